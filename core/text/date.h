/// @file   date.h
/// @brief  The Gregorian calendar without a clock: dates as day numbers, so that arithmetic is addition.
#ifndef LEITPLANKE_CORE_TEXT_DATE_H_
#define LEITPLANKE_CORE_TEXT_DATE_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace leitplanke {

struct Date {
  int year = 1970;
  int month = 1;  ///< 1..12
  int day = 1;    ///< 1..31
};

/// Years that are read and written; `YYYY` has four digits.
inline constexpr int kMinYear = 1970;
inline constexpr int kMaxYear = 9999;

/// Days since 1970-01-01.
std::int64_t DayNumber(const Date& date);
Date DateOf(std::int64_t day_number);

/// 0 = Monday … 6 = Sunday.
int WeekdayOf(std::int64_t day_number);
int DaysInMonth(int year, int month);

/// `YYYY-MM-DD` of a day that exists, from 1970 to 9999.
std::optional<Date> ParseDate(std::string_view text);
std::string FormatDate(const Date& date);

/// Easter Sunday, Gregorian, as a day number.
std::int64_t EasterSunday(int year);

}  // namespace leitplanke

#endif  // LEITPLANKE_CORE_TEXT_DATE_H_
