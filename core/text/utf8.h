/// @file   utf8.h
/// @brief  One character at a time, in and out of UTF-8. Any bytes are allowed: a malformed one reads as U+FFFD.
#ifndef LEITPLANKE_CORE_TEXT_UTF8_H_
#define LEITPLANKE_CORE_TEXT_UTF8_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace leitplanke {

inline constexpr char32_t kReplacement = 0xFFFD;

struct Character {
  char32_t code = kReplacement;
  std::size_t bytes = 1;  ///< 1..4; 1 for a malformed byte
  bool valid = false;
};

/// The character that starts at byte `at` (which must lie inside `text`). O(1).
Character DecodeUtf8(std::string_view text, std::size_t at);

/// Appends `code`; surrogates and numbers above U+10FFFF are written as U+FFFD.
void AppendUtf8(std::string& out, char32_t code);

}  // namespace leitplanke

#endif  // LEITPLANKE_CORE_TEXT_UTF8_H_
