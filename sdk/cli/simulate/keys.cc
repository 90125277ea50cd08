#include "sdk/cli/simulate/keys.h"

#include <cstdint>

#include "sdk/cli/simulate/company.h"
#include "sdk/cli/simulate/dice.h"

namespace leitplanke::simulate {

namespace {

constexpr std::size_t kWordDigits = 16;

/// So many hex digits that depend on every byte of both: no cryptography, but nobody here attacks the primitive.
std::string Digits(std::string_view key, std::string_view bytes, std::size_t digits) {
  constexpr std::uint64_t kPrime = 0x100000001b3U;
  std::uint64_t hash = 0xcbf29ce484222325U;
  for (const char c : key) hash = (hash ^ static_cast<unsigned char>(c)) * kPrime;
  for (const char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * kPrime;
  Dice words(hash);
  std::string out;
  for (std::size_t at = 0; at < digits; at += kWordDigits) {
    std::uint64_t word = words.Next();
    for (std::size_t i = 0; i < kWordDigits; ++i, word >>= 4U) out.push_back("0123456789abcdef"[word & 0xFU]);
  }
  return out;
}

std::string KeyedHash(const SigningKey& key, std::string_view bytes) {
  return Digits(key.public_key, bytes, kSignatureDigits);
}

}  // namespace

SigningKey KeyOf(const std::string& device, const std::string& person) {
  SigningKey key;
  key.public_key = "key of " + device;
  key.algorithm = "keyed-hash";
  key.id = Digits("id", device, kKeyIdDigits);
  key.person = person;
  key.device = device;
  return key;
}

bool VerifyKeyedHash(const SigningKey& key, std::string_view bytes, std::string_view signature) {
  return KeyedHash(key, bytes) == signature;
}

std::string NonceOf(const std::string& once) { return Digits("nonce", once, kNonceDigits); }

void Sign(Action& action, const SigningKey& key, const std::string& nonce) {
  action.device = key.device;
  action.signature = {key.id, nonce, std::string(kPolicyVersion), ""};
  action.signature.value = KeyedHash(key, SigningBytes(kTenant, action));
}

}  // namespace leitplanke::simulate
