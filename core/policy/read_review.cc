#include <string>
#include <utility>

#include "core/policy/read_policy.h"
#include "leitplanke/json.h"

namespace leitplanke {
namespace {

void ReadSignatures(ObjectReader& reader, Signatures& out) {
  const auto from_name = [](std::string_view name) -> std::optional<Signatures> {
    if (name == "accepted") return Signatures::kAccepted;
    if (name == "required") return Signatures::kRequired;
    return std::nullopt;
  };
  reader.Choice("signatures", out, from_name, R"("accepted" or "required")");
}

void ReadRotation(ObjectReader& reader, Rotation& out) {
  const auto from_name = [](std::string_view name) -> std::optional<Rotation> {
    if (name == "off") return Rotation::kOff;
    if (name == "hint") return Rotation::kHint;
    if (name == "block") return Rotation::kBlock;
    return std::nullopt;
  };
  reader.Choice("rotation", out, from_name, R"("off", "hint" or "block")");
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

/// The words of an assessment that a tier may name.
struct TierWord {
  std::string_view of, word;
};
constexpr TierWord kTierWords[] = {
    {"urgency", "low"},       {"urgency", "normal"},         {"urgency", "high"},          {"urgency", "critical"},
    {"intents", "complaint"}, {"intents", "question"},       {"intents", "request"},       {"intents", "praise"},
    {"intents", "price"},     {"intents", "feedback"},       {"intents", "spam"},          {"intents", "other"},
    {"signals", "deadline"},  {"signals", "outage"},         {"signals", "safety"},        {"signals", "fraud"},
    {"signals", "churn"},     {"signals", "repeat-contact"}, {"signals", "offline-cause"}, {"signals", "legal-threat"},
    {"signals", "press"},     {"signals", "broken-promise"}, {"signals", "stranded"},      {"signals", "self-harm"},
};

/// One kind of tiers: `"urgency":{"critical":2}`.
void ReadTiersOf(std::string_view of, ObjectReader& approvers, ReviewPolicy& review) {
  const nlohmann::json* member = approvers.Find(of);
  if (member == nullptr) return;
  const JsonPlace place(approvers.place(), of);
  ObjectReader reader(*member, place, approvers.problems(), UnknownKeys::kError);
  for (const TierWord& known : kTierWords) {
    if (known.of != of) continue;
    ApproverTier tier{std::string(of), std::string(known.word), 0};
    ReadRange(reader, known.word, 1, kMaxApprovers, tier.approvers);
    if (tier.approvers > 0) review.tiers.push_back(std::move(tier));
  }
  reader.Finish();
}

/// A number, or `{"default":1,"urgency":{…},"intents":{…},"signals":{…}}`.
void ReadApprovers(ObjectReader& review_reader, ReviewPolicy& review) {
  const nlohmann::json* approvers = review_reader.Find("approvers");
  if (approvers == nullptr || !approvers->is_object()) {
    ReadRange(review_reader, "approvers", 1, kMaxApprovers, review.approvers);
    return;
  }
  const JsonPlace place(review_reader.place(), "approvers");
  ObjectReader reader(*approvers, place, review_reader.problems(), UnknownKeys::kError);
  ReadRange(reader, "default", 1, kMaxApprovers, review.approvers);
  for (const std::string_view of : {"urgency", "intents", "signals"}) ReadTiersOf(of, reader, review);
  reader.Finish();
}

}  // namespace

void ReadReview(const nlohmann::json& value, const JsonPlace& place, JsonProblems& problems, ReviewPolicy& review) {
  ObjectReader reader(value, place, problems, UnknownKeys::kError);
  ReadSignatures(reader, review.signatures);
  ReadApprovers(reader, review);
  ReadRange(reader, "approvalMinutes", 0, kMaxReviewMinutes, review.approval_minutes);
  ReadRange(reader, "leaseMinutes", 0, kMaxReviewMinutes, review.lease_minutes);
  ReadRotation(reader, review.rotation);
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
