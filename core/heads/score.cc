// The inner loop of every verdict: compiled for speed (core/CMakeLists.txt), the verdicts themselves for size.
#include <cmath>

#include "core/heads/head.h"

namespace leitplanke::heads {
namespace {

std::int64_t Sum(const Plane& plane, std::span<const Feature> features, std::uint32_t buckets) {
  std::int64_t sum = 0;
  for (const Feature& f : features) sum += plane.weights[BucketOf(f.hash, buckets)] * f.value;
  return sum;
}

double Score(const Plane& plane, std::int64_t ngrams, std::int64_t squares, std::int64_t rules) {
  double sum = static_cast<double>(rules) / kRuleUnit;
  if (squares > 0) sum += static_cast<double>(ngrams) / std::sqrt(static_cast<double>(squares));
  return plane.scale * sum + plane.bias;
}

}  // namespace

std::vector<double> Scores(const Head& head, const Input& input) {
  const std::int64_t squares = SquareSum(input.ngrams);
  std::vector<double> scores;
  for (const Plane& plane : head.planes) {
    scores.push_back(
        Score(plane, Sum(plane, input.ngrams, head.buckets), squares, Sum(plane, input.rules, head.buckets)));
  }
  return scores;
}

std::vector<double> Scores(const Head& head, std::span<const Counted* const> texts, Lists rules) {
  std::int64_t squares = 0;
  for (const Counted* text : texts) squares += text->squares;
  std::vector<double> scores;
  for (const Plane& plane : head.planes) {
    std::int64_t sum = 0;
    std::int64_t seen = 0;
    for (const Counted* text : texts) sum += Sum(plane, text->ngrams, head.buckets);
    for (const std::span<const Feature> list : rules) seen += Sum(plane, list, head.buckets);
    scores.push_back(Score(plane, sum, squares, seen));
  }
  return scores;
}

void AddScores(const Head& head, const Net& net, const Answers& text, const Answers* other,
               std::vector<double>& scores) {
  if (!head.net) return;
  for (std::size_t plane = 0; plane < scores.size(); ++plane) {
    const auto* output = net.Find(scores.size() == 1 ? head.name : head.name + ":" + head.labels[plane]);
    if (output != nullptr) scores[plane] += net.Score(*output, text, other);
  }
}

std::int64_t Weight(const Head& head, const std::vector<Feature>& ngrams) {
  return Sum(head.planes.front(), ngrams, head.buckets);
}

}  // namespace leitplanke::heads
