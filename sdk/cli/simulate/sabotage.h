/// @file   sabotage.h
/// @brief  Bugs planted on purpose, one at a time, to show that the simulation would find them. Tests only: the command
///         has no argument for it.
///
/// Each stands for a mistake that a real change could make; it is made where the simulation meets the product's code
/// (what is handed to `Decide`, what is written, what is answered), so the product's code itself holds no switch.
#ifndef LEITPLANKE_CLI_SIMULATE_SABOTAGE_H_
#define LEITPLANKE_CLI_SIMULATE_SABOTAGE_H_

#include <array>
#include <cstddef>
#include <string_view>

namespace leitplanke::simulate {

enum class Sabotage {
  kNone,
  // the reducer
  kSelfApproval,   ///< the author may approve
  kAnyHash,        ///< an approval counts for whatever text is there
  kStaleAccepted,  ///< the revision that the person saw is not looked at
  kApprovalStays,  ///< a changed draft keeps its approval
  kStolenWords,    ///< whoever takes a colleague's draft becomes its author
  kAnybodyPosts,   ///< reply.intent from whoever sends it
  kNoIntent,       ///< an approved text counts as answered without reply.intent
  kAnyReply,       ///< whatever stands on the page counts as the reply
  kNoMasking,      ///< the customer's personal data reaches the log
  kOneApprover,    ///< the first of two approvals counts as both
  kNoTiers,        ///< a grave post is approved by as many as any other
  kOldApproval,    ///< an approval never gets too old
  kLighterPost,    ///< a correction of the urgency changes how many have to approve
  kFirstWord,      ///< of two corrections of the same thing the first one stands
  // the authority
  kUnsigned,        ///< what is not signed counts as signed
  kAnyKey,          ///< a signature counts, whoever's key it was made with
  kNonceAgain,      ///< a nonce may be used again
  kSignsLess,       ///< the signature is not compared with what was sent
  kForgetsNumbers,  ///< a repeated number is decided again
  kNoBodyHash,      ///< a repeated number is called a duplicate, whatever it carries
  kAllowsGaps,      ///< a number that skips one is decided
  kForeignDevice,   ///< anybody may use anybody's device
  // the store
  kAnswersUnsynced,  ///< the answer leaves before the write is durable
  kRepeatUnsynced,   ///< only the answer to a repeat leaves too early
  kServesUnsynced,   ///< the log is served before it is durable
  kTornRecovery,     ///< half a transaction comes back after a crash
  kLossyFailover,    ///< the standby lags behind what was answered
  kLeavesOut,        ///< a page of the log leaves out an entry
  // the client
  kRemovesOnSend,  ///< the outbox forgets what it sends
  kDropsReturned,  ///< a rejected action vanishes
  kReusesNumbers,  ///< next_seq is not kept over a restart
  kCursorFirst,    ///< the cursor is stored without the cases
  kKeepsBase,      ///< what built on a rejected action is sent as if nothing had happened
};
inline constexpr std::size_t kSabotages = 33;

std::string_view SabotageName(Sabotage sabotage);
/// All but `kNone`.
const std::array<Sabotage, kSabotages>& AllSabotages();

}  // namespace leitplanke::simulate

#endif  // LEITPLANKE_CLI_SIMULATE_SABOTAGE_H_
