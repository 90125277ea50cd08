#include "core/text/pattern.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace leitplanke {
namespace {

TEST(Pattern, IgnoresCaseUnlessTold) {
  EXPECT_TRUE(Pattern("zug").Matches("Der ZUG steht"));
  EXPECT_TRUE(Pattern("ärger").Matches("ÄRGER"));
  EXPECT_FALSE(Pattern("zug", MatchCase::kExact).Matches("Der ZUG steht"));
}

TEST(Pattern, FindsGroupsWithTheirBytes) {
  const Pattern date(R"((\d{1,2})\.(\d{1,2})\.(\d{4})?)");
  const std::string text = "Für den 24.12. bitte";
  const auto match = date.Find(text);
  ASSERT_TRUE(match.has_value());
  EXPECT_EQ(match->groups[0].In(text), "24.12.");
  EXPECT_EQ(match->groups[2].In(text), "12");
  EXPECT_EQ(match->groups[3].begin, 0U);
  EXPECT_EQ(match->groups[3].end, 0U);
  EXPECT_FALSE(date.Find(text, match->end()).has_value());
  EXPECT_FALSE(date.Find(text, 1000).has_value());
}

TEST(Pattern, WordBoundarySeesTheTextBeforeFrom) { EXPECT_FALSE(Pattern(R"(\bbahn)").Find("nordbahn", 4).has_value()); }

TEST(Pattern, FindAllAdvancesOverEmptyMatches) {
  EXPECT_EQ(Pattern("a").FindAll("a b A").size(), 2U);
  EXPECT_EQ(Pattern("x*").FindAll("äö").size(), 3U);
  EXPECT_EQ(Pattern("x*").FindAll("").size(), 1U);
  EXPECT_EQ(Pattern("x").FindAll("").size(), 0U);
}

TEST(PatternSet, NamesWhichSourcesMatch) {
  const PatternSet set({R"(\bzug\b)", "bus", "verspät"});
  EXPECT_FALSE(set.compiled()) << "nothing is compiled before the first question";
  const auto hits = set.Match("Zug mit Verspätung");
  ASSERT_TRUE(hits.ok());
  EXPECT_EQ(*hits, (std::vector<int>{0, 2}));
  EXPECT_TRUE(set.compiled());
  const auto none = set.Match("nichts davon");
  ASSERT_TRUE(none.ok());
  EXPECT_TRUE(none->empty());
}

TEST(PatternSet, EmptyMatchesNothing) {
  const auto hits = PatternSet({}).Match("x");
  ASSERT_TRUE(hits.ok());
  EXPECT_TRUE(hits->empty());
}

TEST(PatternSet, RefusesWhatIsNoPatternOrTooMany) {
  const auto bad = PatternSet({"ok", "(open"}).Match("x");
  ASSERT_FALSE(bad.ok());
  EXPECT_EQ(bad.error().code, ErrorCode::kInvalidArgument);
  EXPECT_NE(bad.error().message.find("(open"), std::string::npos);
  const auto many = PatternSet(std::vector<std::string>(kMaxPatternsInSet + 1, "x")).Match("x");
  ASSERT_FALSE(many.ok());
  EXPECT_EQ(many.error().code, ErrorCode::kTooLarge);
}

TEST(PatternSet, SaysWhenTheEngineRunsOutOfMemory) {
  std::vector<std::string> sources;
  for (int i = 0; i < 60; ++i) sources.push_back("[ab]*a[ab]{" + std::to_string(10 + i) + "}c");
  const auto while_compiling = PatternSet(sources, MatchCase::kIgnore, 16 * 1024).Match("ab");
  ASSERT_FALSE(while_compiling.ok());
  EXPECT_EQ(while_compiling.error().code, ErrorCode::kExhausted);

  std::string text;
  for (int i = 0; i < 2000; ++i) text += i % 7 == 0 || i % 3 == 0 ? 'a' : 'b';
  const auto while_matching = PatternSet(sources, MatchCase::kIgnore, 192 * 1024).Match(text);
  ASSERT_FALSE(while_matching.ok());
  EXPECT_EQ(while_matching.error().code, ErrorCode::kExhausted);
  EXPECT_TRUE(PatternSet(sources).Match(text).ok()) << "the real budget is enough";
}

TEST(QuotePattern, MeansJustTheseCharacters) {
  const std::string nasty = "a.b*(c)[d]\\^$|?+{1}ä😀";
  EXPECT_TRUE(Pattern("^" + QuotePattern(nasty) + "$").Matches(nasty));
  EXPECT_FALSE(Pattern(QuotePattern("a.b")).Matches("axb"));
}

}  // namespace
}  // namespace leitplanke
