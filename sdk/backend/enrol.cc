#include "sdk/backend/enrol.h"

#include <nlohmann/json.hpp>
#include <optional>

#include "sdk/backend/api_error.h"
#include "sdk/backend/limits.h"
#include "sdk/backend/signature.h"

namespace leitplanke::backend {
namespace {

std::string TextOf(const Json& object, const char* key) {
  const auto value = object.find(key);
  const auto* text = value == object.end() ? nullptr : value->get_ptr<const std::string*>();
  return text == nullptr ? std::string() : *text;
}

/// The device's key that counts.
std::optional<KeyRow> Present(Transaction& store, const SessionRow& session) {
  for (KeyRow& key : store.Keys(session.tenant, session.person, kMaxKeysListed)) {
    if (key.device == session.device && key.revoked == 0) return std::move(key);
  }
  return std::nullopt;
}

}  // namespace

OfferedKey ReadOfferedKey(const Json& body) {
  const auto key = body.find("key");
  if (key == body.end()) return {};
  const bool shaped = key->is_object() && key->size() == 2;
  OfferedKey offered;
  if (shaped) offered = {TextOf(*key, "algorithm"), TextOf(*key, "public")};
  if (!shaped || !IsPublicKey(offered.algorithm, offered.public_key)) {
    throw ApiError(400, "invalid_argument",
                   "A key is {\"algorithm\":\"ed25519\" or \"p256\",\"public\":HEX}: 32 bytes, or the 65 of an "
                   "uncompressed point.",
                   "/key");
  }
  return offered;
}

std::string Enrol(Transaction& store, const SessionRow& session, const OfferedKey& offered, Millis now) {
  auto present = Present(store, session);
  if (!offered.given()) return present ? present->id : std::string();
  const std::string id = SigningKeyId(offered.algorithm, offered.public_key);
  const auto known = store.FindKey(session.tenant, id);
  if (known && (known->person != session.person || known->device != session.device)) {
    throw ApiError(403, "forbidden", "This key belongs to another device: make one of your own.", "/key");
  }
  if (known && known->revoked != 0) {
    throw ApiError(403, "forbidden", "This key was revoked: make a new one.", "/key");
  }
  if (known) return id;
  if (present) {
    present->revoked = now;
    store.PutKey(session.tenant, *present);
  }
  store.PutKey(session.tenant, {id, session.person, session.device, offered.algorithm, offered.public_key, now, 0});
  return id;
}

}  // namespace leitplanke::backend
