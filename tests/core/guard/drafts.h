/// @file   drafts.h
/// @brief  The committed drafts (`drafts_*.jsonl`) with what is expected of them, and guards for their policies.
#ifndef LEITPLANKE_TESTS_CORE_GUARD_DRAFTS_H_
#define LEITPLANKE_TESTS_CORE_GUARD_DRAFTS_H_

#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "leitplanke/guard.h"
#include "leitplanke/json.h"
#include "leitplanke/policy.h"
#include "tests/core/shipped_heads.h"

namespace leitplanke {

inline constexpr std::string_view kGuardTests = LEITPLANKE_SOURCE_DIR "/tests/core/guard/";

inline std::string ReadFile(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

inline Policy TestPolicy(const std::string& name) {
  Result<Policy> policy = ParsePolicy(ReadFile(std::string(kGuardTests) + "policies/" + name + ".json"));
  EXPECT_TRUE(policy.ok()) << name << (policy.ok() ? "" : policy.error().message);
  return policy.ok() ? *policy : Policy();
}

/// One guard for each test policy: "nordbahn" (du), "northline" (Sie, GBP), "alpkost" (Sie, CHF),
/// "sonnstrom" (EUR) and "harbour" (GBP), both with any form of address and no signature.
inline const Guard& TestGuard(const std::string& name) {
  static std::map<std::string, Guard> guards;
  const auto found = guards.find(name);
  if (found != guards.end()) return found->second;
  Result<Guard> guard = Guard::Create(TestPolicy(name));
  EXPECT_TRUE(guard->LoadHeads(ShippedHeads()).ok());
  return guards.emplace(name, std::move(*guard)).first->second;
}

struct LabelledDraft {
  Draft draft;
  std::string rule, lang, policy;
  std::vector<std::string> quotes;  ///< of the rule under test; empty: it must not fire
};

inline std::vector<LabelledDraft> LoadDrafts(const std::string& file) {
  std::vector<LabelledDraft> out;
  std::istringstream lines(ReadFile(std::string(kGuardTests) + file));
  for (std::string line; std::getline(lines, line);) {
    const Json json = Json::parse(line, nullptr, false);
    Result<Draft> draft = DraftFromJson(json);
    EXPECT_TRUE(draft.ok()) << file << ": " << line;
    if (!draft.ok()) continue;
    LabelledDraft labelled{
        std::move(*draft), json.value("rule", ""), json.value("lang", ""), json.value("policy", ""), {}};
    for (const Json& expected : json.value("expect", Json::array())) {
      labelled.quotes.push_back(expected.value("quote", ""));
    }
    out.push_back(std::move(labelled));
  }
  return out;
}

inline std::vector<Finding> Check(const LabelledDraft& labelled) {
  Result<std::vector<Finding>> findings = TestGuard(labelled.policy).Check(labelled.draft, "en");
  EXPECT_TRUE(findings.ok()) << labelled.draft.id;
  return findings.ok() ? *findings : std::vector<Finding>();
}

/// The part of `text` that a finding shows.
inline std::string Shown(const std::string& text, const Finding& finding) {
  const Utf16Map map(text);
  const std::size_t begin = map.ToByte(finding.span.start);
  return text.substr(begin, map.ToByte(finding.span.end) - begin);
}

/// Rules that fired, each once, in order of their first place.
inline std::vector<std::string> RulesOf(const std::vector<Finding>& findings) {
  std::vector<std::string> rules;
  for (const Finding& finding : findings) {
    if (std::find(rules.begin(), rules.end(), finding.rule) == rules.end()) rules.push_back(finding.rule);
  }
  return rules;
}

}  // namespace leitplanke

#endif  // LEITPLANKE_TESTS_CORE_GUARD_DRAFTS_H_
