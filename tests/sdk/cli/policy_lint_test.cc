#include <gtest/gtest.h>

#include <string>

#include "tests/core/policy/document.h"
#include "tests/sdk/cli/run.h"

namespace leitplanke::cli {
namespace {

TEST(PolicyLint, IsSilentAboutGoodPolicies) {
  for (const std::string name : {"nordbahn", "northline"}) {
    const Outcome outcome = RunCli({"policy", "lint", Source("examples/policies/" + name + ".json")});
    EXPECT_EQ(outcome.exit, 0);
    EXPECT_EQ(outcome.out, "");
    EXPECT_EQ(outcome.err, "");
  }
}

TEST(PolicyLint, PrintsFilePointerMessage) {
  const std::string file = FileWith("bad", PolicyWith("/rules", R"({"style.empathie":{"severity":"off"}})"));
  const Outcome outcome = RunCli({"policy", "lint", file});
  EXPECT_EQ(outcome.exit, 1);
  EXPECT_EQ(outcome.out,
            file + ":/rules/style.empathie: unknown key \"style.empathie\"; did you mean \"style.empathy\"?\n");
}

TEST(PolicyLint, WarnsWithoutFailing) {
  const std::string file = FileWith("warned", PolicyWith("/ownMails", "[\"nobody\"]"));
  const Outcome outcome = RunCli({"policy", "lint", file});
  EXPECT_EQ(outcome.exit, 0);
  EXPECT_EQ(outcome.out, file + ":/ownMails/0: warning: a mail address without \"@\"\n");
}

TEST(PolicyLint, KnowsWhichZonesExist) {
  const std::string file = FileWith("zone", PolicyWith("/timezone", "\"Europe/Atlantis\""));
  const Outcome outcome = RunCli({"policy", "lint", file});
  EXPECT_EQ(outcome.exit, 1);
  EXPECT_NE(outcome.out.find(file + ":/timezone: there is no time zone"), std::string::npos) << outcome.out;
}

TEST(PolicyLint, TakesSeveralFilesAndKeepsTheWorst) {
  const std::string bad = FileWith("second", "{");
  const Outcome outcome = RunCli({"policy", "lint", Source("examples/policies/nordbahn.json"), bad});
  EXPECT_EQ(outcome.exit, 1);
  EXPECT_EQ(outcome.out.rfind(bad + ":: not JSON at byte 2", 0), 0U) << outcome.out;
}

TEST(PolicyLint, SurvivesHugeAndBrokenFiles) {
  for (const std::string& bytes : {std::string(), std::string(3 * 1024 * 1024, ' '), std::string("\xFF\xFE\0x", 4),
                                   std::string(1000000, '['), std::string("{\"version\":9}")}) {
    const Outcome outcome = RunCli({"policy", "lint", FileWith("hostile", bytes)});
    EXPECT_EQ(outcome.exit, 1);
    EXPECT_NE(outcome.out, "");
    EXPECT_EQ(outcome.err, "");
  }
}

}  // namespace
}  // namespace leitplanke::cli
