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

}  // namespace

Status CheckBlocks(const Case& c, const DraftState& draft, const Person& author, const Moment& moment) {
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

Status RequestChanges(Case& c, const Step& step) {
  const Status fits = CheckReason(step.action.text, "/text");
  if (!fits.ok()) return fits;
  AppendBounded(c.comments, Note{step.moment.actor->id, step.action.text, step.moment.now}, kMaxNotes);
  c.approval.reset();
  return Done{};
}

Status ApproveText(Case& c, const Step& step) {
  // A case in review always has a draft; one made by other hands may not.
  if (!c.draft.has_value()) return Error{ErrorCode::kNotFound, "The case has no draft to approve.", "/case"};
  const Status under_review = CheckHash(c.draft->hash, c.submitted_hash, "the one submitted");
  if (!under_review.ok()) return under_review;
  const Status same = CheckHash(step.action.hash, c.submitted_hash, "the one under review");
  if (!same.ok()) return same;
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
  const auto author = AuthorOf(*c.draft, step.moment);
  if (!author.ok()) return author.error();
  const Status clean = CheckBlocks(c, *c.draft, **author, step.moment);
  if (!clean.ok()) return clean;
  c.approval = Approval{c.submitted_hash, step.moment.actor->id, step.moment.now, step.action.checklist};
  return Done{};
}

}  // namespace leitplanke
