#include "sdk/backend/admin.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "sdk/backend/api_error.h"
#include "sdk/backend/chain.h"
#include "sdk/backend/secret.h"
#include "sdk/backend/signature.h"

namespace leitplanke::backend {
namespace {

constexpr std::size_t kScanPage = 200;  ///< cases read at once

ApiError Refusal(const Error& error) {
  ApiError refusal = FromCore(error);
  if (error.code == ErrorCode::kStale) refusal.status = 409;
  if (error.code == ErrorCode::kNotQualified || error.code == ErrorCode::kNotYours) {
    refusal.status = 403;
    refusal.code = "forbidden";
  }
  return refusal;
}

std::string Line(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n"; }

Json Parsed(const std::string& text) {
  Result<Json> json = ParseJson(text, text.size() + 1);
  if (!json.ok() || !json->is_object()) throw StoreError("a stored case or entry cannot be read");
  return std::move(*json);
}

void GiveCase(Transaction& snapshot, const std::string& tenant, const Json& found, const std::string& id,
              const std::function<void(std::string)>& give) {
  give(Line({{"kind", "case"}, {"case", found}}));
  for (const std::uint64_t version : snapshot.VersionsOf(tenant, id)) {
    Json entry = Parsed(snapshot.Entry(tenant, version));
    entry.erase("after");
    entry["kind"] = "action";
    give(Line(entry));
  }
}

}  // namespace

const SigningKey* FindAdminKey(const Tenant& tenant, std::string_view id) {
  const auto& keys = tenant.admin_keys;
  const auto found = std::find_if(keys.begin(), keys.end(), [id](const SigningKey& key) { return key.id == id; });
  return found == keys.end() ? nullptr : &*found;
}

void CheckOrigin(const Tenant& tenant, const RosterAction& action) {
  const Status origin =
      CheckRosterOrigin(action, {tenant.id, 0, FindAdminKey(tenant, action.key), nullptr, VerifyDeviceSignature});
  if (!origin.ok()) throw Refusal(origin.error());
}

std::uint64_t TakeRosterAction(Transaction& store, const Tenant& tenant, const RosterAction& action, Millis now) {
  const auto people = tenant.people->Now(store, tenant.id);
  const SigningKey* key = FindAdminKey(tenant, action.key);
  const RosterMoment moment{tenant.id, store.Roster(tenant.id), key, people->FindEmployee(action.person),
                            VerifyDeviceSignature};
  const Result<Employee> after = ApplyRoster(action, moment);
  if (!after.ok()) throw Refusal(after.error());
  if (!action.password.empty() && !IsUsableHash(action.password)) {
    throw ApiError(400, "invalid_argument",
                   "The password must be an argon2id hash: `leitplanke account hash` makes it.", "/password");
  }
  if (moment.before == nullptr && people->all().size() >= kMaxAccounts) {
    throw ApiError(413, "too_large", "The company has as many people as it can have.", "/person");
  }
  AdminEntry entry;
  entry.person = key->person;
  entry.at = IsoTime(now);
  entry.kind = RosterKindName(action.kind);
  entry.key = action.key;
  entry.content = RosterBytes(action) + action.value;
  const std::uint64_t version = AppendAdminEntry(store, tenant.id, std::move(entry), PublicJson(action));
  store.PutPerson(tenant.id, action.person, EmployeeJson(*after), version);
  return version;
}

std::size_t ExportCustomer(Transaction& snapshot, const Tenant& tenant, const CustomerName& whose,
                           const std::function<void(std::string)>& give) {
  const Json* customer = tenant.customers.Find(whose.platform, whose.handle);
  if (customer != nullptr) give(Line({{"kind", "customer"}, {"customer", *customer}}));
  const std::string wanted = HandleKey(whose.platform, whose.handle);
  std::size_t count = 0;
  CasePage page;
  do {
    page = snapshot.Cases(tenant.id, page.last, kScanPage, kMaxLogPageBytes);
    for (const std::string& text : page.cases) {
      const Json json = Parsed(text);
      const Result<Case> found = CaseFromJson(json);
      if (!found.ok()) throw StoreError("a stored case cannot be read: " + found.error().message);
      if (found->erased || HandleKey(found->post.platform, found->post.author_handle) != wanted) continue;
      ++count;
      GiveCase(snapshot, tenant.id, json, found->id, give);
    }
  } while (page.more);
  return count;
}

std::uint64_t NoteExport(Transaction& store, const Tenant& tenant, const CustomerName& whose, std::size_t cases,
                         const std::string& by, const std::string& key, Millis now) {
  AdminEntry entry;
  entry.person = by;
  entry.at = IsoTime(now);
  entry.kind = "customer.export";
  entry.key = key;
  entry.content = HandleKey(whose.platform, whose.handle);
  return AppendAdminEntry(store, tenant.id, std::move(entry), {{"kind", "customer.export"}, {"cases", cases}});
}

}  // namespace leitplanke::backend
