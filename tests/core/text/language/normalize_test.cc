#include "core/text/language/normalize.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace leitplanke {
namespace {

struct FoldCaseRow {
  std::string word, fold;
};

TEST(FoldWord, MakesSpellingsOfOneWordEqual) {
  const std::vector<FoldCaseRow> rows = {
      {"Grüße", "gruesse"},
      {"GRUESSE", "gruesse"},
      {"Grüsse", "gruesse"},
      {"Gru\xCC\x88sse", "gruesse"},
      {"E-Mail", "email"},
      {"don\u2019t", "don't"},
      {"Café", "cafe"},
      {"bitteee", "bitte"},
      {"sooo", "so"},
      {"Schifffahrt", "schifahrt"},
      {"7777", "7777"},
      {"Kunden\u00ADnummer", "kundennummer"},
      {"", ""},
      {"ẞ", "ss"},
      {"ÅRE", "are"},
  };
  for (const auto& [word, fold] : rows) EXPECT_EQ(FoldWord(word), fold) << word;
}

std::string Shown(std::string_view word) {
  std::string out;
  std::size_t bytes = 0;
  for (const WordPart& part : SplitWord(word)) {
    if (!out.empty()) out += ' ';
    out += part.fold;
    bytes += part.bytes;
  }
  EXPECT_EQ(bytes, word.size()) << word;
  return out;
}

TEST(SplitWord, TakesContractionsApartAndWritesShortFormsOut) {
  const std::vector<FoldCaseRow> rows = {
      {"don't", "do not"},   {"Dont", "do not"},       {"can't", "can not"},     {"won\u2019t", "will not"},
      {"we'll", "we will"},  {"What's", "what 's"},    {"whats", "what 's"},     {"Let's", "let us"},
      {"geht's", "geht 's"}, {"kannste", "kannst du"}, {"KdNr", "kundennummer"}, {"acct", "account"},
      {"u", "you"},          {"Zug", "zug"},           {"they've", "they have"}, {"u'll", "you will"},
  };
  for (const auto& [word, parts] : rows) EXPECT_EQ(Shown(word), parts) << word;
}

}  // namespace
}  // namespace leitplanke
