// Schedules of the unharmed product: every promise holds, and each run is what it claims to be.
#include <gtest/gtest.h>

#include <cstdlib>

#include "sdk/cli/simulate/simulation.h"

namespace leitplanke::simulate {
namespace {

constexpr std::uint64_t kSeed = 20260302;
// More with LEITPLANKE_LONG=1: sanitizers make each ten times slower. `leitplanke simulate` runs 10^5.
const std::uint64_t kSchedules = std::getenv("LEITPLANKE_LONG") != nullptr ? 1000 : 100;

TEST(Schedules, EveryPromiseHolds) {
  const Report report = Simulate(kSeed, kSchedules);
  EXPECT_EQ(report.violations, 0U) << "seed " << report.first_bad_seed << ": " << report.first_violation;
  EXPECT_EQ(report.schedules, kSchedules);
  EXPECT_GE(report.actions, kSchedules * kMinActions);
  EXPECT_GE(report.answered, kSchedules / 2) << "hardly any case comes to an answer: the promises are hardly tried";
  EXPECT_GT(report.virtual_ms, kSchedules * 1000);
  for (std::size_t i = 0; i < kFaultClasses; ++i) {
    EXPECT_GE(report.faults.counts[i], 10U) << FaultName(static_cast<Fault>(i)) << " hardly ever strikes";
  }
}

TEST(Schedules, EachHasItsActionsAndFaults) {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    const Outcome outcome = RunSchedule(seed);
    EXPECT_EQ(outcome.violation, "") << "seed " << seed;
    EXPECT_GE(outcome.actions, kMinActions);
    EXPECT_GE(outcome.faults.total(), kMinFaults);
    EXPECT_GE(outcome.accepted, kMinActions / 4) << "nearly everything is refused: seed " << seed;
    EXPECT_LE(outcome.accepted, outcome.actions);
  }
}

TEST(Schedules, ASeedIsARun) {
  for (std::uint64_t seed = 0; seed < 8; ++seed) {
    const Outcome one = RunSchedule(seed);
    const Outcome again = RunSchedule(seed);
    EXPECT_EQ(one.digest, again.digest) << "seed " << seed;
    EXPECT_EQ(one.virtual_ms, again.virtual_ms);
    EXPECT_EQ(one.faults.counts, again.faults.counts);
    EXPECT_NE(one.digest, RunSchedule(seed + 1000).digest);
  }
}

TEST(Schedules, StopWhenAskedTo) {
  const Report report = Simulate(kSeed, 100, [](const Report& so_far) { return so_far.schedules < 3; });
  EXPECT_EQ(report.schedules, 3U);
}

}  // namespace
}  // namespace leitplanke::simulate
