#include "core/text/date.h"

#include <array>
#include <cstddef>

namespace leitplanke {
namespace {

constexpr std::int64_t kDaysPerEra = 146097;      // 400 years
constexpr std::int64_t kDaysBefore1970 = 719468;  // from 0000-03-01

bool IsLeap(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

/// Digits at `at`, or -1.
int Number(std::string_view text, std::size_t at, std::size_t count) {
  int value = 0;
  for (std::size_t i = at; i < at + count; ++i) {
    if (text[i] < '0' || text[i] > '9') return -1;
    value = value * 10 + (text[i] - '0');
  }
  return value;
}

std::string Padded(int value, std::size_t width) {
  std::string digits = std::to_string(value);
  return digits.size() < width ? std::string(width - digits.size(), '0') + digits : digits;
}

}  // namespace

// Both functions count in years that begin on the first of March, so that the leap day is a year's last.
std::int64_t DayNumber(const Date& date) {
  const std::int64_t year = date.month > 2 ? date.year : date.year - 1;
  const std::int64_t era = (year >= 0 ? year : year - 399) / 400;
  const std::int64_t year_of_era = year - era * 400;
  const std::int64_t month = (date.month + 9) % 12;
  const std::int64_t day_of_year = (153 * month + 2) / 5 + date.day - 1;
  return era * kDaysPerEra + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - kDaysBefore1970;
}

Date DateOf(std::int64_t day_number) {
  const std::int64_t days = day_number + kDaysBefore1970;
  const std::int64_t era = (days >= 0 ? days : days - kDaysPerEra + 1) / kDaysPerEra;
  const std::int64_t day_of_era = days - era * kDaysPerEra;
  const std::int64_t year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const std::int64_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const std::int64_t month = (5 * day_of_year + 2) / 153;
  Date date;
  date.day = static_cast<int>(day_of_year - (153 * month + 2) / 5 + 1);
  date.month = static_cast<int>(month < 10 ? month + 3 : month - 9);
  date.year = static_cast<int>(year_of_era + era * 400 + (date.month <= 2 ? 1 : 0));
  return date;
}

int WeekdayOf(std::int64_t day_number) {
  return static_cast<int>(((day_number + 3) % 7 + 7) % 7);  // 1970-01-01 was a Thursday
}

int DaysInMonth(int year, int month) {
  constexpr std::array<int, 12> kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && IsLeap(year) ? 29 : kDays[static_cast<std::size_t>(month - 1)];
}

std::optional<Date> ParseDate(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const Date date{Number(text, 0, 4), Number(text, 5, 2), Number(text, 8, 2)};
  if (date.year < kMinYear || date.month < 1 || date.month > 12 || date.day < 1) return std::nullopt;
  if (date.day > DaysInMonth(date.year, date.month)) return std::nullopt;
  return date;
}

std::string FormatDate(const Date& date) {
  return Padded(date.year, 4) + "-" + Padded(date.month, 2) + "-" + Padded(date.day, 2);
}

std::int64_t EasterSunday(int year) {
  // Gauss's rule in the form of Lichtenberg: the day in March, counting on into April.
  const int century = year / 100;
  const int moon = 15 + (3 * century + 3) / 4 - (8 * century + 13) / 25;
  const int sun = 2 - (3 * century + 3) / 4;
  const int golden = year % 19;
  const int seed = (19 * golden + moon) % 30;
  const int correction = (seed + golden / 11) / 29;
  const int full_moon = 21 + seed - correction;
  const int first_sunday = 7 - (year + year / 4 + sun) % 7;
  const int days = 7 - (full_moon - first_sunday) % 7;
  return DayNumber({year, 3, 1}) + full_moon + days - 1;
}

}  // namespace leitplanke
