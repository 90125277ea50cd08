/// @file   clock.h
/// @brief  The backend's clock, as milliseconds since 1970 UTC and as the ISO 8601 text that the protocol uses.
#ifndef LEITPLANKE_BACKEND_CLOCK_H_
#define LEITPLANKE_BACKEND_CLOCK_H_

#include <cstdint>
#include <string>

namespace leitplanke::backend {

using Millis = std::int64_t;

Millis NowMillis();

/// "2026-03-01T08:15:30.123Z". Years 1970 to 9999.
std::string IsoTime(Millis at);

}  // namespace leitplanke::backend

#endif  // LEITPLANKE_BACKEND_CLOCK_H_
