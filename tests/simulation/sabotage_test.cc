// Bugs planted on purpose: the simulation is worth what it finds.
#include <gtest/gtest.h>

#include <cstdio>
#include <string>

#include "sdk/cli/simulate/simulation.h"

namespace leitplanke::simulate {
namespace {

/// Each is found within so many schedules. The stated numbers are upper bounds from a fixed first seed; how many it
/// took is printed.
constexpr std::uint64_t kWithin = 300;
constexpr std::uint64_t kFirstSeed = 1;

class Planted : public ::testing::TestWithParam<Sabotage> {};

TEST_P(Planted, IsFound) {
  const Report report = Simulate(
      kFirstSeed, kWithin, [](const Report& so_far) { return so_far.violations == 0; }, GetParam());
  const std::string name(SabotageName(GetParam()));
  ASSERT_EQ(report.violations, 1U) << name << " was not found within " << kWithin << " schedules";
  std::printf("planted %-17s found by schedule %3llu: %s\n", name.c_str(),
              static_cast<unsigned long long>(report.schedules), report.first_violation.c_str());
  EXPECT_EQ(RunSchedule(report.first_bad_seed).violation, "") << "the seed is clean without the planted bug";
  EXPECT_EQ(RunSchedule(report.first_bad_seed, GetParam()).violation, report.first_violation) << "and shows it again";
}

std::string Title(const ::testing::TestParamInfo<Sabotage>& info) {
  std::string title(SabotageName(info.param));
  for (char& c : title) c = c == '-' ? '_' : c;
  return title;
}

INSTANTIATE_TEST_SUITE_P(All, Planted, ::testing::ValuesIn(AllSabotages()), Title);

}  // namespace
}  // namespace leitplanke::simulate
