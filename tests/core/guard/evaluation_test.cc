// Precision and recall of every rule in both languages, on drafts that were written before the rules (`drafts_dev`:
// seen while tuning; `drafts_heldout`: scored first, its misses seen since; `drafts_unseen`: scored once at first
// sight, docs/quality.md has those figures, and seen since) and apart from them (`drafts_fresh`: held back for good).
// The tables are printed; below the committed marks the test fails.
#include <algorithm>
#include <cstdio>
#include <map>
#include <set>

#include "tests/core/guard/drafts.h"

namespace leitplanke {
namespace {

struct Score {
  int hits = 0, misses = 0, false_alarms = 0, quiet = 0, elsewhere = 0;
  double Precision() const { return hits + false_alarms == 0 ? 1 : double(hits) / (hits + false_alarms); }
  double Recall() const { return hits + misses == 0 ? 1 : double(hits) / (hits + misses); }
};

struct Marks {
  double precision, recall;
};

/// A finding of the rule that overlaps one of the quotes.
bool ShowsAQuote(const LabelledDraft& labelled, const std::vector<Finding>& findings) {
  const Utf16Map map(labelled.draft.text);
  for (const Finding& finding : findings) {
    if (finding.rule != labelled.rule) continue;
    for (const std::string& quote : labelled.quotes) {
      const std::size_t at = labelled.draft.text.find(quote);
      if (at == std::string::npos) continue;
      const Span span = map.ToSpan(at, at + quote.size());
      if (finding.span.start < span.end && span.start < finding.span.end) return true;
    }
  }
  return false;
}

/// By rule and language, and all together under "all".
std::map<std::string, Score> Count(const std::string& file) {
  std::map<std::string, Score> scores;
  for (const LabelledDraft& labelled : LoadDrafts(file)) {
    const std::vector<Finding> findings = Check(labelled);
    const bool fired = std::any_of(findings.begin(), findings.end(),
                                   [&](const Finding& finding) { return finding.rule == labelled.rule; });
    for (Score* score : {&scores[labelled.rule + " " + labelled.lang], &scores["all"]}) {
      if (labelled.quotes.empty()) {
        ++(fired ? score->false_alarms : score->quiet);
      } else {
        ++(fired ? score->hits : score->misses);
        if (fired && !ShowsAQuote(labelled, findings)) ++score->elsewhere;
      }
    }
  }
  return scores;
}

void Print(const std::string& file, const std::map<std::string, Score>& scores) {
  std::printf("%s\n%-30s %5s %5s %10s %7s %9s\n", file.c_str(), "rule", "fire", "not", "precision", "recall",
              "elsewhere");
  for (const auto& [name, score] : scores) {
    std::printf("%-30s %5d %5d %10.3f %7.3f %9d\n", name.c_str(), score.hits + score.misses,
                score.false_alarms + score.quiet, score.Precision(), score.Recall(), score.elsewhere);
  }
}

void Evaluate(const std::string& file, const Marks& marks) {
  const std::map<std::string, Score> scores = Count(file);
  Print(file, scores);
  for (const auto& [name, score] : scores) {
    EXPECT_GE(score.Precision(), marks.precision) << name;
    EXPECT_GE(score.Recall(), marks.recall) << name;
    EXPECT_EQ(score.elsewhere, 0) << name;
  }
}

void EvaluateSum(const std::string& file, int drafts, const Marks& marks) {
  const std::map<std::string, Score> scores = Count(file);
  Print(file, scores);
  const Score& all = scores.at("all");
  EXPECT_EQ(all.hits + all.misses + all.false_alarms + all.quiet, drafts);
  EXPECT_GE(all.Precision(), marks.precision);
  EXPECT_GE(all.Recall(), marks.recall);
}

// The grammars were written with these drafts in view, the heads were not: where both decide, some of what the grammar
// knows by heart is overruled. What the pair gains on new drafts is the last test's to say. (With the network beside
// the heads the weakest rule of the sets went from .83 to .88, .85 to 1 and .77 to .85 in precision.)
TEST(Evaluation, SeenDrafts) { Evaluate("drafts_dev.jsonl", {0.88, 0.93}); }
TEST(Evaluation, HeldOutDrafts) { Evaluate("drafts_heldout.jsonl", {0.95, 0.83}); }
TEST(Evaluation, OnceUnseenDrafts) { Evaluate("drafts_unseen.jsonl", {0.85, 0.93}); }

// Held back for good: nobody reads these drafts to change a rule, so their sum is an estimate of what is new. It may
// only rise, but for chance: before the network precision was .889, with it .874, .873 and .884 (interval ±.03), with
// fewer alarms on two other sets and on ordinary replies (docs/quality.md).
TEST(Evaluation, HeldBackDrafts) { EvaluateSum("drafts_fresh.jsonl", 930, {0.88, 0.91}); }

// Said outright, in ordinary words: one of eight drafts of eight hands, the others are learned from.
TEST(Evaluation, PlainDrafts) { EvaluateSum("drafts_plain.jsonl", 313, {0.96, 0.86}); }

TEST(Evaluation, EverySetHasSixOfEach) {
  for (const std::string file :
       {"drafts_dev.jsonl", "drafts_heldout.jsonl", "drafts_unseen.jsonl", "drafts_fresh.jsonl"}) {
    std::map<std::string, int> counts;
    std::set<std::string> texts;
    for (const LabelledDraft& labelled : LoadDrafts(file)) {
      ++counts[labelled.rule + " " + labelled.lang + (labelled.quotes.empty() ? " not" : " fire")];
      texts.insert(labelled.draft.text + "|" + labelled.draft.in_reply_to + "|" + labelled.draft.platform);
    }
    // The form of address exists in German only.
    EXPECT_EQ(counts.size(), AllRules().size() * 4 - 2) << file;
    for (const auto& [name, count] : counts) EXPECT_GE(count, 6) << file << " " << name;
  }
}

}  // namespace
}  // namespace leitplanke
