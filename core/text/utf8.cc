#include "core/text/utf8.h"

#include "leitplanke/text.h"

namespace leitplanke {
namespace {

std::uint8_t ByteAt(std::string_view text, std::size_t at) { return static_cast<std::uint8_t>(text[at]); }

bool IsContinuation(std::uint8_t byte) { return (byte & 0xC0U) == 0x80U; }

/// How many bytes a lead byte announces; 0: it cannot lead. C0, C1 and F5..FF never occur in UTF-8.
std::size_t LengthOfLead(std::uint8_t lead) {
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead <= 0xDF) return 2;
  if (lead >= 0xE0 && lead <= 0xEF) return 3;
  if (lead >= 0xF0 && lead <= 0xF4) return 4;
  return 0;
}

/// The second byte excludes overlong forms (E0, F0), surrogates (ED) and numbers above U+10FFFF (F4).
bool SecondByteFits(std::uint8_t lead, std::uint8_t second) {
  switch (lead) {
    case 0xE0:
      return second >= 0xA0;
    case 0xED:
      return second < 0xA0;
    case 0xF0:
      return second >= 0x90;
    case 0xF4:
      return second < 0x90;
    default:
      return true;
  }
}

}  // namespace

Character DecodeUtf8(std::string_view text, std::size_t at) {
  const std::uint8_t lead = ByteAt(text, at);
  const std::size_t length = LengthOfLead(lead);
  if (length == 1) return {lead, 1, true};
  if (length == 0 || text.size() - at < length) return {};
  if (!SecondByteFits(lead, ByteAt(text, at + 1))) return {};
  char32_t code = lead & (0xFFU >> (length + 1));
  for (std::size_t i = 1; i < length; ++i) {
    const std::uint8_t byte = ByteAt(text, at + i);
    if (!IsContinuation(byte)) return {};
    code = (code << 6U) | (byte & 0x3FU);
  }
  return {code, length, true};
}

void AppendUtf8(std::string& out, char32_t code) {
  if (code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) code = kReplacement;
  const auto put = [&out](char32_t byte) { out.push_back(static_cast<char>(static_cast<unsigned char>(byte))); };
  if (code < 0x80) {
    put(code);
  } else if (code < 0x800) {
    put(0xC0U | (code >> 6U));
    put(0x80U | (code & 0x3FU));
  } else if (code < 0x10000) {
    put(0xE0U | (code >> 12U));
    put(0x80U | ((code >> 6U) & 0x3FU));
    put(0x80U | (code & 0x3FU));
  } else {
    put(0xF0U | (code >> 18U));
    put(0x80U | ((code >> 12U) & 0x3FU));
    put(0x80U | ((code >> 6U) & 0x3FU));
    put(0x80U | (code & 0x3FU));
  }
}

bool IsValidUtf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const Character c = DecodeUtf8(text, at);
    if (!c.valid) return false;
    at += c.bytes;
  }
  return true;
}

}  // namespace leitplanke
