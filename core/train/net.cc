#include "core/train/net.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "core/heads/math.h"
#include "core/train/random.h"

namespace leitplanke::train {
namespace {

using heads::kSeenWords;
using Floats = std::vector<float>;

constexpr std::size_t kAround = kSeenWords / 2, kBatch = 64;
constexpr double kRate = 5e-3, kFirstMoment = 0.9, kSecondMoment = 0.999, kLeast = 1e-8;
constexpr float kRowSpread = 0.3F;
/// Of 256: numbers of words, and answers of filters, that are left out of a step.
constexpr std::uint64_t kLeaveNumbers = 51, kLeaveAnswers = 102;
/// Steps of a row's number to either side, as many as pack into four bits; of the other weights.
constexpr int kRowSteps = 7, kWeightSteps = 127;
/// One of so many row numbers is cut to the largest step, so that the others get finer ones.
constexpr std::size_t kCutOneOf = 2000;

/// Numbers that are learned, with Adam's two moments of each.
class Learned {
 public:
  explicit Learned(std::size_t size) : values(size), gradient(size), first_(size), second_(size) {}

  /// Moves numbers [begin, end) against their gradient, which begins anew.
  void Step(std::size_t begin, std::size_t end, float rate, int step) {
    const auto b1 = static_cast<float>(kFirstMoment);
    const auto b2 = static_cast<float>(kSecondMoment);
    const auto scale1 = static_cast<float>(1 / (1 - Power(kFirstMoment, step)));
    const auto scale2 = static_cast<float>(1 / (1 - Power(kSecondMoment, step)));
    for (std::size_t i = begin; i < end; ++i) {
      first_[i] = b1 * first_[i] + (1 - b1) * gradient[i];
      second_[i] = b2 * second_[i] + (1 - b2) * gradient[i] * gradient[i];
      values[i] -= rate * (first_[i] * scale1) / (std::sqrt(second_[i] * scale2) + static_cast<float>(kLeast));
      gradient[i] = 0;
    }
  }
  void Step(float rate, int step) { Step(0, values.size(), rate, step); }

  Floats values, gradient;

 private:
  static double Power(double base, int exponent) {
    double power = 1;
    for (; exponent > 0; exponent /= 2, base *= base) power *= exponent % 2 == 1 ? base : 1;
    return power;
  }

  Floats first_, second_;
};

/// About normal, by the sum of twelve even ones.
float Normal(Random& random) {
  double sum = -6;
  for (int i = 0; i < 12; ++i) sum += static_cast<double>(random.Next() >> 11U) / 9007199254740992.0;
  return static_cast<float>(sum);
}

void FillEvenly(Floats& values, std::size_t inputs, Random& random) {
  const double most = 1 / std::sqrt(static_cast<double>(inputs));
  for (float& v : values)
    v = static_cast<float>((static_cast<double>(random.Next() >> 11U) / 4503599627370496.0 - 1) * most);
}

/// The rows of each word.
using Words = std::vector<std::vector<std::uint32_t>>;

/// What one text makes of itself on its way through the network.
struct Pass {
  const Words* words = nullptr;
  Floats numbers;                  ///< with empty words around
  std::vector<char> kept;          ///< of the numbers
  Floats answers;                  ///< by word, filter
  std::vector<std::size_t> best;   ///< by filter: the word of the highest answer
  Floats pooled, pooled_gradient;  ///< highest, then sums
  std::vector<char> pooled_kept;
};

class NetTrainer {
 public:
  NetTrainer(const std::vector<NetSample>& samples, const NetOptions& options)
      : samples_(samples),
        options_(options),
        dims_(options.dims),
        filters_(options.filters),
        seen_(kSeenWords * options.dims),
        inputs_(options.filters * (options.other ? 3 : 2)),
        random_(options.seed) {
    KeepRows();
    rows_ = Learned(keys_.size() * dims_);
    filter_weights_ = Learned(filters_ * seen_);
    filter_biases_ = Learned(filters_);
    output_weights_ = Learned(options.outputs.size() * inputs_);
    output_biases_ = Learned(options.outputs.size());
    for (float& v : rows_.values) v = kRowSpread * Normal(random_);
    FillEvenly(filter_weights_.values, seen_, random_);
    FillEvenly(filter_biases_.values, seen_, random_);
    FillEvenly(output_weights_.values, inputs_, random_);
  }

  heads::NetParts Run() {
    std::vector<std::uint32_t> order(samples_.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = static_cast<std::uint32_t>(i);
    int step = 0;
    for (int round = 0; round < options_.rounds; ++round) {
      for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[random_.Next() % i]);
      const auto rate = static_cast<float>(kRate * (1 - static_cast<double>(round) / options_.rounds));
      for (std::size_t begin = 0; begin < order.size(); begin += kBatch) {
        LearnFrom(order.begin() + static_cast<std::ptrdiff_t>(begin),
                  order.begin() + static_cast<std::ptrdiff_t>(std::min(begin + kBatch, order.size())), rate, ++step);
      }
    }
    return Whole();
  }

 private:
  using Place = std::vector<std::uint32_t>::const_iterator;

  /// A row for each key that enough texts have.
  void KeepRows() {
    std::map<std::uint32_t, int> texts;
    const auto count = [&](const heads::NetText& text) {
      std::set<std::uint32_t> keys;
      for (std::size_t i = 0; i < text.size(); ++i) {
        for (const std::uint32_t hash : text.At(i)) keys.insert(heads::KeyFrom(hash));
      }
      for (const std::uint32_t key : keys) ++texts[key];
    };
    for (const NetSample& sample : samples_) count(sample.text);
    std::map<std::uint32_t, std::uint32_t> row;
    for (const auto& [key, number] : texts) {
      if (number < options_.fewest) continue;
      row[key] = static_cast<std::uint32_t>(keys_.size());
      keys_.push_back(key);
    }
    const auto rows_of = [&](const heads::NetText& text) {
      Words words(text.size());
      for (std::size_t i = 0; i < text.size(); ++i) {
        for (const std::uint32_t hash : text.At(i)) {
          if (const auto found = row.find(heads::KeyFrom(hash)); found != row.end()) words[i].push_back(found->second);
        }
      }
      return words;
    };
    for (const NetSample& sample : samples_) {
      if (sample.plain) plain_[sample.kind].push_back(texts_.size());
      texts_.push_back(rows_of(sample.text));
      others_.push_back(options_.other ? rows_of(sample.other) : Words());
    }
  }

  /// Which of `size` things stay, and how much more each counts for it.
  float Drop(std::vector<char>& kept, std::size_t size, std::uint64_t leave) {
    kept.resize(size);
    std::uint64_t bits = 0;
    for (std::size_t i = 0; i < size; ++i, bits >>= 8U) {
      if (i % 8 == 0) bits = random_.Next();
      kept[i] = (bits & 0xFFU) >= leave ? 1 : 0;
    }
    return 256.0F / static_cast<float>(256 - leave);
  }

  void Read(const Words& words, Pass& pass) {
    pass.words = &words;
    pass.numbers.assign((words.size() + 2 * kAround) * dims_, 0.0F);
    const float more = Drop(pass.kept, words.size() * dims_, kLeaveNumbers);
    for (std::size_t w = 0; w < words.size(); ++w) {
      float* sum = &pass.numbers[(w + kAround) * dims_];
      for (const std::uint32_t row : words[w]) {
        for (std::size_t i = 0; i < dims_; ++i) sum[i] += rows_.values[row * dims_ + i];
      }
      for (std::size_t i = 0; i < dims_; ++i) sum[i] *= pass.kept[w * dims_ + i] != 0 ? more : 0.0F;
    }
    Answer(pass);
  }

  void Answer(Pass& pass) {
    const std::size_t words = pass.words->size();
    pass.answers.assign(words * filters_, 0.0F);
    pass.best.assign(filters_, 0);
    pass.pooled.assign(2 * filters_, 0.0F);
    for (std::size_t w = 0; w < words; ++w) {
      float* answer = &pass.answers[w * filters_];
      for (std::size_t f = 0; f < filters_; ++f) answer[f] = filter_biases_.values[f];
      for (std::size_t j = 0; j < seen_; ++j) {
        const float number = pass.numbers[w * dims_ + j];
        if (number == 0) continue;
        // Transposed: filter by filter lie side by side.
        const float* weights = &filter_weights_.values[j * filters_];
        for (std::size_t f = 0; f < filters_; ++f) answer[f] += number * weights[f];
      }
      for (std::size_t f = 0; f < filters_; ++f) {
        answer[f] = std::max(answer[f], 0.0F);
        if (answer[f] > pass.pooled[f]) {
          pass.pooled[f] = answer[f];
          pass.best[f] = w;
        }
        pass.pooled[filters_ + f] += answer[f];
      }
    }
    const float length = words > 0 ? std::sqrt(static_cast<float>(words)) : 1.0F;
    for (std::size_t f = filters_; f < 2 * filters_; ++f) pass.pooled[f] /= length;
    const float more = Drop(pass.pooled_kept, 2 * filters_, kLeaveAnswers);
    for (std::size_t f = 0; f < 2 * filters_; ++f) pass.pooled[f] *= pass.pooled_kept[f] != 0 ? more : 0.0F;
    pass.pooled_gradient.assign(2 * filters_, 0.0F);
  }

  void LearnFrom(Place begin, Place end, float rate, int step) {
    double weights = 0;
    for (Place i = begin; i != end; ++i) {
      for (const NetSample::Target& target : samples_[*i].targets) weights += target.weight;
    }
    std::vector<char> touched(keys_.size());
    for (Place i = begin; i != end; ++i) LearnFrom(*i, static_cast<float>(weights), touched);
    for (std::size_t row = 0; row < touched.size(); ++row) {
      if (touched[row] != 0) rows_.Step(row * dims_, (row + 1) * dims_, rate, step);
    }
    for (Learned* learned : {&filter_weights_, &filter_biases_, &output_weights_, &output_biases_}) {
      learned->Step(rate, step);
    }
  }

  /// The sample's text, perhaps among plain ones.
  const Words& TextOf(std::size_t sample) {
    const auto plain = plain_.find(samples_[sample].kind);
    if (samples_[sample].kind == 0 || plain == plain_.end() || random_.Next() % 2 == 0) return texts_[sample];
    mixed_ = texts_[sample];
    for (std::uint64_t more = 1 + random_.Next() % 2; more > 0; --more) {
      const Words& other = texts_[plain->second[random_.Next() % plain->second.size()]];
      mixed_.insert(random_.Next() % 2 == 0 ? mixed_.begin() : mixed_.end(), other.begin(), other.end());
    }
    return mixed_;
  }

  void LearnFrom(std::size_t sample, float weights, std::vector<char>& touched) {
    Read(TextOf(sample), text_);
    if (options_.other) Read(others_[sample], other_);
    for (const NetSample::Target& target : samples_[sample].targets) {
      float* w = &output_weights_.values[target.output * inputs_];
      float* g = &output_weights_.gradient[target.output * inputs_];
      double score = output_biases_.values[target.output];
      for (std::size_t i = 0; i < 2 * filters_; ++i) score += w[i] * text_.pooled[i];
      for (std::size_t i = 2 * filters_; i < inputs_; ++i) score += w[i] * other_.pooled[i - 2 * filters_];
      const float error =
          target.weight / weights * static_cast<float>(heads::Sigmoid(score) - (target.yes ? 1.0 : 0.0));
      output_biases_.gradient[target.output] += error;
      for (std::size_t i = 0; i < 2 * filters_; ++i) {
        g[i] += error * text_.pooled[i];
        text_.pooled_gradient[i] += error * w[i];
      }
      for (std::size_t i = 2 * filters_; i < inputs_; ++i) {
        g[i] += error * other_.pooled[i - 2 * filters_];
        other_.pooled_gradient[i - 2 * filters_] += error * w[i];
      }
    }
    Back(text_, touched);
    if (options_.other) Back(other_, touched);
  }

  /// From the gradient of what was pooled to those of the filters and rows.
  void Back(Pass& pass, std::vector<char>& touched) {
    const std::size_t words = pass.words->size();
    const float more = 256.0F / static_cast<float>(256 - kLeaveAnswers);
    for (std::size_t f = 0; f < 2 * filters_; ++f) pass.pooled_gradient[f] *= pass.pooled_kept[f] != 0 ? more : 0.0F;
    const float length = words > 0 ? std::sqrt(static_cast<float>(words)) : 1.0F;
    Floats numbers(pass.numbers.size());
    Floats answer(filters_);
    for (std::size_t w = 0; w < words; ++w) {
      for (std::size_t f = 0; f < filters_; ++f) {
        const bool on = pass.answers[w * filters_ + f] > 0;
        answer[f] = on ? pass.pooled_gradient[filters_ + f] / length : 0.0F;
        if (on && pass.best[f] == w) answer[f] += pass.pooled_gradient[f];
        filter_biases_.gradient[f] += answer[f];
      }
      for (std::size_t j = 0; j < seen_; ++j) {
        const float number = pass.numbers[w * dims_ + j];
        const float* weights = &filter_weights_.values[j * filters_];
        float* gradient = &filter_weights_.gradient[j * filters_];
        float sums[4] = {0, 0, 0, 0};
        for (std::size_t f = 0; f < filters_; ++f) sums[f % 4] += weights[f] * answer[f];
        numbers[w * dims_ + j] += (sums[0] + sums[1]) + (sums[2] + sums[3]);
        if (number == 0) continue;
        for (std::size_t f = 0; f < filters_; ++f) gradient[f] += number * answer[f];
      }
    }
    BackToRows(pass, numbers, touched);
  }

  void BackToRows(const Pass& pass, const Floats& numbers, std::vector<char>& touched) {
    const float more = 256.0F / static_cast<float>(256 - kLeaveNumbers);
    for (std::size_t w = 0; w < pass.words->size(); ++w) {
      for (const std::uint32_t row : (*pass.words)[w]) {
        touched[row] = 1;
        for (std::size_t i = 0; i < dims_; ++i) {
          if (pass.kept[w * dims_ + i] == 0) continue;
          rows_.gradient[row * dims_ + i] += more * numbers[(w + kAround) * dims_ + i];
        }
      }
    }
  }

  /// What a step is worth so that one of `cut_one_of` values is beyond `steps`; 0: none.
  static double StepOf(const Floats& values, int steps, std::size_t cut_one_of) {
    Floats sizes;
    for (const float v : values) sizes.push_back(std::fabs(v));
    std::sort(sizes.begin(), sizes.end());
    const std::size_t cut = cut_one_of == 0 ? 0 : sizes.size() / cut_one_of;
    return sizes.empty() ? 1 : std::max(static_cast<double>(sizes[sizes.size() - 1 - cut]), 1e-6) / steps;
  }

  static std::int8_t InSteps(float value, double step, int steps) {
    return static_cast<std::int8_t>(
        std::clamp<double>(std::nearbyint(static_cast<double>(value) / step), -steps, steps));
  }

  heads::NetParts Whole() const {
    heads::NetParts parts;
    parts.dims = dims_;
    parts.filters = filters_;
    parts.other = options_.other;
    parts.keys = keys_;
    const double row = StepOf(rows_.values, kRowSteps, kCutOneOf);
    for (const float v : rows_.values) parts.rows.push_back(InSteps(v, row, kRowSteps));
    const double weight = StepOf(filter_weights_.values, kWeightSteps, 0);
    for (std::size_t f = 0; f < filters_; ++f) {
      for (std::size_t j = 0; j < seen_; ++j) {
        parts.weights.push_back(InSteps(filter_weights_.values[j * filters_ + f], weight, kWeightSteps));
      }
      parts.biases.push_back(static_cast<std::int32_t>(std::nearbyint(filter_biases_.values[f] / (row * weight))));
    }
    for (std::size_t o = 0; o < options_.outputs.size(); ++o) {
      const auto begin = output_weights_.values.begin() + static_cast<std::ptrdiff_t>(o * inputs_);
      const Floats values(begin, begin + static_cast<std::ptrdiff_t>(inputs_));
      heads::NetParts::Output& output = parts.outputs.emplace_back();
      output.name = options_.outputs[o].name;
      const double share = options_.outputs[o].share;
      output.bias = share * output_biases_.values[o];
      const double step = StepOf(values, kWeightSteps, 0);
      output.unit = share * step * row * weight;
      for (const float v : values) output.weights.push_back(InSteps(v, step, kWeightSteps));
    }
    return parts;
  }

  const std::vector<NetSample>& samples_;
  const NetOptions& options_;
  const std::size_t dims_, filters_, seen_, inputs_;
  Random random_;
  std::vector<std::uint32_t> keys_;
  std::vector<Words> texts_, others_;
  std::map<std::size_t, std::vector<std::size_t>> plain_;  ///< samples, by kind
  Words mixed_;
  Learned rows_{0}, filter_weights_{0}, filter_biases_{0}, output_weights_{0}, output_biases_{0};
  Pass text_, other_;
};

}  // namespace

heads::NetParts TrainNet(const std::vector<NetSample>& samples, const NetOptions& options) {
  return NetTrainer(samples, options).Run();
}

}  // namespace leitplanke::train
