#include "core/service/opening.h"

#include <algorithm>

#include "core/service/holidays.h"
#include "core/text/date.h"

namespace leitplanke {
namespace {

/// Moments from here on are not looked at: `YYYY` has four digits, in every zone.
const Millis kEndOfTime = (DayNumber({kMaxYear, 12, 31}) - 1) * kDay;

std::int64_t DayOf(Millis local) { return (local >= 0 ? local : local - kDay + 1) / kDay; }

}  // namespace

const std::vector<TimeSpan>& OpeningHours::SpansOf(std::int64_t day) const {
  static const std::vector<TimeSpan> closed;
  const std::string date = FormatDate(DateOf(day));
  if (const auto extra = hours_.extra.find(date); extra != hours_.extra.end()) return extra->second;
  if (std::find(hours_.closed.begin(), hours_.closed.end(), date) != hours_.closed.end()) return closed;
  if (IsHoliday(hours_.holidays, day)) return closed;
  return hours_.weekly[static_cast<std::size_t>(WeekdayOf(day))];
}

/// Where the offset stops to be that of `from`; `to` if it does not. Zones change at most once within a day.
Millis OpeningHours::FirstOffsetChange(Millis from, Millis to) const {
  const Millis offset = ToLocal(from, zone_) - from;
  if (ToLocal(to - 1, zone_) - (to - 1) == offset) return to;
  Millis same = from;
  Millis changed = to - 1;
  while (changed - same > 1) {
    const Millis middle = same + (changed - same) / 2;
    (ToLocal(middle, zone_) - middle == offset ? same : changed) = middle;
  }
  return changed;
}

OpeningHours::Stretch OpeningHours::StretchAt(Millis instant) const {
  const Millis local = ToLocal(instant, zone_);
  const std::int64_t day = DayOf(local);
  Stretch stretch{false, (day + 1) * kDay};
  for (const TimeSpan& span : SpansOf(day)) {
    const Millis open = day * kDay + span.open * kMinute;
    const Millis close = day * kDay + span.close * kMinute;
    if (local >= close) continue;
    stretch = local < open ? Stretch{false, open} : Stretch{true, close};
    break;
  }
  stretch.end = FirstOffsetChange(instant, instant + (stretch.end - local));
  return stretch;
}

bool OpeningHours::IsOpen(Millis instant) const { return !hours_.given || StretchAt(instant).open; }

std::optional<Millis> OpeningHours::NextExtraDay(Millis instant) const {
  const std::string today = FormatDate(DateOf(DayOf(ToLocal(instant, zone_))));
  const auto next = hours_.extra.lower_bound(today);
  if (next == hours_.extra.end()) return std::nullopt;
  const std::optional<Date> date = ParseDate(next->first);
  if (!date.has_value()) return std::nullopt;
  return std::max(instant, FromLocal(DayNumber(*date) * kDay, zone_));
}

std::optional<Millis> OpeningHours::Due(Millis start, std::int64_t minutes) const {
  if (minutes <= 0) return start;
  if (minutes > kMaxBusinessMinutes) return std::nullopt;
  Millis left = minutes * kMinute;
  if (!hours_.given) return start + left;
  const bool extra_only =
      std::all_of(hours_.weekly.begin(), hours_.weekly.end(), [](const auto& spans) { return spans.empty(); });
  Millis last_open = start;
  for (Millis at = start; at < kEndOfTime;) {
    const Stretch stretch = StretchAt(at);
    if (stretch.open) {
      if (stretch.end - at >= left) return at + left;
      left -= stretch.end - at;
      last_open = stretch.end;
    }
    at = stretch.end;
    if (extra_only) {
      const std::optional<Millis> next = NextExtraDay(at);
      if (!next.has_value()) return std::nullopt;
      at = *next;
    } else if (at - last_open > kMaxClosedDays * kDay) {
      return std::nullopt;
    }
  }
  return std::nullopt;
}

}  // namespace leitplanke
