// The brand matcher against an independent engine: the same names as an RE2 set. Random names, random posts.
#include <gtest/gtest.h>
#include <re2/re2.h>
#include <re2/set.h>

#include <random>
#include <string>
#include <vector>

#include "leitplanke/assess.h"

namespace leitplanke {
namespace {

constexpr int kNames = 60;
constexpr int kPosts = 3000;

using Random = std::mt19937;

std::size_t Below(Random& random, std::size_t bound) {
  return std::uniform_int_distribution<std::size_t>(0, bound - 1)(random);
}

/// A made-up name that is no word and that no typing error turns into one of the filler's words.
std::string MakeName(Random& random) {
  static const char* const kParts[] = {"zor", "vex", "qui", "lumb", "trax", "yont", "pelk", "wumm", "jast", "nygg"};
  std::string name;
  for (int i = 0; i < 3; ++i) name += kParts[Below(random, std::size(kParts))];
  return name;
}

std::string InSomeCase(const std::string& name, Random& random) {
  std::string out = name;
  const std::size_t style = Below(random, 3);
  for (std::size_t i = 0; i < out.size(); ++i) {
    const bool upper = style == 1 || (style == 2 && i == 0);
    if (upper && out[i] >= 'a' && out[i] <= 'z') out[i] = static_cast<char>(out[i] - 'a' + 'A');
  }
  return out;
}

std::string MakePost(const std::vector<std::string>& names, Random& random) {
  static const char* const kFiller[] = {"der",  "Kaffee", "war", "heute", "kalt,", "and",    "the",
                                        "rain", "stayed", "all", "day.",  "Schön", "Straße", "über"};
  std::string post;
  const std::size_t words = 3 + Below(random, 12);
  const std::size_t named = Below(random, 2) == 0 ? Below(random, words) : words;
  for (std::size_t i = 0; i < words; ++i) {
    if (i > 0) post += ' ';
    post += i == named ? InSomeCase(names[Below(random, names.size())], random)
                       : kFiller[Below(random, std::size(kFiller))];
  }
  return post;
}

TEST(BrandOracle, AgreesWithAnRe2SetOfTheSameNames) {
  Random random(20261122);
  Policy policy;
  policy.tenant = "t";
  policy.languages = {"de", "en"};
  std::vector<std::string> names;
  RE2::Options options;
  options.set_case_sensitive(false);
  options.set_max_mem(64 << 20);
  RE2::Set set(options, RE2::UNANCHORED);
  for (int i = 0; i < kNames; ++i) {
    names.push_back(MakeName(random));
    ASSERT_GE(set.Add("(?:^|[^\\pL\\pN])" + RE2::QuoteMeta(names.back()) + "(?:$|[^\\pL\\pN])", nullptr), 0);
  }
  ASSERT_TRUE(set.Compile());
  Brand brand;
  brand.id = "b";
  brand.name = names[0];
  brand.products.assign(names.begin() + 1, names.end());
  policy.brands = {brand};
  const auto assessor = Assessor::Create(policy);
  ASSERT_TRUE(assessor.ok());

  int named = 0;
  for (int i = 0; i < kPosts; ++i) {
    Post post;
    post.text = MakePost(names, random);
    std::vector<int> hits;
    const bool expected = set.Match(post.text, &hits);
    named += expected ? 1 : 0;
    const auto assessment = assessor->Assess(post);
    ASSERT_TRUE(assessment.ok());
    EXPECT_EQ(assessment->mention != Mention::kNone, expected) << post.text;
  }
  EXPECT_GT(named, kPosts / 3);
  EXPECT_LT(named, kPosts * 2 / 3);
}

}  // namespace
}  // namespace leitplanke
