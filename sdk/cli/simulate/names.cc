#include "sdk/cli/simulate/faults.h"
#include "sdk/cli/simulate/sabotage.h"

namespace leitplanke::simulate {

std::string_view FaultName(Fault fault) {
  static constexpr std::array<std::string_view, kFaultClasses> kNames = {
      "loss",          "duplicate",  "reorder",    "delay",    "crash-client", "crash-worker",
      "crash-backend", "torn-write", "clock-skew", "failover", "approve-race", "tampered-client"};
  return kNames[static_cast<std::size_t>(fault)];
}

namespace {

struct Named {
  Sabotage sabotage;
  std::string_view name;
};
constexpr std::array<Named, kSabotages> kNamed = {{
    {Sabotage::kSelfApproval, "self-approval"},
    {Sabotage::kAnyHash, "any-hash"},
    {Sabotage::kStaleAccepted, "stale-accepted"},
    {Sabotage::kApprovalStays, "approval-stays"},
    {Sabotage::kStolenWords, "stolen-words"},
    {Sabotage::kAnybodyPosts, "anybody-posts"},
    {Sabotage::kNoIntent, "no-intent"},
    {Sabotage::kAnyReply, "any-reply"},
    {Sabotage::kNoMasking, "no-masking"},
    {Sabotage::kOneApprover, "one-approver"},
    {Sabotage::kNoTiers, "no-tiers"},
    {Sabotage::kOldApproval, "old-approval"},
    {Sabotage::kLighterPost, "lighter-post"},
    {Sabotage::kFirstWord, "first-word"},
    {Sabotage::kUnsigned, "unsigned"},
    {Sabotage::kAnyKey, "any-key"},
    {Sabotage::kNonceAgain, "nonce-again"},
    {Sabotage::kSignsLess, "signs-less"},
    {Sabotage::kForgetsNumbers, "forgets-numbers"},
    {Sabotage::kNoBodyHash, "no-body-hash"},
    {Sabotage::kAllowsGaps, "allows-gaps"},
    {Sabotage::kForeignDevice, "foreign-device"},
    {Sabotage::kAnswersUnsynced, "answers-unsynced"},
    {Sabotage::kRepeatUnsynced, "repeat-unsynced"},
    {Sabotage::kServesUnsynced, "serves-unsynced"},
    {Sabotage::kTornRecovery, "torn-recovery"},
    {Sabotage::kLossyFailover, "lossy-failover"},
    {Sabotage::kLeavesOut, "leaves-out"},
    {Sabotage::kRemovesOnSend, "removes-on-send"},
    {Sabotage::kDropsReturned, "drops-returned"},
    {Sabotage::kReusesNumbers, "reuses-numbers"},
    {Sabotage::kCursorFirst, "cursor-first"},
    {Sabotage::kKeepsBase, "keeps-base"},
}};

constexpr std::array<Sabotage, kSabotages> Sabotages() {
  std::array<Sabotage, kSabotages> all{};
  for (std::size_t i = 0; i < kSabotages; ++i) all[i] = kNamed[i].sabotage;
  return all;
}

}  // namespace

std::string_view SabotageName(Sabotage sabotage) {
  for (const Named& named : kNamed) {
    if (named.sabotage == sabotage) return named.name;
  }
  return "none";
}

const std::array<Sabotage, kSabotages>& AllSabotages() {
  static constexpr std::array<Sabotage, kSabotages> kAll = Sabotages();
  return kAll;
}

}  // namespace leitplanke::simulate
