/// @file   faults.h
/// @brief  What can go wrong, by the names of the contract (`leitplanke simulate`), and how often it did.
#ifndef LEITPLANKE_CLI_SIMULATE_FAULTS_H_
#define LEITPLANKE_CLI_SIMULATE_FAULTS_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace leitplanke::simulate {

enum class Fault {
  kLoss,            ///< a message is gone
  kDuplicate,       ///< a message arrives twice
  kReorder,         ///< a message is overtaken
  kDelay,           ///< a message takes seconds instead of milliseconds, longer than its sender waits
  kCrashClient,     ///< a device loses its power: what its storage had committed comes back
  kCrashWorker,     ///< the browser stops the worker between two steps
  kCrashBackend,    ///< the backend dies: what was not synced may be lost
  kTornWrite,       ///< a crash in the middle of a write: nothing of that transaction may come back
  kClockSkew,       ///< a clock jumps, forwards or backwards
  kFailover,        ///< the standby takes over
  kApproveRace,     ///< two reviewers approve the same text at the same moment
  kTamperedClient,  ///< a hand-made client sends what the product's would not
};
inline constexpr std::size_t kFaultClasses = 12;

std::string_view FaultName(Fault fault);

/// Counts by class; the index is the fault's value.
struct Faults {
  std::array<std::uint64_t, kFaultClasses> counts{};

  void Count(Fault fault) { ++counts[static_cast<std::size_t>(fault)]; }
  std::uint64_t of(Fault fault) const { return counts[static_cast<std::size_t>(fault)]; }
  std::uint64_t total() const {
    std::uint64_t sum = 0;
    for (const std::uint64_t count : counts) sum += count;
    return sum;
  }
  void Add(const Faults& other) {
    for (std::size_t i = 0; i < kFaultClasses; ++i) counts[i] += other.counts[i];
  }
};

}  // namespace leitplanke::simulate

#endif  // LEITPLANKE_CLI_SIMULATE_FAULTS_H_
