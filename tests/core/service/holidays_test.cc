// The public holidays of a whole year, calendar by calendar, as the laws list them.
#include "core/service/holidays.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "core/policy/calendars.h"
#include "core/text/date.h"

namespace leitplanke {
namespace {

std::string HolidaysOf(std::string_view calendar, int year) {
  std::string days;
  for (std::int64_t day = DayNumber({year, 1, 1}); day <= DayNumber({year, 12, 31}); ++day) {
    if (!IsHoliday(calendar, day)) continue;
    if (!days.empty()) days += ' ';
    days += FormatDate(DateOf(day)).substr(5);
  }
  return days;
}

struct Year {
  std::string calendar;
  int year;
  std::string days;
};

TEST(Holidays, AreThoseOfTheLaw) {
  const std::vector<Year> years = {
      {"DE", 2026, "01-01 04-03 04-06 05-01 05-14 05-25 10-03 12-25 12-26"},
      {"DE-BW", 2026, "01-01 01-06 04-03 04-06 05-01 05-14 05-25 06-04 10-03 11-01 12-25 12-26"},
      {"DE-BY", 2026, "01-01 01-06 04-03 04-06 05-01 05-14 05-25 06-04 10-03 11-01 12-25 12-26"},
      {"DE-BE", 2026, "01-01 03-08 04-03 04-06 05-01 05-14 05-25 10-03 12-25 12-26"},
      {"DE-BB", 2026, "01-01 04-03 04-05 04-06 05-01 05-14 05-24 05-25 10-03 10-31 12-25 12-26"},
      {"DE-HB", 2026, "01-01 04-03 04-06 05-01 05-14 05-25 10-03 10-31 12-25 12-26"},
      {"DE-HH", 2026, "01-01 04-03 04-06 05-01 05-14 05-25 10-03 10-31 12-25 12-26"},
      {"DE-HE", 2026, "01-01 04-03 04-06 05-01 05-14 05-25 06-04 10-03 12-25 12-26"},
      {"DE-MV", 2026, "01-01 03-08 04-03 04-06 05-01 05-14 05-25 10-03 10-31 12-25 12-26"},
      {"DE-NI", 2026, "01-01 04-03 04-06 05-01 05-14 05-25 10-03 10-31 12-25 12-26"},
      {"DE-NW", 2026, "01-01 04-03 04-06 05-01 05-14 05-25 06-04 10-03 11-01 12-25 12-26"},
      {"DE-RP", 2026, "01-01 04-03 04-06 05-01 05-14 05-25 06-04 10-03 11-01 12-25 12-26"},
      {"DE-SL", 2026, "01-01 04-03 04-06 05-01 05-14 05-25 06-04 08-15 10-03 11-01 12-25 12-26"},
      {"DE-SN", 2026, "01-01 04-03 04-06 05-01 05-14 05-25 10-03 10-31 11-18 12-25 12-26"},
      {"DE-ST", 2026, "01-01 01-06 04-03 04-06 05-01 05-14 05-25 10-03 10-31 12-25 12-26"},
      {"DE-SH", 2026, "01-01 04-03 04-06 05-01 05-14 05-25 10-03 10-31 12-25 12-26"},
      {"DE-TH", 2026, "01-01 04-03 04-06 05-01 05-14 05-25 09-20 10-03 10-31 12-25 12-26"},
      {"AT", 2026, "01-01 01-06 04-06 05-01 05-14 05-25 06-04 08-15 10-26 11-01 12-08 12-25 12-26"},
      {"CH", 2026, "01-01 05-14 08-01 12-25"},
      {"GB-ENG", 2026, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-26 12-28"},
      // Single years and changes of law.
      {"DE-HH", 2016, "01-01 03-25 03-28 05-01 05-05 05-16 10-03 12-25 12-26"},
      {"DE-HH", 2017, "01-01 04-14 04-17 05-01 05-25 06-05 10-03 10-31 12-25 12-26"},
      {"DE-BE", 2018, "01-01 03-30 04-02 05-01 05-10 05-21 10-03 12-25 12-26"},
      {"DE-BE", 2025, "01-01 03-08 04-18 04-21 05-01 05-08 05-29 06-09 10-03 12-25 12-26"},
      {"DE-MV", 2022, "01-01 04-15 04-18 05-01 05-26 06-06 10-03 10-31 12-25 12-26"},
      {"DE-SN", 2023, "01-01 04-07 04-10 05-01 05-18 05-29 10-03 10-31 11-22 12-25 12-26"},
      {"DE-SN", 2022, "01-01 04-15 04-18 05-01 05-26 06-06 10-03 10-31 11-16 12-25 12-26"},
      // England's substitutes: the year begins on a Saturday, Christmas falls on a Saturday, a Sunday.
      {"GB-ENG", 2022, "01-01 01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-25 12-26 12-27"},
      {"GB-ENG", 2021, "01-01 04-02 04-05 05-03 05-31 08-30 12-25 12-26 12-27 12-28"},
      {"GB-ENG", 2023, "01-01 01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26"},
      {"GB-ENG", 2020, "01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-26 12-28"},
      {"GB-ENG", 2012, "01-01 01-02 04-06 04-09 05-07 06-04 06-05 08-27 12-25 12-26"},
      {"GB-ENG", 2011, "01-01 01-03 04-22 04-25 04-29 05-02 05-30 08-29 12-25 12-26 12-27"},
  };
  for (const auto& [calendar, year, days] : years)
    EXPECT_EQ(HolidaysOf(calendar, year), days) << calendar << " " << year;
}

TEST(Holidays, EveryCalendarHasSomeAndOthersNone) {
  EXPECT_EQ(HolidayCalendars().size(), 20U);
  for (const std::string_view calendar : HolidayCalendars()) {
    EXPECT_TRUE(IsHolidayCalendar(calendar));
    EXPECT_FALSE(HolidaysOf(calendar, 2030).empty()) << calendar;
  }
  for (const std::string_view calendar : {"", "de", "DE-XX", "FR"}) {
    EXPECT_FALSE(IsHolidayCalendar(calendar));
    EXPECT_TRUE(HolidaysOf(calendar, 2030).empty()) << calendar;
  }
}

}  // namespace
}  // namespace leitplanke
