#include "core/cases/effects.h"

namespace leitplanke {

namespace {

Bypass* Find(Case& c, std::string_view permalink) {
  for (Bypass& bypass : c.bypasses) {
    if (bypass.permalink == permalink) return &bypass;
  }
  return nullptr;
}

Status CheckPermalink(const Action& action) {
  if (action.permalink.empty()) {
    return Error{ErrorCode::kInvalidArgument, "Say which reply it is: its permalink is missing.", "/permalink"};
  }
  return CheckLink(action.permalink, "/permalink");
}

/// The reply that this case itself led to, or is just leading to.
bool IsApproved(const Case& c, const Action& action) {
  if (c.reply.has_value() && c.reply->matches && c.reply->permalink == action.permalink) return true;
  const bool going_out = c.state == CaseState::kPosting || c.state == CaseState::kUnknown;
  return going_out && c.approval.has_value() && c.approval->hash == action.hash;
}

}  // namespace

Status DetectBypass(Case& c, const Step& step) {
  const Action& action = step.action;
  if (Status link = CheckPermalink(action); !link.ok()) return link;
  if (Status fits = CheckText(action.hash, kMaxFieldBytes, "/hash"); !fits.ok()) return fits;
  if (IsApproved(c, action)) {
    return Error{ErrorCode::kWrongState, "This reply was approved in this case; there is nothing to report.",
                 "/permalink"};
  }
  if (Find(c, action.permalink) != nullptr) {
    return Error{ErrorCode::kAlreadyOpen, "This reply was reported already.", "/permalink"};
  }
  AppendBounded(c.bypasses, Bypass{action.permalink, action.hash, step.moment.actor->id, step.moment.now, "", ""},
                kMaxBypasses);
  return Done{};
}

Status ResolveBypass(Case& c, const Step& step) {
  if (Status link = CheckPermalink(step.action); !link.ok()) return link;
  if (Status why = CheckReason(step.action.reason, "/reason"); !why.ok()) return why;
  Bypass* bypass = Find(c, step.action.permalink);
  if (bypass == nullptr) {
    return Error{ErrorCode::kNotFound, "No reply with this permalink was reported in this case.", "/permalink"};
  }
  if (!bypass->resolved_by.empty()) {
    return Error{ErrorCode::kAlreadyOpen, bypass->resolved_by + " has dealt with this reply already.", "/permalink"};
  }
  bypass->resolved_by = step.moment.actor->id;
  bypass->resolved_at = step.moment.now;
  NoteReason(c, step);
  return Done{};
}

}  // namespace leitplanke
