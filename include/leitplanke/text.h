/// @file   text.h
/// @brief  Text as the library sees it: UTF-8 inside, UTF-16 code units in every offset that leaves it.
///
/// Browsers count in UTF-16 code units (a DOM `Range`, a string's `length`), so every `start` and `end` of a
/// public result is one, end exclusive. Inside, all is UTF-8 bytes; `Utf16Map` converts in O(log n).
#ifndef LEITPLANKE_TEXT_H_
#define LEITPLANKE_TEXT_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace leitplanke {

/// The longest text of a post or draft that is looked at, in bytes. Longer ones are an error
/// (`kTooLarge`), never silently cut. 64 KiB is six times the longest platform limit (Facebook, YouTube).
inline constexpr std::size_t kMaxTextBytes = 64 * 1024;

/// A half-open range in UTF-16 code units of the text that the caller gave.
struct Span {
  std::size_t start = 0;
  std::size_t end = 0;
};

/// True if `text` is well-formed UTF-8: no surrogates, no overlong forms, nothing above U+10FFFF. O(n).
bool IsValidUtf8(std::string_view text);

/// Translates byte offsets of one UTF-8 text into UTF-16 offsets. O(n) to make, O(log n) a look-up.
/// Holds no reference to the text. A byte offset inside a character maps to the character's start.
class Utf16Map {
 public:
  explicit Utf16Map(std::string_view utf8);
  std::size_t ToUtf16(std::size_t byte) const;
  /// The inverse; an offset inside a surrogate pair maps to the pair's start, one behind the end to the end.
  std::size_t ToByte(std::size_t utf16) const;
  std::size_t size() const { return utf16_size_; }  ///< length of the whole text in UTF-16 code units
  Span ToSpan(std::size_t byte_start, std::size_t byte_end) const { return {ToUtf16(byte_start), ToUtf16(byte_end)}; }

 private:
  /// One entry for each character of more than one byte: where it starts in both countings.
  struct Mark {
    std::uint32_t byte;
    std::uint32_t utf16;
    std::uint8_t bytes;
  };
  std::vector<Mark> marks_;
  std::size_t utf8_size_ = 0;
  std::size_t utf16_size_ = 0;
};

/// Canonical composition (NFC, Unicode 15). Text below U+0300 comes back without work; else O(n), and O(m log m) for
/// a run of m combining marks. Malformed bytes become U+FFFD.
std::string Nfc(std::string_view utf8);

/// Number of extended grapheme clusters (UAX #29), what a person counts as characters. O(n).
std::size_t CountGraphemes(std::string_view utf8);

/// What two texts must share to be called the same reply: NFC, every run of white space (line breaks and
/// no-break spaces included) one blank, none at either end, zero-width and bidi control characters dropped
/// (ZWJ, variation selectors and tags inside emoji stay). Its own fixed point. O(n) but for NFC. Hashes and signatures
/// are taken over this form.
std::string Canonical(std::string_view utf8);

/// SHA-256 (FIPS 180-4) of `bytes` as 64 lower-case hex digits. O(n).
std::string Sha256Hex(std::string_view bytes);

/// `Sha256Hex(Canonical(text))`: what a reviewer's approval and the page's text are compared by.
std::string TextHash(std::string_view text);

/// The page's text against the approved one, as a person would compare them: both in canonical form, emoji without
/// regard to their variation selector, and a link shortened for display (`nordbahn.example/verspae…`, also without
/// `https://` and `www.`) equals the approved link of which it is a prefix. The host must be shown in full.
bool SameReply(std::string_view approved, std::string_view shown);

}  // namespace leitplanke

#endif  // LEITPLANKE_TEXT_H_
