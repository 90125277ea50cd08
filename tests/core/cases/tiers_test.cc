// One approver or two, by what the core itself makes of the post.
#include "tests/core/cases/world.h"

namespace leitplanke {
namespace {

using testing::Approve;
using testing::Must;
using testing::Open;
using testing::Proper;
using testing::Refused;
using testing::World;

constexpr std::string_view kUsual = "@nordbahn when does the next train leave?";
constexpr std::string_view kGrave = "@nordbahn smoke is coming from under the train, it smells of fire!";
constexpr std::string_view kLegal = "@nordbahn you will hear from my lawyer, I am going to sue you!";

struct TieredWorld : World {
  explicit TieredWorld(std::vector<ApproverTier> tiers) {
    policy.brands.push_back(Brand{"nordbahn", "Nordbahn", {"nordbahn"}, {}, {}, {}});
    review.tiers = std::move(tiers);
    auto made = Assessor::Create(policy);
    EXPECT_TRUE(made.ok());
    if (made.ok()) assessor.emplace(std::move(*made));
  }

  Case Opened(std::string_view text) const {
    Post post = testing::SomePost();
    post.text = text;
    return Must(*this, nullptr, "anna", Open(post));
  }
  Case InReview(std::string_view text) const {
    return Must(*this, Must(*this, Opened(text), "anna", ActionType::kClaim), "anna", ActionType::kSubmit);
  }
};

TEST(Tiers, TheHighestNumberThatFitsCounts) {
  struct Row {
    std::vector<ApproverTier> tiers;
    std::string_view text;
    std::int64_t needed;
  };
  const std::vector<Row> rows = {
      {{}, kGrave, 1},
      {{{"urgency", "critical", 2}}, kGrave, 2},
      {{{"urgency", "critical", 2}}, kUsual, 1},
      {{{"urgency", "high", 2}}, kGrave, 1},
      {{{"signals", "legal-threat", 2}}, kLegal, 2},
      {{{"signals", "legal-threat", 2}}, kGrave, 1},
      {{{"intents", "question", 2}}, kUsual, 2},
      {{{"intents", "praise", 2}}, kUsual, 1},
      {{{"urgency", "critical", 2}, {"signals", "safety", 1}}, kGrave, 2},
  };
  for (const Row& row : rows) {
    const TieredWorld world(row.tiers);
    EXPECT_EQ(ApproversNeeded(world.Opened(row.text), world.review), row.needed) << row.text;
  }
}

TEST(Tiers, NeverLowerTheUsualNumber) {
  TieredWorld world({{"intents", "question", 1}});
  world.review.approvers = 2;
  EXPECT_EQ(ApproversNeeded(world.Opened(kUsual), world.review), 2);
}

TEST(Tiers, AGravePostIsApprovedByTwo) {
  const TieredWorld world({{"urgency", "critical", 2}});
  Case c = world.InReview(kGrave);
  c = Must(world, &c, "ben", Approve(c));
  EXPECT_EQ(c.state, CaseState::kInReview);
  EXPECT_EQ(Refused(world, &c, "ben", Approve(c)), ErrorCode::kSelfApproval);
  EXPECT_EQ(Must(world, &c, "dora", Approve(c)).state, CaseState::kApproved);
  const Case usual = world.InReview(kUsual);
  EXPECT_EQ(Must(world, &usual, "ben", Approve(usual)).state, CaseState::kApproved);
}

/// A case from before the policy had tiers, or of a brand that the policy does not know, is looked at by more people.
TEST(Tiers, WithoutAnAssessmentTheyAllFit) {
  const TieredWorld world({{"urgency", "critical", 2}});
  Case c = world.InReview(kUsual);
  c.assessed.reset();
  EXPECT_EQ(Must(world, &c, "ben", Approve(c)).state, CaseState::kInReview);
  Post post = testing::SomePost();
  post.brand = "another";
  const Case foreign = Must(world, nullptr, "anna", Open(post));
  EXPECT_FALSE(foreign.assessed.has_value());
  EXPECT_EQ(ApproversNeeded(foreign, world.review), 2);
}

TEST(Tiers, TheAssessmentStaysWithTheCaseAndGoesWithIt) {
  const TieredWorld world({{"urgency", "critical", 2}});
  const Case c = world.Opened(kGrave);
  ASSERT_TRUE(c.assessed.has_value());
  EXPECT_EQ(c.assessed->urgency, "critical");
  EXPECT_EQ(c.assessed->signals, std::vector<std::string>{"safety"});
  EXPECT_FALSE(Must(world, c, "emil", ActionType::kErase).assessed.has_value());
  EXPECT_FALSE(TieredWorld({}).Opened(kGrave).assessed.has_value()) << "nobody asked";
}

}  // namespace
}  // namespace leitplanke
