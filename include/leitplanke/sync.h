/// @file   sync.h
/// @brief  The outbox and the replica of one device: pure state machines. The host owns storage and network.
///
/// The order that loses nothing: `Add` -> persist entry and `next_seq` together -> `Peek` -> send -> `Settle` ->
/// persist `replace`, delete `remove`. One push is in flight at a time. An entry leaves the outbox only when the
/// backend has said what became of it. The replica holds the cases as the backend's log tells them, and shows them
/// with the waiting actions applied on top (rebased at every change).
///
/// An action's `base` is the revision of the case that the person saw, that is `Rebase(…).shown.revision` when it is
/// added. Several actions made offline therefore build on each other's optimistic revisions: where the backend
/// accepts the first, its case has just the revision that the next one names. Where it rejects the first, the
/// others would name a revision that may by chance be reached by a colleague's action; so they are withdrawn:
/// returned to the person as "depends", and kept in the outbox with `kWithdrawnBase` only to use up their numbers
/// (the backend takes numbers without gaps, and rejects that base always). Notes depend on nothing, and a rejected
/// `case.open` whose case exists already (`already_open`) drags nothing along.
#ifndef LEITPLANKE_SYNC_H_
#define LEITPLANKE_SYNC_H_

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "leitplanke/cases.h"
#include "leitplanke/status.h"

namespace leitplanke {

inline constexpr std::size_t kMaxBatch = 100;               ///< actions in one push
inline constexpr std::size_t kMaxOutbox = 10000;            ///< waiting actions; one more is refused (`kTooLarge`)
inline constexpr std::size_t kMaxLogPage = 500;             ///< log entries in one pull
inline constexpr std::size_t kMaxActionBytes = 400 * 1024;  ///< one action as JSON, escapes counted; `Add` refuses more
inline constexpr std::size_t kMaxBatchBytes = 900 * 1024;   ///< actions of one push together: below the 1 MiB of a body
inline constexpr std::uint64_t kWithdrawnBase = 9007199254740991;  ///< 2^53 - 1: a revision that no case ever has

/// One accepted action as the backend's log tells it, with the case it led to. What an admin did beside the cases (a
/// change of people, an export of a customer's data) takes a version, too, and has neither action nor case here.
struct LogEntry {
  std::uint64_t version = 0;  ///< the tenant's counter: 1, 2, 3 … without gaps
  std::string person;         ///< who did it
  std::string at;             ///< the backend's clock
  Action action;
  Case after;  ///< the authority's case; the replica takes it as it is
  bool beside_cases() const { return after.id.empty() && action.case_id.empty(); }
};

enum class ReceiptStatus { kAccepted, kDuplicate, kRejected };
struct Receipt {
  std::uint64_t seq = 0;
  ReceiptStatus status = ReceiptStatus::kRejected;
  std::uint64_t version = 0;  ///< accepted and duplicate: the log version
  std::string code, message;  ///< rejected: why
};

/// A rejected action that goes back to the person, text intact.
struct Returned {
  Action action;
  std::string code, message;
};

struct SettleResult {
  std::vector<std::uint64_t> remove;  ///< sequence numbers that the host may delete from storage now
  std::vector<Returned> returned;     ///< for the person, oldest first; each action once
  std::vector<Action> replace;        ///< withdrawn entries: the host overwrites what it stored under their numbers
};

/// An accepted action that the replica has not pulled yet. Kept in memory only, so that a case does not fall back
/// to what it was between receipt and pull.
struct Acknowledged {
  std::uint64_t version = 0;
  Action action;
};

class Outbox {
 public:
  /// `next_seq`: the number after the highest ever given on this device, kept by the host even when all is sent.
  Outbox(std::string device, std::uint64_t next_seq);
  /// Puts back what storage held; any order. Errors: `kSequence` if two entries share a number.
  Status Restore(std::vector<Action> stored);
  /// Gives the action its device and number. The host persists the result before it counts as done.
  /// Errors: `kTooLarge` (outbox full, or the action over `kMaxActionBytes`); nothing is queued then.
  Result<Action> Add(Action action);
  /// The oldest waiting actions, at most `max` (and `kMaxBatch`, and `kMaxBatchBytes`), in order. Does not remove.
  std::vector<Action> Peek(std::size_t max) const;
  /// Receipts in any order, repeated or unknown ones are ignored. After a rejection the later waiting actions
  /// of the same case that depended on it come back too (code "depends"). A `sequence` receipt for any but the
  /// oldest waiting action means that the backend misses an earlier one: it is ignored, the next push mends it.
  SettleResult Settle(const std::vector<Receipt>& receipts);
  /// The replica's cursor after a pull: acknowledged actions up to it are forgotten.
  void Pulled(std::uint64_t cursor);
  const std::string& device() const { return device_; }
  const std::vector<Action>& waiting() const { return waiting_; }
  const std::vector<Acknowledged>& acknowledged() const { return acknowledged_; }
  std::uint64_t next_seq() const { return next_seq_; }

 private:
  std::string device_;
  std::uint64_t next_seq_;
  std::vector<Action> waiting_;
  std::vector<Acknowledged> acknowledged_;
};

class Replica {
 public:
  std::uint64_t cursor() const { return cursor_; }
  /// Puts back what storage held.
  void Restore(std::uint64_t cursor, std::vector<Case> cases);
  /// One page of the backend's log. Entries at or below the cursor are ignored (repeats); a gap is `kSequence`
  /// and changes nothing: pull again from `cursor()`. Returns the ids of the cases that changed.
  Result<std::vector<std::string>> ApplyPage(const std::vector<LogEntry>& entries);
  /// The same for entries that stay where they are; no pointer is null.
  Result<std::vector<std::string>> ApplyPage(std::span<const LogEntry* const> entries);
  /// Confirmed by the backend; null if unknown.
  const Case* Confirmed(std::string_view id) const;
  const Cases& all() const { return cases_; }

 private:
  std::uint64_t cursor_ = 0;
  Cases cases_;
};

/// A case as the person sees it: the confirmed one with what is acknowledged but not pulled, and then the waiting
/// actions, on top.
struct View {
  Case shown;
  bool waiting = false;  ///< at least one action is not acknowledged yet
  bool exists = false;
};
/// `moment.actor` is the device's person. Waiting actions that no longer apply are skipped here; the backend's receipt
/// brings them back with the reason.
View Rebase(const Replica& replica, const Outbox& outbox, std::string_view case_id, const Moment& moment);

}  // namespace leitplanke

#endif  // LEITPLANKE_SYNC_H_
