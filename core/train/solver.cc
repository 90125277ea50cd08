#include "core/train/solver.h"

#include <algorithm>
#include <cmath>

#include "core/heads/math.h"
#include "core/train/random.h"

namespace leitplanke::train {
namespace {

constexpr double kBiasFeature = 0.3;  // a constant feature of every row; small, so that the bias is regularised little
constexpr int kMostRounds = 12;
constexpr double kStill = 1e-3;  // of the cost: a round that changes no row by more ends the descent
constexpr double kSmoothing = 1;
constexpr double kLeastRatio = 0.5;  // a feature that tells nothing alone still counts in company

/// How much each bucket tells: a constant and the absolute log-count ratio.
std::vector<float> Ratios(const std::vector<const Row*>& rows, const std::vector<bool>& positive,
                          std::uint32_t buckets) {
  std::vector<double> with(buckets, kSmoothing);
  std::vector<double> without(buckets, kSmoothing);
  double positives = kSmoothing;
  double negatives = kSmoothing;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    for (const Cell& cell : *rows[i]) (positive[i] ? with : without)[cell.bucket] += cell.value;
    (positive[i] ? positives : negatives) += 1;
  }
  std::vector<float> ratios(buckets);
  for (std::uint32_t j = 0; j < buckets; ++j) {
    const double ratio = heads::Log((with[j] / positives) / (without[j] / negatives));
    ratios[j] = static_cast<float>(kLeastRatio + std::fabs(ratio));
  }
  return ratios;
}

class Descent {
 public:
  Descent(const std::vector<const Row*>& rows, const std::vector<bool>& positive, std::uint32_t buckets, double cost)
      : rows_(rows), positive_(positive), ratios_(Ratios(rows, positive, buckets)), weights_(buckets, 0.0F) {
    const auto n = static_cast<double>(rows.size());
    const auto positives = static_cast<double>(std::count(positive.begin(), positive.end(), true));
    cost_ = std::min(1.0, cost / n);
    // The square root of what would weigh both sides alike.
    cost_with_ = cost_ * std::sqrt(n / (2 * positives));
    cost_without_ = cost_ * std::sqrt(n / (2 * (n - positives)));
    for (const Row* row : rows) {
      double square = kBiasFeature * kBiasFeature;
      for (const Cell& cell : *row) square += Squared(Value(cell));
      squares_.push_back(square);
    }
    duals_.assign(rows.size(), 0.0);
  }

  void Run(std::uint64_t seed) {
    std::vector<std::uint32_t> order(rows_.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = static_cast<std::uint32_t>(i);
    Random random(seed);
    for (int round = 0; round < kMostRounds; ++round) {
      for (std::size_t i = order.size() - 1; i > 0; --i) std::swap(order[i], order[random.Next() % (i + 1)]);
      double most = 0;
      for (const std::uint32_t i : order) most = std::max(most, Step(i));
      if (most < kStill * cost_) break;
    }
  }

  Function Take() {
    for (std::size_t j = 0; j < weights_.size(); ++j) weights_[j] *= ratios_[j];
    return {std::move(weights_), bias_ * kBiasFeature};
  }

 private:
  static double Squared(double x) { return x * x; }
  float Value(const Cell& cell) const { return cell.value * ratios_[cell.bucket]; }

  /// Sets the row's dual variable to its best value; returns by how much it moved.
  double Step(std::uint32_t i) {
    double score = bias_ * kBiasFeature;
    for (const Cell& cell : *rows_[i]) score += static_cast<double>(weights_[cell.bucket]) * Value(cell);
    const double sign = positive_[i] ? 1.0 : -1.0;
    const double slack = 0.5 / (positive_[i] ? cost_with_ : cost_without_);
    const double gradient = sign * score - 1 + slack * duals_[i];
    const double next = std::max(0.0, duals_[i] - gradient / (squares_[i] + slack));
    const double change = next - duals_[i];
    if (change == 0) return 0;
    duals_[i] = next;
    const auto step = static_cast<float>(change * sign);
    for (const Cell& cell : *rows_[i]) weights_[cell.bucket] += step * Value(cell);
    bias_ += change * sign * kBiasFeature;
    return std::fabs(change);
  }

  const std::vector<const Row*>& rows_;
  const std::vector<bool>& positive_;
  std::vector<float> ratios_, weights_;
  std::vector<double> squares_, duals_;
  double cost_ = 0, cost_with_ = 0, cost_without_ = 0;
  double bias_ = 0;
};

}  // namespace

double Function::Score(const Row& row) const {
  double score = bias;
  for (const Cell& cell : row) score += static_cast<double>(weights[cell.bucket]) * cell.value;
  return score;
}

Function Solve(const std::vector<const Row*>& rows, const std::vector<bool>& positive, std::uint32_t buckets,
               double cost, std::uint64_t seed) {
  const auto positives = static_cast<std::size_t>(std::count(positive.begin(), positive.end(), true));
  if (positives == 0 || positives == rows.size()) {
    return {std::vector<float>(buckets, 0.0F), positives == 0 ? -1.0 : 1.0};
  }
  Descent descent(rows, positive, buckets, cost);
  descent.Run(seed);
  return descent.Take();
}

}  // namespace leitplanke::train
