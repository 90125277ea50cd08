/// @file   calendars.h
/// @brief  The holiday calendars that a policy may name; `core/service/holidays.h` knows their days.
#ifndef LEITPLANKE_CORE_POLICY_CALENDARS_H_
#define LEITPLANKE_CORE_POLICY_CALENDARS_H_

#include <string_view>
#include <vector>

namespace leitplanke {

/// "DE" (days of all states), "DE-BW" … "DE-TH", "AT", "CH", "GB-ENG".
const std::vector<std::string_view>& HolidayCalendars();
bool IsHolidayCalendar(std::string_view calendar);

}  // namespace leitplanke

#endif  // LEITPLANKE_CORE_POLICY_CALENDARS_H_
