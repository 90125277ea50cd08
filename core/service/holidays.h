/// @file   holidays.h
/// @brief  Public holidays by calculation: the German states, Austria, Switzerland, England.
///
/// Only days that hold for the whole of the area are known. Local ones (Augsburg's Friedensfest, the catholic
/// municipalities of Bavaria and Saxony, the cantons) and single events belong into the policy's `closed` and `extra`.
#ifndef LEITPLANKE_CORE_SERVICE_HOLIDAYS_H_
#define LEITPLANKE_CORE_SERVICE_HOLIDAYS_H_

#include <cstdint>
#include <string_view>

namespace leitplanke {

/// Is the day (see core/text/date.h) a public holiday of the calendar (see core/policy/calendars.h)? An unknown or
/// empty calendar has none. O(1).
bool IsHoliday(std::string_view calendar, std::int64_t day_number);

}  // namespace leitplanke

#endif  // LEITPLANKE_CORE_SERVICE_HOLIDAYS_H_
