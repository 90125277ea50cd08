/// @file   signing.h
/// @brief  What a device signs when its person submits or approves: bytes that say all of it, and nothing else.
///
/// A first line that names the format, then each field as `name:LENGTH:BYTES` and a line feed, in this order, also
/// where it is empty: tenant, type, case, revision (the action's `base`: which draft was seen), hash, surface,
/// overrides (their number; then rule, quote, reason of each), overridesConfirmed, spelling, facts, empathy (`yes` or
/// empty), emergency, policy, device, nonce. Numbers in decimal, the surface by its name.
///
/// A signature therefore fits one text, in one state of one case, of one company, under one policy, by one device; the
/// nonce makes it fit once.
#ifndef LEITPLANKE_CORE_CASES_SIGNING_H_
#define LEITPLANKE_CORE_CASES_SIGNING_H_

#include <string>
#include <string_view>

#include "leitplanke/cases.h"

namespace leitplanke {

inline constexpr std::size_t kKeyIdDigits = 32;
inline constexpr std::size_t kNonceDigits = 32;
inline constexpr std::size_t kSignatureDigits = 128;  ///< Ed25519 and P-256 alike: 64 bytes

/// Adds one field of what is signed: `name:LENGTH:BYTES` and a line feed.
void PutSigned(std::string& out, std::string_view name, std::string_view value);

/// O(n) in the overrides. `action.device` must be set.
std::string SigningBytes(std::string_view tenant, const Action& action);

/// A device's public key as the backend keeps it.
struct SigningKey {
  std::string id;  ///< first 32 hex digits of SHA-256 over algorithm, line feed and public key
  std::string person, device;
  std::string algorithm;   ///< "ed25519" or "p256"
  std::string public_key;  ///< hex: 32 bytes, or 65 of an uncompressed point
  bool revoked = false;
};

std::string SigningKeyId(std::string_view algorithm, std::string_view public_key);

/// The primitive, which the host has: libsodium and OpenSSL in the backend, a keyed hash in the simulation.
using VerifySignature = bool (*)(const SigningKey& key, std::string_view bytes, std::string_view signature);

/// What the host found for an action that carries a signature.
struct SignatureEvidence {
  const SigningKey* key = nullptr;   ///< of the signature's key id; null: nobody enrolled it
  bool nonce_used = false;           ///< by an earlier action of this device
  VerifySignature verify = nullptr;  ///< null: this host cannot check, every signature is refused
};

/// Whether the signature is the actor's, from the device that sends it, over this very action, under the policy that
/// holds now, and new; or why not (`kNotYours`, `kNotQualified` for a key that does not count, `kStale` for the
/// policy).
Status CheckSignature(const Action& action, const Moment& moment, const SignatureEvidence& evidence);

}  // namespace leitplanke

#endif  // LEITPLANKE_CORE_CASES_SIGNING_H_
