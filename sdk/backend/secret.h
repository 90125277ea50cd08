/// @file   secret.h
/// @brief  Passwords and tokens (libsodium): nothing secret is stored in a form that could be used.
///
/// Passwords are kept as argon2id hashes with their own parameters inside; tokens are 32 random bytes, of which the
/// store keeps only a hash, so that a stolen database signs nobody in.
#ifndef LEITPLANKE_BACKEND_SECRET_H_
#define LEITPLANKE_BACKEND_SECRET_H_

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace leitplanke::backend {

/// What one hash costs. The default is libsodium's "interactive": 64 MiB, about 70 ms.
struct HashCost {
  unsigned passes = 2;
  unsigned memory_mib = 64;
};
inline constexpr unsigned kMinHashMemoryMib = 19;    ///< what OWASP asks for at two passes
inline constexpr unsigned kMaxHashMemoryMib = 1024;  ///< above it a sign-in could exhaust the machine
inline constexpr unsigned kMinHashPasses = 2;
inline constexpr unsigned kMaxHashPasses = 10;

/// Must have succeeded once before any other call here. Idempotent, thread-safe.
bool InitSecrets();

/// "$argon2id$v=19$m=65536,t=2,p=1$…", or nothing if there is not enough memory.
std::optional<std::string> HashPassword(std::string_view password, const HashCost& cost);

/// True if `hash` is an argon2id hash within the limits above: what an accounts file may contain.
bool IsUsableHash(std::string_view hash);

/// Costs what the hash says. Compares in constant time.
bool PasswordMatches(std::string_view hash, std::string_view password);

/// A fresh token: 64 hex digits of `randombytes`.
std::string MakeToken();

/// What the store keeps of a token: keyless BLAKE2b-256 of its text. A token has 256 bits of entropy, so a fast hash is
/// enough; looking up by the hash leaks nothing about the token by its timing. Empty if `token` is no token.
std::string TokenHash(std::string_view token);

/// Eight hex digits that stand for an id in the logs. Keyed by a random key of this process: people's ids are few and
/// short, so a plain hash of them could be guessed.
std::string LogTag(std::string_view id);

}  // namespace leitplanke::backend

#endif  // LEITPLANKE_BACKEND_SECRET_H_
