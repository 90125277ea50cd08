// What a head sees of a text.
#include "core/heads/ngrams.h"

#include <gtest/gtest.h>

#include <cmath>
#include <map>
#include <set>

#include "core/heads/math.h"

namespace leitplanke::heads {
namespace {

TEST(Ngrams, AreOfTheFoldedAndMaskedText) {
  const std::vector<std::pair<std::string, std::string>> rows = {
      {"", " "},
      {"Zug 4711", " zug 0000 "},
      {"@db_bahn  hilft\nNICHT", " @ hilft nicht "},
      {"siehe https://x.example/a?b=1!", " siehe ^! "},
      {"Für Größe", " fuer groesse "},
      {"fuer groesse", " fuer groesse "},
      {"um 8:30 Uhr, 19,99 €", " um 0:00 uhr, 00,00 € "},
      {"super 😂😂", " super 😂😂 "},
      {"#Verspätung", " #verspaetung "},
      {"a\xFF"
       "b",
       " a b "},
  };
  for (const auto& [text, masked] : rows) EXPECT_EQ(Masked(text), masked) << text;
}

std::set<std::string> Listed(const std::string& masked) {
  std::set<std::string> out;
  for (const Ngram& n : ListNgrams(masked)) out.insert(masked.substr(n.begin, n.end - n.begin));
  return out;
}

TEST(Ngrams, AreWordsPairsAndRunsOfCharacters) {
  const std::set<std::string> expected = {" a",   " a ", " a b", " a b ", "a ", "a b",
                                          "a b ", " b",  " b ",  "b ",    "a",  "b"};
  EXPECT_EQ(Listed(" a b "), expected);
  EXPECT_TRUE(Listed(" so 😂 ").count("😂") == 1) << "a sign is a word";
  EXPECT_TRUE(Listed(" 😂é ").count("😂é") == 1) << "characters, not bytes";
}

TEST(Ngrams, CountOnceAndGrowSlowly) {
  std::map<std::uint32_t, std::int32_t> values;
  for (const Feature& f : CountNgrams("ja ja ja")) values[f.hash] = f.value;
  const std::vector<Ngram> list = ListNgrams(Masked("ja ja ja"));
  const std::string masked = Masked("ja ja ja");
  std::map<std::string, std::set<std::int32_t>> by_text;
  for (const Ngram& n : list) by_text[masked.substr(n.begin, n.end - n.begin)].insert(values[n.hash]);
  EXPECT_EQ(by_text["ja ja "], std::set<std::int32_t>{}) << "six characters are too many";
  EXPECT_EQ(by_text[" ja "], std::set<std::int32_t>{134}) << "stands three times: 64 * (1 + ln 3)";
  const std::vector<Feature> features = CountNgrams("ja ja ja");
  for (std::size_t i = 1; i < features.size(); ++i) EXPECT_LT(features[i - 1].hash, features[i].hash);
}

TEST(Ngrams, OfRulesAreNoneOfTheText) {
  std::set<std::uint32_t> hashes;
  for (const Feature& f : CountNgrams("complaint question cue:trouble any")) hashes.insert(f.hash);
  for (const char* name : {"complaint", "cue:trouble", "any"}) EXPECT_EQ(hashes.count(HashName(name)), 0U) << name;
}

TEST(Math, IsThatOfTheLibrary) {
  for (double x = -30; x <= 30; x += 0.37) EXPECT_NEAR(Exp(x) / std::exp(x), 1, 1e-10) << x;
  for (double x = 1e-6; x < 1e6; x *= 1.7) EXPECT_NEAR(Log(x), std::log(x), 1e-10) << x;
  EXPECT_EQ(Sigmoid(0), 0.5);
  EXPECT_LT(Sigmoid(-1e9), 1e-200);
  EXPECT_EQ(Sigmoid(1e9), 1);
}

}  // namespace
}  // namespace leitplanke::heads
