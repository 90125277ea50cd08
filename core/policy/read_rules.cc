#include <string>

#include "core/policy/names.h"
#include "core/policy/read_policy.h"
#include "core/text/similar.h"
#include "leitplanke/guard.h"

namespace leitplanke {

void ReadRules(const nlohmann::json& value, const JsonPlace& place, JsonProblems& problems, Policy& policy) {
  ObjectReader reader(value, place, problems, UnknownKeys::kError);
  for (const RuleInfo& info : AllRules()) {
    const nlohmann::json* member = reader.Find(info.id);
    if (member == nullptr) continue;
    const JsonPlace rule_place(place, info.id);
    ObjectReader rule(*member, rule_place, problems, UnknownKeys::kError);
    RulePolicy& target = policy.rules.find(info.id)->second;
    rule.Choice("severity", target.severity, SeverityFromName, R"("off", "hint", "warn" or "block")");
    rule.Choice("override", target.override_by, OverrideByFromName, R"("never" or "reviewer")");
    rule.Finish();
  }
  reader.Finish();
}

}  // namespace leitplanke
