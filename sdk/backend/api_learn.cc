// Learning from corrections: the list of versions, trainings, the choice of heads, their file.
#include <boost/asio/detached.hpp>
#include <boost/asio/this_coro.hpp>
#include <nlohmann/json.hpp>
#include <utility>

#include "leitplanke/text.h"
#include "sdk/backend/api.h"
#include "sdk/backend/log.h"
#include "sdk/backend/own_heads.h"
#include "sdk/backend/teach.h"

namespace leitplanke::backend {
namespace {

constexpr std::size_t kTagDigits = 16;

void RefuseOthers(const Caller& caller) {
  if (!caller.person->Has("admin")) throw ApiError(403, "forbidden", "What the heads learn is the admins' to decide.");
}

std::uint64_t ReadVersion(const Json& body) {
  const auto version = body.is_object() ? body.find("version") : body.end();
  const auto* number = version == body.end() ? nullptr : version->get_ptr<const Json::number_unsigned_t*>();
  if (number == nullptr || body.size() != 1) {
    throw ApiError(400, "invalid_argument", "The body must be {\"version\":N} and nothing else.", "/version");
  }
  return *number;
}

Json CountJson(const CorrectionCount& count) {
  return {{"posts", count.posts},
          {"people", count.people},
          {"neededPosts", learn::kLeastPosts},
          {"neededPeople", learn::kLeastPeople}};
}

}  // namespace

net::awaitable<Response> Api::ListHeads(const Request& request) {
  request.AllowQuery({});
  const Caller caller = co_await Admit(request.Bearer());
  RefuseOthers(caller);
  const std::string& tenant = caller.tenant->id;
  Json body = trainings_.Show(tenant);
  co_await reads_.Run([&] {
    const auto snapshot = Snapshot(caller);
    body["inUse"] = HeadsInUse(*snapshot, tenant);
    body["corrections"] = CountJson(CountCorrections(*snapshot, tenant));
    body["versions"] = HeadsVersions(*snapshot, tenant);
    return 0;
  });
  co_return JsonResponse(body);
}

net::awaitable<Response> Api::TrainHeads(const Request& request) {
  request.AllowQuery({});
  const Caller caller = co_await Admit(request.Bearer());
  RefuseOthers(caller);
  const Json body = JsonBody(request);
  if (!body.is_object() || !body.empty()) {
    throw ApiError(400, "invalid_argument", "The body must be {}: it learns from all corrections.");
  }
  const CorrectionCount count =
      co_await reads_.Run([&] { return CountCorrections(*Snapshot(caller), caller.tenant->id); });
  const std::string why = learn::WhyNotYet(count.posts, count.people);
  if (!why.empty()) throw ApiError(409, "not_ready", why);
  const auto training = trainings_.Begin(caller.tenant->id, caller.person->id, NowMillis());
  Response response = JsonResponse({{"training", training->Show()}});
  response.status = 202;
  net::co_spawn(co_await net::this_coro::executor, Teach(*caller.tenant, training), net::detached);
  co_return response;
}

net::awaitable<void> Api::Teach(const Tenant& tenant, std::shared_ptr<Training> training) {
  std::string reason;
  std::string message;
  try {
    const Taught taught = co_await lessons_.Run([&] {
      return TeachTenant(store_, tenant, config_,
                         [&](std::size_t step, std::size_t of) { return training->Step(step, of); });
    });
    co_await writes_.Run(tenant.id, [&](Transaction& transaction) {
      transaction.Enter(tenant.id);
      PutHeadsVersion(transaction, tenant.id, taught.learned, taught.posts, training->by(), NowMillis());
    });
  } catch (const ApiError& error) {
    reason = error.code;
    message = error.message;
  } catch (const std::exception& error) {
    LogLine(LogLevel::kError, "training-failed", {{"message", error.what()}});
    reason = kTrainingFailed;
    message = "The training failed; the operator finds the reason in the log.";
  }
  LogLine(LogLevel::kInfo, "training-ended", {{"version", reason.empty()}});
  trainings_.End(tenant.id, reason, message, NowMillis());
}

net::awaitable<Response> Api::CancelTraining(const Request& request) {
  request.AllowQuery({});
  const Caller caller = co_await Admit(request.Bearer());
  RefuseOthers(caller);
  trainings_.Cancel(caller.tenant->id);
  Response response;
  response.status = 204;
  co_return response;
}

net::awaitable<Response> Api::ChooseHeads(const Request& request) {
  request.AllowQuery({});
  const Caller caller = co_await Admit(request.Bearer());
  RefuseOthers(caller);
  const std::uint64_t chosen = ReadVersion(JsonBody(request));
  std::uint64_t version = 0;
  co_await writes_.Run(caller.tenant->id, [&](Transaction& transaction) {
    const Caller now = Authenticate(transaction, request.Bearer());
    RefuseOthers(now);
    version = UseHeads(transaction, now.tenant->id, chosen, now.person->id, "", NowMillis());
  });
  LogLine(LogLevel::kInfo, "heads-chosen", {{"version", chosen}});
  hub_.Grown(caller.tenant->id, version);
  co_return JsonResponse({{"inUse", chosen}, {"version", version}});
}

net::awaitable<Response> Api::ReadHeads(const Request& request) {
  request.AllowQuery({});
  const Caller caller = co_await Admit(request.Bearer());
  Response response;
  response.body = co_await reads_.Run([&] {
    const auto snapshot = Snapshot(caller);
    return HeadsFile(*snapshot, caller.tenant->id, HeadsInUse(*snapshot, caller.tenant->id));
  });
  const std::string tag = "\"" + Sha256Hex(response.body).substr(0, kTagDigits) + "\"";
  response.headers = {{"ETag", tag}};
  if (request.Knows(tag)) {
    response.status = 304;
    response.body.clear();
  } else if (response.body.empty()) {
    response.status = 204;
  } else {
    response.headers.emplace_back("Content-Type", "application/octet-stream");
  }
  co_return response;
}

}  // namespace leitplanke::backend
