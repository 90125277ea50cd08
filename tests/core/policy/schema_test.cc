// The parser's half of the agreement with sdk/schema/policy.schema.json; tests/sdk/schema has the other.
#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <string>

#include "leitplanke/guard.h"
#include "leitplanke/policy.h"

namespace leitplanke {
namespace {

nlohmann::json ReadJsonFile(const std::string& path) {
  std::ifstream file(std::string(LEITPLANKE_SOURCE_DIR) + "/" + path);
  EXPECT_TRUE(file.good()) << path;
  return nlohmann::json::parse(file, nullptr, false);
}

TEST(Schema, AndParserJudgeTheSameTableAlike) {
  const nlohmann::json table = ReadJsonFile("tests/sdk/schema/policies.json");
  int documents = 0;
  for (const nlohmann::json& row : table.at("documents")) {
    nlohmann::json document = table.at("base");
    if (row.contains("set")) {
      for (const auto& [pointer, value] : row.at("set").items())
        document[nlohmann::json::json_pointer(pointer)] = value;
    }
    if (row.contains("remove")) {
      for (const nlohmann::json& pointer : row.at("remove")) {
        const nlohmann::json::json_pointer place(pointer.get<std::string>());
        document[place.parent_pointer()].erase(place.back());
      }
    }
    const Result<Policy> policy = ParsePolicy(document.dump());
    EXPECT_EQ(policy.ok(), row.at("valid").get<bool>())
        << row.at("name") << (policy.ok() ? "" : ": " + policy.error().where + " " + policy.error().message);
    ++documents;
  }
  EXPECT_GT(documents, 90);
}

TEST(Schema, NamesEveryRuleAndItsDefault) {
  const nlohmann::json rules =
      ReadJsonFile("sdk/schema/policy.schema.json").at("properties").at("rules").at("properties");
  EXPECT_EQ(rules.size(), AllRules().size());
  const std::vector<std::string> names = {"off", "hint", "warn", "block"};
  for (const RuleInfo& rule : AllRules()) {
    ASSERT_TRUE(rules.contains(rule.id)) << rule.id;
    EXPECT_EQ(rules.at(std::string(rule.id)).at("description"),
              "Default: " + names[static_cast<std::size_t>(rule.default_severity)] + ".");
  }
}

}  // namespace
}  // namespace leitplanke
