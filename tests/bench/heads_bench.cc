// The trainer on public benchmarks that lie beside the repository: cross-validation with folds grouped by text, or by
// a field of the rows. One JSON line:
//
//   heads_bench FILE [--label FIELD] [--folds-by FIELD] [--without VALUE]
//
// `--without`: rows that have this value in the field of `--folds-by`, or as their label, are left out. The weights
// made here are thrown away.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

#include "core/train/metrics.h"
#include "core/train/random.h"
#include "core/train/train.h"

namespace {

using namespace leitplanke;
using Json = nlohmann::json;

constexpr std::size_t kFolds = 10;
constexpr std::uint64_t kSeed = 1;
constexpr int kDraws = 1000;

struct Arguments {
  std::string file, label = "label", folds_by, without;
};

struct Rows {
  train::Dataset data;
  std::vector<std::string> part;  ///< by row: value of `folds_by`
};

std::string TextOf(const Json& value) { return value.is_boolean() ? value.dump() : value.get<std::string>(); }

bool Read(const Arguments& arguments, Rows& rows) {
  std::ifstream in(arguments.file);
  for (std::string line; std::getline(in, line);) {
    const Json row = Json::parse(line, nullptr, false);
    if (!row.is_object() || !row.contains(arguments.label) || row[arguments.label].is_null()) continue;
    const std::string part = arguments.folds_by.empty() ? "" : row[arguments.folds_by].get<std::string>();
    const std::string label = TextOf(row[arguments.label]);
    if (!arguments.without.empty() && (part == arguments.without || label == arguments.without)) continue;
    rows.data.Add(train::FromText(row["text"].get<std::string>()), {label});
    rows.part.push_back(part);
  }
  return !rows.part.empty();
}

struct Judged {
  std::string wanted, given;
};

/// Trains on all rows but those of a fold, judges those.
void JudgeFold(const Rows& rows, const std::vector<std::size_t>& fold, std::size_t which, std::vector<Judged>& out) {
  train::Dataset data;
  for (std::size_t i = 0; i < fold.size(); ++i) {
    if (fold[i] != which) data.Add(rows.data.samples[i], rows.data.labels[i]);
  }
  train::Options options;
  options.name = "bench";
  const auto head = train::Train(data, options);
  if (!head.ok()) return;
  for (std::size_t i = 0; i < fold.size(); ++i) {
    if (fold[i] != which) continue;
    const heads::Verdict verdict = heads::Judge(*head, rows.data.samples[i].input);
    out.push_back({rows.data.labels[i][0], train::LabelsOf(*head, verdict)[0]});
  }
}

train::Metrics Count(const std::vector<Judged>& judged) {
  train::Metrics metrics;
  for (const Judged& j : judged) metrics.Add({j.wanted}, {j.given});
  return metrics;
}

/// The middle 95 % of `measure` over rows drawn again with replacement.
template <typename Measure>
Json Bootstrap(const std::vector<Judged>& judged, Measure measure) {
  train::Random random(kSeed);
  std::vector<double> values;
  for (int draw = 0; draw < kDraws; ++draw) {
    std::vector<Judged> drawn;
    for (std::size_t i = 0; i < judged.size(); ++i) drawn.push_back(judged[random.Next() % judged.size()]);
    values.push_back(measure(Count(drawn)));
  }
  std::sort(values.begin(), values.end());
  return {values[kDraws / 40], values[kDraws - 1 - kDraws / 40]};
}

int Run(const Arguments& arguments) {
  Rows rows;
  if (!Read(arguments, rows)) {
    std::fprintf(stderr, "heads_bench: no rows in %s\n", arguments.file.c_str());
    return 2;
  }
  const std::set<std::string> parts(rows.part.begin(), rows.part.end());
  const std::size_t folds = arguments.folds_by.empty() ? kFolds : parts.size();
  std::vector<std::size_t> fold;
  for (std::size_t i = 0; i < rows.part.size(); ++i) {
    const auto place = static_cast<std::size_t>(std::distance(parts.begin(), parts.find(rows.part[i])));
    fold.push_back(arguments.folds_by.empty() ? train::FoldOf(rows.data.samples[i].group, kSeed + 100, kFolds) : place);
  }
  const auto start = std::chrono::steady_clock::now();
  std::vector<Judged> judged;
  for (std::size_t which = 0; which < folds; ++which) JudgeFold(rows, fold, which, judged);
  const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
  const train::Metrics metrics = Count(judged);
  Json f1 = Json::object();
  for (const auto& [label, c] : metrics.classes) f1[label] = c.F1();
  const Json line = {{"file", arguments.file.substr(arguments.file.rfind('/') + 1)},
                     {"label", arguments.label},
                     {"folds", folds},
                     {"n", metrics.n},
                     {"macroF1", metrics.MacroF1()},
                     {"interval", Bootstrap(judged, [](const train::Metrics& m) { return m.MacroF1(); })},
                     {"microF1", metrics.MicroF1()},
                     {"f1", f1},
                     {"seconds", seconds.count()}};
  std::printf("%s\n", line.dump().c_str());
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  Arguments arguments;
  if (argc > 1) arguments.file = argv[1];
  for (int i = 2; i + 1 < argc; i += 2) {
    const std::string name = argv[i];
    std::string* value = name == "--label" ? &arguments.label : name == "--folds-by" ? &arguments.folds_by : nullptr;
    if (name == "--without") value = &arguments.without;
    if (value == nullptr) {
      std::fprintf(stderr, "usage: heads_bench FILE [--label FIELD] [--folds-by FIELD] [--without VALUE]\n");
      return 2;
    }
    *value = argv[i + 1];
  }
  return Run(arguments);
}
