#include "core/cases/effects.h"
#include "core/cases/transitions.h"

namespace leitplanke {

namespace {

Status CheckApproved(const Case& c) {
  const bool stands = c.draft.has_value() && c.approval.has_value() && c.approval->hash == c.draft->hash;
  if (stands) return Done{};
  return Error{ErrorCode::kTextDiffers, "No approval stands beside this text. Submit it for review again.", "/case"};
}

/// A hash beside an observed reply is the approved text's or that of what was seen; the decision rests on neither.
Status CheckSeenHash(const Case& c, const Action& action, std::string_view shown) {
  if (action.hash == shown) return Done{};
  return CheckHash(action.hash, c.approval->hash, "the approved one and the one that was seen");
}

}  // namespace

Status IntendReply(Case& c, const Step& step) {
  const Status approved = CheckApproved(c);
  if (!approved.ok()) return approved;
  if (ApprovalExpired(c, step.moment)) {
    return Error{ErrorCode::kStale,
                 "The approval is older than the policy allows. Another look first: a reviewer approves it anew.",
                 "/case"};
  }
  const Status same = CheckHash(step.action.hash, c.approval->hash, "the approved one");
  if (!same.ok()) return same;
  c.posting = PostingState{c.approval->hash, step.moment.actor->id, step.moment.now};
  c.reply.reset();
  return Done{};
}

Status ObserveReply(Case& c, const Step& step) {
  const Action& action = step.action;
  const Status approved = CheckApproved(c);
  if (!approved.ok()) return approved;
  const Status fits = CheckText(action.text, kMaxTextBytes, "/text");
  if (!fits.ok()) return fits;
  const Status link = CheckLink(action.permalink, "/permalink");
  if (!link.ok()) return link;

  // What the page shows is compared here and never believed. Without a text a person vouches for the reply, which
  // only the decision after an unknown outcome allows.
  const bool by_hand = action.text.empty();
  if (by_hand && step.from != CaseState::kUnknown) {
    return Error{ErrorCode::kInvalidArgument,
                 "The text that the page shows is missing. If it cannot be read, send "
                 "reply.unknown and let a person decide.",
                 "/text"};
  }
  if (by_hand && action.permalink.empty()) {
    return Error{ErrorCode::kInvalidArgument, "Whoever vouches for the reply gives its permalink.", "/permalink"};
  }
  const std::string shown = by_hand ? c.approval->hash : TextHash(action.text);
  const Status hash = CheckSeenHash(c, action, shown);
  if (!hash.ok()) return hash;

  const bool matches = by_hand || SameReply(c.draft->text, action.text);
  c.reply = Reply{action.permalink, shown, step.moment.now, matches};
  if (!matches) c.state = CaseState::kUnknown;  // another text on the page is for a person to look at
  return Done{};
}

Status LoseReply(Case& c, const Step& step) {
  const Status fits = CheckReason(step.action.reason, "/reason");
  if (!fits.ok()) return fits;
  NoteReason(c, step);
  return Done{};
}

}  // namespace leitplanke
