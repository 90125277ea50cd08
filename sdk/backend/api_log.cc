// The two ends of sync: actions in, log out.
#include <algorithm>
#include <boost/asio/this_coro.hpp>
#include <chrono>
#include <nlohmann/json.hpp>
#include <optional>

#include "sdk/backend/api.h"
#include "sdk/backend/hex.h"
#include "sdk/backend/push.h"

namespace leitplanke::backend {
namespace {

constexpr std::size_t kDefaultLogPage = 100;

/// A push of one action under a number that means another one already, or that skips some, is an error of its own.
/// Among others its receipt says so: theirs count.
bool Conflicts(const PushResult& result) {
  return result.receipts.size() == 1 && result.receipts[0].code == ErrorCodeName(ErrorCode::kSequence);
}

Response PushResponse(const PushResult& result) {
  Json receipts = Json::array();
  for (const Receipt& receipt : result.receipts) receipts.push_back(ToJson(receipt));
  Json body = {{"receipts", std::move(receipts)}, {"version", result.version}};
  if (!Conflicts(result)) return JsonResponse(body);
  const Receipt& receipt = result.receipts[0];
  body["error"] = {{"code", receipt.code}, {"message", receipt.message}, {"where", "/actions/0/seq"}};
  Response response = JsonResponse(body);
  response.status = 409;
  return response;
}

/// `parts` are JSON already; they are put together, not parsed.
Response PageResponse(std::string_view name, const std::vector<std::string>& parts, bool more, std::uint64_t version) {
  Response response;
  std::size_t bytes = 128;
  for (const std::string& part : parts) bytes += part.size() + 1;
  response.body.reserve(bytes);
  response.body.append("{\"").append(name).append("\":[");
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) response.body += ',';
    response.body += parts[i];
  }
  response.body += R"(],"more":)";
  response.body += more ? "true" : "false";
  response.body += R"(,"version":)" + std::to_string(version) + "}";
  return response;
}

void Place(std::optional<Hub::Waiter>& waiter, Hub& hub, const net::any_io_executor& executor, const Caller& caller) {
  waiter.emplace(hub, executor, ListenerOf(caller));
}

}  // namespace

net::awaitable<Response> Api::PushActions(const Request& request) {
  request.AllowQuery({});
  const Caller caller = co_await Admit(request.Bearer());
  const auto pushed = co_await reads_.Run([&] { return ReadPush(JsonBody(request)); });
  PushResult result;
  co_await writes_.Run(caller.tenant->id, [&](Transaction& transaction) {
    // Again, inside the transaction: the token may have ended while the push was waiting.
    const Caller now = Authenticate(transaction, request.Bearer());
    result = Push(transaction, *now.tenant, *now.people, *now.person, now.session.device, pushed, NowMillis(), memo_);
  });
  CountPush(*caller.tenant, result.receipts);
  if (result.grew) hub_.Grown(caller.tenant->id, result.version);
  co_return PushResponse(result);
}

net::awaitable<Response> Api::ReadLog(const Request& request) {
  request.AllowQuery({"after", "limit", "wait"});
  const std::uint64_t after = request.Query("after", 0, INT64_MAX, 0);
  const auto limit = static_cast<std::size_t>(request.Query("limit", 1, kMaxLogPage, kDefaultLogPage));
  const auto wait = std::min(seconds(request.Query("wait", 0, 3600, 0)), kMaxWait);
  const Caller caller = co_await Admit(request.Bearer());
  const std::string& tenant = caller.tenant->id;
  // It stands before the token is looked at again: who signs out before that reads no more, later it is woken.
  std::optional<Hub::Waiter> waiter;
  if (wait > seconds(0)) Place(waiter, hub_, co_await net::this_coro::executor, caller);
  const auto read = [&] {
    const auto snapshot = store_.BeginRead();
    Authenticate(*snapshot, request.Bearer());
    return snapshot->ReadLog(tenant, after, limit, kMaxLogPageBytes);
  };
  LogPage page = co_await reads_.Run(read);
  if (after > page.version) {
    throw ApiError(409, "sequence", "The log ends at " + std::to_string(page.version) + ": start again from 0.");
  }
  if (page.entries.empty() && waiter) {
    co_await waiter->Newer(after, std::chrono::steady_clock::now() + wait);
    page = co_await reads_.Run(read);
  }
  co_return PageResponse("entries", page.entries, page.more, page.version);
}

net::awaitable<Response> Api::ReadSnapshot(const Request& request) {
  request.AllowQuery({"after", "limit"});
  const std::string after(request.QueryText("after", ""));
  if (!after.empty() && !IsLowerHex(after, kCaseHexDigits)) {
    throw ApiError(400, "invalid_argument", "The parameter \"after\" must be the id of a case.");
  }
  const auto limit = static_cast<std::size_t>(request.Query("limit", 1, kMaxLogPage, kDefaultLogPage));
  const Caller caller = co_await Admit(request.Bearer());
  const std::string& tenant = caller.tenant->id;
  std::uint64_t version = 0;
  const CasePage page = co_await reads_.Run([&] {
    const auto snapshot = Snapshot(caller);
    version = snapshot->Version(tenant);
    return snapshot->Cases(tenant, after, limit, kMaxLogPageBytes);
  });
  co_return PageResponse("cases", page.cases, page.more, version);
}

}  // namespace leitplanke::backend
