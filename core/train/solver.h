/// @file   solver.h
/// @brief  One linear function that parts the rows of one label from the others.
///
/// Dual coordinate descent for the L2-regularised squared hinge loss (Hsieh et al. 2008), on features weighted by how
/// much they tell (naive Bayes log-count ratios, Wang and Manning 2012). Rows of the rarer side cost more. Only basic
/// operations and one order of everything: the same bits on every machine.
#ifndef LEITPLANKE_CORE_TRAIN_SOLVER_H_
#define LEITPLANKE_CORE_TRAIN_SOLVER_H_

#include <cstdint>
#include <vector>

namespace leitplanke::train {

struct Cell {
  std::uint32_t bucket = 0;
  float value = 0;
};
using Row = std::vector<Cell>;  ///< each bucket once

struct Function {
  std::vector<float> weights;
  double bias = 0;
  double Score(const Row& row) const;
};

/// `positive[i]`: whether `rows[i]` has the label. If all have it or none has, the function is its bias alone.
/// `cost`: what a row that stands on the wrong side costs, times the number of rows, and 1 at most a row: the less, the
/// less each row is trusted.
Function Solve(const std::vector<const Row*>& rows, const std::vector<bool>& positive, std::uint32_t buckets,
               double cost, std::uint64_t seed);

}  // namespace leitplanke::train

#endif  // LEITPLANKE_CORE_TRAIN_SOLVER_H_
