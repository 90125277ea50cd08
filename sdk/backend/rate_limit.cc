#include "sdk/backend/rate_limit.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace leitplanke::backend {

RateLimit::RateLimit(int burst, int per_minute, std::size_t max_keys)
    : burst_(burst), per_milli_(per_minute / 60000.0), max_keys_(max_keys) {}

int RateLimit::Take(const std::string& key, Millis now) {
  const std::lock_guard lock(mutex_);
  if (buckets_.size() >= max_keys_ && !buckets_.contains(key)) MakeRoom(now);
  Bucket& bucket = buckets_.try_emplace(key, Bucket{burst_, now}).first->second;
  Fill(bucket, now);
  if (bucket.level >= 1) {
    bucket.level -= 1;
    return 0;
  }
  return std::max(1, static_cast<int>(std::ceil((1 - bucket.level) / per_milli_ / 1000)));
}

std::size_t RateLimit::size() const {
  const std::lock_guard lock(mutex_);
  return buckets_.size();
}

void RateLimit::Fill(Bucket& bucket, Millis now) const {
  // A clock that was set back fills nothing.
  const auto passed = static_cast<double>(std::max<Millis>(0, now - bucket.filled));
  bucket.level = std::min(burst_, bucket.level + passed * per_milli_);
  bucket.filled = now;
}

void RateLimit::MakeRoom(Millis now) {
  for (auto entry = buckets_.begin(); entry != buckets_.end();) {
    Fill(entry->second, now);
    entry = entry->second.level >= burst_ ? buckets_.erase(entry) : std::next(entry);
  }
  if (buckets_.size() >= max_keys_) buckets_.erase(buckets_.begin());
}

}  // namespace leitplanke::backend
