/// @file   sqlite_work.h
/// @brief  SQLite's transaction: cases, log and devices in sqlite_store.cc, keys and audit chain in sqlite_trust.cc.
#ifndef LEITPLANKE_BACKEND_SQLITE_WORK_H_
#define LEITPLANKE_BACKEND_SQLITE_WORK_H_

#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "sdk/backend/sqlite_store.h"

namespace leitplanke::backend {

/// A transaction on one connection; readers go back to the pool when it ends.
class SqliteStore::Work final : public Transaction {
 public:
  Work(SqliteStore& store, Connection& db) : store_(store), db_(db) { db_.Execute("BEGIN IMMEDIATE"); }
  Work(SqliteStore& store, std::unique_ptr<Connection> reader)
      : store_(store), reader_(std::move(reader)), db_(*reader_) {
    db_.Execute("BEGIN");
  }
  ~Work() override;

  void Commit() override {
    PutCounter();
    db_.Execute("COMMIT");
  }
  bool reads_only() const override { return reader_ != nullptr; }
  void Mark() override {
    PutCounter();
    Forget();
    tenant_.reset();
    db_.Execute("SAVEPOINT request");
  }
  void Release() override {
    PutCounter();
    db_.Execute("RELEASE request");
  }
  void Rollback() override {
    Forget();
    db_.Execute("ROLLBACK TO request; RELEASE request");
  }

  void Enter(std::string_view tenant) override {
    PutCounter();
    Forget();
    tenant_ = tenant;
  }
  std::optional<SessionRow> FindSession(std::string_view token_hash) override;
  void PutSession(std::string_view token_hash, const SessionRow& session) override;
  void EraseSessions(std::string_view tenant, std::string_view device, std::string_view keep) override;
  std::set<std::string> SignedIn(std::string_view tenant) override;
  void EraseExpiredSessions(Millis now) override;
  std::optional<DeviceRow> FindDevice(std::string_view tenant, std::string_view device) override;
  void PutDevice(std::string_view tenant, std::string_view device, const DeviceRow& row) override;
  std::optional<ReceiptRow> FindReceipt(std::string_view tenant, std::string_view device, std::uint64_t seq) override;
  void PutReceipt(std::string_view tenant, std::string_view device, std::uint64_t seq,
                  const ReceiptRow& receipt) override;
  std::optional<std::string> FindCase(std::string_view tenant, std::string_view id) override;
  void PutCase(std::string_view tenant, std::string_view id, std::uint64_t revision, std::string_view body) override;
  CasePage Cases(std::string_view tenant, std::string_view after, std::size_t limit, std::size_t max_bytes) override;
  std::uint64_t Version(std::string_view tenant) override;
  void AppendLog(std::string_view tenant, std::uint64_t version, std::string_view case_id,
                 std::string_view entry) override;
  LogPage ReadLog(std::string_view tenant, std::uint64_t after, std::size_t limit, std::size_t max_bytes) override;

  // sqlite_trust.cc
  std::vector<std::uint64_t> VersionsOf(std::string_view tenant, std::string_view case_id) override;
  std::string Entry(std::string_view tenant, std::uint64_t version) override;
  void EraseEntry(std::string_view tenant, std::uint64_t version, std::string_view entry) override;
  std::optional<KeyRow> FindKey(std::string_view tenant, std::string_view id) override;
  void PutKey(std::string_view tenant, const KeyRow& key) override;
  std::vector<KeyRow> Keys(std::string_view tenant, std::string_view person, std::size_t limit) override;
  bool NonceUsed(std::string_view tenant, std::string_view device, std::string_view nonce) override;
  void PutNonce(std::string_view tenant, std::string_view device, std::string_view nonce) override;
  std::string LastWriter(std::string_view tenant, std::string_view one, std::string_view other) override;
  void PutLastWriter(std::string_view tenant, std::string_view writer, std::string_view reviewer) override;
  std::uint64_t Roster(std::string_view tenant) override;
  std::vector<std::string> People(std::string_view tenant) override;
  void PutPerson(std::string_view tenant, std::string_view id, std::string_view body, std::uint64_t version) override;
  std::uint64_t AuditVersion(std::string_view tenant, std::string& link) override;
  void AppendAudit(std::string_view tenant, std::uint64_t version, const AuditRow& row) override;
  AuditPage ReadAudit(std::string_view tenant, std::uint64_t after, std::size_t limit) override;

  // sqlite_learned.cc
  std::optional<std::string> FindLearned(std::string_view tenant, std::string_view kind,
                                         std::string_view name) override;
  std::vector<LearnedRow> Learned(std::string_view tenant, std::string_view kind, std::string_view after,
                                  std::size_t limit) override;
  void PutLearned(std::string_view tenant, std::string_view kind, std::string_view name,
                  std::string_view body) override;
  void DropLearned(std::string_view tenant, std::string_view kind, std::string_view name) override;

 private:
  /// The argument, if it is the tenant that was entered.
  std::string_view Own(std::string_view tenant) const;
  /// Written once for a request, not for each entry.
  void PutCounter();
  void Forget() {
    version_.reset();
    linked_.reset();
    grown_ = false;
  }

  SqliteStore& store_;
  std::unique_ptr<Connection> reader_;
  Connection& db_;
  std::optional<std::string> tenant_;
  // Of the entered tenant, as this transaction has it: read or written once.
  std::optional<std::uint64_t> version_;
  bool grown_ = false;                                           ///< the counter has to be written yet
  std::optional<std::pair<std::uint64_t, std::string>> linked_;  ///< the chain's last link
};

}  // namespace leitplanke::backend

#endif  // LEITPLANKE_BACKEND_SQLITE_WORK_H_
