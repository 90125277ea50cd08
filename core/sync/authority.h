/// @file   authority.h
/// @brief  What the backend decides about one pushed action: pure, so that the real backend and the simulation
///         run the same lines. The store reads what `Question` needs, calls `Decide`, writes `Effects`, all in
///         one transaction; nothing else may write a log entry or a case.
///
/// Idempotency: a number of a device is decided once. A repeat with the same body gets the same answer and has no
/// effect (`kDuplicate` where it was accepted); with another body it is rejected as `sequence`. Numbers have no
/// gaps: one that skips is rejected as `sequence`, is not used up, and ends the batch. A rejected action uses up
/// its number.
///
/// @example
///   Batch batch;                                          // one for each push
///   for (const Action& action : pushed) {                 // inside one transaction
///     Question question{&action, &device, store.Decided(device.device, action.seq),
///                       store.FindCase(action.case_id), store.version()};
///     Verdict verdict = Decide(question, moment, batch);
///     if (verdict.effects) store.Write(*verdict.effects); // device, decided, entry (log, case, version)
///     receipts.push_back(verdict.receipt);
///   }                                                     // commit, then answer
#ifndef LEITPLANKE_CORE_SYNC_AUTHORITY_H_
#define LEITPLANKE_CORE_SYNC_AUTHORITY_H_

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "core/cases/signing.h"
#include "leitplanke/cases.h"
#include "leitplanke/status.h"
#include "leitplanke/sync.h"

namespace leitplanke {

/// One device of one person. Made at the first sign-in with `last_seq` 0.
struct DeviceRecord {
  std::string device;
  std::string person;          ///< bound at the first sign-in; an action of anybody else is rejected
  std::uint64_t last_seq = 0;  ///< the highest number decided
};

/// What became of one number of one device. Unique by (tenant, device, seq); kept as long as the device.
struct Decided {
  std::string device;
  std::uint64_t seq = 0;
  std::string body;  ///< `BodyHash` of the action
  Receipt receipt;   ///< as it was first answered: `kAccepted` or `kRejected`, never `kDuplicate`
};

/// What the store knows when the action arrives. Pointers are borrowed for the call.
struct Question {
  const Action* action = nullptr;        ///< never null
  const DeviceRecord* device = nullptr;  ///< never null: of the signed-in device, not of what the action says
  const Decided* earlier = nullptr;      ///< under (device, action's number); null if that number is new
  const Case* before = nullptr;          ///< the case that the action names; null if there is none
  std::uint64_t version = 0;             ///< newest log version of the tenant
  SignatureEvidence evidence{};          ///< looked at if the action is signed
};

/// What the store writes, all or nothing, before it answers.
struct Effects {
  DeviceRecord device;            ///< replaces the device's record
  Decided decided;                ///< new
  std::optional<LogEntry> entry;  ///< accepted: new log entry; `entry->after` replaces the case, `entry->version`
                                  ///< is the tenant's new version
  std::string nonce;              ///< not empty: used up by this device from now on
};

struct Verdict {
  Receipt receipt;
  std::optional<Effects> effects;  ///< none: nothing to write (a repeat, a gap)
};

/// What the actions of one push share. After a gap nothing more of the push is decided. After a rejection the
/// later actions of the same case are rejected as `stale`: the person made them on top of the rejected one.
struct Batch {
  bool stopped = false;
  std::set<std::string, std::less<>> broken;  ///< cases with a rejected action
};

/// SHA-256 over the action's canonical bytes: the same for every spelling of the same JSON.
std::string BodyHash(const Action& action);

/// `moment.actor` is the signed-in person. Cost: that of `Apply`, and one SHA-256 over the action.
Verdict Decide(const Question& question, const Moment& moment, Batch& batch);

/// The same for an action that could not be read (unknown type, unknown key): it uses up its number, so that a
/// client with one bad action is not stuck for ever. `bytes`: the action as it came. `why` goes to the person.
Verdict DecideUnreadable(std::uint64_t seq, std::string_view bytes, const Error& why, const DeviceRecord& device,
                         const Decided* earlier, Batch& batch);

}  // namespace leitplanke

#endif  // LEITPLANKE_CORE_SYNC_AUTHORITY_H_
