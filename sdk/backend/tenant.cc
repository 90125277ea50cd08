#include "sdk/backend/tenant.h"

#include <utility>

#include "sdk/backend/config_fields.h"

namespace leitplanke::backend {
namespace {

/// Each error as `FILE:JSON-pointer: message`, one a line.
void RefuseBrokenPolicy(const std::string& file, std::string_view text) {
  std::string lines;
  for (const PolicyProblem& problem : LintPolicy(text)) {
    if (problem.error) lines += (lines.empty() ? "" : "\n") + file + ":" + problem.pointer + ": " + problem.message;
  }
  if (!lines.empty()) throw ConfigError(lines);
}

/// The authority refuses what blocks and tells nobody else's findings: what is only a hint or a warning is the agent's
/// browser's to show, and a third of the work of a check.
Policy OnlyBlocks(Policy policy) {
  for (auto& [id, rule] : policy.rules) {
    if (rule.severity != Severity::kBlock) rule.severity = Severity::kOff;
  }
  return policy;
}

/// The guard compiles its patterns when it is first asked; better now than in the first agent's submit.
void WarmUp(const Guard& guard) {
  Draft draft;
  draft.text = "Guten Tag, wir melden uns bis Freitag, 12 Uhr. ^AB";
  draft.platform = "x";
  static_cast<void>(guard.Check(draft, "de"));
}

template <typename Engine>
void Load(const Heads& heads, Engine& engine) {
  if (heads.file.empty()) return;
  const Status loaded = engine.LoadHeads(heads.bytes);
  if (!loaded.ok()) throw ConfigError(heads.file, "", loaded.error().message);
}

}  // namespace

std::unique_ptr<Tenant> LoadTenant(const TenantConfig& config, const Heads& heads) {
  std::string text = ReadConfigFile(config.policy, kMaxPolicyBytes);
  RefuseBrokenPolicy(config.policy, text);
  Result<Policy> policy = ParsePolicy(text);
  if (!policy.ok()) throw ConfigError(config.policy, policy.error().where, policy.error().message);
  const Result<ReviewPolicy> review = ParseReviewPolicy(text);
  if (!review.ok()) throw ConfigError(config.policy, review.error().where, review.error().message);
  if (policy->tenant != config.id) {
    throw ConfigError(config.policy, "/tenant",
                      "is \"" + policy->tenant + "\", but the configuration names this tenant \"" + config.id +
                          "\"; case ids depend on it, so both must be the same");
  }
  Result<Guard> guard = Guard::Create(OnlyBlocks(*policy));
  if (!guard.ok()) throw ConfigError(config.policy, guard.error().where, guard.error().message);
  Load(heads, *guard);
  WarmUp(*guard);
  Result<Assessor> assessor = Assessor::Create(*policy);
  if (!assessor.ok()) throw ConfigError(config.policy, assessor.error().where, assessor.error().message);
  Load(heads, *assessor);
  std::string fingerprint = PolicyFingerprint(text);
  return std::unique_ptr<Tenant>(
      new Tenant{config.id, std::move(text), std::move(fingerprint), std::move(*policy), *review, std::move(*guard),
                 std::make_unique<OwnAssessor>(std::move(*assessor), heads.bytes),
                 std::make_unique<Directory>(Accounts::Load(config.accounts)), config.admin_keys,
                 config.customers.empty() ? Customers() : Customers::Load(config.customers)});
}

Tenants LoadTenants(const Config& config) {
  Heads heads{config.heads, ""};
  if (!heads.file.empty()) heads.bytes = ReadConfigFile(heads.file, kMaxHeadsBytes);
  Tenants tenants;
  for (const TenantConfig& tenant : config.tenants) tenants.emplace(tenant.id, LoadTenant(tenant, heads));
  return tenants;
}

}  // namespace leitplanke::backend
