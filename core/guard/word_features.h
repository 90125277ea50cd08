/// @file   word_features.h
/// @brief  What the linear heads of the rules look at in a text that is read already: its words.
///
/// Letters' n-grams, which the heads of the assessment use, are five times as many and found no more: drafts are
/// written with more care than posts, and the grammar folds spellings.
#ifndef LEITPLANKE_CORE_GUARD_WORD_FEATURES_H_
#define LEITPLANKE_CORE_GUARD_WORD_FEATURES_H_

#include <cstdint>
#include <vector>

#include "core/text/language/doc.h"

namespace leitplanke::guard {

/// Hashes of a sentence's words, how they begin and end, pairs of neighbours, the signs before them, and whether it
/// asks or exclaims. As often as they stand. O(words).
std::vector<std::uint32_t> WordHashes(const Doc& doc, const Sentence& sentence);
/// The same of all sentences, and of what follows the last word.
std::vector<std::uint32_t> WordHashes(const Doc& doc);

}  // namespace leitplanke::guard

#endif  // LEITPLANKE_CORE_GUARD_WORD_FEATURES_H_
