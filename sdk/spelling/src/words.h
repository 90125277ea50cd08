/**
 * @file  words.h
 * @brief The words of a reply that a dictionary can judge: no handles, hashtags, links, numbers, signatures.
 */
#ifndef SPELLING_WORDS_H_
#define SPELLING_WORDS_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace spelling {

/** No dictionary helps with a longer one, and its judgement would cost what a whole reply may. */
inline constexpr std::size_t kMaxLetters = 40;

/** A part of a word between hyphens. `start`, `end`: bytes of the text. */
struct Part {
  std::size_t start = 0, end = 0;
  std::string letters;  ///< composed, with a straight apostrophe, without soft hyphens
};

/** What stands between blanks and punctuation; most have one part. */
struct Word {
  std::string whole;
  std::vector<Part> parts;
  bool has_hyphen = false;  ///< inside, or at an end: `Nah- und Fernverkehr`
  bool is_name =
      false;  ///< behind Herr, Frau, Hallo, Dear …; or a signature: one or two at the very end, by themselves
  bool ends_text = false;  ///< nothing stands behind it, not even a full stop
};

std::vector<Word> WordsOf(std::string_view text);

/** ICE, DHL, GmbH, WhatsApp: abbreviations and made-up names are written as their owners like. */
bool IsMadeUp(std::string_view letters);
bool IsCapitalised(std::string_view letters);

}  // namespace spelling

#endif  // SPELLING_WORDS_H_
