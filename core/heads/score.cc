// The inner loop of every verdict: compiled for speed (core/CMakeLists.txt), the verdicts themselves for size.
#include <cmath>

#include "core/heads/head.h"

namespace leitplanke::heads {
namespace {

std::int64_t Sum(const Plane& plane, const std::vector<Feature>& features, std::uint32_t buckets) {
  std::int64_t sum = 0;
  for (const Feature& f : features) sum += plane.weights[BucketOf(f.hash, buckets)] * f.value;
  return sum;
}

}  // namespace

std::vector<double> Scores(const Head& head, const Input& input) {
  const double length = std::sqrt(static_cast<double>(SquareSum(input.ngrams)));
  std::vector<double> scores;
  for (const Plane& plane : head.planes) {
    double sum = static_cast<double>(Sum(plane, input.rules, head.buckets)) / kRuleUnit;
    if (length > 0) sum += static_cast<double>(Sum(plane, input.ngrams, head.buckets)) / length;
    scores.push_back(plane.scale * sum + plane.bias);
  }
  return scores;
}

std::int64_t Weight(const Head& head, const std::vector<Feature>& ngrams) {
  return Sum(head.planes.front(), ngrams, head.buckets);
}

}  // namespace leitplanke::heads
