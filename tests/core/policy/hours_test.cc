// Opening hours in the policy: times, spans, dates, calendars.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "leitplanke/policy.h"
#include "tests/core/policy/document.h"

namespace leitplanke {
namespace {

struct Row {
  std::string hours;          ///< the member's JSON
  std::string pointer, part;  ///< of the first problem; an empty part: no problem
};

class HoursRows : public testing::TestWithParam<Row> {};

TEST_P(HoursRows, AreReadOrExplained) {
  const std::vector<PolicyProblem> problems = LintPolicy(PolicyWith("/hours", GetParam().hours));
  if (GetParam().part.empty()) {
    for (const PolicyProblem& problem : problems) ADD_FAILURE() << problem.pointer << ": " << problem.message;
    return;
  }
  ASSERT_FALSE(problems.empty());
  EXPECT_EQ(problems[0].pointer, GetParam().pointer);
  EXPECT_NE(problems[0].message.find(GetParam().part), std::string::npos) << problems[0].message;
}

INSTANTIATE_TEST_SUITE_P(
    Good, HoursRows,
    testing::Values(Row{R"({"weekly":{"mon":[["00:00","24:00"]]}})", "", ""},
                    Row{R"({"weekly":{"mon":[["08:00","12:00"],["12:00","18:00"]]}})", "", ""},
                    Row{R"({"weekly":{"mon":[["13:00","18:00"],["08:00","12:00"]]},"holidays":""})", "", ""},
                    Row{R"({"extra":{"2028-02-29":[["10:00","14:00"]]}})", "", ""},
                    Row{R"({"weekly":{"mon":[["09:00","17:00"]]},"holidays":"GB-ENG","closed":[]})", "", ""}));

INSTANTIATE_TEST_SUITE_P(
    Bad, HoursRows,
    testing::Values(Row{R"({"weekly":{"mon":[["8:00","12:00"]]}})", "/hours/weekly/mon/0/0", "HH:MM"},
                    Row{R"({"weekly":{"mon":[["08:00","24:01"]]}})", "/hours/weekly/mon/0/1", "24:00"},
                    Row{R"({"weekly":{"mon":[["08:60","12:00"]]}})", "/hours/weekly/mon/0/0", "HH:MM"},
                    Row{R"({"weekly":{"mon":[["-1:00","12:00"]]}})", "/hours/weekly/mon/0/0", "HH:MM"},
                    Row{R"({"weekly":{"mon":[["22:00","06:00"]]}})", "/hours/weekly/mon/0", "over midnight"},
                    Row{R"({"weekly":{"mon":[["08:00","08:00"]]}})", "/hours/weekly/mon/0", "end after it begins"},
                    Row{R"({"weekly":{"mon":[["08:00"]]}})", "/hours/weekly/mon/0", "two times"},
                    Row{R"({"weekly":{"mon":["08:00","12:00"]}})", "/hours/weekly/mon/0", "a list of strings"},
                    Row{R"({"weekly":{"mon":[["08:00","12:00"],["11:59","18:00"]]}})", "/hours/weekly/mon", "overlap"},
                    Row{R"({"weekly":{"mon":{}}})", "/hours/weekly/mon", "a list of spans"},
                    Row{R"({"weekly":{"monday":[]}})", "/hours/weekly/monday", "did you mean \"mon\"?"},
                    Row{R"({"weekly":{"moon":[]}})", "/hours/weekly/moon", "did you mean \"mon\"?"},
                    Row{R"({"holidays":"DE-NRW"})", "/hours/holidays", "did you mean \"DE-NW\"?"},
                    Row{R"({"holidays":"Bavaria"})", "/hours/holidays", "GB-ENG"},
                    Row{R"({"closed":["2026-02-29"]})", "/hours/closed/0", "a day that exists"},
                    Row{R"({"closed":["24.12.2026"]})", "/hours/closed/0", "YYYY-MM-DD"},
                    Row{R"({"closed":["0000-01-01"]})", "/hours/closed/0", "YYYY-MM-DD"},
                    Row{R"({"extra":{"2026-13-01":[]}})", "/hours/extra/2026-13-01", "a day that exists"},
                    Row{R"({"extra":[]})", "/hours/extra", "an object of dates"},
                    Row{R"({"closed":["2026-12-24"],"extra":{"2026-12-24":[["10:00","12:00"]]}})", "/hours/closed/0",
                        "those hours hold"},
                    Row{R"({"weekly":{}})", "/hours", "never open"}, Row{R"([])", "/hours", "expected an object"}));

}  // namespace
}  // namespace leitplanke
