#include <utility>

#include "wasm/engine.h"

namespace leitplanke {

namespace {

constexpr int kProtocolVersion = 1;  ///< docs/protocol.md

std::string_view PostingName(Posting posting) {
  switch (posting) {
    case Posting::kReviewer:
      return "reviewer";
    case Posting::kAuthor:
      return "author";
    case Posting::kEither:
      return "either";
  }
  return "reviewer";
}

std::string_view SendGuardName(SendGuard mode) {
  switch (mode) {
    case SendGuard::kOff:
      return "off";
    case SendGuard::kWarn:
      return "warn";
    case SendGuard::kBlock:
      return "block";
  }
  return "block";
}

Json Summary(const Policy& policy, const std::string& fingerprint) {
  Json brands = Json::array();
  for (const Brand& brand : policy.brands) {
    Json one = Json::object();
    one["id"] = brand.id;
    one["name"] = brand.name;
    one["handles"] = brand.handles;
    brands.push_back(std::move(one));
  }
  Json json = Json::object();
  json["fingerprint"] = fingerprint;
  json["tenant"] = policy.tenant;
  json["languages"] = policy.languages;
  json["posting"] = PostingName(policy.posting);
  json["sendGuard"] = SendGuardName(policy.send_guard);
  json["draftInPage"] = policy.draft_in_page;
  json["brands"] = std::move(brands);
  return json;
}

}  // namespace

Result<Json> Engine::Version(const Json& /*request*/) const {
  return Object("core", LEITPLANKE_VERSION, "policyVersion", kPolicyVersion, "protocol", kProtocolVersion);
}

Result<Json> Engine::LintPolicyVerb(const Json& request) const {
  const auto text = TextField(request, "policy");
  if (!text.ok()) return text.error();
  Json out = Json::array();
  for (const PolicyProblem& problem : LintPolicy(*text)) {
    out.push_back(Object("pointer", problem.pointer, "message", problem.message, "error", problem.error));
  }
  return out;
}

Result<Json> Engine::LoadPolicy(const Json& request) {
  const auto text = TextField(request, "policy");
  if (!text.ok()) return text.error();
  auto policy = ParsePolicy(*text);
  if (!policy.ok()) return policy.error();
  auto assessor = Assessor::Create(*policy);
  if (!assessor.ok()) return assessor.error();
  auto guard = Guard::Create(*policy);
  if (!guard.ok()) return guard.error();
  const auto review = ParseReviewPolicy(*text);
  if (!review.ok()) return review.error();
  // Replaced only now: whatever failed above left the last good policy in place.
  loaded_.reset(
      new Loaded{std::move(*policy), PolicyFingerprint(*text), std::move(*assessor), std::move(*guard), *review});
  return Summary(loaded_->policy, loaded_->fingerprint);
}

}  // namespace leitplanke
