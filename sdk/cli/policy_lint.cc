#include <algorithm>
#include <cstdio>

#include "sdk/cli/command.h"
#include "sdk/cli/options.h"
#include "sdk/cli/policy_file.h"
#include "sdk/cli/zone.h"

namespace leitplanke::cli {
namespace {

/// What the parser cannot know: whether the time zone exists.
void AddZoneProblem(const std::string& bytes, std::vector<PolicyProblem>& problems) {
  const Result<Policy> policy = ParsePolicy(bytes);
  if (!policy.ok() || HasZone(policy->timezone)) return;
  problems.push_back({"/timezone", "there is no time zone \"" + policy->timezone + "\" in this system's data"});
}

int LintFile(const std::string& path) {
  const Result<std::string> bytes = ReadPolicyFile(path);
  if (!bytes.ok()) return Unusable(bytes.error().message);
  std::vector<PolicyProblem> problems = LintPolicy(*bytes);
  AddZoneProblem(*bytes, problems);
  for (const PolicyProblem& problem : problems) std::fputs(ProblemLine(path, problem).c_str(), stdout);
  return std::any_of(problems.begin(), problems.end(), [](const PolicyProblem& p) { return p.error; }) ? kSomeBad
                                                                                                       : kAllHandled;
}

int Run(const Arguments& arguments) {
  const Result<Options> options = ParseOptions(arguments, kPolicyLint.name, {});
  if (!options.ok()) return Unusable(options.error().message);
  if (options->operands.empty()) return Unusable("policy lint: name the FILE to check");
  int worst = kAllHandled;
  for (const std::string& path : options->operands) worst = std::max(worst, LintFile(path));
  return worst;
}

}  // namespace

const Command kPolicyLint = {
    "policy lint", "checks a policy document",
    "usage: leitplanke policy lint FILE…\n\n"
    "Prints each problem as FILE:JSON-pointer: message, on standard output. Warnings do not stop the policy from "
    "being\n"
    "used. The document's schema is sdk/schema/policy.schema.json.\n\n"
    "Exit codes: 0 usable (there may be warnings), 1 at least one error, 2 a file cannot be read.\n",
    &Run};

}  // namespace leitplanke::cli
