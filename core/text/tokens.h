/// @file   tokens.h
/// @brief  Words and sentences of a post, with the bytes where they stand. Rough, linear, without dictionaries.
#ifndef LEITPLANKE_CORE_TEXT_TOKENS_H_
#define LEITPLANKE_CORE_TEXT_TOKENS_H_

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace leitplanke {

/// A half-open range of bytes.
struct ByteRange {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string_view In(std::string_view text) const { return text.substr(begin, end - begin); }
};

enum class TokenKind : std::uint8_t {
  kWord,     ///< letters, also with an inner apostrophe or hyphen: `isn't`, `S-Bahn`, `ICE-Ticket`
  kNumber,   ///< begins with a digit: `24`, `8:30`, `19,99`, `3.5`, `2nd`
  kHandle,   ///< `@Nordbahn`, `@a.b@example.social`; the range has the `@`
  kHashtag,  ///< `#Verspätung`; the range has the `#`
  kLink,     ///< begins with `http://`, `https://` or `www.`; final punctuation is not part of it
};

struct Token {
  TokenKind kind = TokenKind::kWord;
  ByteRange range;
};

/// True for what words are made of: letters of any script, combining marks; not digits, signs or emoji.
bool IsLetter(char32_t c);
/// ASCII white space, line and paragraph separators, no-break and all other Unicode blanks.
bool IsSpace(char32_t c);
bool IsAsciiDigit(char32_t c);

/// Tokens in order, not overlapping; punctuation, blanks and emoji are between them. O(n).
std::vector<Token> Tokenize(std::string_view utf8);

/// Only the ranges of `kWord` and `kNumber`.
std::vector<ByteRange> Words(std::string_view utf8);

/// Sentences without surrounding white space, in order; together they hold everything but blanks. A sentence ends
/// at a line break and after `.`, `!`, `?` or `…` (closing quotes and brackets included) before white space, but
/// not after an abbreviation (`z. B.`, `Dr.`, `e.g.`) or an ordinal (`24. Dezember`). O(n).
std::vector<ByteRange> Sentences(std::string_view utf8);

}  // namespace leitplanke

#endif  // LEITPLANKE_CORE_TEXT_TOKENS_H_
