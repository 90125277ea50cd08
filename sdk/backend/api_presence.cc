// Who looks at a case at this moment.
#include <nlohmann/json.hpp>

#include "sdk/backend/api.h"

namespace leitplanke::backend {
namespace {

struct Said {
  std::string case_id;
  Doing doing = Doing::kReading;
};

std::string Field(const Json& body, const char* key) {
  const auto value = body.find(key);
  const auto* text = value == body.end() ? nullptr : value->get_ptr<const std::string*>();
  if (text != nullptr) return *text;
  throw ApiError(400, "invalid_argument", "A text is required here.", std::string("/") + key);
}

Said ReadSaid(const Json& body) {
  if (!body.is_object() || body.size() != 2) {
    throw ApiError(400, "invalid_argument", "The body must have case and doing, and nothing else.");
  }
  const auto doing = DoingFromName(Field(body, "doing"));
  if (!doing) throw ApiError(400, "invalid_argument", "One is reading or typing, or has left.", "/doing");
  return {Field(body, "case"), *doing};
}

/// Whether somebody may still do something with the case; empty: there is none. Only the state is looked at.
std::optional<bool> IsOpen(const std::optional<std::string>& body) {
  if (!body) return std::nullopt;
  const Result<Json> json = ParseJson(*body, body->size());
  if (!json.ok()) throw StoreError("a stored case cannot be read: " + json.error().message);
  const auto state = json->find("state");
  return state != json->end() && *state != CaseStateName(CaseState::kAnswered) &&
         *state != CaseStateName(CaseState::kClosed);
}

}  // namespace

net::awaitable<Response> Api::NotePresence(const Request& request) {
  request.AllowQuery({});
  const Caller caller = co_await Admit(request.Bearer());
  const auto& [tenant, person, device, started, expires, roster] = caller.session;
  if (const int wait = presence_rate_.Take(tenant + "\n" + device, NowMillis()); wait > 0) {
    throw ApiError(429, "rate_limited", "Once in a few seconds is enough: wait as long as Retry-After says.", "", wait);
  }
  const Said said = ReadSaid(JsonBody(request));
  const auto open = co_await reads_.Run([&] { return IsOpen(Snapshot(caller)->FindCase(tenant, said.case_id)); });
  if (!open) throw ApiError(404, "not_found", "There is no such case.");
  Json present = Json::array();
  const Doing doing = *open ? said.doing : Doing::kLeft;
  for (const auto& colleague : presence_.Note(tenant, said.case_id, person, device, doing, NowMillis())) {
    present.push_back({{"person", colleague.person}, {"doing", DoingName(colleague.doing)}});
  }
  Json body = Json::object();
  body["present"] = std::move(present);
  co_return JsonResponse(body);
}

}  // namespace leitplanke::backend
