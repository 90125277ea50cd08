// How long claims and approvals hold, how many approve, on which devices, with which certificates, in which turn.
#include <nlohmann/json.hpp>

#include "core/cases/clock.h"
#include "leitplanke/json.h"
#include "tests/core/cases/world.h"

namespace leitplanke {
namespace {

using testing::Approve;
using testing::Must;
using testing::On;
using testing::Proper;
using testing::Reach;
using testing::Refused;
using testing::World;

/// kNow is 10:00:00.
void At(World& world, std::string_view time) { world.now = "2026-03-02T" + std::string(time) + "Z"; }

Action From(Action action, std::string_view device) {
  action.device = device;
  return action;
}

TEST(Clock, ReadsTheBackendsTimesAndNothingElse) {
  EXPECT_EQ(SecondsOf("1970-01-02T00:00:01Z"), 86401);
  EXPECT_EQ(SecondsBetween("2026-02-28T23:59:59.999Z", "2026-03-01T00:00:00Z"), 1);
  for (const char* bad : {"", "2026-03-02", "2026-03-02T10:00:00", "2026-03-02T10:00:00+01:00", "2026-03-02 10:00:00Z",
                          "2026-13-02T10:00:00Z", "2026-03-02T24:00:00Z", "2026-03-02T1x:00:00Z"}) {
    EXPECT_FALSE(SecondsOf(bad).has_value()) << bad;
  }
}

TEST(Lease, RunsFromTheClaimersLastStep) {
  World world;
  Case c = Reach(world, CaseState::kClaimed);
  At(world, "10:59:59");
  EXPECT_EQ(Refused(world, &c, "ben", On(c, ActionType::kClaim)), ErrorCode::kNotYours);
  c = Must(world, c, "anna", ActionType::kDraft);
  At(world, "11:59:59");
  EXPECT_EQ(Refused(world, &c, "ben", On(c, ActionType::kClaim)), ErrorCode::kNotYours);
  At(world, "12:00:00");
  EXPECT_EQ(Refused(world, &c, "anna", On(c, ActionType::kClaim)), ErrorCode::kNotYours);
  EXPECT_EQ(Refused(world, &c, "emil", On(c, ActionType::kClaim)), ErrorCode::kNotQualified);
  const Case taken = Must(world, c, "ben", ActionType::kClaim);
  EXPECT_EQ(taken.claimed_by, "ben");
  EXPECT_EQ(taken.state, CaseState::kClaimed);
  EXPECT_EQ(taken.draft->author, "anna") << "the words stay whose they are";
  EXPECT_EQ(Refused(world, &taken, "anna", Proper(taken, ActionType::kSubmit)), ErrorCode::kNotYours);
}

TEST(Lease, IsThePolicysAndHoldsForEverWithoutOne) {
  World world;
  const Case c = Reach(world, CaseState::kChangesWanted);
  world.review.lease_minutes = 5;
  At(world, "10:05:01");
  EXPECT_EQ(Must(world, c, "cem", ActionType::kClaim).claimed_by, "cem");
  world.review.lease_minutes = 0;
  At(world, "23:00:00");
  EXPECT_EQ(Refused(world, &c, "cem", On(c, ActionType::kClaim)), ErrorCode::kNotYours);
  world.review.lease_minutes = 5;
  Case of_an_older_version = c;
  of_an_older_version.claimed_at.clear();
  EXPECT_EQ(Refused(world, &of_an_older_version, "cem", On(c, ActionType::kClaim)), ErrorCode::kNotYours);
}

TEST(Approval, ExpiresAndIsGivenAnew) {
  World world;
  Case c = Reach(world, CaseState::kApproved);
  EXPECT_EQ(Refused(world, &c, "dora", Approve(c)), ErrorCode::kWrongState) << "it still holds";
  world.now = "2026-03-03T10:00:01Z";
  EXPECT_EQ(Refused(world, &c, "ben", Proper(c, ActionType::kIntent)), ErrorCode::kStale);
  EXPECT_EQ(Refused(world, &c, "anna", Approve(c)), ErrorCode::kSelfApproval);
  const Case renewed = Must(world, &c, "dora", Approve(c));
  EXPECT_EQ(renewed.state, CaseState::kApproved);
  EXPECT_EQ(renewed.approval->person, "dora");
  EXPECT_EQ(Must(world, renewed, "dora", ActionType::kIntent).state, CaseState::kPosting);
  world.review.approval_minutes = 0;
  EXPECT_EQ(Must(world, c, "ben", ActionType::kIntent).state, CaseState::kPosting);
}

TEST(Approval, OfTwoNeedsTwoPeopleOnTwoDevices) {
  World world;
  world.review.approvers = 2;
  Case c = Reach(world, CaseState::kClaimed);
  c = Must(world, &c, "anna", From(Proper(c, ActionType::kSubmit), "phone"));
  EXPECT_EQ(Refused(world, &c, "ben", From(Approve(c), "phone")), ErrorCode::kSelfApproval) << "the author's device";
  c = Must(world, &c, "ben", From(Approve(c), "desk"));
  EXPECT_EQ(c.state, CaseState::kInReview);
  EXPECT_FALSE(c.approval.has_value());
  EXPECT_EQ(Refused(world, &c, "ben", From(Approve(c), "other")), ErrorCode::kSelfApproval) << "the same person twice";
  EXPECT_EQ(Refused(world, &c, "dora", From(Approve(c), "desk")), ErrorCode::kSelfApproval) << "the same device twice";
  EXPECT_EQ(Refused(world, &c, "ben", Proper(c, ActionType::kIntent)), ErrorCode::kWrongState);
  const Case done = Must(world, &c, "dora", From(Approve(c), "third"));
  EXPECT_EQ(done.state, CaseState::kApproved);
  EXPECT_EQ(done.first_approval->person, "ben");
  EXPECT_EQ(done.approval->person, "dora");
  for (const ActionType type : {ActionType::kDraft, ActionType::kChanges}) {
    const Case back = Must(world, c, "cem" == c.claimed_by ? "cem" : "dora", type);
    EXPECT_FALSE(back.first_approval.has_value()) << ActionTypeName(type) << " leaves half an approval";
  }
}

TEST(Certificate, EndsSubmitApproveAndPost) {
  World world;
  const auto until = [&](std::size_t person, std::string_view time) { world.people[person].qualified_until = time; };
  const Case claimed = Reach(world, CaseState::kClaimed);
  const Case reviewed = Reach(world, CaseState::kInReview);
  const Case approved = Reach(world, CaseState::kApproved);
  until(0, "2026-03-02T10:00:00Z");
  until(1, "2026-03-02T10:00:00Z");
  EXPECT_EQ(Refused(world, &claimed, "anna", Proper(claimed, ActionType::kSubmit)), ErrorCode::kNotQualified);
  EXPECT_EQ(Refused(world, &reviewed, "ben", Approve(reviewed)), ErrorCode::kNotQualified);
  EXPECT_EQ(Refused(world, &reviewed, "ben", Proper(reviewed, ActionType::kChanges)), ErrorCode::kNotQualified);
  EXPECT_EQ(Refused(world, &approved, "ben", Proper(approved, ActionType::kIntent)), ErrorCode::kNotQualified);
  Must(world, claimed, "anna", ActionType::kDraft);
  until(1, "2026-03-02T10:00:01Z");
  Must(world, &reviewed, "ben", Approve(reviewed));
  until(1, "next year");
  EXPECT_EQ(Refused(world, &reviewed, "ben", Approve(reviewed)), ErrorCode::kNotQualified) << "unreadable: it ended";
}

TEST(Role, TakenAwayInTheMiddleOfAReviewCounts) {
  World world;
  const Case c = Reach(world, CaseState::kInReview);
  world.people[1].roles = {"agent"};
  EXPECT_EQ(Refused(world, &c, "ben", Approve(c)), ErrorCode::kNotQualified);
}

TEST(Rotation, BlocksWhoWroteTheLastTimeAsWell) {
  World world;
  const Case c = Reach(world, CaseState::kInReview);
  world.last_writer = "anna";
  Must(world, &c, "ben", Approve(c));
  world.review.rotation = Rotation::kBlock;
  EXPECT_EQ(Refused(world, &c, "ben", Approve(c)), ErrorCode::kNotYours);
  world.last_writer = "ben";
  Must(world, &c, "ben", Approve(c));
  world.last_writer = "";
  EXPECT_FALSE(Must(world, &c, "ben", Approve(c)).approval->out_of_turn);
}

TEST(Rotation, AsAHintMarksTheApproval) {
  World world;
  const Case c = Reach(world, CaseState::kInReview);
  world.last_writer = "anna";
  EXPECT_FALSE(Must(world, &c, "ben", Approve(c)).approval->out_of_turn) << "no turns in this policy";
  world.review.rotation = Rotation::kHint;
  EXPECT_TRUE(Must(world, &c, "ben", Approve(c)).approval->out_of_turn);
  world.last_writer = "ben";
  EXPECT_FALSE(Must(world, &c, "ben", Approve(c)).approval->out_of_turn);
}

TEST(Withdraw, TakesReviewAndApprovalBack) {
  const World world;
  for (const CaseState state : {CaseState::kInReview, CaseState::kApproved}) {
    const Case c = Reach(world, state);
    const Case back = Must(world, c, "anna", ActionType::kWithdraw);
    EXPECT_EQ(back.claimed_by, "anna");
    EXPECT_FALSE(back.approval.has_value());
    EXPECT_EQ(back.submitted_by + back.submitted_hash + back.submitted_device, "");
    EXPECT_EQ(back.previous_text, c.draft->text) << "the next reviewer sees what has changed since";
    EXPECT_EQ(Refused(world, &back, "ben", Approve(back)), ErrorCode::kWrongState);
  }
}

TEST(Hasty, MarksAnApprovalFasterThanReading) {
  World world;
  world.policy.platform_limits["x"] = 4000;
  world.Reload();
  const std::string text(600, 'a');
  Case c = Reach(world, CaseState::kClaimed);
  c = Must(world, &c, "anna", testing::Submit(c, text));
  At(world, "10:00:09");
  EXPECT_TRUE(Must(world, &c, "ben", Approve(c)).approval->hasty);
  At(world, "10:00:10");
  EXPECT_FALSE(Must(world, &c, "ben", Approve(c)).approval->hasty);
}

TEST(Json, CasesOfAnOlderVersionAreRead) {
  const World world;
  const Case c = Reach(world, CaseState::kApproved);
  Json json = ToJson(c);
  for (const char* key : {"claimedAt", "submittedAt"}) {
    ASSERT_TRUE(json.contains(key));
    json.erase(key);
  }
  const auto old = CaseFromJson(json);
  ASSERT_TRUE(old.ok()) << old.error().message;
  EXPECT_EQ(old->approval->person, "ben");
}

}  // namespace
}  // namespace leitplanke
