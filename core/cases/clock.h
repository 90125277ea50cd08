/// @file   clock.h
/// @brief  How long ago something was: differences of the backend's ISO 8601 times, without a clock.
#ifndef LEITPLANKE_CORE_CASES_CLOCK_H_
#define LEITPLANKE_CORE_CASES_CLOCK_H_

#include <cstdint>
#include <optional>
#include <string_view>

namespace leitplanke {

/// Seconds since 1970 of `2026-03-02T10:00:00Z`, with or without a fraction; none for anything else.
std::optional<std::int64_t> SecondsOf(std::string_view iso);

/// Seconds from `since` to `now`; none if one of them is no such time.
std::optional<std::int64_t> SecondsBetween(std::string_view since, std::string_view now);

}  // namespace leitplanke

#endif  // LEITPLANKE_CORE_CASES_CLOCK_H_
