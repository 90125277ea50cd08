#include "core/guard/word_features.h"

#include <string>
#include <string_view>

#include "core/heads/ngrams.h"
#include "core/text/fold.h"

namespace leitplanke::guard {
namespace {

enum Kind : std::uint32_t { kWhole, kStem, kLongStem, kEnding, kSigns, kFirst, kQuestion, kExclaimed };

constexpr std::size_t kMostSignBytes = 12;  ///< of what stands between two words
constexpr std::size_t kMostAWord = 6;       ///< hashes

/// "zug 4711 @db" -> "zug", "0000", "@"
std::string Masked(const Word& word) {
  if (word.kind == TokenKind::kLink) return "^";
  if (word.kind == TokenKind::kHandle) return "@";
  std::string masked = word.fold;
  for (char& c : masked) c = c >= '0' && c <= '9' ? '0' : c;
  return masked;
}

void AddSigns(std::string_view gap, std::vector<std::uint32_t>& out) {
  const std::string_view signs = Trim(gap);
  if (!signs.empty()) out.push_back(heads::HashPair(kSigns, heads::HashName(signs.substr(0, kMostSignBytes))));
}

void AddSentence(const Doc& doc, const Sentence& sentence, std::vector<std::uint32_t>& out) {
  std::uint32_t before = kFirst;
  for (std::size_t i = sentence.first; i < sentence.last; ++i) {
    const std::string word = Masked(doc.words()[i]);
    const std::string_view view = word;
    const std::uint32_t hash = heads::HashPair(kWhole, heads::HashName(word));
    out.push_back(hash);
    out.push_back(heads::HashPair(before, hash));
    if (view.size() > 4) {
      out.push_back(heads::HashPair(kStem, heads::HashName(view.substr(0, 4))));
      out.push_back(heads::HashPair(kEnding, heads::HashName(view.substr(view.size() - 3))));
    }
    if (view.size() > 6) out.push_back(heads::HashPair(kLongStem, heads::HashName(view.substr(0, 6))));
    AddSigns(doc.GapBefore(i), out);
    before = hash;
  }
  if (sentence.question) out.push_back(heads::HashPair(kQuestion, 0));
  if (sentence.exclaimed) out.push_back(heads::HashPair(kExclaimed, 0));
}

}  // namespace

std::vector<std::uint32_t> WordHashes(const Doc& doc, const Sentence& sentence) {
  std::vector<std::uint32_t> out;
  AddSentence(doc, sentence, out);
  return out;
}

std::vector<std::uint32_t> WordHashes(const Doc& doc) {
  std::vector<std::uint32_t> out;
  out.reserve(doc.words().size() * kMostAWord);
  for (const Sentence& sentence : doc.sentences()) AddSentence(doc, sentence, out);
  if (!doc.words().empty()) AddSigns(doc.text().substr(doc.words().back().end), out);
  return out;
}

std::vector<std::uint32_t> PairHashes(const Parse& parse) {
  const std::vector<Parse::Place> places = parse.Places();
  std::vector<std::uint32_t> names;
  names.reserve(places.size());
  for (const Parse::Place& place : places) names.push_back(heads::HashName(parse.NameOf(place.symbol)));
  const std::vector<Word>& words = parse.doc().words();
  std::vector<std::uint32_t> out;
  for (std::size_t i = 0; i < places.size(); ++i) {
    const std::size_t word = places[i].word;
    for (std::size_t j = i + 1; j < places.size() && places[j].word <= word + kNearWords; ++j) {
      if (words[places[j].word].sentence != words[word].sentence) break;
      if (places[j].symbol != places[i].symbol) out.push_back(heads::HashPair(names[i], names[j]));
    }
  }
  return out;
}

}  // namespace leitplanke::guard
