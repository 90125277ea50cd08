/// @file   instant.h
/// @brief  Points in time as milliseconds since 1970 in UTC, read from and written as ISO 8601.
///
/// The library knows no time zones and no clock. Whoever has the zone's data hands in a `ZoneOffset`.
#ifndef LEITPLANKE_CORE_SERVICE_INSTANT_H_
#define LEITPLANKE_CORE_SERVICE_INSTANT_H_

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "leitplanke/status.h"

namespace leitplanke {

using Millis = std::int64_t;

inline constexpr Millis kSecond = 1000;
inline constexpr Millis kMinute = 60 * kSecond;
inline constexpr Millis kDay = 24 * 60 * kMinute;

/// Seconds that local time is ahead of UTC at a moment (seconds since 1970, UTC): 7200 for Berlin in summer.
using ZoneOffset = std::function<int(std::int64_t)>;

/// `2026-07-01T08:00`, with optional seconds and fraction, and `Z` or an offset like `+02:00`; without one it is the
/// zone's local time, and where that occurs twice, the first. Years 1970 to 9999; digits of a fraction beyond
/// milliseconds are dropped. `kInvalidArgument` says what is expected.
Result<Millis> ParseInstant(std::string_view text, const ZoneOffset& zone);

/// `2026-07-01T10:00:00+02:00`; milliseconds only if there are any.
std::string FormatInstant(Millis instant, const ZoneOffset& zone);

/// The zone's wall clock at `instant`, as milliseconds since 1970-01-01T00:00 on that clock.
Millis ToLocal(Millis instant, const ZoneOffset& zone);

/// The first moment at which the zone's clock shows `local`; where it skips that, the moment an hour (or what else is
/// skipped) later by the clock.
Millis FromLocal(Millis local, const ZoneOffset& zone);

}  // namespace leitplanke

#endif  // LEITPLANKE_CORE_SERVICE_INSTANT_H_
