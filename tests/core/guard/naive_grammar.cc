#include "tests/core/guard/naive_grammar.h"

#include <algorithm>
#include <sstream>

namespace leitplanke {
namespace {

std::vector<std::string> Items(const std::string& line) {
  std::istringstream in(line);
  std::vector<std::string> items;
  for (std::string item; in >> item;) items.push_back(item);
  return items;
}

/// Elements that stand between words.
bool TakesNoWord(const std::string& item) {
  return item == "|" || item == "^" || item == "$" || item == "{?}" || item == "{C}" || item[0] == '!' ||
         (item[0] == '-' && item.size() > 1);
}

}  // namespace

bool NaivelyMatches(std::string_view pattern, std::string_view word) {
  const bool open_front = pattern.starts_with('*');
  if (open_front) pattern.remove_prefix(1);
  const bool open_end = pattern.ends_with('*');
  if (open_end) pattern.remove_suffix(1);
  // Longer than any word: only its beginning is looked at.
  if (open_front && word.size() > WordTrie::kMaxWordBytes) return false;
  if (open_front && open_end) return word.find(pattern) != std::string_view::npos;
  if (open_front) return word.ends_with(pattern);
  return open_end ? word.starts_with(pattern) : word == pattern;
}

NaiveGrammar::NaiveGrammar(std::span<const std::string_view> sources) {
  for (const std::string_view source : sources) {
    lang_ = kBoth;
    std::istringstream lines{std::string(source)};
    for (std::string line; std::getline(lines, line);) ReadLine(line);
  }
}

void NaiveGrammar::ReadLine(const std::string& line) {
  std::vector<std::string> items = Items(line);
  if (items.empty() || items[0][0] == '#') return;
  if (items[0][0] == '%') {
    lang_ = items[0] == "%de" ? kGerman : items[0] == "%en" ? kEnglish : kBoth;
    return;
  }
  if (line[0] != ' ' && line[0] != '\t') {
    current_ = items[0];
    as_pattern_ = items[1] == ":";
    names.insert(current_);
    if (as_pattern_) labels[current_];
    items.erase(items.begin(), items.begin() + 2);
  }
  if (as_pattern_) {
    AddPattern(current_, items);
  } else {
    classes[current_].insert(classes[current_].end(), items.begin(), items.end());
  }
}

/// What begins with something optional is two patterns: without it and with it.
void NaiveGrammar::AddPattern(const std::string& label, std::vector<std::string> items) {
  const auto first = std::find_if_not(items.begin(), items.end(), TakesNoWord);
  if (first == items.end()) return;
  if (first->size() > 1 && first->ends_with('?')) {
    std::vector<std::string> without = items;
    without.erase(without.begin() + (first - items.begin()));
    AddPattern(label, without);
    first->pop_back();
  }
  Pattern pattern{lang_, {}};
  for (const std::string& item : items) pattern.elements.push_back(ReadElement(item));
  labels[label].push_back(pattern);
}

NaiveGrammar::Element NaiveGrammar::ReadElement(const std::string& item) {
  Element element;
  if (item == "|" || item == "^" || item == "$") {
    element.op = item[0];
    return element;
  }
  if (item == "{?}" || item == "{C}") {
    element.op = item[1];
    return element;
  }
  if (item.size() == 2 && (item[0] == '~' || item[0] == '_') && item[1] >= '1' && item[1] <= '9') {
    element.op = item[0];
    element.count = static_cast<std::size_t>(item[1] - '0');
    return element;
  }
  std::string alternatives = item;
  if (item[0] == '!' || (item[0] == '-' && item.size() > 1)) {
    element.op = item[0];
    alternatives.erase(0, 1);
  } else if (item.ends_with('?')) {
    element.optional = true;
    alternatives.pop_back();
  }
  std::istringstream parts(alternatives);
  for (std::string part; std::getline(parts, part, '/');) {
    const bool is_symbol = part.starts_with('<') && part.ends_with('>');
    (is_symbol ? element.symbols : element.words).push_back(is_symbol ? part.substr(1, part.size() - 2) : part);
    if (is_symbol) names.insert(element.symbols.back());
  }
  return element;
}

namespace {

/// "what's", "geht's": the short form stands for "is", "es" and "has".
bool IsWordOf(const std::vector<std::string>& patterns, const std::string& fold) {
  return std::any_of(patterns.begin(), patterns.end(), [&](const std::string& pattern) {
    const bool short_form = fold == "'s" && (pattern == "is" || pattern == "es" || pattern == "has");
    return short_form || NaivelyMatches(pattern, fold);
  });
}

}  // namespace

bool NaiveParse::HasClass(std::size_t word, const std::string& name) const {
  const auto found = grammar_.classes.find(name);
  if (found == grammar_.classes.end()) return false;
  const auto [known, added] = classes_.try_emplace({name, word}, false);
  if (added) known->second = IsWordOf(found->second, doc_.words()[word].fold);
  return known->second;
}

bool NaiveParse::IsOneOf(std::size_t word, const NaiveGrammar::Element& element) const {
  return IsWordOf(element.words, doc_.words()[word].fold) ||
         std::any_of(element.symbols.begin(), element.symbols.end(),
                     [&](const std::string& symbol) { return EndOf(word, symbol) != 0; });
}

std::size_t NaiveParse::EndOfChunk(std::size_t word, const std::string& label) const {
  const auto found = grammar_.labels.find(label);
  if (found == grammar_.labels.end()) return 0;
  const auto known = chunks_.find({label, word});
  if (known != chunks_.end()) return known->second;
  std::size_t end = 0;
  for (const Parse::Given& given : given_) {
    if (given.name != label) continue;
    for (const Chunk& chunk : given.chunks) end = chunk.first == word ? std::max(end, chunk.last) : end;
  }
  for (const NaiveGrammar::Pattern& pattern : found->second) end = std::max(end, EndOfPattern(pattern, word));
  chunks_[{label, word}] = end;
  return end;
}

std::size_t NaiveParse::EndOf(std::size_t word, const std::string& name) const {
  return std::max(EndOfChunk(word, name), HasClass(word, name) ? word + 1 : 0);
}

std::vector<Chunk> NaiveParse::All(const std::string& name) const {
  std::vector<Chunk> all;
  for (std::size_t word = 0; word < doc_.words().size(); ++word) {
    if (const std::size_t end = EndOf(word, name); end != 0) all.push_back({word, end});
  }
  return all;
}

/// The nearest end, or the farthest where the last word may be left out.
std::size_t NaiveParse::EndOfPattern(const NaiveGrammar::Pattern& pattern, std::size_t word) const {
  if ((pattern.lang & doc_.SentenceOf(word).language) == 0) return 0;
  std::set<std::size_t> ends;
  Walk(pattern.elements, 0, {word, word}, ends);
  ends.erase(word);  // a chunk has a word
  if (ends.empty()) return 0;
  bool prefers_far = false;
  for (const NaiveGrammar::Element& element : pattern.elements) {
    if (element.op == ' ' || element.op == '~' || element.op == '_') prefers_far = element.optional;
  }
  return prefers_far ? *ends.rbegin() : *ends.begin();
}

bool NaiveParse::HoldsAt(const NaiveGrammar::Element& element, std::size_t word, const Sentence& sentence) const {
  const bool at_end = word >= sentence.last;
  switch (element.op) {
    case '!':
      return at_end || !IsOneOf(word, element);
    case '-':
      return word == sentence.first || !IsOneOf(word - 1, element);
    case '|':
      return at_end || word == sentence.first || doc_.words()[word].clause != doc_.words()[word - 1].clause;
    case '^':
      return word == sentence.first;
    case '$':
      return at_end;
    case '?':
      return sentence.question;
    default:
      return !at_end && doc_.words()[word].capital;
  }
}

void NaiveParse::Walk(const std::vector<NaiveGrammar::Element>& elements, std::size_t next, Place place,
                      std::set<std::size_t>& ends) const {
  if (place.at - place.start > kMaxChunkWords) return;
  if (next == elements.size()) {
    ends.insert(place.at);
    return;
  }
  const NaiveGrammar::Element& element = elements[next];
  const Sentence& sentence = doc_.SentenceOf(place.start);
  if (element.op == '~' || element.op == '_') return WalkGap(elements, next, place, ends);
  if (element.op != ' ') {
    if (HoldsAt(element, place.at, sentence)) Walk(elements, next + 1, place, ends);
    return;
  }
  if (element.optional) Walk(elements, next + 1, place, ends);
  if (place.at >= sentence.last) return;
  const bool is_word = IsWordOf(element.words, doc_.words()[place.at].fold) ||
                       std::any_of(element.symbols.begin(), element.symbols.end(),
                                   [&](const std::string& symbol) { return HasClass(place.at, symbol); });
  if (is_word) Walk(elements, next + 1, {place.start, place.at + 1}, ends);
  for (const std::string& symbol : element.symbols) {
    if (const std::size_t end = EndOfChunk(place.at, symbol)) Walk(elements, next + 1, {place.start, end}, ends);
  }
}

/// Nothing, or up to `count` words; `_` does not cross into another clause.
void NaiveParse::WalkGap(const std::vector<NaiveGrammar::Element>& elements, std::size_t next, Place place,
                         std::set<std::size_t>& ends) const {
  const Sentence& sentence = doc_.SentenceOf(place.start);
  Walk(elements, next + 1, place, ends);
  for (std::size_t left = elements[next].count; left > 0 && place.at < sentence.last; --left) {
    ++place.at;
    const bool inside = place.at < sentence.last;
    const std::vector<Word>& words = doc_.words();
    if (elements[next].op == '_' && inside && words[place.at].clause != words[place.at - 1].clause) return;
    Walk(elements, next + 1, place, ends);
  }
}

}  // namespace leitplanke
