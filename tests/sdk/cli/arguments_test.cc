// What may stand behind `leitplanke`, and what the command says about everything else.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/sdk/cli/run.h"

namespace leitplanke::cli {
namespace {

struct Row {
  std::vector<std::string> arguments;
  std::string part;  ///< of standard error
};

TEST(Arguments, ThatCannotBeUsedEndWithTwoAndAHint) {
  const std::string policy = Source("examples/policies/nordbahn.json");
  const std::vector<Row> rows = {
      {{}, "usage: leitplanke COMMAND"},
      {{"asses"}, "did you mean \"assess\"?"},
      {{"policy"}, "did you mean \"policy lint\"?"},
      {{"policy", "lnit", "x"}, "did you mean \"policy lint\"?"},
      {{"frobnicate"}, "`leitplanke --help` lists all"},
      {{"--polcy"}, "there is no command"},
      {{"policy", "lint"}, "name the FILE"},
      {{"policy", "lint", "--strict", "x"}, "there is no option \"--strict\""},
      {{"policy", "lint", "/no/such/file"}, "cannot read /no/such/file"},
      {{"policy", "lint", Source("examples")}, "Is a directory"},
      {{"assess"}, "--policy FILE is missing"},
      {{"assess", "--policy"}, "--policy needs a value: FILE"},
      {{"assess", "--policy="}, "--policy needs a value: FILE"},
      {{"assess", "--polcy", policy}, "did you mean \"--policy\"?"},
      {{"assess", "--policy", policy, "--policy", policy}, "given twice"},
      {{"assess", "--policy", policy, "posts.jsonl"}, "standard input"},
      {{"assess", "--policy", "/no/such/file"}, "cannot read"},
      {{"check", "--policy", policy, "--lang", "fr"}, "--lang is de or en"},
      {{"check", "--policy", policy, "drafts.jsonl"}, "standard input"},
      {{"due", "--policy", policy, "--", "x"}, "standard input"},
      {{"serve"}, "--config FILE is missing"},
      {{"serve", "--config", "/no/such/file"}, "/no/such/file"},
      {{"serve", "--config", policy, "x"}, "everything stands in the file"},
  };
  for (const Row& row : rows) {
    const Outcome outcome = RunCli(row.arguments);
    EXPECT_EQ(outcome.exit, 2) << row.part;
    EXPECT_EQ(outcome.out, "") << row.part;
    EXPECT_NE(outcome.err.find(row.part), std::string::npos) << row.part << " not in: " << outcome.err;
  }
}

TEST(Arguments, HelpIsThereForEveryCommandAndGoesToStandardOutput) {
  const Outcome all = RunCli({"--help"});
  EXPECT_EQ(all.exit, 0);
  for (const std::string command : {"policy lint", "assess", "check", "due", "serve"}) {
    EXPECT_NE(all.out.find("  " + command), std::string::npos);
    std::vector<std::string> arguments = {command};
    if (command == "policy lint") arguments = {"policy", "lint"};
    arguments.push_back("--help");
    const Outcome help = RunCli(arguments);
    EXPECT_EQ(help.exit, 0);
    EXPECT_EQ(help.out.rfind("usage: leitplanke " + command, 0), 0U) << help.out;
    EXPECT_NE(help.out.find("Exit codes: 0"), std::string::npos) << command;
    EXPECT_EQ(help.err, "");
  }
}

TEST(Arguments, VersionIsOneLine) {
  const Outcome outcome = RunCli({"--version"});
  EXPECT_EQ(outcome.exit, 0);
  EXPECT_EQ(outcome.out.rfind("leitplanke ", 0), 0U);
  EXPECT_EQ(outcome.out.find('\n'), outcome.out.size() - 1);
}

TEST(Arguments, ABadPolicyIsExplainedAndNothingIsAnswered) {
  const std::string broken = FileWith("policy", R"({"version":1,"tenant":"t","adressForm":"du"})");
  for (const std::string command : {"assess", "check", "due"}) {
    const Outcome outcome = RunCli({command, "--policy", broken}, "{\"id\":\"1\",\"text\":\"x\"}\n");
    EXPECT_EQ(outcome.exit, 2);
    EXPECT_EQ(outcome.out, "");
    EXPECT_NE(outcome.err.find(broken + ":/adressForm: unknown key"), std::string::npos) << outcome.err;
  }
}

}  // namespace
}  // namespace leitplanke::cli
