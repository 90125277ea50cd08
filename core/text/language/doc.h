/// @file   doc.h
/// @brief  A draft or post cut into sentences, clauses and words: what the grammar reads.
///
/// Words only; punctuation, emoji and blanks stand between them and are kept as a boundary that a word begins with.
/// Offsets are bytes of the text. Making one is O(n).
#ifndef LEITPLANKE_CORE_TEXT_LANGUAGE_DOC_H_
#define LEITPLANKE_CORE_TEXT_LANGUAGE_DOC_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/links.h"
#include "core/text/tokens.h"

namespace leitplanke {

/// Languages as a set of bits.
enum Lang : std::uint8_t { kGerman = 1, kEnglish = 2, kBoth = 3 };

struct Word {
  std::size_t begin = 0, end = 0;  ///< bytes
  std::string fold;                ///< see normalize.h; of a link or handle the folded text
  TokenKind kind = TokenKind::kWord;
  std::uint32_t sentence = 0;
  std::uint32_t clause = 0;  ///< counted through the whole text
  bool capital = false;      ///< begins with a capital
  bool shouted = false;      ///< three letters or more, all capitals
  bool quoted = false;       ///< stands between quotation marks
  bool bracket = false;      ///< stands in brackets
};

struct Sentence {
  std::size_t first = 0, last = 0;  ///< words, `last` excluded
  std::size_t begin = 0, end = 0;   ///< bytes, final punctuation included
  bool question = false;            ///< ends with a question mark
  bool exclaimed = false;
  Lang language = kBoth;  ///< which grammar reads it
};

class Doc {
 public:
  explicit Doc(std::string_view text);

  std::string_view text() const { return text_; }
  const std::vector<Word>& words() const { return words_; }
  const std::vector<Sentence>& sentences() const { return sentences_; }
  const std::vector<Link>& links() const { return links_; }
  Lang language() const { return language_; }  ///< of most of the text, kBoth where it cannot be told

  const Sentence& SentenceOf(std::size_t word) const { return sentences_[words_[word].sentence]; }
  /// Words of the clause that `word` stands in.
  std::size_t ClauseBegin(std::size_t word) const { return clauses_[words_[word].clause]; }
  std::size_t ClauseEnd(std::size_t word) const { return clauses_[words_[word].clause + 1]; }
  /// What stands between word `i` and the one before (or the start of the text).
  std::string_view GapBefore(std::size_t word) const;

 private:
  void AddWords();
  void MarkQuotes();
  void MarkClauses();
  void MarkSentences();
  void GuessLanguages();

  std::string text_;
  std::vector<Link> links_;
  std::vector<Word> words_;
  std::vector<Sentence> sentences_;
  std::vector<std::size_t> clauses_;  ///< first word of each clause, and one entry more: the number of words
  Lang language_ = kBoth;
};

/// Votes of German and of English function words; `word` is folded.
Lang FunctionWordLanguage(std::string_view word);

}  // namespace leitplanke

#endif  // LEITPLANKE_CORE_TEXT_LANGUAGE_DOC_H_
