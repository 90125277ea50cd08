#include "core/text/language/grammar.h"

#include <algorithm>
#include <bit>
#include <cstdlib>
#include <limits>
#include <map>

namespace leitplanke {
namespace {

bool IsBlank(char c) { return c == ' ' || c == '\t'; }

/// The next word of `line`, which is cut off there; empty at the end.
std::string_view NextItem(std::string_view& line) {
  std::size_t begin = 0;
  while (begin < line.size() && IsBlank(line[begin])) ++begin;
  std::size_t end = begin;
  while (end < line.size() && !IsBlank(line[end])) ++end;
  const std::string_view item = line.substr(begin, end - begin);
  line.remove_prefix(end);
  return item;
}

}  // namespace

/// Reads the lines of grammar sources into a `Grammar`.
class GrammarReader {
 public:
  explicit GrammarReader(Grammar& grammar) : g_(grammar) {
    NewSymbol(false);  // symbol 0 is none
  }

  void Read(std::string_view source) {
    lang_ = kBoth;
    while (!source.empty()) {
      const std::size_t end = std::min(source.find('\n'), source.size());
      ReadLine(source.substr(0, end));
      source.remove_prefix(std::min(end + 1, source.size()));
    }
  }

  void Finish() {
    KeepNames();
    FindLevels();
    SortByAnchor();
  }

 private:
  void ReadLine(std::string_view line) {
    const bool continued = !line.empty() && IsBlank(line[0]);
    std::string_view rest = line;
    std::string_view first = NextItem(rest);
    if (first.empty() || first[0] == '#') return;
    if (first[0] == '%') {
      lang_ = first == "%de" ? kGerman : first == "%en" ? kEnglish : kBoth;
      return;
    }
    if (!continued) {
      const std::string_view sign = NextItem(rest);
      if (sign != "=" && sign != ":") std::abort();
      current_ = Name(first);
      as_pattern_ = sign == ":";
      if (as_pattern_) g_.is_label_[current_] = true;
    } else {
      rest = line;
    }
    if (as_pattern_) {
      ReadPattern(rest);
    } else {
      for (std::string_view item = NextItem(rest); !item.empty(); item = NextItem(rest)) AddWord(item, current_);
    }
  }

  Symbol NewSymbol(bool named) {
    g_.is_named_.push_back(named ? 1 : 0);
    g_.is_label_.push_back(false);
    g_.level_.push_back(0);
    return static_cast<Symbol>(g_.is_label_.size() - 1);
  }

  Symbol Name(std::string_view name) {
    const auto [found, added] = names_.try_emplace(std::string(name), Symbol{0});
    if (added) found->second = NewSymbol(true);
    return found->second;
  }

  void AddWord(std::string_view word, Symbol symbol) {
    g_.words_.Add(word, symbol);
    // "what's", "geht's": the short form stands for all three.
    if (word == "is" || word == "es" || word == "has") g_.words_.Add("'s", symbol);
  }

  void ReadPattern(std::string_view rest) {
    std::vector<std::string_view> items;
    for (std::string_view item = NextItem(rest); !item.empty(); item = NextItem(rest)) items.push_back(item);
    if (!items.empty()) AddPattern(items);
  }

  static bool IsZeroWidth(std::string_view item) {
    return item == "|" || item == "^" || item == "$" || item == "{?}" || item == "{C}" || item[0] == '!' ||
           (item[0] == '-' && item.size() > 1);
  }

  /// A pattern that begins with something optional is two patterns.
  void AddPattern(const std::vector<std::string_view>& items) {
    std::size_t anchor = 0;
    while (anchor < items.size() && IsZeroWidth(items[anchor])) ++anchor;
    if (anchor == items.size()) return;
    if (items[anchor].ends_with('?') && items[anchor].size() > 1) {
      std::vector<std::string_view> without = items;
      without.erase(without.begin() + static_cast<std::ptrdiff_t>(anchor));
      AddPattern(without);
      std::vector<std::string_view> with = items;
      with[anchor].remove_suffix(1);
      AddPattern(with);
      return;
    }
    Grammar::Pattern pattern;
    pattern.label = current_;
    pattern.lang = lang_;
    pattern.first = static_cast<std::uint32_t>(g_.elements_.size());
    pattern.anchor = static_cast<std::uint16_t>(anchor);
    for (const std::string_view item : items) {
      g_.elements_.push_back(ReadElement(item));
      if (!IsZeroWidth(item)) pattern.greedy = g_.elements_.back().op == Grammar::Op::kOptional;
    }
    // Nothing would ever look for it: patterns are looked for under their first word.
    if (g_.elements_[pattern.first + anchor].size == 0) std::abort();
    pattern.size = static_cast<std::uint16_t>(items.size());
    g_.patterns_.push_back(pattern);
  }

  Grammar::Element ReadElement(std::string_view item) {
    Grammar::Element element;
    if (item == "|") return WithOp(Grammar::Op::kClauseEdge);
    if (item == "^") return WithOp(Grammar::Op::kStart);
    if (item == "$") return WithOp(Grammar::Op::kEnd);
    if (item == "{?}") return WithOp(Grammar::Op::kQuestion);
    if (item == "{C}") return WithOp(Grammar::Op::kCapital);
    if (item.size() == 2 && (item[0] == '~' || item[0] == '_') && item[1] >= '1' && item[1] <= '9') {
      element = WithOp(item[0] == '~' ? Grammar::Op::kGap : Grammar::Op::kClauseGap);
      element.count = static_cast<std::uint8_t>(item[1] - '0');
      return element;
    }
    if (item[0] == '!' || (item[0] == '-' && item.size() > 1)) {
      element.op = item[0] == '!' ? Grammar::Op::kNot : Grammar::Op::kNotBefore;
      item.remove_prefix(1);
    } else if (item.ends_with('?')) {
      element.op = Grammar::Op::kOptional;
      item.remove_suffix(1);
    }
    ReadAlternatives(item, element);
    return element;
  }

  static Grammar::Element WithOp(Grammar::Op op) {
    Grammar::Element element;
    element.op = op;
    return element;
  }

  void ReadAlternatives(std::string_view item, Grammar::Element& element) {
    std::vector<Symbol> symbols;
    std::string words;
    while (!item.empty()) {
      const std::size_t end = std::min(item.find('/'), item.size());
      const std::string_view part = item.substr(0, end);
      item.remove_prefix(std::min(end + 1, item.size()));
      if (part.starts_with('<') && part.ends_with('>')) {
        symbols.push_back(Name(part.substr(1, part.size() - 2)));
      } else {
        words.append(words.empty() ? "" : "/").append(part);
      }
    }
    if (!words.empty()) symbols.push_back(WordSet(words));
    if (g_.alternatives_.size() + symbols.size() > std::numeric_limits<std::uint16_t>::max()) std::abort();
    element.first = static_cast<std::uint16_t>(g_.alternatives_.size());
    element.size = static_cast<std::uint16_t>(symbols.size());
    g_.alternatives_.insert(g_.alternatives_.end(), symbols.begin(), symbols.end());
  }

  /// The symbol of words written inside a pattern; the same words have the same symbol.
  Symbol WordSet(std::string_view words) {
    const auto [found, added] = names_.try_emplace("/" + std::string(words), Symbol{0});
    if (!added) return found->second;
    found->second = NewSymbol(false);
    const Symbol symbol = found->second;
    while (!words.empty()) {
      const std::size_t end = std::min(words.find('/'), words.size());
      AddWord(words.substr(0, end), symbol);
      words.remove_prefix(std::min(end + 1, words.size()));
    }
    return symbol;
  }

  /// A table of twice as many places as names: rules ask by name at each key press.
  void KeepNames() {
    g_.names_.resize(std::bit_ceil(2 * names_.size() + 1));
    g_.place_.resize(g_.is_named_.size());
    for (const auto& [name, symbol] : names_) {
      if (!g_.is_named_[symbol]) continue;
      std::size_t at = g_.PlaceOf(name);
      while (g_.names_[at].second != 0) at = (at + 1) & (g_.names_.size() - 1);
      g_.names_[at] = {name, symbol};
      g_.place_[symbol] = static_cast<std::uint32_t>(at);
    }
  }

  /// Counts, then fills: every pattern under each alternative of its first word.
  void SortByAnchor() {
    const std::size_t symbols = g_.is_label_.size();
    g_.anchor_begin_.assign(g_.levels_ * symbols + 1, 0);
    const auto for_each = [&](auto visit) {
      for (std::uint32_t i = 0; i < g_.patterns_.size(); ++i) {
        const Grammar::Pattern& pattern = g_.patterns_[i];
        const Grammar::Element& anchor = g_.elements_[pattern.first + pattern.anchor];
        for (std::size_t a = anchor.first; a < anchor.first + std::size_t{anchor.size}; ++a) {
          visit(g_.level_[pattern.label] * symbols + g_.alternatives_[a], i);
        }
      }
    };
    for_each([&](std::size_t key, std::uint32_t) { ++g_.anchor_begin_[key + 1]; });
    for (std::size_t k = 1; k < g_.anchor_begin_.size(); ++k) g_.anchor_begin_[k] += g_.anchor_begin_[k - 1];
    g_.patterns_by_anchor_.resize(g_.anchor_begin_.back());
    std::vector<std::uint32_t> next(g_.anchor_begin_.begin(), g_.anchor_begin_.end() - 1);
    for_each([&](std::size_t key, std::uint32_t pattern) { g_.patterns_by_anchor_[next[key]++] = pattern; });
  }

  /// A label with patterns has a level of one or more, above all labels that it uses; given ones have 0.
  void FindLevels() {
    for (const Grammar::Pattern& pattern : g_.patterns_) g_.level_[pattern.label] = 1;
    for (std::size_t round = 0; round <= g_.is_label_.size(); ++round) {
      bool changed = false;
      for (const Grammar::Pattern& pattern : g_.patterns_) {
        for (std::size_t e = pattern.first; e < pattern.first + std::size_t{pattern.size}; ++e) {
          const Grammar::Element& element = g_.elements_[e];
          for (std::size_t a = element.first; a < element.first + std::size_t{element.size}; ++a) {
            const Symbol used = g_.alternatives_[a];
            if (!g_.is_label_[used] || g_.level_[pattern.label] > g_.level_[used]) continue;
            g_.level_[pattern.label] = static_cast<std::uint8_t>(g_.level_[used] + 1);
            changed = true;
          }
        }
      }
      if (!changed) break;
      if (round == 64) std::abort();  // labels in a circle
    }
    for (const std::uint8_t level : g_.level_) g_.levels_ = std::max<std::uint8_t>(g_.levels_, level + 1);
  }

  Grammar& g_;
  std::map<std::string, Symbol, std::less<>> names_;  ///< also the sets of words inside patterns, as "/a/b"
  Lang lang_ = kBoth;
  Symbol current_ = 0;
  bool as_pattern_ = false;
};

Grammar::Grammar(std::span<const std::string_view> sources) {
  GrammarReader reader(*this);
  for (const std::string_view source : sources) reader.Read(source);
  reader.Finish();
}

std::size_t Grammar::PlaceOf(std::string_view name) const {
  std::uint32_t hash = 2166136261U;  // FNV-1a
  for (const char c : name) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
  return hash & (names_.size() - 1);
}

Symbol Grammar::Find(std::string_view name) const {
  std::size_t at = PlaceOf(name);
  while (names_[at].second != 0 && names_[at].first != name) at = (at + 1) & (names_.size() - 1);
  return names_[at].second;
}

}  // namespace leitplanke
