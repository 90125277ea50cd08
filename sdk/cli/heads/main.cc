// Makes the file of heads that ships, and says how good it is:
//
//   train_heads make WORDS POSTS DRAFTS POLICIES OUT   the file, from the training parts
//   train_heads cross WORDS POSTS                      five-fold cross-validation inside the training part: for tuning
//   train_heads cross-drafts WORDS DRAFTS POLICIES     the same for the rules of open speech
//   train_heads learn WORDS POSTS FILE                 what a company of that file would gain whose people correct
//   every
//                                                      post of it, on heads that never saw it
//   train_heads judge POSTS HEADS                      the posts that were held back, with the heads and by rules alone
#include <algorithm>
#include <cstdio>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/assess/learned.h"
#include "core/heads/head.h"
#include "core/train/train.h"
#include "sdk/backend/learn/lesson.h"
#include "sdk/backend/learn/recipe.h"
#include "sdk/cli/files.h"
#include "sdk/cli/heads/cross_drafts.h"
#include "sdk/cli/heads/make.h"
#include "sdk/cli/heads/words.h"

namespace leitplanke::cli {
namespace {

using learn::CorpusFile;
using learn::CorpusPost;
using learn::Measure;
using learn::Measured;
using learn::Pick;

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

int Cross(const std::vector<CorpusFile>& corpus, const Words& words) {
  Measured sum;
  for (std::size_t fold = 0; fold < kFolds; ++fold) {
    const auto in_fold = [fold](const CorpusPost& p) { return train::FoldOf(p.group, kFoldSeed, kFolds) == fold; };
    const auto heads = MakeHeads(
        corpus, [&](const CorpusPost& p) { return !p.held_back && !in_fold(p); }, {}, words);
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

int CrossAllDrafts(const std::string& folder, const std::string& policies, const Words& words) {
  const auto drafts = ReadDrafts(folder, policies, words.read);
  if (!drafts.ok()) return Fail(drafts.error());
  const auto scores = CrossDrafts(*drafts);
  if (!scores.ok()) return Fail(scores.error());
  for (const auto& [name, s] : *scores) {
    std::printf("%-30s heads P %.3f R %.3f  alarms on ordinary drafts %d of %d  grammar alone P %.3f R %.3f\n",
                name.c_str(), s.learned.Precision(), s.learned.Recall(), s.ordinary_alarms, s.ordinary,
                s.grammar.Precision(), s.grammar.Recall());
  }
  return 0;
}

int Make(const Sources& sources, const std::string& out) {
  const auto heads = MakeHeads(sources);
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

/// What people say of a labelled post: two of them, in turn.
learn::CorrectedPost Corrected(const CorpusPost& labelled, std::size_t number) {
  learn::CorrectedPost post;
  post.case_id = std::to_string(number);
  post.post = labelled.post;
  const std::string person = number % 2 == 0 ? "one" : "two";
  for (const learn::Recipe& recipe : learn::Recipes()) {
    std::string value;
    for (const std::string& label : recipe.labels(labelled.expected)) value += (value.empty() ? "" : " ") + label;
    if (assess::IsLabel(recipe.head, value.substr(0, value.find(' '))))
      post.corrections.push_back({std::string(recipe.head), value, person, ""});
  }
  return post;
}

int LearnFrom(std::vector<CorpusFile> corpus, const std::string& name, const Words& words) {
  const auto own = std::find_if(corpus.begin(), corpus.end(),
                                [&](const CorpusFile& file) { return file.path.find(name) != std::string::npos; });
  if (own == corpus.end()) return Fail({ErrorCode::kNotFound, "no file " + name, ""});
  const CorpusFile company = std::move(*own);
  corpus.erase(own);
  const auto heads = MakeHeads(
      corpus, [](const CorpusPost& p) { return !p.held_back; }, {}, words);
  if (!heads.ok()) return Fail(heads.error());
  learn::Lessons lessons{&corpus, *heads, &company.policy, {}};
  for (const CorpusPost& post : company.posts) lessons.posts.push_back(Corrected(post, lessons.posts.size()));
  const auto learned = learn::Learn(lessons, [](std::size_t, std::size_t) { return true; });
  if (!learned.ok()) return Fail(learned.error());
  for (const learn::HeadReport& r : learned->heads) {
    std::printf("%-12s %3zu corrections  kept back %zu: %zu -> %zu right  shipped %zu: %zu -> %zu right  %s\n",
                r.head.c_str(), r.corrections, r.held_out.rows, r.held_out.before, r.held_out.after, r.shipped.rows,
                r.shipped.before, r.shipped.after, r.taken ? "taken" : "refused");
  }
  return 0;
}

int Run(const std::vector<std::string>& arguments) {
  const auto is = [&](std::string_view verb, std::size_t operands) {
    return arguments.size() == operands + 1 && arguments[0] == verb;
  };
  if (is("make", 5)) return Make({arguments[1], arguments[2], arguments[3], arguments[4]}, arguments[5]);
  if (!is("cross-drafts", 3) && !is("cross", 2) && !is("judge", 2) && !is("learn", 3)) {
    std::fputs(
        "usage: train_heads make WORDS POSTS DRAFTS POLICIES OUT | cross WORDS POSTS | "
        "cross-drafts WORDS DRAFTS POLICIES | learn WORDS POSTS FILE | judge POSTS HEADS\n",
        stderr);
    return 2;
  }
  const bool judges = is("judge", 2);
  const auto words = judges ? Result<Words>(Words()) : ReadWords(arguments[1]);
  if (!words.ok()) return Fail(words.error());
  if (is("cross-drafts", 3)) return CrossAllDrafts(arguments[2], arguments[3], *words);
  const auto corpus = learn::ReadCorpus(arguments[judges ? 1 : 2]);
  if (!corpus.ok()) return Fail(corpus.error());
  if (judges) return JudgeHeldBack(*corpus, arguments[2]);
  return is("learn", 3) ? LearnFrom(*corpus, arguments[3], *words) : Cross(*corpus, *words);
}

}  // namespace
}  // namespace leitplanke::cli

int main(int argc, char** argv) { return leitplanke::cli::Run(std::vector<std::string>(argv + 1, argv + argc)); }
