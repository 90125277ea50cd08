/// @file   store.h
/// @brief  What the backend keeps, and nothing about how: the one interface of SQLite (sqlite_*) and PostgreSQL
///         (postgres_*).
///
/// A unit of work is a `Transaction`. What it wrote is durable when `Commit` returns and gone if it throws or is never
/// called; nothing in between. Every call throws `StoreError` where the store cannot do it; then the transaction is
/// over and the request is answered 503, which tells the client to send it again.
///
/// The tenant is the first argument everywhere, and it has to be the one that the work entered: by a token's hash,
/// which says whose it is (`FindSession`), or by `Enter`. A wrong argument gives nothing of another tenant: SQLite's
/// store throws, PostgreSQL's policies find no row and take none. Bodies of cases and log entries are JSON texts that
/// the store does not look into.
#ifndef LEITPLANKE_BACKEND_STORE_H_
#define LEITPLANKE_BACKEND_STORE_H_

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "sdk/backend/clock.h"

namespace leitplanke::backend {

enum class StoreFault {
  kUnavailable,  ///< full disk, lock not given, I/O error, server gone: the same for whoever asks now
  kConflict,     ///< two writers met and the database chose the other one: the same work again, at once
  kRefused,      ///< the database refused what this work wrote
};

/// The text is for the operator's log.
struct StoreError : std::runtime_error {
  explicit StoreError(const std::string& text, StoreFault what_failed = StoreFault::kUnavailable)
      : std::runtime_error(text), fault(what_failed) {}
  StoreFault fault;
};

/// Who is signed in. `started` is when the password was given.
struct SessionRow {
  std::string tenant, person, device;
  Millis started = 0, expires = 0;
  std::uint64_t roster = 0;  ///< read only: `Transaction::Roster` of the tenant, at no further cost
};

/// A device and the person it is bound to for good.
struct DeviceRow {
  std::string person;
  std::uint64_t last_seq = 0;  ///< highest number that got a receipt
};

/// What became of one action, kept so that a repeated push gets the same answer.
struct ReceiptRow {
  std::string body_hash;
  std::string status;  ///< "accepted" or "rejected"
  std::uint64_t version = 0;
  std::string code, message;
};

/// A device's public key. Never erased: what it signed has to stay checkable.
struct KeyRow {
  std::string id, person, device, algorithm, public_key;
  Millis enrolled = 0, revoked = 0;  ///< 0: it counts
};

/// One link of the audit chain. The salt stands beside the text and goes with it.
struct AuditRow {
  std::string link, record, salt;
};

struct AuditPage {
  std::vector<AuditRow> rows;  ///< by version, without salts
  bool more = false;
};

/// Something kept for learning: a correction, a version of heads or a part of it (learn/own_heads.h).
struct LearnedRow {
  std::string name, body;
};

struct CasePage {
  std::vector<std::string> cases;  ///< JSON texts, by id
  std::string last;                ///< id of the last one
  bool more = false;               ///< cases behind it
};

struct LogPage {
  std::vector<std::string> entries;  ///< JSON texts, by version
  std::uint64_t version = 0;         ///< the tenant's newest
  bool more = false;                 ///< entries behind these
};

/// Where a store sends writes on their way before they are answered, an error may be thrown by a later call, at the
/// latest by `Commit`. If `Commit` throws, nobody knows whether the work was kept: repeating it has to be harmless.
class Transaction {
 public:
  virtual ~Transaction() = default;  ///< rolls back what was not committed; never throws
  virtual void Commit() = 0;
  /// All that it sees is committed.
  virtual bool reads_only() const = 0;

  /// One request inside a group of requests that share a commit. `Rollback` undoes since the last `Mark`.
  virtual void Mark() = 0;
  virtual void Release() = 0;
  virtual void Rollback() = 0;

  /// From here on this request is that tenant's, until the next `Mark` or another `Enter`. In a writing transaction no
  /// other writer of the tenant is let in until it ends, in this process or another.
  virtual void Enter(std::string_view tenant) = 0;

  /// Enters the tenant whose session it is.
  virtual std::optional<SessionRow> FindSession(std::string_view token_hash) = 0;
  virtual void PutSession(std::string_view token_hash, const SessionRow& session) = 0;
  /// All sessions of the device but the one of `keep` (empty: all).
  virtual void EraseSessions(std::string_view tenant, std::string_view device, std::string_view keep) = 0;
  /// The devices that have a session, by id.
  virtual std::set<std::string> SignedIn(std::string_view tenant) = 0;
  /// Those of the entered tenant at least.
  virtual void EraseExpiredSessions(Millis now) = 0;

  virtual std::optional<DeviceRow> FindDevice(std::string_view tenant, std::string_view device) = 0;
  virtual void PutDevice(std::string_view tenant, std::string_view device, const DeviceRow& row) = 0;

  virtual std::optional<ReceiptRow> FindReceipt(std::string_view tenant, std::string_view device,
                                                std::uint64_t seq) = 0;
  virtual void PutReceipt(std::string_view tenant, std::string_view device, std::uint64_t seq,
                          const ReceiptRow& receipt) = 0;

  virtual std::optional<std::string> FindCase(std::string_view tenant, std::string_view id) = 0;
  virtual void PutCase(std::string_view tenant, std::string_view id, std::uint64_t revision, std::string_view body) = 0;

  /// The cases behind the id `after`, at most `limit` and, together, `max_bytes`; but one at least, where there is one.
  virtual CasePage Cases(std::string_view tenant, std::string_view after, std::size_t limit, std::size_t max_bytes) = 0;

  /// The tenant's newest log version, 0 before the first.
  virtual std::uint64_t Version(std::string_view tenant) = 0;
  /// `version` must be `Version() + 1`: versions have no gaps, and their order is the order of commits.
  virtual void AppendLog(std::string_view tenant, std::uint64_t version, std::string_view case_id,
                         std::string_view entry) = 0;
  /// The entries behind `after`, at most `limit` and, together, `max_bytes`; but one at least, where there is one.
  virtual LogPage ReadLog(std::string_view tenant, std::uint64_t after, std::size_t limit, std::size_t max_bytes) = 0;
  /// The versions of all entries of a case.
  virtual std::vector<std::uint64_t> VersionsOf(std::string_view tenant, std::string_view case_id) = 0;
  /// One entry; empty if there is none of that version.
  virtual std::string Entry(std::string_view tenant, std::uint64_t version) = 0;
  /// The entry without what was erased from it; its salt is gone afterwards.
  virtual void EraseEntry(std::string_view tenant, std::uint64_t version, std::string_view entry) = 0;

  // ---- signatures -----------------------------------------------------------------------------------------------
  virtual std::optional<KeyRow> FindKey(std::string_view tenant, std::string_view id) = 0;
  /// New, or the same with another `revoked`.
  virtual void PutKey(std::string_view tenant, const KeyRow& key) = 0;
  /// Of one person, or of all (`person` empty); the newest first, at most `limit`.
  virtual std::vector<KeyRow> Keys(std::string_view tenant, std::string_view person, std::size_t limit) = 0;
  virtual bool NonceUsed(std::string_view tenant, std::string_view device, std::string_view nonce) = 0;
  virtual void PutNonce(std::string_view tenant, std::string_view device, std::string_view nonce) = 0;

  // ---- turns: who of two people wrote when they last reviewed each other ------------------------------------------
  virtual std::string LastWriter(std::string_view tenant, std::string_view one, std::string_view other) = 0;
  virtual void PutLastWriter(std::string_view tenant, std::string_view writer, std::string_view reviewer) = 0;

  // ---- people: what signed admin actions made of them; who is not here is as the accounts file says ---------------
  /// Log version of the tenant's newest change of people, 0 before the first.
  virtual std::uint64_t Roster(std::string_view tenant) = 0;
  /// JSON texts, in any order.
  virtual std::vector<std::string> People(std::string_view tenant) = 0;
  /// New or changed; `version` becomes the roster's.
  virtual void PutPerson(std::string_view tenant, std::string_view id, std::string_view body,
                         std::uint64_t version) = 0;

  // ---- learning: texts by kind and name ---------------------------------------------------------------------------
  virtual std::optional<std::string> FindLearned(std::string_view tenant, std::string_view kind,
                                                 std::string_view name) = 0;
  /// Those behind the name `after`, by name, at most `limit`.
  virtual std::vector<LearnedRow> Learned(std::string_view tenant, std::string_view kind, std::string_view after,
                                          std::size_t limit) = 0;
  /// New, or with another body.
  virtual void PutLearned(std::string_view tenant, std::string_view kind, std::string_view name,
                          std::string_view body) = 0;
  virtual void DropLearned(std::string_view tenant, std::string_view kind, std::string_view name) = 0;

  // ---- audit chain ----------------------------------------------------------------------------------------------
  /// How many links there are; `link` becomes the last one, empty before the first.
  virtual std::uint64_t AuditVersion(std::string_view tenant, std::string& link) = 0;
  virtual void AppendAudit(std::string_view tenant, std::uint64_t version, const AuditRow& row) = 0;
  virtual AuditPage ReadAudit(std::string_view tenant, std::uint64_t after, std::size_t limit) = 0;
};

class Store {
 public:
  virtual ~Store() = default;
  /// One at a time; the caller sees to that. Other processes may write beside it where the store allows several.
  virtual std::unique_ptr<Transaction> BeginWrite() = 0;
  /// A consistent snapshot, from any thread.
  virtual std::unique_ptr<Transaction> BeginRead() = 0;
  /// Before the process ends: what can be tidied up. Durability does not depend on it.
  virtual void Close() = 0;
};

}  // namespace leitplanke::backend

#endif  // LEITPLANKE_BACKEND_STORE_H_
