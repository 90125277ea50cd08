#include "core/text/date.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace leitplanke {
namespace {

TEST(Date, CountsDaysBothWaysOverNineThousandYears) {
  Date date{1970, 1, 1};
  for (std::int64_t day = 0; date.year < 9999; ++day) {
    ASSERT_EQ(DayNumber(date), day) << FormatDate(date);
    const Date back = DateOf(day);
    ASSERT_TRUE(back.year == date.year && back.month == date.month && back.day == date.day) << day;
    if (++date.day > DaysInMonth(date.year, date.month)) {
      date.day = 1;
      if (++date.month > 12) date = {date.year + 1, 1, 1};
    }
  }
}

TEST(Date, KnowsWeekdays) {
  EXPECT_EQ(WeekdayOf(0), 3) << "1970-01-01 was a Thursday";
  EXPECT_EQ(WeekdayOf(-1), 2);
  EXPECT_EQ(WeekdayOf(DayNumber({2026, 7, 1})), 2);
  EXPECT_EQ(WeekdayOf(DayNumber({2000, 2, 29})), 1);
}

TEST(Date, ReadsOnlyDaysThatExist) {
  for (const std::string text : {"1970-01-01", "2028-02-29", "2000-02-29", "9999-12-31"}) {
    const auto date = ParseDate(text);
    ASSERT_TRUE(date.has_value()) << text;
    EXPECT_EQ(FormatDate(*date), text);
  }
  for (const std::string text :
       {"", "2026-02-29", "2100-02-29", "2026-04-31", "2026-00-10", "2026-13-01", "2026-01-00", "1969-12-31",
        "26-01-01", "2026-1-01", "2026/01/01", "2026-01-01T", "+026-01-01", "2026-0x-01"}) {
    EXPECT_FALSE(ParseDate(text).has_value()) << text;
  }
}

TEST(Easter, IsWhereTheAlmanacSays) {
  const std::vector<std::string> sundays = {"1981-04-19", "2000-04-23", "2008-03-23", "2011-04-24",
                                            "2019-04-21", "2024-03-31", "2025-04-20", "2026-04-05",
                                            "2027-03-28", "2028-04-16", "2038-04-25", "2049-04-18"};
  for (const std::string& text : sundays) {
    const Date date = *ParseDate(text);
    EXPECT_EQ(FormatDate(DateOf(EasterSunday(date.year))), text);
  }
}

}  // namespace
}  // namespace leitplanke
