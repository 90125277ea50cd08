// Makes the file of heads that ships, and says how good it is:
//
//   train_heads make CORPUS OUT     the file, from the training part
//   train_heads cross CORPUS        five-fold cross-validation inside the training part: for tuning
//   train_heads judge CORPUS HEADS  the part that was held back, with the heads and by rules alone
#include <cstdio>
#include <string>

#include "core/heads/head.h"
#include "core/train/train.h"
#include "sdk/cli/files.h"
#include "sdk/cli/heads/recipe.h"

namespace leitplanke::cli {
namespace {

constexpr std::size_t kFolds = 5;
constexpr std::uint64_t kFoldSeed = 7;

int Fail(const Error& error) {
  std::fprintf(stderr, "train_heads: %s\n", error.message.c_str());
  return 2;
}

void Print(const std::string& title, const Measured& measured) {
  for (const auto& [field, m] : measured) {
    const train::Interval interval = train::Wilson(m.right, m.n);
    std::printf("%-10s %-12s n %4lld  accuracy %.3f (%.3f-%.3f)  micro-F1 %.3f  macro-F1 %.3f ", title.c_str(),
                field.c_str(), static_cast<long long>(m.n), m.Accuracy(), interval.low, interval.high, m.MicroF1(),
                m.MacroF1());
    for (const auto& [label, c] : m.classes) std::printf(" %s %.2f", label.c_str(), c.F1());
    std::printf("\n");
  }
}

void Merge(const Measured& from, Measured& into) {
  for (const auto& [field, m] : from) {
    train::Metrics& sum = into[field];
    sum.n += m.n;
    sum.right += m.right;
    for (const auto& [label, c] : m.classes) {
      train::ClassCounts& counts = sum.classes[label];
      counts.n += c.n;
      counts.tp += c.tp;
      counts.fp += c.fp;
      counts.fn += c.fn;
    }
  }
}

int Cross(const std::vector<CorpusFile>& corpus) {
  Measured sum;
  for (std::size_t fold = 0; fold < kFolds; ++fold) {
    const auto in_fold = [fold](const CorpusPost& p) { return train::FoldOf(p.group, kFoldSeed, kFolds) == fold; };
    const auto heads = TrainHeads(corpus, [&](const CorpusPost& p) { return !p.held_back && !in_fold(p); });
    if (!heads.ok()) return Fail(heads.error());
    const auto measured = Measure(
        corpus, [&](const CorpusPost& p) { return !p.held_back && in_fold(p); }, *heads);
    if (!measured.ok()) return Fail(measured.error());
    Merge(*measured, sum);
  }
  Print("heads", sum);
  const auto rules = Measure(
      corpus, [](const CorpusPost& p) { return !p.held_back; }, "");
  if (!rules.ok()) return Fail(rules.error());
  Print("rules", *rules);
  return 0;
}

int Make(const std::vector<CorpusFile>& corpus, const std::string& out) {
  const auto heads = TrainHeads(corpus, [](const CorpusPost& p) { return !p.held_back; });
  if (!heads.ok()) return Fail(heads.error());
  const Status written = WriteWhole(out, *heads);
  return written.ok() ? 0 : Fail(written.error());
}

int JudgeHeldBack(const std::vector<CorpusFile>& corpus, const std::string& path) {
  const auto heads = ReadUpTo(path, heads::kMaxFileBytes);
  if (!heads.ok()) return Fail(heads.error());
  for (const std::string language : {"de", "en", ""}) {
    const Pick pick = [&](const CorpusPost& p) { return p.held_back && (language.empty() || p.language == language); };
    const auto learned = Measure(corpus, pick, *heads);
    if (!learned.ok()) return Fail(learned.error());
    Print("heads " + language, *learned);
    const auto rules = Measure(corpus, pick, "");
    if (!rules.ok()) return Fail(rules.error());
    Print("rules " + language, *rules);
  }
  return 0;
}

int Run(const std::vector<std::string>& arguments) {
  const std::string verb = arguments.empty() ? "" : arguments[0];
  if (arguments.size() != (verb == "cross" ? 2U : 3U)) {
    std::fputs("usage: train_heads make CORPUS OUT | cross CORPUS | judge CORPUS HEADS\n", stderr);
    return 2;
  }
  const auto corpus = ReadCorpus(arguments[1]);
  if (!corpus.ok()) return Fail(corpus.error());
  if (verb == "cross") return Cross(*corpus);
  return verb == "make" ? Make(*corpus, arguments[2]) : JudgeHeldBack(*corpus, arguments[2]);
}

}  // namespace
}  // namespace leitplanke::cli

int main(int argc, char** argv) { return leitplanke::cli::Run(std::vector<std::string>(argv + 1, argv + argc)); }
