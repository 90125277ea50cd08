#include "core/guard/emoji.h"

#include "core/text/unicode.h"
#include "core/text/utf8.h"

namespace leitplanke::guard {
namespace {

constexpr char32_t kEmojiStyle = 0xFE0F;
constexpr char32_t kJoiner = 0x200D;
constexpr char32_t kKeycap = 0x20E3;
/// Below stand signs that are text unless the emoji style follows (©, ®, ™).
constexpr char32_t kFirstPicture = 0x2190;

Character At(std::string_view text, std::size_t at) {
  return at < text.size() ? DecodeUtf8(text, at) : Character{0, 0, false};
}

bool IsSkinTone(char32_t c) { return c >= 0x1F3FB && c <= 0x1F3FF; }
bool IsTag(char32_t c) { return c >= 0xE0020 && c <= 0xE007F; }
bool IsFlagLetter(char32_t c) { return c >= 0x1F1E6 && c <= 0x1F1FF; }

std::size_t KeycapLength(std::string_view text, std::size_t at) {
  std::size_t end = at + 1;
  if (const Character style = At(text, end); style.code == kEmojiStyle) end += style.bytes;
  const Character cap = At(text, end);
  return cap.code == kKeycap ? end + cap.bytes - at : 0;
}

/// One picture with its style, tone and tags, without joined ones.
std::size_t PictureLength(std::string_view text, std::size_t at) {
  const Character c = At(text, at);
  if (c.bytes == 0 || GraphemeClassOf(c.code) != GraphemeClass::kPictograph) return 0;
  std::size_t end = at + c.bytes;
  const Character style = At(text, end);
  if (c.code < kFirstPicture && style.code != kEmojiStyle) return 0;
  if (style.code == kEmojiStyle || IsSkinTone(style.code)) end += style.bytes;
  for (Character tag = At(text, end); IsTag(tag.code); tag = At(text, end)) end += tag.bytes;
  return end - at;
}

}  // namespace

std::size_t EmojiLength(std::string_view text, std::size_t at) {
  const Character first = At(text, at);
  if ((first.code >= '0' && first.code <= '9') || first.code == '#' || first.code == '*') return KeycapLength(text, at);
  if (IsFlagLetter(first.code)) {
    const Character second = At(text, at + first.bytes);
    return IsFlagLetter(second.code) ? first.bytes + second.bytes : 0;
  }
  std::size_t end = at + PictureLength(text, at);
  if (end == at) return 0;
  for (Character joiner = At(text, end); joiner.code == kJoiner; joiner = At(text, end)) {
    const std::size_t next = PictureLength(text, end + joiner.bytes);
    if (next == 0) break;
    end += joiner.bytes + next;
  }
  return end - at;
}

}  // namespace leitplanke::guard
