// What admins do beside the cases: signed changes of people, exports of a customer's data.
#include <nlohmann/json.hpp>

#include "sdk/backend/admin.h"
#include "sdk/backend/api.h"
#include "sdk/backend/log.h"
#include "sdk/backend/secret.h"

namespace leitplanke::backend {
namespace {

ApiError NoAdminKey() { return {403, "forbidden", "This is not a key of the company's admins.", "/key"}; }

CustomerName ReadName(const Json& body) {
  CustomerName name;
  for (const auto& [key, out] : {std::pair{"platform", &name.platform}, std::pair{"handle", &name.handle}}) {
    const auto value = body.is_object() ? body.find(key) : body.end();
    const auto* text = value == body.end() ? nullptr : value->get_ptr<const std::string*>();
    if (text == nullptr || text->empty() || text->size() > kMaxFieldBytes || body.size() != 2) {
      throw ApiError(400, "invalid_argument", "The body must be {\"platform\",\"handle\"} and nothing else.",
                     std::string("/") + key);
    }
    *out = *text;
  }
  return name;
}

void RefuseOthers(const Caller& caller) {
  if (!caller.person->Has("admin")) throw ApiError(403, "forbidden", "A customer's data is exported by admins.");
}

}  // namespace

/// The signature is the authority; nobody is signed in.
net::awaitable<Response> Api::ChangePeople(const Request& request) {
  request.AllowQuery({});
  const Result<RosterAction> action = RosterActionFromJson(JsonBody(request));
  if (!action.ok()) throw FromCore(action.error());
  const auto found = tenants_.find(action->tenant);
  if (found == tenants_.end() || FindAdminKey(*found->second, action->key) == nullptr) throw NoAdminKey();
  const Tenant& tenant = *found->second;
  const int wait = tenant_sign_ins_.Take(tenant.id + "\nadmin", NowMillis());
  if (wait > 0) throw ApiError(429, "rate_limited", "Too many changes of people at once: wait.", "", wait);
  co_await reads_.Run([&] {
    CheckOrigin(tenant, *action);
    return 0;
  });
  std::uint64_t version = 0;
  co_await writes_.Run(tenant.id, [&](Transaction& transaction) {
    transaction.Enter(tenant.id);
    version = TakeRosterAction(transaction, tenant, *action, NowMillis());
  });
  LogLine(LogLevel::kInfo, "people-changed",
          {{"kind", RosterKindName(action->kind)}, {"person", LogTag(action->person)}});
  hub_.Grown(tenant.id, version);
  hub_.PeopleChanged();
  co_return JsonResponse({{"version", version}});
}

net::awaitable<Response> Api::ExportCustomerData(const Request& request) {
  request.AllowQuery({});
  const Caller caller = co_await Admit(request.Bearer());
  RefuseOthers(caller);
  const CustomerName whose = ReadName(JsonBody(request));
  Response response;
  const std::size_t cases = co_await reads_.Run([&] {
    return ExportCustomer(*Snapshot(caller), *caller.tenant, whose, [&](std::string line) {
      response.body += line;
      if (response.body.size() > kMaxExportBytes) {
        throw ApiError(413, "too_large",
                       "This is too much for one answer: `leitplanke customer export` writes a file.");
      }
    });
  });
  std::uint64_t version = 0;
  // It is in the audit chain before anybody has it.
  co_await writes_.Run(caller.tenant->id, [&](Transaction& transaction) {
    const Caller now = Authenticate(transaction, request.Bearer());
    RefuseOthers(now);
    version = NoteExport(transaction, *now.tenant, whose, cases, now.person->id, "", NowMillis());
  });
  hub_.Grown(caller.tenant->id, version);
  response.headers = {{"Content-Type", "application/x-ndjson"}};
  co_return response;
}

}  // namespace leitplanke::backend
