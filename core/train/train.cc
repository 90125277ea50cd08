#include "core/train/train.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <unordered_map>

#include "core/train/random.h"
#include "core/train/solver.h"
#include "core/train/tune.h"

namespace leitplanke::train {
namespace {

/// One of so many weights is cut to the largest byte, so that the others get finer steps; of few weights, none.
constexpr std::size_t kCutOneOf = 2000;
/// Steps of a weight to either side. The room that fewer steps leave once packed is better spent on more buckets: with
/// 31 steps and as many bytes the assessment's heads are a point worse in cross-validation, with 7 one to two.
constexpr int kLargest = 15;

/// In how many samples a feature is.
using Known = std::unordered_map<std::uint32_t, int>;

Known CountSamples(const std::vector<Sample>& samples) {
  Known known;
  for (const Sample& sample : samples) {
    for (const heads::Feature& f : sample.input.ngrams) ++known[f.hash];
    for (const heads::Feature& f : sample.input.rules) ++known[f.hash];
  }
  return known;
}

/// A feature that is left out counts for the text's length all the same, as it does when the head is asked.
Row RowOf(const heads::Input& input, std::uint32_t buckets, const Known& known, int fewest) {
  std::map<std::uint32_t, double> cells;
  const double length = std::sqrt(static_cast<double>(heads::SquareSum(input.ngrams)));
  const auto add = [&](const heads::Feature& f, double value) {
    if (known.at(f.hash) >= fewest) cells[heads::BucketOf(f.hash, buckets)] += value;
  };
  for (const heads::Feature& f : input.ngrams) add(f, f.value / length);
  for (const heads::Feature& f : input.rules) add(f, f.value / heads::kRuleUnit);
  Row row;
  for (const auto& [bucket, value] : cells) row.push_back({bucket, static_cast<float>(value)});
  return row;
}

/// One byte a weight: `scale` is what a step is worth.
void Quantise(const Function& function, heads::Plane& plane) {
  std::vector<float> sizes;
  for (const float w : function.weights) {
    if (w != 0) sizes.push_back(std::fabs(w));
  }
  plane.bias = function.bias;
  plane.weights.assign(function.weights.size(), 0);
  if (sizes.empty()) return;
  std::sort(sizes.begin(), sizes.end());
  const std::size_t cut = sizes.size() / kCutOneOf;
  const std::size_t place = sizes.size() - 1 - cut;
  plane.scale = static_cast<double>(sizes[place]) / kLargest;
  for (std::size_t i = 0; i < function.weights.size(); ++i) {
    const double steps = std::nearbyint(static_cast<double>(function.weights[i]) / plane.scale);
    plane.weights[i] = static_cast<std::int8_t>(std::clamp<double>(steps, -kLargest, kLargest));
  }
}

class Trainer {
 public:
  Trainer(const Dataset& data, const Options& options, heads::Head& head)
      : data_(data), options_(options), head_(head) {
    const Known known = CountSamples(data.samples);
    for (const Sample& sample : data.samples) {
      rows_.push_back(RowOf(sample.input, head.buckets, known, options.fewest));
    }
    for (std::size_t plane = 0; plane < head.planes.size(); ++plane) {
      const std::string& label = head.labels[head.planes.size() == 1 && !head.multi ? 1 : plane];
      std::vector<bool>& has = has_.emplace_back();
      for (const auto& labels : data.labels)
        has.push_back(std::find(labels.begin(), labels.end(), label) != labels.end());
    }
  }

  void Run() {
    for (std::size_t p = 0; p < head_.planes.size(); ++p) Quantise(Fit(p, kInnerFolds), head_.planes[p]);
    if (options_.like != nullptr) return CutLike(*options_.like);
    const ScoreTable unseen = LeftOut();
    const std::vector<std::size_t> judging = Judging();
    ScoreTable scores;
    for (const std::size_t i : judging) {
      std::vector<double>& row = scores.emplace_back(unseen[i]);
      if (options_.unseen != nullptr) {
        heads::AddScores(head_, *options_.unseen, *data_.samples[i].answers, nullptr, row);
      }
    }
    for (std::size_t p = 0; p < head_.planes.size(); ++p) Tune(p, scores, judging);
    if (!head_.multi) TuneTogether(scores, judging);
  }

 private:
  std::size_t Fold(std::size_t i) const { return FoldOf(data_.samples[i].group, options_.seed, kInnerFolds); }

  /// Solves a plane over all rows but those of fold `without`.
  Function Fit(std::size_t plane, std::size_t without) const {
    std::vector<const Row*> rows;
    std::vector<bool> positive;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      if (Fold(i) == without) continue;
      rows.push_back(&rows_[i]);
      positive.push_back(has_[plane][i]);
    }
    return Solve(rows, positive, head_.buckets, options_.cost, options_.seed);
  }

  /// Scores of each row by functions that have not seen it.
  ScoreTable LeftOut() const {
    ScoreTable scores(rows_.size(), std::vector<double>(head_.planes.size()));
    for (std::size_t fold = 0; fold < kInnerFolds; ++fold) {
      for (std::size_t p = 0; p < head_.planes.size(); ++p) {
        const Function function = Fit(p, fold);
        for (std::size_t i = 0; i < rows_.size(); ++i) {
          if (Fold(i) == fold) scores[i][p] = function.Score(rows_[i]);
        }
      }
    }
    return scores;
  }

  /// The rows that say where to cut.
  std::vector<std::size_t> Judging() const {
    std::vector<std::size_t> rows;
    for (std::size_t i = 0; i < data_.samples.size(); ++i) {
      if (options_.unseen == nullptr || data_.samples[i].answers != nullptr) rows.push_back(i);
    }
    return rows;
  }

  void CutLike(const heads::Head& other) {
    for (std::size_t p = 0; p < std::min(head_.planes.size(), other.planes.size()); ++p) {
      head_.planes[p].lift = other.planes[p].lift;
      head_.planes[p].slope = other.planes[p].slope;
      head_.planes[p].shift = other.planes[p].shift;
    }
  }

  void Tune(std::size_t p, const ScoreTable& table, const std::vector<std::size_t>& judging) {
    std::vector<double> scores;
    std::vector<bool> has;
    for (std::size_t i = 0; i < judging.size(); ++i) {
      scores.push_back(table[i][p]);
      has.push_back(has_[p][judging[i]]);
    }
    const Calibration calibration = Calibrate(scores, has);
    head_.planes[p].slope = calibration.slope;
    head_.planes[p].shift = calibration.shift;
    if (head_.multi) head_.planes[p].lift = TuneF1(scores, has);
  }

  void TuneTogether(const ScoreTable& scores, const std::vector<std::size_t>& judging) {
    std::vector<std::size_t> label;
    for (const std::size_t i : judging) {
      const auto place = std::lower_bound(head_.labels.begin(), head_.labels.end(), data_.labels[i].front());
      label.push_back(static_cast<std::size_t>(place - head_.labels.begin()));
    }
    const std::vector<double> lift = TuneOne(scores, label, head_.labels.size());
    for (std::size_t p = 0; p < lift.size(); ++p) head_.planes[p].lift = lift[p];
  }

  const Dataset& data_;
  const Options& options_;
  heads::Head& head_;
  std::vector<Row> rows_;
  std::vector<std::vector<bool>> has_;  ///< by plane, by row
};

Error Bad(const std::string& why) { return {ErrorCode::kInvalidArgument, why, ""}; }

bool IsName(const std::string& name) { return !name.empty() && name.size() <= heads::kMaxNameBytes; }

/// What all bytes of the file but the weights are.
std::size_t BytesAround(const heads::Head& head) {
  heads::Head empty = head;
  empty.buckets = 0;
  return heads::WriteHead(empty).size();
}

}  // namespace

Sample FromText(std::string_view text) {
  Sample sample;
  sample.input.ngrams = heads::CountNgrams(text);
  for (const heads::Feature& f : sample.input.ngrams) {
    sample.group = Scramble(sample.group ^ (std::uint64_t{f.hash} << 16U ^ static_cast<std::uint64_t>(f.value)));
  }
  return sample;
}

void Dataset::Add(Sample sample, std::vector<std::string> sample_labels) {
  samples.push_back(std::move(sample));
  labels.push_back(std::move(sample_labels));
}

std::size_t FoldOf(std::uint64_t group, std::uint64_t seed, std::size_t folds) {
  return static_cast<std::size_t>(Scramble(group + seed * 0x9E3779B97F4A7C15ULL) % folds);
}

Result<heads::Head> Train(const Dataset& data, const Options& options) {
  if (data.samples.empty()) return Bad("There are no labelled rows to learn from.");
  if (data.samples.size() > kMaxRows) return Error{ErrorCode::kTooLarge, "More than 2,000,000 rows.", ""};
  std::set<std::string> labels;
  for (const auto& of_row : data.labels) {
    if (!options.multi && of_row.size() != 1) return Bad("Each row of this head needs exactly one label.");
    labels.insert(of_row.begin(), of_row.end());
  }
  if (labels.size() < (options.multi ? 1U : 2U)) {
    return Bad(options.multi ? "No row has a label." : "All rows have the same label; there must be two at least.");
  }
  if (labels.size() > heads::kMaxLabels) return Bad("There are more than 256 labels.");
  if (!IsName(options.name) || !std::all_of(labels.begin(), labels.end(), IsName)) {
    return Bad("The head and each label need a name of 1 to 100 bytes.");
  }
  heads::Head head;
  head.name = options.name;
  head.labels.assign(labels.begin(), labels.end());
  head.multi = options.multi;
  head.rules = options.rules;
  head.net = options.net;
  head.planes.resize(!options.multi && labels.size() == 2 ? 1 : labels.size());
  const std::size_t around = BytesAround(head);
  if (around + head.planes.size() > options.max_bytes) return Bad("The labels' names alone are too long for a head.");
  head.buckets = static_cast<std::uint32_t>((options.max_bytes - around) / head.planes.size());
  Trainer(data, options, head).Run();
  return head;
}

std::vector<std::string> LabelsOf(const heads::Head& head, const heads::Verdict& verdict) {
  std::vector<std::string> labels;
  for (const std::uint16_t label : verdict.labels) labels.push_back(head.labels[label]);
  return labels;
}

}  // namespace leitplanke::train
