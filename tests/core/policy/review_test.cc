// `review`: people and signatures.
#include "leitplanke/review.h"

#include <gtest/gtest.h>

#include "leitplanke/policy.h"
#include "tests/core/policy/document.h"

namespace leitplanke {
namespace {

TEST(ReviewPolicy, FillsInDefaults) {
  const auto review = ParseReviewPolicy(SmallestPolicy().dump());
  ASSERT_TRUE(review.ok());
  EXPECT_EQ(review->signatures, Signatures::kAccepted);
  EXPECT_EQ(review->approvers, 1);
  EXPECT_EQ(review->approval_minutes, 24 * 60);
  EXPECT_EQ(review->lease_minutes, 60);
  EXPECT_EQ(review->rotation, Rotation::kOff);
  EXPECT_FALSE(review->emergency);
}

TEST(ReviewPolicy, ReadsEveryMember) {
  auto document = SmallestPolicy();
  document["review"] = {{"signatures", "required"}, {"approvers", 2},      {"approvalMinutes", 5},
                        {"leaseMinutes", 0},        {"rotation", "block"}, {"emergency", true}};
  const auto review = ParseReviewPolicy(document.dump());
  ASSERT_TRUE(review.ok()) << review.error().message;
  EXPECT_EQ(review->signatures, Signatures::kRequired);
  EXPECT_EQ(review->approvers, 2);
  EXPECT_EQ(review->approval_minutes, 5);
  EXPECT_EQ(review->lease_minutes, 0);
  EXPECT_EQ(review->rotation, Rotation::kBlock);
  EXPECT_TRUE(review->emergency);
}

TEST(ReviewPolicy, NamesWhatIsWrong) {
  auto document = SmallestPolicy();
  document["review"] = {{"approvers", 3}};
  const auto problems = LintPolicy(document.dump());
  ASSERT_EQ(problems.size(), 1U);
  EXPECT_EQ(problems[0].pointer, "/review/approvers");
  EXPECT_EQ(problems[0].message, "must lie between 1 and 2");
  EXPECT_FALSE(ParseReviewPolicy(document.dump()).ok());
  EXPECT_FALSE(ParseReviewPolicy("{").ok());
}

TEST(ReviewPolicy, ReadsTiers) {
  auto document = SmallestPolicy();
  document["review"]["approvers"] = {
      {"default", 1}, {"urgency", {{"critical", 2}}}, {"signals", {{"press", 1}, {"fraud", 2}}}};
  const auto review = ParseReviewPolicy(document.dump());
  ASSERT_TRUE(review.ok()) << review.error().message;
  EXPECT_EQ(review->approvers, 1);
  std::string tiers;
  for (const ApproverTier& tier : review->tiers)
    tiers += tier.of + "/" + tier.name + "=" + std::to_string(tier.approvers) + " ";
  EXPECT_EQ(tiers, "urgency/critical=2 signals/fraud=2 signals/press=1 ");
}

TEST(ReviewPolicy, ATierWithATypingErrorIsNoTier) {
  auto document = SmallestPolicy();
  document["review"]["approvers"] = {{"urgency", {{"criticl", 2}}}};
  const auto problems = LintPolicy(document.dump());
  ASSERT_EQ(problems.size(), 1U);
  EXPECT_EQ(problems[0].pointer, "/review/approvers/urgency/criticl");
  EXPECT_NE(problems[0].message.find("critical"), std::string::npos) << problems[0].message;
}

}  // namespace
}  // namespace leitplanke
