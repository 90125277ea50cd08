#include "sdk/backend/postgres_schema.h"

#include <array>
#include <string>

namespace leitplanke::backend {
namespace {

/// Ids are compared byte by byte, on any server.
constexpr std::array kTables{
    R"sql(CREATE TABLE leitplanke.tenants(tenant text COLLATE "C" PRIMARY KEY, version bigint NOT NULL)
          WITH (fillfactor=50))sql",
    R"sql(CREATE TABLE leitplanke.sessions(tenant text COLLATE "C", token_hash text COLLATE "C", person text NOT NULL,
          device text COLLATE "C" NOT NULL, started bigint NOT NULL, expires bigint NOT NULL,
          PRIMARY KEY(tenant, token_hash)))sql",
    "CREATE INDEX sessions_by_token ON leitplanke.sessions(token_hash)",
    "CREATE INDEX sessions_by_device ON leitplanke.sessions(tenant, device)",
    "CREATE INDEX sessions_by_expiry ON leitplanke.sessions(tenant, expires)",
    R"sql(CREATE TABLE leitplanke.devices(tenant text COLLATE "C", device text COLLATE "C", person text NOT NULL,
          last_seq bigint NOT NULL, PRIMARY KEY(tenant, device)) WITH (fillfactor=70))sql",
    R"sql(CREATE TABLE leitplanke.receipts(tenant text COLLATE "C", device text COLLATE "C", seq bigint,
          body_hash text NOT NULL, status text NOT NULL, version bigint NOT NULL, code text NOT NULL,
          message text NOT NULL, PRIMARY KEY(tenant, device, seq)))sql",
    R"sql(CREATE TABLE leitplanke.cases(tenant text COLLATE "C", id text COLLATE "C", revision bigint NOT NULL,
          body text NOT NULL, PRIMARY KEY(tenant, id)))sql",
    R"sql(CREATE TABLE leitplanke.keys(tenant text COLLATE "C", id text COLLATE "C", person text NOT NULL,
          device text NOT NULL, algorithm text NOT NULL, public_key text NOT NULL, enrolled bigint NOT NULL,
          revoked bigint NOT NULL, PRIMARY KEY(tenant, id)))sql",
    "CREATE INDEX keys_by_person ON leitplanke.keys(tenant, person)",
    R"sql(CREATE TABLE leitplanke.nonces(tenant text COLLATE "C", device text COLLATE "C", nonce text COLLATE "C",
          PRIMARY KEY(tenant, device, nonce)))sql",
    R"sql(CREATE TABLE leitplanke.pairs(tenant text COLLATE "C", first text COLLATE "C", second text COLLATE "C",
          writer text NOT NULL, PRIMARY KEY(tenant, first, second)))sql",
    R"sql(CREATE TABLE leitplanke.log(tenant text COLLATE "C", version bigint, case_id text COLLATE "C" NOT NULL,
          entry text NOT NULL, PRIMARY KEY(tenant, version)) PARTITION BY HASH (tenant))sql",
    "CREATE INDEX log_by_case ON leitplanke.log(tenant, case_id, version)",
    R"sql(CREATE TABLE leitplanke.audit(tenant text COLLATE "C", version bigint, link text NOT NULL,
          record text NOT NULL, salt text NOT NULL, PRIMARY KEY(tenant, version)) PARTITION BY HASH (tenant))sql"};

struct TableRight {
  const char* table;
  const char* backend_may;
};
constexpr std::array<TableRight, 9> kRights{{{"tenants", "SELECT, INSERT, UPDATE(version)"},
                                             {"sessions", "SELECT, INSERT, DELETE"},
                                             {"devices", "SELECT, INSERT, UPDATE(last_seq)"},
                                             {"receipts", "SELECT, INSERT"},
                                             {"cases", "SELECT, INSERT, UPDATE(revision, body)"},
                                             {"keys", "SELECT, INSERT, UPDATE(revoked)"},
                                             {"nonces", "SELECT, INSERT"},
                                             {"pairs", "SELECT, INSERT, UPDATE(writer)"},
                                             {"log", "SELECT, INSERT, UPDATE(entry)"}}};
constexpr TableRight kAuditRight{"audit", "SELECT, INSERT, UPDATE(salt)"};

// What came with the second version.
constexpr TableRight kPeopleRight{"people", "SELECT, INSERT, UPDATE(body)"};
constexpr TableRight kRosterRight{"tenants", "UPDATE(roster)"};

// What came with the third.
constexpr TableRight kLearnedRight{"learned", "SELECT, INSERT, UPDATE(body), DELETE"};

constexpr const char* kOwnRows = "tenant = nullif(current_setting('leitplanke.tenant', true), '')";
constexpr const char* kOwnSession = "token_hash = nullif(current_setting('leitplanke.token', true), '')";

constexpr const char* kNotOurs = R"sql(
SELECT count(*) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE n.nspname = 'leitplanke' AND c.relkind IN ('r', 'p') AND c.relname <> 'schema'
  AND (NOT c.relrowsecurity OR NOT c.relforcerowsecurity OR pg_has_role(c.relowner, 'USAGE')))sql";

void Run(PgConnection& db, const std::string& sql) { db.Ask(sql.c_str()); }

void Bind(PgConnection& db, const std::string& table) {
  Run(db, "ALTER TABLE leitplanke." + table + " ENABLE ROW LEVEL SECURITY");
  Run(db, "ALTER TABLE leitplanke." + table + " FORCE ROW LEVEL SECURITY");
}

/// Partitions are bound, too, and have no policy: nobody reads them but through their table.
void MakePartitions(PgConnection& db, const std::string& table) {
  for (int i = 0; i < kPostgresPartitions; ++i) {
    const std::string name = table + "_" + std::to_string(i);
    Run(db, "CREATE TABLE leitplanke." + name + " PARTITION OF leitplanke." + table + " FOR VALUES WITH (MODULUS " +
                std::to_string(kPostgresPartitions) + ", REMAINDER " + std::to_string(i) + ")");
    Bind(db, name);
  }
}

void MakePolicies(PgConnection& db, const char* table) {
  Bind(db, table);
  const std::string on = std::string(" ON leitplanke.") + table;
  Run(db, "CREATE POLICY own_tenant" + on + " USING (" + kOwnRows + ") WITH CHECK (" + kOwnRows + ")");
}

void MakeTables(PgConnection& db) {
  Run(db, "CREATE SCHEMA leitplanke");
  Run(db, "CREATE TABLE leitplanke.schema(version bigint NOT NULL)");
  Run(db, "INSERT INTO leitplanke.schema VALUES(0)");
  for (const char* table : kTables) Run(db, table);
  MakePartitions(db, "log");
  MakePartitions(db, "audit");
  for (const TableRight& right : kRights) MakePolicies(db, right.table);
  MakePolicies(db, kAuditRight.table);
  Run(db, std::string("CREATE POLICY known_token ON leitplanke.sessions FOR SELECT USING (") + kOwnSession + ")");
}

/// To the second version: people.
void AddPeople(PgConnection& db) {
  Run(db, "ALTER TABLE leitplanke.tenants ADD COLUMN roster bigint NOT NULL DEFAULT 0");
  Run(db, R"sql(CREATE TABLE leitplanke.people(tenant text COLLATE "C", id text COLLATE "C", body text NOT NULL,
                PRIMARY KEY(tenant, id)))sql");
  MakePolicies(db, kPeopleRight.table);
  // Who comes with a token learns in one question whose it is and since when that company's people are as they are.
  Run(db, std::string("CREATE POLICY known_token ON leitplanke.tenants FOR SELECT USING "
                      "(tenant = (SELECT s.tenant FROM leitplanke.sessions s WHERE s.") +
              kOwnSession + "))");
}

/// To the third version: learning.
void AddLearned(PgConnection& db) {
  Run(db, R"sql(CREATE TABLE leitplanke.learned(tenant text COLLATE "C", kind text COLLATE "C", name text COLLATE "C",
                body text NOT NULL, PRIMARY KEY(tenant, kind, name)))sql");
  MakePolicies(db, kLearnedRight.table);
}

void Grant(PgConnection& db, const std::string& role) {
  const std::string to = " TO " + db.Quoted(role);
  const auto grant = [&](const TableRight& right) {
    Run(db, std::string("GRANT ") + right.backend_may + " ON leitplanke." + right.table + to);
  };
  Run(db, "GRANT USAGE ON SCHEMA leitplanke" + to);
  Run(db, "GRANT SELECT ON leitplanke.schema" + to);
  for (const TableRight& right : kRights) grant(right);
  grant(kAuditRight);
  grant(kPeopleRight);
  grant(kRosterRight);
  grant(kLearnedRight);
}

std::int64_t SchemaVersion(PgConnection& db) {
  if (db.Ask("SELECT to_regnamespace('leitplanke')::text").Text(0, 0).empty()) return 0;
  return db.Ask("SELECT version FROM leitplanke.schema").Number(0, 0);
}

void RefuseNewer(std::int64_t version) {
  if (version > kPostgresSchema) {
    throw StoreError("the database was written by a newer version (schema " + std::to_string(version) +
                     ", this build knows " + std::to_string(kPostgresSchema) + "); start that version");
  }
}

std::string Setting(PgConnection& db, const char* name) {
  return db.Ask("SELECT current_setting($1)", {name}).Text(0, 0);
}

}  // namespace

void MigratePostgres(PgConnection& db, const std::string& role) {
  if (PQserverVersion(db.get()) < kPostgresLeastServer) throw StoreError("PostgreSQL 15 or later is needed");
  if (db.Ask("SELECT current_user").Text(0, 0) == role) {
    throw StoreError("the tables must not belong to the backend's role \"" + role +
                     "\": name the owner's role in store.migrateUrl");
  }
  db.Send("BEGIN");
  db.Send("SELECT pg_advisory_xact_lock($1)", {std::int64_t{0x4C50424B}});
  const std::int64_t version = SchemaVersion(db);
  RefuseNewer(version);
  if (version < 1) MakeTables(db);
  if (version < 2) AddPeople(db);
  if (version < 3) AddLearned(db);
  Grant(db, role);
  db.Send("UPDATE leitplanke.schema SET version=$1", {kPostgresSchema});
  db.Commit();
}

void CheckPostgres(PgConnection& db) {
  if (PQserverVersion(db.get()) < kPostgresLeastServer) throw StoreError("PostgreSQL 15 or later is needed");
  const bool usable =
      db.Ask("SELECT coalesce(has_schema_privilege(to_regnamespace('leitplanke')::oid, 'USAGE'), false)").Text(0, 0) ==
      "t";
  const std::int64_t version = usable ? SchemaVersion(db) : 0;
  RefuseNewer(version);
  if (version < kPostgresSchema) {
    throw StoreError("the database has schema " + std::to_string(version) + ", this build needs " +
                     std::to_string(kPostgresSchema) + ": run `leitplanke store migrate --config FILE` first");
  }
  if (db.Ask("SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname=current_user").Text(0, 0) != "f" ||
      db.Ask(kNotOurs).Number(0, 0) != 0) {
    throw StoreError(
        "row-level security would not bind this role: the backend needs a role of its own that owns no table of "
        "Leitplanke and is neither superuser nor BYPASSRLS");
  }
  for (const char* name : {"fsync", "full_page_writes", "synchronous_commit"}) {
    if (Setting(db, name) == "off") {
      throw StoreError(std::string("the server has ") + name + "=off: it would acknowledge what it can lose");
    }
  }
}

}  // namespace leitplanke::backend
