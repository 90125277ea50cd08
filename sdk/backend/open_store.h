/// @file   open_store.h
/// @brief  The store that the configuration names; beside postgres_url.h the only file that knows which
///         kinds this build has.
#ifndef LEITPLANKE_BACKEND_OPEN_STORE_H_
#define LEITPLANKE_BACKEND_OPEN_STORE_H_

#include <memory>
#include <string>

#include "sdk/backend/config.h"
#include "sdk/backend/relay.h"
#include "sdk/backend/store.h"

namespace leitplanke::backend {

/// Throws `StoreError`.
std::unique_ptr<Store> OpenStore(const StoreConfig& config);

/// What this process is told of others on the store.
std::unique_ptr<Relay> OpenRelay(const StoreConfig& config, RelayEvents events);

/// Makes the tables or brings them forward. SQLite's are at each start; PostgreSQL's only here, by the owner of the
/// tables, whom `migrateUrl` names. Throws `StoreError`.
void MigrateStore(const StoreConfig& config);

/// A copy of a SQLite store, while backends use it. PostgreSQL has tools of its own. Throws `StoreError`.
void BackupStore(const StoreConfig& config, const std::string& to);

}  // namespace leitplanke::backend

#endif  // LEITPLANKE_BACKEND_OPEN_STORE_H_
