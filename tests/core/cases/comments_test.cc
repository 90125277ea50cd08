// Requests for changes that point at places of the text.
#include "tests/core/cases/world.h"

namespace leitplanke {
namespace {

using testing::Must;
using testing::On;
using testing::Reach;
using testing::Refused;
using testing::World;

constexpr std::string_view kReply = "Grüße 🚆, we are sorry.";  // the train is two UTF-16 units, 6 and 7

Case InReview(const World& world, std::string_view text) {
  const Case c = Reach(world, CaseState::kClaimed);
  return Must(world, &c, "anna", testing::Submit(c, text));
}

Action Changes(const Case& c, std::vector<PlaceComment> comments, std::string_view text = "") {
  Action action = On(c, ActionType::kChanges);
  action.text = text;
  action.comments = std::move(comments);
  return action;
}

TEST(Comments, KeepThePlaceAndItsWords) {
  const World world;
  const Case c = InReview(world, kReply);
  const Case back = Must(world, &c, "ben", Changes(c, {{0, 5, "Too stiff.", ""}, {6, 8, "No emoji.", ""}}, "Nearly."));
  EXPECT_EQ(back.state, CaseState::kChangesWanted);
  ASSERT_EQ(back.comments.size(), 1U);
  EXPECT_EQ(back.comments[0].text, "Nearly.");
  EXPECT_EQ(back.comments[0].hash, c.submitted_hash);
  ASSERT_EQ(back.comments[0].places.size(), 2U);
  EXPECT_EQ(back.comments[0].places[0].quote, "Grüße");
  EXPECT_EQ(back.comments[0].places[1].quote, "🚆");
  EXPECT_EQ(back.comments[0].places[1].start, 6U);
  EXPECT_EQ(back.comments[0].places[1].text, "No emoji.");
  EXPECT_TRUE(Must(world, &c, "ben", Changes(c, {{0, 5, "Too stiff.", ""}})).comments[0].text.empty());
}

TEST(Comments, AreRefusedOutsideTheTextAndWithoutWords) {
  struct Row {
    PlaceComment comment;
    ErrorCode code;
    std::string_view where;
  };
  const std::vector<Row> rows = {
      {{0, 0, "Empty.", ""}, ErrorCode::kInvalidArgument, "/comments/1"},
      {{5, 4, "Backwards.", ""}, ErrorCode::kInvalidArgument, "/comments/1"},
      {{0, 24, "Behind the end.", ""}, ErrorCode::kInvalidArgument, "/comments/1"},
      {{0, 1ULL << 60U, "Far behind.", ""}, ErrorCode::kInvalidArgument, "/comments/1"},
      {{6, 7, "Half a train.", ""}, ErrorCode::kInvalidArgument, "/comments/1"},
      {{7, 9, "The other half.", ""}, ErrorCode::kInvalidArgument, "/comments/1"},
      {{0, 5, " ", ""}, ErrorCode::kInvalidArgument, "/comments/1/text"},
      {{0, 5, "\xff", ""}, ErrorCode::kInvalidArgument, "/comments/1/text"},
      {{0, 5, std::string(kMaxPlaceCommentBytes + 1, 'a'), ""}, ErrorCode::kTooLarge, "/comments/1/text"},
      {{0, 5, "Words that stand elsewhere.", "Bye"}, ErrorCode::kInvalidArgument, "/comments/1/quote"},
  };
  const World world;
  const Case c = InReview(world, kReply);
  Must(world, &c, "ben", Changes(c, {{0, 23, std::string(kMaxPlaceCommentBytes, 'a'), ""}}));
  for (const Row& row : rows) {
    const auto after = world.Do(&c, "ben", Changes(c, {{0, 5, "Fine.", ""}, row.comment}));
    ASSERT_FALSE(after.ok()) << row.comment.text;
    EXPECT_EQ(after.error().code, row.code) << row.comment.text;
    EXPECT_EQ(after.error().where, row.where) << row.comment.text;
  }
  EXPECT_EQ(Refused(world, &c, "ben", Changes(c, {})), ErrorCode::kInvalidArgument) << "nothing said at all";
}

TEST(Comments, HaveLimits) {
  const World world;
  const Case c = InReview(world, kReply);
  std::vector<PlaceComment> many(kMaxPlaceComments, PlaceComment{0, 5, "Too stiff.", ""});
  EXPECT_EQ(Must(world, &c, "ben", Changes(c, many)).comments[0].places.size(), kMaxPlaceComments);
  many.push_back(many.front());
  EXPECT_EQ(Refused(world, &c, "ben", Changes(c, many)), ErrorCode::kTooLarge);
}

TEST(Comments, QuoteTheBeginningOfALongPlace) {
  World world;
  world.policy.platform_limits["x"] = 4000;
  world.Reload();
  const std::string text = "a" + [] {
    std::string umlauts;
    for (std::size_t i = 0; i < kMaxQuoteBytes; ++i) umlauts += "ü";
    return umlauts;
  }();
  const Case c = InReview(world, text);
  const Case back = Must(world, &c, "ben", Changes(c, {{0, kMaxQuoteBytes, "Shorter.", ""}}));
  EXPECT_EQ(back.comments[0].places[0].quote, text.substr(0, kMaxQuoteBytes - 1)) << "no half character";
}

TEST(Comments, StayWithTheTextThatTheyAreAboutForSomeRounds) {
  const World world;
  Case c = Reach(world, CaseState::kClaimed);
  for (std::size_t round = 0; round < kMaxPlaceRounds + 2; ++round) {
    c = Must(world, &c, "anna", testing::Submit(c, "Reply " + std::to_string(round)));
    const std::string reviewed = c.draft->hash;
    c = Must(world, &c, "ben", Changes(c, {{0, 5, "Say more.", ""}}));
    EXPECT_EQ(c.comments.back().hash, reviewed);
    c = Must(world, &c, "anna", testing::WithText(c, ActionType::kDraft, "Draft " + std::to_string(round)));
    EXPECT_EQ(c.comments.back().hash, TextHash(c.previous_text)) << "the author sees them beside the old text";
  }
  ASSERT_EQ(c.comments.size(), kMaxPlaceRounds + 2);
  for (std::size_t i = 0; i < c.comments.size(); ++i) EXPECT_EQ(c.comments[i].places.empty(), i < 2) << i;
}

}  // namespace
}  // namespace leitplanke
