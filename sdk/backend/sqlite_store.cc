#include "sdk/backend/sqlite_store.h"

#include <utility>

#include "sdk/backend/sqlite_backup.h"
#include "sdk/backend/sqlite_schema.h"
#include "sdk/backend/sqlite_work.h"

namespace leitplanke::backend {
namespace {

constexpr const char* kFullSync = "PRAGMA synchronous=FULL";

}  // namespace

SqliteStore::Work::~Work() {
  try {
    // SQLite ends the transaction itself on some errors, a full disk among them.
    if (db_.InTransaction()) db_.Execute("ROLLBACK");
  } catch (const StoreError&) {
    // Nothing of it was committed; the connection is not given back below, or fails its next BEGIN.
    reader_.reset();
  }
  if (reader_) store_.GiveReader(std::move(reader_));
}

std::string_view SqliteStore::Work::Own(std::string_view tenant) const {
  if (tenant_ != tenant) throw StoreError("a request asked for what is another tenant's", StoreFault::kRefused);
  return tenant;
}

std::optional<SessionRow> SqliteStore::Work::FindSession(std::string_view token_hash) {
  Statement run(db_,
                "SELECT s.tenant, s.person, s.device, s.started, s.expires, t.roster FROM sessions s "
                "LEFT JOIN tenants t ON t.id=s.tenant WHERE s.token_hash=?1");
  if (!run.Bind(1, token_hash).Step()) return std::nullopt;
  Enter(run.Text(0));
  return SessionRow{*tenant_,      run.Text(1),   run.Text(2),
                    run.Number(3), run.Number(4), static_cast<std::uint64_t>(run.Number(5))};
}

void SqliteStore::Work::PutSession(std::string_view token_hash, const SessionRow& session) {
  Statement run(db_, "INSERT INTO sessions VALUES(?1,?2,?3,?4,?5,?6)");
  run.Bind(1, token_hash).Bind(2, Own(session.tenant)).Bind(3, session.person).Bind(4, session.device);
  run.Bind(5, session.started).Bind(6, session.expires).Do();
}

void SqliteStore::Work::EraseSessions(std::string_view tenant, std::string_view device, std::string_view keep) {
  Statement run(db_, "DELETE FROM sessions WHERE tenant=?1 AND device=?2 AND token_hash<>?3");
  run.Bind(1, Own(tenant)).Bind(2, device).Bind(3, keep).Do();
}

std::set<std::string> SqliteStore::Work::SignedIn(std::string_view tenant) {
  Statement run(db_, "SELECT device FROM sessions WHERE tenant=?1");
  run.Bind(1, Own(tenant));
  std::set<std::string> devices;
  while (run.Step()) devices.insert(run.Text(0));
  return devices;
}

void SqliteStore::Work::EraseExpiredSessions(Millis now) {
  Statement(db_, "DELETE FROM sessions WHERE expires<=?1").Bind(1, now).Do();
}

std::optional<DeviceRow> SqliteStore::Work::FindDevice(std::string_view tenant, std::string_view device) {
  Statement run(db_, "SELECT person, last_seq FROM devices WHERE tenant=?1 AND device=?2");
  if (!run.Bind(1, Own(tenant)).Bind(2, device).Step()) return std::nullopt;
  return DeviceRow{run.Text(0), static_cast<std::uint64_t>(run.Number(1))};
}

void SqliteStore::Work::PutDevice(std::string_view tenant, std::string_view device, const DeviceRow& row) {
  Statement run(db_,
                "INSERT INTO devices VALUES(?1,?2,?3,?4) "
                "ON CONFLICT(tenant, device) DO UPDATE SET last_seq=excluded.last_seq");
  run.Bind(1, Own(tenant)).Bind(2, device).Bind(3, row.person).Bind(4, row.last_seq).Do();
}

std::optional<ReceiptRow> SqliteStore::Work::FindReceipt(std::string_view tenant, std::string_view device,
                                                         std::uint64_t seq) {
  Statement run(
      db_, "SELECT body_hash, status, version, code, message FROM receipts WHERE tenant=?1 AND device=?2 AND seq=?3");
  if (!run.Bind(1, Own(tenant)).Bind(2, device).Bind(3, seq).Step()) return std::nullopt;
  return ReceiptRow{run.Text(0), run.Text(1), static_cast<std::uint64_t>(run.Number(2)), run.Text(3), run.Text(4)};
}

void SqliteStore::Work::PutReceipt(std::string_view tenant, std::string_view device, std::uint64_t seq,
                                   const ReceiptRow& receipt) {
  Statement run(db_, "INSERT INTO receipts VALUES(?1,?2,?3,?4,?5,?6,?7,?8)");
  run.Bind(1, Own(tenant)).Bind(2, device).Bind(3, seq).Bind(4, receipt.body_hash).Bind(5, receipt.status);
  run.Bind(6, receipt.version).Bind(7, receipt.code).Bind(8, receipt.message).Do();
}

std::optional<std::string> SqliteStore::Work::FindCase(std::string_view tenant, std::string_view id) {
  Statement run(db_, "SELECT body FROM cases WHERE tenant=?1 AND id=?2");
  if (!run.Bind(1, Own(tenant)).Bind(2, id).Step()) return std::nullopt;
  return run.Text(0);
}

void SqliteStore::Work::PutCase(std::string_view tenant, std::string_view id, std::uint64_t revision,
                                std::string_view body) {
  Statement run(db_,
                "INSERT INTO cases VALUES(?1,?2,?3,?4) "
                "ON CONFLICT(tenant, id) DO UPDATE SET revision=excluded.revision, body=excluded.body");
  run.Bind(1, Own(tenant)).Bind(2, id).Bind(3, revision).Bind(4, body).Do();
}

std::uint64_t SqliteStore::Work::Version(std::string_view tenant) {
  Own(tenant);
  if (version_) return *version_;
  Statement run(db_, "SELECT version FROM tenants WHERE id=?1");
  version_ = run.Bind(1, tenant).Step() ? static_cast<std::uint64_t>(run.Number(0)) : 0;
  return *version_;
}

void SqliteStore::Work::PutCounter() {
  if (!grown_) return;
  Statement counter(db_,
                    "INSERT INTO tenants(id, version) VALUES(?1,?2) "
                    "ON CONFLICT(id) DO UPDATE SET version=excluded.version");
  counter.Bind(1, *tenant_).Bind(2, *version_).Do();
  grown_ = false;
}

void SqliteStore::Work::AppendLog(std::string_view tenant, std::uint64_t version, std::string_view case_id,
                                  std::string_view entry) {
  if (version != Version(tenant) + 1) throw StoreError("the log would get a gap at version " + std::to_string(version));
  Statement log(db_, "INSERT INTO log VALUES(?1,?2,?3,?4)");
  log.Bind(1, Own(tenant)).Bind(2, version).Bind(3, case_id).Bind(4, entry).Do();
  version_ = version;
  grown_ = true;
}

LogPage SqliteStore::Work::ReadLog(std::string_view tenant, std::uint64_t after, std::size_t limit,
                                   std::size_t max_bytes) {
  LogPage page;
  page.version = Version(tenant);
  if (after >= page.version) return page;
  Statement run(db_, "SELECT entry FROM log WHERE tenant=?1 AND version>?2 ORDER BY version LIMIT ?3");
  run.Bind(1, Own(tenant)).Bind(2, after).Bind(3, static_cast<std::uint64_t>(limit));
  std::size_t bytes = 0;
  while (run.Step()) {
    bytes += run.Bytes(0);
    if (bytes > max_bytes && !page.entries.empty()) break;
    page.entries.push_back(run.Text(0));
  }
  page.more = after + page.entries.size() < page.version;
  return page;
}

SqliteStore::SqliteStore(std::string path, std::string vfs, Check check)
    : path_(std::move(path)), vfs_(std::move(vfs)) {
  writer_ = Open(Connection::Mode::kReadWrite);
  if (check != Check::kNone) CheckSqlite(*writer_, check == Check::kFull);
  Migrate(*writer_);
}

std::unique_ptr<Connection> SqliteStore::Open(Connection::Mode mode) const {
  auto connection = std::make_unique<Connection>(path_, mode, vfs_);
  if (mode == Connection::Mode::kReadWrite) {
    connection->Execute("PRAGMA journal_mode=WAL");
    connection->Execute(kFullSync);
    connection->Execute("PRAGMA secure_delete=ON");  // what was erased is not left in free pages
  }
  return connection;
}

std::unique_ptr<Transaction> SqliteStore::BeginWrite() { return std::make_unique<Work>(*this, *writer_); }

std::unique_ptr<Transaction> SqliteStore::BeginRead() { return std::make_unique<Work>(*this, TakeReader()); }

std::unique_ptr<Connection> SqliteStore::TakeReader() {
  {
    const std::lock_guard lock(mutex_);
    if (!readers_.empty()) {
      auto reader = std::move(readers_.back());
      readers_.pop_back();
      return reader;
    }
  }
  return Open(Connection::Mode::kRead);
}

void SqliteStore::GiveReader(std::unique_ptr<Connection> reader) {
  const std::lock_guard lock(mutex_);
  readers_.push_back(std::move(reader));
}

void SqliteStore::Close() {
  {
    const std::lock_guard lock(mutex_);
    readers_.clear();
  }
  if (writer_) writer_->Execute("PRAGMA wal_checkpoint(TRUNCATE)");
  writer_.reset();
}

}  // namespace leitplanke::backend
