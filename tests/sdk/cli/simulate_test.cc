// `leitplanke simulate` as the contract has it.
#include <gtest/gtest.h>

#include <set>
#include <string>

#include "tests/sdk/cli/run.h"

namespace leitplanke::cli {
namespace {

TEST(SimulateCommand, LastLineIsTheReport) {
  const Outcome outcome = RunCli({"simulate", "--seed", "7", "--schedules", "20"});
  EXPECT_EQ(outcome.exit, 0) << outcome.err;
  const auto lines = outcome.Lines();
  ASSERT_EQ(lines.size(), 1U);
  const auto& report = lines[0];
  std::set<std::string> keys;
  for (const auto& [key, value] : report.items()) keys.insert(key);
  EXPECT_EQ(keys, (std::set<std::string>{"schedules", "actions", "faults", "virtual_seconds", "violations"}));
  EXPECT_EQ(report["schedules"], 20);
  EXPECT_EQ(report["violations"], 0);
  EXPECT_GE(report["actions"].get<int>(), 20 * 60);
  EXPECT_GT(report["virtual_seconds"].get<int>(), 20);
  std::set<std::string> classes;
  int faults = 0;
  for (const auto& [name, count] : report["faults"].items()) {
    classes.insert(name);
    faults += count.get<int>();
  }
  EXPECT_EQ(classes, (std::set<std::string>{"loss", "duplicate", "reorder", "delay", "crash-client", "crash-worker",
                                            "crash-backend", "torn-write", "clock-skew", "failover", "approve-race",
                                            "tampered-client"}));
  EXPECT_GE(faults, 20 * 10);
  EXPECT_NE(outcome.err.find("20 of 20 schedules"), std::string::npos) << outcome.err;
}

TEST(SimulateCommand, ASeedIsARun) {
  const std::vector<std::string> arguments = {"simulate", "--seed", "99", "--schedules", "3"};
  EXPECT_EQ(RunCli(arguments).out, RunCli(arguments).out);
}

TEST(SimulateCommand, BadArgumentsEndWithTwo) {
  const std::vector<std::vector<std::string>> bad = {{"simulate", "--seed", "-1"},
                                                     {"simulate", "--seed", "1x"},
                                                     {"simulate", "--seed", "99999999999999999999999"},
                                                     {"simulate", "--schedules", "0"},
                                                     {"simulate", "--schedules", "1.5"},
                                                     {"simulate", "--sabotage", "self-approval"},
                                                     {"simulate", "5"}};
  for (const auto& arguments : bad) {
    const Outcome outcome = RunCli(arguments);
    EXPECT_EQ(outcome.exit, 2) << arguments.back();
    EXPECT_EQ(outcome.out, "");
    EXPECT_NE(outcome.err, "");
  }
}

}  // namespace
}  // namespace leitplanke::cli
