/// @file   rate_limit.h
/// @brief  Token buckets: how often one device, tenant or name may ask.
#ifndef LEITPLANKE_BACKEND_RATE_LIMIT_H_
#define LEITPLANKE_BACKEND_RATE_LIMIT_H_

#include <cstddef>
#include <mutex>
#include <string>
#include <unordered_map>

#include "sdk/backend/clock.h"

namespace leitplanke::backend {

/// `burst` at once, then `per_minute` more each minute. Thread-safe. Remembers at most `max_keys` keys, in memory only:
/// a restart forgives.
class RateLimit {
 public:
  RateLimit(int burst, int per_minute, std::size_t max_keys);

  /// 0: go ahead, one is taken. Else the seconds (at least 1) until the next is there; nothing is taken.
  int Take(const std::string& key, Millis now);
  std::size_t size() const;

 private:
  struct Bucket {
    double level;
    Millis filled;
  };
  void Fill(Bucket& bucket, Millis now) const;
  void MakeRoom(Millis now);

  double burst_, per_milli_;
  std::size_t max_keys_;
  mutable std::mutex mutex_;
  std::unordered_map<std::string, Bucket> buckets_;
};

}  // namespace leitplanke::backend

#endif  // LEITPLANKE_BACKEND_RATE_LIMIT_H_
