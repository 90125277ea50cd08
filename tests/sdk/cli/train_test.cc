// `leitplanke train`, `evaluate`, and `assess` with what they made.
#include <gtest/gtest.h>

#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>

#include "tests/sdk/cli/run.h"

namespace leitplanke::cli {
namespace {

using Json = nlohmann::json;

std::string Row(const std::string& text, const Json& label) {
  return Json{{"text", text}, {"label", label}}.dump() + "\n";
}

std::string Feelings() {
  std::string rows;
  for (int i = 0; i < 20; ++i) {
    const std::string tail(static_cast<std::size_t>(i), 'x');
    for (const char* text : {"Zug fällt aus ", "wieder zu spät ", "alles kaputt "})
      rows += Row(text + tail, "negative");
    for (const char* text : {"vielen Dank ", "super Hilfe ", "klasse Personal "}) rows += Row(text + tail, "positive");
  }
  return rows;
}

std::string Bytes(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// Trains on these rows; returns the model's path.
std::string Model(const std::string& name, const std::string& rows, const std::string& head = "sentiment") {
  std::string path = FileWith(name + ".lphd", "");
  const Outcome outcome = RunCli({"train", "--data", FileWith(name + ".jsonl", rows), "--head", head, "--out", path});
  EXPECT_EQ(outcome.exit, 0) << outcome.err;
  return path;
}

TEST(TrainCommand, MakesAHeadThatEvaluates) {
  const std::string model = Model("feelings", Feelings());
  EXPECT_LE(Bytes(model).size(), 100'000U);
  const Outcome outcome = RunCli({"evaluate", "--model", model, "--data", FileWith("rows.jsonl", Feelings())});
  EXPECT_EQ(outcome.exit, 0) << outcome.err;
  ASSERT_EQ(outcome.Lines().size(), 1U);
  const Json line = outcome.Lines()[0];
  EXPECT_EQ(line["n"], 120);
  EXPECT_EQ(line["accuracy"], 1.0);
  EXPECT_EQ(line["microF1"], 1.0);
  EXPECT_EQ(line["macroF1"], 1.0);
  EXPECT_EQ(line["classes"]["negative"], (Json{{"n", 60}, {"tp", 60}, {"fp", 0}, {"fn", 0}, {"f1", 1.0}}));
}

TEST(TrainCommand, GivesTheSameBytesTwice) {
  EXPECT_EQ(Bytes(Model("once", Feelings())), Bytes(Model("twice", Feelings())));
}

TEST(TrainCommand, TakesListsOfLabels) {
  std::string rows;
  for (int i = 0; i < 20; ++i) {
    const std::string tail(static_cast<std::size_t>(i), 'x');
    rows += Row("Zug fällt aus " + tail, Json::array({"complaint"}));
    rows += Row("Wann fährt der Bus? " + tail, Json::array({"question"}));
    rows += Row("Zug fällt aus. Wann fährt der Bus? " + tail, Json::array({"question", "complaint"}));
    rows += Row("Guten Tag " + tail, Json::array());
  }
  const Outcome outcome =
      RunCli({"evaluate", "--model", Model("lists", rows, "intents"), "--data", FileWith("lists2.jsonl", rows)});
  EXPECT_EQ(outcome.exit, 0) << outcome.err;
  EXPECT_GT(outcome.Lines()[0]["microF1"].get<double>(), 0.95);
  EXPECT_EQ(outcome.Lines()[0]["classes"].size(), 2U);
}

TEST(TrainCommand, SkipsRowsWithoutLabelAndNamesBadOnes) {
  const std::string rows = Feelings() + Row("ohne", nullptr) + "{\"text\":\"ohne\"}\n" +
                           "{\"id\":\"b\",\"label\":\"x\"}\n" + "no json\n" + Row("zahl", 3) + Row("leer", "");
  const std::string path = FileWith("bad.jsonl", rows);
  const std::string model = FileWith("bad.lphd", "");
  const Outcome outcome = RunCli({"train", "--data", path, "--head", "sentiment", "--out", model});
  EXPECT_EQ(outcome.exit, 1) << outcome.err;
  EXPECT_NE(outcome.err.find("2 rows without a label"), std::string::npos) << outcome.err;
  ASSERT_EQ(outcome.Lines().size(), 4U);
  EXPECT_EQ(outcome.Lines()[0]["id"], "b");
  EXPECT_EQ(outcome.Lines()[0]["line"], 123);
  EXPECT_EQ(outcome.Lines()[0]["error"]["code"], "invalid_argument");
  EXPECT_EQ(outcome.Lines()[1]["id"], nullptr);
  EXPECT_EQ(Bytes(model), Bytes(Model("good", Feelings()))) << "the good rows are learned from as if alone";
  const Outcome evaluated = RunCli({"evaluate", "--model", model, "--data", path});
  EXPECT_EQ(evaluated.exit, 1);
  EXPECT_EQ(evaluated.Lines().size(), 5U);
  EXPECT_EQ(evaluated.Lines()[4]["n"], 120);
}

TEST(TrainCommand, RefusesWhatItCannotUse) {
  const std::string out = FileWith("out.lphd", "");
  const std::string one = FileWith("one.jsonl", Row("a", "x") + Row("b", "x"));
  const std::string good = FileWith("good.jsonl", Feelings());
  EXPECT_EQ(RunCli({"train", "--data", one, "--head", "h", "--out", out}).exit, 2);
  EXPECT_EQ(RunCli({"train", "--data", FileWith("none.jsonl", ""), "--head", "h", "--out", out}).exit, 2);
  EXPECT_EQ(RunCli({"train", "--data", "/nowhere", "--head", "h", "--out", out}).exit, 2);
  EXPECT_EQ(RunCli({"train", "--data", good, "--head", "h", "--out", "/nowhere/x"}).exit, 2);
  EXPECT_EQ(RunCli({"train", "--data", good, "--head", "h"}).exit, 2);
  EXPECT_EQ(RunCli({"train", "--data", good, "--head", "h", "--out", out, "--seed", "-1"}).exit, 2);
  EXPECT_EQ(RunCli({"evaluate", "--model", good, "--data", good}).exit, 2);
  EXPECT_EQ(RunCli({"evaluate", "--model", FileWith("huge", std::string(2'000'000, 'L')), "--data", good}).exit, 2);
}

TEST(AssessCommand, UsesTheModelInPlaceOfItsHead) {
  const std::string model = Model("assess", Feelings());
  const std::string post = Json{{"id", "1"}, {"text", "@Nordbahn_Hilfe klasse Personal"}, {"onOwnPage", true}}.dump();
  std::vector<std::string> arguments = WithPolicy("assess");
  arguments.insert(arguments.end(), {"--heads", "none", "--model", model});
  const Outcome praised = RunCli(arguments, post);
  EXPECT_EQ(praised.exit, 0) << praised.err;
  EXPECT_EQ(praised.Lines()[0]["sentiment"], "positive");
  // The same rows, the other way round: now the model says otherwise, and so does the assessment.
  std::string swapped = Feelings();
  for (std::size_t at = 0; (at = swapped.find("tive\"", at)) != std::string::npos; ++at) {
    const bool positive = swapped.compare(at - 4, 4, "posi") == 0;
    swapped.replace(at - 4, 4, positive ? "nega" : "posi");
  }
  arguments.back() = Model("swapped", swapped);
  EXPECT_EQ(RunCli(arguments, post).Lines()[0]["sentiment"], "negative");
}

TEST(AssessCommand, RefusesAModelThatFitsNoField) {
  std::vector<std::string> arguments = WithPolicy("assess");
  arguments.insert(arguments.end(), {"--model", Model("mood", Feelings(), "mood")});
  const Outcome unknown = RunCli(arguments, "");
  EXPECT_EQ(unknown.exit, 2);
  EXPECT_NE(unknown.err.find("mood"), std::string::npos);
  arguments.back() = Model("urgency", Feelings(), "urgency");
  const Outcome labels = RunCli(arguments, "");
  EXPECT_EQ(labels.exit, 2);
  EXPECT_NE(labels.err.find("negative"), std::string::npos) << labels.err;
  arguments.back() = FileWith("broken", "LPHD");
  EXPECT_EQ(RunCli(arguments, "").exit, 2);
}

}  // namespace
}  // namespace leitplanke::cli
