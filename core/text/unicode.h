/// @file   unicode.h
/// @brief  The few properties of the Unicode Character Database (15.0) that canonical texts need; about 19 KB.
#ifndef LEITPLANKE_CORE_TEXT_UNICODE_H_
#define LEITPLANKE_CORE_TEXT_UNICODE_H_

#include <cstdint>
#include <utility>

namespace leitplanke {

/// Grapheme cluster classes of UAX #29. The first ten stand in the table (make_tables.py has the same order); Hangul
/// is computed. A pictograph is `Extended_Pictographic`, which no other class overlaps.
enum class GraphemeClass : std::uint8_t {
  kOther,
  kCr,
  kLf,
  kControl,
  kExtend,
  kZwj,
  kRegionalIndicator,
  kPrepend,
  kSpacingMark,
  kPictograph,
  kHangulL,
  kHangulV,
  kHangulT,
  kHangulLv,
  kHangulLvt,
};

/// O(log n) in the table.
GraphemeClass GraphemeClassOf(char32_t c);

/// Canonical combining class, 0 for a starter. O(log n).
std::uint8_t CombiningClassOf(char32_t c);

/// One step of canonical decomposition: both parts, the second 0 for a singleton; the first 0 if there is none.
std::pair<char32_t, char32_t> Decompose(char32_t c);

/// The primary composite of both, or 0.
char32_t Compose(char32_t first, char32_t second);

}  // namespace leitplanke

#endif  // LEITPLANKE_CORE_TEXT_UNICODE_H_
