#include "sdk/backend/open_store.h"

#include <utility>

#include "sdk/backend/postgres_url.h"
#include "sdk/backend/sqlite_backup.h"
#include "sdk/backend/sqlite_relay.h"
#include "sdk/backend/sqlite_store.h"

#if LEITPLANKE_POSTGRES
#include "sdk/backend/postgres_relay.h"
#include "sdk/backend/postgres_schema.h"
#include "sdk/backend/postgres_store.h"
#endif

namespace leitplanke::backend {
namespace {

std::unique_ptr<Store> OpenSqlite(const StoreConfig& config) {
  auto check = config.check == "full" ? SqliteStore::Check::kFull : SqliteStore::Check::kQuick;
  if (config.check == "off") check = SqliteStore::Check::kNone;
  return std::make_unique<SqliteStore>(config.file, "", check);
}

}  // namespace

void BackupStore(const StoreConfig& config, const std::string& to) {
  if (config.postgres) throw StoreError("this is for SQLite; PostgreSQL is backed up by pg_basebackup or pg_dump");
  BackupSqlite(config.file, to);
}

#if LEITPLANKE_POSTGRES

std::unique_ptr<Store> OpenStore(const StoreConfig& config) {
  if (config.postgres) return std::make_unique<PostgresStore>(config.url);
  return OpenSqlite(config);
}

std::unique_ptr<Relay> OpenRelay(const StoreConfig& config, RelayEvents events) {
  if (!config.postgres) return std::make_unique<SqliteRelay>(config.file, std::move(events));
  return std::make_unique<PostgresRelay>(config.notify_url.empty() ? config.url : config.notify_url, std::move(events));
}

void MigrateStore(const StoreConfig& config) {
  if (!config.postgres) {
    OpenSqlite(config)->Close();
    return;
  }
  const std::string role = RoleInUrl(config.url);
  if (config.migrate_url.empty() || role.empty()) {
    throw StoreError(
        "to migrate, store.migrateUrl must name the owner of the tables, and store.url the backend's role");
  }
  PgConnection connection(config.migrate_url);
  MigratePostgres(connection, role);
}

#else

std::unique_ptr<Store> OpenStore(const StoreConfig& config) { return OpenSqlite(config); }

std::unique_ptr<Relay> OpenRelay(const StoreConfig& config, RelayEvents events) {
  return std::make_unique<SqliteRelay>(config.file, std::move(events));
}

void MigrateStore(const StoreConfig& config) { OpenSqlite(config)->Close(); }

#endif

}  // namespace leitplanke::backend
