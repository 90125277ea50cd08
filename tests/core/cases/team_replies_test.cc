// What the team has answered of late.
#include "leitplanke/team_replies.h"

#include "leitplanke/guard.h"
#include "tests/core/cases/world.h"

namespace leitplanke {
namespace {

using testing::Reach;
using testing::World;
using Texts = std::vector<std::string>;

/// An answered case whose reply was seen at `at`.
Case Answered(std::string_view text, std::string_view at) {
  World world;
  Case c = Reach(world, CaseState::kAnswered);
  c.draft->text = text;
  c.reply->at = at;
  return c;
}

TEST(TeamReplies, AreThoseSeenOnThePageNewestFirst) {
  Cases cases;
  cases["a"] = Answered("first", "2026-03-01T10:00:00Z");
  cases["b"] = Answered("third", "2026-03-03T10:00:00Z");
  cases["c"] = Answered("second", "2026-03-02T10:00:00Z");
  EXPECT_EQ(TeamReplies(cases, "2026-03-03T11:00:00Z"), (Texts{"third", "second", "first"}));
}

TEST(TeamReplies, OfAMonthAndNotOfItsDayBefore) {
  Cases cases;
  cases["a"] = Answered("on its last day", "2026-03-01T10:00:00Z");
  cases["b"] = Answered("a second too old", "2026-03-01T09:59:59Z");
  EXPECT_EQ(TeamReplies(cases, "2026-03-31T10:00:00Z"), Texts{"on its last day"});
  EXPECT_EQ(TeamReplies(cases, "").size(), 2U) << "without a time nothing is too old";
}

TEST(TeamReplies, NothingThatNobodyCanHaveRead) {
  World world;
  Cases cases;
  for (const CaseState state : {CaseState::kClaimed, CaseState::kInReview, CaseState::kApproved, CaseState::kPosting}) {
    cases[std::to_string(static_cast<int>(state))] = Reach(world, state);
  }
  cases["other words than approved"] = Answered("approved", "2026-03-02T10:00:00Z");
  cases["other words than approved"].reply->matches = false;
  cases["erased"] = Answered("", "2026-03-02T10:00:00Z");
  EXPECT_EQ(TeamReplies(cases, "2026-03-02T11:00:00Z"), Texts());
}

TEST(TeamReplies, NoMoreThanADraftIsComparedWith) {
  Cases cases;
  const Case c = Answered("a reply", "2026-03-02T10:00:00Z");
  for (std::size_t i = 0; i <= kMaxRecentReplies; ++i) cases[std::to_string(i)] = c;
  cases["newest"] = Answered("the newest", "2026-03-02T10:00:01Z");
  const Texts texts = TeamReplies(cases, "2026-03-02T11:00:00Z");
  EXPECT_EQ(texts.size(), kMaxRecentReplies);
  EXPECT_EQ(texts.front(), "the newest");
}

}  // namespace
}  // namespace leitplanke
