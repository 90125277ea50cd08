// Property: what is written and read again is the same. Random structures, every field in use, a fixed seed.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <random>
#include <string>
#include <vector>

#include "leitplanke/json.h"

namespace leitplanke {
namespace {

constexpr int kRounds = 300;

class Dice {
 public:
  explicit Dice(unsigned seed) : random_(seed) {}
  std::size_t Below(std::size_t n) { return random_() % n; }
  bool Flip() { return Below(2) == 1; }
  std::uint64_t Number() { return Flip() ? Below(5) : (std::uint64_t{random_()} << 32U | random_()); }
  std::string Text() {
    static const std::vector<std::string> kParts = {"a", "ä",    "😀", "\"",     "\\",  "\n", "/",
                                                    "~", "\x01", " ", "\u202E", "Zug", ""};
    std::string text;
    for (std::size_t i = Below(6); i > 0; --i) text += kParts[Below(kParts.size())];
    return text;
  }
  std::vector<Override> Overrides() {
    std::vector<Override> list;
    for (std::size_t i = Below(3); i > 0; --i) list.push_back({Text(), Text(), Text()});
    return list;
  }
  std::vector<PlaceComment> Places() {
    std::vector<PlaceComment> list;
    for (std::size_t i = Below(3); i > 0; --i) list.push_back({Number(), Number(), Text(), Text()});
    return list;
  }
  Checklist Ticks() { return {Flip(), Flip(), Flip()}; }

 private:
  std::mt19937 random_;
};

Post AnyPost(Dice& dice) {
  Post post;
  post.id = dice.Text();
  post.text = dice.Text();
  post.platform = dice.Text();
  post.on_own_page = dice.Flip();
  post.author_handle = dice.Text();
  post.author_name = dice.Text();
  if (dice.Flip()) post.followers = static_cast<std::int64_t>(dice.Below(1000000));
  post.brand = dice.Text();
  post.url = dice.Text();
  post.posted_at = dice.Text();
  return post;
}

Action AnyAction(Dice& dice, ActionType type) {
  Action action;
  action.id = dice.Text();
  action.device = dice.Text();
  action.seq = dice.Number();
  action.type = type;
  action.case_id = dice.Text();
  action.base = dice.Number();
  action.at = dice.Text();
  action.post = AnyPost(dice);
  action.text = dice.Text();
  action.surface = dice.Flip() ? Surface::kDirect : Surface::kPublic;
  action.hash = dice.Text();
  action.overrides = dice.Overrides();
  action.overrides_confirmed = dice.Flip();
  action.checklist = dice.Ticks();
  action.permalink = dice.Text();
  action.reason = dice.Text();
  if (type == ActionType::kChanges) action.comments = dice.Places();
  return action;
}

Case AnyCase(Dice& dice) {
  Case c;
  c.id = dice.Text();
  c.post = AnyPost(dice);
  c.state = static_cast<CaseState>(dice.Below(static_cast<std::size_t>(CaseState::kClosed) + 1));
  c.revision = dice.Number();
  c.opened_by = dice.Text();
  c.opened_at = dice.Text();
  c.claimed_by = dice.Text();
  if (dice.Flip()) {
    c.draft = DraftState{dice.Text(),   dice.Text(),     dice.Text(), dice.Flip() ? Surface::kDirect : Surface::kPublic,
                         dice.Number(), dice.Overrides()};
  }
  for (std::size_t i = dice.Below(3); i > 0; --i) {
    c.alternatives.push_back(
        {dice.Text(), dice.Text(), dice.Text(), dice.Text(), dice.Flip() ? Surface::kDirect : Surface::kPublic});
  }
  c.previous_text = dice.Text();
  c.submitted_by = dice.Text();
  c.submitted_hash = dice.Text();
  c.submitted_device = dice.Text();
  c.policy_version = dice.Text();
  for (std::size_t i = dice.Below(3); i > 0; --i) {
    c.comments.push_back({dice.Text(), dice.Text(), dice.Text(), dice.Text(), dice.Places()});
  }
  if (dice.Flip()) c.assessed = Assessed{dice.Text(), {dice.Text()}, {dice.Text(), dice.Text()}};
  if (dice.Flip())
    c.approval = Approval{dice.Text(), dice.Text(), dice.Text(), dice.Ticks(),
                          dice.Text(), dice.Flip(), dice.Flip(), dice.Flip()};
  if (dice.Flip()) c.posting = PostingState{dice.Text(), dice.Text(), dice.Text()};
  if (dice.Flip()) c.reply = Reply{dice.Text(), dice.Text(), dice.Text(), dice.Flip()};
  for (std::size_t i = dice.Below(3); i > 0; --i) c.notes.push_back({dice.Text(), dice.Text(), dice.Text()});
  for (std::size_t i = dice.Below(3); i > 0; --i) {
    c.history.Add({dice.Text(), dice.Text(), dice.Text(), dice.Number()});
  }
  return c;
}

/// Through bytes and back: the JSON is the same, and so is what the structure writes.
template <typename T>
void ExpectRoundTrip(const T& value, Result<T> (*read)(const Json&)) {
  const std::string bytes = ToJson(value).dump();
  const Result<Json> json = ParseJson(bytes);
  ASSERT_TRUE(json.ok()) << json.error().message;
  const Result<T> again = read(*json);
  ASSERT_TRUE(again.ok()) << again.error().where << ": " << again.error().message << " in " << bytes;
  EXPECT_EQ(ToJson(*again).dump(), bytes);
}

TEST(RoundTrip, Posts) {
  Dice dice(1);
  for (int i = 0; i < kRounds; ++i) ExpectRoundTrip(AnyPost(dice), PostFromJson);
}

TEST(RoundTrip, ActionsOfEveryType) {
  Dice dice(2);
  for (int type = 0; type <= static_cast<int>(ActionType::kNote); ++type) {
    for (int i = 0; i < kRounds / 10; ++i) {
      ExpectRoundTrip(AnyAction(dice, static_cast<ActionType>(type)), ActionFromJson);
    }
  }
}

TEST(RoundTrip, Cases) {
  Dice dice(3);
  for (int i = 0; i < kRounds; ++i) ExpectRoundTrip(AnyCase(dice), CaseFromJson);
}

TEST(RoundTrip, LogEntriesReceiptsPersons) {
  Dice dice(4);
  for (int i = 0; i < kRounds; ++i) {
    const auto type = static_cast<ActionType>(dice.Below(static_cast<std::size_t>(ActionType::kNote) + 1));
    ExpectRoundTrip(LogEntry{dice.Number(), dice.Text(), dice.Text(), AnyAction(dice, type), AnyCase(dice)},
                    LogEntryFromJson);
    ExpectRoundTrip(
        Receipt{dice.Number(), static_cast<ReceiptStatus>(dice.Below(3)), dice.Number(), dice.Text(), dice.Text()},
        ReceiptFromJson);
    ExpectRoundTrip(Person{dice.Text(), dice.Text(), dice.Text(), {dice.Text(), dice.Text()}}, PersonFromJson);
  }
}

TEST(RoundTrip, KeepsTheValuesThemselves) {
  // Writing and reading could lose the same field twice; so one case is compared by hand.
  Dice dice(5);
  Case c = AnyCase(dice);
  c.draft = DraftState{"text", "hash", "anna", Surface::kDirect, 7, {{"privacy.leak", "quote", "reason"}}};
  c.approval = Approval{"hash", "ben", "now", {true, false, true}, "bens-laptop", true, true};
  c.state = CaseState::kChangesWanted;
  const Result<Case> again = CaseFromJson(ToJson(c));
  ASSERT_TRUE(again.ok());
  EXPECT_EQ(again->state, CaseState::kChangesWanted);
  EXPECT_EQ(again->post.text, c.post.text);
  EXPECT_EQ(again->draft->surface, Surface::kDirect);
  EXPECT_EQ(again->draft->revision, 7U);
  EXPECT_EQ(again->draft->overrides[0].quote, "quote");
  EXPECT_TRUE(again->approval->checklist.spelling);
  EXPECT_FALSE(again->approval->checklist.facts);
  EXPECT_EQ(again->revision, c.revision);
}

TEST(RoundTrip, RefusesAnyExtraKeyInActionsAndCases) {
  Dice dice(6);
  for (int type = 0; type <= static_cast<int>(ActionType::kNote); ++type) {
    Json json = ToJson(AnyAction(dice, static_cast<ActionType>(type)));
    json["signed"] = true;
    EXPECT_FALSE(ActionFromJson(json).ok());
  }
  Json json = ToJson(AnyCase(dice));
  json["approvedBy"] = "anna";
  EXPECT_FALSE(CaseFromJson(json).ok());
}

}  // namespace
}  // namespace leitplanke
