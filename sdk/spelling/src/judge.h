/**
 * @file  judge.h
 * @brief Which words of a reply are mistakes, in which language, and what was probably meant.
 */
#ifndef SPELLING_JUDGE_H_
#define SPELLING_JUDGE_H_

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "dictionary.h"
#include "words.h"

namespace spelling {

/**
 * What one call may cost: the squares of the lengths of the different words that are looked up (of ordinary words about
 * a thousand, of the longest compounds about forty), and mistakes that suggestions are searched for. What is known
 * from an earlier call counts the same, so that no answer depends on one.
 */
inline constexpr std::size_t kMaxWork = 60'000;
inline constexpr std::size_t kMaxSearched = 4;

struct Mistake {
  std::size_t start = 0, end = 0;  ///< bytes of the text
  std::vector<std::string> suggestions;
};

struct Draft {
  std::string_view text;
  std::string_view answered;    ///< the post; names in it are no mistakes
  bool prefers_german = false;  ///< where both languages know as many words
  bool is_typing = false;
};

struct Verdict {
  /** False: neither dictionary knows half of the words. It is another language, and nothing was judged. */
  bool is_known_language = true;
  /** False: there were more words than a call may look up. */
  bool is_whole = true;
  std::vector<Mistake> mistakes;
};

class Judge {
 public:
  /** A file of the pack: `de.aff` before `de.dic`, the same for `en`, then `words.txt`. False: of no use. */
  bool Take(std::string_view name, std::string_view content);
  Verdict Check(const Draft& draft);

 private:
  Dictionary* Choose(const std::vector<Word>& words, bool prefers_german);

  std::unique_ptr<Dictionary> german_, english_;
  std::string aff_;
};

}  // namespace spelling

#endif  // SPELLING_JUDGE_H_
