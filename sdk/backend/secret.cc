#include "sdk/backend/secret.h"

#include <sodium.h>

#include <array>
#include <cstdio>

#include "sdk/backend/hex.h"
#include "sdk/backend/limits.h"

namespace leitplanke::backend {
namespace {

constexpr std::size_t kMib = 1024 * 1024;

std::string Hex(const unsigned char* bytes, std::size_t size) {
  std::string text(size * 2 + 1, '\0');
  sodium_bin2hex(text.data(), text.size(), bytes, size);
  text.pop_back();
  return text;
}

using Key = std::array<unsigned char, crypto_generichash_KEYBYTES>;

std::string Blake(std::string_view text, const Key* key) {
  std::array<unsigned char, crypto_generichash_BYTES> hash{};
  crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const unsigned char*>(text.data()), text.size(),
                     key == nullptr ? nullptr : key->data(), key == nullptr ? 0 : key->size());
  return Hex(hash.data(), hash.size());
}

Key RandomKey() {
  Key key{};
  randombytes_buf(key.data(), key.size());
  return key;
}

}  // namespace

bool InitSecrets() { return sodium_init() >= 0; }

std::optional<std::string> HashPassword(std::string_view password, const HashCost& cost) {
  std::array<char, crypto_pwhash_STRBYTES> hash{};
  if (crypto_pwhash_str_alg(hash.data(), password.data(), password.size(), cost.passes,
                            std::size_t{cost.memory_mib} * kMib, crypto_pwhash_ALG_ARGON2ID13) != 0) {
    return std::nullopt;
  }
  return std::string(hash.data());
}

bool IsUsableHash(std::string_view hash) {
  const std::string text(hash);
  unsigned memory_kib = 0;
  unsigned passes = 0;
  if (text.size() >= crypto_pwhash_STRBYTES) return false;
  if (std::sscanf(text.c_str(), "$argon2id$v=19$m=%u,t=%u,p=1$", &memory_kib, &passes) != 2) return false;
  if (memory_kib < kMinHashMemoryMib * 1024 || memory_kib > kMaxHashMemoryMib * 1024) return false;
  if (passes < kMinHashPasses || passes > kMaxHashPasses) return false;
  // The same parameters as in the hash: 0 means that all of it, salt and hash included, could be read.
  return crypto_pwhash_str_needs_rehash(text.c_str(), passes, std::size_t{memory_kib} * 1024) == 0;
}

bool PasswordMatches(std::string_view hash, std::string_view password) {
  std::array<char, crypto_pwhash_STRBYTES> text{};
  if (hash.size() >= text.size()) return false;
  hash.copy(text.data(), hash.size());
  return crypto_pwhash_str_verify(text.data(), password.data(), password.size()) == 0;
}

std::string MakeToken() {
  std::array<unsigned char, kTokenBytes> bytes{};
  randombytes_buf(bytes.data(), bytes.size());
  return Hex(bytes.data(), bytes.size());
}

std::string TokenHash(std::string_view token) {
  if (!IsLowerHex(token, kTokenBytes * 2)) return {};
  return Blake(token, nullptr);
}

std::string LogTag(std::string_view id) {
  static const Key key = RandomKey();
  return Blake(id, &key).substr(0, 8);
}

}  // namespace leitplanke::backend
