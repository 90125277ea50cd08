/// @file   grammar.h
/// @brief  A small cascaded grammar over words: what the rules know of German and English, as data.
///
/// A source is lines. `%de`, `%en`, `%any`: the following patterns read sentences of that language. `#`: comment.
/// `name = words…` adds words to a class; `name : pattern` adds a pattern to a label; an indented line continues
/// the line above (more words, or one more pattern). A class or label is used as `<name>`. Elements of a pattern:
///
///   word  wor*  *ord  *or*   a folded word, or a part of one (hyphens are gone, umlauts are `ae oe ue ss`)
///   a/b/<c>                  any of them
///   …?                       may be left out
///   ~3  _3                   up to three words in the same sentence / the same clause
///   !a/<b>                   the next word is none of these; `-a/<b>`: the word before is none of these
///   |  ^  $                  a clause begins or ends here / the sentence begins / ends here
///   {?}  {C}                 the sentence is a question / the next word begins with a capital
///
/// A pattern that matches makes a chunk of its label, from its first to its last word, never across sentences and
/// never longer than `kMaxChunkWords`. It may not begin with a gap. Labels may use labels, but not in a circle. The
/// longest chunk of a label at a place wins; a pattern itself prefers the nearest end unless its last element is
/// optional. Matching is linear in the words: each pattern looks at a bounded window by sets of positions, never back
/// and forth.
#ifndef LEITPLANKE_CORE_TEXT_LANGUAGE_GRAMMAR_H_
#define LEITPLANKE_CORE_TEXT_LANGUAGE_GRAMMAR_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/text/language/doc.h"
#include "core/text/language/word_trie.h"

namespace leitplanke {

inline constexpr std::size_t kMaxChunkWords = 63;

using Symbol = std::uint16_t;  ///< a class of words or a label; 0 = none

/// Words `first` to `last` (excluded) are a `label`.
struct Chunk {
  std::size_t first = 0, last = 0;
};

class Parse;

class Grammar {
 public:
  /// A source that is no grammar is a programming error and aborts (the tests read all of them).
  explicit Grammar(std::span<const std::string_view> sources);

  /// The symbol of a class or label; 0 if no source names it.
  Symbol Find(std::string_view name) const;
  /// The name of a class or label that has one.
  std::string_view NameOf(Symbol symbol) const { return names_[place_[symbol]].first; }

 private:
  friend class Parse;
  friend class GrammarReader;

  /// Where in names_ the search for a name begins.
  std::size_t PlaceOf(std::string_view name) const;

  enum class Op : std::uint8_t {
    kMatch,
    kOptional,
    kGap,
    kClauseGap,
    kNot,
    kNotBefore,
    kClauseEdge,
    kStart,
    kEnd,
    kQuestion,
    kCapital
  };
  struct Element {
    Op op = Op::kMatch;
    std::uint8_t count = 0;   ///< of a gap
    std::uint16_t first = 0;  ///< alternatives: symbols_[first, first + size)
    std::uint16_t size = 0;
  };
  struct Pattern {
    Symbol label = 0;
    Lang lang = kBoth;
    std::uint32_t first = 0;  ///< elements_[first, first + size)
    std::uint16_t size = 0;
    std::uint16_t anchor = 0;  ///< index of the first element that consumes a word
    bool greedy = false;       ///< its last element is optional
  };

  WordTrie words_;
  std::vector<std::pair<std::string, Symbol>> names_;  ///< named classes and labels by hash; symbol 0: a free place
  std::vector<std::uint32_t> place_;                   ///< in names_, by symbol
  std::vector<char> is_named_, is_label_;              ///< by symbol; packed bits would be slower and larger code
  std::vector<Symbol> alternatives_;
  std::vector<Element> elements_;
  std::vector<Pattern> patterns_;
  /// Patterns that may begin with a symbol, by level: patterns_by_anchor_[anchor_begin_[k], anchor_begin_[k + 1]) with
  /// k = level * symbols + symbol.
  std::vector<std::uint32_t> anchor_begin_, patterns_by_anchor_;
  std::vector<std::uint8_t> level_;  ///< of a label: after which labels it can be looked for
  std::uint8_t levels_ = 1;
};

/// A text read by a grammar.
class Parse {
 public:
  /// Words that only the policy knows: chunks of the label `name`, which the grammar names without a pattern.
  struct Given {
    std::string_view name;
    std::vector<Chunk> chunks;
  };
  /// Both must outlive the parse. O(words).
  Parse(const Grammar& grammar, const Doc& doc, std::span<const Given> given = {});

  const Doc& doc() const { return doc_; }
  /// Chunks of a label, or words of a class, by first word.
  std::vector<Chunk> All(Symbol symbol) const;
  std::vector<Chunk> All(std::string_view name) const { return All(grammar_.Find(name)); }
  /// Is word `i` of this class, or does a chunk of this label begin there?
  bool Is(std::size_t word, std::string_view name) const { return EndOf(word, name) != 0; }
  /// Behind the word or chunk of this name that begins at word `i`; 0 if none does.
  std::size_t EndOf(std::size_t word, std::string_view name) const;
  /// Does a class word or chunk begin in words [first, last)?
  bool Any(std::size_t first, std::size_t last, std::string_view name) const;
  /// The names of all classes and labels that the text has, each once.
  std::vector<std::string_view> Names() const;

 private:
  /// A word of a named class or a chunk of a label, for the rules to ask.
  struct Entry {
    Symbol symbol;
    std::uint32_t first, last;
  };
  struct Found {
    Symbol label;
    std::uint32_t last;
    std::int32_t next;  ///< index of the next chunk that begins at the same word, or -1
  };
  using Window = std::uint64_t;  ///< bit p: the pattern may go on at word start + p

  void MatchLevel(std::uint8_t level);
  void Try(std::uint32_t pattern, std::size_t start);
  Window Step(const Grammar::Element& element, std::size_t start, Window at) const;
  Window Consume(const Grammar::Element& element, std::size_t start, Window at) const;
  Window Widen(const Grammar::Element& element, std::size_t start, Window at) const;
  bool Matches(const Grammar::Element& element, std::size_t word) const;
  bool HasWord(std::size_t word, Symbol symbol) const;
  const Found* FindChunk(std::size_t word, Symbol label) const;
  void Add(Symbol label, std::size_t first, std::size_t last);
  void MakeIndex();
  /// The first entry of `symbol` that begins at word `from` or later, or null.
  const Entry* Next(Symbol symbol, std::size_t from) const;

  const Grammar& grammar_;
  const Doc& doc_;
  std::vector<Symbol> symbols_;            ///< classes of all words, one after the other
  std::vector<std::uint32_t> symbol_end_;  ///< of word i: symbols_[symbol_end_[i], symbol_end_[i + 1])
  std::vector<Found> chunks_;
  std::vector<std::int32_t> chunk_head_;  ///< by word
  std::vector<Entry> index_;              ///< sorted
};

}  // namespace leitplanke

#endif  // LEITPLANKE_CORE_TEXT_LANGUAGE_GRAMMAR_H_
