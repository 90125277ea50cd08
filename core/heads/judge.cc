#include <cmath>
#include <utility>

#include "core/heads/head.h"
#include "core/heads/math.h"
#include "core/text/sort.h"

namespace leitplanke::heads {
namespace {

/// The plane of a label and the sign that it has for it.
std::pair<std::size_t, double> PlaneOf(const Head& head, std::size_t label) {
  const bool shared = !head.multi && head.labels.size() == 2;
  return shared ? std::pair<std::size_t, double>(0, label == 1 ? 1.0 : -1.0)
                : std::pair<std::size_t, double>(label, 1.0);
}

std::uint16_t Highest(const Head& head, const std::vector<double>& scores) {
  if (head.planes.size() == 1) return scores[0] + head.planes[0].lift > 0 ? 1 : 0;
  std::size_t best = 0;
  for (std::size_t i = 1; i < scores.size(); ++i) {
    if (scores[i] + head.planes[i].lift > scores[best] + head.planes[best].lift) best = i;
  }
  return static_cast<std::uint16_t>(best);
}

}  // namespace

Verdict Judge(const Head& head, const std::vector<double>& scores) {
  Verdict verdict;
  double total = 0;
  for (std::size_t label = 0; label < head.labels.size(); ++label) {
    const auto [plane, sign] = PlaneOf(head, label);
    const double p = Sigmoid(sign * (head.planes[plane].slope * scores[plane] + head.planes[plane].shift));
    verdict.probabilities.push_back(p);
    total += p;
    if (head.multi && scores[label] + head.planes[label].lift > 0) {
      verdict.labels.push_back(static_cast<std::uint16_t>(label));
    }
  }
  if (head.multi) return verdict;
  for (double& p : verdict.probabilities) p = total > 0 ? p / total : 1.0 / static_cast<double>(head.labels.size());
  verdict.labels.push_back(Highest(head, scores));
  return verdict;
}

Verdict Judge(const Head& head, const Input& input) { return Judge(head, Scores(head, input)); }

std::vector<Reason> Explain(const Head& head, std::string_view text, const std::vector<std::string>& rules,
                            std::size_t label, std::size_t most) {
  const auto [plane_index, sign] = PlaneOf(head, label);
  const Plane& plane = head.planes[plane_index];
  const std::string masked = Masked(text);
  std::vector<Ngram> ngrams = ListNgrams(masked);
  const double length = std::sqrt(static_cast<double>(SquareSum(CountNgrams(text))));
  std::vector<Reason> reasons;
  const auto add = [&, s = sign](std::string what, std::uint32_t hash, double share) {
    const auto weight = plane.weights[BucketOf(hash, head.buckets)];
    if (weight != 0) reasons.push_back({std::move(what), s * plane.scale * weight * kOnce * share});
  };
  Sort(ngrams, [](const Ngram& a, const Ngram& b) { return a.hash != b.hash ? a.hash < b.hash : a.begin < b.begin; });
  for (std::size_t i = 0; i < ngrams.size(); ++i) {
    if (i > 0 && ngrams[i].hash == ngrams[i - 1].hash) continue;
    add(masked.substr(ngrams[i].begin, ngrams[i].end - ngrams[i].begin), ngrams[i].hash, 1 / length);
  }
  for (const std::string& name : rules) add("rule:" + name, HashName(name), 1 / kRuleUnit);
  Sort(reasons, [](const Reason& a, const Reason& b) {
    const double left = std::fabs(a.weight);
    const double right = std::fabs(b.weight);
    return left != right ? left > right : a.what < b.what;
  });
  if (reasons.size() > most) reasons.resize(most);
  return reasons;
}

}  // namespace leitplanke::heads
