// Hostile documents: huge, deep, long, broken, not UTF-8. Never a crash, always a sentence.
#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "core/policy/read_policy.h"
#include "leitplanke/policy.h"
#include "tests/core/policy/document.h"

namespace leitplanke {
namespace {

std::string WithList(const std::string& key, std::size_t entries, std::size_t bytes) {
  nlohmann::json document = SmallestPolicy();
  nlohmann::json list = nlohmann::json::array();
  for (std::size_t i = 0; i < entries; ++i) {
    std::string entry = std::to_string(i);
    entry.resize(bytes, 'x');
    list.push_back(entry);
  }
  document[key] = list;
  return document.dump();
}

ErrorCode CodeOf(const std::string& document) {
  const Result<Policy> policy = ParsePolicy(document);
  EXPECT_FALSE(policy.ok());
  return policy.ok() ? ErrorCode::kNotReady : policy.error().code;
}

TEST(PolicyLimits, HoldExactlyAtTheBorder) {
  EXPECT_TRUE(ParsePolicy(WithList("stockPhrases", kMaxPolicyItems, 10)).ok());
  EXPECT_EQ(CodeOf(WithList("stockPhrases", kMaxPolicyItems + 1, 10)), ErrorCode::kTooLarge);
  EXPECT_TRUE(ParsePolicy(WithList("stockPhrases", 1, kMaxPolicyStringBytes)).ok());
  EXPECT_EQ(CodeOf(WithList("stockPhrases", 1, kMaxPolicyStringBytes + 1)), ErrorCode::kTooLarge);

  std::string document = SmallestPolicy().dump();
  document.append(kMaxPolicyBytes - document.size(), ' ');
  EXPECT_TRUE(ParsePolicy(document).ok());
  EXPECT_EQ(CodeOf(document + " "), ErrorCode::kTooLarge);
}

TEST(PolicyLimits, DepthIsCounted) {
  const auto nested = [](std::size_t depth) {
    return PolicyWith("/extra", std::string(depth, '[') + std::string(depth, ']'));
  };
  // One level is the document itself.
  EXPECT_EQ(CodeOf(nested(kMaxPolicyDepth - 1)), ErrorCode::kInvalidArgument) << "an unknown key, but not too deep";
  EXPECT_EQ(CodeOf(nested(kMaxPolicyDepth)), ErrorCode::kInvalidJson);
  EXPECT_EQ(CodeOf(std::string(500000, '[')), ErrorCode::kInvalidJson);
}

TEST(PolicyLimits, BrokenDocumentsAreExplained) {
  const std::vector<std::string> documents = {
      "",
      " ",
      "{",
      "[]",
      "null",
      "\"x\"",
      "{\"version\":1,}",
      "{\"version\":1}x",
      "{'version':1}",
      "\xFF\xFE{",
      "{\"tenant\":\"\xC3\"}",
      "{\"tenant\":\"\\ud800\"}",
      std::string("{}\0{}", 5),
      "{\"version\":1e999}",
      "nul",
  };
  for (const std::string& document : documents) {
    EXPECT_FALSE(ParsePolicy(document).ok()) << testing::PrintToString(document);
    const std::vector<PolicyProblem> problems = LintPolicy(document);
    ASSERT_FALSE(problems.empty());
    EXPECT_TRUE(problems[0].error);
    EXPECT_FALSE(problems[0].message.empty());
  }
}

TEST(PolicyLimits, ProblemsAreLimitedAndWarningsNeverHideAnError) {
  nlohmann::json document = SmallestPolicy();
  for (int i = 0; i < 1000; ++i) document["unknown" + std::to_string(i)] = i;
  EXPECT_EQ(LintPolicy(document.dump()).size(), kMaxPolicyProblems);

  document = SmallestPolicy();
  document["ownMails"] = nlohmann::json::array();
  for (int i = 0; i < 1000; ++i) document["ownMails"].push_back("not a mail " + std::to_string(i));
  document["zzz"] = 1;
  EXPECT_FALSE(ParsePolicy(document.dump()).ok());
  const std::vector<PolicyProblem> problems = LintPolicy(document.dump());
  EXPECT_EQ(problems.size(), kMaxPolicyProblems);
  EXPECT_TRUE(problems[0].error) << "errors come first";
}

TEST(PolicyLimits, LongNamesInMessagesAreCut) {
  nlohmann::json document = SmallestPolicy();
  document["posting"] = std::string(1000, 'y');
  for (const PolicyProblem& problem : LintPolicy(document.dump())) EXPECT_LT(problem.message.size(), 300U);
}

TEST(PolicyLimits, AnyDamageIsSurvived) {
  // Cuts, flips and doubles bytes of a valid document; the seed makes a failure repeatable.
  const std::string good = PolicyWith("/hours", R"({"weekly":{"mon":[["08:00","12:00"]]},"holidays":"DE-HH"})");
  std::mt19937 random(7);
  for (int round = 0; round < 3000; ++round) {
    std::string document = good;
    for (std::size_t change = random() % 3 + 1; change > 0; --change) {
      const std::size_t at = random() % document.size();
      switch (random() % 3) {
        case 0:
          document.erase(at, random() % 10);
          break;
        case 1:
          document[at] = static_cast<char>(random() % 256);
          break;
        default:
          document.insert(at, document.substr(at, random() % 20));
      }
      if (document.empty()) document = "{";
    }
    const bool clean = ParsePolicy(document).ok();
    bool any_error = false;
    for (const PolicyProblem& problem : LintPolicy(document)) any_error = any_error || problem.error;
    ASSERT_EQ(clean, !any_error) << testing::PrintToString(document);
  }
}

}  // namespace
}  // namespace leitplanke
