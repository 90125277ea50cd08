/// @file   tune.h
/// @brief  From scores of rows that a function has not seen: where to cut, and what a score is worth as a probability.
#ifndef LEITPLANKE_CORE_TRAIN_TUNE_H_
#define LEITPLANKE_CORE_TRAIN_TUNE_H_

#include <cstddef>
#include <vector>

namespace leitplanke::train {

/// By row: one score a plane.
using ScoreTable = std::vector<std::vector<double>>;

/// What to add to each plane's score so that the mean F1 of the labels is highest; one plane: labels 0 and 1.
/// `label`: the row's only one. The peak is taken of a smoothed curve, so that no single row decides; of two labels,
/// the place nearest to the middle that is as good but for one standard error, so that another source's texts fare no
/// worse.
std::vector<double> TuneOne(const ScoreTable& scores, const std::vector<std::size_t>& label, std::size_t labels);

/// What to add to a score so that "above 0" has the highest F1.
double TuneF1(const std::vector<double>& scores, const std::vector<bool>& positive);

/// Platt's sigmoid: probability = sigmoid(slope * score + shift).
struct Calibration {
  double slope = 1, shift = 0;
};
Calibration Calibrate(const std::vector<double>& scores, const std::vector<bool>& positive);

}  // namespace leitplanke::train

#endif  // LEITPLANKE_CORE_TRAIN_TUNE_H_
