#include "leitplanke/policy.h"

#include <nlohmann/json.hpp>
#include <utility>

#include "core/policy/read_policy.h"
#include "core/text/json_reader.h"
#include "leitplanke/json.h"
#include "leitplanke/text.h"

namespace leitplanke {
namespace {

constexpr std::size_t kFingerprintDigits = 16;

/// Reads bytes into `policy`; what is wrong is in the result.
JsonProblems Read(std::string_view bytes, Policy& policy) {
  JsonProblems problems(kMaxPolicyProblems);
  const Result<Json> document = ParseJson(bytes, kMaxPolicyBytes, kMaxPolicyDepth);
  if (document.ok()) {
    ReadPolicy(*document, policy, problems);
  } else {
    problems.Error(JsonPlace(), document.error().message, document.error().code);
  }
  return problems;
}

}  // namespace

std::vector<PolicyProblem> LintPolicy(std::string_view json) {
  Policy ignored;
  const JsonProblems problems = Read(json, ignored);
  std::vector<PolicyProblem> out;
  for (const JsonProblem& problem : problems.errors()) out.push_back({problem.pointer, problem.message, true});
  for (const JsonProblem& problem : problems.warnings()) {
    if (out.size() < kMaxPolicyProblems) out.push_back({problem.pointer, problem.message, false});
  }
  return out;
}

Result<Policy> ParsePolicy(std::string_view json) {
  Policy policy;
  if (auto error = Read(json, policy).first_error()) return std::move(*error);
  return policy;
}

std::string PolicyFingerprint(std::string_view json) { return Sha256Hex(json).substr(0, kFingerprintDigits); }

}  // namespace leitplanke
