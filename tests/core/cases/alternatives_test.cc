// Several drafts in one case: everybody keeps one of their own, and words stay whose they are.
#include "tests/core/cases/world.h"

namespace leitplanke {
namespace {

using testing::Approve;
using testing::Must;
using testing::Proper;
using testing::Reach;
using testing::Refused;
using testing::Submit;
using testing::WithText;
using testing::World;

constexpr std::string_view kBens = "Ben's idea: a bus comes at ten.";

Case Kept(const World& world, const Case& c, std::string_view person, std::string_view text) {
  return Must(world, &c, person, WithText(c, ActionType::kKeep, text));
}
Case Saved(const World& world, const Case& c, std::string_view person, std::string_view text) {
  return Must(world, &c, person, WithText(c, ActionType::kDraft, text));
}

TEST(Alternatives, StandBesideTheDraftAndDisturbNothing) {
  const World world;
  for (const CaseState state : {CaseState::kNew, CaseState::kClaimed, CaseState::kInReview, CaseState::kApproved}) {
    Case c = Reach(world, state);
    Case kept = Kept(world, c, "ben", kBens);
    kept = Kept(world, kept, "cem", "Cem's idea.");
    ASSERT_EQ(kept.alternatives.size(), 2U);
    EXPECT_EQ(kept.alternatives[0].author, "ben");
    EXPECT_EQ(kept.alternatives[0].hash, TextHash(kBens));
    EXPECT_EQ(kept.alternatives[1].at, testing::kNow);
    EXPECT_EQ(kept.revision, c.revision);
    kept.alternatives.clear();
    kept.history = c.history;
    kept.claimed_at = c.claimed_at;
    EXPECT_EQ(CanonicalCase(kept), CanonicalCase(c)) << CaseStateName(state);
  }
}

TEST(Alternatives, AreOneAPersonAndCanBeDropped) {
  const World world;
  Case c = Reach(world, CaseState::kClaimed);
  EXPECT_EQ(Refused(world, &c, "ben", WithText(c, ActionType::kKeep, " ")), ErrorCode::kNotFound);
  c = Kept(world, c, "ben", kBens);
  c = Kept(world, c, "ben", "Ben's second idea.");
  ASSERT_EQ(c.alternatives.size(), 1U);
  EXPECT_EQ(c.alternatives[0].text, "Ben's second idea.");
  EXPECT_TRUE(Kept(world, c, "ben", "").alternatives.empty());
}

TEST(Alternatives, HaveLimits) {
  World world;
  Case c = Reach(world, CaseState::kClaimed);
  const std::string longest(kMaxAlternativeBytes, 'a');
  EXPECT_EQ(Refused(world, &c, "ben", WithText(c, ActionType::kKeep, longest + "a")), ErrorCode::kTooLarge);
  EXPECT_EQ(Refused(world, &c, "ben", WithText(c, ActionType::kKeep, "\xff")), ErrorCode::kInvalidArgument);
  Kept(world, c, "ben", longest);
  world.people.push_back({"gil", "Gil Moor", "^GM", {"agent"}});
  for (const std::string_view person : {"anna", "ben", "cem", "dora"}) {
    c = Kept(world, c, person, "By " + std::string(person));
  }
  ASSERT_EQ(c.alternatives.size(), kMaxAlternatives);
  EXPECT_EQ(Refused(world, &c, "gil", WithText(c, ActionType::kKeep, "One more.")), ErrorCode::kTooLarge);
  Kept(world, c, "ben", "Changed.");
}

TEST(Alternatives, NoWordsTwice) {
  const World world;
  Case c = Saved(world, Reach(world, CaseState::kClaimed), "anna", "Anna's words.");
  EXPECT_EQ(Refused(world, &c, "ben", WithText(c, ActionType::kKeep, " Anna's  words.")), ErrorCode::kInvalidArgument);
  Action direct = WithText(c, ActionType::kKeep, "Anna's words.");
  direct.surface = Surface::kDirect;
  Must(world, &c, "ben", direct);
  c = Kept(world, c, "ben", kBens);
  EXPECT_EQ(Refused(world, &c, "cem", WithText(c, ActionType::kKeep, kBens)), ErrorCode::kInvalidArgument);
  Kept(world, c, "ben", std::string(kBens) + " ");
}

TEST(Alternatives, WhoeverTakesOneIsNotItsAuthor) {
  const World world;
  for (const bool saved_first : {true, false}) {
    Case c = Saved(world, Reach(world, CaseState::kClaimed), "anna", "Anna's words.");
    c = Kept(world, c, "ben", kBens);
    if (saved_first) c = Saved(world, c, "anna", kBens);
    c = Must(world, &c, "anna", Submit(c, kBens));
    EXPECT_EQ(c.draft->author, "ben");
    EXPECT_EQ(c.submitted_by, "anna");
    EXPECT_EQ(Refused(world, &c, "ben", Approve(c)), ErrorCode::kSelfApproval) << "they are his words";
    EXPECT_EQ(Refused(world, &c, "anna", Approve(c)), ErrorCode::kSelfApproval) << "she signed them";
    EXPECT_EQ(Must(world, &c, "dora", Approve(c)).state, CaseState::kApproved);
    ASSERT_EQ(c.alternatives.size(), 1U) << "what stood there is not lost";
    EXPECT_EQ(c.alternatives[0].text, "Anna's words.");
    EXPECT_EQ(c.alternatives[0].author, "anna");
  }
}

TEST(Alternatives, AChangedWordMakesAnotherAuthor) {
  const World world;
  Case c = Kept(world, Reach(world, CaseState::kClaimed), "ben", kBens);
  c = Saved(world, c, "anna", kBens);
  EXPECT_EQ(c.claimed_by, "anna");
  EXPECT_TRUE(c.alternatives.empty()) << "there was no draft before";
  c = Must(world, &c, "anna", Submit(c, std::string(kBens) + " Sorry!"));
  EXPECT_EQ(c.draft->author, "anna");
  EXPECT_EQ(Must(world, &c, "ben", Approve(c)).state, CaseState::kApproved);
}

TEST(Alternatives, WhatWasKeptIsNotOverwrittenByTheDraftThatMadeRoom) {
  const World world;
  Case c = Saved(world, Reach(world, CaseState::kClaimed), "anna", "Anna's words.");
  c = Kept(world, c, "anna", "Anna's other words.");
  c = Kept(world, c, "ben", kBens);
  c = Saved(world, c, "anna", kBens);
  ASSERT_EQ(c.alternatives.size(), 1U);
  EXPECT_EQ(c.alternatives[0].text, "Anna's other words.");
}

TEST(Alternatives, GoWithTheCustomersData) {
  const World world;
  const Case c = Kept(world, Reach(world, CaseState::kClaimed), "ben", kBens);
  EXPECT_TRUE(Must(world, c, "emil", ActionType::kErase).alternatives.empty());
}

/// Whoever changes the text in review is its author, and anybody else who is qualified reviews anew: the first author
/// too.
TEST(EditByTheReviewer, NeedsAReviewByAnybodyElse) {
  const World world;
  for (const CaseState state : {CaseState::kInReview, CaseState::kApproved}) {
    Case c = Saved(world, Reach(world, state), "ben", "Ben's wording.");
    EXPECT_EQ(c.state, CaseState::kClaimed);
    EXPECT_EQ(c.claimed_by, "ben");
    EXPECT_FALSE(c.approval.has_value());
    c = Must(world, &c, "ben", Submit(c, "Ben's wording."));
    EXPECT_EQ(c.draft->author, "ben");
    EXPECT_EQ(Refused(world, &c, "ben", Approve(c)), ErrorCode::kSelfApproval);
    for (const std::string_view other : {"anna", "dora"}) {
      EXPECT_EQ(Must(world, &c, other, Approve(c)).approval->person, other) << CaseStateName(state);
    }
  }
}

}  // namespace
}  // namespace leitplanke
