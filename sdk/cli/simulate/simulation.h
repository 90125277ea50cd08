/// @file   simulation.h
/// @brief  Seeded simulation of people, devices, network, storage and backend around the product's own code.
///
/// Real are the reducer (`Apply`), the outbox, the replica, `Rebase`, the authority's `Decide` and the audit chain.
/// Simulated are transport, storage, clock and the people. Everything follows from one number: a seed that found a
/// violation finds it again.
///
/// A schedule: 3–6 devices of 3–5 people, 2–4 cases, at least `kMinActions` actions decided by the backend, at least
/// `kMinFaults` faults; then the faults end, everything is synced, and the witness (witness.h) looks for a broken
/// promise.
#ifndef LEITPLANKE_CLI_SIMULATE_SIMULATION_H_
#define LEITPLANKE_CLI_SIMULATE_SIMULATION_H_

#include <cstdint>
#include <functional>
#include <string>

#include "sdk/cli/simulate/faults.h"
#include "sdk/cli/simulate/sabotage.h"

namespace leitplanke::simulate {

inline constexpr std::uint64_t kMinActions = 60;
inline constexpr std::uint64_t kMinFaults = 10;

/// What one schedule did.
struct Outcome {
  std::uint64_t actions = 0;  ///< decided by the backend, each once
  std::uint64_t accepted = 0;
  std::uint64_t virtual_ms = 0;
  std::uint64_t answered = 0;  ///< cases that came to an answer at least once
  Faults faults;
  std::string digest;     ///< of all cases: two runs with the same digest are the same run
  std::string violation;  ///< empty: every promise held
};

Outcome RunSchedule(std::uint64_t seed, Sabotage sabotage = Sabotage::kNone);

struct Report {
  std::uint64_t schedules = 0, actions = 0, virtual_ms = 0, violations = 0, answered = 0;
  Faults faults;
  std::uint64_t first_bad_seed = 0;
  std::string first_violation;
};

/// Schedules `seed`, `seed + 1` … Goes on after a violation, so that the report counts them all. `each` is called after
/// every schedule with the report so far; false ends the run.
Report Simulate(std::uint64_t seed, std::uint64_t schedules, const std::function<bool(const Report&)>& each = {},
                Sabotage sabotage = Sabotage::kNone);

}  // namespace leitplanke::simulate

#endif  // LEITPLANKE_CLI_SIMULATE_SIMULATION_H_
