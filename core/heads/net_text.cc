#include "core/heads/net_text.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "core/text/fold.h"

namespace leitplanke::heads {
namespace {

enum Kind : std::uint32_t { kWhole = 101, kStem, kLongStem, kEnding, kSigns };

constexpr std::size_t kMostSignBytes = 12;  ///< of what stands between two words

std::uint32_t Of(Kind kind, std::string_view part) { return HashPair(kind, HashName(part)); }

/// "zug 4711 @db" -> "zug", "0000", "@"
std::string MaskedFold(const Word& word) {
  if (word.kind == TokenKind::kLink) return "^";
  if (word.kind == TokenKind::kHandle) return "@";
  std::string masked = word.fold;
  for (char& c : masked) c = c >= '0' && c <= '9' ? '0' : c;
  return masked;
}

}  // namespace

void AddParts(const Word& word, std::vector<std::uint32_t>& out) {
  const std::string masked = MaskedFold(word);
  const std::string_view view = masked;
  out.push_back(Of(kWhole, view));
  if (view.size() > 4) {
    out.push_back(Of(kStem, view.substr(0, 4)));
    out.push_back(Of(kEnding, view.substr(view.size() - 3)));
  }
  if (view.size() > 6) out.push_back(Of(kLongStem, view.substr(0, 6)));
}

bool AddSigns(std::string_view gap, std::vector<std::uint32_t>& out) {
  const std::string_view signs = Trim(gap);
  if (signs.empty()) return false;
  out.push_back(Of(kSigns, signs.substr(0, kMostSignBytes)));
  return true;
}

NetText::NetText(const Doc& doc, const Thesaurus& words) {
  const auto add_signs = [&](std::string_view gap) {
    if (AddSigns(gap, hashes_)) ends_.push_back(hashes_.size());
  };
  for (std::size_t i = 0; i < doc.words().size(); ++i) {
    add_signs(doc.GapBefore(i));
    const std::size_t begin = hashes_.size();
    AddParts(doc.words()[i], hashes_);
    words.AddClassesOf(doc, i, hashes_);
    hashes_.resize(std::min(hashes_.size(), begin + kMostHashes));
    ends_.push_back(hashes_.size());
  }
  add_signs(doc.text().substr(doc.words().empty() ? 0 : doc.words().back().end));
}

}  // namespace leitplanke::heads
