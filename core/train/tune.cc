#include "core/train/tune.h"

#include <algorithm>
#include <cmath>

#include "core/heads/math.h"

namespace leitplanke::train {
namespace {

constexpr int kSteps = 30;  // to each side
constexpr double kStep = 0.02;
constexpr int kSmooth = 2;  // neighbours to each side
constexpr int kPasses = 3;  // over all planes: the best place of one depends on the others
constexpr int kNewtonSteps = 50;

double MeanF1(const ScoreTable& scores, const std::vector<std::size_t>& label, std::size_t labels,
              const std::vector<double>& lift) {
  std::vector<double> tp(labels), wrong(labels);
  for (std::size_t i = 0; i < scores.size(); ++i) {
    std::size_t best = 0;
    if (lift.size() == 1) {
      best = scores[i][0] + lift[0] > 0 ? 1 : 0;
    } else {
      for (std::size_t k = 1; k < labels; ++k) {
        if (scores[i][k] + lift[k] > scores[i][best] + lift[best]) best = k;
      }
    }
    if (best == label[i]) {
      tp[best] += 1;
    } else {
      wrong[best] += 1;
      wrong[label[i]] += 1;
    }
  }
  double sum = 0;
  for (std::size_t k = 0; k < labels; ++k) sum += tp[k] > 0 ? 2 * tp[k] / (2 * tp[k] + wrong[k]) : 0;
  return sum / static_cast<double>(labels);
}

/// The place of the highest mean over neighbours; the middle if nothing is higher than it.
int Peak(const std::vector<double>& curve) {
  const int size = static_cast<int>(curve.size());
  const auto smooth = [&](int at) {
    double sum = 0;
    int count = 0;
    for (int i = std::max(0, at - kSmooth); i <= std::min(size - 1, at + kSmooth); ++i) {
      sum += curve[static_cast<std::size_t>(i)];
      ++count;
    }
    return sum / count;
  };
  int best = size / 2;
  for (int i = 0; i < size; ++i) {
    if (smooth(i) > smooth(best) + 1e-9) best = i;
  }
  return best;
}

template <typename Measure>
double BestLift(double around, Measure measure) {
  std::vector<double> curve;
  for (int i = -kSteps; i <= kSteps; ++i) curve.push_back(measure(around + i * kStep));
  return around + (Peak(curve) - kSteps) * kStep;
}

/// The place nearest to the middle that is worse than the best by no more than one standard error (the rule of Breiman
/// et al. 1984): what fits these texts by a hair fits those of another source worse.
double Nearest(const ScoreTable& scores, const std::vector<std::size_t>& label, double best) {
  const double most = MeanF1(scores, label, 2, {best});
  const double error = std::sqrt(most * (1 - most) / static_cast<double>(std::max<std::size_t>(scores.size(), 1)));
  const double step = best < 0 ? -kStep : kStep;
  double lift = 0;
  while (std::abs(lift) < std::abs(best) && MeanF1(scores, label, 2, {lift}) < most - error) lift += step;
  return std::abs(lift) < std::abs(best) ? lift : best;
}

}  // namespace

std::vector<double> TuneOne(const ScoreTable& scores, const std::vector<std::size_t>& label, std::size_t labels) {
  std::vector<double> lift(labels == 2 ? 1 : labels, 0.0);
  for (int pass = 0; pass < (labels == 2 ? 1 : kPasses); ++pass) {
    for (double& one : lift) {
      const double before = one;
      one = BestLift(before, [&](double value) {
        one = value;
        return MeanF1(scores, label, labels, lift);
      });
    }
  }
  if (labels == 2) lift[0] = Nearest(scores, label, lift[0]);
  return lift;
}

double TuneF1(const std::vector<double>& scores, const std::vector<bool>& positive) {
  return BestLift(0, [&](double lift) {
    double tp = 0;
    double wrong = 0;
    for (std::size_t i = 0; i < scores.size(); ++i) {
      const bool given = scores[i] + lift > 0;
      if (given && positive[i]) tp += 1;
      if (given != positive[i]) wrong += 1;
    }
    return tp > 0 ? 2 * tp / (2 * tp + wrong) : 0.0;
  });
}

Calibration Calibrate(const std::vector<double>& scores, const std::vector<bool>& positive) {
  const auto positives = static_cast<double>(std::count(positive.begin(), positive.end(), true));
  const double negatives = static_cast<double>(positive.size()) - positives;
  if (positives == 0 || negatives == 0) return {0, positives == 0 ? -4.0 : 4.0};
  // Platt's targets: a little inside 0 and 1, so that few rows promise nothing certain.
  const double high = (positives + 1) / (positives + 2);
  const double low = 1 / (negatives + 2);
  Calibration c{1, heads::Log(positives / negatives)};
  for (int step = 0; step < kNewtonSteps; ++step) {
    double g_slope = 0, g_shift = 0, h11 = 1e-6, h12 = 0, h22 = 1e-6;
    for (std::size_t i = 0; i < scores.size(); ++i) {
      const double p = heads::Sigmoid(c.slope * scores[i] + c.shift);
      const double error = p - (positive[i] ? high : low);
      const double curve = p * (1 - p);
      g_slope += error * scores[i];
      g_shift += error;
      h11 += curve * scores[i] * scores[i];
      h12 += curve * scores[i];
      h22 += curve;
    }
    const double determinant = h11 * h22 - h12 * h12;
    if (determinant < 1e-12) break;
    const auto bounded = [](double by) { return std::clamp(by, -1.0, 1.0); };  // a far step may overshoot
    const double d_slope = bounded((h22 * g_slope - h12 * g_shift) / determinant);
    const double d_shift = bounded((h11 * g_shift - h12 * g_slope) / determinant);
    c.slope -= d_slope;
    c.shift -= d_shift;
    if (std::fabs(d_slope) + std::fabs(d_shift) < 1e-9) break;
  }
  return c;
}

}  // namespace leitplanke::train
