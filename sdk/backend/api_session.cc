// Signing in, staying signed in, signing out.
#include <nlohmann/json.hpp>

#include "sdk/backend/api.h"
#include "sdk/backend/enrol.h"
#include "sdk/backend/hex.h"
#include "sdk/backend/log.h"
#include "sdk/backend/secret.h"

namespace leitplanke::backend {
namespace {

struct Credentials {
  std::string tenant, person, password, device;
  OfferedKey key;
};

std::string Field(const Json& body, const char* key, std::size_t max_bytes) {
  const auto value = body.find(key);
  const auto* text = value == body.end() ? nullptr : value->get_ptr<const std::string*>();
  if (text == nullptr || text->empty() || text->size() > max_bytes) {
    throw ApiError(400, "invalid_argument", "A text of 1 to " + std::to_string(max_bytes) + " bytes is required here.",
                   std::string("/") + key);
  }
  return *text;
}

Credentials ReadCredentials(const Json& body) {
  if (!body.is_object() || body.size() != (body.contains("key") ? 5 : 4)) {
    throw ApiError(400, "invalid_argument",
                   "The body must have tenant, person, password and device, may have key, and nothing else.");
  }
  Credentials given{Field(body, "tenant", kMaxPasswordBytes),
                    Field(body, "person", kMaxPasswordBytes),
                    Field(body, "password", kMaxPasswordBytes),
                    Field(body, "device", kMaxPasswordBytes),
                    {}};
  if (!IsLowerHex(given.device, kDeviceHexDigits)) {
    throw ApiError(400, "invalid_argument", "A device is 32 hex digits in lower case, made once by the client.",
                   "/device");
  }
  given.key = ReadOfferedKey(body);
  return given;
}

ApiError WrongCredentials() { return {401, "unauthorized", "Company, name or password is wrong."}; }

}  // namespace

void Api::LimitSignIns(const std::string& tenant, const std::string& person) {
  const Millis now = NowMillis();
  // All unknown tenants share one bucket: made-up names must not push real ones out of the memory.
  const std::string& key = tenants_.contains(tenant) ? tenant : std::string();
  int wait = tenant_sign_ins_.Take(key, now);
  if (wait == 0) wait = person_sign_ins_.Take(key + "\n" + person, now);
  if (wait > 0) {
    throw ApiError(429, "rate_limited", "Too many attempts to sign in: wait as long as Retry-After says.", "", wait);
  }
}

Response Api::SessionResponse(const Caller& caller, std::string_view token, std::uint64_t last_seq,
                              const std::string& key) const {
  Json body = {{"token", token},
               {"expiresAt", IsoTime(caller.session.expires)},
               {"device", caller.session.device},
               {"nextSeq", last_seq + 1},
               {"person", ToJson(*caller.person)}};
  if (!key.empty()) body["key"] = key;
  return JsonResponse(body);
}

net::awaitable<Response> Api::SignIn(const Request& request) {
  request.AllowQuery({});
  const Credentials given = ReadCredentials(JsonBody(request));
  LimitSignIns(given.tenant, given.person);

  // An unknown tenant or name costs a hash as well, and then fails.
  const auto found = tenants_.find(given.tenant);
  const Tenant& tenant = found == tenants_.end() ? *tenants_.begin()->second : *found->second;
  auto people = co_await reads_.Run([&] {
    const auto snapshot = store_.BeginRead();
    snapshot->Enter(tenant.id);
    return tenant.people->Now(*snapshot, tenant.id);
  });
  bool known = false;
  const std::string& hash = people->HashFor(given.person, known);
  const bool matches = co_await hashes_.Run([&] { return PasswordMatches(hash, given.password); });
  if (found == tenants_.end() || !known || !matches) {
    throw WrongCredentials();
  }

  Caller caller;
  caller.tenant = &tenant;
  const Millis now = NowMillis();
  const Millis life = std::chrono::duration_cast<std::chrono::milliseconds>(config_.token_life).count();
  caller.session = {tenant.id, given.person, given.device, now, now + life};
  const std::string token = MakeToken();
  DeviceRow device;
  std::string key;
  co_await writes_.Run(tenant.id, [&](Transaction& transaction) {
    transaction.Enter(tenant.id);
    // While the hash was made the password may have changed, or the person have left.
    caller.people = tenant.people->Now(transaction, tenant.id);
    const Employee* employee = caller.people->FindEmployee(given.person);
    if (employee == nullptr || employee->password != hash) throw WrongCredentials();
    caller.person = &employee->person;
    transaction.EraseExpiredSessions(now);
    device = transaction.FindDevice(tenant.id, given.device).value_or(DeviceRow{given.person, 0});
    if (device.person != given.person) {
      throw ApiError(403, "forbidden", "This device belongs to a colleague: use a browser profile of your own.",
                     "/device");
    }
    key = Enrol(transaction, caller.session, given.key, now);
    transaction.PutDevice(tenant.id, given.device, device);
    transaction.EraseSessions(tenant.id, given.device, "");
    transaction.PutSession(TokenHash(token), caller.session);
  });
  LogLine(LogLevel::kInfo, "signed-in", {{"person", LogTag(given.person)}, {"device", LogTag(given.device)}});
  co_return SessionResponse(caller, token, device.last_seq, key);
}

net::awaitable<Response> Api::Refresh(const Request& request) {
  request.AllowQuery({});
  Caller caller = co_await Admit(request.Bearer());
  const std::string token = MakeToken();
  DeviceRow device;
  std::string key;
  co_await writes_.Run(caller.tenant->id, [&](Transaction& transaction) {
    caller = Authenticate(transaction, request.Bearer());
    const SessionRow& old = caller.session;
    const Millis now = NowMillis();
    const Millis end = old.started + std::chrono::milliseconds(kSessionLife).count();
    if (now >= end) throw Unauthorized();
    SessionRow renewed = old;
    renewed.expires = std::min(end, now + std::chrono::milliseconds(config_.token_life).count());
    // The old token stays good until its own end: the answer with the new one may get lost.
    transaction.EraseSessions(old.tenant, old.device, caller.token_hash);
    transaction.PutSession(TokenHash(token), renewed);
    device = transaction.FindDevice(old.tenant, old.device).value_or(DeviceRow{});
    key = Enrol(transaction, old, {}, now);
    caller.session = renewed;
  });
  co_return SessionResponse(caller, token, device.last_seq, key);
}

net::awaitable<Response> Api::SignOut(const Request& request) {
  request.AllowQuery({});
  const Caller caller = co_await Admit(request.Bearer());
  co_await writes_.Run(caller.tenant->id, [&](Transaction& transaction) {
    transaction.Enter(caller.tenant->id);
    transaction.EraseSessions(caller.tenant->id, caller.session.device, "");
  });
  hub_.End(caller.session.tenant, caller.session.device);
  Response response;
  response.status = 204;
  co_return response;
}

}  // namespace leitplanke::backend
