// What a rule learned from examples: it adds where the grammar is silent, takes back where only words are alike, and
// changes nothing without heads, without a language or on bytes that are none.
#include "core/guard/learned.h"

#include "core/guard/word_features.h"
#include "tests/core/guard/drafts.h"
#include "tests/core/heads/small_head.h"
#include "tests/core/heads/small_net.h"

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

/// Weighs the word, wherever it stands.
heads::Head WithWord(heads::Head head, std::string_view word, std::int8_t weight) {
  for (const std::uint32_t hash : guard::WordHashes(Doc(word))) {
    head.planes[0].weights[heads::BucketOf(hash, head.buckets)] = weight;
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

const std::string kSneer = "Lernen Sie erst mal lesen, so einfach ist das. Wir sagen es gern noch einmal.";
const std::string kPlain = "Der Zug fährt heute pünktlich ab. Der Aufzug dort geht wieder.";

class LearnedRules : public testing::Test {
 protected:
  Guard guard_ = std::move(*Guard::Create(TestPolicy("sonnstrom")));
};

TEST_F(LearnedRules, AddWhatTheGrammarDoesNotKnow) {
  ASSERT_FALSE(Hostile(Check(guard_, kPlain)));
  const heads::Head head = WithWord(Stubborn("tone.hostile", 0.5), "Aufzug", 100);
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

TEST_F(LearnedRules, AddWhatTheNetworkSeesInTheOrderOfWords) {
  heads::Head head = Stubborn("tone.hostile", 0);
  head.net = true;
  heads::NetParts net = heads::SmallNet({"aufzug", "dort"}, {"tone.hostile"});
  net.outputs.front().bias = 0;
  ASSERT_TRUE(guard_.LoadHeads(heads::WriteHeads({head}, {heads::WriteNet(net)})).ok());
  EXPECT_TRUE(Hostile(Check(guard_, kPlain))) << "der Aufzug dort";
  EXPECT_FALSE(Hostile(Check(guard_, "Der Zug fährt heute pünktlich ab. Dort der Aufzug geht wieder.")));
}

TEST_F(LearnedRules, TakeBackWhereOnlyWordsAreAlike) {
  ASSERT_TRUE(Hostile(Check(guard_, kSneer)));
  ASSERT_TRUE(guard_.LoadHeads(Bytes(Stubborn("tone.hostile", -5))).ok());
  EXPECT_FALSE(Hostile(Check(guard_, kSneer)));
}

TEST_F(LearnedRules, NeverTakeBackWhatIsSaidOutright) {
  ASSERT_TRUE(guard_.LoadHeads(Bytes(Stubborn("tone.hostile", -5))).ok());
  EXPECT_TRUE(Hostile(Check(guard_, "Sie sind ein Idiot, so einfach ist das.")));
  EXPECT_TRUE(Hostile(Check(guard_, "Danke für das Foto, du Vollpfosten, der Zug fährt um 8.")));
  EXPECT_TRUE(Hostile(Check(guard_, "Thanks for the photo, moron, the train leaves at 8.")));
}

TEST_F(LearnedRules, MustBeSureToOverruleTheGrammar) {
  ASSERT_TRUE(guard_.LoadHeads(Bytes(Stubborn("tone.hostile", -0.05))).ok());
  EXPECT_TRUE(Hostile(Check(guard_, kSneer)));
  ASSERT_TRUE(guard_.LoadHeads(Bytes(Stubborn("tone.hostile", 0.05))).ok());
  EXPECT_FALSE(Hostile(Check(guard_, kPlain)));
}

/// A passage full of ordinary sentences: what is said behind them stands in the next one.
std::string Long() {
  std::string text;
  for (std::size_t words = 0; words < guard::kPassageWords; words += 5) text += "Der Zug fährt heute pünktlich. ";
  return text;
}

TEST_F(LearnedRules, FindInALongDraftWhatTheyFindInAShortOne) {
  heads::Head head = WithWord(Stubborn("tone.hostile", 0.5), "Aufzug", 100);
  for (const std::string_view word : {"Zug", "fährt", "heute"}) head = WithWord(std::move(head), word, -100);
  ASSERT_TRUE(guard_.LoadHeads(Bytes(head)).ok());
  const std::string said = "Der Aufzug dort geht wieder";
  const std::string text = Long() + Long() + said + ".";
  ASSERT_TRUE(Hostile(Check(guard_, said + ".")));
  ASSERT_FALSE(Hostile(Check(guard_, Long())));
  for (const Finding& f : Check(guard_, text)) {
    if (f.rule != "tone.hostile") continue;
    EXPECT_NE(Shown(text, f).find(said), std::string::npos) << Shown(text, f);
    return;
  }
  FAIL() << "the sentence went under";
}

TEST_F(LearnedRules, TakeBackInALongDraftOnlyWhereTheyStand) {
  heads::Head head = WithWord(Stubborn("tone.hostile", 5), "gern", -100);
  ASSERT_TRUE(guard_.LoadHeads(Bytes(head)).ok());
  const std::string meant = "Lernen Sie erst mal lesen, so einfach ist das.";
  const std::string text = kSneer + " " + Long() + meant;
  ASSERT_FALSE(Hostile(Check(guard_, kSneer)));
  std::vector<std::size_t> at;
  for (const Finding& f : Check(guard_, text)) {
    if (f.rule == "tone.hostile") at.push_back(f.span.start);
  }
  ASSERT_FALSE(at.empty());
  EXPECT_GE(at.front(), kSneer.size());
}

TEST_F(LearnedRules, TakeNothingBackWhereSoMuchIsBroken) {
  const std::string hotline = "Rufen Sie dazu bitte unsere Hotline an. ";
  const std::string request = "Wie lautet Ihre Kundennummer? ";
  ASSERT_TRUE(guard_.LoadHeads(Bytes(Stubborn("tone.hostile", -5))).ok());
  EXPECT_FALSE(Hostile(Check(guard_, request + kSneer))) << "two rules";
  EXPECT_TRUE(Hostile(Check(guard_, hotline + request + kSneer))) << "three rules";
  EXPECT_FALSE(Hostile(Check(guard_, hotline + request + Long() + kSneer))) << "not in one place";
}

/// A word of regret anywhere is one for all of a long reply.
TEST_F(LearnedRules, JudgeTheWholeOfALongDraftByItsKindestPart) {
  Draft draft;
  draft.in_reply_to = "Ich bin stinksauer! Ihr habt meinen Termin schon wieder abgesagt, das ist eine Frechheit!";
  const auto cold = [&](const std::string& text) {
    draft.text = text;
    const auto findings = guard_.Check(draft, "en");
    return std::any_of(findings->begin(), findings->end(), [](const auto& f) { return f.rule == "style.empathy"; });
  };
  const std::string kind = "Der Aufzug dort geht wieder. ";
  ASSERT_TRUE(cold(Long()));
  ASSERT_TRUE(guard_.LoadHeads(Bytes(WithWord(Stubborn("style.empathy", 5), "Aufzug", -100))).ok());
  EXPECT_TRUE(cold(Long()));
  EXPECT_FALSE(cold(kind + Long()));
  EXPECT_FALSE(cold(Long() + kind));
}

TEST_F(LearnedRules, ReadBothLanguagesAndNothingElse) {
  ASSERT_TRUE(guard_.LoadHeads(Bytes(Stubborn("tone.hostile", 5))).ok());
  EXPECT_TRUE(Hostile(Check(guard_, kPlain)));
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
  ASSERT_TRUE(guard_.LoadHeads(Bytes(Stubborn("tone.hostile", 5))).ok());
  heads::Head other_labels = Stubborn("tone.hostile", -5);
  other_labels.labels = {"quiet", "loud"};
  for (const std::string& bytes : {std::string(), std::string("LPHS"), Bytes(other_labels),
                                   Bytes(Stubborn("tone.hostle", -5)), Bytes(Stubborn("privacy.leak", -5))}) {
    const Status loaded = guard_.LoadHeads(bytes);
    ASSERT_FALSE(loaded.ok());
    EXPECT_FALSE(loaded.error().message.empty());
  }
  EXPECT_TRUE(Hostile(Check(guard_, kPlain)));
}

std::size_t Shared(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
  return static_cast<std::size_t>(
      std::count_if(a.begin(), a.end(), [&](std::uint32_t x) { return std::find(b.begin(), b.end(), x) != b.end(); }));
}

TEST(WordFeatures, AreThoseOfWordsNeighboursAndSigns) {
  EXPECT_TRUE(guard::WordHashes(Doc("")).empty());
  // Two words and the pair that each makes with what is before it; "gut" and "so" have no stems.
  EXPECT_EQ(guard::WordHashes(Doc("So gut")).size(), 4U);
  const auto words = guard::WordHashes(Doc("So gut"));
  EXPECT_EQ(Shared(words, guard::WordHashes(Doc("so GUT"))), 4U) << "spelling is folded";
  EXPECT_EQ(Shared(words, guard::WordHashes(Doc("Gut so"))), 2U) << "the words, and none of their pairs";
  EXPECT_EQ(guard::WordHashes(Doc("So gut?")).size(), 6U) << "a sign, and a question";
  EXPECT_EQ(Shared(guard::WordHashes(Doc("Zug 4711")), guard::WordHashes(Doc("Zug 1234"))), 4U) << "numbers are alike";
  EXPECT_GT(Shared(guard::WordHashes(Doc("verspaetet")), guard::WordHashes(Doc("Verspätung"))), 0U) << "a stem";
}

TEST(WordFeatures, OfASentenceAreAPartOfTheTexts) {
  const Doc doc("Der Zug fährt. Wann denn? Nie!");
  std::vector<std::uint32_t> parts;
  for (const Sentence& sentence : doc.sentences()) {
    for (const std::uint32_t hash : guard::WordHashes(doc, sentence)) parts.push_back(hash);
  }
  const auto whole = guard::WordHashes(doc);
  EXPECT_EQ(Shared(parts, whole), parts.size());
  EXPECT_EQ(whole.size(), parts.size() + 1) << "and the last sign";
}

}  // namespace
}  // namespace leitplanke
