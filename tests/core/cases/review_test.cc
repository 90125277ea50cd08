// What review, reply and the rest of a case's life must carry, and what they leave in the case.
#include <algorithm>

#include "tests/core/cases/world.h"

namespace leitplanke {
namespace {

using testing::Approve;
using testing::Must;
using testing::On;
using testing::Proper;
using testing::Reach;
using testing::Refused;
using testing::WithText;
using testing::World;

// ---- review
// -------------------------------------------------------------------------------------------------------------

TEST(Approve, OnlyTheTextUnderReview) {
  const World world;
  const Case c = Reach(world, CaseState::kInReview);
  Action action = Approve(c);
  action.hash = TextHash("Another text.");
  EXPECT_EQ(Refused(world, &c, "ben", action), ErrorCode::kTextDiffers);
  action.hash.clear();
  EXPECT_EQ(Refused(world, &c, "ben", action), ErrorCode::kTextDiffers);
}

TEST(Approve, NeedsTheWholeChecklist) {
  const World world;
  const Case c = Reach(world, CaseState::kInReview);
  for (const Checklist& part :
       {Checklist{}, Checklist{true, true, false}, Checklist{true, false, true}, Checklist{false, true, true}}) {
    Action action = Approve(c);
    action.checklist = part;
    EXPECT_EQ(Refused(world, &c, "ben", action), ErrorCode::kChecklist);
  }
}

TEST(Approve, RecordsWhoWhatAndTheTicks) {
  const World world;
  const Case c = Reach(world, CaseState::kApproved);
  ASSERT_TRUE(c.approval.has_value());
  EXPECT_EQ(c.approval->person, "ben");
  EXPECT_EQ(c.approval->hash, c.draft->hash);
  EXPECT_EQ(c.approval->at, testing::kNow);
  EXPECT_TRUE(c.approval->checklist.complete());
}

TEST(Approve, AnAuthorWhoLeftTheCompanyIsNoAuthor) {
  World world;
  const Case c = Reach(world, CaseState::kInReview);
  world.people.erase(world.people.begin());
  EXPECT_EQ(Refused(world, &c, "ben", Approve(c)), ErrorCode::kNotFound);
  const Case edited = Must(world, c, "ben", ActionType::kDraft);
  EXPECT_EQ(edited.draft->author, "ben") << "the way out that the message names";
}

TEST(Approve, ARoleThatIsGoneInMidReviewCounts) {
  World world;
  const Case c = Reach(world, CaseState::kInReview);
  world.people[1].roles = {"agent"};
  EXPECT_EQ(Refused(world, &c, "ben", Approve(c)), ErrorCode::kNotQualified);
}

TEST(Changes, CarryACommentAndWithdrawTheApproval) {
  const World world;
  Case c = Reach(world, CaseState::kApproved);
  EXPECT_EQ(Refused(world, &c, "ben", WithText(c, ActionType::kChanges, "  ")), ErrorCode::kInvalidArgument);
  c = Must(world, &c, "ben", WithText(c, ActionType::kChanges, "Name the train."));
  EXPECT_FALSE(c.approval.has_value());
  ASSERT_EQ(c.comments.size(), 1U);
  EXPECT_EQ(c.comments[0].person, "ben");
  EXPECT_EQ(c.comments[0].text, "Name the train.");
  EXPECT_EQ(c.comments[0].at, testing::kNow);
}

// ---- reply
// ----------------------------------------------------------------------------------------------------------------

TEST(Intent, NamesTheApprovedText) {
  const World world;
  const Case c = Reach(world, CaseState::kApproved);
  Action action = Proper(c, ActionType::kIntent);
  action.hash = TextHash("Another text.");
  EXPECT_EQ(Refused(world, &c, "ben", action), ErrorCode::kTextDiffers);
  const Case posting = Must(world, c, "ben", ActionType::kIntent);
  ASSERT_TRUE(posting.posting.has_value());
  EXPECT_EQ(posting.posting->person, "ben");
  EXPECT_EQ(posting.posting->hash, c.approval->hash);
}

TEST(Observed, TheSameReplyCountsAsAnswered) {
  const World world;
  const Case c = Reach(world, CaseState::kPosting);
  Action action = Proper(c, ActionType::kObserved);
  action.text = " We are sorry,\u00a0a bus is on its way. ";
  const Case seen = Must(world, &c, "ben", action);
  EXPECT_EQ(seen.state, CaseState::kAnswered);
  ASSERT_TRUE(seen.reply.has_value());
  EXPECT_TRUE(seen.reply->matches);
  EXPECT_EQ(seen.reply->permalink, action.permalink);
  EXPECT_EQ(seen.reply->hash, TextHash(action.text));
}

TEST(Observed, AnotherTextIsForAPersonToDecide) {
  const World world;
  Case c = Reach(world, CaseState::kPosting);
  Action action = Proper(c, ActionType::kObserved);
  action.text = "We are sorry, a bus is NOT on its way.";
  for (const std::string& hash : {c.approval->hash, TextHash(action.text)}) {
    action.hash = hash;
    const Case seen = Must(world, &c, "ben", action);
    EXPECT_EQ(seen.state, CaseState::kUnknown);
    EXPECT_FALSE(seen.reply->matches);
    EXPECT_EQ(seen.reply->hash, TextHash(action.text));
  }
  action.hash = TextHash("a third text");
  EXPECT_EQ(Refused(world, &c, "ben", action), ErrorCode::kTextDiffers);

  c = Must(world, c, "ben", ActionType::kUnknown);
  action = Proper(c, ActionType::kObserved);
  action.text = "Something else.";
  c = Must(world, &c, "dora", action);
  EXPECT_EQ(c.state, CaseState::kUnknown) << "a differing text stays undecided";
}

TEST(Observed, ByHandOnlyAfterAnUnknownOutcomeAndWithPermalink) {
  const World world;
  const Case posting = Reach(world, CaseState::kPosting);
  Action action = Proper(posting, ActionType::kObserved);
  action.text.clear();
  EXPECT_EQ(Refused(world, &posting, "ben", action), ErrorCode::kInvalidArgument);

  const Case unknown = Reach(world, CaseState::kUnknown);
  action = Proper(unknown, ActionType::kObserved);
  action.text.clear();
  action.permalink.clear();
  EXPECT_EQ(Refused(world, &unknown, "anna", action), ErrorCode::kInvalidArgument);
  action.permalink = "https://x.com/nordbahn/status/2";
  const Case answered = Must(world, &unknown, "anna", action);
  EXPECT_EQ(answered.state, CaseState::kAnswered);
  EXPECT_TRUE(answered.reply->matches);
  EXPECT_EQ(answered.reply->hash, answered.approval->hash);
  action.hash = TextHash("another text");
  EXPECT_EQ(Refused(world, &unknown, "anna", action), ErrorCode::kTextDiffers);
}

TEST(Observed, AnApprovedTextNeedsTheIntentFirst) {
  const World world;
  const Case c = Reach(world, CaseState::kApproved);
  EXPECT_EQ(Refused(world, &c, "ben", Proper(c, ActionType::kObserved)), ErrorCode::kWrongState);
}

TEST(Observed, PermalinksAreLinks) {
  const World world;
  const Case c = Reach(world, CaseState::kPosting);
  Action action = Proper(c, ActionType::kObserved);
  for (const char* bad : {"javascript:alert(1)", "x.com/1", "https://x.com/ 1", "data:text/html,hi"}) {
    action.permalink = bad;
    EXPECT_EQ(Refused(world, &c, "ben", action), ErrorCode::kInvalidArgument) << bad;
  }
  action.permalink = "https://x.com/" + std::string(kMaxFieldBytes, '1');
  EXPECT_EQ(Refused(world, &c, "ben", action), ErrorCode::kTooLarge);
  action.permalink.clear();
  Must(world, &c, "ben", action);
}

TEST(Unknown, ALaterIntentStartsAnew) {
  const World world;
  Case c = Reach(world, CaseState::kUnknown);
  EXPECT_EQ(c.notes.back().text, "A reason.");
  c = Must(world, c, "anna", ActionType::kRelease);
  EXPECT_EQ(c.state, CaseState::kApproved);
  EXPECT_FALSE(c.posting.has_value());
  EXPECT_TRUE(c.approval.has_value());
  EXPECT_EQ(c.claimed_by, "anna") << "only the posting is given back";
  c = Must(world, c, "ben", ActionType::kIntent);
  c = Must(world, c, "ben", ActionType::kObserved);
  EXPECT_EQ(c.state, CaseState::kAnswered);
}

// ---- lifecycle
// --------------------------------------------------------------------------------------------------------------

TEST(Lifecycle, ReasonsAreAskedForAndKept) {
  const World world;
  const Case c = Reach(world, CaseState::kClaimed);
  Action close = On(c, ActionType::kClose);
  EXPECT_EQ(Refused(world, &c, "anna", close), ErrorCode::kInvalidArgument);
  close.reason = std::string(kMaxReasonBytes, 'a');
  const Case closed = Must(world, &c, "anna", close);
  EXPECT_EQ(closed.notes.back().text, close.reason);
  close.reason += "a";
  EXPECT_EQ(Refused(world, &c, "anna", close), ErrorCode::kTooLarge);

  const Case released = Must(world, &c, "anna", On(c, ActionType::kRelease));
  EXPECT_TRUE(released.notes.empty()) << "a release needs no reason";
  EXPECT_TRUE(released.claimed_by.empty());
  Action unknown = On(Reach(world, CaseState::kPosting), ActionType::kUnknown);
  const Case posting = Reach(world, CaseState::kPosting);
  EXPECT_EQ(Refused(world, &posting, "ben", unknown), ErrorCode::kInvalidArgument);
}

TEST(Lifecycle, ReopenTakesEverySignatureBack) {
  const World world;
  for (const CaseState state : {CaseState::kAnswered, CaseState::kUnknown, CaseState::kClosed}) {
    const Case c = Must(world, Reach(world, state), "ben", ActionType::kReopen);
    EXPECT_EQ(c.state, CaseState::kClaimed);
    EXPECT_FALSE(c.approval.has_value());
    EXPECT_FALSE(c.posting.has_value());
    EXPECT_FALSE(c.reply.has_value());
    EXPECT_TRUE(c.draft.has_value()) << "the text stays to be written on";
    EXPECT_EQ(c.claimed_by, "anna");
  }
  Case unclaimed = Must(world, Reach(world, CaseState::kNew), "ben", ActionType::kClose);
  EXPECT_EQ(Must(world, unclaimed, "cem", ActionType::kReopen).state, CaseState::kNew);
}

TEST(Lifecycle, ListsKeepTheNewest) {
  const World world;
  Case c = Reach(world, CaseState::kNew);
  // Nearly full by hand: a thousand notes, one after the other, would copy half a million lines.
  while (c.notes.size() < kMaxNotes - 2) c.notes.push_back({"fay", "old " + std::to_string(c.notes.size()), ""});
  while (c.history.size() < kMaxHistory - 2) c.history.Add({"case.note", "fay", "", 1});
  for (std::size_t i = 0; i < 5; ++i) {
    c = Must(world, &c, "fay", WithText(c, ActionType::kNote, "note " + std::to_string(i)));
    EXPECT_EQ(c.notes.size(), std::min(kMaxNotes, kMaxNotes - 1 + i));
    EXPECT_EQ(c.history.size(), std::min(kMaxHistory, kMaxHistory - 1 + i));
  }
  EXPECT_EQ(c.notes.back().text, "note 4");
  EXPECT_EQ(c.notes.front().text, "old 3") << "the oldest three are gone";
  EXPECT_EQ(c.history.back().person, "fay");
  EXPECT_EQ(c.revision, 1U) << "notes are not counted";
  EXPECT_EQ(Refused(world, &c, "fay", WithText(c, ActionType::kNote, "")), ErrorCode::kInvalidArgument);
}

TEST(Lifecycle, AnActionAboutAnotherCaseIsRefused) {
  const World world;
  const Case c = Reach(world, CaseState::kNew);
  Action action = On(c, ActionType::kClaim);
  action.case_id = CaseId("nordbahn", "x", "2");
  EXPECT_EQ(Refused(world, &c, "anna", action), ErrorCode::kInvalidArgument);
}

}  // namespace
}  // namespace leitplanke
