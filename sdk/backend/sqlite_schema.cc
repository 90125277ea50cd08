#include "sdk/backend/sqlite_schema.h"

#include <array>
#include <string>

namespace leitplanke::backend {
namespace {

/// Step i brings a database of version i to version i + 1. Steps are only ever added.
constexpr std::array<const char*, kSqliteSchema> kSteps{
    R"sql(
CREATE TABLE tenants(id TEXT PRIMARY KEY, version INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE sessions(token_hash TEXT PRIMARY KEY, tenant TEXT NOT NULL, person TEXT NOT NULL, device TEXT NOT NULL,
  started INTEGER NOT NULL, expires INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE INDEX sessions_by_device ON sessions(tenant, device);
CREATE INDEX sessions_by_expiry ON sessions(expires);
CREATE TABLE devices(tenant TEXT NOT NULL, device TEXT NOT NULL, person TEXT NOT NULL, last_seq INTEGER NOT NULL,
  PRIMARY KEY(tenant, device)) STRICT, WITHOUT ROWID;
CREATE TABLE receipts(tenant TEXT NOT NULL, device TEXT NOT NULL, seq INTEGER NOT NULL, body_hash TEXT NOT NULL,
  status TEXT NOT NULL, version INTEGER NOT NULL, code TEXT NOT NULL, message TEXT NOT NULL,
  PRIMARY KEY(tenant, device, seq)) STRICT, WITHOUT ROWID;
CREATE TABLE cases(tenant TEXT NOT NULL, id TEXT NOT NULL, revision INTEGER NOT NULL, body TEXT NOT NULL,
  PRIMARY KEY(tenant, id)) STRICT;
CREATE TABLE log(tenant TEXT NOT NULL, version INTEGER NOT NULL, case_id TEXT NOT NULL, entry TEXT NOT NULL,
  PRIMARY KEY(tenant, version)) STRICT;
)sql",
    R"sql(
CREATE INDEX log_by_case ON log(tenant, case_id, version);
CREATE TABLE keys(tenant TEXT NOT NULL, id TEXT NOT NULL, person TEXT NOT NULL, device TEXT NOT NULL,
  algorithm TEXT NOT NULL, public_key TEXT NOT NULL, enrolled INTEGER NOT NULL, revoked INTEGER NOT NULL,
  PRIMARY KEY(tenant, id)) STRICT, WITHOUT ROWID;
CREATE INDEX keys_by_person ON keys(tenant, person);
CREATE TABLE nonces(tenant TEXT NOT NULL, device TEXT NOT NULL, nonce TEXT NOT NULL,
  PRIMARY KEY(tenant, device, nonce)) STRICT, WITHOUT ROWID;
CREATE TABLE pairs(tenant TEXT NOT NULL, first TEXT NOT NULL, second TEXT NOT NULL, writer TEXT NOT NULL,
  PRIMARY KEY(tenant, first, second)) STRICT, WITHOUT ROWID;
CREATE TABLE audit(tenant TEXT NOT NULL, version INTEGER NOT NULL, link TEXT NOT NULL, record TEXT NOT NULL,
  salt TEXT NOT NULL, PRIMARY KEY(tenant, version)) STRICT, WITHOUT ROWID;
)sql",
    R"sql(
ALTER TABLE tenants ADD COLUMN roster INTEGER NOT NULL DEFAULT 0;
CREATE TABLE people(tenant TEXT NOT NULL, id TEXT NOT NULL, body TEXT NOT NULL,
  PRIMARY KEY(tenant, id)) STRICT, WITHOUT ROWID;
)sql",
    R"sql(
CREATE TABLE learned(tenant TEXT NOT NULL, kind TEXT NOT NULL, name TEXT NOT NULL, body TEXT NOT NULL,
  PRIMARY KEY(tenant, kind, name)) STRICT;
)sql"};

}  // namespace

void Migrate(Connection& connection) {
  connection.Execute("BEGIN IMMEDIATE");
  const std::int64_t schema = connection.Number("PRAGMA user_version");
  const std::int64_t application = connection.Number("PRAGMA application_id");
  const bool empty = connection.Number("SELECT count(*) FROM sqlite_schema") == 0;
  if (!empty && application != kSqliteApplicationId) {
    throw StoreError("the database file belongs to another program; name another one in the configuration");
  }
  if (schema > kSqliteSchema) {
    throw StoreError("the database was written by a newer version (schema " + std::to_string(schema) +
                     ", this build knows " + std::to_string(kSqliteSchema) + "); start that version");
  }
  if (schema < kSqliteSchema) {
    for (auto step = static_cast<std::size_t>(schema); step < kSteps.size(); ++step) connection.Execute(kSteps[step]);
    connection.Execute(("PRAGMA application_id=" + std::to_string(kSqliteApplicationId)).c_str());
    connection.Execute(("PRAGMA user_version=" + std::to_string(kSqliteSchema)).c_str());
  }
  connection.Execute("COMMIT");
}

}  // namespace leitplanke::backend
