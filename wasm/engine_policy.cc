#include <utility>

#include "core/heads/head.h"
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

Result<Json> Engine::LoadHeads(std::string_view bytes) {
  // Refused here rather than at every policy that comes later.
  const auto read = heads::ReadHeads(bytes);
  if (!read.ok()) return read.error();
  heads_ = bytes;
  return Object("heads", read->heads.size());
}

Result<Json> Engine::Explain(const Json& request) const {
  const auto ready = Ready();
  if (!ready.ok()) return ready.error();
  const auto field = request.find("post");
  const auto post = PostFromJson(field == request.end() ? Json(nullptr) : *field);
  if (!post.ok()) return Error{post.error().code, post.error().message, "/post" + post.error().where};
  const auto heads = (*ready)->assessor.Explain(*post);
  if (!heads.ok()) return heads.error();
  Json out = Json::array();
  for (const HeadReasons& head : *heads) {
    Json reasons = Json::array();
    for (const auto& [what, weight, quote] : head.reasons) {
      reasons.push_back(Object("what", what, "weight", weight, "quote", quote));
    }
    Json one = Object("head", head.head, "label", head.label, "probability", head.probability);
    one["reasons"] = std::move(reasons);
    out.push_back(std::move(one));
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
  if (!heads_.empty()) {
    for (const Status& status : {assessor->LoadHeads(heads_), guard->LoadHeads(heads_)}) {
      if (!status.ok()) return status.error();
    }
  }
  // Replaced only now: whatever failed above left the last good policy in place.
  loaded_.reset(
      new Loaded{std::move(*policy), PolicyFingerprint(*text), std::move(*assessor), std::move(*guard), *review});
  return Summary(loaded_->policy, loaded_->fingerprint);
}

}  // namespace leitplanke
