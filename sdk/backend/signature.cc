#include "sdk/backend/signature.h"

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/params.h>
#include <sodium.h>

#include <array>
#include <memory>
#include <string>
#include <vector>

#include "sdk/backend/hex.h"

namespace leitplanke::backend {
namespace {

constexpr std::size_t kPointBytes = 65;  ///< 0x04, x, y
constexpr std::size_t kHalfBytes = 32;   ///< of a P-256 signature: r, then s

struct Free {
  void operator()(EVP_PKEY* key) const { EVP_PKEY_free(key); }
  void operator()(EVP_PKEY_CTX* context) const { EVP_PKEY_CTX_free(context); }
  void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
  void operator()(ECDSA_SIG* signature) const { ECDSA_SIG_free(signature); }
};
template <typename T>
using Owned = std::unique_ptr<T, Free>;

/// The bytes of exactly so many; empty for anything else.
std::vector<unsigned char> Bytes(std::string_view hex, std::size_t size) {
  if (!IsLowerHex(hex, size * 2)) return {};
  std::vector<unsigned char> bytes(size);
  sodium_hex2bin(bytes.data(), bytes.size(), hex.data(), hex.size(), nullptr, nullptr, nullptr);
  return bytes;
}

const unsigned char* Unsigned(std::string_view bytes) { return reinterpret_cast<const unsigned char*>(bytes.data()); }

/// Null if the bytes are no point of the curve.
Owned<EVP_PKEY> P256Key(std::vector<unsigned char> point) {
  if (point.size() != kPointBytes || point[0] != 0x04) return nullptr;
  std::string group = "prime256v1";
  const std::array<OSSL_PARAM, 3> parameters = {
      OSSL_PARAM_construct_utf8_string(OSSL_PKEY_PARAM_GROUP_NAME, group.data(), 0),
      OSSL_PARAM_construct_octet_string(OSSL_PKEY_PARAM_PUB_KEY, point.data(), point.size()),
      OSSL_PARAM_construct_end()};
  const Owned<EVP_PKEY_CTX> context(EVP_PKEY_CTX_new_from_name(nullptr, "EC", nullptr));
  EVP_PKEY* key = nullptr;
  if (!context || EVP_PKEY_fromdata_init(context.get()) != 1) return nullptr;
  if (EVP_PKEY_fromdata(context.get(), &key, EVP_PKEY_PUBLIC_KEY, const_cast<OSSL_PARAM*>(parameters.data())) != 1) {
    return nullptr;
  }
  return Owned<EVP_PKEY>(key);
}

/// WebCrypto writes r and s side by side; OpenSSL reads DER.
std::vector<unsigned char> Der(const std::vector<unsigned char>& halves) {
  const Owned<ECDSA_SIG> signature(ECDSA_SIG_new());
  BIGNUM* r = BN_bin2bn(halves.data(), kHalfBytes, nullptr);
  BIGNUM* s = BN_bin2bn(halves.data() + kHalfBytes, kHalfBytes, nullptr);
  if (!signature || ECDSA_SIG_set0(signature.get(), r, s) != 1) {  // takes both, if it succeeds
    BN_free(r);
    BN_free(s);
    return {};
  }
  unsigned char* der = nullptr;
  const int size = i2d_ECDSA_SIG(signature.get(), &der);
  std::vector<unsigned char> out;
  if (size > 0) out.assign(der, der + size);
  OPENSSL_free(der);
  return out;
}

bool VerifyP256(std::string_view public_key, std::string_view bytes, const std::vector<unsigned char>& halves) {
  const Owned<EVP_PKEY> key = P256Key(Bytes(public_key, kPointBytes));
  const Owned<EVP_MD_CTX> context(EVP_MD_CTX_new());
  const std::vector<unsigned char> der = Der(halves);
  if (!key || !context || der.empty()) return false;
  if (EVP_DigestVerifyInit(context.get(), nullptr, EVP_sha256(), nullptr, key.get()) != 1) return false;
  return EVP_DigestVerify(context.get(), der.data(), der.size(), Unsigned(bytes), bytes.size()) == 1;
}

}  // namespace

bool IsPublicKey(std::string_view algorithm, std::string_view public_key) {
  if (algorithm == "ed25519") {
    const auto bytes = Bytes(public_key, crypto_sign_PUBLICKEYBYTES);
    return !bytes.empty() && crypto_core_ed25519_is_valid_point(bytes.data()) == 1;
  }
  return algorithm == "p256" && P256Key(Bytes(public_key, kPointBytes)) != nullptr;
}

bool VerifyDeviceSignature(const SigningKey& key, std::string_view bytes, std::string_view signature) {
  const auto value = Bytes(signature, crypto_sign_BYTES);
  if (value.empty()) return false;
  if (key.algorithm == "p256") return VerifyP256(key.public_key, bytes, value);
  const auto public_key = Bytes(key.public_key, crypto_sign_PUBLICKEYBYTES);
  return key.algorithm == "ed25519" && !public_key.empty() &&
         crypto_sign_verify_detached(value.data(), Unsigned(bytes), bytes.size(), public_key.data()) == 0;
}

}  // namespace leitplanke::backend
