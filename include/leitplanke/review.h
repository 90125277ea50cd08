/// @file   review.h
/// @brief  The policy's part about people: how many approve, how long an approval and a claim hold, what is signed.
///
/// In the policy document it is the member `review`; sdk/schema/policy.schema.json has the same names.
#ifndef LEITPLANKE_REVIEW_H_
#define LEITPLANKE_REVIEW_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "leitplanke/status.h"

namespace leitplanke {

inline constexpr std::int64_t kMaxReviewMinutes = 525600;  ///< a year
inline constexpr std::int64_t kMaxApprovers = 2;           ///< people beside the author

enum class Signatures {
  kAccepted,  ///< checked where they are given
  kRequired,  ///< a submit or an approval without one is refused
};
enum class Rotation {
  kOff,
  kHint,   ///< of two people the same one should not write twice in a row: the approval is marked
  kBlock,  ///< it is refused
};

/// More eyes for some posts. Of all tiers that fit a post, and the usual number, the highest counts.
struct ApproverTier {
  std::string of;    ///< what is looked at: "urgency", "intents" or "signals"
  std::string name;  ///< "critical", "complaint", "legal-threat" …
  std::int64_t approvers = 1;
};

struct ReviewPolicy {
  Signatures signatures = Signatures::kAccepted;
  std::int64_t approvers = 1;  ///< people beside the author, usually
  std::vector<ApproverTier> tiers;
  std::int64_t approval_minutes = 24 * 60;  ///< an older approval has to be given anew; 0 = never
  std::int64_t lease_minutes = 60;          ///< without a step so long, a colleague may take the case over; 0 = never
  Rotation rotation = Rotation::kOff;
  bool emergency = false;  ///< whether an unqualified second person may approve, with a review afterwards
};

/// `review` of a policy document that `ParsePolicy` takes; the defaults above where it is missing.
Result<ReviewPolicy> ParseReviewPolicy(std::string_view policy_json);

}  // namespace leitplanke

#endif  // LEITPLANKE_REVIEW_H_
