#include <algorithm>

#include "leitplanke/sync.h"
#include "tests/core/cases/world.h"

namespace leitplanke {
namespace {

constexpr char kDevice[] = "00112233445566778899aabbccddeeff";

Action Some(ActionType type, std::string case_id, std::uint64_t base, std::string text = "") {
  Action action;
  action.type = type;
  action.case_id = std::move(case_id);
  action.base = base;
  action.text = std::move(text);
  return action;
}

Receipt Said(std::uint64_t seq, ReceiptStatus status, std::uint64_t version = 0, std::string code = "") {
  return Receipt{seq, status, version, std::move(code), "why"};
}
Receipt Accepted(std::uint64_t seq) { return Said(seq, ReceiptStatus::kAccepted, seq); }
Receipt Rejected(std::uint64_t seq, std::string code) {
  return Said(seq, ReceiptStatus::kRejected, 0, std::move(code));
}

std::vector<std::uint64_t> Seqs(const std::vector<Action>& actions) {
  std::vector<std::uint64_t> seqs;
  for (const Action& action : actions) seqs.push_back(action.seq);
  return seqs;
}

using List = std::vector<std::uint64_t>;

// An outbox that holds claim(a), draft(a), claim(b), note(a), submit(a) as 1..5.
Outbox Five() {
  Outbox outbox(kDevice, 1);
  const std::vector<Action> actions = {Some(ActionType::kClaim, "a", 1), Some(ActionType::kDraft, "a", 2, "x"),
                                       Some(ActionType::kClaim, "b", 1), Some(ActionType::kNote, "a", 3, "n"),
                                       Some(ActionType::kSubmit, "a", 3, "x")};
  for (const Action& action : actions) EXPECT_TRUE(outbox.Add(action).ok());
  return outbox;
}

TEST(Outbox, GivesDeviceAndNumber) {
  Outbox outbox(kDevice, 7);
  const auto added = outbox.Add(Some(ActionType::kClaim, "a", 1));
  ASSERT_TRUE(added.ok());
  EXPECT_EQ(added->device, kDevice);
  EXPECT_EQ(added->seq, 7U);
  EXPECT_EQ(outbox.next_seq(), 8U);
  EXPECT_EQ(Outbox(kDevice, 0).next_seq(), 1U) << "numbers begin at 1";
}

TEST(Outbox, RestoresInAnyOrderAndNeverGivesANumberTwice) {
  Outbox outbox(kDevice, 3);
  std::vector<Action> stored = Five().waiting();
  std::reverse(stored.begin(), stored.end());
  ASSERT_TRUE(outbox.Restore(stored).ok());
  EXPECT_EQ(Seqs(outbox.waiting()), (List{1, 2, 3, 4, 5}));
  EXPECT_EQ(outbox.next_seq(), 6U) << "a lost next_seq is made good by what is stored";
  ASSERT_TRUE(outbox.Restore({}).ok());
  EXPECT_TRUE(outbox.waiting().empty());
  EXPECT_EQ(outbox.next_seq(), 6U);
}

TEST(Outbox, RefusesAStoreThatCannotBeItsOwn) {
  Outbox outbox(kDevice, 1);
  ASSERT_TRUE(outbox.Add(Some(ActionType::kClaim, "a", 1)).ok());
  std::vector<Action> twice = Five().waiting();
  twice[4].seq = 2;
  EXPECT_EQ(outbox.Restore(twice).error().code, ErrorCode::kSequence);
  std::vector<Action> zero = Five().waiting();
  zero[0].seq = 0;
  EXPECT_EQ(outbox.Restore(zero).error().code, ErrorCode::kSequence);
  std::vector<Action> foreign = Five().waiting();
  foreign[2].device = "another";
  EXPECT_EQ(outbox.Restore(foreign).error().code, ErrorCode::kInvalidArgument);
  EXPECT_EQ(Seqs(outbox.waiting()), (List{1})) << "a refused store changes nothing";
}

TEST(Outbox, PeeksTheOldestWithinCountAndBytes) {
  Outbox outbox = Five();
  EXPECT_EQ(Seqs(outbox.Peek(2)), (List{1, 2}));
  EXPECT_EQ(outbox.Peek(1000).size(), 5U);
  EXPECT_TRUE(outbox.Peek(0).empty());
  EXPECT_EQ(outbox.waiting().size(), 5U) << "peeking removes nothing";

  Outbox many(kDevice, 1);
  for (int i = 0; i < 150; ++i) ASSERT_TRUE(many.Add(Some(ActionType::kNote, "a", 0, "n")).ok());
  EXPECT_EQ(many.Peek(1000).size(), kMaxBatch);

  Outbox heavy(kDevice, 1);
  const std::string text(300 * 1024, 'a');
  for (int i = 0; i < 5; ++i) ASSERT_TRUE(heavy.Add(Some(ActionType::kNote, "a", 0, text)).ok());
  EXPECT_EQ(heavy.Peek(100).size(), 2U) << "a push stays below the body limit";
}

TEST(Outbox, CountsEscapesOfALargeAction) {
  Outbox outbox(kDevice, 1);
  EXPECT_TRUE(outbox.Add(Some(ActionType::kNote, "a", 0, std::string(kMaxTextBytes, '\x01'))).ok());
  const auto large = outbox.Add(Some(ActionType::kNote, "a", 0, std::string(kMaxActionBytes / 2, '"')));
  ASSERT_FALSE(large.ok());
  EXPECT_EQ(large.error().code, ErrorCode::kTooLarge);
  EXPECT_EQ(outbox.next_seq(), 2U) << "a refused action uses no number";
}

TEST(Outbox, IsBounded) {
  Outbox outbox(kDevice, 1);
  std::vector<Action> full;
  for (std::size_t i = 1; i <= kMaxOutbox; ++i) {
    full.push_back(Some(ActionType::kNote, "a", 0));
    full.back().device = kDevice;
    full.back().seq = i;
  }
  ASSERT_TRUE(outbox.Restore(std::move(full)).ok());
  const auto more = outbox.Add(Some(ActionType::kNote, "a", 0));
  ASSERT_FALSE(more.ok());
  EXPECT_EQ(more.error().code, ErrorCode::kTooLarge);
}

// ---- settle: what a list of receipts does to the five -------------------------------------------------------------

struct SettleRow {
  const char* what;
  std::vector<Receipt> receipts;
  List remove;
  std::vector<std::pair<std::uint64_t, std::string>> returned;
  List withdrawn;
  List waiting;
};

TEST(Settle, Table) {
  const std::vector<SettleRow> table = {
      {"all accepted", {Accepted(1), Accepted(2), Accepted(3), Accepted(4), Accepted(5)}, {1, 2, 3, 4, 5}, {}, {}, {}},
      {"in any order", {Accepted(2), Accepted(1)}, {1, 2}, {}, {}, {3, 4, 5}},
      {"a repeat of an accepted one", {Said(1, ReceiptStatus::kDuplicate, 1)}, {1}, {}, {}, {2, 3, 4, 5}},
      {"unknown and repeated receipts", {Accepted(9), Accepted(1), Rejected(1, "stale")}, {1}, {}, {}, {2, 3, 4, 5}},
      {"nothing", {}, {}, {}, {}, {1, 2, 3, 4, 5}},
      {"rejected drags its case along, but notes and other cases stay",
       {Rejected(1, "stale")},
       {1},
       {{1, "stale"}, {2, "depends"}, {5, "depends"}},
       {2, 5},
       {2, 3, 4, 5}},
      {"rejected together with what builds on it",
       {Rejected(1, "not_yours"), Rejected(2, "stale"), Accepted(3), Accepted(4), Rejected(5, "stale")},
       {1, 2, 3, 4, 5},
       {{1, "not_yours"}, {2, "depends"}, {5, "depends"}},
       {},
       {}},
      {"what builds on it was rejected for its own reason",
       {Rejected(1, "stale"), Rejected(2, "too_large")},
       {1, 2},
       {{1, "stale"}, {2, "too_large"}, {5, "depends"}},
       {5},
       {3, 4, 5}},
      {"a rejected note drags nothing",
       {Accepted(1), Accepted(2), Accepted(3), Rejected(4, "too_large")},
       {1, 2, 3, 4},
       {{4, "too_large"}},
       {},
       {5}},
      {"a case that exists already drags nothing",
       {Rejected(1, "already_open")},
       {1},
       {{1, "already_open"}},
       {},
       {2, 3, 4, 5}},
      {"a gap: an earlier number is missing at the backend", {Rejected(3, "sequence")}, {}, {}, {}, {1, 2, 3, 4, 5}},
      {"the oldest number was used for another action",
       {Rejected(1, "sequence")},
       {1},
       {{1, "sequence"}, {2, "depends"}, {5, "depends"}},
       {2, 5},
       {2, 3, 4, 5}},
      {"a gap behind accepted ones is the oldest then",
       {Accepted(1), Rejected(2, "sequence")},
       {1, 2},
       {{2, "sequence"}, {5, "depends"}},
       {5},
       {3, 4, 5}},
  };
  for (const SettleRow& row : table) {
    SCOPED_TRACE(row.what);
    Outbox outbox = Five();
    const SettleResult result = outbox.Settle(row.receipts);
    EXPECT_EQ(result.remove, row.remove);
    std::vector<std::pair<std::uint64_t, std::string>> returned;
    for (const Returned& back : result.returned) returned.emplace_back(back.action.seq, back.code);
    EXPECT_EQ(returned, row.returned);
    EXPECT_EQ(Seqs(result.replace), row.withdrawn);
    for (const Action& action : result.replace) EXPECT_EQ(action.base, kWithdrawnBase);
    EXPECT_EQ(Seqs(outbox.waiting()), row.waiting);
    EXPECT_EQ(outbox.next_seq(), 6U) << "a number is never given twice";
  }
}

TEST(Settle, AReturnedActionKeepsItsText) {
  Outbox outbox = Five();
  const SettleResult result = outbox.Settle({Rejected(1, "stale")});
  EXPECT_EQ(result.returned[1].action.text, "x");
  EXPECT_EQ(result.returned[1].action.base, 2U) << "as the person made it";
  EXPECT_EQ(result.returned[0].message, "why");
}

TEST(Settle, AWithdrawnActionComesBackOnce) {
  Outbox outbox = Five();
  (void)outbox.Settle({Rejected(1, "stale")});
  const SettleResult later = outbox.Settle({Rejected(2, "stale"), Accepted(3), Accepted(4), Rejected(5, "stale")});
  EXPECT_TRUE(later.returned.empty());
  EXPECT_EQ(later.remove, (List{2, 3, 4, 5}));
  EXPECT_TRUE(outbox.waiting().empty());
}

TEST(Settle, AWithdrawnActionStaysWithdrawnOverARestart) {
  Outbox outbox = Five();
  (void)outbox.Settle({Rejected(1, "stale")});
  Outbox restarted(kDevice, outbox.next_seq());
  ASSERT_TRUE(restarted.Restore(outbox.waiting()).ok());
  EXPECT_TRUE(restarted.Settle({Rejected(2, "stale")}).returned.empty());
}

TEST(Settle, WhatIsAddedAfterARejectionDoesNotDependOnIt) {
  Outbox outbox = Five();
  (void)outbox.Settle({Rejected(1, "stale")});
  ASSERT_TRUE(outbox.Add(Some(ActionType::kClaim, "a", 4)).ok());
  const SettleResult later = outbox.Settle({Rejected(2, "stale"), Accepted(6)});
  EXPECT_TRUE(later.returned.empty());
  EXPECT_EQ(later.remove, (List{2, 6}));
}

TEST(Settle, AcknowledgedOnesStayUntilTheyArePulled) {
  Outbox outbox = Five();
  (void)outbox.Settle({Accepted(1), Accepted(2), Accepted(3)});
  ASSERT_EQ(outbox.acknowledged().size(), 3U);
  outbox.Pulled(2);
  ASSERT_EQ(outbox.acknowledged().size(), 1U);
  EXPECT_EQ(outbox.acknowledged()[0].action.seq, 3U);
}

}  // namespace
}  // namespace leitplanke
