#include <string>

#include "core/policy/read_policy.h"
#include "leitplanke/json.h"

namespace leitplanke {
namespace {

/// True where the word is the second of two; the first is the default.
bool ReadSecond(ObjectReader& reader, std::string_view key, std::string_view first, std::string_view second) {
  std::string word(first);
  reader.Optional(key, word);
  if (word != first && word != second) {
    reader.problems().Error(JsonPlace(reader.place(), key),
                            "must be \"" + std::string(first) + "\" or \"" + std::string(second) + "\"");
  }
  return word == second;
}

/// A whole number from `low` to `high`; the default stays where it is none.
void ReadRange(ObjectReader& reader, std::string_view key, std::int64_t low, std::int64_t high, std::int64_t& out) {
  std::int64_t number = 0;
  if (!reader.Optional(key, number)) return;
  if (number < low || number > high) {
    reader.problems().Error(JsonPlace(reader.place(), key),
                            "must lie between " + std::to_string(low) + " and " + std::to_string(high));
    return;
  }
  out = number;
}

}  // namespace

void ReadReview(const nlohmann::json& value, const JsonPlace& place, JsonProblems& problems, ReviewPolicy& review) {
  ObjectReader reader(value, place, problems, UnknownKeys::kError);
  if (ReadSecond(reader, "signatures", "accepted", "required")) review.signatures = Signatures::kRequired;
  ReadRange(reader, "approvers", 1, 2, review.approvers);
  ReadRange(reader, "approvalMinutes", 0, kMaxReviewMinutes, review.approval_minutes);
  ReadRange(reader, "leaseMinutes", 0, kMaxReviewMinutes, review.lease_minutes);
  if (ReadSecond(reader, "rotation", "off", "block")) review.rotation = Rotation::kBlock;
  reader.Optional("emergency", review.emergency);
  reader.Finish();
}

Result<ReviewPolicy> ParseReviewPolicy(std::string_view policy_json) {
  const Result<Json> document = ParseJson(policy_json, kMaxPolicyBytes, kMaxPolicyDepth);
  if (!document.ok()) return document.error();
  ReviewPolicy review;
  JsonProblems problems(1);
  const auto member = document->find("review");
  if (member != document->end()) ReadReview(*member, JsonPlace(JsonPlace(), "review"), problems, review);
  if (auto error = problems.first_error()) return std::move(*error);
  return review;
}

}  // namespace leitplanke
