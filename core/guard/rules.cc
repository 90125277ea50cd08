#include "leitplanke/guard.h"

namespace leitplanke {

const std::vector<RuleInfo>& AllRules() {
  // `privacy.leak` is overridable here; a finding on a value that a checksum proves says so of itself.
  static const std::vector<RuleInfo> rules = {
      {"privacy.request", Severity::kBlock, OverrideBy::kReviewer},
      {"privacy.leak", Severity::kBlock, OverrideBy::kReviewer},
      {"handover.hotline", Severity::kBlock, OverrideBy::kReviewer},
      {"style.boilerplate", Severity::kWarn, OverrideBy::kReviewer},
      {"style.signature", Severity::kWarn, OverrideBy::kReviewer},
      {"style.empathy", Severity::kHint, OverrideBy::kReviewer},
      {"style.address-form", Severity::kWarn, OverrideBy::kReviewer},
      {"tone.hostile", Severity::kBlock, OverrideBy::kReviewer},
      {"parity.special-treatment", Severity::kWarn, OverrideBy::kReviewer},
      {"promise.undated", Severity::kHint, OverrideBy::kReviewer},
      {"legal.claim", Severity::kWarn, OverrideBy::kReviewer},
      {"disclosure.affiliation", Severity::kWarn, OverrideBy::kReviewer},
      {"language.mismatch", Severity::kWarn, OverrideBy::kReviewer},
      {"link.untrusted", Severity::kWarn, OverrideBy::kReviewer},
      {"review.incentive", Severity::kBlock, OverrideBy::kReviewer},
      {"length.platform", Severity::kBlock, OverrideBy::kReviewer},
  };
  return rules;
}

}  // namespace leitplanke
