// Whom to ask for a review.
#include "leitplanke/reviewers.h"

#include "tests/core/cases/world.h"

namespace leitplanke {
namespace {

using testing::Approve;
using testing::Must;
using testing::Reach;
using testing::World;

/// A case that `writer` wrote and `reviewer` approved at that hour.
Case Paired(World& world, std::string_view writer, std::string_view reviewer, std::string_view hour) {
  world.now = "2026-03-02T" + std::string(hour) + ":00:00Z";
  Post post = testing::SomePost();
  post.id += std::string(writer) + std::string(reviewer) + std::string(hour);
  Case c = Must(world, nullptr, writer, testing::Open(post));
  c = Must(world, c, writer, ActionType::kClaim);
  c = Must(world, c, writer, ActionType::kSubmit);
  return Must(world, &c, reviewer, Approve(c));
}

/// "dora+! ben-": in this order, online or not, out of turn.
std::string List(const World& world, const Case& c, const std::vector<std::string>& online, const Cases& cases) {
  std::string out;
  for (const Suggestion& one : SuggestReviewers(c, world.people, online, cases, world.At("emil"))) {
    out += (out.empty() ? "" : " ") + one.person->id + (one.online ? "+" : "-") + (one.out_of_turn ? "!" : "");
  }
  return out;
}

TEST(Reviewers, AreQualifiedAndHadNoPartInTheText) {
  World world;
  world.people.push_back({"gil", "Gil Moor", "^GM", {"reviewer"}, "2026-03-02T10:00:00Z"});
  EXPECT_EQ(List(world, Reach(world, CaseState::kNew), {}, {}), "anna- ben- dora-");
  EXPECT_EQ(List(world, Reach(world, CaseState::kClaimed), {}, {}), "ben- dora-") << "anna is about to write";
  const Case c = Reach(world, CaseState::kInReview);
  EXPECT_EQ(List(world, c, {}, {}), "ben- dora-") << "anna wrote, cem, emil, fay and gil may not";
  Case taken = Must(world, Reach(world, CaseState::kClaimed), "ben", ActionType::kKeep);
  taken = Must(world, &taken, "anna", testing::Submit(taken, taken.alternatives[0].text));
  EXPECT_EQ(List(world, taken, {}, {}), "dora-") << "ben's words, submitted by anna";
  world.review.approvers = 2;
  const Case half = Must(world, &c, "ben", Approve(c));
  EXPECT_EQ(List(world, half, {}, {}), "dora-") << "ben has approved already";
}

TEST(Reviewers, ThoseWhoAreThereComeFirstThenTheLeastRecentlyPaired) {
  World world;
  const Case c = Reach(world, CaseState::kInReview);
  Cases cases;
  const auto add = [&](const Case& one) { cases.emplace(one.id, one); };
  EXPECT_EQ(List(world, c, {"dora", "emil", "nobody"}, cases), "dora+ ben-");
  add(Paired(world, "anna", "ben", "11"));
  EXPECT_EQ(List(world, c, {}, cases), "dora- ben-") << "never paired comes first";
  add(Paired(world, "anna", "dora", "12"));
  EXPECT_EQ(List(world, c, {}, cases), "ben- dora-");
  add(Paired(world, "ben", "anna", "13"));
  EXPECT_EQ(List(world, c, {}, cases), "dora- ben-") << "whoever of the two wrote";
  EXPECT_EQ(List(world, c, {"ben"}, cases), "ben+ dora-");
}

TEST(Reviewers, WhoeverIsOutOfTurnComesLast) {
  World world;
  const Case c = Reach(world, CaseState::kInReview);
  Cases cases;
  const auto add = [&](const Case& one) { cases.emplace(one.id, one); };
  add(Paired(world, "anna", "ben", "11"));
  add(Paired(world, "anna", "dora", "12"));
  add(Paired(world, "dora", "anna", "13"));
  EXPECT_EQ(List(world, c, {"ben"}, cases), "ben+ dora-") << "no turns in this policy";
  for (const Rotation rotation : {Rotation::kHint, Rotation::kBlock}) {
    world.review.rotation = rotation;
    EXPECT_EQ(List(world, c, {"ben"}, cases), "dora- ben+!") << "anna wrote the last time with ben";
  }
}

TEST(Reviewers, APairingIsTheNewestApprovalOfTheTwo) {
  World world;
  Cases cases;
  EXPECT_EQ(LastPairing(cases, "anna", "ben").at, "");
  for (const Case& c : {Paired(world, "anna", "ben", "12"), Paired(world, "ben", "anna", "11")}) cases.emplace(c.id, c);
  EXPECT_EQ(LastPairing(cases, "ben", "anna").writer, "anna");
  EXPECT_EQ(LastPairing(cases, "anna", "ben").at, "2026-03-02T12:00:00Z");
  EXPECT_EQ(LastPairing(cases, "anna", "dora").at, "");
  world.review.approvers = 2;
  const Case half = Paired(world, "anna", "dora", "13");
  cases.emplace(half.id, half);
  EXPECT_EQ(LastPairing(cases, "anna", "dora").writer, "anna") << "the first of two counts";
}

}  // namespace
}  // namespace leitplanke
