#include <charconv>
#include <chrono>
#include <cstdio>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "leitplanke/json.h"
#include "sdk/cli/command.h"
#include "sdk/cli/options.h"
#include "sdk/cli/simulate/simulation.h"

namespace leitplanke::cli {
namespace {

using simulate::Report;

constexpr std::uint64_t kDefaultSchedules = 1000;
constexpr double kProgressSeconds = 2;

std::optional<std::uint64_t> Number(const std::string& text, std::uint64_t fallback) {
  if (text.empty()) return fallback;
  std::uint64_t number = 0;
  const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (failed != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return number;
}

/// On standard error, now and then: how far, how fast.
class Progress {
 public:
  explicit Progress(std::uint64_t schedules) : schedules_(schedules), start_(Clock::now()), last_(start_) {}

  void Show(const Report& report) {
    const auto now = Clock::now();
    const bool last = report.schedules == schedules_;
    if (!last && std::chrono::duration<double>(now - last_).count() < kProgressSeconds) return;
    last_ = now;
    const double minutes = std::chrono::duration<double>(now - start_).count() / 60;
    std::fprintf(stderr, "leitplanke: %llu of %llu schedules, %.0f a minute, %llu violations\n",
                 static_cast<unsigned long long>(report.schedules), static_cast<unsigned long long>(schedules_),
                 static_cast<double>(report.schedules) / (minutes > 0 ? minutes : 1),
                 static_cast<unsigned long long>(report.violations));
  }

 private:
  using Clock = std::chrono::steady_clock;
  const std::uint64_t schedules_;
  const Clock::time_point start_;
  Clock::time_point last_;
};

Json ToJson(const Report& report) {
  Json faults = Json::object();
  for (std::size_t i = 0; i < simulate::kFaultClasses; ++i) {
    faults[std::string(FaultName(static_cast<simulate::Fault>(i)))] = report.faults.counts[i];
  }
  Json json = {{"schedules", report.schedules},
               {"actions", report.actions},
               {"faults", std::move(faults)},
               {"virtual_seconds", report.virtual_ms / 1000},
               {"violations", report.violations}};
  if (report.violations > 0) json["seed"] = report.first_bad_seed;
  return json;
}

int Run(const Arguments& arguments) {
  const Result<Options> options =
      ParseOptions(arguments, kSimulate.name, {{"--seed", "N", false}, {"--schedules", "K", false}});
  if (!options.ok()) return Unusable(options.error().message);
  if (!options->operands.empty()) return Unusable("simulate: takes no operands, only --seed and --schedules");
  const auto seed = Number(options->Get("--seed"), 1);
  const auto schedules = Number(options->Get("--schedules"), kDefaultSchedules);
  if (!seed.has_value()) return Unusable("simulate: --seed is a whole number, not negative");
  if (!schedules.has_value() || *schedules == 0) return Unusable("simulate: --schedules is a whole number, 1 or more");

  Progress progress(*schedules);
  const Report report = simulate::Simulate(*seed, *schedules, [&](const Report& so_far) {
    progress.Show(so_far);
    return true;
  });
  std::puts(ToJson(report).dump().c_str());
  if (report.violations == 0) return kAllHandled;
  std::fprintf(stderr,
               "leitplanke: first violation: %s\nleitplanke: again by: leitplanke simulate --seed %llu --schedules 1\n",
               report.first_violation.c_str(), static_cast<unsigned long long>(report.first_bad_seed));
  return kSomeBad;
}

}  // namespace

const Command kSimulate = {
    "simulate", "people, devices, network and backend under seeded faults",
    "usage: leitplanke simulate [--seed N] [--schedules K]\n\n"
    "Runs K schedules (default 1000) with the seeds N, N+1 … (default 1). In each, 3 to 6 devices of 3 to 5 people\n"
    "work on 2 to 4 cases while messages are lost, doubled, overtaken and held back, workers, clients and the backend\n"
    "crash, the standby takes over, clocks jump, reviewers race and a hand-made client cheats. Reducer, outbox, "
    "replica\n"
    "and authority are the product's own; transport, storage, clock and people are simulated. At the end of each\n"
    "schedule the promises are checked: four eyes, nothing lost, nothing applied twice, all replicas the same.\n\n"
    "Progress goes to standard error; the last line on standard output is\n"
    "{\"schedules\",\"actions\",\"faults\":{CLASS:N},\"virtual_seconds\",\"violations\"}, after a violation with the\n"
    "\"seed\" that shows the first one again.\n"
    "Exit codes: 0 every promise held, 1 a violation, 2 unusable arguments.\n",
    &Run};

}  // namespace leitplanke::cli
