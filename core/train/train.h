/// @file   train.h
/// @brief  Labelled texts -> a head. Pure: the same rows, options and seed give the same bytes, on every machine.
///
/// Each plane is solved over all rows; where to cut and how sure a score is comes from scores of rows that were left
/// out in turn (`kInnerFolds`, grouped by text, so that a repeated text never judges itself). The weights are rounded
/// to one byte. Time: about 40 µs a row, plane and 100 characters.
///
/// @example
///   train::Dataset data;
///   data.Add(train::FromText("Zug fällt aus"), {"complaint"});
///   Result<heads::Head> head = train::Train(data, {.name = "intents"});
#ifndef LEITPLANKE_CORE_TRAIN_TRAIN_H_
#define LEITPLANKE_CORE_TRAIN_TRAIN_H_

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/heads/head.h"
#include "leitplanke/status.h"

namespace leitplanke::train {

inline constexpr int kInnerFolds = 4;
inline constexpr std::size_t kUsualBytes = 100'000;  ///< of a head
inline constexpr std::size_t kMaxRows = 2'000'000;

/// A text as a head sees it, and a group: texts that are alike once masked are never parted.
struct Sample {
  heads::Input input;
  std::uint64_t group = 0;
  std::shared_ptr<const heads::Answers> answers =
      nullptr;  ///< of `Options::unseen`, if that has not learned from the text
};
Sample FromText(std::string_view text);

struct Dataset {
  std::vector<Sample> samples;
  std::vector<std::vector<std::string>> labels;  ///< by sample; one each if the head is not multi-label
  void Add(Sample sample, std::vector<std::string> sample_labels);
};

struct Options {
  std::string name;
  bool multi = false;
  bool rules = false;  ///< the samples have features of rules
  bool net = false;    ///< a network's score will be added to the head's
  /// Where to cut and how sure a score is comes from those rows alone that have answers of this network, and from the
  /// sum of both scores. It has learned from other rows than those, else as the one that will be added.
  const heads::Net* unseen = nullptr;
  /// Where to cut and how sure a score is are those of this head, which has the same labels.
  const heads::Head* like = nullptr;
  std::uint64_t seed = 1;
  double cost = 1600;  ///< `Solve`; fewer or noisier rows want less
  int fewest = 1;  ///< features that fewer rows have are left out: they say more about those rows than about the label
  std::size_t max_bytes = kUsualBytes;  ///< of the file, at most `heads::kMaxHeadBytes`
};

/// Errors: too few labels, too many, labels that are too long, no rows. Not grouped or shuffled: that happens inside.
Result<heads::Head> Train(const Dataset& data, const Options& options);

/// The labels' names that the head gives.
std::vector<std::string> LabelsOf(const heads::Head& head, const heads::Verdict& verdict);

/// Which of `folds` parts a group belongs to.
std::size_t FoldOf(std::uint64_t group, std::uint64_t seed, std::size_t folds);

}  // namespace leitplanke::train

#endif  // LEITPLANKE_CORE_TRAIN_TRAIN_H_
