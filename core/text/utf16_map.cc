#include <algorithm>

#include "core/text/utf8.h"
#include "leitplanke/text.h"

namespace leitplanke {
namespace {

std::size_t UnitsOf(std::size_t bytes) { return bytes == 4 ? 2 : 1; }

}  // namespace

Utf16Map::Utf16Map(std::string_view utf8) : utf8_size_(utf8.size()) {
  for (std::size_t at = 0; at < utf8.size();) {
    const std::size_t bytes = DecodeUtf8(utf8, at).bytes;
    if (bytes > 1) {
      marks_.push_back(
          {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(utf16_size_), static_cast<std::uint8_t>(bytes)});
    }
    at += bytes;
    utf16_size_ += UnitsOf(bytes);
  }
}

std::size_t Utf16Map::ToUtf16(std::size_t byte) const {
  if (byte >= utf8_size_) return utf16_size_;
  const auto after = std::upper_bound(marks_.begin(), marks_.end(), byte,
                                      [](std::size_t value, const Mark& mark) { return value < mark.byte; });
  if (after == marks_.begin()) return byte;
  const Mark& mark = *std::prev(after);
  const std::size_t inside = byte - mark.byte;
  if (inside < mark.bytes) return mark.utf16;
  return mark.utf16 + UnitsOf(mark.bytes) + (inside - mark.bytes);
}

std::size_t Utf16Map::ToByte(std::size_t utf16) const {
  if (utf16 >= utf16_size_) return utf8_size_;
  const auto after = std::upper_bound(marks_.begin(), marks_.end(), utf16,
                                      [](std::size_t value, const Mark& mark) { return value < mark.utf16; });
  if (after == marks_.begin()) return utf16;
  const Mark& mark = *std::prev(after);
  const std::size_t inside = utf16 - mark.utf16;
  if (inside < UnitsOf(mark.bytes)) return mark.byte;
  return mark.byte + mark.bytes + (inside - UnitsOf(mark.bytes));
}

}  // namespace leitplanke
