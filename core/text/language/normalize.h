/// @file   normalize.h
/// @brief  One word as the grammar reads it: folded, contractions taken apart, chat spellings written out.
#ifndef LEITPLANKE_CORE_TEXT_LANGUAGE_NORMALIZE_H_
#define LEITPLANKE_CORE_TEXT_LANGUAGE_NORMALIZE_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace leitplanke {

/// A part of a word: `we'll` has two, `we` (2 bytes) and `will` (the other 3).
struct WordPart {
  std::string fold;
  std::size_t bytes = 0;  ///< of the original spelling; the parts' bytes add up to the word's
};

/// Lower case, `ä ö ü ß` as `ae oe ue ss`, other accents dropped, `’` as `'`, hyphens, soft hyphens and zero-width
/// characters dropped, a letter written three times or more ("sooo") once. O(n).
std::string FoldWord(std::string_view word);

/// The parts of `word`, at least one. "don't", "dont" -> do, not; "what's" -> what, 's; "kannste" -> kannst, du;
/// "acct", "KdNr", "pls", "u" written out. O(n).
std::vector<WordPart> SplitWord(std::string_view word);

}  // namespace leitplanke

#endif  // LEITPLANKE_CORE_TEXT_LANGUAGE_NORMALIZE_H_
