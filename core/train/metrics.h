/// @file   metrics.h
/// @brief  How often a head is right: what `leitplanke evaluate` prints.
#ifndef LEITPLANKE_CORE_TRAIN_METRICS_H_
#define LEITPLANKE_CORE_TRAIN_METRICS_H_

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace leitplanke::train {

struct ClassCounts {
  std::int64_t n = 0;  ///< rows that have the label
  std::int64_t tp = 0, fp = 0, fn = 0;
  double F1() const;  ///< 0 if nothing was right
};

struct Metrics {
  std::int64_t n = 0, right = 0;  ///< `right`: all labels of the row, and no other
  std::map<std::string, ClassCounts> classes;

  void Add(const std::vector<std::string>& wanted, const std::vector<std::string>& given);
  double Accuracy() const;
  double MicroF1() const;
  /// Mean over the classes that some row has or was given.
  double MacroF1() const;
};

/// Wilson's 95 % interval of a share.
struct Interval {
  double low = 0, high = 1;
};
Interval Wilson(std::int64_t right, std::int64_t n);

}  // namespace leitplanke::train

#endif  // LEITPLANKE_CORE_TRAIN_METRICS_H_
