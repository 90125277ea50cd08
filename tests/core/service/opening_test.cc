// Business time: one row a question, with the answer worked out by hand.
#include "core/service/opening.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "core/text/date.h"
#include "leitplanke/policy.h"
#include "tests/core/policy/document.h"
#include "tests/core/service/zones.h"

namespace leitplanke {
namespace {

constexpr const char* kNever = "never";

OpeningHours HoursOf(const std::string& hours, ZoneOffset zone) {
  const Result<Policy> policy = ParsePolicy(hours.empty() ? SmallestPolicy().dump() : PolicyWith("/hours", hours));
  EXPECT_TRUE(policy.ok()) << (policy.ok() ? "" : policy.error().message);
  return {policy.ok() ? policy->hours : Hours{}, std::move(zone)};
}

struct Row {
  std::string start;
  std::int64_t minutes;
  std::string due;
  bool open;
};

void Expect(const std::string& hours, const ZoneOffset& zone, const std::vector<Row>& rows) {
  const OpeningHours opening = HoursOf(hours, zone);
  for (const Row& row : rows) {
    const Result<Millis> start = ParseInstant(row.start, zone);
    ASSERT_TRUE(start.ok()) << row.start;
    const std::optional<Millis> due = opening.Due(*start, row.minutes);
    EXPECT_EQ(due.has_value() ? FormatInstant(*due, zone) : kNever, row.due) << row.start << " + " << row.minutes;
    EXPECT_EQ(opening.IsOpen(*start), row.open) << row.start;
  }
}

TEST(Opening, WithoutHoursIsAlways) {
  Expect("", European(3600),
         {{"2026-07-04T23:30:00+02:00", 60, "2026-07-05T00:30:00+02:00", true},
          {"2026-10-25T01:30:00+02:00", 120, "2026-10-25T02:30:00+01:00", true}});
}

TEST(Opening, CountsSpansDaysAndWeekends) {
  // Wednesday is 2026-07-01.
  Expect(R"({"weekly":{"mon":[["08:00","12:00"],["13:00","20:00"]],"wed":[["08:00","12:00"],["13:00","20:00"]],
             "fri":[["10:00","16:00"]]}})",
         European(3600),
         {
             {"2026-07-01T09:00:00+02:00", 30, "2026-07-01T09:30:00+02:00", true},
             {"2026-07-01T11:30:00+02:00", 30, "2026-07-01T12:00:00+02:00", true},
             {"2026-07-01T11:30:00+02:00", 31, "2026-07-01T13:01:00+02:00", true},
             {"2026-07-01T12:00:00+02:00", 1, "2026-07-01T13:01:00+02:00", false},
             {"2026-07-01T11:59:59.999+02:00", 1, "2026-07-01T13:00:59.999+02:00", true},
             {"2026-07-01T07:00:00+02:00", 60, "2026-07-01T09:00:00+02:00", false},
             {"2026-07-01T20:00:00+02:00", 60, "2026-07-03T11:00:00+02:00", false},
             {"2026-07-01T19:00:00+02:00", 61, "2026-07-03T10:01:00+02:00", true},
             {"2026-07-03T15:00:00+02:00", 120, "2026-07-06T09:00:00+02:00", true},
             {"2026-07-04T12:00:00+02:00", 0, "2026-07-04T12:00:00+02:00", false},
             {"2026-07-01T08:00:00Z", 0, "2026-07-01T10:00:00+02:00", true},
             // A whole week has 11 + 11 + 6 hours.
             {"2026-07-01T08:00:00+02:00", 28 * 60 * 52, "2027-06-28T20:00:00+02:00", true},
         });
}

TEST(Opening, KnowsTheNightOnWhichTheClockChanges) {
  const std::string night = R"({"weekly":{"sun":[["00:00","24:00"]]}})";
  Expect(night, European(3600),
         {
             {"2026-03-29T00:00:00+01:00", 23 * 60, "2026-03-30T00:00:00+02:00", true},
             {"2026-10-25T00:00:00+02:00", 25 * 60, "2026-10-26T00:00:00+01:00", true},
             {"2026-10-25T01:30:00+02:00", 60, "2026-10-25T02:30:00+02:00", true},
             {"2026-10-25T01:30:00+02:00", 120, "2026-10-25T02:30:00+01:00", true},
             {"2026-03-29T01:30:00+01:00", 60, "2026-03-29T03:30:00+02:00", true},
         });
  // Open from 02:00 to 03:00: not at all in March, twice as long in October.
  Expect(R"({"weekly":{"sun":[["02:00","03:00"]]}})", European(3600),
         {
             {"2026-03-28T12:00:00+01:00", 1, "2026-04-05T02:01:00+02:00", false},
             {"2026-10-25T00:00:00+02:00", 60, "2026-10-25T02:00:00+01:00", false},
             {"2026-10-25T00:00:00+02:00", 90, "2026-10-25T02:30:00+01:00", false},
             {"2026-10-25T02:59:59+01:00", 1, "2026-11-01T02:00:59+01:00", true},
         });
}

TEST(Opening, ClosesOnHolidaysAndClosedDaysUnlessExtraSaysOtherwise) {
  Expect(
      R"({"weekly":{"thu":[["09:00","17:00"]],"fri":[["09:00","17:00"]],"sat":[["09:00","12:00"]]},"holidays":"DE-HH",
             "closed":["2026-12-24","2026-12-18"],"extra":{"2026-12-27":[["10:00","14:00"]],"2026-12-18":[["16:00","17:00"]],
             "2027-01-01":[["12:00","13:00"]],"2026-12-31":[]}})",
      European(3600),
      {
          {"2026-12-24T10:00:00+01:00", 60, "2026-12-27T11:00:00+01:00", false},
          {"2026-12-25T10:00:00+01:00", 1, "2026-12-27T10:01:00+01:00", false},
          {"2026-12-18T10:00:00+01:00", 60, "2026-12-18T17:00:00+01:00", false},
          {"2026-12-27T13:30:00+01:00", 60, "2027-01-01T12:30:00+01:00", true},
          {"2026-10-03T10:00:00+02:00", 1, "2026-10-08T09:01:00+02:00", false},
      });
}

TEST(Opening, IsNullWhereItNeverOpens) {
  Expect(R"({"weekly":{}})", European(3600),
         {{"2026-07-01T08:00:00Z", 1, kNever, false}, {"2026-07-01T08:00:00Z", 0, "2026-07-01T10:00:00+02:00", false}});
  const std::string once = R"({"extra":{"2026-12-27":[["10:00","14:00"]],"2095-01-03":[["10:00","11:00"]]}})";
  Expect(once, European(3600),
         {
             {"2026-07-01T08:00:00Z", 240, "2026-12-27T14:00:00+01:00", false},
             {"2026-07-01T08:00:00Z", 241, "2095-01-03T10:01:00+01:00", false},
             {"2026-07-01T08:00:00Z", 301, kNever, false},
             {"2096-01-01T00:00:00Z", 1, kNever, false},
             {"2026-12-27T13:00:00+01:00", 30, "2026-12-27T13:30:00+01:00", true},
         });
}

TEST(Opening, EndsWithTheYear9999AndAtItsLimit) {
  Expect(R"({"weekly":{"mon":[["09:00","10:00"]]}})", Fixed(0), {{"9999-12-30T00:00:00Z", 600, kNever, false}});
  const OpeningHours opening = HoursOf("", Fixed(0));
  EXPECT_EQ(opening.Due(0, kMaxBusinessMinutes), kMaxBusinessMinutes * kMinute);
  EXPECT_FALSE(opening.Due(0, kMaxBusinessMinutes + 1).has_value());
  EXPECT_EQ(opening.Due(5, -1), 5);
}

TEST(Opening, WorksInOtherZones) {
  const std::string hours = R"({"weekly":{"mon":[["00:00","08:00"]],"tue":[["00:00","08:00"]]}})";
  Expect(hours, Fixed(-11 * 3600), {{"2026-07-06T10:59:00Z", 1, "2026-07-06T00:01:00-11:00", false}});
  Expect(hours, Fixed(20700), {{"2026-07-05T18:15:00Z", 480, "2026-07-06T08:00:00+05:45", true}});
}

TEST(Opening, AgreesWithCountingMinuteByMinute) {
  // A slow second opinion over the weeks in which the clock changes.
  const std::string hours = R"({"weekly":{"mon":[["08:00","12:00"],["13:00","20:00"]],"sat":[["22:00","24:00"]],
                               "sun":[["00:00","02:30"],["03:00","05:00"]]},"holidays":"DE-HH"})";
  const ZoneOffset zone = European(3600);
  const OpeningHours opening = HoursOf(hours, zone);
  for (const char* begin : {"2026-03-27T00:00:00Z", "2026-10-23T00:00:00Z"}) {
    const Millis start = *ParseInstant(begin, zone);
    std::int64_t minutes = 0;
    for (Millis at = start; at < start + 7 * kDay; at += kMinute) {
      if (!opening.IsOpen(at)) continue;
      ++minutes;
      ASSERT_EQ(opening.Due(start, minutes), at + kMinute) << minutes << " minutes after " << begin;
    }
    EXPECT_GT(minutes, 15 * 60);
  }
}

}  // namespace
}  // namespace leitplanke
