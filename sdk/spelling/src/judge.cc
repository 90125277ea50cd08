#include "judge.h"

#include <algorithm>
#include <unordered_set>

namespace spelling {
namespace {

/** Words that tell the language; of fewer than the second number nobody can say that it is a third one. */
constexpr std::size_t kSample = 40;
constexpr std::size_t kFewest = 6;

/** `mg`, `km`, `ok`: shorter ones are abbreviations more often than mistakes. */
constexpr std::size_t kFewestLetters = 3;

std::size_t LettersOf(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

bool IsKnownWithout(Dictionary& dictionary, std::string_view letters, std::string_view ending) {
  return letters.size() > ending.size() && letters.substr(letters.size() - ending.size()) == ending &&
         dictionary.Knows(std::string(letters.substr(0, letters.size() - ending.size())));
}

/** A noun's first letter, small where it stands in a compound; empty for any other. */
std::string Capital(std::string_view letters) {
  std::string word(letters);
  if (word[0] >= 'a' && word[0] <= 'z') {
    word[0] = static_cast<char>(word[0] - 'a' + 'A');
  } else if (word.size() > 1 && word[0] == '\xC3' && (word[1] == '\xA4' || word[1] == '\xB6' || word[1] == '\xBC')) {
    word[1] = static_cast<char>(word[1] - 0x20);
  } else {
    word.clear();
  }
  return word;
}

/**
 * A noun of two that the dictionary knows, with the s between them or without: `Rückerstattungs|antrag`. It lists the
 * nouns that it joins by itself, and people join others every day.
 */
bool IsJoined(Dictionary& dictionary, std::string_view letters) {
  constexpr std::size_t kShortest = 4;
  if (!dictionary.JoinsWords() || !IsCapitalised(letters)) return false;
  for (std::size_t at = kShortest; at + kShortest <= letters.size(); ++at) {
    const std::string second = Capital(letters.substr(at));
    if (second.empty() || !dictionary.Knows(second)) continue;
    const std::string_view first = letters.substr(0, at);
    if (dictionary.Knows(std::string(first)) || (at > kShortest && IsKnownWithout(dictionary, first, "s"))) return true;
  }
  return false;
}

/** `Nah-` and `Verkehrs-`, as they stand in `Nah- und Fernverkehr`; `geht's`, `Craig's`. */
bool IsRight(Dictionary& dictionary, const std::string& letters, bool has_hyphen) {
  const std::size_t count = LettersOf(letters);
  if (count < kFewestLetters || count > kMaxLetters || dictionary.Knows(letters) || IsMadeUp(letters)) return true;
  if (IsKnownWithout(dictionary, letters, "'s") || IsJoined(dictionary, letters)) return true;
  return has_hyphen && (dictionary.Knows(letters + "-") || dictionary.Knows("-" + letters));
}

bool IsRight(Dictionary& dictionary, const Word& word) {
  return word.parts.size() > 1 && LettersOf(word.whole) <= kMaxLetters && dictionary.Knows(word.whole);
}

/** Of the words that tell anything: the made-up and the very short ones do not. */
struct Share {
  std::size_t known = 0, all = 0;
  bool IsMost() const { return all < kFewest || known * 2 >= all; }
};

Share ShareOf(Dictionary& dictionary, const std::vector<Word>& words) {
  Share share;
  for (const Word& word : words) {
    for (const Part& part : word.parts) {
      if (LettersOf(part.letters) < kFewestLetters || IsMadeUp(part.letters) || word.is_name) continue;
      if (share.all == kSample) return share;
      ++share.all;
      share.known += IsRight(dictionary, part.letters, word.has_hyphen) ? 1 : 0;
    }
  }
  return share;
}

bool Contains(std::string_view text, const std::string& name) {
  return IsCapitalised(name) && text.find(name) != text.npos;
}

}  // namespace

bool Judge::Take(std::string_view name, std::string_view content) {
  if (name == "de.aff" || name == "en.aff") {
    aff_ = content;
    return true;
  }
  if (name == "words.txt") {
    for (std::size_t at = 0; at < content.size();) {
      const std::size_t end = std::min(content.find('\n', at), content.size());
      const std::string word(content.substr(at, end - at));
      if (german_ && !word.empty()) german_->Learn(word);
      if (english_ && !word.empty()) english_->Learn(word);
      at = end + 1;
    }
    return true;
  }
  if ((name != "de.dic" && name != "en.dic") || aff_.empty()) return false;
  (name == "de.dic" ? german_ : english_) = std::make_unique<Dictionary>(aff_, content, name == "de.dic");
  aff_.clear();
  return true;
}

/** The one that knows more of the words; null: neither knows enough. */
Dictionary* Judge::Choose(const std::vector<Word>& words, bool prefers_german) {
  if (!german_ || !english_) {
    Dictionary* only = german_ ? german_.get() : english_.get();
    return only && ShareOf(*only, words).IsMost() ? only : nullptr;
  }
  const Share german = ShareOf(*german_, words);
  const Share english = ShareOf(*english_, words);
  const bool is_german = german.known > english.known || (german.known == english.known && prefers_german);
  if (!(is_german ? german : english).IsMost()) return nullptr;
  return is_german ? german_.get() : english_.get();
}

Verdict Judge::Check(const Draft& draft) {
  Verdict verdict;
  const std::vector<Word> words = WordsOf(draft.text);
  Dictionary* dictionary = Choose(words, draft.prefers_german);
  verdict.is_known_language = dictionary != nullptr;
  if (!dictionary) return verdict;
  std::size_t work = 0;
  std::unordered_set<std::string> seen;
  std::unordered_set<std::string> searched;
  for (const Word& word : words) {
    if (word.is_name || (word.ends_text && draft.is_typing)) continue;
    if (seen.insert(word.whole).second) work += word.whole.size() * word.whole.size();
    if (work > kMaxWork) {
      verdict.is_whole = false;
      break;
    }
    if (IsRight(*dictionary, word)) continue;
    for (const Part& part : word.parts) {
      if (IsRight(*dictionary, part.letters, word.has_hyphen)) continue;
      Mistake mistake{part.start, part.end, {}};
      if (searched.count(part.letters) > 0 || searched.size() < kMaxSearched) {
        searched.insert(part.letters);
        mistake.suggestions = dictionary->Suggest(part.letters);
      }
      if (mistake.suggestions.empty() && Contains(draft.answered, part.letters)) continue;
      verdict.mistakes.push_back(mistake);
    }
  }
  return verdict;
}

}  // namespace spelling
