// Language of a short post: frequent words first, letter groups where words are unknown. A post of one or two words
// is often decided by a single greeting, so the lists hold what people write to companies and not only grammar.
#include <algorithm>
#include <array>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "core/text/fold.h"
#include "core/text/sort.h"
#include "core/text/tokens.h"
#include "core/text/utf8.h"
#include "leitplanke/assess.h"

namespace leitplanke {
namespace {

struct Profile {
  std::string_view tag;
  std::string_view words;
  std::string_view groups;
};

constexpr Profile kProfiles[] = {
#include "core/assess/language/profiles.inc"
};
constexpr std::size_t kLanguages = std::size(kProfiles);
static_assert(kLanguages <= 32, "a word's languages are bits of 32");

constexpr std::size_t kEnoughWords = 80;      // the rest of a long post would not change the answer
constexpr double kWordWeight = 2.0;           // of a word that one language alone has
constexpr double kGroupWeight = 0.35;         // of a letter group in an unknown word
constexpr double kGermanEnglishPrior = 0.15;  // they are what the product is used in
constexpr double kLeastEvidence = 0.3;
constexpr double kClear = 4.0;  // so far ahead by words alone that letter groups need not be asked

using Scores = std::array<double, kLanguages>;

struct Word {
  std::string_view word;
  std::uint32_t languages;
};

/// Calls `each` for every blank-separated part.
template <typename Each>
void ForEachPart(std::string_view list, Each each) {
  for (std::size_t at = 0; at < list.size();) {
    const std::size_t end = std::min(list.find(' ', at), list.size());
    if (end > at) each(list.substr(at, end - at));
    at = end + 1;
  }
}

std::vector<Word> MakeWords() {
  std::vector<Word> all;
  for (std::size_t i = 0; i < kLanguages; ++i) {
    ForEachPart(kProfiles[i].words, [&](std::string_view word) { all.push_back(Word{word, std::uint32_t{1} << i}); });
  }
  Sort(all, [](const Word& a, const Word& b) { return a.word < b.word; });
  std::vector<Word> merged;
  for (const Word& word : all) {
    if (!merged.empty() && merged.back().word == word.word) {
      merged.back().languages |= word.languages;
    } else {
      merged.push_back(word);
    }
  }
  return merged;
}

std::uint32_t LanguagesOf(std::string_view word) {
  static const std::vector<Word>& words = *new std::vector<Word>(MakeWords());
  const auto found =
      std::lower_bound(words.begin(), words.end(), word, [](const Word& a, std::string_view b) { return a.word < b; });
  return found != words.end() && found->word == word ? found->languages : 0;
}

void AddWord(Scores& scores, std::uint32_t languages, std::size_t length) {
  int shared = 0;
  for (std::size_t i = 0; i < kLanguages; ++i) shared += static_cast<int>(languages >> i & 1U);
  const double weight = kWordWeight * (length <= 1 ? 0.3 : length == 2 ? 0.7 : 1.0) / shared;
  for (std::size_t i = 0; i < kLanguages; ++i) {
    if ((languages >> i & 1U) != 0) scores[i] += weight;
  }
}

bool HasGroup(std::string_view word, std::string_view group) {
  const bool at_start = group.front() == '_';
  const bool at_end = group.back() == '_';
  if (at_start) group.remove_prefix(1);
  if (at_end) group.remove_suffix(1);
  if (at_start) return word.starts_with(group);
  if (at_end) return word.ends_with(group);
  return word.find(group) != std::string_view::npos;
}

/// Asks the letter groups of the languages of `open`, one bit each.
void AddGroups(Scores& scores, std::string_view word, std::uint32_t open) {
  if (word.size() < 3) return;
  for (std::size_t i = 0; i < kLanguages; ++i) {
    if ((open >> i & 1U) == 0) continue;
    ForEachPart(kProfiles[i].groups, [&](std::string_view group) {
      if (HasGroup(word, group)) scores[i] += kGroupWeight;
    });
  }
}

/// A script that one language of the product's customers mostly uses, or "".
std::string_view ByScript(char32_t c) {
  if (c >= 0x400 && c <= 0x4FF) return c == 0x456 || c == 0x457 || c == 0x454 || c == 0x491 ? "uk" : "ru";
  if (c >= 0x370 && c <= 0x3FF) return "el";
  if (c >= 0x600 && c <= 0x6FF) return "ar";
  if (c >= 0x590 && c <= 0x5FF) return "he";
  if (c >= 0x3040 && c <= 0x30FF) return "ja";
  if (c >= 0xAC00 && c <= 0xD7AF) return "ko";
  if (c >= 0x4E00 && c <= 0x9FFF) return "zh";
  if (c >= 0xE00 && c <= 0xE7F) return "th";
  if (c >= 0x900 && c <= 0x97F) return "hi";
  return {};
}

/// The language of most letters of another script, if those are more than the Latin ones.
std::string_view OtherScript(std::string_view text) {
  std::size_t latin = 0;
  std::size_t other = 0;
  std::string_view tag;
  for (std::size_t at = 0; at < text.size();) {
    const Character c = DecodeUtf8(text, at);
    at += c.bytes;
    if (!IsLetter(c.code)) continue;
    const std::string_view script = ByScript(c.code);
    if (script.empty()) {
      ++latin;
      continue;
    }
    ++other;
    const bool sharper = tag.empty() || (tag == "ru" && script == "uk") || (tag == "zh" && script == "ja");
    if (sharper) tag = script;
  }
  return other > latin ? tag : std::string_view{};
}

bool IsAsciiLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// Handles, hashtags and links say nothing about the language.
bool BeginsAside(std::string_view rest) {
  return rest[0] == '@' || rest[0] == '#' || rest.starts_with("http") || rest.starts_with("www.");
}

/// Calls `each` with the first `most` words in lower case, `\u2019` as `'`.
template <typename Each>
void ForEachWord(std::string_view text, std::size_t most, Each each) {
  std::string word;
  std::size_t words = 0;
  for (std::size_t at = 0; at < text.size() && words < most;) {
    if (BeginsAside(text.substr(at))) {
      while (at < text.size() && static_cast<unsigned char>(text[at]) > ' ') ++at;
      continue;
    }
    word.clear();
    while (at < text.size()) {
      const char c = text[at];
      if (IsAsciiLetter(c) || (c == '\'' && !word.empty())) {
        word += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
        ++at;
        continue;
      }
      if (static_cast<unsigned char>(c) < 0x80) break;
      const Character wide = DecodeUtf8(text, at);
      const bool apostrophe = wide.code == 0x2019 && !word.empty();
      if (!apostrophe && (!wide.valid || !IsLetter(wide.code))) break;
      word += apostrophe ? "'" : FoldCase(text.substr(at, wide.bytes));
      at += wide.bytes;
    }
    while (!word.empty() && word.back() == '\'') word.pop_back();
    if (word.empty()) {
      at += at < text.size() ? DecodeUtf8(text, at).bytes : 0;
      continue;
    }
    ++words;
    each(word);
  }
}

}  // namespace

std::string DetectLanguage(std::string_view text) {
  if (const std::string_view tag = OtherScript(text); !tag.empty()) return std::string(tag);
  Scores scores{};
  std::vector<std::string> unknown;
  ForEachWord(text, kEnoughWords, [&](const std::string& word) {
    if (const std::uint32_t languages = LanguagesOf(word)) {
      AddWord(scores, languages, word.size());
    } else {
      unknown.push_back(word);
    }
  });
  Scores ranked = scores;
  std::partial_sort(ranked.begin(), ranked.begin() + 2, ranked.end(), std::greater<>());
  if (ranked[0] - ranked[1] < kClear) {
    std::uint32_t open = 0;
    for (std::size_t i = 0; i < kLanguages; ++i) {
      if (scores[i] + kClear > ranked[0]) open |= std::uint32_t{1} << i;
    }
    for (const std::string& word : unknown) AddGroups(scores, word, open);
  }
  for (std::size_t i = 0; i < 2; ++i) {
    if (scores[i] > 0) scores[i] += kGermanEnglishPrior;
  }
  const auto best = std::max_element(scores.begin(), scores.end());
  if (*best < kLeastEvidence) return "und";
  return std::string(kProfiles[static_cast<std::size_t>(best - scores.begin())].tag);
}

}  // namespace leitplanke
