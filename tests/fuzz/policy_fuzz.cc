// Any bytes as a policy: no crash, limited problems, and parser and lint of one mind.
#include <algorithm>
#include <string_view>

#include "core/policy/read_policy.h"
#include "leitplanke/guard.h"
#include "leitplanke/policy.h"
#include "leitplanke/text.h"
#include "tests/fuzz/fuzz.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace leitplanke;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const Result<Policy> policy = ParsePolicy(bytes);
  const std::vector<PolicyProblem> problems = LintPolicy(bytes);
  const bool any_error = std::any_of(problems.begin(), problems.end(), [](const PolicyProblem& p) { return p.error; });
  LEITPLANKE_HOLDS(policy.ok() == !any_error);
  LEITPLANKE_HOLDS(problems.size() <= kMaxPolicyProblems);
  for (const PolicyProblem& problem : problems) {
    LEITPLANKE_HOLDS(!problem.message.empty());
    LEITPLANKE_HOLDS(IsValidUtf8(problem.message));
  }
  if (policy.ok()) {
    LEITPLANKE_HOLDS(policy->rules.size() == AllRules().size());
    LEITPLANKE_HOLDS(!policy->brands.empty() && !policy->languages.empty() && !policy->tenant.empty());
    for (const auto& spans : policy->hours.weekly) {
      for (const TimeSpan& span : spans)
        LEITPLANKE_HOLDS(0 <= span.open && span.open < span.close && span.close <= 1440);
    }
  }
  return 0;
}
