/// @file   enrol.h
/// @brief  Device keys at sign-in: a device has one that counts, a key belongs to one device for good.
#ifndef LEITPLANKE_BACKEND_ENROL_H_
#define LEITPLANKE_BACKEND_ENROL_H_

#include <string>

#include "leitplanke/json.h"
#include "sdk/backend/store.h"

namespace leitplanke::backend {

/// What the client offers: `{"algorithm":"ed25519"|"p256","public":HEX}`.
struct OfferedKey {
  std::string algorithm, public_key;
  bool given() const { return !public_key.empty(); }
};

/// Reads `key` of a sign-in's body, if there is one. Throws `ApiError`.
OfferedKey ReadOfferedKey(const Json& body);

/// The id of the key that counts for the device from now on, empty if it has none. A new key takes the place of the one
/// before. Throws 403 `ApiError` for a key of another device or one that was revoked.
std::string Enrol(Transaction& store, const SessionRow& session, const OfferedKey& offered, Millis now);

}  // namespace leitplanke::backend

#endif  // LEITPLANKE_BACKEND_ENROL_H_
