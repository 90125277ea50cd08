#include "sdk/cli/simulate/context.h"

#include <array>
#include <cstdio>

namespace leitplanke::simulate {

namespace {

constexpr std::int64_t kStart = 1772438400;  // 2026-03-02T08:00:00Z in seconds
constexpr std::int64_t kDay = 86400;

struct Date {
  int year, month, day;
};

/// Walks from 1 January 2026; the schedules stay within weeks of their start.
Date DateOf(std::int64_t days_since_epoch) {
  constexpr std::int64_t kNewYear2026 = 20454;
  constexpr std::array<int, 12> kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  auto left = static_cast<int>(days_since_epoch - kNewYear2026);
  int month = 0;
  while (month < 11 && left >= kDays[static_cast<std::size_t>(month)]) left -= kDays[static_cast<std::size_t>(month++)];
  return {2026, month + 1, left + 1};
}

Rates DrawRates(Dice& dice) {
  Rates rates;
  rates.loss = dice.Below(80);
  rates.duplicate = dice.Below(80);
  rates.reorder = dice.Below(60);
  rates.delay = dice.Below(30);
  rates.crash_worker = dice.Below(30);
  rates.crash_client = dice.Below(15);
  rates.skew = 5 + dice.Below(20);
  return rates;
}

}  // namespace

Context::Context(std::uint64_t seed, Sabotage planted)
    : dice(seed),
      company(Company::Get()),
      policy(&dice.Of(company.policies)),
      sabotage(planted),
      rates(DrawRates(dice)) {}

bool Context::Strikes(Fault fault, std::size_t permille) {
  if (calm || !dice.Permille(permille)) return false;
  faults.Count(fault);
  return true;
}

std::string Context::Iso(std::int64_t skew_ms) {
  const std::int64_t second = kStart + (static_cast<std::int64_t>(now_ms) + skew_ms) / 1000;
  if (second == shown_second_) return shown_;
  const Date date = DateOf(second / kDay);
  const auto of_day = static_cast<int>(second % kDay);
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%04d-%02d-%02dT%02d:%02d:%02dZ", date.year, date.month, date.day,
                of_day / 3600, of_day / 60 % 60, of_day % 60);
  shown_second_ = second;
  shown_ = text.data();
  return shown_;
}

Moment Context::At(const Person& actor, const Case* before, std::int64_t skew_ms) {
  Moment moment;
  moment.policy = policy;
  moment.guard = &company.guard;
  moment.policy_version = "simulated";
  moment.actor = &actor;
  if (before != nullptr && before->draft.has_value()) moment.author = company.Find(before->draft->author);
  moment.now = Iso(skew_ms);
  return moment;
}

}  // namespace leitplanke::simulate
