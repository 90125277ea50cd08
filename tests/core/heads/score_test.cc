// From weights to labels, probabilities and reasons.
#include <gtest/gtest.h>

#include <cmath>

#include "core/heads/math.h"
#include "tests/core/heads/small_head.h"

namespace leitplanke::heads {
namespace {

/// Every n-gram of `text` weighs `weight`.
void Weigh(Plane& plane, const std::string& text, std::int8_t weight, std::uint32_t buckets) {
  for (const Feature& f : CountNgrams(text)) plane.weights[BucketOf(f.hash, buckets)] = weight;
}

Input Of(const std::string& text) { return {CountNgrams(text), {}}; }

TEST(Score, IsTheSumByItsDefinition) {
  Head head = SmallHead({"no", "yes"});
  for (std::size_t i = 0; i < head.buckets; ++i) head.planes[0].weights[i] = static_cast<std::int8_t>(i * 3 - 90);
  head.planes[0].scale = 0.5;
  head.planes[0].bias = 2;
  Input input = Of("Der Zug kommt nicht");
  input.rules = {{HashName("cue:trouble"), kOnce}};
  double sum = 0;
  double squares = 0;
  for (const Feature& f : input.ngrams) {
    sum += head.planes[0].weights[BucketOf(f.hash, head.buckets)] * static_cast<double>(f.value);
    squares += static_cast<double>(f.value) * f.value;
  }
  const double rule = head.planes[0].weights[BucketOf(HashName("cue:trouble"), head.buckets)] * 64.0 / 256;
  EXPECT_NEAR(Scores(head, input)[0], 0.5 * (sum / std::sqrt(squares) + rule) + 2, 1e-9);
}

TEST(Score, OfNothingIsTheBias) {
  Head head = SmallHead({"no", "yes"});
  head.planes[0].bias = -0.5;
  EXPECT_EQ(Scores(head, Input{})[0], -0.5);
  EXPECT_EQ(Judge(head, Input{}).labels, std::vector<std::uint16_t>{0});
}

TEST(Judge, TakesOneOfTwo) {
  Head head = SmallHead({"no", "yes"});
  head.planes[0].bias = 0.1;
  EXPECT_EQ(Judge(head, Input{}).labels, std::vector<std::uint16_t>{1});
  head.planes[0].lift = -0.2;
  EXPECT_EQ(Judge(head, Input{}).labels, std::vector<std::uint16_t>{0});
  head.planes[0].slope = 3;
  head.planes[0].shift = 1;
  const Verdict verdict = Judge(head, Input{});
  EXPECT_NEAR(verdict.probabilities[1], Sigmoid(1.3), 1e-12);
  EXPECT_NEAR(verdict.probabilities[0] + verdict.probabilities[1], 1, 1e-12);
}

TEST(Judge, TakesTheHighestOfMany) {
  Head head = SmallHead({"a", "b", "c"});
  head.planes[2].bias = 1;
  EXPECT_EQ(Judge(head, Input{}).labels, std::vector<std::uint16_t>{2});
  head.planes[1].lift = 1.5;
  EXPECT_EQ(Judge(head, Input{}).labels, std::vector<std::uint16_t>{1});
}

TEST(Judge, TakesAllThatHoldOfALabelList) {
  Head head = SmallHead({"a", "b", "c"}, true);
  head.planes[0].bias = -1;
  head.planes[1].bias = 1;
  head.planes[2].bias = 2;
  EXPECT_EQ(Judge(head, Input{}).labels, (std::vector<std::uint16_t>{1, 2}));
  head.planes[2].lift = -3;
  EXPECT_EQ(Judge(head, Input{}).labels, std::vector<std::uint16_t>{1});
}

TEST(Explain, NamesWhatWeighsMost) {
  Head head = SmallHead({"no", "yes"});
  head.buckets = 1U << 16U;
  head.planes[0].weights.assign(head.buckets, 0);
  Weigh(head.planes[0], "zug", 10, head.buckets);
  head.planes[0].weights[BucketOf(HashName("cue:trouble"), head.buckets)] = 100;
  const auto reasons = Explain(head, "Ein Zug", {"cue:trouble", "cue:praise"}, 1, 3);
  ASSERT_EQ(reasons.size(), 3U);
  EXPECT_EQ(reasons[0].what, "rule:cue:trouble");
  EXPECT_EQ(reasons[0].weight, 25);
  EXPECT_NE(std::string(" zug ").find(reasons[1].what), std::string::npos) << reasons[1].what;
  EXPECT_GT(reasons[1].weight, 0);
  EXPECT_LT(Explain(head, "Ein Zug", {}, 0, 1)[0].weight, 0) << "what speaks for one label speaks against the other";
  EXPECT_TRUE(Explain(head, "", {}, 1, 3).empty());
}

}  // namespace
}  // namespace leitplanke::heads
