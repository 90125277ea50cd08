// Zones without zone data: the European rule (last Sundays of March and October, 01:00 UTC), or a fixed offset.
#ifndef LEITPLANKE_TESTS_CORE_SERVICE_ZONES_H_
#define LEITPLANKE_TESTS_CORE_SERVICE_ZONES_H_

#include <cstdint>

#include "core/service/instant.h"
#include "core/text/date.h"

namespace leitplanke {

inline std::int64_t LastSunday(int year, int month) {
  const std::int64_t last = DayNumber({year, month, DaysInMonth(year, month)});
  return last - (WeekdayOf(last) + 1) % 7;
}

/// `winter`: seconds ahead of UTC without summer time; 3600 is Berlin, 0 is London.
inline ZoneOffset European(int winter) {
  return [winter](std::int64_t utc) {
    const int year = DateOf((utc >= 0 ? utc : utc - 86399) / 86400).year;
    const bool summer = utc >= LastSunday(year, 3) * 86400 + 3600 && utc < LastSunday(year, 10) * 86400 + 3600;
    return winter + (summer ? 3600 : 0);
  };
}

inline ZoneOffset Fixed(int offset) {
  return [offset](std::int64_t) { return offset; };
}

}  // namespace leitplanke

#endif  // LEITPLANKE_TESTS_CORE_SERVICE_ZONES_H_
