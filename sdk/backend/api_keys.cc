// Who signs with which key, and what was done: device keys and the audit chain.
#include <nlohmann/json.hpp>

#include "core/audit/audit.h"
#include "sdk/backend/api.h"
#include "sdk/backend/log.h"
#include "sdk/backend/secret.h"

namespace leitplanke::backend {
namespace {

constexpr std::string_view kKeysPrefix = "/v1/keys/";

bool IsAdmin(const Caller& caller) { return caller.person->Has("admin"); }

ApiError NoSuchKey() { return {404, "not_found", "There is no such key."}; }

Json KeyJson(const KeyRow& key) {
  return {{"id", key.id},
          {"person", key.person},
          {"device", key.device},
          {"algorithm", key.algorithm},
          {"public", key.public_key},
          {"enrolledAt", IsoTime(key.enrolled)},
          {"revokedAt", key.revoked == 0 ? Json() : Json(IsoTime(key.revoked))}};
}

}  // namespace

net::awaitable<Response> Api::ListKeys(const Request& request) {
  request.AllowQuery({});
  const Caller caller = co_await Admit(request.Bearer());
  const std::string person = IsAdmin(caller) ? std::string() : caller.person->id;
  const auto keys =
      co_await reads_.Run([&] { return Snapshot(caller)->Keys(caller.tenant->id, person, kMaxKeysListed); });
  Json list = Json::array();
  for (const KeyRow& key : keys) list.push_back(KeyJson(key));
  Json body = Json::object();
  body["keys"] = std::move(list);
  co_return JsonResponse(body);
}

/// One's own, or any as an admin. The device's sessions end with it. What the key signed before still counts.
net::awaitable<Response> Api::RevokeKey(const Request& request) {
  request.AllowQuery({});
  const std::string id(request.path().substr(kKeysPrefix.size()));
  const Caller caller = co_await Admit(request.Bearer());
  std::string device;
  co_await writes_.Run(caller.tenant->id, [&](Transaction& transaction) {
    const Caller now = Authenticate(transaction, request.Bearer());
    auto key = transaction.FindKey(now.tenant->id, id);
    if (!key || (key->person != now.person->id && !IsAdmin(now))) throw NoSuchKey();
    if (key->revoked == 0) key->revoked = NowMillis();
    transaction.PutKey(now.tenant->id, *key);
    transaction.EraseSessions(now.tenant->id, key->device, "");
    device = key->device;
  });
  hub_.End(caller.tenant->id, device);
  LogLine(LogLevel::kInfo, "key-revoked", {{"device", LogTag(device)}});
  Response response;
  response.status = 204;
  co_return response;
}

net::awaitable<Response> Api::ExportAudit(const Request& request) {
  request.AllowQuery({"after", "limit"});
  const std::uint64_t after = request.Query("after", 0, INT64_MAX, 0);
  const auto limit = static_cast<std::size_t>(request.Query("limit", 1, kMaxAuditPage, kMaxAuditPage));
  const Caller caller = co_await Admit(request.Bearer());
  if (!IsAdmin(caller)) throw ApiError(403, "forbidden", "The audit export is for admins.");
  const auto page = co_await reads_.Run([&] { return Snapshot(caller)->ReadAudit(caller.tenant->id, after, limit); });
  Response response;
  for (const AuditRow& row : page.rows) response.body += AuditLine(row.link, row.record) + "\n";
  response.headers = {{"Content-Type", "application/x-ndjson"}, {"Leitplanke-More", page.more ? "1" : "0"}};
  co_return response;
}

}  // namespace leitplanke::backend
