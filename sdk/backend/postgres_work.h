/// @file   postgres_work.h
/// @brief  PostgreSQL's transaction: cases, log and devices in postgres_store.cc, keys and audit chain in
///         postgres_trust.cc.
#ifndef LEITPLANKE_BACKEND_POSTGRES_WORK_H_
#define LEITPLANKE_BACKEND_POSTGRES_WORK_H_

#include <initializer_list>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "sdk/backend/postgres_store.h"

namespace leitplanke::backend {

/// Writes are sent without waiting; the next read, or the commit, hears what became of them.
class PostgresStore::Work final : public Transaction {
 public:
  enum class Kind { kWrite, kRead };
  Work(PostgresStore& store, std::unique_ptr<PgConnection> connection, Kind kind);
  ~Work() override;

  void Commit() override;
  bool reads_only() const override { return kind_ == Kind::kRead; }
  void Mark() override;
  void Release() override;
  void Rollback() override;
  void Enter(std::string_view tenant) override;

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

  // postgres_trust.cc
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

  // postgres_learned.cc
  std::optional<std::string> FindLearned(std::string_view tenant, std::string_view kind,
                                         std::string_view name) override;
  std::vector<LearnedRow> Learned(std::string_view tenant, std::string_view kind, std::string_view after,
                                  std::size_t limit) override;
  void PutLearned(std::string_view tenant, std::string_view kind, std::string_view name,
                  std::string_view body) override;
  void DropLearned(std::string_view tenant, std::string_view kind, std::string_view name) override;

 private:
  std::optional<SessionRow> Session(std::string_view token_hash);
  /// Each row version of a transaction stays until its end, and all are walked through: so once for all its requests.
  void PutCounter();
  /// A statement that writes: the request's savepoint is made before its first one.
  void Change(const char* sql, std::initializer_list<PgParam> params);
  /// Waits until no other writer of the tenant is left. False: this transaction held it before.
  bool Lock(std::string_view tenant);

  PostgresStore& store_;
  std::unique_ptr<PgConnection> connection_;
  PgConnection& db_;
  Kind kind_;
  bool ended_ = false;
  /// Of the tenant whose counter this transaction holds: what nobody else can change meanwhile.
  struct Held {
    std::string tenant;
    std::uint64_t version = 0;
    std::optional<std::pair<std::uint64_t, std::string>> linked;  ///< the chain's last link, once it was asked for
    bool grown = false;                                           ///< the counter has to be written yet
  };
  std::optional<Held> held_, at_mark_;
  std::optional<std::string> entered_;
  std::optional<std::pair<std::string, DeviceRow>> device_;  ///< the session's, read along with it
  bool marked_ = false, saved_ = false;
};

}  // namespace leitplanke::backend

#endif  // LEITPLANKE_BACKEND_POSTGRES_WORK_H_
