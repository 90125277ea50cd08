#include "leitplanke/sync.h"
#include "tests/core/cases/world.h"

namespace leitplanke {
namespace {

using testing::Must;
using testing::On;
using testing::Open;
using testing::Reach;
using testing::Submit;
using testing::WithText;
using testing::World;

constexpr char kDevice[] = "00112233445566778899aabbccddeeff";

// One person's device: what it has pulled, what waits, and the bases computed from the view as hosts do.
struct Device {
  const World& world;
  std::string person;
  Outbox outbox{kDevice, 1};
  Replica replica{};

  View Show(const std::string& id) const { return Rebase(replica, outbox, id, world.At(person)); }

  void Act(const std::string& id, ActionType type, const std::string& text = "") {
    const View view = Show(id);
    Action action = On(view.shown, type);
    action.case_id = id;
    action.text = text;
    if (type == ActionType::kSubmit) action.hash = TextHash(text);
    ASSERT_TRUE(outbox.Add(action).ok());
  }

  void Confirm(const Case& c) { replica.Restore(replica.cursor() + 1, {c}); }
};

TEST(Rebase, NothingKnownNothingShown) {
  const World world;
  const Device device{world, "anna"};
  const View view = device.Show("no such case");
  EXPECT_FALSE(view.exists);
  EXPECT_FALSE(view.waiting);
}

TEST(Rebase, OfflineActionsBuildOnEachOther) {
  const World world;
  Device device{world, "anna"};
  const Action open = Open();
  ASSERT_TRUE(device.outbox.Add(open).ok());
  device.Act(open.case_id, ActionType::kClaim);
  device.Act(open.case_id, ActionType::kDraft, "Sorry.");
  device.Act(open.case_id, ActionType::kSubmit, "Sorry, a bus comes.");
  const View view = device.Show(open.case_id);
  EXPECT_TRUE(view.exists);
  EXPECT_TRUE(view.waiting);
  EXPECT_EQ(view.shown.state, CaseState::kInReview);
  EXPECT_EQ(view.shown.revision, 4U);
  for (std::size_t i = 0; i < 4; ++i) EXPECT_EQ(device.outbox.waiting()[i].base, i) << "bases chain";
}

TEST(Rebase, ShowsTheSubmitOfAColleaguesDraft) {
  const World world;
  Device device{world, "anna"};
  Case c = testing::Reach(world, CaseState::kClaimed);
  c = Must(world, &c, "ben", WithText(c, ActionType::kKeep, "A bus comes at ten."));
  device.Confirm(c);
  device.Act(c.id, ActionType::kDraft, "A bus comes at ten.");
  device.Act(c.id, ActionType::kSubmit, "A bus comes at ten.");
  const View view = device.Show(c.id);
  EXPECT_EQ(view.shown.state, CaseState::kInReview);
  EXPECT_EQ(view.shown.draft->author, "ben");
}

TEST(Rebase, AcceptedActionsMatchTheBackendOnTheWay) {
  const World world;
  Device device{world, "anna"};
  const Case opened = Must(world, nullptr, "ben", Open());
  device.Confirm(opened);
  device.Act(opened.id, ActionType::kClaim);
  device.Act(opened.id, ActionType::kDraft, "Sorry.");
  device.Act(opened.id, ActionType::kSubmit, "Sorry.");
  Case authority = opened;
  for (const Action& action : device.outbox.waiting()) authority = Must(world, &authority, "anna", action);
  EXPECT_EQ(CanonicalCase(authority), CanonicalCase(device.Show(opened.id).shown));
}

TEST(Rebase, WhatNoLongerFitsIsSkippedUntilTheReceiptComes) {
  const World world;
  Device device{world, "anna"};
  const Case opened = Must(world, nullptr, "ben", Open());
  device.Confirm(opened);
  device.Act(opened.id, ActionType::kClaim);
  device.Confirm(Must(world, opened, "cem", ActionType::kClaim));
  const View view = device.Show(opened.id);
  EXPECT_EQ(view.shown.claimed_by, "cem");
  EXPECT_TRUE(view.waiting);
}

TEST(Rebase, AWithdrawnActionIsNeitherShownNorWaiting) {
  const World world;
  Device device{world, "anna"};
  const Case opened = Must(world, nullptr, "ben", Open());
  device.Confirm(opened);
  device.Act(opened.id, ActionType::kClaim);
  device.Act(opened.id, ActionType::kDraft, "Sorry.");
  (void)device.outbox.Settle({Receipt{1, ReceiptStatus::kRejected, 0, "stale", "why"}});
  const View view = device.Show(opened.id);
  EXPECT_EQ(view.shown.state, CaseState::kNew);
  EXPECT_FALSE(view.waiting);
  EXPECT_EQ(device.outbox.waiting().size(), 1U) << "its number is still to be used up";
}

TEST(Rebase, BetweenReceiptAndPullTheCaseDoesNotFallBack) {
  const World world;
  Device device{world, "anna"};
  const Case opened = Must(world, nullptr, "ben", Open());
  device.Confirm(opened);
  device.Act(opened.id, ActionType::kClaim);
  const std::uint64_t version = device.replica.cursor() + 1;
  (void)device.outbox.Settle({Receipt{1, ReceiptStatus::kAccepted, version, "", ""}});
  View view = device.Show(opened.id);
  EXPECT_EQ(view.shown.claimed_by, "anna");
  EXPECT_FALSE(view.waiting) << "it is acknowledged";

  const Case claimed = Must(world, opened, "anna", ActionType::kClaim);
  device.Confirm(Must(world, claimed, "anna", ActionType::kRelease));
  view = device.Show(opened.id);
  EXPECT_EQ(view.shown.state, CaseState::kNew) << "once pulled, the log alone counts";
}

TEST(Rebase, KnowsTheAuthorOfAColleaguesDraftAndOfTheOwn) {
  const World world;
  const Case review = Reach(world, CaseState::kInReview);  // anna's text
  Device ben{world, "ben"};
  ben.Confirm(review);
  Action approve = testing::Approve(review);
  ASSERT_TRUE(ben.outbox.Add(approve).ok());
  EXPECT_EQ(ben.Show(review.id).shown.state, CaseState::kApproved);

  Device editor{world, "ben"};
  editor.Confirm(review);
  editor.Act(review.id, ActionType::kDraft, "Another text.");
  editor.Act(review.id, ActionType::kSubmit, "Another text.");
  const View view = editor.Show(review.id);
  EXPECT_EQ(view.shown.state, CaseState::kInReview);
  EXPECT_EQ(view.shown.draft->author, "ben");
}

TEST(Rebase, NotesOfOthersDoNotDisturbWaitingActions) {
  const World world;
  Device device{world, "anna"};
  const Case opened = Must(world, nullptr, "ben", Open());
  device.Confirm(opened);
  device.Act(opened.id, ActionType::kClaim);
  device.Confirm(Must(world, &opened, "fay", WithText(opened, ActionType::kNote, "hello")));
  const View view = device.Show(opened.id);
  EXPECT_EQ(view.shown.claimed_by, "anna");
  EXPECT_EQ(view.shown.notes.size(), 1U);
}

}  // namespace
}  // namespace leitplanke
