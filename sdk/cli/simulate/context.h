/// @file   context.h
/// @brief  What all parts of one schedule share: chance, time, the company, and how often things go wrong.
#ifndef LEITPLANKE_CLI_SIMULATE_CONTEXT_H_
#define LEITPLANKE_CLI_SIMULATE_CONTEXT_H_

#include <cstdint>
#include <string>
#include <string_view>

#include "sdk/cli/simulate/company.h"
#include "sdk/cli/simulate/dice.h"
#include "sdk/cli/simulate/faults.h"
#include "sdk/cli/simulate/sabotage.h"

namespace leitplanke::simulate {

/// In thousandths, drawn for each schedule: some are stormy, some strike at one thing only.
struct Rates {
  std::size_t loss = 0, duplicate = 0, reorder = 0, delay = 0;  ///< of messages
  std::size_t crash_worker = 0, crash_client = 0;               ///< of a device's writes
  std::size_t crash_backend = 0;                                ///< of the backend's steps
  std::size_t stall = 0;                                        ///< of syncs: the disk takes seconds
  std::size_t skew = 0;                                         ///< of a device's looks at its clock
};

class Context {
 public:
  Context(std::uint64_t seed, Sabotage planted);

  Dice dice;
  const Company& company;
  const Policy* policy;
  ReviewPolicy review;  ///< signatures required; one or two approvers; short leases and approvals in some schedules
  const Sabotage sabotage;
  Rates rates;
  Faults faults;
  std::uint64_t now_ms = 0;
  bool calm = false;  ///< the schedule is over: faults end, everything is synced

  /// Whether the fault happens now; if so it is counted.
  bool Strikes(Fault fault, std::size_t permille);
  bool Planted(Sabotage what) const { return sabotage == what; }

  /// A clock that is `skew_ms` off.
  std::string Iso(std::int64_t skew_ms) const;
  Moment At(const Person& actor, std::int64_t skew_ms) const;
};

}  // namespace leitplanke::simulate

#endif  // LEITPLANKE_CLI_SIMULATE_CONTEXT_H_
