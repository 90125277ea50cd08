#include <utility>

#include "core/cases/effects.h"

namespace leitplanke {

namespace {

/// The author is who changed the text last, or kept these words before. What counts as a change is the text's hash:
/// somebody who only folds blanks does not become the author of a colleague's words.
bool Changes(const std::optional<DraftState>& draft, std::string_view hash, Surface surface) {
  return !draft.has_value() || draft->hash != hash || draft->surface != surface;
}

void ForgetSubmit(Case& c) {
  c.submitted_by.clear();
  c.submitted_hash.clear();
  c.submitted_at.clear();
  c.submitted_device.clear();
  c.submitted_signed = false;
}

void PutDraft(Case& c, const Step& step, std::string hash) {
  DraftState next;
  next.text = step.action.text;
  next.hash = std::move(hash);
  next.surface = step.action.surface;
  next.author = step.moment.actor->id;
  next.revision = 1;
  if (Changes(c.draft, next.hash, next.surface)) {
    std::string keeper = TakeAlternative(c, step, next.hash);
    if (!keeper.empty()) next.author = std::move(keeper);
  }
  if (c.draft.has_value()) {
    const bool changes = Changes(c.draft, next.hash, next.surface);
    if (!changes) next.author = c.draft->author;
    next.revision = c.draft->revision + (changes ? 1 : 0);
    if (changes && !c.submitted_hash.empty()) {  // what was submitted last is what the reviewer compares with
      c.previous_text = c.draft->text;
      ForgetSubmit(c);
    }
  }
  c.draft = std::move(next);
}

Status CheckOverrides(const std::vector<Override>& overrides) {
  if (overrides.size() > kMaxOverrides) {
    return Error{ErrorCode::kTooLarge,
                 "At most " + std::to_string(kMaxOverrides) + " findings can be called not a case in one submit.",
                 "/overrides"};
  }
  for (std::size_t i = 0; i < overrides.size(); ++i) {
    const std::string where = "/overrides/" + std::to_string(i);
    const Status rule = CheckText(overrides[i].rule, kMaxFieldBytes, where + "/rule");
    if (!rule.ok()) return rule;
    const Status quote = CheckText(overrides[i].quote, kMaxTextBytes, where + "/quote");
    if (!quote.ok()) return quote;
    const Status reason = CheckReason(overrides[i].reason, where + "/reason");
    if (!reason.ok()) return reason;
  }
  return Done{};
}

}  // namespace

Result<const Person*> AuthorOf(const DraftState& draft, const Moment& moment) {
  if (draft.author == moment.actor->id) return moment.actor;
  if (const Person* author = moment.people->Find(draft.author)) return author;
  return Error{ErrorCode::kNotFound,
               "The text's author " + draft.author +
                   " is not among the company's people any more. Change the text and save it under your name.",
               "/case"};
}

Status SaveDraft(Case& c, const Step& step) {
  const Status fits = CheckText(step.action.text, kMaxTextBytes, "/text");
  if (!fits.ok()) return fits;
  std::string hash = TextHash(step.action.text);
  // Saving the same words would withdraw review or approval for nothing (a late autosave).
  const bool signed_text = step.from == CaseState::kInReview || step.from == CaseState::kApproved;
  if (signed_text && !Changes(c.draft, hash, step.action.surface)) {
    return Error{ErrorCode::kInvalidArgument, "This is the text that was submitted; there is nothing new to save.",
                 "/text"};
  }
  PutDraft(c, step, std::move(hash));
  c.draft->overrides.clear();
  WithdrawApprovals(c);
  c.claimed_by = step.moment.actor->id;
  return Done{};
}

Status SubmitDraft(Case& c, const Step& step) {
  const Action& action = step.action;
  const Status sealed = CheckSigned(step, false);
  if (!sealed.ok()) return sealed;
  const Status fits = CheckText(action.text, kMaxTextBytes, "/text");
  if (!fits.ok()) return fits;
  std::string hash = TextHash(action.text);
  const Status same = CheckHash(action.hash, hash, "the one submitted with it");
  if (!same.ok()) return same;
  if (Canonical(action.text).empty()) {
    return Error{ErrorCode::kInvalidArgument, "There is no text to review yet. Write the reply first.", "/text"};
  }
  const Status overrides = CheckOverrides(action.overrides);
  if (!overrides.ok()) return overrides;

  PutDraft(c, step, std::move(hash));
  c.draft->overrides = action.overrides;
  const auto author = AuthorOf(*c.draft, step.moment);
  if (!author.ok()) return author.error();
  const Status clean = CheckBlocks(c, *c.draft, **author, step.moment);
  if (!clean.ok()) return clean;
  WithdrawApprovals(c);
  c.submitted_by = step.moment.actor->id;
  c.submitted_hash = c.draft->hash;
  c.submitted_at = step.moment.now;
  c.submitted_device = action.device;
  c.submitted_signed = step.moment.is_signed == Signed::kYes;
  c.policy_version = step.moment.policy_version;
  return Done{};
}

Status WithdrawText(Case& c, const Step& step) {
  const Status fits = CheckText(step.action.reason, kMaxReasonBytes, "/reason");
  if (!fits.ok()) return fits;
  if (c.draft.has_value()) c.previous_text = c.draft->text;
  ForgetSubmit(c);
  WithdrawApprovals(c);
  c.claimed_by = step.moment.actor->id;
  NoteReason(c, step);
  return Done{};
}

}  // namespace leitplanke
