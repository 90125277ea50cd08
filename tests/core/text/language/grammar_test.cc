#include "core/text/language/grammar.h"

#include <gtest/gtest.h>

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace leitplanke {
namespace {

constexpr std::string_view kSource = R"(
# classes
%any
thing = zug* *nummer *wagen* bus
not = nicht kein
%de
we-send : wir/ich ~2 <thing>
  wir schicken _2 <thing>
sure : sicher bestimmt?
ask : wann ~3 <thing> {?}
clean : <thing> !not -der faehrt
edge : | heute ~1 morgen |
whole : ^ ja $
big : {C} bus
asked-late : <ask> ~2 heute
%en
train : the train
)";

/// All chunks of a label, words joined.
std::vector<std::string> Chunks(std::string_view text, std::string_view label) {
  static const std::array<std::string_view, 1> sources = {kSource};
  static const Grammar grammar(sources);
  const Doc doc(text);
  const Parse parse(grammar, doc);
  std::vector<std::string> out;
  for (const Chunk& chunk : parse.All(label)) {
    std::string words;
    for (std::size_t i = chunk.first; i < chunk.last; ++i) words += (words.empty() ? "" : " ") + doc.words()[i].fold;
    out.push_back(words);
  }
  return out;
}

using Strings = std::vector<std::string>;

TEST(Grammar, FindsWordsAndPartsOfWords) {
  EXPECT_EQ(Chunks("Zugnummer, Kundennummer, Speisewagenkarte, Bus, Busfahrer", "thing"),
            (Strings{"zugnummer", "kundennummer", "speisewagenkarte", "bus"}));
}

TEST(Grammar, GapsStayInTheSentenceOrTheClause) {
  EXPECT_EQ(Chunks("Wir nehmen den Bus.", "we-send"), Strings{"wir nehmen den bus"});
  EXPECT_EQ(Chunks("Wir nehmen heute den Bus.", "we-send"), Strings{});
  EXPECT_EQ(Chunks("Das machen wir. Der Bus ist da.", "we-send"), Strings{});
  EXPECT_EQ(Chunks("Wir schicken dir morgen Busse, Bus", "we-send"), Strings{});
}

TEST(Grammar, AnOptionalEndIsTakenAlong) {
  EXPECT_EQ(Chunks("Das ist sicher bestimmt so.", "sure"), Strings{"sicher bestimmt"});
  EXPECT_EQ(Chunks("Das ist sicher so.", "sure"), Strings{"sicher"});
}

TEST(Grammar, QuestionsNegationsAndNeighbours) {
  EXPECT_EQ(Chunks("Wann kommt der Bus?", "ask"), Strings{"wann kommt der bus"});
  EXPECT_EQ(Chunks("Wann kommt der Bus!", "ask"), Strings{});
  EXPECT_EQ(Chunks("Ob Bus faehrt, ist nicht klar.", "clean"), Strings{"bus faehrt"});
  EXPECT_EQ(Chunks("Ist der Zug faehrt nicht.", "clean"), Strings{"zug faehrt"});
  EXPECT_EQ(Chunks("Der Zug nicht faehrt.", "clean"), Strings{});
}

TEST(Grammar, EdgesOfClausesAndSentences) {
  EXPECT_EQ(Chunks("Also, heute oder morgen, ja.", "edge"), Strings{"heute oder morgen"});
  EXPECT_EQ(Chunks("Also heute oder morgen, ja.", "edge"), Strings{});
  EXPECT_EQ(Chunks("Ja! Ja nein.", "whole"), Strings{"ja"});
  EXPECT_EQ(Chunks("Der Bus und der bus", "big"), Strings{"bus"});
}

TEST(Grammar, LabelsUseLabels) {
  EXPECT_EQ(Chunks("Wann faehrt der Zug denn heute?", "asked-late"), Strings{"wann faehrt der zug denn heute"});
}

TEST(Grammar, ReadsASentenceByItsLanguage) {
  EXPECT_EQ(Chunks("We see that the train is here.", "train"), Strings{"the train"});
  EXPECT_EQ(Chunks("Wir sehen, the train ist nicht da.", "train"), Strings{});
}

TEST(Grammar, APatternThatBeginsWithAGapIsRefused) {
  // It would never be looked for: "a? ~2 b" is one as well, for it may begin with its gap.
  for (const std::string_view pattern : {"x : ~2 bus", "x : ^ _1 bus", "x : the? ~2 bus"}) {
    EXPECT_DEATH(Grammar(std::span(&pattern, 1)), "") << pattern;
  }
}

TEST(Grammar, UnknownNamesFindNothing) { EXPECT_EQ(Chunks("Wir nehmen den Bus.", "no-such"), Strings{}); }

}  // namespace
}  // namespace leitplanke
