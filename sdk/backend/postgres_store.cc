#include "sdk/backend/postgres_store.h"

#include <utility>

#include "sdk/backend/postgres_schema.h"
#include "sdk/backend/postgres_work.h"

namespace leitplanke::backend {
namespace {

// All of it ends with the transaction. A backend that hangs or is cut off must not hold a tenant's lock for ever.
constexpr const char* kTimeLimits =
    "SELECT set_config('lock_timeout','2s',true), set_config('statement_timeout','8s',true), "
    "set_config('idle_in_transaction_session_timeout','8s',true)";
constexpr const char* kSetTenant = "SELECT set_config('leitplanke.tenant',$1,true)";
constexpr const char* kSetToken = "SELECT set_config('leitplanke.token',$1,true)";
constexpr const char* kLockTenant = "SELECT version FROM leitplanke.tenants WHERE tenant=$1 FOR UPDATE";

}  // namespace

PostgresStore::Work::Work(PostgresStore& store, std::unique_ptr<PgConnection> connection, Kind kind)
    : store_(store), connection_(std::move(connection)), db_(*connection_), kind_(kind) {
  // A writer sees what others committed before it got the tenant's lock; a reader sees one moment.
  db_.Send(kind == Kind::kWrite ? "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE"
                                : "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
  db_.Send(kTimeLimits);
}

PostgresStore::Work::~Work() {
  try {
    if (!ended_ && !db_.broken()) db_.Ask("ROLLBACK");
  } catch (const StoreError&) {
    // Nothing of it was committed, and the connection is not given back.
  }
  if (!db_.broken()) store_.Give(std::move(connection_));
}

void PostgresStore::Work::Change(const char* sql, std::initializer_list<PgParam> params) {
  if (marked_ && !saved_) db_.Send("SAVEPOINT request");
  saved_ = marked_;
  db_.Send(sql, params);
}

void PostgresStore::Work::PutCounter() {
  if (!held_ || !held_->grown) return;
  db_.Send("UPDATE leitplanke.tenants SET version=$2 WHERE tenant=$1", {held_->tenant, held_->version});
  held_->grown = false;
}

void PostgresStore::Work::Commit() {
  PutCounter();
  db_.Commit();
  ended_ = true;
}

void PostgresStore::Work::Mark() {
  at_mark_ = held_;
  device_.reset();
  marked_ = true;
  saved_ = false;
}

void PostgresStore::Work::Release() {
  if (saved_) db_.Send("RELEASE SAVEPOINT request");
  marked_ = saved_ = false;
}

void PostgresStore::Work::Rollback() {
  if (saved_) {
    db_.Send("ROLLBACK TO SAVEPOINT request");
    db_.Send("RELEASE SAVEPOINT request");
  }
  marked_ = saved_ = false;
  // Locks and settings that came since the savepoint go with it.
  held_ = at_mark_;
  entered_.reset();
  device_.reset();
}

void PostgresStore::Work::Enter(std::string_view tenant) {
  if (entered_ != tenant) {
    PutCounter();
    db_.Send(kSetTenant, {tenant});
    entered_ = tenant;
    device_.reset();
  }
  if (kind_ == Kind::kWrite) Lock(tenant);
}

bool PostgresStore::Work::Lock(std::string_view tenant) {
  if (held_ && held_->tenant == tenant) return false;
  PgRows counter = db_.Ask(kLockTenant, {tenant});
  if (counter.size() == 0) {
    Change("INSERT INTO leitplanke.tenants VALUES($1,0) ON CONFLICT DO NOTHING", {tenant});
    counter = db_.Ask(kLockTenant, {tenant});
  }
  if (counter.size() == 0) throw StoreError("a tenant's counter cannot be locked", StoreFault::kRefused);
  held_ = Held{std::string(tenant), static_cast<std::uint64_t>(counter.Number(0, 0)), std::nullopt, false};
  return true;
}

std::optional<SessionRow> PostgresStore::Work::Session(std::string_view token_hash) {
  const PgRows rows = db_.Ask(
      "SELECT s.tenant, s.person, s.device, s.started, s.expires, coalesce(t.roster, 0), d.person, "
      "coalesce(d.last_seq, 0) FROM leitplanke.sessions s LEFT JOIN leitplanke.tenants t ON t.tenant=s.tenant "
      "LEFT JOIN leitplanke.devices d ON d.tenant=s.tenant AND d.device=s.device WHERE s.token_hash=$1",
      {token_hash});
  if (rows.size() == 0) return std::nullopt;
  // Before its tenant is entered the device is not seen.
  if (entered_ == rows.Text(0, 0) && held_ && held_->tenant == *entered_ && !rows.Text(0, 6).empty()) {
    device_.emplace(rows.Text(0, 2), DeviceRow{rows.Text(0, 6), static_cast<std::uint64_t>(rows.Number(0, 7))});
  }
  return SessionRow{rows.Text(0, 0),   rows.Text(0, 1),   rows.Text(0, 2),
                    rows.Number(0, 3), rows.Number(0, 4), static_cast<std::uint64_t>(rows.Number(0, 5))};
}

std::optional<SessionRow> PostgresStore::Work::FindSession(std::string_view token_hash) {
  db_.Send(kSetToken, {token_hash});
  auto session = Session(token_hash);
  if (!session) return session;
  const bool held = held_ && held_->tenant == session->tenant;
  Enter(session->tenant);
  // Another backend may have ended it while this one waited for the tenant.
  return kind_ == Kind::kWrite && !held ? Session(token_hash) : session;
}

void PostgresStore::Work::PutSession(std::string_view token_hash, const SessionRow& session) {
  Change(
      "INSERT INTO leitplanke.sessions(token_hash, tenant, person, device, started, expires) "
      "VALUES($1,$2,$3,$4,$5,$6)",
      {token_hash, session.tenant, session.person, session.device, session.started, session.expires});
}

void PostgresStore::Work::EraseSessions(std::string_view tenant, std::string_view device, std::string_view keep) {
  Change("DELETE FROM leitplanke.sessions WHERE tenant=$1 AND device=$2 AND token_hash<>$3", {tenant, device, keep});
}

std::set<std::string> PostgresStore::Work::SignedIn(std::string_view tenant) {
  const PgRows rows = db_.Ask("SELECT device FROM leitplanke.sessions WHERE tenant=$1", {tenant});
  std::set<std::string> devices;
  for (int row = 0; row < rows.size(); ++row) devices.insert(rows.Text(row, 0));
  return devices;
}

void PostgresStore::Work::EraseExpiredSessions(Millis now) {
  Change("DELETE FROM leitplanke.sessions WHERE expires<=$1", {now});
}

std::optional<DeviceRow> PostgresStore::Work::FindDevice(std::string_view tenant, std::string_view device) {
  if (device_ && entered_ == tenant && device_->first == device) return device_->second;
  const PgRows rows =
      db_.Ask("SELECT person, last_seq FROM leitplanke.devices WHERE tenant=$1 AND device=$2", {tenant, device});
  if (rows.size() == 0) return std::nullopt;
  return DeviceRow{rows.Text(0, 0), static_cast<std::uint64_t>(rows.Number(0, 1))};
}

void PostgresStore::Work::PutDevice(std::string_view tenant, std::string_view device, const DeviceRow& row) {
  device_.reset();
  Change(
      "INSERT INTO leitplanke.devices VALUES($1,$2,$3,$4) "
      "ON CONFLICT(tenant, device) DO UPDATE SET last_seq=excluded.last_seq",
      {tenant, device, row.person, row.last_seq});
}

std::optional<ReceiptRow> PostgresStore::Work::FindReceipt(std::string_view tenant, std::string_view device,
                                                           std::uint64_t seq) {
  const PgRows rows = db_.Ask(
      "SELECT body_hash, status, version, code, message FROM leitplanke.receipts "
      "WHERE tenant=$1 AND device=$2 AND seq=$3",
      {tenant, device, seq});
  if (rows.size() == 0) return std::nullopt;
  return ReceiptRow{rows.Text(0, 0), rows.Text(0, 1), static_cast<std::uint64_t>(rows.Number(0, 2)), rows.Text(0, 3),
                    rows.Text(0, 4)};
}

void PostgresStore::Work::PutReceipt(std::string_view tenant, std::string_view device, std::uint64_t seq,
                                     const ReceiptRow& receipt) {
  Change("INSERT INTO leitplanke.receipts VALUES($1,$2,$3,$4,$5,$6,$7,$8)",
         {tenant, device, seq, receipt.body_hash, receipt.status, receipt.version, receipt.code, receipt.message});
}

std::optional<std::string> PostgresStore::Work::FindCase(std::string_view tenant, std::string_view id) {
  const PgRows rows = db_.Ask("SELECT body FROM leitplanke.cases WHERE tenant=$1 AND id=$2", {tenant, id});
  if (rows.size() == 0) return std::nullopt;
  return rows.Text(0, 0);
}

void PostgresStore::Work::PutCase(std::string_view tenant, std::string_view id, std::uint64_t revision,
                                  std::string_view body) {
  Change(
      "INSERT INTO leitplanke.cases VALUES($1,$2,$3,$4) "
      "ON CONFLICT(tenant, id) DO UPDATE SET revision=excluded.revision, body=excluded.body",
      {tenant, id, revision, body});
}

std::uint64_t PostgresStore::Work::Version(std::string_view tenant) {
  if (held_ && held_->tenant == tenant) return held_->version;
  const PgRows rows = db_.Ask("SELECT version FROM leitplanke.tenants WHERE tenant=$1", {tenant});
  return rows.size() == 0 ? 0 : static_cast<std::uint64_t>(rows.Number(0, 0));
}

void PostgresStore::Work::AppendLog(std::string_view tenant, std::uint64_t version, std::string_view case_id,
                                    std::string_view entry) {
  if (version != Version(tenant) + 1) {
    throw StoreError("the log would get a gap at version " + std::to_string(version), StoreFault::kRefused);
  }
  Change("INSERT INTO leitplanke.log VALUES($1,$2,$3,$4)", {tenant, version, case_id, entry});
  if (held_) {
    held_->version = version;
    held_->grown = true;
  }
}

LogPage PostgresStore::Work::ReadLog(std::string_view tenant, std::uint64_t after, std::size_t limit,
                                     std::size_t max_bytes) {
  LogPage page;
  page.version = Version(tenant);
  if (after >= page.version) return page;
  const PgRows rows = db_.Ask(
      "SELECT entry FROM (SELECT version, entry, sum(octet_length(entry)) OVER (ORDER BY version) AS bytes "
      "FROM leitplanke.log WHERE tenant=$1 AND version>$2 ORDER BY version LIMIT $3) AS page "
      "WHERE bytes<=$4 OR version=$2+1 ORDER BY version",
      {tenant, after, std::uint64_t{limit}, std::uint64_t{max_bytes}});
  for (int row = 0; row < rows.size(); ++row) page.entries.push_back(rows.Text(row, 0));
  page.more = after + page.entries.size() < page.version;
  return page;
}

PostgresStore::PostgresStore(std::string url) : url_(std::move(url)) {
  auto connection = std::make_unique<PgConnection>(url_);
  CheckPostgres(*connection);
  Give(std::move(connection));
}

std::unique_ptr<Transaction> PostgresStore::BeginWrite() {
  return std::make_unique<Work>(*this, Take(), Work::Kind::kWrite);
}

std::unique_ptr<Transaction> PostgresStore::BeginRead() {
  return std::make_unique<Work>(*this, Take(), Work::Kind::kRead);
}

std::unique_ptr<PgConnection> PostgresStore::Take() {
  for (;;) {
    std::unique_ptr<PgConnection> idle;
    {
      const std::lock_guard lock(mutex_);
      if (idle_.empty()) break;
      idle = std::move(idle_.back());
      idle_.pop_back();
    }
    if (idle->Usable()) return idle;
  }
  return std::make_unique<PgConnection>(url_);
}

void PostgresStore::Give(std::unique_ptr<PgConnection> connection) {
  const std::lock_guard lock(mutex_);
  idle_.push_back(std::move(connection));
}

void PostgresStore::Close() {
  const std::lock_guard lock(mutex_);
  idle_.clear();
}

}  // namespace leitplanke::backend
