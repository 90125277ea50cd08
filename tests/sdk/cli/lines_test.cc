// JSON Lines, told by `due` because it is the quickest: order, errors, line ends, sizes, pipes.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "leitplanke/json.h"
#include "tests/sdk/cli/run.h"

namespace leitplanke::cli {
namespace {

const std::string kGood = R"({"id":"a","start":"2026-07-01T10:00:00+02:00","minutes":5})";

std::string Padded(std::size_t bytes) {
  std::string line = kGood;
  line.insert(1, bytes - line.size(), ' ');
  return line;
}

struct Row {
  std::string line;
  nlohmann::json id;
  std::string code;  ///< "": answered
};

TEST(Lines, AreAnsweredOneByOneInOrder) {
  const std::vector<Row> rows = {
      {kGood, "a", ""},
      {"", nullptr, "blank"},
      {"nope", nullptr, "invalid_json"},
      {kGood + "\r", "a", ""},
      {"  \t ", nullptr, "blank"},
      {"{\"id\":\"b\"", nullptr, "invalid_json"},
      {R"({"id":"c"})", "c", "invalid_argument"},
      {R"({"id":4,"start":"2026-07-01T10:00Z","minutes":1})", nullptr, "invalid_argument"},
      {R"({"id":"d","start":7,"minutes":1})", "d", "invalid_argument"},
      {R"({"id":"e","start":"2026-07-01T10:00Z","minutes":"5"})", "e", "invalid_argument"},
      {R"({"id":"\ud800","start":"2026-07-01T10:00Z","minutes":5})", nullptr, "invalid_json"},
      {"[]", nullptr, "invalid_argument"},
      {"null", nullptr, "invalid_argument"},
      {"\"text\"", nullptr, "invalid_argument"},
      {"{\"id\":\"\xFF\"}", nullptr, "invalid_json"},
      {std::string("{}\0{}", 5), nullptr, "invalid_json"},
      {"\xEF\xBB\xBF" + kGood, "a", ""},
      {Padded(kMaxMessageBytes), "a", ""},
      {Padded(kMaxMessageBytes) + "\r", "a", ""},
      {Padded(kMaxMessageBytes + 1), nullptr, "too_large"},
      {Padded(2 * kMaxMessageBytes), nullptr, "too_large"},
      {std::string(200000, '['), nullptr, "invalid_json"},
      {R"({"id":"f","start":"2026-07-01T10:00:00Z","minutes":0,"more":[1,2]})", "f", ""},
  };
  std::string input;
  for (const Row& row : rows) input += row.line + "\n";
  const Outcome outcome = RunCli(WithPolicy("due"), input);
  EXPECT_EQ(outcome.exit, 1);
  EXPECT_EQ(outcome.err, "");
  const std::vector<nlohmann::json> lines = outcome.Lines();
  std::size_t at = 0;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (rows[i].code == "blank") continue;
    ASSERT_LT(at, lines.size());
    const nlohmann::json& line = lines[at++];
    EXPECT_EQ(line.at("id"), rows[i].id) << i;
    EXPECT_EQ(line.contains("error"), !rows[i].code.empty()) << line.dump();
    if (!line.contains("error")) continue;
    EXPECT_EQ(line.at("line"), i + 1);
    EXPECT_EQ(line.at("error").at("code"), rows[i].code);
    EXPECT_EQ(line.at("error").size(), 2U) << "code and message";
    EXPECT_EQ(line.size(), 3U);
  }
  EXPECT_EQ(at, lines.size());
}

TEST(Lines, OfAnEmptyInputAreNone) {
  for (const std::string input : {"", "\n", "\r\n\r\n"}) {
    const Outcome outcome = RunCli(WithPolicy("due"), input);
    EXPECT_EQ(outcome.exit, 0);
    EXPECT_EQ(outcome.out, "");
  }
}

TEST(Lines, TheLastOneNeedsNoLineBreak) {
  const Outcome outcome = RunCli(WithPolicy("due"), kGood + "\n" + kGood);
  EXPECT_EQ(outcome.exit, 0);
  EXPECT_EQ(outcome.Lines().size(), 2U);
  EXPECT_EQ(RunCli(WithPolicy("due"), std::string(3 * kMaxMessageBytes, 'x')).Lines().size(), 1U);
}

TEST(Lines, ManyAreAnswered) {
  std::string input;
  for (int i = 0; i < 20000; ++i) input += kGood + "\n";
  const Outcome outcome = RunCli(WithPolicy("due"), input);
  EXPECT_EQ(outcome.exit, 0);
  EXPECT_EQ(outcome.Lines().size(), 20000U);
}

TEST(Lines, AreAnsweredBeforeTheInputEnds) {
  Conversation due(WithPolicy("due"));
  for (int i = 0; i < 3; ++i) {
    due.Say(kGood + "\n");
    EXPECT_EQ(nlohmann::json::parse(due.Hear()).at("id"), "a");
  }
  due.Say("{\"id\":");
  due.Say("\"b\"}\n");
  EXPECT_EQ(nlohmann::json::parse(due.Hear()).at("error").at("code"), "invalid_argument");
  EXPECT_EQ(due.End(), 1);
}

TEST(Lines, NobodyListeningEndsTheCommandQuietly) {
  Conversation due(WithPolicy("due"));
  due.StopListening();
  due.Say(kGood + "\n");
  EXPECT_NE(due.End(), 0);
}

}  // namespace
}  // namespace leitplanke::cli
