#include "core/audit/hmac.h"

#include "leitplanke/text.h"

namespace leitplanke {

namespace {

constexpr std::size_t kBlockBytes = 64;

unsigned HexValue(char digit) { return static_cast<unsigned>(digit <= '9' ? digit - '0' : digit - 'a' + 10); }

std::string BytesOfHex(std::string_view hex) {
  std::string bytes;
  bytes.reserve(hex.size() / 2);
  for (std::size_t i = 0; i + 1 < hex.size(); i += 2) {
    bytes.push_back(static_cast<char>(HexValue(hex[i]) << 4U | HexValue(hex[i + 1])));
  }
  return bytes;
}

std::string Padded(std::string_view key, unsigned char pad) {
  std::string block(kBlockBytes, static_cast<char>(pad));
  for (std::size_t i = 0; i < key.size(); ++i) block[i] = static_cast<char>(static_cast<unsigned char>(key[i]) ^ pad);
  return block;
}

}  // namespace

std::string HmacSha256Hex(std::string_view key, std::string_view bytes) {
  const std::string short_key = key.size() > kBlockBytes ? BytesOfHex(Sha256Hex(key)) : std::string(key);
  const std::string inner = Sha256Hex(Padded(short_key, 0x36).append(bytes));
  return Sha256Hex(Padded(short_key, 0x5c).append(BytesOfHex(inner)));
}

}  // namespace leitplanke
