/// @file   random_drafts.h
/// @brief  Drafts made from the rules' own words: patterns filled in, broken a little, mixed with noise. Seeded.
#ifndef LEITPLANKE_TESTS_CORE_GUARD_RANDOM_DRAFTS_H_
#define LEITPLANKE_TESTS_CORE_GUARD_RANDOM_DRAFTS_H_

#include <random>
#include <string>
#include <vector>

#include "tests/core/guard/naive_grammar.h"

namespace leitplanke {

class RandomDrafts {
 public:
  RandomDrafts(const NaiveGrammar& grammar, std::uint32_t seed);

  /// One to six sentences. Most hold a pattern of the grammar as it asks to be met, some nearly so, some only noise.
  std::string Next();
  /// Words that meet `pattern`, its neighbours and marks included.
  std::string Meet(const NaiveGrammar::Pattern& pattern);

 private:
  std::size_t Below(std::size_t bound) { return random_() % bound; }
  bool OneIn(std::size_t n) { return Below(n) == 0; }
  template <typename T>
  const T& Pick(const std::vector<T>& from) {
    return from[Below(from.size())];
  }
  std::string WordFor(const std::string& pattern);
  std::string SymbolFor(const std::string& name, int depth);
  std::string Fill(const NaiveGrammar::Pattern& pattern, int depth, bool& question);
  std::string AnyWord();
  std::string Broken(const std::string& words);

  const NaiveGrammar& grammar_;
  std::mt19937 random_;
  std::vector<const NaiveGrammar::Pattern*> patterns_;
  std::vector<std::string> words_;  ///< all words of all classes
};

}  // namespace leitplanke

#endif  // LEITPLANKE_TESTS_CORE_GUARD_RANDOM_DRAFTS_H_
