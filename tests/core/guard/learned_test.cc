// What a rule learned from examples: it adds where the grammar is silent, takes back where only words are alike, and
// changes nothing without heads, without a language or on bytes that are none.
#include "core/guard/learned.h"

#include "tests/core/guard/drafts.h"
#include "tests/core/heads/small_head.h"

namespace leitplanke {
namespace {

/// A head that says the same of every text.
heads::Head Stubborn(std::string name, double bias) {
  heads::Head head = heads::SmallHead({"no", "yes"}, false, 1024);
  head.name = std::move(name);
  head.rules = true;
  head.planes[0].bias = bias;
  return head;
}

/// Weighs the word, for its n-grams anywhere.
heads::Head WithWord(heads::Head head, std::string_view word, std::int8_t weight) {
  for (const heads::Feature& f : heads::CountNgrams(word)) {
    head.planes[0].weights[heads::BucketOf(f.hash, head.buckets)] = weight;
  }
  return head;
}

std::string Bytes(const heads::Head& head) { return heads::WriteHeads({head}); }

std::vector<Finding> Check(const Guard& guard, const std::string& text) {
  Draft draft;
  draft.text = text;
  auto findings = guard.Check(draft, "en");
  EXPECT_TRUE(findings.ok());
  return *findings;
}

bool Hostile(const std::vector<Finding>& findings) {
  return std::any_of(findings.begin(), findings.end(), [](const Finding& f) { return f.rule == "tone.hostile"; });
}

const std::string kInsult = "Sie sind ein Idiot, so einfach ist das. Wir sagen es gern noch einmal.";
const std::string kPlain = "Der Zug fährt heute pünktlich ab. Der Aufzug dort geht wieder.";

class LearnedRules : public testing::Test {
 protected:
  Guard guard_ = std::move(*Guard::Create(TestPolicy("sonnstrom")));
};

TEST_F(LearnedRules, AddWhatTheGrammarDoesNotKnow) {
  ASSERT_FALSE(Hostile(Check(guard_, kPlain)));
  const heads::Head head = WithWord(Stubborn("tone.hostile.de", 0.5), "Aufzug", 100);
  ASSERT_TRUE(guard_.LoadHeads(Bytes(head)).ok());
  for (const Finding& f : Check(guard_, kPlain)) {
    if (f.rule != "tone.hostile") continue;
    EXPECT_EQ(Shown(kPlain, f), "Der Aufzug dort geht wieder") << "the sentence that weighs most";
    EXPECT_TRUE(f.overridable);
    EXPECT_FALSE(f.message.empty());
    return;
  }
  FAIL() << "nothing was added";
}

TEST_F(LearnedRules, TakeBackWhereOnlyWordsAreAlike) {
  ASSERT_TRUE(Hostile(Check(guard_, kInsult)));
  ASSERT_TRUE(guard_.LoadHeads(Bytes(Stubborn("tone.hostile.de", -5))).ok());
  EXPECT_FALSE(Hostile(Check(guard_, kInsult)));
}

TEST_F(LearnedRules, MustBeSureToOverruleTheGrammar) {
  ASSERT_TRUE(guard_.LoadHeads(Bytes(Stubborn("tone.hostile.de", -0.05))).ok());
  EXPECT_TRUE(Hostile(Check(guard_, kInsult)));
  ASSERT_TRUE(guard_.LoadHeads(Bytes(Stubborn("tone.hostile.de", 0.05))).ok());
  EXPECT_FALSE(Hostile(Check(guard_, kPlain)));
}

TEST_F(LearnedRules, ReadTheirLanguageOnly) {
  ASSERT_TRUE(guard_.LoadHeads(Bytes(Stubborn("tone.hostile.en", 5))).ok());
  EXPECT_FALSE(Hostile(Check(guard_, kPlain)));
  EXPECT_TRUE(Hostile(Check(guard_, "The train leaves from platform 4 today, the lift there works again.")));
  EXPECT_FALSE(Hostile(Check(guard_, ""))) << "no language, no opinion";
}

TEST_F(LearnedRules, LeaveTheHeadsOfTheAssessmentAlone) {
  heads::Head head = Stubborn("urgency", 1);
  head.labels = {"high", "low"};
  EXPECT_TRUE(guard_.LoadHeads(Bytes(head)).ok());
  EXPECT_FALSE(Hostile(Check(guard_, kPlain)));
}

TEST_F(LearnedRules, RefuseWhatIsNoHeadOfARuleAndKeepTheOld) {
  ASSERT_TRUE(guard_.LoadHeads(Bytes(Stubborn("tone.hostile.de", 5))).ok());
  heads::Head other_labels = Stubborn("tone.hostile.de", -5);
  other_labels.labels = {"quiet", "loud"};
  for (const std::string& bytes : {std::string(), std::string("LPHS"), Bytes(other_labels),
                                   Bytes(Stubborn("tone.hostle.de", -5)), Bytes(Stubborn("privacy.leak.de", -5))}) {
    const Status loaded = guard_.LoadHeads(bytes);
    ASSERT_FALSE(loaded.ok());
    EXPECT_FALSE(loaded.error().message.empty());
  }
  EXPECT_TRUE(Hostile(Check(guard_, kPlain)));
}

}  // namespace
}  // namespace leitplanke
