/// @file   chain.h
/// @brief  The tenant's audit chain in the store: one link for each log entry, written in the same transaction.
#ifndef LEITPLANKE_BACKEND_CHAIN_H_
#define LEITPLANKE_BACKEND_CHAIN_H_

#include <string>

#include "core/audit/audit.h"
#include "leitplanke/json.h"
#include "leitplanke/sync.h"
#include "sdk/backend/store.h"

namespace leitplanke::backend {

/// Links the entry, which is in the log already. A log that began before there was a chain is linked up to it first.
void AppendLink(Transaction& store, const std::string& tenant, const LogEntry& entry);

/// Appends what an admin did beside the cases: `shown` is what everybody of the company may see of it. `entry.version`
/// is set here and returned.
std::uint64_t AppendAdminEntry(Transaction& store, const std::string& tenant, AdminEntry entry, const Json& shown);

/// Takes everything about the customer out of the entries of this case, and the salts with it: the chain still
/// verifies, and what it says of the texts can be guessed by nobody. `erased`: the case as `case.erase` left it.
void EraseCaseFromLog(Transaction& store, const std::string& tenant, const Case& erased);

}  // namespace leitplanke::backend

#endif  // LEITPLANKE_BACKEND_CHAIN_H_
