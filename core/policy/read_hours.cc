#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "core/policy/calendars.h"
#include "core/policy/read_policy.h"
#include "core/text/date.h"
#include "core/text/similar.h"
#include "core/text/sort.h"

namespace leitplanke {
namespace {

constexpr std::array<std::string_view, 7> kDays = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
constexpr int kMinutesOfDay = 24 * 60;

/// Minutes after midnight of `HH:MM`, up to 24:00.
std::optional<int> ParseTime(std::string_view text) {
  if (text.size() != 5 || text[2] != ':') return std::nullopt;
  for (const std::size_t at : {0U, 1U, 3U, 4U}) {
    if (text[at] < '0' || text[at] > '9') return std::nullopt;
  }
  const int hours = (text[0] - '0') * 10 + (text[1] - '0');
  const int minutes = (text[3] - '0') * 10 + (text[4] - '0');
  if (minutes > 59 || hours * 60 + minutes > kMinutesOfDay) return std::nullopt;
  return hours * 60 + minutes;
}

bool ReadSpan(const nlohmann::json& value, const JsonPlace& place, JsonProblems& problems, TimeSpan& span) {
  std::vector<std::string> ends;
  if (!ReadJson(value, place, problems, ends)) return false;
  if (ends.size() != 2) {
    problems.Error(place, R"(a span is two times, like ["08:00", "18:00"])");
    return false;
  }
  for (std::size_t i = 0; i < 2; ++i) {
    const std::optional<int> time = ParseTime(ends[i]);
    if (!time.has_value()) {
      problems.Error(JsonPlace(place, i), Quoted(ends[i]) + " is no time; write HH:MM from 00:00 to 24:00");
      return false;
    }
    (i == 0 ? span.open : span.close) = *time;
  }
  if (span.open >= span.close) {
    problems.Error(place, "the span must end after it begins; over midnight write two, until 24:00 and from 00:00");
    return false;
  }
  return true;
}

void ReadSpans(const nlohmann::json& value, const JsonPlace& place, JsonProblems& problems,
               std::vector<TimeSpan>& spans) {
  if (!value.is_array()) {
    problems.Error(place, "expected a list of spans, found " + std::string(JsonTypeName(value)));
    return;
  }
  std::size_t index = 0;
  for (const nlohmann::json& item : value) {
    TimeSpan span;
    if (ReadSpan(item, JsonPlace(place, index++), problems, span)) spans.push_back(span);
  }
  Sort(spans, [](const TimeSpan& a, const TimeSpan& b) { return a.open < b.open; });
  const auto overlap = std::adjacent_find(spans.begin(), spans.end(),
                                          [](const TimeSpan& a, const TimeSpan& b) { return b.open < a.close; });
  if (overlap != spans.end()) problems.Error(place, "two spans overlap; write them as one");
}

void ReadWeekly(const nlohmann::json& value, const JsonPlace& place, JsonProblems& problems, Hours& hours) {
  ObjectReader reader(value, place, problems, UnknownKeys::kError);
  for (std::size_t day = 0; day < kDays.size(); ++day) {
    if (const auto* spans = reader.Find(kDays[day])) {
      ReadSpans(*spans, JsonPlace(place, kDays[day]), problems, hours.weekly[day]);
    }
  }
  reader.Finish();
}

bool CheckDate(std::string_view text, const JsonPlace& place, JsonProblems& problems) {
  if (ParseDate(text).has_value()) return true;
  problems.Error(place, Quoted(text) + " is no date; write YYYY-MM-DD of a day that exists");
  return false;
}

void ReadExtra(const nlohmann::json& value, const JsonPlace& place, JsonProblems& problems, Hours& hours) {
  if (!value.is_object()) {
    problems.Error(place, "expected an object of dates, found " + std::string(JsonTypeName(value)));
    return;
  }
  for (const auto& [date, spans] : value.items()) {
    const JsonPlace day(place, date);
    if (CheckDate(date, day, problems)) ReadSpans(spans, day, problems, hours.extra[date]);
  }
}

void ReadClosed(ObjectReader& reader, Hours& hours) {
  std::vector<std::string> dates;
  if (!reader.Optional("closed", dates)) return;
  const JsonPlace list(reader.place(), "closed");
  for (std::size_t i = 0; i < dates.size(); ++i) {
    const JsonPlace place(list, i);
    if (!CheckDate(dates[i], place, reader.problems())) continue;
    if (hours.extra.count(dates[i]) > 0) {
      reader.problems().Warn(place, "the day stands under \"extra\" too, and those hours hold");
    }
    hours.closed.push_back(dates[i]);
  }
}

}  // namespace

void ReadHours(const nlohmann::json& value, const JsonPlace& place, JsonProblems& problems, Hours& hours) {
  ObjectReader reader(value, place, problems, UnknownKeys::kError);
  if (!reader.usable()) return;
  hours.given = true;
  if (const auto* weekly = reader.Find("weekly")) ReadWeekly(*weekly, JsonPlace(place, "weekly"), problems, hours);
  if (reader.Optional("holidays", hours.holidays) && !hours.holidays.empty() && !IsHolidayCalendar(hours.holidays)) {
    problems.Error(JsonPlace(place, "holidays"), Quoted(hours.holidays) + " is no calendar that is known" +
                                                     DidYouMean(hours.holidays, HolidayCalendars()) +
                                                     "; use DE, DE-BW … DE-TH, AT, CH or GB-ENG");
  }
  if (const auto* extra = reader.Find("extra")) ReadExtra(*extra, JsonPlace(place, "extra"), problems, hours);
  ReadClosed(reader, hours);
  const bool weekly_empty =
      std::all_of(hours.weekly.begin(), hours.weekly.end(), [](const auto& spans) { return spans.empty(); });
  if (weekly_empty && hours.extra.empty()) problems.Warn(place, "these hours never open; leave them out for always");
  reader.Finish();
}

}  // namespace leitplanke
