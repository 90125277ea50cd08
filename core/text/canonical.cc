#include "core/text/tokens.h"
#include "core/text/unicode.h"
#include "core/text/utf8.h"
#include "leitplanke/text.h"

namespace leitplanke {
namespace {

constexpr char32_t kZwj = 0x200D;
constexpr char32_t kKeycap = 0x20E3;
constexpr char32_t kBlackFlag = 0x1F3F4;

bool IsVariationSelector(char32_t c) { return c == 0xFE0E || c == 0xFE0F; }
bool IsSkinTone(char32_t c) { return c >= 0x1F3FB && c <= 0x1F3FF; }
bool IsTag(char32_t c) { return c >= 0xE0020 && c <= 0xE007F; }
bool IsPictograph(char32_t c) { return GraphemeClassOf(c) == GraphemeClass::kPictograph; }
bool IsKeycapBase(char32_t c) { return IsAsciiDigit(c) || c == '#' || c == '*'; }

/// Characters that nobody sees wherever they stand: zero-width blanks and joiners, bidi controls, invisible
/// operators, the soft hyphen, the byte order mark, the rarer variation selectors.
bool IsAlwaysInvisible(char32_t c) {
  return c == 0xAD || c == 0x61C || c == 0x180E || c == 0x200B || c == 0x200C || c == 0x200E || c == 0x200F ||
         (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || (c >= 0xFE00 && c <= 0xFE0D) || c == 0xFEFF ||
         (c >= 0xFFF9 && c <= 0xFFFB) || c == 0xE0001 || (c >= 0xE0100 && c <= 0xE01EF);
}

/// A joiner, selector or tag that is part of an emoji there, between the last kept character and the next one.
bool BelongsToEmoji(char32_t before, char32_t c, char32_t next) {
  if (IsVariationSelector(c)) return IsPictograph(before) || (IsKeycapBase(before) && next == kKeycap);
  if (c == kZwj)
    return (IsPictograph(before) || IsVariationSelector(before) || IsSkinTone(before)) && IsPictograph(next);
  return before == kBlackFlag || IsTag(before);
}

bool Vanishes(char32_t before, char32_t c, char32_t next) {
  if (IsAlwaysInvisible(c)) return true;
  const bool in_emoji_only = c == kZwj || IsVariationSelector(c) || IsTag(c);
  return in_emoji_only && !BelongsToEmoji(before, c, next);
}

}  // namespace

std::string Canonical(std::string_view utf8) {
  std::string visible;
  visible.reserve(utf8.size());
  char32_t before = 0;
  bool blank = false;
  for (std::size_t at = 0; at < utf8.size();) {
    const Character c = DecodeUtf8(utf8, at);
    at += c.bytes;
    const char32_t next = at < utf8.size() ? DecodeUtf8(utf8, at).code : 0;
    if (IsSpace(c.code)) {
      blank = true;
      before = ' ';
    } else if (!Vanishes(before, c.code, next)) {
      if (blank && !visible.empty()) visible.push_back(' ');
      blank = false;
      AppendUtf8(visible, c.code);
      before = c.code;
    }
  }
  return Nfc(visible);
}

std::string TextHash(std::string_view text) { return Sha256Hex(Canonical(text)); }

}  // namespace leitplanke
