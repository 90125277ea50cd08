#include "core/guard/word_features.h"

#include "core/heads/net_text.h"
#include "core/heads/ngrams.h"

namespace leitplanke::guard {
namespace {

constexpr std::uint32_t kFirst = 1, kQuestion = 2, kExclaimed = 3;
constexpr std::size_t kMostAWord = 6;  ///< hashes

void AddSentence(const Doc& doc, const Sentence& sentence, std::vector<std::uint32_t>& out) {
  std::uint32_t before = kFirst;
  for (std::size_t i = sentence.first; i < sentence.last; ++i) {
    const std::size_t whole = out.size();
    heads::AddParts(doc.words()[i], out);
    const std::uint32_t hash = out[whole];
    out.push_back(heads::HashPair(before, hash));
    heads::AddSigns(doc.GapBefore(i), out);
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
  if (!doc.words().empty()) heads::AddSigns(doc.text().substr(doc.words().back().end), out);
  return out;
}

}  // namespace leitplanke::guard
