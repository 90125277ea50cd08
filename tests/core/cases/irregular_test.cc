// What leaves the usual path: emergencies, replies that nobody approved, the erasure of a customer's data.
#include <nlohmann/json.hpp>

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

World EmergencyWorld() {
  World world;
  world.review.emergency = true;
  world.is_signed = Signed::kYes;
  return world;
}

Action Urgent(const Case& c) {
  Action action = Approve(c);
  action.emergency = "The only reviewer on duty is ill.";
  return action;
}

TEST(Emergency, LiftsRoleAndCertificateAndLeavesAReviewOpen) {
  World world = EmergencyWorld();
  world.people[1].qualified_until = "2026-01-01T00:00:00Z";
  const Case c = Reach(world, CaseState::kInReview);
  for (const char* person : {"ben", "cem"}) {
    EXPECT_EQ(Refused(world, &c, person, Approve(c)), ErrorCode::kNotQualified);
    const Case approved = Must(world, &c, person, Urgent(c));
    EXPECT_EQ(approved.emergency->person, person);
    EXPECT_EQ(Must(world, approved, person, ActionType::kIntent).state, CaseState::kPosting);
    for (const char* part : {"anna", person}) {
      EXPECT_EQ(Refused(world, &approved, part, On(approved, ActionType::kAfterReview)), ErrorCode::kSelfApproval);
    }
    EXPECT_EQ(Refused(world, &approved, "emil", On(approved, ActionType::kAfterReview)), ErrorCode::kNotQualified);
    const Case looked = Must(world, approved, "dora", ActionType::kAfterReview);
    EXPECT_EQ(looked.emergency->reviewed_by, "dora");
    EXPECT_EQ(Refused(world, &looked, "dora", On(looked, ActionType::kAfterReview)), ErrorCode::kWrongState);
  }
}

TEST(Emergency, IsOfferedToWhomTheUsualPathIsClosed) {
  World world = EmergencyWorld();
  world.people[1].qualified_until = "2026-01-01T00:00:00Z";
  const auto offered = [&](const Case& c) {
    std::string who;
    for (const Person& person : world.people) {
      if (AllowedInEmergency(c, world.At(person.id))) who += person.id + " ";
    }
    return who;
  };
  const Case c = Reach(world, CaseState::kInReview);
  EXPECT_EQ(offered(c), "ben cem ")
      << "not to the author, not to dora who is qualified, not to those who write nothing";
  EXPECT_EQ(offered(Reach(world, CaseState::kClaimed)), "");
  const Case approved = Must(world, &c, "dora", Approve(c));
  EXPECT_EQ(offered(approved), "");
  EXPECT_FALSE(ApprovalExpired(approved, world.At("ben")));
  world.now = "2026-03-04T10:00:00Z";
  EXPECT_TRUE(ApprovalExpired(approved, world.At("ben")));
  EXPECT_EQ(offered(approved), "ben cem ");
  world.review.emergency = false;
  EXPECT_EQ(offered(c), "");
}

TEST(Emergency, NeverLiftsTheSecondPersonTheSignatureOrTheText) {
  World world = EmergencyWorld();
  const Case c = Reach(world, CaseState::kInReview);
  EXPECT_EQ(Refused(world, &c, "anna", Urgent(c)), ErrorCode::kSelfApproval);
  EXPECT_EQ(Refused(world, &c, "emil", Urgent(c)), ErrorCode::kNotQualified) << "an admin writes nothing";
  Action other = Urgent(c);
  other.hash = TextHash("Another text.");
  EXPECT_EQ(Refused(world, &c, "cem", other), ErrorCode::kTextDiffers);
  Action blank = Urgent(c);
  blank.emergency = " ";
  EXPECT_EQ(Refused(world, &c, "cem", blank), ErrorCode::kInvalidArgument);
  world.is_signed = Signed::kNo;
  EXPECT_EQ(Refused(world, &c, "cem", Urgent(c)), ErrorCode::kNotQualified) << "always signed";
  world.is_signed = Signed::kYes;
  world.review.emergency = false;
  EXPECT_EQ(Refused(world, &c, "cem", Urgent(c)), ErrorCode::kNotQualified);
  EXPECT_EQ(Refused(world, &c, "ben", Urgent(c)), ErrorCode::kNotQualified) << "a policy without this path";
}

TEST(Emergency, StaysOpenWhateverBecomesOfTheText) {
  const World world = EmergencyWorld();
  const Case inReview = Reach(world, CaseState::kInReview);
  const Case c = Must(world, &inReview, "cem", Urgent(inReview));
  const Case back = Must(world, c, "anna", ActionType::kWithdraw);
  EXPECT_TRUE(back.emergency->reviewed_by.empty());
  EXPECT_EQ(Must(world, back, "dora", ActionType::kAfterReview).state, CaseState::kClaimed);
}

Action Bypassing(const Case& c, std::string_view permalink) {
  Action action = On(c, ActionType::kBypass);
  action.permalink = permalink;
  action.hash = TextHash("Nobody approved this.");
  return action;
}

TEST(Bypass, StaysUntilSomebodyResponsibleHasResolvedIt) {
  const World world;
  const std::string link = "https://x.com/nordbahn/status/7";
  Case c = Reach(world, CaseState::kClaimed);
  Action late = Bypassing(c, link);
  late.base = 0;
  c = Must(world, &c, "cem", late);
  ASSERT_EQ(c.bypasses.size(), 1U);
  EXPECT_EQ(c.bypasses[0].person, "cem");
  EXPECT_EQ(Refused(world, &c, "ben", Bypassing(c, link)), ErrorCode::kAlreadyOpen);
  EXPECT_EQ(Refused(world, &c, "fay", Bypassing(c, link + "8")), ErrorCode::kNotQualified);
  EXPECT_EQ(Refused(world, &c, "ben", Bypassing(c, "")), ErrorCode::kInvalidArgument);
  EXPECT_EQ(Refused(world, &c, "ben", Bypassing(c, "javascript:alert(1)")), ErrorCode::kInvalidArgument);

  Action resolve = On(c, ActionType::kResolve);
  resolve.permalink = link;
  EXPECT_EQ(Refused(world, &c, "ben", resolve), ErrorCode::kInvalidArgument) << "a reason is needed";
  resolve.reason = "Deleted, and answered anew.";
  EXPECT_EQ(Refused(world, &c, "cem", resolve), ErrorCode::kNotQualified);
  c = Must(world, &c, "emil", resolve);
  EXPECT_EQ(c.bypasses[0].resolved_by, "emil");
  EXPECT_EQ(c.notes.back().text, resolve.reason);
  EXPECT_EQ(Refused(world, &c, "ben", resolve), ErrorCode::kAlreadyOpen);
}

TEST(Bypass, TheCasesOwnReplyIsNone) {
  const World world;
  const Case posting = Reach(world, CaseState::kPosting);
  Action own = Bypassing(posting, "https://x.com/nordbahn/status/2");
  own.hash = posting.approval->hash;
  EXPECT_EQ(Refused(world, &posting, "anna", own), ErrorCode::kWrongState) << "it is just going out";
  const Case answered = Reach(world, CaseState::kAnswered);
  EXPECT_EQ(Refused(world, &answered, "anna", Bypassing(answered, answered.reply->permalink)), ErrorCode::kWrongState);
  const Case second = Must(world, &answered, "anna", Bypassing(answered, "https://x.com/nordbahn/status/3"));
  EXPECT_EQ(second.bypasses.size(), 1U) << "the same words a second time, elsewhere, were approved by nobody";
}

TEST(Bypass, ThereIsRoomForTheNewest) {
  const World world;
  Case c = Reach(world, CaseState::kNew);
  for (std::size_t i = 0; i <= kMaxBypasses; ++i) {
    c = Must(world, &c, "anna", Bypassing(c, "https://x.com/" + std::to_string(i)));
  }
  EXPECT_EQ(c.bypasses.size(), kMaxBypasses);
  EXPECT_EQ(c.bypasses.back().permalink, "https://x.com/" + std::to_string(kMaxBypasses));
}

TEST(Erase, LeavesWhoDidWhatWhenAndNothingOfTheCustomer) {
  const World world;
  for (const CaseState state : {CaseState::kInReview, CaseState::kAnswered, CaseState::kClosed}) {
    Case c = Reach(world, state);
    c = Must(world, &c, "ben", testing::WithText(c, ActionType::kNote, "Kim called as well."));
    EXPECT_EQ(Refused(world, &c, "ben", On(c, ActionType::kErase)), ErrorCode::kNotQualified);
    const Case erased = Must(world, &c, "emil", On(c, ActionType::kErase));
    const std::string json = ToJson(erased).dump();
    for (const std::string& word : {c.post.text, c.post.id, c.post.author_handle, c.draft->text, c.draft->hash,
                                    std::string("Kim called"), std::string("status/")}) {
      EXPECT_EQ(json.find(word), std::string::npos) << word;
    }
    EXPECT_TRUE(erased.erased);
    EXPECT_EQ(erased.state, CaseState::kClosed);
    EXPECT_EQ(erased.history.size(), c.history.size() + 1);
    for (const ActionType type : {ActionType::kReopen, ActionType::kNote, ActionType::kErase}) {
      EXPECT_EQ(Refused(world, &erased, "emil", Proper(erased, type)), ErrorCode::kWrongState);
    }
    EXPECT_TRUE(Allowed(erased, world.At("emil")).empty());
    const auto again = CaseFromJson(ToJson(erased));
    ASSERT_TRUE(again.ok());
    EXPECT_EQ(CanonicalCase(*again), CanonicalCase(erased));
  }
}

TEST(Irregular, GoesThroughJson) {
  const World world = EmergencyWorld();
  Case c = Reach(world, CaseState::kInReview);
  c = Must(world, &c, "cem", Urgent(c));
  c = Must(world, &c, "cem", Bypassing(c, "https://x.com/1"));
  const auto again = CaseFromJson(ToJson(c));
  ASSERT_TRUE(again.ok()) << again.error().message;
  EXPECT_EQ(CanonicalCase(*again), CanonicalCase(c));
  Action action = Urgent(c);
  action.signature = {"k", "n", "p", "v"};
  const auto read = ActionFromJson(ToJson(action));
  ASSERT_TRUE(read.ok()) << read.error().message;
  EXPECT_EQ(CanonicalAction(*read), CanonicalAction(action));
}

}  // namespace
}  // namespace leitplanke
