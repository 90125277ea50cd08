/// @file   net_text.h
/// @brief  A text as a network reads it: its words and signs in their order, each by the hashes of what it is made of.
#ifndef LEITPLANKE_CORE_HEADS_NET_TEXT_H_
#define LEITPLANKE_CORE_HEADS_NET_TEXT_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/heads/thesaurus.h"
#include "core/text/language/doc.h"

namespace leitplanke::heads {

/// Appends the hashes of a word, the whole of it first: its beginnings of four and six bytes, its ending of three.
/// Figures, links and handles are masked.
void AddParts(const Word& word, std::vector<std::uint32_t>& out);
/// Appends the hash of what stands between two words, and says whether that is more than blanks.
bool AddSigns(std::string_view gap, std::vector<std::uint32_t>& out);

/// A word is its parts and its classes in the thesaurus; signs between two words count as a word.
class NetText {
 public:
  NetText() = default;
  /// O(bytes).
  NetText(const Doc& doc, const Thesaurus& words);

  std::size_t size() const { return ends_.size(); }
  /// The hashes of word `i`, `kMostHashes` at most.
  std::span<const std::uint32_t> At(std::size_t i) const {
    const std::size_t begin = i == 0 ? 0 : ends_[i - 1];
    return std::span(hashes_).subspan(begin, ends_[i] - begin);
  }

  static constexpr std::size_t kMostHashes = 10;

 private:
  std::vector<std::uint32_t> hashes_;
  std::vector<std::size_t> ends_;  ///< by word: where its hashes end
};

}  // namespace leitplanke::heads

#endif  // LEITPLANKE_CORE_HEADS_NET_TEXT_H_
