#include "core/service/holidays.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "core/policy/calendars.h"
#include "core/text/date.h"

namespace leitplanke {
namespace {

// One bit for each calendar, in the order of `HolidayCalendars`.
constexpr std::uint32_t kDe = 1U << 0U, kBw = 1U << 1U, kBy = 1U << 2U, kBe = 1U << 3U, kBb = 1U << 4U, kHb = 1U << 5U,
                        kHh = 1U << 6U, kHe = 1U << 7U, kMv = 1U << 8U, kNi = 1U << 9U, kNw = 1U << 10U,
                        kRp = 1U << 11U, kSl = 1U << 12U, kSn = 1U << 13U, kSt = 1U << 14U, kSh = 1U << 15U,
                        kTh = 1U << 16U, kAt = 1U << 17U, kCh = 1U << 18U, kEng = 1U << 19U;
constexpr std::uint32_t kAllDe =
    kDe | kBw | kBy | kBe | kBb | kHb | kHh | kHe | kMv | kNi | kNw | kRp | kSl | kSn | kSt | kSh | kTh;

/// The same day every year.
struct Fixed {
  int month, day;
  std::uint32_t areas;
  int from = kMinYear, to = kMaxYear;
};
// clang-format off
constexpr std::array<Fixed, 27> kFixed = {{
    {1, 1, kAllDe | kAt | kCh | kEng},
    {1, 6, kBw | kBy | kSt | kAt},                                // Epiphany
    {3, 8, kBe, 2019}, {3, 8, kMv, 2023},                         // Women's Day
    {5, 1, kAllDe | kAt},                                         // Labour Day
    {5, 8, kBe, 2020, 2020}, {5, 8, kBe, 2025, 2025},             // end of the war, once each
    {6, 17, kBe, 2028, 2028},                                     // uprising of 1953, once
    {8, 1, kCh},                                                  // Federal Day
    {8, 15, kSl | kAt},                                           // Assumption
    {9, 20, kTh, 2019},                                           // Children's Day
    {10, 3, kAllDe, 1990},                                        // German Unity
    {10, 26, kAt},                                                // Austria's National Day
    {10, 31, kBb | kMv | kSn | kSt | kTh, 1992},                  // Reformation Day
    {10, 31, kAllDe, 2017, 2017},
    {10, 31, kHb | kHh | kNi | kSh, 2018},
    {11, 1, kBw | kBy | kNw | kRp | kSl | kAt},                   // All Saints
    {12, 8, kAt},                                                 // Immaculate Conception
    {12, 25, kAllDe | kAt | kCh | kEng},
    {12, 26, kAllDe | kAt | kEng},
    {4, 29, kEng, 2011, 2011},                                    // England: royal weddings, jubilees, a funeral,
    {6, 3, kEng, 2002, 2002}, {6, 5, kEng, 2012, 2012},           // a coronation
    {6, 3, kEng, 2022, 2022}, {9, 19, kEng, 2022, 2022},
    {5, 8, kEng, 2023, 2023}, {5, 8, kEng, 2020, 2020},           // the last: Early May moved to the day of 1945
}};
// clang-format on

/// Days counted from Easter Sunday.
struct Moving {
  int offset;
  std::uint32_t areas;
};
constexpr std::array<Moving, 7> kMoving = {{
    {-2, kAllDe | kEng},                            // Good Friday
    {0, kBb},                                       // Easter Sunday
    {1, kAllDe | kAt | kEng},                       // Easter Monday
    {39, kAllDe | kAt | kCh},                       // Ascension
    {49, kBb},                                      // Whit Sunday
    {50, kAllDe | kAt},                             // Whit Monday
    {60, kBw | kBy | kHe | kNw | kRp | kSl | kAt},  // Corpus Christi
}};

bool IsMonday(std::int64_t day) { return WeekdayOf(day) == 0; }

/// Saxony's day of repentance: the Wednesday before 23 November.
bool IsRepentanceDay(const Date& date, std::int64_t day) {
  return date.month == 11 && date.day >= 16 && date.day <= 22 && WeekdayOf(day) == 2;
}

/// England's Mondays of May and August, with the years in which one was moved.
bool IsEnglishMonday(const Date& date, std::int64_t day) {
  if (date.year == 2002 || date.year == 2012) {
    if (date.month == 6 && date.day == 4) return true;
    if (date.month == 5 && date.day > 24) return false;
  }
  if (date.year == 2022) {
    if (date.month == 6 && date.day == 2) return true;
    if (date.month == 5 && date.day > 24) return false;
  }
  if (!IsMonday(day)) return false;
  if (date.month == 5) return (date.day <= 7 && date.year != 2020) || date.day > 24;
  return date.month == 8 && date.day > 24;
}

/// England's substitute days: what falls on a weekend is made up for on the next working day.
bool IsEnglishSubstitute(const Date& date, std::int64_t day) {
  const int weekday = WeekdayOf(day);
  if (date.month == 1) return weekday == 0 && (date.day == 2 || date.day == 3);
  if (date.month != 12) return false;
  if (date.day == 27) return weekday == 0 || weekday == 1;  // Christmas was a Saturday, or a Sunday
  return date.day == 28 && (weekday == 0 || weekday == 1);  // Boxing Day was a Saturday, or a Sunday
}

std::uint32_t AreaOf(std::string_view calendar) {
  const auto& calendars = HolidayCalendars();
  const auto found = std::find(calendars.begin(), calendars.end(), calendar);
  return found == calendars.end() ? 0 : 1U << static_cast<unsigned>(found - calendars.begin());
}

}  // namespace

bool IsHoliday(std::string_view calendar, std::int64_t day_number) {
  const std::uint32_t area = AreaOf(calendar);
  if (area == 0) return false;
  const Date date = DateOf(day_number);
  for (const Fixed& fixed : kFixed) {
    if ((fixed.areas & area) != 0 && fixed.month == date.month && fixed.day == date.day && date.year >= fixed.from &&
        date.year <= fixed.to) {
      return true;
    }
  }
  const std::int64_t from_easter = day_number - EasterSunday(date.year);
  for (const Moving& moving : kMoving) {
    if ((moving.areas & area) != 0 && moving.offset == from_easter) return true;
  }
  if (area == kSn) return IsRepentanceDay(date, day_number);
  return area == kEng && (IsEnglishMonday(date, day_number) || IsEnglishSubstitute(date, day_number));
}

}  // namespace leitplanke
