// Who is at a case: heard by the others, for a while, never beyond the tenant.
#include "sdk/backend/presence.h"

#include <gtest/gtest.h>

#include "sdk/backend/limits.h"

namespace leitplanke::backend {
namespace {

constexpr Millis kNow = 1'000'000;
constexpr Millis kLife = std::chrono::duration_cast<milliseconds>(kPresenceLife).count();

std::string Told(const std::vector<Presence::Colleague>& colleagues) {
  std::string out;
  for (const auto& one : colleagues) out += one.person + " " + std::string(DoingName(one.doing)) + ", ";
  return out;
}

TEST(Presence, TellsTheOthersNotOneself) {
  Presence presence;
  EXPECT_EQ(Told(presence.Note("t", "c", "anna", "d1", Doing::kTyping, kNow)), "");
  EXPECT_EQ(Told(presence.Note("t", "c", "ben", "d2", Doing::kReading, kNow)), "anna typing, ");
  EXPECT_EQ(Told(presence.Note("t", "c", "anna", "d1", Doing::kReading, kNow)), "ben reading, ");
  EXPECT_EQ(Told(presence.Note("t", "c", "anna", "d3", Doing::kTyping, kNow)), "ben reading, ") << "her other device";
  EXPECT_EQ(Told(presence.Note("t", "c", "ben", "d2", Doing::kReading, kNow)), "anna typing, ") << "told once";
  EXPECT_EQ(Told(presence.Note("t", "other case", "cem", "d4", Doing::kReading, kNow)), "");
  EXPECT_EQ(Told(presence.Note("other tenant", "c", "cem", "d4", Doing::kReading, kNow)), "");
}

TEST(Presence, EndsByLeavingAndByTime) {
  Presence presence;
  presence.Note("t", "c", "anna", "d1", Doing::kTyping, kNow);
  presence.Note("t", "c", "ben", "d2", Doing::kReading, kNow);
  EXPECT_EQ(Told(presence.Note("t", "c", "ben", "d2", Doing::kLeft, kNow)), "anna typing, ");
  EXPECT_EQ(Told(presence.Note("t", "c", "anna", "d1", Doing::kReading, kNow)), "");
  EXPECT_EQ(Told(presence.Note("t", "c", "ben", "d2", Doing::kLeft, kNow + kLife - 1)), "anna reading, ");
  EXPECT_EQ(Told(presence.Note("t", "c", "ben", "d2", Doing::kLeft, kNow + kLife)), "");
  EXPECT_EQ(presence.size(), 0u) << "a case that nobody is at takes no room";
  presence.Note("t", "c", "anna", "d1", Doing::kReading, kNow);
  EXPECT_EQ(Told(presence.Note("t", "c", "ben", "d2", Doing::kLeft, kNow - kLife)), "") << "the clock was set back";
}

TEST(Presence, IsBounded) {
  Presence presence;
  for (std::size_t i = 0; i < kMaxPresentAtCase + 5; ++i) {
    presence.Note("t", "c", "p" + std::to_string(i), "d" + std::to_string(i), Doing::kReading, kNow);
  }
  EXPECT_EQ(presence.Note("t", "c", "anna", "d", Doing::kReading, kNow).size(), kMaxPresentAtCase);
  for (std::size_t i = 0; i < kMaxPresentCases + 5; ++i) {
    presence.Note("t", std::to_string(i), "anna", "d1", Doing::kReading, kNow);
    ASSERT_LE(presence.size(), kMaxPresentCases);
  }
  EXPECT_EQ(Told(presence.Note("t", "c", "p0", "d0", Doing::kLeft, kNow)).substr(0, 3), "p1 ") << "known ones go on";
  presence.Note("t", "new", "anna", "d1", Doing::kReading, kNow + kLife);
  EXPECT_EQ(presence.size(), 1u) << "room is made of what has expired";
}

TEST(Presence, KnowsThreeWords) {
  for (const Doing doing : {Doing::kReading, Doing::kTyping, Doing::kLeft}) {
    EXPECT_EQ(DoingFromName(DoingName(doing)), doing);
  }
  EXPECT_EQ(DoingFromName(""), std::nullopt);
  EXPECT_EQ(DoingFromName("Reading"), std::nullopt);
}

}  // namespace
}  // namespace leitplanke::backend
