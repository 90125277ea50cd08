#include <array>
#include <utility>

#include "core/cases/effects.h"
#include "core/cases/transitions.h"
#include "leitplanke/cases.h"

namespace leitplanke {

namespace {

using Effect = Status (*)(Case&, const Step&);
constexpr auto kEffects = std::to_array<std::pair<ActionType, Effect>>({
    {ActionType::kClaim, ClaimCase},        {ActionType::kRelease, ReleaseCase},
    {ActionType::kDraft, SaveDraft},        {ActionType::kSubmit, SubmitDraft},
    {ActionType::kChanges, RequestChanges}, {ActionType::kApprove, ApproveText},
    {ActionType::kIntent, IntendReply},     {ActionType::kObserved, ObserveReply},
    {ActionType::kUnknown, LoseReply},      {ActionType::kClose, CloseCase},
    {ActionType::kReopen, ReopenCase},      {ActionType::kNote, AddNote},
    {ActionType::kWithdraw, WithdrawText},  {ActionType::kAfterReview, ReviewAfterwards},
    {ActionType::kBypass, DetectBypass},    {ActionType::kResolve, ResolveBypass},
    {ActionType::kKeep, KeepDraft},         {ActionType::kErase, EraseCase},
    {ActionType::kCorrect, CorrectCase},
});

Effect EffectOf(ActionType type) {
  for (const auto& [known, effect] : kEffects) {
    if (known == type) return effect;
  }
  return nullptr;
}

Error Stale(const Case& c, const Action& action) {
  const std::string last =
      c.history.empty() ? "" : " after " + c.history.back().type + " by " + c.history.back().person;
  return Error{ErrorCode::kStale,
               "The case has moved on: seen at revision " + std::to_string(action.base) + ", now at " +
                   std::to_string(c.revision) + ", " + std::string(CaseStateName(c.state)) + last +
                   ". Look at it again, then decide anew.",
               "/base"};
}

void Record(Case& c, const Action& action, const Moment& moment) {
  if (!IsAside(action.type)) ++c.revision;
  if (c.claimed_by.empty()) {
    c.claimed_at.clear();
  } else if (c.claimed_by == moment.actor->id) {
    c.claimed_at = moment.now;
  }
  c.history.Add(HistoryLine{std::string(ActionTypeName(action.type)), moment.actor->id, moment.now, c.revision});
}

Result<Case> Open(const Case* before, const Action& action, const Moment& moment) {
  if (before != nullptr) {
    return Error{ErrorCode::kAlreadyOpen,
                 "This post has a case already (" + std::string(CaseStateName(before->state)) + ", opened by " +
                     before->opened_by + "). Go on with that one.",
                 "/case"};
  }
  if (action.base != 0) {
    return Error{ErrorCode::kInvalidArgument, "A case that is being opened has no revision yet; base must be 0.",
                 "/base"};
  }
  auto opened = OpenCase(action, moment);
  if (opened.ok()) Record(*opened, action, moment);
  return opened;
}

/// The case once the action, which fits, has had its effect.
Result<Case> Changed(const Case& before, const Transition& row, Effect effect, const Action& action,
                     const Moment& moment) {
  Result<Case> after(before);
  after->state = row.to;
  const Status done = effect(*after, Step{action, moment, before.state});
  if (done.ok()) {
    Record(*after, action, moment);
  } else {
    after = done.error();
  }
  return after;
}

Status CheckActor(const Action& action, const Person& actor) {
  if (actor.id.empty()) return Error{ErrorCode::kNotQualified, "Nobody acts: the person has no id.", ""};
  if (action.type != ActionType::kOpen || actor.Has("agent") || actor.Has("reviewer")) return Done{};
  return Error{ErrorCode::kNotQualified,
               "Opening a case needs the role agent or reviewer, which " + actor.id +
                   " does not have. Ask a colleague who has it.",
               ""};
}

}  // namespace

Result<Case> Apply(const Case* before, const Action& action, const Moment& moment) {
  const Status actor = CheckActor(action, *moment.actor);
  if (!actor.ok()) return actor.error();
  if (action.type == ActionType::kOpen) return Open(before, action, moment);
  if (before == nullptr) {
    return Error{ErrorCode::kNotFound, "There is no case " + action.case_id + ". Open one for the post first.",
                 "/case"};
  }
  if (action.case_id != before->id) {
    return Error{ErrorCode::kInvalidArgument, "The action is about another case than the one given.", "/case"};
  }
  if (!IsAside(action.type) && action.base != before->revision) return Stale(*before, action);
  if (before->erased) {
    return Error{ErrorCode::kWrongState, "The case is closed and its customer's data is erased; nothing can be added.",
                 "/case"};
  }

  const Transition* row = FindTransition(action.type, before->state);
  const Effect effect = EffectOf(action.type);
  if (row == nullptr || effect == nullptr) {
    return Error{ErrorCode::kWrongState, WrongStateMessage(action.type, before->state), "/type"};
  }
  const Status who = CheckWho(row->who, *before, moment, !action.emergency.empty());
  if (!who.ok()) return who.error();
  return Changed(*before, *row, effect, action, moment);
}

std::vector<ActionType> Allowed(const Case& c, const Moment& moment) {
  std::vector<ActionType> allowed;
  if (moment.actor->id.empty() || c.erased) return allowed;
  for (const auto& [type, effect] : kEffects) {
    const Transition* row = FindTransition(type, c.state);
    if (row != nullptr && CheckWho(row->who, c, moment).ok()) allowed.push_back(type);
  }
  return allowed;
}

bool AllowedInEmergency(const Case& c, const Moment& moment) {
  if (moment.actor->id.empty() || c.erased) return false;
  const Transition* row = FindTransition(ActionType::kApprove, c.state);
  return row != nullptr && !CheckWho(row->who, c, moment).ok() && CheckWho(row->who, c, moment, true).ok();
}

}  // namespace leitplanke
