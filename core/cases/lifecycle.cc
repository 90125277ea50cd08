#include <utility>

#include "core/cases/effects.h"

namespace leitplanke {

namespace {

/// A field that is no running text: short, UTF-8, no control characters (a line feed in the id or the platform would
/// make two posts share a case id).
Status CheckField(std::string_view value, std::string_view where) {
  const Status fits = CheckText(value, kMaxFieldBytes, where);
  if (!fits.ok()) return fits;
  for (const char c : value) {
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) {
      return Error{ErrorCode::kInvalidArgument, "Control characters are not allowed here.", std::string(where)};
    }
  }
  return Done{};
}

Status CheckPost(const Post& post) {
  const std::pair<std::string_view, const std::string*> fields[] = {
      {"/post/id", &post.id},
      {"/post/platform", &post.platform},
      {"/post/author/handle", &post.author_handle},
      {"/post/author/name", &post.author_name},
      {"/post/brand", &post.brand},
      {"/post/postedAt", &post.posted_at},
  };
  for (const auto& [where, value] : fields) {
    const Status fits = CheckField(*value, where);
    if (!fits.ok()) return fits;
  }
  if (post.id.empty()) {
    return Error{ErrorCode::kInvalidArgument, "A case needs the post's own id on its platform.", "/post/id"};
  }
  const Status link = CheckLink(post.url, "/post/url");
  if (!link.ok()) return link;
  return CheckText(post.text, kMaxTextBytes, "/post/text");
}

/// Of the text as it is stored, so that the authority sees what the client saw. None where it cannot be told.
std::optional<Assessed> AssessFor(const Moment& moment, const Post& post) {
  if (moment.review->tiers.empty() || moment.assessor == nullptr) return std::nullopt;
  auto assessment = moment.assessor->Assess(post);
  if (!assessment.ok()) return std::nullopt;
  return Assessed{std::string(UrgencyName(assessment->urgency)), std::move(assessment->intents),
                  std::move(assessment->signals)};
}

}  // namespace

Result<Case> OpenCase(const Action& action, const Moment& moment) {
  const Status fits = CheckPost(action.post);
  if (!fits.ok()) return fits.error();
  if (action.case_id != CaseId(moment.policy->tenant, action.post.platform, action.post.id)) {
    return Error{ErrorCode::kInvalidArgument,
                 "The case id is not that of this post; it is made of tenant, platform and post id.", "/case"};
  }
  const auto pii = FindPii(action.post.text, *moment.policy);
  if (!pii.ok()) return pii.error();

  Case c;
  c.id = action.case_id;
  c.post = action.post;
  c.post.text = MaskPii(action.post.text, *pii);
  c.assessed = AssessFor(moment, c.post);
  c.opened_by = moment.actor->id;
  c.opened_at = moment.now;
  return c;
}

Status ClaimCase(Case& c, const Step& step) {
  c.claimed_by = step.moment.actor->id;
  return Done{};
}

Status ReleaseCase(Case& c, const Step& step) {
  const Status fits = CheckText(step.action.reason, kMaxReasonBytes, "/reason");
  if (!fits.ok()) return fits;
  if (step.from == CaseState::kUnknown) {  // it was not sent; the approval still stands
    c.posting.reset();
    c.reply.reset();
  } else {
    c.claimed_by.clear();
  }
  NoteReason(c, step);
  return Done{};
}

Status CloseCase(Case& c, const Step& step) {
  const Status fits = CheckReason(step.action.reason, "/reason");
  if (!fits.ok()) return fits;
  NoteReason(c, step);
  return Done{};
}

Status ReopenCase(Case& c, const Step&) {
  WithdrawApprovals(c);
  c.posting.reset();
  c.reply.reset();
  if (c.claimed_by.empty()) c.state = CaseState::kNew;
  return Done{};
}

Status AddNote(Case& c, const Step& step) {
  const Status fits = CheckReason(step.action.text, "/text");
  if (!fits.ok()) return fits;
  AppendBounded(c.notes, Note{step.moment.actor->id, step.action.text, step.moment.now}, kMaxNotes);
  return Done{};
}

Status EraseCase(Case& c, const Step&) {
  Case left;
  left.id = c.id;
  left.post.platform = c.post.platform;
  left.state = c.state;
  left.revision = c.revision;
  left.opened_by = c.opened_by;
  left.opened_at = c.opened_at;
  left.history = std::move(c.history);
  left.erased = true;
  c = std::move(left);
  return Done{};
}

void NoteReason(Case& c, const Step& step) {
  if (Canonical(step.action.reason).empty()) return;
  AppendBounded(c.notes, Note{step.moment.actor->id, step.action.reason, step.moment.now}, kMaxNotes);
}

}  // namespace leitplanke
