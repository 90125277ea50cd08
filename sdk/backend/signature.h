/// @file   signature.h
/// @brief  Device keys and what they sign: Ed25519 by libsodium, P-256 (ECDSA with SHA-256) by OpenSSL.
#ifndef LEITPLANKE_BACKEND_SIGNATURE_H_
#define LEITPLANKE_BACKEND_SIGNATURE_H_

#include <string_view>

#include "core/cases/signing.h"

namespace leitplanke::backend {

/// Whether the text is a public key of that algorithm: hex of the right length, and a point of the curve.
bool IsPublicKey(std::string_view algorithm, std::string_view public_key);

/// False for anything that cannot be read as well. Costs about 0.1 ms.
bool VerifyDeviceSignature(const SigningKey& key, std::string_view bytes, std::string_view signature);

}  // namespace leitplanke::backend

#endif  // LEITPLANKE_BACKEND_SIGNATURE_H_
