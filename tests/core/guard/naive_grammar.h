/// @file   naive_grammar.h
/// @brief  The grammar of core/text/language/grammar.h once more, as plainly as its description can be written down.
///
/// Every pattern is tried at every word, elements one after the other with all ways back, words compared letter by
/// letter; no levels, no index, no sets of bits. It shares nothing with the fast one but the sources and the `Doc`
/// (words, clauses, sentences). Slow: for tests.
#ifndef LEITPLANKE_TESTS_CORE_GUARD_NAIVE_GRAMMAR_H_
#define LEITPLANKE_TESTS_CORE_GUARD_NAIVE_GRAMMAR_H_

#include <cstddef>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/text/language/doc.h"
#include "core/text/language/grammar.h"

namespace leitplanke {

struct NaiveGrammar {
  struct Element {
    char op = ' ';  ///< ~ _ ! - | ^ $ ? (the sentence asks) C (a capital); ' ': the next word or chunk is one of these
    bool optional = false;
    std::size_t count = 0;                    ///< of a gap
    std::vector<std::string> words, symbols;  ///< alternatives
  };
  struct Pattern {
    Lang lang = kBoth;
    std::vector<Element> elements;
  };

  explicit NaiveGrammar(std::span<const std::string_view> sources);

  std::map<std::string, std::vector<std::string>> classes;
  std::map<std::string, std::vector<Pattern>> labels;
  std::set<std::string> names;  ///< all that a source defines or uses

 private:
  void ReadLine(const std::string& line);
  void AddPattern(const std::string& label, std::vector<std::string> items);
  Element ReadElement(const std::string& item);

  Lang lang_ = kBoth;
  std::string current_;
  bool as_pattern_ = false;
};

/// `word`, `wor*`, `*ord` or `*or*` against a folded word.
bool NaivelyMatches(std::string_view pattern, std::string_view word);

class NaiveParse {
 public:
  NaiveParse(const NaiveGrammar& grammar, const Doc& doc, std::span<const Parse::Given> given)
      : grammar_(grammar), doc_(doc), given_(given) {}

  /// Behind the longest chunk or word of this name that begins at `word`; 0 if none does.
  std::size_t EndOf(std::size_t word, const std::string& name) const;
  std::vector<Chunk> All(const std::string& name) const;
  /// Does this pattern make a chunk at `word`? Behind it; 0 if not.
  std::size_t EndOfPattern(const NaiveGrammar::Pattern& pattern, std::size_t word) const;

 private:
  struct Place {
    std::size_t start, at;  ///< words
  };
  bool IsOneOf(std::size_t word, const NaiveGrammar::Element& element) const;
  bool HasClass(std::size_t word, const std::string& name) const;
  std::size_t EndOfChunk(std::size_t word, const std::string& label) const;
  void Walk(const std::vector<NaiveGrammar::Element>& elements, std::size_t next, Place place,
            std::set<std::size_t>& ends) const;
  void WalkGap(const std::vector<NaiveGrammar::Element>& elements, std::size_t next, Place place,
               std::set<std::size_t>& ends) const;
  bool HoldsAt(const NaiveGrammar::Element& element, std::size_t word, const Sentence& sentence) const;

  const NaiveGrammar& grammar_;
  const Doc& doc_;
  std::span<const Parse::Given> given_;
  mutable std::map<std::pair<std::string, std::size_t>, std::size_t> chunks_;  ///< what was asked before
  mutable std::map<std::pair<std::string, std::size_t>, bool> classes_;
};

}  // namespace leitplanke

#endif  // LEITPLANKE_TESTS_CORE_GUARD_NAIVE_GRAMMAR_H_
