#include "core/service/instant.h"

#include <cstdlib>
#include <optional>

#include "core/text/date.h"
#include "core/text/similar.h"

namespace leitplanke {
namespace {

/// Takes what it reads off the front of a text.
class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) {}

  bool Take(char c) {
    if (text_.empty() || text_[0] != c) return false;
    text_.remove_prefix(1);
    return true;
  }

  /// A number of exactly two digits up to `most`, or -1.
  int TwoDigits(int most) {
    if (text_.size() < 2 || !IsDigit(text_[0]) || !IsDigit(text_[1])) return -1;
    const int value = (text_[0] - '0') * 10 + (text_[1] - '0');
    text_.remove_prefix(2);
    return value <= most ? value : -1;
  }

  /// Milliseconds of the digits behind a decimal point, at least one; or -1.
  int Fraction() {
    int millis = 0;
    int digits = 0;
    for (; !text_.empty() && IsDigit(text_[0]); text_.remove_prefix(1)) {
      if (digits < 3) millis = millis * 10 + (text_[0] - '0');
      ++digits;
    }
    if (digits == 0) return -1;
    for (; digits < 3; ++digits) millis *= 10;
    return millis;
  }

  bool done() const { return text_.empty(); }

 private:
  static bool IsDigit(char c) { return c >= '0' && c <= '9'; }
  std::string_view text_;
};

/// Milliseconds since midnight.
std::optional<Millis> TakeTime(Scanner& scanner) {
  const int hour = scanner.TwoDigits(23);
  if (hour < 0 || !scanner.Take(':')) return std::nullopt;
  const int minute = scanner.TwoDigits(59);
  if (minute < 0) return std::nullopt;
  Millis time = (hour * 60 + minute) * kMinute;
  if (!scanner.Take(':')) return time;
  const int second = scanner.TwoDigits(59);
  if (second < 0) return std::nullopt;
  time += second * kSecond;
  if (!scanner.Take('.') && !scanner.Take(',')) return time;
  const int fraction = scanner.Fraction();
  if (fraction < 0) return std::nullopt;
  return time + fraction;
}

/// `+02:00`, `+0200` or `+02`.
std::optional<Millis> TakeOffset(Scanner& scanner) {
  const bool west = scanner.Take('-');
  if (!west && !scanner.Take('+')) return std::nullopt;
  const int hours = scanner.TwoDigits(23);
  if (hours < 0) return std::nullopt;
  int minutes = 0;
  if (scanner.Take(':') || !scanner.done()) minutes = scanner.TwoDigits(59);
  if (minutes < 0) return std::nullopt;
  const Millis offset = (hours * 60 + minutes) * kMinute;
  return west ? -offset : offset;
}

std::int64_t FloorSeconds(Millis instant) { return (instant >= 0 ? instant : instant - kSecond + 1) / kSecond; }

std::string TwoDigitText(std::int64_t value) {
  std::string text = std::to_string(value);
  return value < 10 ? "0" + text : text;
}

Error NotAnInstant(std::string_view text) {
  return {ErrorCode::kInvalidArgument,
          Quoted(text) + " is no point in time; write it like \"2026-07-01T08:00:00+02:00\"", ""};
}

}  // namespace

Millis ToLocal(Millis instant, const ZoneOffset& zone) {
  return instant + Millis{zone(FloorSeconds(instant))} * kSecond;
}

Millis FromLocal(Millis local, const ZoneOffset& zone) {
  const Millis before = Millis{zone(FloorSeconds(local - kDay))} * kSecond;
  const Millis after = Millis{zone(FloorSeconds(local + kDay))} * kSecond;
  const Millis early = local - before;
  const Millis late = local - after;
  return ToLocal(early, zone) != local && ToLocal(late, zone) == local ? late : early;
}

Result<Millis> ParseInstant(std::string_view text, const ZoneOffset& zone) {
  constexpr std::size_t kDateLength = 10;
  const std::optional<Date> date = ParseDate(text.substr(0, kDateLength));
  if (!date.has_value()) return NotAnInstant(text);
  Scanner scanner(text.substr(kDateLength));
  if (!scanner.Take('T') && !scanner.Take('t') && !scanner.Take(' ')) return NotAnInstant(text);
  const std::optional<Millis> time = TakeTime(scanner);
  if (!time.has_value()) return NotAnInstant(text);
  const Millis clock = DayNumber(*date) * kDay + *time;
  if (scanner.done()) return FromLocal(clock, zone);
  if (scanner.Take('Z') || scanner.Take('z')) return scanner.done() ? Result<Millis>(clock) : NotAnInstant(text);
  const std::optional<Millis> offset = TakeOffset(scanner);
  if (!offset.has_value() || !scanner.done()) return NotAnInstant(text);
  return clock - *offset;
}

std::string FormatInstant(Millis instant, const ZoneOffset& zone) {
  const std::int64_t offset = zone(FloorSeconds(instant));
  const Millis local = instant + offset * kSecond;
  const std::int64_t day = (local >= 0 ? local : local - kDay + 1) / kDay;
  const Millis time = local - day * kDay;
  std::string text = FormatDate(DateOf(day)) + "T" + TwoDigitText(time / (60 * kMinute)) + ":" +
                     TwoDigitText(time / kMinute % 60) + ":" + TwoDigitText(time / kSecond % 60);
  if (const Millis fraction = time % kSecond; fraction != 0) {
    const std::string digits = std::to_string(fraction);
    text += "." + std::string(3 - digits.size(), '0') + digits;
  }
  const std::int64_t ahead = std::abs(offset) / 60;
  return text + (offset < 0 ? "-" : "+") + TwoDigitText(ahead / 60) + ":" + TwoDigitText(ahead % 60);
}

}  // namespace leitplanke
