#include "sdk/cli/simulate/context.h"

#include <array>

namespace leitplanke::simulate {

namespace {

constexpr std::int64_t kStart = 1772438400;  // 2026-03-02T08:00:00Z in seconds
constexpr std::int64_t kDay = 86400;

struct Date {
  int month, day;
};

/// Walks from 1 January 2026; the schedules stay within weeks of their start.
Date DateOf(std::int64_t days_since_epoch) {
  constexpr std::int64_t kNewYear2026 = 20454;
  constexpr std::array<int, 12> kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  auto left = static_cast<int>(days_since_epoch - kNewYear2026);
  int month = 0;
  while (month < 11 && left >= kDays[static_cast<std::size_t>(month)]) left -= kDays[static_cast<std::size_t>(month++)];
  return {month + 1, left + 1};
}

void PutTwo(std::string& text, std::size_t at, int number) {
  text[at] = static_cast<char>('0' + number / 10);
  text[at + 1] = static_cast<char>('0' + number % 10);
}

ReviewPolicy DrawReview(Dice& dice) {
  ReviewPolicy review;
  review.signatures = Signatures::kRequired;
  review.approvers = dice.Percent(25) ? 2 : 1;
  if (dice.Percent(25)) review.tiers = {{"urgency", "critical", 2}};
  review.approval_minutes = dice.Percent(30) ? 1 : 24 * 60;
  review.lease_minutes = dice.Percent(50) ? 1 : 60;
  return review;
}

Rates DrawRates(Dice& dice) {
  Rates rates;
  rates.loss = dice.Below(80);
  rates.duplicate = dice.Below(80);
  rates.reorder = dice.Below(60);
  rates.delay = dice.Below(30);
  rates.crash_worker = dice.Below(30);
  rates.crash_client = dice.Below(15);
  rates.crash_backend = dice.Below(6);
  rates.stall = dice.Below(150);
  rates.skew = 5 + dice.Below(20);
  return rates;
}

}  // namespace

Context::Context(std::uint64_t seed, Sabotage planted)
    : dice(seed),
      company(Company::Get()),
      policy(&dice.Of(company.policies)),
      review(DrawReview(dice)),
      sabotage(planted),
      rates(DrawRates(dice)) {}

bool Context::Strikes(Fault fault, std::size_t permille) {
  if (calm || !dice.Permille(permille)) return false;
  faults.Count(fault);
  return true;
}

std::string Context::Iso(std::int64_t skew_ms) const {
  const std::int64_t ms = static_cast<std::int64_t>(now_ms) + skew_ms;
  const std::int64_t second = kStart + (ms >= 0 ? ms / 1000 : (ms - 999) / 1000);  // a clock shows begun seconds only
  const Date date = DateOf(second / kDay);
  const auto of_day = static_cast<int>(second % kDay);
  std::string text = "2026-MM-DDThh:mm:ssZ";
  PutTwo(text, 5, date.month);
  PutTwo(text, 8, date.day);
  PutTwo(text, 11, of_day / 3600);
  PutTwo(text, 14, of_day / 60 % 60);
  PutTwo(text, 17, of_day % 60);
  return text;
}

Moment Context::At(const Person& actor, std::int64_t skew_ms) const {
  Moment moment;
  moment.policy = policy;
  moment.guard = &company.guards[policy == company.policies.data() ? 0 : 1];
  moment.assessor = &company.assessor;
  moment.policy_version = kPolicyVersion;
  moment.review = &review;
  moment.is_signed = Signed::kUnchecked;  // the backend's `Decide` looks
  moment.actor = &actor;
  moment.people = &company;
  moment.now = Iso(skew_ms);
  return moment;
}

}  // namespace leitplanke::simulate
