// `leitplanke due` with the system's zone data and the Nordbahn's hours.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/core/policy/document.h"
#include "tests/sdk/cli/run.h"

namespace leitplanke::cli {
namespace {

struct Row {
  std::string start;
  std::int64_t minutes;
  nlohmann::json due;
  bool open;
};

void Expect(const std::vector<std::string>& arguments, const std::vector<Row>& rows) {
  std::string input;
  for (const Row& row : rows) {
    input += nlohmann::json{{"id", row.start}, {"start", row.start}, {"minutes", row.minutes}}.dump() + "\n";
  }
  const Outcome outcome = RunCli(arguments, input);
  EXPECT_EQ(outcome.exit, 0) << outcome.err;
  const std::vector<nlohmann::json> lines = outcome.Lines();
  ASSERT_EQ(lines.size(), rows.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const nlohmann::json expected = {{"id", rows[i].start}, {"due", rows[i].due}, {"open", rows[i].open}};
    EXPECT_EQ(lines[i], expected);
  }
}

TEST(Due, KnowsTheNordbahnsHours) {
  Expect(WithPolicy("due"), {
                                {"2026-07-01T10:00:00+02:00", 60, "2026-07-01T11:00:00+02:00", true},
                                {"2026-07-01T08:00:00Z", 60, "2026-07-01T11:00:00+02:00", true},
                                {"2026-07-01T10:00:00", 60, "2026-07-01T11:00:00+02:00", true},
                                {"2026-07-03T23:30:00+02:00", 60, "2026-07-04T00:30:00+02:00", true},
                                {"2026-07-04T21:00:00+02:00", 60, "2026-07-05T11:00:00+02:00", false},
                                {"2026-12-24T10:00:00+01:00", 90, "2026-12-27T11:30:00+01:00", false},
                                {"2026-03-29T12:00:00+02:00", 0, "2026-03-29T12:00:00+02:00", true},
                                {"2026-03-28T19:00:00+01:00", 120, "2026-03-29T11:00:00+02:00", true},
                                {"2026-10-24T19:30:00+02:00", 60, "2026-10-25T10:30:00+01:00", true},
                            });
}

TEST(Due, IsNullWhereItNeverOpens) {
  const std::string policy = FileWith("never", PolicyWith("/hours", R"({"weekly":{}})"));
  Expect({"due", "--policy", policy}, {{"2026-07-01T10:00:00+02:00", 1, nullptr, false},
                                       {"2026-07-01T10:00:00+02:00", 0, "2026-07-01T10:00:00+02:00", false}});
}

TEST(Due, UsesThePolicysZone) {
  const std::string policy = FileWith("zone", PolicyWith("/timezone", "\"America/New_York\""));
  Expect({"due", "--policy", policy}, {{"2026-03-08T06:30:00Z", 60, "2026-03-08T03:30:00-04:00", true},
                                       {"2026-11-01T05:30:00Z", 60, "2026-11-01T01:30:00-05:00", true}});
}

TEST(Due, RefusesWhatItCannotCount) {
  const Outcome outcome = RunCli(WithPolicy("due"),
                                 "{\"id\":\"1\",\"start\":\"2026-07-01T10:00Z\",\"minutes\":-1}\n"
                                 "{\"id\":\"2\",\"start\":\"2026-07-01T10:00Z\",\"minutes\":1.5}\n"
                                 "{\"id\":\"3\",\"start\":\"2026-07-01T10:00Z\",\"minutes\":99999999}\n"
                                 "{\"id\":\"4\",\"start\":\"2026-02-30T10:00Z\",\"minutes\":1}\n");
  EXPECT_EQ(outcome.exit, 1);
  const std::vector<std::string> codes = {"invalid_argument", "invalid_argument", "too_large", "invalid_argument"};
  const std::vector<nlohmann::json> lines = outcome.Lines();
  ASSERT_EQ(lines.size(), codes.size());
  for (std::size_t i = 0; i < codes.size(); ++i) EXPECT_EQ(lines[i].at("error").at("code"), codes[i]);
}

TEST(Due, SaysWhenTheZoneIsUnknownHere) {
  const std::string policy = FileWith("nowhere", PolicyWith("/timezone", "\"Europe/Atlantis\""));
  const Outcome outcome = RunCli({"due", "--policy", policy});
  EXPECT_EQ(outcome.exit, 2);
  EXPECT_NE(outcome.err.find("Europe/Atlantis"), std::string::npos);
}

}  // namespace
}  // namespace leitplanke::cli
