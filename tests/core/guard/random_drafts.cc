#include "tests/core/guard/random_drafts.h"

#include <sstream>

namespace leitplanke {
namespace {

constexpr int kDeepest = 4;  // labels in labels; below it a word stands for the label

}  // namespace

RandomDrafts::RandomDrafts(const NaiveGrammar& grammar, std::uint32_t seed) : grammar_(grammar), random_(seed) {
  for (const auto& [label, patterns] : grammar.labels) {
    for (const NaiveGrammar::Pattern& pattern : patterns) patterns_.push_back(&pattern);
  }
  for (const auto& [name, words] : grammar.classes) words_.insert(words_.end(), words.begin(), words.end());
}

std::string RandomDrafts::WordFor(const std::string& pattern) {
  static const std::vector<std::string> kParts = {"an",   "ver", "kunden", "re",  "un",
                                                  "sten", "er",  "s",      "ing", "nummer"};
  std::string word = pattern;
  if (word.starts_with('*')) word = (OneIn(3) ? "" : Pick(kParts)) + word.substr(1);
  if (word.ends_with('*')) word = word.substr(0, word.size() - 1) + (OneIn(3) ? "" : Pick(kParts));
  return word;
}

/// What no grammar knows: numbers, links, names, capitals, emoji, or any word of any class.
std::string RandomDrafts::AnyWord() {
  static const std::vector<std::string> kNoise = {"Nordbahn",
                                                  "4711",
                                                  "14:30",
                                                  "12.5.",
                                                  "https://bit.ly/3abc",
                                                  "qwertz",
                                                  "Straße",
                                                  "🚆",
                                                  "don't",
                                                  "@anna",
                                                  "#zug",
                                                  "9am",
                                                  "geht's",
                                                  "help.example",
                                                  "WICHTIG",
                                                  "süüüß",
                                                  "E-Mail",
                                                  "3/4",
                                                  "a",
                                                  "Kim",
                                                  "what's",
                                                  "sorryyy",
                                                  "kannste",
                                                  "u",
                                                  "№",
                                                  "Größe",
                                                  "x-y-z",
                                                  "ohne",
                                                  "bitte",
                                                  "please",
                                                  "\"genau",
                                                  "heute\"",
                                                  "(dazu)",
                                                  "Nordbahn-App"};
  return OneIn(2) ? WordFor(Pick(words_)) : Pick(kNoise);
}

std::string RandomDrafts::SymbolFor(const std::string& name, int depth) {
  const auto label = grammar_.labels.find(name);
  const auto words = grammar_.classes.find(name);
  bool question = false;
  const bool as_label = label != grammar_.labels.end() && !label->second.empty() && depth < kDeepest;
  if (as_label && (words == grammar_.classes.end() || OneIn(2))) return Fill(Pick(label->second), depth + 1, question);
  if (words != grammar_.classes.end() && !words->second.empty()) return WordFor(Pick(words->second));
  if (name == "brand") return "Nordbahn";
  if (name == "link") return "nordbahn.example/hilfe";
  return name == "num-clock" ? "14:30" : name == "num-date" ? "12.5." : name == "num" ? "17" : AnyWord();
}

std::string RandomDrafts::Fill(const NaiveGrammar::Pattern& pattern, int depth, bool& question) {
  std::string out;
  for (const NaiveGrammar::Element& element : pattern.elements) {
    if (element.op == '|') out += ",";
    question |= element.op == '?';
    if (element.op == 'C') out += " Das";
    if (element.op == '~' || element.op == '_') {
      for (std::size_t i = Below(element.count + 2); i > 0; --i) out += " " + AnyWord();
    }
    // What must not stand there does now and then.
    const bool forbidden = element.op == '!' || element.op == '-';
    if ((element.op != ' ' && !forbidden) || (forbidden && !OneIn(8)) || (element.optional && OneIn(2))) continue;
    const std::size_t choice = Below(element.words.size() + element.symbols.size());
    out += " " + (choice < element.words.size() ? WordFor(element.words[choice])
                                                : SymbolFor(element.symbols[choice - element.words.size()], depth));
  }
  return out;
}

std::string RandomDrafts::Meet(const NaiveGrammar::Pattern& pattern) {
  bool question = false;
  const std::string words = Fill(pattern, 0, question);
  return words + (question ? "?" : OneIn(3) ? "!" : ".");
}

/// One word gone, doubled, capital or followed by a mark.
std::string RandomDrafts::Broken(const std::string& words) {
  std::istringstream in(words);
  std::string out;
  for (std::string word; in >> word;) {
    if (OneIn(12)) continue;
    if (OneIn(12)) out += word + " ";
    if (OneIn(12) && word[0] >= 'a' && word[0] <= 'z') word[0] = static_cast<char>(word[0] - 'a' + 'A');
    static const std::vector<std::string> kMarks = {",", ".", "?", " –", ":", "\n", " und wir", "…", " 😀"};
    if (OneIn(10)) word += Pick(kMarks);
    out += word + " ";
  }
  return out;
}

std::string RandomDrafts::Next() {
  std::string draft;
  for (std::size_t i = 1 + Below(6); i > 0; --i) {
    for (std::size_t words = Below(4); words > 0; --words) draft += AnyWord() + " ";
    if (OneIn(10)) continue;
    const std::string met = Meet(*Pick(patterns_));
    draft += OneIn(3) ? Broken(met) : met + " ";
  }
  return draft;
}

}  // namespace leitplanke
