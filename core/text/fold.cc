#include "core/text/fold.h"

#include <algorithm>

#include "core/text/utf8.h"

namespace leitplanke {
namespace {

unsigned char LowerAscii(unsigned char byte) {
  return byte >= 'A' && byte <= 'Z' ? static_cast<unsigned char>(byte + 32) : byte;
}

/// Lower case of a character of at most two bytes, in as many bytes.
char32_t Lower(char32_t c) {
  if (c >= 'A' && c <= 'Z') return c + 32;
  if (c < 0xC0 || c > 0x17E) return c;
  if (c <= 0xDE) return c == 0xD7 ? c : c + 32;  // U+00D7 is the multiplication sign
  if (c < 0x100 || c == 0x130 || c == 0x131 || c == 0x138 || c == 0x149) return c;
  if (c == 0x178) return 0xFF;
  // Pairs of capital and small: the capital is even, but odd in two stretches.
  const bool odd_capitals = (c >= 0x139 && c <= 0x148) || c >= 0x179;
  return (c % 2 == 1) == odd_capitals ? c + 1 : c;
}

}  // namespace

std::string FoldCase(std::string_view utf8) {
  std::string out;
  out.reserve(utf8.size());
  for (std::size_t at = 0; at < utf8.size();) {
    const auto byte = static_cast<unsigned char>(utf8[at]);
    if (byte < 0x80) {  // most of any text
      out += static_cast<char>(LowerAscii(byte));
      ++at;
      continue;
    }
    const Character c = DecodeUtf8(utf8, at);
    if (c.valid && c.bytes <= 2) {
      AppendUtf8(out, Lower(c.code));
    } else {
      out.append(utf8.substr(at, c.bytes));
    }
    at += c.bytes;
  }
  return out;
}

std::string FoldGerman(std::string_view utf8) {
  const std::string folded = FoldCase(utf8);
  std::string out;
  out.reserve(folded.size());
  for (std::size_t at = 0; at < folded.size();) {
    const Character c = DecodeUtf8(folded, at);
    switch (c.code) {
      case 0xE4:
        out += "ae";
        break;
      case 0xF6:
        out += "oe";
        break;
      case 0xFC:
        out += "ue";
        break;
      case 0xDF:
      case 0x1E9E:
        out += "ss";
        break;
      default:
        out.append(folded, at, c.bytes);
    }
    at += c.bytes;
  }
  return out;
}

bool EqualsFolded(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  for (std::size_t i = 0; i < a.size(); ++i) {
    const auto left = static_cast<unsigned char>(a[i]);
    const auto right = static_cast<unsigned char>(b[i]);
    if (left >= 0x80 && right >= 0x80) return FoldCase(a.substr(i)) == FoldCase(b.substr(i));
    if (LowerAscii(left) != LowerAscii(right)) return false;
  }
  return true;
}

bool StartsWithFolded(std::string_view text, std::string_view prefix) {
  return text.size() >= prefix.size() && EqualsFolded(text.substr(0, prefix.size()), prefix);
}

std::string_view Trim(std::string_view text) {
  constexpr std::string_view kSpace = " \t\r\n\v\f";
  const std::size_t first = text.find_first_not_of(kSpace);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(kSpace) - first + 1);
}

bool OneOf(std::span<const std::string_view> list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

}  // namespace leitplanke
