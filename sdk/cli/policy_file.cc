#include "sdk/cli/policy_file.h"

#include <cstdio>

#include "sdk/cli/command.h"
#include "sdk/cli/files.h"

namespace leitplanke::cli {
Result<std::string> ReadPolicyFile(const std::string& path) { return ReadUpTo(path, kMaxPolicyBytes); }

std::string ProblemLine(const std::string& path, const PolicyProblem& problem) {
  return path + ":" + problem.pointer + ": " + (problem.error ? "" : "warning: ") + problem.message + "\n";
}

std::optional<Policy> LoadPolicy(const std::string& path) {
  const Result<std::string> bytes = ReadPolicyFile(path);
  if (!bytes.ok()) {
    Unusable(bytes.error().message);
    return std::nullopt;
  }
  Result<Policy> policy = ParsePolicy(*bytes);
  if (policy.ok()) return std::move(*policy);
  for (const PolicyProblem& problem : LintPolicy(*bytes)) {
    if (problem.error) std::fputs(ProblemLine(path, problem).c_str(), stderr);
  }
  Unusable(path + " is no policy that can be used; `leitplanke policy lint` checks it");
  return std::nullopt;
}

}  // namespace leitplanke::cli
