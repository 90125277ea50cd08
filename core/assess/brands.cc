#include "core/assess/brands.h"

#include <algorithm>

#include "core/text/fold.h"
#include "core/text/language/normalize.h"
#include "core/text/sort.h"
#include "core/text/tokens.h"

namespace leitplanke::assess {
namespace {

constexpr std::size_t kShortName = 5;     // shorter names match as a whole word only
constexpr std::size_t kTypoTolerant = 7;  // from this length one slip is forgiven

constexpr std::size_t kMostPhrases = 65535;  // of a brand; indexes have two bytes. A policy allows far fewer

std::string Glued(const std::vector<std::string>& phrase) {
  std::string glued;
  for (const std::string& part : phrase) glued += part;
  return glued;
}

std::vector<std::string> FoldedWords(std::string_view text) {
  std::vector<std::string> words;
  for (const ByteRange& range : Words(text)) words.push_back(FoldWord(range.In(text)));
  return words;
}

/// Without everything but letters and digits: "nordbahn_hilfe" and "Nordbahn Hilfe" alike.
std::string Compact(std::string_view text) {
  std::string out;
  for (const char c : FoldGerman(text)) {
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80) out += c;
  }
  return out;
}

/// One letter changed, left out, added, or two neighbours swapped; the first letter must be right.
bool OneSlip(std::string_view word, std::string_view name) {
  if (word.empty() || word[0] != name[0] || word == name) return word == name;
  std::size_t front = 0;
  while (front < std::min(word.size(), name.size()) && word[front] == name[front]) ++front;
  const std::string_view w = word.substr(front);
  const std::string_view n = name.substr(front);
  if (w.size() == n.size()) {
    if (w.substr(1) == n.substr(1)) return true;
    return w.size() >= 2 && w[0] == n[1] && w[1] == n[0] && w.substr(2) == n.substr(2);
  }
  if (w.size() + 1 == n.size()) return w == n.substr(1);
  return w.size() == n.size() + 1 && w.substr(1) == n;
}

bool IsInflection(std::string_view rest) {
  return rest.empty() || rest == "s" || rest == "es" || rest == "'s" || rest == "'";
}

}  // namespace

void BrandMatcher::Phrases::Add(std::string_view text) {
  Phrase phrase = FoldedWords(text);
  if (!phrase.empty() && list.size() < kMostPhrases) list.push_back(std::move(phrase));
}

void BrandMatcher::Phrases::Index() {
  for (std::size_t i = 0; i < list.size(); ++i) {
    const Phrase& phrase = list[i];
    const auto symbol = static_cast<std::uint16_t>(i);
    begins.Add(Glued(phrase) + "*", symbol);
    if (phrase.size() > 1) {
      begins.Add(phrase[0], symbol);
    } else if (phrase[0].size() >= kTypoTolerant) {
      slips[{phrase[0][0], phrase[0].size()}].push_back(symbol);
    }
  }
}

BrandMatcher::BrandMatcher(const Brand& brand) {
  names_.Add(brand.name);
  for (const std::string& alias : brand.aliases) names_.Add(alias);
  for (const std::string& product : brand.products) names_.Add(product);
  for (const std::string& other : brand.not_meant) not_meant_.Add(other);
  names_.Index();
  not_meant_.Index();
  for (const std::string& handle : brand.handles) {
    std::string folded = FoldCase(handle);
    if (folded.starts_with("@")) folded.erase(0, 1);
    if (!folded.empty()) handles_.push_back(std::move(folded));
  }
}

/// How many words of the doc are the phrase, 0 if it does not stand here.
std::size_t BrandMatcher::PhraseAt(const Doc& doc, std::size_t word, const Phrase& phrase, bool typos) const {
  const std::vector<Word>& words = doc.words();
  if (phrase.size() == 1) {
    const std::string& name = phrase[0];
    const std::string& fold = words[word].fold;
    if (name.size() >= kShortName
            ? fold.starts_with(name)
            : fold.starts_with(name) && IsInflection(std::string_view(fold).substr(name.size()))) {
      return 1;
    }
    if (!typos || name.size() < kTypoTolerant) return 0;
    if (OneSlip(fold, name)) return 1;
    const bool apart = word + 1 < words.size() && doc.GapBefore(word + 1) == " " && fold.size() >= 3 &&
                       fold.size() + words[word + 1].fold.size() == name.size() && name.starts_with(fold) &&
                       name.ends_with(words[word + 1].fold);
    return apart ? 2 : 0;
  }
  if (word + phrase.size() > words.size()) {
    // "Northline Coffee" may also be written as one word.
  } else {
    bool all = true;
    for (std::size_t i = 0; i < phrase.size() && all; ++i) {
      const std::string& fold = words[word + i].fold;
      all = fold == phrase[i] || (i + 1 == phrase.size() && phrase[i].size() >= 3 && fold.starts_with(phrase[i]));
    }
    if (all) return phrase.size();
  }
  return words[word].fold.starts_with(Glued(phrase)) ? 1 : 0;
}

bool BrandMatcher::AnyAt(const Doc& doc, std::size_t word, const Phrases& phrases, bool typos) const {
  const std::vector<Word>& words = doc.words();
  const std::string& fold = words[word].fold;
  const auto any_of = [&](const std::vector<std::uint16_t>& candidates) {
    return std::any_of(candidates.begin(), candidates.end(),
                       [&](std::uint16_t i) { return PhraseAt(doc, word, phrases.list[i], typos) > 0; });
  };
  std::vector<std::uint16_t> candidates;
  phrases.begins.Find(fold, candidates);
  if (any_of(candidates)) return true;
  if (!typos || fold.empty() || phrases.slips.empty()) return false;
  // One letter more or less, or a name that is written as two words.
  const std::size_t apart = word + 1 < words.size() ? words[word + 1].fold.size() : 0;
  for (const std::size_t length : {fold.size() - 1, fold.size(), fold.size() + 1, fold.size() + apart}) {
    const auto found = phrases.slips.find({fold[0], length});
    if (found != phrases.slips.end() && any_of(found->second)) return true;
  }
  return false;
}

bool BrandMatcher::AnyInTag(std::string_view tag) const {
  std::vector<std::uint16_t> candidates;
  names_.begins.Find(tag, candidates);
  return std::any_of(candidates.begin(), candidates.end(), [&](std::uint16_t i) {
    const std::string glued = Glued(names_.list[i]);
    return glued.size() >= kShortName ? tag.starts_with(glued) : tag == glued;
  });
}

BrandHits BrandMatcher::Match(const Doc& doc) const {
  BrandHits hits;
  const std::vector<Word>& words = doc.words();
  bool any = false;
  const auto note = [&](std::size_t word) {
    if (!any) hits.first_word = word;
    any = true;
  };
  for (std::size_t i = 0; i < words.size(); ++i) {
    const Word& word = words[i];
    if (word.kind == TokenKind::kHandle) {
      const std::string_view handle = std::string_view(word.fold).substr(1);
      if (std::find(handles_.begin(), handles_.end(), handle) != handles_.end()) {
        ++hits.handles;
        note(i);
      }
      continue;
    }
    if (word.kind == TokenKind::kLink) continue;
    if (word.kind == TokenKind::kHashtag) {
      if (AnyInTag(Compact(word.fold))) {
        ++hits.hashtags;
        note(i);
      }
      continue;
    }
    if (AnyAt(doc, i, not_meant_, false)) {
      hits.not_meant = true;
      continue;
    }
    if (AnyAt(doc, i, names_, true)) {
      ++hits.names;
      note(i);
    }
  }
  return hits;
}

bool BrandMatcher::Imitates(std::string_view author_handle) const {
  std::string folded = FoldCase(author_handle);
  if (folded.starts_with("@")) folded.erase(0, 1);
  if (folded.empty() || std::find(handles_.begin(), handles_.end(), folded) != handles_.end()) return false;
  const std::string compact = Compact(folded);
  return std::any_of(names_.list.begin(), names_.list.end(), [&](const Phrase& name) {
    const std::string glued = Glued(name);
    return glued.size() >= kShortName && compact.find(glued) != std::string::npos;
  });
}

std::vector<std::string> BrandMatcher::FirstWords() const {
  std::vector<std::string> first;
  for (const Phrase& name : names_.list) first.push_back(name[0]);
  for (const std::string& handle : handles_) first.push_back("@" + handle);
  Sort(first);
  first.erase(std::unique(first.begin(), first.end()), first.end());
  return first;
}

}  // namespace leitplanke::assess
