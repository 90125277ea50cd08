// What people say the assessment or a rule should have said.
#include <nlohmann/json.hpp>

#include "leitplanke/json.h"
#include "tests/core/cases/world.h"

namespace leitplanke {
namespace {

using testing::Must;
using testing::On;
using testing::Reach;
using testing::Refused;
using testing::World;

Action Correct(const Case& c, std::string about, std::string value) {
  Action action = On(c, ActionType::kCorrect);
  action.about = std::move(about);
  action.value = std::move(value);
  return action;
}

TEST(Corrections, TheLastWordAboutEachThingStands) {
  const World world;
  const Case before = Reach(world, CaseState::kInReview);
  Case c = Must(world, &before, "anna", Correct(before, "urgency", "high"));
  c = Must(world, &c, "ben", Correct(c, "intents", "complaint question"));
  c = Must(world, &c, "cem", Correct(c, "urgency", "critical"));
  ASSERT_EQ(c.corrections.size(), 2U);
  EXPECT_EQ(c.corrections[0].value, "complaint question");
  EXPECT_EQ(c.corrections[1].about, "urgency");
  EXPECT_EQ(c.corrections[1].value, "critical");
  EXPECT_EQ(c.corrections[1].person, "cem");
  EXPECT_EQ(c.corrections[1].at, world.now);
}

TEST(Corrections, ChangeNothingElse) {
  const World world;
  const Case before = Reach(world, CaseState::kApproved);
  Case after = Must(world, &before, "ben", Correct(before, "privacy.request", "reject"));
  EXPECT_EQ(after.revision, before.revision);
  EXPECT_EQ(after.state, before.state);
  EXPECT_TRUE(after.approval.has_value());
  Action late = Correct(before, "urgency", "low");
  late.base = 0;
  EXPECT_TRUE(world.Do(&after, "anna", late).ok()) << "an aside fits any revision";
}

TEST(Corrections, OnlyWhatCanBeCorrectedToOnlyWhatItCanBe) {
  const World world;
  const Case c = Reach(world, CaseState::kClaimed);
  const std::vector<std::pair<std::string, std::string>> good = {
      {"relevance", "false"},        {"needs_reply", "true"},  {"intents", "other"},
      {"intents", "feedback price"}, {"sentiment", "neutral"}, {"no-medical.advice", "accept"},
      {"privacy.request", "reject"}};
  for (const auto& [about, value] : good) Must(world, &c, "anna", Correct(c, about, value));
  const std::vector<std::pair<std::string, std::string>> bad = {{"", ""},
                                                                {"urgency", ""},
                                                                {"urgency", "urgent"},
                                                                {"urgency", "low high"},
                                                                {"relevance", "yes"},
                                                                {"sentiment", "mixed"},
                                                                {"intents", "question complaint"},
                                                                {"intents", "complaint complaint"},
                                                                {"intents", "complaint "},
                                                                {"intents", " complaint"},
                                                                {"mention", "direct"},
                                                                {"privacy.request", "true"},
                                                                {std::string(kMaxAboutBytes, 'a') + ".b", "accept"},
                                                                {"privacy.\xff", "accept"}};
  for (const auto& [about, value] : bad) {
    EXPECT_EQ(Refused(world, &c, "anna", Correct(c, about, value)), ErrorCode::kInvalidArgument)
        << about << " " << value;
  }
  EXPECT_EQ(Refused(world, &c, "emil", Correct(c, "urgency", "low")), ErrorCode::kNotQualified) << "writes nothing";
}

TEST(Corrections, AreBoundedAndGoWithTheCustomersData) {
  const World world;
  Case c = Reach(world, CaseState::kClaimed);
  for (std::size_t i = 0; i < kMaxCorrections + 2; ++i) {
    c = Must(world, &c, "anna", Correct(c, "plugin.rule" + std::to_string(i), "accept"));
  }
  EXPECT_EQ(c.corrections.size(), kMaxCorrections);
  EXPECT_EQ(c.corrections.front().about, "plugin.rule2");
  EXPECT_TRUE(Must(world, c, "emil", ActionType::kErase).corrections.empty());
}

TEST(Corrections, SurviveTheWayThroughJson) {
  const World world;
  const Case before = Reach(world, CaseState::kClaimed);
  const Action action = Correct(before, "urgency", "high");
  const auto read = ActionFromJson(ToJson(action));
  ASSERT_TRUE(read.ok()) << read.error().message;
  EXPECT_EQ(read->about + read->value, "urgencyhigh");
  const auto bare = ActionFromJson(ToJson(Correct(before, "", "")));
  EXPECT_TRUE(bare.ok()) << "of an erased case";
  const Case after = Must(world, &before, "anna", action);
  const auto stored = CaseFromJson(ToJson(after));
  ASSERT_TRUE(stored.ok()) << stored.error().message;
  EXPECT_EQ(ToJson(*stored), ToJson(after));
}

}  // namespace
}  // namespace leitplanke
