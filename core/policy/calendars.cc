#include "core/policy/calendars.h"

#include <algorithm>

namespace leitplanke {

const std::vector<std::string_view>& HolidayCalendars() {
  static const std::vector<std::string_view> calendars = {"DE",    "DE-BW", "DE-BY", "DE-BE", "DE-BB", "DE-HB", "DE-HH",
                                                          "DE-HE", "DE-MV", "DE-NI", "DE-NW", "DE-RP", "DE-SL", "DE-SN",
                                                          "DE-ST", "DE-SH", "DE-TH", "AT",    "CH",    "GB-ENG"};
  return calendars;
}

bool IsHolidayCalendar(std::string_view calendar) {
  const auto& calendars = HolidayCalendars();
  return std::find(calendars.begin(), calendars.end(), calendar) != calendars.end();
}

}  // namespace leitplanke
