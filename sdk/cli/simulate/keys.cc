#include "sdk/cli/simulate/keys.h"

#include "sdk/cli/simulate/company.h"

namespace leitplanke::simulate {

namespace {

/// As long as a signature is.
std::string KeyedHash(const SigningKey& key, std::string_view bytes) {
  std::string hash = Sha256Hex(std::string(key.public_key).append(bytes));
  return hash + hash;
}

}  // namespace

SigningKey KeyOf(const std::string& device, const std::string& person) {
  SigningKey key;
  key.public_key = "key of " + device;
  key.algorithm = "keyed-hash";
  key.id = SigningKeyId(key.algorithm, key.public_key);
  key.person = person;
  key.device = device;
  return key;
}

bool VerifyKeyedHash(const SigningKey& key, std::string_view bytes, std::string_view signature) {
  return KeyedHash(key, bytes) == signature;
}

std::string NonceOf(const std::string& once) { return Sha256Hex(once).substr(0, kNonceDigits); }

void Sign(Action& action, const SigningKey& key, const std::string& nonce) {
  action.device = key.device;
  action.signature = {key.id, nonce, std::string(kPolicyVersion), ""};
  action.signature.value = KeyedHash(key, SigningBytes(kTenant, action));
}

}  // namespace leitplanke::simulate
