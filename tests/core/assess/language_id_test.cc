// German, English or neither: `DetectLanguage` on short posts (docs/quality.md, "Which language"). Our own corpus and
// the file of other languages always; public sets where ../shared/data lies beside the repository, else a visible skip.
#include <gtest/gtest.h>

#include <cstdio>
#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "leitplanke/assess.h"
#include "tests/core/assess/shared_data.h"

namespace leitplanke {
namespace {

const std::filesystem::path kRoot = LEITPLANKE_SOURCE_DIR;
/// A post of one glance; longer ones are easier.
constexpr std::size_t kShortBytes = 280;

struct Score {
  int right = 0, all = 0, untold = 0;
  double Share() const { return all == 0 ? 0 : double(right) / all; }
};

/// `wanted`: "de", "en", or "other" for anything else but "und".
void Count(const std::string& text, const std::string& wanted, Score& score) {
  if (text.size() > kShortBytes) return;
  const std::string told = DetectLanguage(text);
  const bool other = told != "de" && told != "en";
  ++score.all;
  score.right += wanted == "other" ? other : told == wanted;
  score.untold += told == "und";
}

/// Every text of a file once.
Score OfFile(const std::string& path, const std::string& wanted) {
  Score score;
  std::set<std::string> seen;
  for (const std::string& text : ReadTexts(path)) {
    if (seen.insert(text).second) Count(text, wanted, score);
  }
  return score;
}

void Print(const std::string& name, const Score& score) {
  std::printf("%-34s %6d posts  %.4f right, %d not told\n", name.c_str(), score.all, score.Share(), score.untold);
}

TEST(LanguageId, OwnCorpus) {
  for (const std::string lang : {"de", "en"}) {
    Score sum;
    for (const auto& entry : std::filesystem::directory_iterator(kRoot / "core/assess/corpus" / lang)) {
      const Score one = OfFile(entry.path().string(), lang);
      sum.right += one.right;
      sum.all += one.all;
      sum.untold += one.untold;
    }
    Print("own corpus " + lang, sum);
    EXPECT_GT(sum.all, 900) << lang;
    EXPECT_GE(sum.Share(), 0.99) << lang;
  }
}

TEST(LanguageId, OtherLanguagesAreNeither) {
  Score score;
  for (const std::string& line : ReadLines((kRoot / "tests/core/assess/posts_other_languages.txt").string())) {
    if (line.empty() || line[0] == '#') continue;
    const std::string text = line.substr(line.find(' ') + 1);
    Count(text, "other", score);
    const std::string told = DetectLanguage(text);
    if (told == "de" || told == "en") std::printf("taken for %s: %s\n", told.c_str(), line.c_str());
  }
  Print("other languages", score);
  EXPECT_GT(score.all, 100);
  EXPECT_GE(score.Share(), 0.95);
}

TEST(LanguageId, PublicSets) {
  if (!HasShared("research/airline.jsonl")) GTEST_SKIP() << "../shared/data is not there";
  struct Set {
    const char *file, *lang;
    double mark;
  };
  // Nobody has labelled their language: many of flausch are English, names or emoji, many complaints a link alone.
  for (const Set& set : std::vector<Set>{{"research/airline.jsonl", "en", 0.99},
                                         {"research/complaints.jsonl", "en", 0.96},
                                         {"research/support_labelled.jsonl", "en", 0.99},
                                         {"research/germeval2017_dev.jsonl", "de", 0.99},
                                         {"research/flausch.jsonl", "de", 0.86},
                                         {"clean/potts.jsonl", "de", 0.99}}) {
    const Score score = OfFile(SharedPath(set.file), set.lang);
    Print(set.file, score);
    EXPECT_GE(score.Share(), set.mark) << set.file;
  }
}

}  // namespace
}  // namespace leitplanke
