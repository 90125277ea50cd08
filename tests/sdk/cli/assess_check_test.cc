// `assess` and `check`: the shape of what comes out, the languages, the errors. What the answers say is tested in core.
#include <gtest/gtest.h>

#include <set>
#include <string>
#include <vector>

#include "leitplanke/text.h"
#include "tests/sdk/cli/run.h"

namespace leitplanke::cli {
namespace {

std::set<std::string> KeysOf(const nlohmann::json& json) {
  std::set<std::string> keys;
  for (const auto& [key, value] : json.items()) keys.insert(key);
  return keys;
}

TEST(Assess, AnswersWithEveryFieldOfTheContract) {
  const Outcome outcome = RunCli(WithPolicy("assess"), R"({"id":"1","text":"@Nordbahn_Hilfe wo bleibt der Zug?"})"
                                                       "\n"
                                                       R"({"id":"2","text":"","platform":"nirgendwo"})"
                                                       "\n");
  EXPECT_EQ(outcome.exit, 0) << outcome.out << outcome.err;
  const std::vector<nlohmann::json> lines = outcome.Lines();
  ASSERT_EQ(lines.size(), 2U);
  const std::set<std::string> fields = {"id",          "language", "mention",      "relevant", "relevance",
                                        "needs_reply", "intents",  "sentiment",    "urgency",  "signals",
                                        "pii",         "location", "impersonation"};
  for (const nlohmann::json& line : lines) EXPECT_EQ(KeysOf(line), fields);
  EXPECT_EQ(lines[0].at("id"), "1");
  EXPECT_EQ(lines[1].at("id"), "2");
}

TEST(Assess, AnswersBadPostsWithErrors) {
  const std::string long_text = nlohmann::json{{"id", "l"}, {"text", std::string(kMaxTextBytes + 1, 'a')}}.dump();
  const Outcome outcome = RunCli(WithPolicy("assess"), R"({"id":"a","text":"x","brand":"otherbahn"})"
                                                       "\n"
                                                       R"({"id":"b"})"
                                                       "\n"
                                                       R"({"id":"c","text":["x"]})"
                                                       "\n" +
                                                           long_text +
                                                           "\n"
                                                           R"({"id":"d","text":"ok"})"
                                                           "\n");
  EXPECT_EQ(outcome.exit, 1);
  const std::vector<nlohmann::json> lines = outcome.Lines();
  ASSERT_EQ(lines.size(), 5U);
  const std::vector<std::string> codes = {"unknown_brand", "invalid_argument", "invalid_argument", "too_large"};
  for (std::size_t i = 0; i < codes.size(); ++i) EXPECT_EQ(lines[i].at("error").at("code"), codes[i]);
  EXPECT_EQ(lines[4].at("id"), "d");
  EXPECT_FALSE(lines[4].contains("error"));
}

TEST(Check, AnswersInTheLanguageThatIsAskedFor) {
  // An IBAN in a public reply: whatever else is found, that is.
  const std::string draft =
      R"({"id":"1","text":"Wir zahlen auf DE89 3704 0044 0532 0130 00 aus. ^AV","agent":{"name":"Anna Vogel"}})"
      "\n";
  std::vector<std::string> english = WithPolicy("check");
  english.insert(english.end(), {"--lang", "en"});
  const Outcome german = RunCli(WithPolicy("check"), draft);
  const Outcome other = RunCli(english, draft);
  EXPECT_EQ(german.exit, 0) << german.err;
  EXPECT_EQ(other.exit, 0) << other.err;
  const nlohmann::json de = german.Lines().at(0);
  const nlohmann::json en = other.Lines().at(0);
  EXPECT_EQ(KeysOf(de), (std::set<std::string>{"id", "findings"}));
  ASSERT_FALSE(de.at("findings").empty());
  ASSERT_EQ(de.at("findings").size(), en.at("findings").size());
  for (std::size_t i = 0; i < de.at("findings").size(); ++i) {
    const nlohmann::json& finding = de.at("findings")[i];
    EXPECT_EQ(KeysOf(finding), (std::set<std::string>{"rule", "severity", "start", "end", "message", "overridable"}));
    EXPECT_EQ(finding.at("rule"), en.at("findings")[i].at("rule"));
    EXPECT_NE(finding.at("message"), en.at("findings")[i].at("message")) << "the other language";
  }
}

TEST(Check, AnswersBadDraftsWithErrors) {
  const Outcome outcome = RunCli(WithPolicy("check"), R"({"id":"a","text":"x","surface":"private"})"
                                                      "\n"
                                                      R"({"text":"x"})"
                                                      "\n");
  EXPECT_EQ(outcome.exit, 1);
  const std::vector<nlohmann::json> lines = outcome.Lines();
  ASSERT_EQ(lines.size(), 2U);
  EXPECT_EQ(lines[0].at("id"), "a");
  EXPECT_NE(lines[0].at("error").at("message").get<std::string>().find("/surface"), std::string::npos);
  EXPECT_TRUE(lines[1].at("id").is_null());
}

}  // namespace
}  // namespace leitplanke::cli
