/**
 * @file  dictionary.h
 * @brief One language's dictionary: which words it knows, and what was probably meant by one that it does not.
 *
 * Hunspell does both. What it said of a word is kept, so that a key pressed in a long draft costs one word.
 */
#ifndef SPELLING_DICTIONARY_H_
#define SPELLING_DICTIONARY_H_

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

class Hunspell;

namespace spelling {

inline constexpr std::size_t kMaxSuggestions = 3;
/** Words kept; then it begins anew. */
inline constexpr std::size_t kMaxKept = 20'000;

class Dictionary {
 public:
  /** The texts of an `.aff` and of a `.dic` file, in UTF-8. `joins_words`: a language that writes nouns together. */
  Dictionary(std::string_view aff, std::string_view dic, bool joins_words);
  ~Dictionary();
  Dictionary(const Dictionary&) = delete;
  Dictionary& operator=(const Dictionary&) = delete;

  /** One more word that is right, as the company writes it. */
  void Learn(const std::string& word);
  bool Knows(const std::string& word);
  bool JoinsWords() const { return joins_words_; }
  /** The likeliest first; none where nothing is near, or where the search would take too long. */
  const std::vector<std::string>& Suggest(const std::string& word);

 private:
  std::unique_ptr<Hunspell> hunspell_;
  bool joins_words_;
  std::unordered_map<std::string, bool> known_;
  std::unordered_map<std::string, std::vector<std::string>> suggested_;
};

}  // namespace spelling

#endif  // SPELLING_DICTIONARY_H_
