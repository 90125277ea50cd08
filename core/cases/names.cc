#include <array>
#include <utility>

#include "leitplanke/cases.h"

namespace leitplanke {

namespace {

using TypeName = std::pair<ActionType, std::string_view>;
constexpr std::array<TypeName, 20> kTypeNames = {{
    {ActionType::kOpen, "case.open"},           {ActionType::kClaim, "case.claim"},
    {ActionType::kRelease, "case.release"},     {ActionType::kDraft, "draft.save"},
    {ActionType::kSubmit, "review.submit"},     {ActionType::kChanges, "review.changes"},
    {ActionType::kApprove, "review.approve"},   {ActionType::kIntent, "reply.intent"},
    {ActionType::kObserved, "reply.observed"},  {ActionType::kUnknown, "reply.unknown"},
    {ActionType::kClose, "case.close"},         {ActionType::kReopen, "case.reopen"},
    {ActionType::kNote, "case.note"},           {ActionType::kWithdraw, "review.withdraw"},
    {ActionType::kAfterReview, "review.after"}, {ActionType::kBypass, "bypass.detected"},
    {ActionType::kResolve, "bypass.resolve"},   {ActionType::kKeep, "draft.keep"},
    {ActionType::kErase, "case.erase"},         {ActionType::kCorrect, "case.correct"},
}};

}  // namespace

std::string_view ActionTypeName(ActionType type) {
  for (const auto& [known, name] : kTypeNames) {
    if (known == type) return name;
  }
  return "unknown";
}

std::optional<ActionType> ActionTypeFromName(std::string_view name) {
  for (const auto& [type, known] : kTypeNames) {
    if (known == name) return type;
  }
  return std::nullopt;
}

bool IsAside(ActionType type) {
  return type == ActionType::kNote || type == ActionType::kAfterReview || type == ActionType::kBypass ||
         type == ActionType::kResolve || type == ActionType::kKeep || type == ActionType::kCorrect;
}

std::string_view CaseStateName(CaseState state) {
  switch (state) {
    case CaseState::kNew:
      return "new";
    case CaseState::kClaimed:
      return "claimed";
    case CaseState::kInReview:
      return "inReview";
    case CaseState::kChangesWanted:
      return "changesWanted";
    case CaseState::kApproved:
      return "approved";
    case CaseState::kPosting:
      return "posting";
    case CaseState::kAnswered:
      return "answered";
    case CaseState::kUnknown:
      return "unknown";
    case CaseState::kClosed:
      return "closed";
  }
  return "unknown";
}

bool Person::Has(std::string_view role) const {
  for (const std::string& own : roles) {
    if (own == role) return true;
  }
  return false;
}

std::string CaseId(std::string_view tenant, std::string_view platform, std::string_view post_id) {
  std::string bytes;
  bytes.reserve(tenant.size() + platform.size() + post_id.size() + 2);
  bytes.append(tenant).append("\n").append(platform).append("\n").append(post_id);
  return Sha256Hex(bytes).substr(0, kCaseIdDigits);
}

}  // namespace leitplanke
