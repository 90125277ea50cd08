/// @file   admin.h
/// @brief  What a company's admins do beside the cases: signed changes of people, and exports of a customer's data.
///
/// Both take a version of the log and a link of the audit chain. The rules of the changes stand in core/cases/roster.h.
#ifndef LEITPLANKE_BACKEND_ADMIN_H_
#define LEITPLANKE_BACKEND_ADMIN_H_

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "core/cases/roster.h"
#include "sdk/backend/clock.h"
#include "sdk/backend/store.h"
#include "sdk/backend/tenant.h"

namespace leitplanke::backend {

/// The tenant's admin key of that id; null if there is none.
const SigningKey* FindAdminKey(const Tenant& tenant, std::string_view id);

/// Throws 403 `ApiError` if it does not come from one of the tenant's admins. Needs no store.
void CheckOrigin(const Tenant& tenant, const RosterAction& action);

/// Decides and writes; the new log version. Throws `ApiError` with the reason, and then nothing is written.
std::uint64_t TakeRosterAction(Transaction& store, const Tenant& tenant, const RosterAction& action, Millis now);

/// Whose data is exported: one handle on one platform, as cases have it, with or without `@`.
struct CustomerName {
  std::string platform, handle;
};

/// Everything of one customer, line by line: what the company knows of them, then each case of their posts as it
/// stands, each followed by its actions. Goes through all of the tenant's cases, one snapshot. Returns how many cases
/// there were.
std::size_t ExportCustomer(Transaction& snapshot, const Tenant& tenant, const CustomerName& whose,
                           const std::function<void(std::string line)>& give);

/// Puts the export into log and audit chain. `by` asked for it; `key` is their admin key's id, or empty.
std::uint64_t NoteExport(Transaction& store, const Tenant& tenant, const CustomerName& whose, std::size_t cases,
                         const std::string& by, const std::string& key, Millis now);

}  // namespace leitplanke::backend

#endif  // LEITPLANKE_BACKEND_ADMIN_H_
