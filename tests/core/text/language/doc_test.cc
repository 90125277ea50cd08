#include "core/text/language/doc.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace leitplanke {
namespace {

/// Words by sentence (`|`) and clause (`,`), quoted ones in quotation marks.
std::string Shown(std::string_view text) {
  const Doc doc(text);
  std::string out;
  for (std::size_t i = 0; i < doc.words().size(); ++i) {
    const Word& word = doc.words()[i];
    if (i > 0) {
      const Word& before = doc.words()[i - 1];
      out += word.sentence != before.sentence ? " | " : word.clause != before.clause ? ", " : " ";
    }
    out += word.quoted ? "\"" + word.fold + "\"" : word.fold;
  }
  return out;
}

struct DocRow {
  std::string text, shown;
};

TEST(Doc, CutsSentencesAndClauses) {
  const std::vector<DocRow> rows = {
      {"", ""},
      {"… 😀", ""},
      {"Das tut mir leid. Wie lautet deine Auftragsnr. genau?",
       "das tut mir leid | wie lautet deine auftragsnummer genau"},
      {"Mind popping your acc no. over?", "mind popping your account no over"},
      {"Ich schaue nach, und du bekommst Bescheid", "ich schaue nach, und du bekommst bescheid"},
      {"Ben – Northline (Hilfe)", "ben, northline, hilfe"},
      {"Er sagt \"nie wieder\" und geht", "er sagt \"nie\" \"wieder\" und geht"},
      {"Der Zug „Nordlicht“ fährt", "der zug \"nordlicht\" faehrt"},
      {"»Nein« heißt nein", "\"nein\" heisst nein"},
      {"Siehe https://a.example/b?c=d. Danke", "siehe https://a.example/b?c=d | danke"},
      {"Zeile\nZeile", "zeile | zeile"},
  };
  for (const auto& [text, shown] : rows) EXPECT_EQ(Shown(text), shown) << text;
}

TEST(Doc, KnowsQuestionsCallsAndBrackets) {
  const Doc doc("Wirklich? Ja! Gut (sehr).");
  ASSERT_EQ(doc.sentences().size(), 3U);
  EXPECT_TRUE(doc.sentences()[0].question);
  EXPECT_TRUE(doc.sentences()[1].exclaimed);
  EXPECT_FALSE(doc.sentences()[2].question);
  EXPECT_TRUE(doc.words().back().bracket);
}

TEST(Doc, TellsTheLanguageOfEachSentence) {
  const Doc doc("Das ist leider nicht da. We are so sorry about that. Ok.");
  ASSERT_EQ(doc.sentences().size(), 3U);
  EXPECT_EQ(doc.sentences()[0].language, kGerman);
  EXPECT_EQ(doc.sentences()[1].language, kEnglish);
  EXPECT_EQ(doc.sentences()[2].language, doc.language());
}

TEST(Doc, KeepsTheBytesOfEachPart) {
  const std::string text = "Wir müssen's prüfen, we\u2019ll see";
  const Doc doc(text);
  std::string joined;
  for (const Word& word : doc.words()) joined += "[" + text.substr(word.begin, word.end - word.begin) + "]";
  EXPECT_EQ(joined, "[Wir][müssen]['s][prüfen][we][\u2019ll][see]");
}

TEST(Doc, ClausesKnowTheirWords) {
  const Doc doc("Erst das, dann dies und jenes.");
  EXPECT_EQ(doc.ClauseBegin(3), 2U);
  EXPECT_EQ(doc.ClauseEnd(3), doc.words().size());
  EXPECT_EQ(doc.ClauseBegin(1), 0U);
  EXPECT_EQ(doc.ClauseEnd(0), 2U);
}

}  // namespace
}  // namespace leitplanke
