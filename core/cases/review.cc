#include <algorithm>
#include <utility>

#include "core/cases/clock.h"
#include "core/cases/effects.h"

namespace leitplanke {

namespace {

Draft AsDraft(const Case& c, const DraftState& draft, const Person& author, const Moment& moment) {
  Draft out;
  out.id = c.id;
  out.text = draft.text;
  out.surface = draft.surface;
  out.platform = c.post.platform;
  out.tier = c.post.on_own_page ? Tier::kOwn : Tier::kNetwork;
  out.in_reply_to = c.post.text;
  out.agent_name = author.name;
  out.agent_signature = author.signature;
  out.now = moment.now;
  return out;
}

bool Overridden(const Finding& finding, std::string_view quote, const std::vector<Override>& overrides) {
  if (!finding.overridable) return false;
  for (const Override& o : overrides) {
    if (o.rule == finding.rule && o.quote == quote) return true;
  }
  return false;
}

bool AnyRuleBlocks(const Policy& policy) {
  return std::any_of(policy.rules.begin(), policy.rules.end(),
                     [](const auto& rule) { return rule.second.severity == Severity::kBlock; });
}

}  // namespace

Status CheckBlocks(const Case& c, const DraftState& draft, const Person& author, const Moment& moment) {
  if (!AnyRuleBlocks(*moment.policy)) return Done{};
  const auto& languages = moment.policy->languages;
  const auto findings =
      moment.guard->Check(AsDraft(c, draft, author, moment), languages.empty() ? "en" : languages.front());
  if (!findings.ok()) return findings.error();

  std::string rules;
  const Utf16Map offsets(draft.text);
  for (const Finding& finding : *findings) {
    if (finding.severity != Severity::kBlock) continue;
    const std::size_t start = offsets.ToByte(finding.span.start);
    const std::size_t end = offsets.ToByte(finding.span.end);
    const std::string_view quote = std::string_view(draft.text).substr(start, end - start);
    if (Overridden(finding, quote, draft.overrides)) continue;
    const std::string name = finding.overridable ? finding.rule : finding.rule + " (cannot be overridden)";
    if (rules.find(name) == std::string::npos) rules += (rules.empty() ? "" : ", ") + name;
  }
  if (rules.empty()) return Done{};
  return Error{ErrorCode::kBlocked,
               "The policy blocks this text: " + rules +
                   ". Change the text, or where it is no such case say so with a reason for the reviewer.",
               "/text"};
}

void WithdrawApprovals(Case& c) {
  c.first_approval.reset();
  c.approval.reset();
}

bool OutOfTurn(const Case& c, const Moment& moment) {
  return c.draft.has_value() && moment.last_writer == c.draft->author;
}

std::int64_t ApproversNeeded(const Case& c, const ReviewPolicy& review) {
  const auto fits = [&](const ApproverTier& tier) {
    if (!c.assessed.has_value()) return true;
    if (tier.of == "urgency") return c.assessed->urgency == tier.name;
    const auto& names = tier.of == "intents" ? c.assessed->intents : c.assessed->signals;
    return std::find(names.begin(), names.end(), tier.name) != names.end();
  };
  std::int64_t most = review.approvers;
  for (const ApproverTier& tier : review.tiers) {
    if (fits(tier)) most = std::max(most, tier.approvers);
  }
  return most;
}

Status CheckSigned(const Step& step, bool always) {
  const bool needed = always || step.moment.review->signatures == Signatures::kRequired;
  if (!needed || step.moment.is_signed != Signed::kNo) return Done{};
  return Error{ErrorCode::kNotQualified,
               "This has to be signed by the device's key, and is not. Sign in again on this device to enrol one.",
               "/signature"};
}

namespace {

/// The very text under review, read by somebody else on another device, with all three ticks.
Status CheckAgreement(const Case& c, const Step& step) {
  const Status under_review = CheckHash(c.draft->hash, c.submitted_hash, "the one submitted");
  if (!under_review.ok()) return under_review;
  const Status same = CheckHash(step.action.hash, c.submitted_hash, "the one under review");
  if (!same.ok()) return same;
  const std::string& device = step.action.device;
  const bool again = c.first_approval.has_value() && c.first_approval->device == device;
  if (!device.empty() && (device == c.submitted_device || again)) {
    return Error{ErrorCode::kSelfApproval,
                 "This device has signed the text already. Two people sign on two devices: use your own.", "/device"};
  }
  if (!step.action.checklist.complete()) {
    return Error{ErrorCode::kChecklist, "Tick spelling, facts and empathy first: all three belong to the approval.",
                 "/checklist"};
  }
  if (!c.draft->overrides.empty() && !step.action.overrides_confirmed) {
    return Error{ErrorCode::kBlocked,
                 "The author calls " + std::to_string(c.draft->overrides.size()) +
                     " finding(s) not a case. Read each reason and confirm them, or ask for changes.",
                 "/overridesConfirmed"};
  }
  return Done{};
}

Status CheckTurns(const Case& c, const Moment& moment) {
  if (moment.review->rotation != Rotation::kBlock || !OutOfTurn(c, moment)) return Done{};
  return Error{
      ErrorCode::kNotYours,
      "You two take turns: " + c.draft->author + " wrote the last time as well. Another reviewer approves this.", ""};
}

bool Hasty(const Case& c, const Moment& moment) {
  const auto seconds = SecondsBetween(c.submitted_at, moment.now);
  return seconds.has_value() && *seconds < static_cast<std::int64_t>(c.draft->text.size() / kReadBytesPerSecond);
}

/// The emergency path: a reason, and a review afterwards. Empty reason: the usual path.
Status Urge(Case& c, const Step& step) {
  const std::string& reason = step.action.emergency;
  if (reason.empty()) return Done{};
  if (!step.moment.review->emergency) {
    return Error{ErrorCode::kNotQualified, "The policy has no emergency path. Ask a qualified reviewer.", "/emergency"};
  }
  if (Status why = CheckReason(reason, "/emergency"); !why.ok()) return why;
  c.emergency = Emergency{step.moment.actor->id, reason, step.moment.now, "", ""};
  return Done{};
}

}  // namespace

Status ApproveText(Case& c, const Step& step) {
  // A case in review always has a draft; one made by other hands may not.
  if (!c.draft.has_value()) return Error{ErrorCode::kNotFound, "The case has no draft to approve.", "/case"};
  if (Status sealed = CheckSigned(step, !step.action.emergency.empty()); !sealed.ok()) return sealed;
  if (Status agrees = CheckAgreement(c, step); !agrees.ok()) return agrees;
  if (Status turns = CheckTurns(c, step.moment); !turns.ok()) return turns;
  const auto author = AuthorOf(*c.draft, step.moment);
  if (!author.ok()) return author.error();
  if (Status clean = CheckBlocks(c, *c.draft, **author, step.moment); !clean.ok()) return clean;
  if (Status urged = Urge(c, step); !urged.ok()) return urged;
  Approval approval{c.submitted_hash,
                    step.moment.actor->id,
                    step.moment.now,
                    step.action.checklist,
                    step.action.device,
                    Hasty(c, step.moment),
                    step.moment.is_signed == Signed::kYes,
                    step.moment.review->rotation != Rotation::kOff && OutOfTurn(c, step.moment)};
  const bool renewed = step.from == CaseState::kApproved;
  if (ApproversNeeded(c, *step.moment.review) > 1 && !c.first_approval.has_value() && !renewed) {
    c.first_approval = std::move(approval);
    c.state = step.from;
    return Done{};
  }
  c.approval = std::move(approval);
  return Done{};
}

Status ReviewAfterwards(Case& c, const Step& step) {
  const Status fits = CheckText(step.action.reason, kMaxReasonBytes, "/reason");
  if (!fits.ok()) return fits;
  c.emergency->reviewed_by = step.moment.actor->id;
  c.emergency->reviewed_at = step.moment.now;
  NoteReason(c, step);
  return Done{};
}

}  // namespace leitplanke
