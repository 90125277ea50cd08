/// @file   opening.h
/// @brief  Opening hours: whether it is open, and when so many open minutes have passed.
///
/// It is open at a moment if the zone's wall clock then shows a time inside a span of that date: `extra` spans if the
/// date has some, else none on a closed day or a public holiday, else the weekly ones. So a span over the night on
/// which the clock changes is an hour shorter or longer, as it is for people. Hours that are not given are always open.
#ifndef LEITPLANKE_CORE_SERVICE_OPENING_H_
#define LEITPLANKE_CORE_SERVICE_OPENING_H_

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "core/service/instant.h"
#include "leitplanke/policy.h"

namespace leitplanke {

/// Longest business time that is counted: ten years without a break.
inline constexpr std::int64_t kMaxBusinessMinutes = std::int64_t{10} * 366 * 24 * 60;
/// After so many closed days in a row it counts as never open: more than the policy's list of closed days can explain.
inline constexpr int kMaxClosedDays = static_cast<int>(kMaxPolicyItems) * 7 + 366;

class OpeningHours {
 public:
  /// Both are copied.
  OpeningHours(Hours hours, ZoneOffset zone) : hours_(std::move(hours)), zone_(std::move(zone)) {}

  bool IsOpen(Millis instant) const;

  /// The first moment at which `minutes` of opening hours have passed since `start`; `start` itself for 0 and less.
  /// None if it never opens (again), not long enough before the year 10000, or for more than `kMaxBusinessMinutes`.
  /// Costs a few look-ups of the zone for each day in between.
  std::optional<Millis> Due(Millis start, std::int64_t minutes) const;

 private:
  /// A stretch of time from a moment on, in which nothing changes: neither open or closed, nor the zone's offset.
  struct Stretch {
    bool open = false;
    Millis end = 0;
  };
  Stretch StretchAt(Millis instant) const;
  const std::vector<TimeSpan>& SpansOf(std::int64_t day) const;
  /// `instant`, or the beginning of the next day in `extra` where that is later.
  std::optional<Millis> NextExtraDay(Millis instant) const;
  Millis FirstOffsetChange(Millis from, Millis to) const;

  Hours hours_;
  ZoneOffset zone_;
};

}  // namespace leitplanke

#endif  // LEITPLANKE_CORE_SERVICE_OPENING_H_
