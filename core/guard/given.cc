// Chunks that come from the policy or from the shape of a word, not from the grammar.
#include <algorithm>

#include "core/guard/rule.h"

namespace leitplanke::guard {
namespace {

enum Which : std::size_t { kBrand, kBrandThing, kStock, kNumber, kDate, kClock, kLink };

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

bool EndsWithAny(std::string_view fold, std::initializer_list<std::string_view> endings) {
  return std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) { return fold.ends_with(ending); });
}

/// "14:30", "9am", "18h", "9.30pm"
bool IsClock(std::string_view fold) {
  const std::size_t colon = fold.find(':');
  if (colon <= 2 && fold.size() >= colon + 3) return true;
  return fold.size() <= 7 && EndsWithAny(fold, {"am", "pm", "h", "uhr"});
}

/// "12.5", "12.05.2026", "3/4", "4th"; not a decimal number of more than two digits before the sign.
bool IsDate(std::string_view fold) {
  if (EndsWithAny(fold, {"st", "nd", "rd", "th"}) && fold.size() <= 4) return true;
  const std::size_t sign = fold.find_first_of("./-");
  if (sign == std::string_view::npos || sign == 0 || sign > 4) return false;
  const std::size_t second = fold.find(fold[sign], sign + 1);
  if (second != std::string_view::npos) return true;
  const int day = sign == 2 ? (fold[0] - '0') * 10 + (fold[1] - '0') : fold[0] - '0';
  const std::string_view month = fold.substr(sign + 1);
  return sign <= 2 && day >= 1 && day <= 31 && !month.empty() && month.size() <= 2 &&
         (month.size() == 1 || month[0] == '0' || (month[0] == '1' && month[1] <= '2')) && month != "0" &&
         month != "00";
}

/// Behind the words of `phrase` (one blank between) that stand at word `i`; `i` if they do not.
std::size_t EndOfPhrase(const std::vector<Word>& words, std::size_t i, std::string_view phrase) {
  std::size_t at = i;
  while (!phrase.empty()) {
    const std::string_view next = phrase.substr(0, phrase.find(' '));
    if (at == words.size() || words[at].fold != next) return i;
    ++at;
    phrase.remove_prefix(std::min(next.size() + 1, phrase.size()));
  }
  return at;
}

void AddBrand(const std::vector<Word>& words, std::size_t i, const std::string& name,
              std::vector<Parse::Given>& given) {
  std::string_view fold = words[i].fold;
  if (fold.starts_with('@') || fold.starts_with('#')) fold.remove_prefix(1);
  if (name.find(' ') == std::string::npos) {
    if (fold == name || (fold.size() == name.size() + 1 && fold.starts_with(name) && fold.back() == 's')) {
      given[kBrand].chunks.push_back({i, i + 1});
    } else if (fold.size() > name.size() + 1 && name.size() >= 4 && fold.starts_with(name)) {
      given[kBrandThing].chunks.push_back({i, i + 1});
    }
    return;
  }
  if (const std::size_t last = EndOfPhrase(words, i, name); last > i) given[kBrand].chunks.push_back({i, last});
}

}  // namespace

std::vector<Parse::Given> FindGiven(const Doc& doc, const PolicyView& policy) {
  std::vector<Parse::Given> given = {{"brand", {}},    {"brand-thing", {}}, {"stock", {}}, {"num", {}},
                                     {"num-date", {}}, {"num-clock", {}},   {"link", {}}};
  const std::vector<Word>& words = doc.words();
  for (std::size_t i = 0; i < words.size(); ++i) {
    const Chunk chunk{i, i + 1};
    if (words[i].kind == TokenKind::kLink) {
      given[kLink].chunks.push_back(chunk);
      continue;
    }
    if (words[i].kind == TokenKind::kNumber && IsDigit(words[i].fold[0])) {
      given[kNumber].chunks.push_back(chunk);
      if (IsDate(words[i].fold)) given[kDate].chunks.push_back(chunk);
      if (IsClock(words[i].fold)) given[kClock].chunks.push_back(chunk);
      continue;
    }
    for (const std::string& name : policy.brand_names) AddBrand(words, i, name, given);
    for (const std::string& phrase : policy.stock_phrases) {
      if (const std::size_t last = EndOfPhrase(words, i, phrase); last > i) given[kStock].chunks.push_back({i, last});
    }
  }
  return given;
}

}  // namespace leitplanke::guard
