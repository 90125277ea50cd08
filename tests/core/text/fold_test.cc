#include "core/text/fold.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace leitplanke {
namespace {

struct FoldCase_ {
  std::string in, out;
};

TEST(FoldCase, LowersGermanAndItsNeighbours) {
  const std::vector<FoldCase_> cases = {
      {"", ""},
      {"NORDBAHN Hilfe 24!", "nordbahn hilfe 24!"},
      {"ÄÖÜ ÀÉÎÕÞ ×÷", "äöü àéîõþ ×÷"},
      {"Straße GROẞ", "straße groẞ"},
      {"ŁÓDŹ ŽIŽEK Ÿ Ÿ İstanbul ŉ ĸ", "łódź žižek ÿ ÿ İstanbul ŉ ĸ"},
      {"ĹĽŃŇ ŊŐŒ", "ĺľńň ŋőœ"},
      {"МОСКВА 東京 😀", "МОСКВА 東京 😀"},
      {"bad\xFF\xC3", "bad\xFF\xC3"},
  };
  for (const auto& [in, out] : cases) EXPECT_EQ(FoldCase(in), out);
}

TEST(FoldCase, KeepsEveryByteOffset) {
  std::string all;
  for (char32_t c = 1; c < 0x250; ++c) {
    if (c < 0x80) {
      all.push_back(static_cast<char>(c));
    } else {
      all.push_back(static_cast<char>(0xC0 | (c >> 6)));
      all.push_back(static_cast<char>(0x80 | (c & 0x3F)));
    }
  }
  const std::string folded = FoldCase(all);
  EXPECT_EQ(folded.size(), all.size());
  EXPECT_EQ(FoldCase(folded), folded) << "folding twice changes nothing";
}

TEST(FoldGerman, MakesSpellingVariantsOneWord) {
  const std::vector<FoldCase_> cases = {
      {"Straße", "strasse"}, {"STRASSE", "strasse"}, {"GROẞ", "gross"},
      {"für", "fuer"},       {"FÜR", "fuer"},        {"Öl, Ärger", "oel, aerger"},
  };
  for (const auto& [in, out] : cases) EXPECT_EQ(FoldGerman(in), out);
}

TEST(EqualsFolded, ComparesWords) {
  EXPECT_TRUE(EqualsFolded("NordBahn", "nordbahn"));
  EXPECT_TRUE(EqualsFolded("MÜLLER", "müller"));
  EXPECT_FALSE(EqualsFolded("nordbahn", "nordbahnx"));
  EXPECT_FALSE(EqualsFolded("a", "b"));
}

TEST(Trim, TakesBlanksFromBothEnds) {
  EXPECT_EQ(Trim(" \t\r\n a b \n"), "a b");
  EXPECT_EQ(Trim(" \n"), "");
  EXPECT_EQ(Trim(""), "");
}

}  // namespace
}  // namespace leitplanke
