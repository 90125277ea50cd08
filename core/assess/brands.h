/// @file   brands.h
/// @brief  Which brand of the policy a post speaks of, and whether it speaks to it.
#ifndef LEITPLANKE_CORE_ASSESS_BRANDS_H_
#define LEITPLANKE_CORE_ASSESS_BRANDS_H_

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/text/language/doc.h"
#include "core/text/language/word_trie.h"
#include "leitplanke/policy.h"

namespace leitplanke::assess {

/// How one brand stands in one post.
struct BrandHits {
  std::size_t names = 0;       ///< name, alias or product, inflected or as the beginning of a compound
  std::size_t hashtags = 0;    ///< `#nordbahn`, `#NordbahnChaos`
  std::size_t handles = 0;     ///< an official handle is addressed
  bool not_meant = false;      ///< a word of `notMeant` says that another thing is meant
  std::size_t first_word = 0;  ///< index of the first word that names the brand
};

class BrandMatcher {
 public:
  explicit BrandMatcher(const Brand& brand);
  BrandHits Match(const Doc& doc) const;
  /// The author calls himself like the brand without being one of its handles.
  bool Imitates(std::string_view author_handle) const;
  /// Folded words that begin the brand's names, for the grammar.
  std::vector<std::string> FirstWords() const;

 private:
  using Phrase = std::vector<std::string>;
  /// Phrases by how a word of theirs can look, so that a post costs the same whatever their number.
  struct Phrases {
    std::vector<Phrase> list;  ///< folded words
    WordTrie begins;           ///< a word -> phrases that it, or its beginning, may begin
    /// By first letter and length: single words long enough to forgive a slip.
    std::map<std::pair<char, std::size_t>, std::vector<std::uint16_t>> slips;

    void Add(std::string_view text);
    void Index();
  };
  std::size_t PhraseAt(const Doc& doc, std::size_t word, const Phrase& phrase, bool typos) const;
  bool AnyAt(const Doc& doc, std::size_t word, const Phrases& phrases, bool typos) const;
  bool AnyInTag(std::string_view tag) const;

  Phrases names_, not_meant_;
  std::vector<std::string> handles_;  ///< folded, without `@`
};

}  // namespace leitplanke::assess

#endif  // LEITPLANKE_CORE_ASSESS_BRANDS_H_
