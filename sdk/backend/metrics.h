/// @file   metrics.h
/// @brief  What the operator's monitoring reads: counters since the start, as Prometheus text.
///
/// No personal data and no ids: requests are counted by the address's pattern, pushes by what became of them. Tenants
/// are named only where the configuration says so. Everything here happens on the network thread.
#ifndef LEITPLANKE_BACKEND_METRICS_H_
#define LEITPLANKE_BACKEND_METRICS_H_

#include <array>
#include <chrono>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

namespace leitplanke::backend {

/// Upper ends of the latency buckets, in seconds.
inline constexpr std::array<double, 11> kLatencyBuckets{0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5};

/// How it stands right now; asked for when somebody reads.
struct Gauges {
  std::size_t connections = 0, sockets = 0;
  std::size_t reads_waiting = 0, writes_waiting = 0, hashes_waiting = 0;
};

class Metrics {
 public:
  void Answered(std::string_view route, int status, std::chrono::microseconds spent);
  /// `status`: "accepted", "duplicate", "rejected". `tenant` empty: not named.
  void Pushed(std::string_view status, std::string_view tenant);
  void StoreFailed() { ++store_errors_; }

  /// The whole text, `text/plain; version=0.0.4`.
  std::string Text(const Gauges& now) const;

 private:
  struct Latency {
    std::array<std::uint64_t, kLatencyBuckets.size() + 1> counts{};
    double seconds = 0;
  };
  std::map<std::pair<std::string, int>, std::uint64_t> answers_;
  std::map<std::string, Latency, std::less<>> latencies_;
  std::map<std::pair<std::string, std::string>, std::uint64_t> pushes_;
  std::uint64_t store_errors_ = 0;
};

}  // namespace leitplanke::backend

#endif  // LEITPLANKE_BACKEND_METRICS_H_
