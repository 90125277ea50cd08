#include "sdk/backend/chain.h"

#include <nlohmann/json.hpp>
#include <utility>

#include "sdk/backend/secret.h"

namespace leitplanke::backend {
namespace {

LogEntry ReadEntry(Transaction& store, const std::string& tenant, std::uint64_t version) {
  const std::string text = store.Entry(tenant, version);
  const Result<Json> json = ParseJson(text, text.size() + 1);
  Result<LogEntry> entry = json.ok() ? LogEntryFromJson(*json) : Result<LogEntry>(json.error());
  if (!entry.ok()) throw StoreError("a stored log entry cannot be read: " + entry.error().message);
  return std::move(*entry);
}

/// `link` becomes the new last link.
template <typename Entry>
void Append(Transaction& store, const std::string& tenant, const Entry& entry, std::string& link) {
  AuditRow row;
  row.salt = MakeToken();
  row.record = AuditRecord(tenant, entry, row.salt);
  row.link = NextLink(link.empty() ? GenesisLink(tenant) : link, row.record);
  store.AppendAudit(tenant, entry.version, row);
  link = row.link;
}

/// The last link before that version.
std::string LinkBefore(Transaction& store, const std::string& tenant, std::uint64_t version) {
  std::string link;
  std::uint64_t linked = store.AuditVersion(tenant, link);
  while (++linked < version) Append(store, tenant, ReadEntry(store, tenant, linked), link);
  return link;
}

/// The action as far as it says who did what kind of thing when.
Action Bare(const Action& action) {
  Action bare;
  bare.id = action.id;
  bare.device = action.device;
  bare.seq = action.seq;
  bare.type = action.type;
  bare.case_id = action.case_id;
  bare.base = action.base;
  bare.at = action.at;
  bare.surface = action.surface;
  bare.overrides_confirmed = action.overrides_confirmed;
  bare.checklist = action.checklist;
  return bare;
}

}  // namespace

void AppendLink(Transaction& store, const std::string& tenant, const LogEntry& entry) {
  std::string link = LinkBefore(store, tenant, entry.version);
  Append(store, tenant, entry, link);
}

std::uint64_t AppendAdminEntry(Transaction& store, const std::string& tenant, AdminEntry entry, const Json& shown) {
  entry.version = store.Version(tenant) + 1;
  const Json line = {{"version", entry.version}, {"person", entry.person}, {"at", entry.at}, {"admin", shown}};
  store.AppendLog(tenant, entry.version, "", line.dump(-1, ' ', false, Json::error_handler_t::replace));
  std::string link = LinkBefore(store, tenant, entry.version);
  Append(store, tenant, entry, link);
  return entry.version;
}

void EraseCaseFromLog(Transaction& store, const std::string& tenant, const Case& erased) {
  for (const std::uint64_t version : store.VersionsOf(tenant, erased.id)) {
    LogEntry entry = ReadEntry(store, tenant, version);
    entry.action = Bare(entry.action);
    entry.after = erased;
    store.EraseEntry(tenant, version, ToJson(entry).dump(-1, ' ', false, Json::error_handler_t::replace));
  }
}

}  // namespace leitplanke::backend
