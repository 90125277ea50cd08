// What is only read: policy, people, one case, its customer.
#include <nlohmann/json.hpp>
#include <utility>

#include "sdk/backend/api.h"

namespace leitplanke::backend {
namespace {

constexpr std::string_view kCasesPrefix = "/v1/cases/";

std::string CaseIdOf(const Request& request) {
  return std::string(request.path().substr(kCasesPrefix.size(), kCaseHexDigits));
}

ApiError NoSuchCase() { return {404, "not_found", "There is no such case."}; }

}  // namespace

net::awaitable<Response> Api::ReadPolicy(const Request& request) {
  request.AllowQuery({});
  const Caller caller = co_await Admit(request.Bearer());
  const std::string tag = "\"" + caller.tenant->fingerprint + "\"";
  Response response;
  if (request.Knows(tag)) {
    response.status = 304;
  } else {
    response = JsonResponse({{"fingerprint", caller.tenant->fingerprint}, {"policy", caller.tenant->policy_text}});
  }
  response.headers.emplace_back("ETag", tag);
  co_return response;
}

net::awaitable<Response> Api::ReadPeople(const Request& request) {
  request.AllowQuery({});
  const Caller caller = co_await Admit(request.Bearer());
  Json people = Json::array();
  for (const auto& [id, account] : caller.people->all()) people.push_back(ToJson(account.person));
  Json body = Json::object();
  body["people"] = std::move(people);
  body["base"] = caller.session.roster;
  co_return JsonResponse(body);
}

net::awaitable<Response> Api::ReadCase(const Request& request) {
  request.AllowQuery({});
  const Caller caller = co_await Admit(request.Bearer());
  const std::string id = CaseIdOf(request);
  auto body = co_await reads_.Run([&] { return Snapshot(caller)->FindCase(caller.tenant->id, id); });
  if (!body) throw NoSuchCase();
  Response response;
  response.body = std::move(*body);
  co_return response;
}

net::awaitable<Response> Api::ReadCustomer(const Request& request) {
  request.AllowQuery({});
  const Caller caller = co_await Admit(request.Bearer());
  const std::string id = CaseIdOf(request);
  const auto post = co_await reads_.Run([&]() -> std::optional<Post> {
    const auto body = Snapshot(caller)->FindCase(caller.tenant->id, id);
    if (!body) return std::nullopt;
    const Result<Json> json = ParseJson(*body, body->size());
    const Result<Case> found = json.ok() ? CaseFromJson(*json) : Result<Case>(json.error());
    if (!found.ok()) throw StoreError("a stored case cannot be read: " + found.error().message);
    return found->post;
  });
  if (!post) throw NoSuchCase();
  const Json* customer = caller.tenant->customers.Find(post->platform, post->author_handle);
  Json body = Json::object();
  body["customer"] = customer == nullptr ? Json() : *customer;
  co_return JsonResponse(body);
}

net::awaitable<Response> Api::PokeWithoutSocket(const Request&) {
  throw ApiError(426, "unsupported", "This address speaks WebSocket only.");
  co_return Response();
}

}  // namespace leitplanke::backend
