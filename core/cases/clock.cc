#include "core/cases/clock.h"

#include "core/text/date.h"

namespace leitplanke {

namespace {

std::optional<int> TwoDigits(std::string_view text, std::size_t at, int max) {
  const auto digit = [&](std::size_t i) { return text[i] >= '0' && text[i] <= '9' ? text[i] - '0' : -1; };
  if (digit(at) < 0 || digit(at + 1) < 0) return std::nullopt;
  const int number = digit(at) * 10 + digit(at + 1);
  return number <= max ? std::optional<int>(number) : std::nullopt;
}

}  // namespace

std::optional<std::int64_t> SecondsOf(std::string_view iso) {
  constexpr std::size_t kSecondsEnd = 19;  // of 2026-03-02T10:00:00
  if (iso.size() <= kSecondsEnd || iso.back() != 'Z') return std::nullopt;
  if (iso[10] != 'T' || iso[13] != ':' || iso[16] != ':') return std::nullopt;
  const auto date = ParseDate(iso.substr(0, 10));
  const auto hour = TwoDigits(iso, 11, 23);
  const auto minute = TwoDigits(iso, 14, 59);
  const auto second = TwoDigits(iso, 17, 60);
  if (!date || !hour || !minute || !second) return std::nullopt;
  return DayNumber(*date) * 86400 + *hour * 3600 + *minute * 60 + *second;
}

std::optional<std::int64_t> SecondsBetween(std::string_view since, std::string_view now) {
  const auto from = SecondsOf(since);
  const auto to = SecondsOf(now);
  if (!from || !to) return std::nullopt;
  return *to - *from;
}

}  // namespace leitplanke
