#include "core/sync/authority.h"

#include <map>

#include "tests/core/cases/world.h"

namespace leitplanke {
namespace {

using testing::On;
using testing::Open;
using testing::SomePost;
using testing::WithText;
using testing::World;

// The smallest store: what one tenant's transaction reads and writes.
struct Store {
  const World& world;
  std::map<std::string, DeviceRecord> devices{};
  std::map<std::pair<std::string, std::uint64_t>, Decided> decided{};
  std::map<std::string, Case> cases{};
  std::vector<LogEntry> log{};

  Receipt Push(const std::string& person, const Action& action, Batch& batch) {
    DeviceRecord& device = devices.try_emplace("d-" + person, DeviceRecord{"d-" + person, person, 0}).first->second;
    const auto earlier = decided.find({device.device, action.seq});
    const auto before = cases.find(action.case_id);
    const Case* c = before == cases.end() ? nullptr : &before->second;
    const Question question{&action, &device, earlier == decided.end() ? nullptr : &earlier->second, c, log.size()};
    const Verdict verdict = Decide(question, world.At(person), batch);
    if (verdict.effects.has_value()) Write(*verdict.effects);
    return verdict.receipt;
  }
  Receipt Push(const std::string& person, const Action& action) {
    Batch batch;
    return Push(person, action, batch);
  }
  void Write(const Effects& effects) {
    devices[effects.device.device] = effects.device;
    EXPECT_TRUE(decided.emplace(std::pair(effects.decided.device, effects.decided.seq), effects.decided).second);
    if (!effects.entry.has_value()) return;
    EXPECT_EQ(effects.entry->version, log.size() + 1);
    cases[effects.entry->after.id] = effects.entry->after;
    log.push_back(*effects.entry);
  }
};

Action Numbered(Action action, const std::string& person, std::uint64_t seq) {
  action.device = "d-" + person;
  action.seq = seq;
  action.id = person + std::to_string(seq);
  return action;
}

struct AuthorityTest : ::testing::Test {
  World world;
  Store store{world};
  Case c;

  void SetUp() override {
    ASSERT_EQ(store.Push("anna", Numbered(Open(), "anna", 1)).status, ReceiptStatus::kAccepted);
    c = store.cases.begin()->second;
  }
};

TEST_F(AuthorityTest, AcceptedIsLoggedOnce) {
  const Action claim = Numbered(On(c, ActionType::kClaim), "anna", 2);
  const Receipt first = store.Push("anna", claim);
  EXPECT_EQ(first.status, ReceiptStatus::kAccepted);
  EXPECT_EQ(first.seq, 2U);
  EXPECT_EQ(first.version, 2U);
  const Receipt again = store.Push("anna", claim);
  EXPECT_EQ(again.status, ReceiptStatus::kDuplicate);
  EXPECT_EQ(again.version, 2U);
  ASSERT_EQ(store.log.size(), 2U);
  EXPECT_EQ(store.log[1].person, "anna");
  EXPECT_EQ(store.log[1].at, testing::kNow);
  EXPECT_EQ(store.log[1].after.claimed_by, "anna");
  EXPECT_EQ(store.devices["d-anna"].last_seq, 2U);
}

TEST_F(AuthorityTest, TheSameNumberWithAnotherBodyIsRefused) {
  Action claim = Numbered(On(c, ActionType::kClaim), "anna", 2);
  store.Push("anna", claim);
  claim.at = "2026-03-02T11:00:00Z";
  const Receipt other = store.Push("anna", claim);
  EXPECT_EQ(other.status, ReceiptStatus::kRejected);
  EXPECT_EQ(other.code, "sequence");
  EXPECT_EQ(store.log.size(), 2U);
}

TEST_F(AuthorityTest, ARejectionUsesUpItsNumberAndIsRepeated) {
  const Action early = Numbered(On(c, ActionType::kSubmit), "anna", 2);
  const Receipt first = store.Push("anna", early);
  EXPECT_EQ(first.status, ReceiptStatus::kRejected);
  EXPECT_EQ(first.code, "wrong_state");
  store.Push("anna", Numbered(On(c, ActionType::kClaim), "anna", 3));
  const Receipt again = store.Push("anna", early);
  EXPECT_EQ(again.status, ReceiptStatus::kRejected) << "also when it would fit by now";
  EXPECT_EQ(again.code, first.code);
  EXPECT_EQ(again.message, first.message);
}

TEST_F(AuthorityTest, AGapEndsThePush) {
  Batch batch;
  const Action note = WithText(c, ActionType::kNote, "n");
  EXPECT_EQ(store.Push("anna", Numbered(note, "anna", 2), batch).status, ReceiptStatus::kAccepted);
  EXPECT_EQ(store.Push("anna", Numbered(note, "anna", 4), batch).code, "sequence");
  EXPECT_EQ(store.Push("anna", Numbered(note, "anna", 3), batch).code, "sequence") << "nothing after it is looked at";
  EXPECT_EQ(store.devices["d-anna"].last_seq, 2U) << "a skipped number is not used up";
  EXPECT_EQ(store.Push("anna", Numbered(note, "anna", 3)).status, ReceiptStatus::kAccepted);
  EXPECT_EQ(store.Push("anna", Numbered(note, "anna", 4)).status, ReceiptStatus::kAccepted);
}

TEST_F(AuthorityTest, AForgottenNumberIsNotDecidedAgain) {
  const Action note = Numbered(WithText(c, ActionType::kNote, "n"), "anna", 2);
  store.Push("anna", note);
  store.decided.clear();
  EXPECT_EQ(store.Push("anna", note).code, "sequence");
  EXPECT_EQ(store.log.size(), 2U);
}

TEST_F(AuthorityTest, TheDeviceIsThePersons) {
  Action note = Numbered(WithText(c, ActionType::kNote, "n"), "anna", 2);
  const DeviceRecord device{"d-anna", "anna", 1};
  Batch batch;
  const Question question{&note, &device, nullptr, &c, 1};
  EXPECT_EQ(Decide(question, world.At("ben"), batch).receipt.code, "not_yours");
  note.device = "d-ben";
  const Verdict verdict = Decide(question, world.At("anna"), batch);
  EXPECT_EQ(verdict.receipt.code, "not_yours");
  EXPECT_FALSE(verdict.effects.has_value());
}

TEST_F(AuthorityTest, InOnePushWhatBuildsOnARejectedActionFallsWithIt) {
  // cem claims and is at revision 2; anna's claim is stale, and her draft names by chance a revision that exists.
  store.Push("cem", Numbered(On(c, ActionType::kClaim), "cem", 1));
  Batch batch;
  Action claim = Numbered(On(c, ActionType::kClaim), "anna", 2);
  Action release = Numbered(On(c, ActionType::kClose), "anna", 3);
  release.base = 2;
  release.reason = "spam";
  const Action note = Numbered(WithText(c, ActionType::kNote, "n"), "anna", 4);
  EXPECT_EQ(store.Push("anna", claim, batch).code, "stale");
  EXPECT_EQ(store.Push("anna", release, batch).code, "stale");
  EXPECT_EQ(store.Push("anna", note, batch).status, ReceiptStatus::kAccepted) << "notes build on nothing";
  EXPECT_EQ(store.devices["d-anna"].last_seq, 4U);

  Batch retry;  // the answer was lost; the repeat comes with one more that was made on top
  Action more = release;
  more.seq = 5;
  EXPECT_EQ(store.Push("anna", claim, retry).code, "stale");
  EXPECT_EQ(store.Push("anna", more, retry).code, "stale");

  Action fresh = release;  // in a push of its own it stands for itself
  fresh.seq = 6;
  EXPECT_EQ(store.Push("anna", fresh).status, ReceiptStatus::kAccepted);
}

TEST_F(AuthorityTest, OpeningWhatIsOpenDragsNothingAlong) {
  Batch batch;
  EXPECT_EQ(store.Push("cem", Numbered(Open(), "cem", 1), batch).code, "already_open");
  EXPECT_EQ(store.Push("cem", Numbered(On(c, ActionType::kClaim), "cem", 2), batch).status, ReceiptStatus::kAccepted);
}

TEST_F(AuthorityTest, TheLogHoldsTheMaskedPostOnly) {
  Post post = SomePost();
  post.id = "2";
  post.text = "My IBAN is DE89 3704 0044 0532 0130 00";
  ASSERT_EQ(store.Push("anna", Numbered(Open(post), "anna", 2)).status, ReceiptStatus::kAccepted);
  EXPECT_EQ(store.log.back().action.post.text.find("3704"), std::string::npos);
  EXPECT_EQ(store.log.back().action.post.text, store.log.back().after.post.text);
}

TEST_F(AuthorityTest, AnUnreadableActionUsesUpItsNumber) {
  const Error why{ErrorCode::kUnsupported, "Unknown action case.explode.", "/actions/0/type"};
  const DeviceRecord device = store.devices["d-anna"];
  Batch batch;
  const Verdict verdict = DecideUnreadable(2, "{}", why, device, nullptr, batch);
  EXPECT_EQ(verdict.receipt.code, "unsupported");
  EXPECT_EQ(verdict.receipt.message, why.message);
  ASSERT_TRUE(verdict.effects.has_value());
  EXPECT_EQ(verdict.effects->device.last_seq, 2U);
  EXPECT_FALSE(verdict.effects->entry.has_value());

  const Decided& kept = verdict.effects->decided;
  EXPECT_EQ(DecideUnreadable(2, "{}", why, verdict.effects->device, &kept, batch).receipt.code, "unsupported");
  EXPECT_EQ(DecideUnreadable(2, "{1}", why, verdict.effects->device, &kept, batch).receipt.code, "sequence");
  EXPECT_EQ(DecideUnreadable(9, "{}", why, device, nullptr, batch).receipt.code, "sequence");
  EXPECT_TRUE(batch.stopped);
}

TEST(BodyHash, IsOfTheWholeAction) {
  Action action = Open();
  const std::string hash = BodyHash(action);
  EXPECT_EQ(hash.size(), 64U);
  action.post.text += " ";
  EXPECT_NE(BodyHash(action), hash);
}

}  // namespace
}  // namespace leitplanke
