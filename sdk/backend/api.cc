#include "sdk/backend/api.h"

#include <algorithm>
#include <array>
#include <chrono>

#include "sdk/backend/hex.h"
#include "sdk/backend/log.h"
#include "sdk/backend/secret.h"

namespace leitplanke::backend {

using Handler = net::awaitable<Response> (Api::*)(const Request&);

struct Route {
  std::string_view method, pattern;  ///< "ID" stands for the id of a case or a key
  Handler handler;
};

struct Routes {
  static constexpr std::array<Route, 25> kAll{{
      {"GET", "/healthz", &Api::Health},
      {"GET", "/readyz", &Api::Ready},
      {"GET", "/metrics", &Api::ReadMetrics},
      {"POST", "/v1/session", &Api::SignIn},
      {"DELETE", "/v1/session", &Api::SignOut},
      {"POST", "/v1/session/refresh", &Api::Refresh},
      {"GET", "/v1/policy", &Api::ReadPolicy},
      {"GET", "/v1/people", &Api::ReadPeople},
      {"POST", "/v1/actions", &Api::PushActions},
      {"GET", "/v1/log", &Api::ReadLog},
      {"GET", "/v1/snapshot", &Api::ReadSnapshot},
      {"GET", "/v1/cases/ID", &Api::ReadCase},
      {"GET", "/v1/cases/ID/customer", &Api::ReadCustomer},
      {"POST", "/v1/presence", &Api::NotePresence},
      {"GET", "/v1/keys", &Api::ListKeys},
      {"DELETE", "/v1/keys/ID", &Api::RevokeKey},
      {"GET", "/v1/audit", &Api::ExportAudit},
      {"POST", "/v1/admin", &Api::ChangePeople},
      {"POST", "/v1/customers/export", &Api::ExportCustomerData},
      {"GET", "/v1/heads", &Api::ListHeads},
      {"POST", "/v1/heads", &Api::TrainHeads},
      {"DELETE", "/v1/heads/training", &Api::CancelTraining},
      {"POST", "/v1/heads/use", &Api::ChooseHeads},
      {"GET", "/v1/heads/current", &Api::ReadHeads},
      {"GET", "/v1/poke", &Api::PokeWithoutSocket},
  }};
};

namespace {

/// The path with an id replaced by "ID"; as it is where there is none. Ids of cases and keys look alike.
std::string Pattern(std::string_view path) {
  static_assert(kCaseHexDigits == kKeyHexDigits);
  for (const std::string_view folder : {"/v1/cases/", "/v1/keys/"}) {
    if (!path.starts_with(folder)) continue;
    const std::string_view rest = path.substr(folder.size());
    if (!IsLowerHex(rest.substr(0, kCaseHexDigits), kCaseHexDigits)) continue;
    return std::string(folder) + "ID" + std::string(rest.substr(kCaseHexDigits));
  }
  return std::string(path);
}

/// Made-up methods are not copied into the log.
std::string_view KnownMethod(std::string_view method) {
  for (const std::string_view known : {"GET", "POST", "DELETE", "OPTIONS", "HEAD", "PUT", "PATCH"}) {
    if (method == known) return known;
  }
  return "other";
}

/// An extension's pages may ask from anywhere: what counts is the token, and there are no cookies.
Response Preflight() {
  Response response;
  response.status = 204;
  response.headers = {
      {"Access-Control-Allow-Methods", "GET, POST, DELETE"},
      {"Access-Control-Allow-Headers", "Authorization, Content-Type, If-None-Match, Leitplanke-Protocol"},
      {"Access-Control-Max-Age", "7200"}};
  return response;
}

const Route& FindRoute(const Request& request, const std::string& pattern) {
  std::string allow;
  for (const Route& route : Routes::kAll) {
    if (route.pattern != pattern) continue;
    if (route.method == request.method) return route;
    allow += (allow.empty() ? "" : ", ") + std::string(route.method);
  }
  if (allow.empty()) throw ApiError(404, "not_found", "There is nothing at this address.");
  ApiError error(405, "method_not_allowed", "This address knows " + allow + " and OPTIONS only.");
  error.allow = allow + ", OPTIONS";
  throw error;
}

}  // namespace

Api::Api(const Config& config, const Tenants& tenants, Store& store, Hub& hub)
    : config_(config),
      tenants_(tenants),
      store_(store),
      hub_(hub),
      device_rate_(kRequestBurst, config.requests_per_minute, kMaxBuckets),
      tenant_sign_ins_(kSignInBurst, config.sign_ins_per_minute, kMaxBuckets),
      person_sign_ins_(kPersonSignInBurst, kPersonSignInsPerMinute, kMaxBuckets),
      presence_rate_(kPresenceBurst, kPresencePerMinute, kMaxBuckets),
      reads_(kReaders, kMaxQueuedReads),
      hashes_(1, kMaxQueuedHashes),
      lessons_(1, kMaxQueuedLessons),
      writes_(store) {}

void Api::Join() {
  trainings_.CancelAll();
  writes_.Join();
  reads_.Join();
  hashes_.Join();
  lessons_.Join();
}

net::awaitable<Response> Api::Dispatch(Request& request, std::string& route) {
  if (request.method == "OPTIONS") co_return Preflight();
  const std::string pattern = Pattern(request.path());
  const Route& found = FindRoute(request, pattern);
  route = found.pattern;
  if (!request.protocol.empty() && request.protocol != kProtocol) {
    throw ApiError(426, "protocol_version", "This backend speaks version 1 of the protocol: update the extension.");
  }
  co_return co_await (this->*found.handler)(request);
}

net::awaitable<Response> Api::Handle(Request request) {
  Response response;
  std::string route = "-";
  const auto start = std::chrono::steady_clock::now();
  try {
    response = co_await Dispatch(request, route);
  } catch (const ApiError& error) {
    response = ErrorResponse(error);
  } catch (const StoreError&) {
    metrics_.StoreFailed();
    response =
        ErrorResponse({503, "unavailable", "Nothing could be stored or read now: send the same request again.", "", 2});
  } catch (const std::exception& error) {
    LogLine(LogLevel::kError, "unexpected", {{"route", route}, {"message", error.what()}});
    response =
        ErrorResponse({500, "unavailable", "The backend could not do this; its operator finds the reason in the log."});
  }
  const auto spent = std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - start);
  metrics_.Answered(route, response.status, spent);
  const LogLevel level = response.status >= 500 ? LogLevel::kError : LogLevel::kInfo;
  LogLine(
      level, "request",
      {{"method", KnownMethod(request.method)}, {"route", route}, {"status", response.status}, {"us", spent.count()}});
  response.route = std::move(route);
  co_return response;
}

Caller Api::Authenticate(Transaction& transaction, std::string_view token) const {
  Caller caller;
  caller.token_hash = TokenHash(token);
  if (caller.token_hash.empty()) throw Unauthorized();
  auto session = transaction.FindSession(caller.token_hash);
  if (!session || session->expires <= NowMillis()) throw Unauthorized();
  const auto tenant = tenants_.find(session->tenant);
  if (tenant == tenants_.end()) throw Unauthorized();
  caller.tenant = tenant->second.get();
  caller.people = caller.tenant->people->At(transaction, session->tenant, session->roster);
  const Employee* employee = caller.people->FindEmployee(session->person);
  if (employee == nullptr || employee->left) throw Unauthorized();
  caller.person = &employee->person;
  caller.session = std::move(*session);
  return caller;
}

std::unique_ptr<Transaction> Api::Snapshot(const Caller& caller) const {
  auto snapshot = store_.BeginRead();
  snapshot->Enter(caller.tenant->id);
  return snapshot;
}

net::awaitable<Caller> Api::Admit(std::string_view token) {
  if (!IsLowerHex(token, kTokenBytes * 2)) throw Unauthorized();
  Caller caller = co_await reads_.Run([&] { return Authenticate(*store_.BeginRead(), token); });
  const int wait = device_rate_.Take(caller.session.tenant + "\n" + caller.session.device, NowMillis());
  if (wait > 0) {
    throw ApiError(429, "rate_limited", "This device asks too often: wait as long as Retry-After says.", "", wait);
  }
  co_return caller;
}

net::awaitable<Caller> Api::AdmitPoke(const Request& request) {
  if (!request.protocol.empty() && request.protocol != kProtocol) {
    throw ApiError(426, "protocol_version", "This backend speaks version 1 of the protocol: update the extension.");
  }
  if (!request.Subprotocol("leitplanke.1")) {
    throw ApiError(426, "protocol_version", "Offer the subprotocols leitplanke.1 and bearer.TOKEN.");
  }
  co_return co_await Admit(request.SubprotocolBearer());
}

}  // namespace leitplanke::backend
