/// @file   fold.h
/// @brief  Case folding for comparing words, without a full Unicode table.
///
/// Covers ASCII, Latin-1 and Latin Extended-A, which is German, English and their neighbours. Other scripts pass
/// through unchanged. Malformed bytes pass through unchanged as well.
#ifndef LEITPLANKE_CORE_TEXT_FOLD_H_
#define LEITPLANKE_CORE_TEXT_FOLD_H_

#include <span>
#include <string>
#include <string_view>

namespace leitplanke {

/// Lower case. The result has as many bytes as the input, so that byte offsets hold in both; for that `İ` and
/// the capital `ẞ` stay as they are, and so does `ß`. O(n).
std::string FoldCase(std::string_view utf8);

/// `FoldCase`, then `ä ö ü ß ẞ` as `ae oe ue ss`: `Straße`, `STRASSE` and `Strasse` become one word, and so do
/// `für` and `fuer`. Byte offsets do not survive. O(n).
std::string FoldGerman(std::string_view utf8);

/// True if both are the same word after `FoldCase`. O(n), without allocation for ASCII.
bool EqualsFolded(std::string_view a, std::string_view b);

/// `text` begins with `prefix`, whatever the case. O(prefix), no copy.
bool StartsWithFolded(std::string_view text, std::string_view prefix);

/// Without ASCII white space at both ends. O(n).
std::string_view Trim(std::string_view text);

/// `word` is one of `list`, letter by letter. O(list).
bool OneOf(std::span<const std::string_view> list, std::string_view word);

}  // namespace leitplanke

#endif  // LEITPLANKE_CORE_TEXT_FOLD_H_
