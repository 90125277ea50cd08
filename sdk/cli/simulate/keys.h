/// @file   keys.h
/// @brief  The devices' keys: a keyed hash stands for Ed25519, all else about signatures is the product's.
#ifndef LEITPLANKE_CLI_SIMULATE_KEYS_H_
#define LEITPLANKE_CLI_SIMULATE_KEYS_H_

#include <string>
#include <string_view>

#include "core/cases/signing.h"

namespace leitplanke::simulate {

/// What the backend holds of a device's key. Whoever signs for another device cheats; only `Mallory` does.
SigningKey KeyOf(const std::string& device, const std::string& person);

/// The primitive.
bool VerifyKeyedHash(const SigningKey& key, std::string_view bytes, std::string_view signature);

/// 32 hex digits out of a text that is used once.
std::string NonceOf(const std::string& once);

/// Signs the action as its device, under the simulated policy.
void Sign(Action& action, const SigningKey& key, const std::string& nonce);

}  // namespace leitplanke::simulate

#endif  // LEITPLANKE_CLI_SIMULATE_KEYS_H_
