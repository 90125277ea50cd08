// The rules' grammar, matched fast, against the same grammar matched naively (naive_grammar.h): on drafts made of the
// grammar's own patterns and on the committed ones, every class and label must be found at the same words.
//
// Covered: reading the sources, the tries of words, levels, the index by first symbol, windows of bits, and the
// look-ups that rules use (`All`, `EndOf`, `Any`). Not covered, because both read the same: how a text is cut into
// words, clauses and sentences (doc_test.cc), and what a rule makes of the chunks (evaluation_test.cc). The other fast
// thing of the engine, the look-up among recent replies, is held against comparing with all of them.
#include <cstdlib>
#include <set>
#include <sstream>

#include "core/guard/rule.h"
#include "core/guard/similar_replies.h"
#include "core/guard/sources.h"
#include "tests/core/guard/drafts.h"
#include "tests/core/guard/naive_grammar.h"
#include "tests/core/guard/random_drafts.h"

namespace leitplanke {
namespace {

bool Long() { return std::getenv("LEITPLANKE_LONG") != nullptr; }

const Grammar& Fast() {
  static const Grammar grammar(guard::GrammarSources());
  return grammar;
}

const NaiveGrammar& Naive() {
  static const NaiveGrammar grammar(guard::GrammarSources());
  return grammar;
}

/// What was compared, so that a comparison of nothing with nothing does not pass.
struct Compared {
  std::size_t chunks = 0;
  std::set<std::string> names;
};

std::string Listed(const std::vector<Chunk>& chunks) {
  std::string out;
  for (const Chunk& chunk : chunks) out += "[" + std::to_string(chunk.first) + "," + std::to_string(chunk.last) + ") ";
  return out;
}

void CompareLookUps(const Parse& fast, const std::vector<Chunk>& expected, const std::string& name) {
  std::vector<std::size_t> ends(fast.doc().words().size(), 0);
  for (const Chunk& chunk : expected) ends[chunk.first] = chunk.last;
  for (std::size_t word = 0; word < ends.size(); ++word) {
    ASSERT_EQ(fast.EndOf(word, name), ends[word]) << name << " at word " << word;
    const bool any = std::any_of(ends.begin() + static_cast<std::ptrdiff_t>(word / 2),
                                 ends.begin() + static_cast<std::ptrdiff_t>(word), [](std::size_t e) { return e; });
    ASSERT_EQ(fast.Any(word / 2, word, name), any) << name << " before word " << word;
  }
}

void Compare(const std::string& text, const guard::PolicyView& policy, Compared& compared) {
  const Doc doc(text);
  const std::vector<Parse::Given> given = guard::FindGiven(doc, policy);
  const Parse fast(Fast(), doc, given);
  const NaiveParse naive(Naive(), doc, given);
  for (const std::string& name : Naive().names) {
    const std::vector<Chunk> expected = naive.All(name);
    ASSERT_EQ(Listed(fast.All(name)), Listed(expected)) << "<" << name << "> in: " << text;
    ASSERT_NO_FATAL_FAILURE(CompareLookUps(fast, expected, name)) << text;
    compared.chunks += expected.size();
    if (!expected.empty()) compared.names.insert(name);
  }
}

TEST(GrammarOracle, AgreesOnDraftsMadeOfItsOwnPatterns) {
  const guard::PolicyView policy(TestPolicy("nordbahn"));
  const int drafts = Long() ? 20000 : 160;
  RandomDrafts random(Naive(), 20261122);
  Compared compared;
  for (int i = 0; i < drafts; ++i) {
    ASSERT_NO_FATAL_FAILURE(Compare(random.Next(), policy, compared)) << "draft " << i;
  }
  std::printf("%d random drafts: %zu chunks of %zu of %zu names\n", drafts, compared.chunks, compared.names.size(),
              Naive().names.size());
  EXPECT_GT(compared.chunks, static_cast<std::size_t>(drafts) * 20);
  EXPECT_GT(compared.names.size(), Naive().names.size() * 9 / 10);
}

TEST(GrammarOracle, AgreesOnTheCommittedDrafts) {
  Compared compared;
  std::size_t row = 0;
  for (const std::string file :
       {"drafts_dev.jsonl", "drafts_heldout.jsonl", "drafts_unseen.jsonl", "drafts_fresh.jsonl"}) {
    std::map<std::string, guard::PolicyView> policies;
    for (const LabelledDraft& labelled : LoadDrafts(file)) {
      if (!Long() && row++ % 60 != 0) continue;
      const auto policy = policies.try_emplace(labelled.policy, TestPolicy(labelled.policy)).first;
      ASSERT_NO_FATAL_FAILURE(Compare(labelled.draft.text, policy->second, compared)) << labelled.draft.id;
      if (!Long()) continue;
      ASSERT_NO_FATAL_FAILURE(Compare(labelled.draft.in_reply_to, policy->second, compared)) << labelled.draft.id;
    }
  }
  EXPECT_GT(compared.names.size(), Naive().names.size() / 2);
}

/// `text` with every `nth` word another one, as a template is filled in anew.
std::string Refilled(const std::string& text, std::size_t nth) {
  std::istringstream in(text);
  std::string out;
  std::size_t count = 0;
  for (std::string word; in >> word;) out += (++count % nth == 0 ? "anders" + std::to_string(count) : word) + " ";
  return out;
}

/// `style.boilerplate` asks, of drafts of some length, whether the nearest reply is near enough. The index only looks
/// at the replies that share most pairs of words: it may say less than comparing with all, never more, and seldom less.
TEST(RepliesOracle, TheIndexFindsWhatComparingWithAllFinds) {
  constexpr double kNear = 0.66;
  constexpr std::size_t kFewestWords = 6;
  constexpr std::size_t kReplyBytes = 600;
  std::vector<std::string> replies;
  for (const LabelledDraft& labelled : LoadDrafts("drafts_dev.jsonl")) {
    if (labelled.draft.text.size() <= kReplyBytes) replies.push_back(labelled.draft.text);
  }
  const guard::RecentReplies index(replies);
  std::size_t near = 0;
  std::size_t missed = 0;
  for (std::size_t i = 0; i < replies.size(); i += 9) {
    for (const std::size_t nth : {3U, 5U, 8U, 12U}) {
      const std::vector<std::uint32_t> words = guard::MaskedWords(Refilled(replies[i], nth));
      if (words.size() < kFewestWords) continue;
      const double of_all = index.NearestOfAll(words);
      const double found = index.Nearest(words);
      ASSERT_LE(found, of_all) << replies[i];
      near += of_all >= kNear ? 1 : 0;
      missed += of_all >= kNear && found < kNear ? 1 : 0;
    }
  }
  std::printf("%zu of %zu near replies missed by the index\n", missed, near);
  EXPECT_GT(near, 300U);
  EXPECT_LE(missed, near / 100);
}

/// A pattern that can never match is a rule that nobody has. Where one is met, the fast grammar sees its label as well.
TEST(GrammarOracle, EveryPatternCanBeMet) {
  const guard::PolicyView policy(TestPolicy("nordbahn"));
  RandomDrafts random(Naive(), 7);
  std::size_t all = 0;
  std::size_t met = 0;
  for (const auto& [label, patterns] : Naive().labels) {
    for (const NaiveGrammar::Pattern& pattern : patterns) {
      ++all;
      bool found = false;
      for (int attempt = 0; attempt < 20 && !found; ++attempt) {
        const Doc doc(random.Meet(pattern));
        const std::vector<Parse::Given> given = guard::FindGiven(doc, policy);
        const NaiveParse parse(Naive(), doc, given);
        const Parse fast(Fast(), doc, given);
        for (std::size_t word = 0; word < doc.words().size(); ++word) {
          const std::size_t end = parse.EndOfPattern(pattern, word);
          found |= end != 0;
          ASSERT_GE(fast.EndOf(word, label), end) << label << " in: " << doc.text();
        }
      }
      met += found ? 1 : 0;
      if (!found) std::printf("not met: a pattern of %s\n", label.c_str());
    }
  }
  std::printf("%zu of %zu patterns met\n", met, all);
  EXPECT_GT(met, all * 95 / 100);
}

}  // namespace
}  // namespace leitplanke
