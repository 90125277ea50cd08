#include "core/train/metrics.h"

#include <algorithm>
#include <cmath>

namespace leitplanke::train {
namespace {

bool Has(const std::vector<std::string>& list, const std::string& label) {
  return std::find(list.begin(), list.end(), label) != list.end();
}

double F1Of(std::int64_t tp, std::int64_t fp, std::int64_t fn) {
  return tp == 0 ? 0.0 : 2.0 * static_cast<double>(tp) / static_cast<double>(2 * tp + fp + fn);
}

}  // namespace

double ClassCounts::F1() const { return F1Of(tp, fp, fn); }

void Metrics::Add(const std::vector<std::string>& wanted, const std::vector<std::string>& given) {
  ++n;
  bool all = true;
  for (const std::string& label : wanted) {
    ClassCounts& counts = classes[label];
    ++counts.n;
    const bool hit = Has(given, label);
    ++(hit ? counts.tp : counts.fn);
    all = all && hit;
  }
  for (const std::string& label : given) {
    if (Has(wanted, label)) continue;
    ++classes[label].fp;
    all = false;
  }
  right += all ? 1 : 0;
}

double Metrics::Accuracy() const { return n == 0 ? 0.0 : static_cast<double>(right) / static_cast<double>(n); }

double Metrics::MicroF1() const {
  ClassCounts sum;
  for (const auto& [label, counts] : classes) {
    sum.tp += counts.tp;
    sum.fp += counts.fp;
    sum.fn += counts.fn;
  }
  return sum.F1();
}

double Metrics::MacroF1() const {
  double sum = 0;
  double number = 0;
  for (const auto& [label, counts] : classes) {
    if (counts.n + counts.fp == 0) continue;
    sum += counts.F1();
    number += 1;
  }
  return number > 0 ? sum / number : 0.0;
}

Interval Wilson(std::int64_t right, std::int64_t n) {
  if (n == 0) return {};
  constexpr double kZ = 1.959964;
  const auto count = static_cast<double>(n);
  const double share = static_cast<double>(right) / count;
  const double middle = share + kZ * kZ / (2 * count);
  const double spread = kZ * std::sqrt(share * (1 - share) / count + kZ * kZ / (4 * count * count));
  const double whole = 1 + kZ * kZ / count;
  return {(middle - spread) / whole, (middle + spread) / whole};
}

}  // namespace leitplanke::train
