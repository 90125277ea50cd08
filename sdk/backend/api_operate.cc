// What the operator's machines ask: is it there, is it of use, how is it doing. No token, and nothing about anybody.
#include <nlohmann/json.hpp>

#include "sdk/backend/api.h"

namespace leitplanke::backend {
namespace {

std::string_view NameOf(ReceiptStatus status) {
  switch (status) {
    case ReceiptStatus::kAccepted:
      return "accepted";
    case ReceiptStatus::kDuplicate:
      return "duplicate";
    case ReceiptStatus::kRejected:
      return "rejected";
  }
  return "rejected";
}

}  // namespace

net::awaitable<Response> Api::Health(const Request& request) {
  request.AllowQuery({});
  co_return JsonResponse({{"ok", true}});
}

/// Ready is who can read its store. A backend that is stopping takes no new connections anyway.
net::awaitable<Response> Api::Ready(const Request& request) {
  request.AllowQuery({});
  const std::string& tenant = tenants_.begin()->first;
  const auto ask = [this, &tenant] {
    const auto snapshot = store_.BeginRead();
    snapshot->Enter(tenant);
    return snapshot->Version(tenant);
  };
  co_await reads_.Run(ask);
  co_return JsonResponse({{"ready", true}});
}

net::awaitable<Response> Api::ReadMetrics(const Request& request) {
  request.AllowQuery({});
  if (!config_.metrics) throw ApiError(404, "not_found", "There is nothing at this address.");
  const Gauges now{connections_(), hub_.waiting(), reads_.taken(), writes_.waiting(), hashes_.taken()};
  Response response;
  response.body = metrics_.Text(now);
  response.headers = {{"Content-Type", "text/plain; version=0.0.4"}};
  co_return response;
}

void Api::CountPush(const Tenant& tenant, const std::vector<Receipt>& receipts) {
  const std::string_view name = config_.metrics_name_tenants ? std::string_view(tenant.id) : std::string_view();
  for (const Receipt& receipt : receipts) metrics_.Pushed(NameOf(receipt.status), name);
}

}  // namespace leitplanke::backend
