#include "sdk/cli/simulate/habits.h"

#include <vector>

namespace leitplanke::simulate {

namespace {

Action On(const Case& c, ActionType type) {
  Action action;
  action.type = type;
  action.case_id = c.id;
  action.base = c.revision;
  return action;
}

/// In a hundred looks at the case, how often this is taken although something else would lead on.
std::size_t Liking(ActionType type, CaseState state) {
  switch (type) {
    case ActionType::kClose:
      return 2;
    case ActionType::kRelease:
      return state == CaseState::kUnknown ? 60 : 4;
    case ActionType::kNote:
    case ActionType::kKeep:
      return 8;
    case ActionType::kBypass:
    case ActionType::kResolve:
    case ActionType::kAfterReview:
    case ActionType::kWithdraw:
    case ActionType::kErase:
    case ActionType::kCorrect:
      return 3;
    case ActionType::kUnknown:
      return 12;
    case ActionType::kDraft:
      return state == CaseState::kInReview || state == CaseState::kApproved ? 8 : 40;
    case ActionType::kChanges:
      return state == CaseState::kApproved ? 5 : 40;
    default:
      return 100;
  }
}

Action Seen(const Case& c, Context& context) {
  Action action = On(c, ActionType::kObserved);
  const std::string approved = c.draft.has_value() ? c.draft->text : "";
  const bool by_hand = c.state == CaseState::kUnknown && context.dice.Percent(40);
  action.text = by_hand ? "" : context.dice.Percent(80) ? approved : context.dice.Of(context.company.texts);
  action.hash = c.draft.has_value() ? c.draft->hash : "";
  action.permalink = "https://x.com/1";
  return action;
}

}  // namespace

Action Approval(const Case& c) {
  Action action = On(c, ActionType::kApprove);
  action.hash = c.submitted_hash;
  action.checklist = {true, true, true};
  action.overrides_confirmed = true;
  return action;
}

Action WithContent(const Case& c, ActionType type, Context& context) {
  if (type == ActionType::kApprove) return Approval(c);
  if (type == ActionType::kObserved) return Seen(c, context);
  Action action = On(c, type);
  switch (type) {
    case ActionType::kDraft:
    case ActionType::kKeep:
      action.text = context.dice.Of(context.company.texts);
      break;
    case ActionType::kSubmit:
      action.text =
          c.draft.has_value() && context.dice.Percent(50) ? c.draft->text : context.dice.Of(context.company.texts);
      action.hash = TextHash(action.text);
      break;
    case ActionType::kChanges:
      if (context.dice.Percent(50)) action.comments = {{0, 1 + context.dice.Below(4), "Too stiff.", ""}};
      [[fallthrough]];
    case ActionType::kNote:
      action.text = "Look again.";
      break;
    case ActionType::kBypass:
    case ActionType::kResolve:
      action.permalink = "https://x.com/" + std::to_string(context.dice.Below(4));
      action.hash = type == ActionType::kBypass ? TextHash(action.permalink) : "";
      action.reason = type == ActionType::kResolve ? "A reason." : "";
      break;
    case ActionType::kCorrect:
      action.about = "urgency";
      action.value = context.dice.Percent(50) ? "high" : "low";
      break;
    case ActionType::kIntent:
      action.hash = c.draft.has_value() ? c.draft->hash : "";
      break;
    default:
      action.reason = "A reason.";
      break;
  }
  return action;
}

std::optional<Action> ChooseAction(const Case* before, const std::string& case_id, const Post& post,
                                   const Moment& moment, Context& context) {
  if (before == nullptr) {
    Action action;
    action.type = ActionType::kOpen;
    action.case_id = case_id;
    action.post = post;
    return action;
  }
  std::vector<ActionType> liked;
  for (const ActionType type : Allowed(*before, moment)) {
    if (context.dice.Percent(Liking(type, before->state))) liked.push_back(type);
  }
  if (liked.empty()) return std::nullopt;
  return WithContent(*before, context.dice.Of(liked), context);
}

}  // namespace leitplanke::simulate
