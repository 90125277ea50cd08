#include "core/guard/money.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

namespace leitplanke::guard {
namespace {

struct CurrencyName {
  std::string_view name, code;
};
constexpr std::array<CurrencyName, 27> kCurrencyWords = {{
    {"euro", "EUR"},     {"euros", "EUR"},  {"eur", "EUR"},     {"teuro", "EUR"}, {"oecken", "EUR"}, {"pound", "GBP"},
    {"pounds", "GBP"},   {"quid", "GBP"},   {"gbp", "GBP"},     {"pfund", "GBP"}, {"fiver", "GBP"},  {"franken", "CHF"},
    {"fraenkli", "CHF"}, {"stutz", "CHF"},  {"chf", "CHF"},     {"sfr", "CHF"},   {"fr", "CHF"},     {"francs", "CHF"},
    {"franc", "CHF"},    {"dollar", "USD"}, {"dollars", "USD"}, {"usd", "USD"},   {"bucks", "USD"},  {"rappen", "CHC"},
    {"cent", "EUC"},     {"cents", "EUC"},  {"pence", "GBC"},
}};
struct CurrencySign {
  std::string_view sign, code;
};
constexpr std::array<CurrencySign, 3> kSigns = {{{"€", "EUR"}, {"£", "GBP"}, {"$", "USD"}}};

/// Cents of one unit in euro cents, a hundredfold.
struct Rate {
  std::string_view code;
  std::int64_t per_hundred;
};
constexpr std::array<Rate, 4> kRates = {{{"EUR", 100}, {"GBP", 116}, {"CHF", 105}, {"USD", 90}}};

struct NumberWord {
  std::string_view word;
  std::int64_t value;
};
constexpr std::array<NumberWord, 52> kNumberWords = {{
    {"ein", 1},
    {"eins", 1},
    {"zwei", 2},
    {"drei", 3},
    {"vier", 4},
    {"fuenf", 5},
    {"sechs", 6},
    {"sieben", 7},
    {"acht", 8},
    {"neun", 9},
    {"zehn", 10},
    {"elf", 11},
    {"zwoelf", 12},
    {"fuenfzehn", 15},
    {"zwanzig", 20},
    {"fuenfundzwanzig", 25},
    {"dreissig", 30},
    {"fuenfunddreissig", 35},
    {"vierzig", 40},
    {"fuenfzig", 50},
    {"sechzig", 60},
    {"siebzig", 70},
    {"achtzig", 80},
    {"neunzig", 90},
    {"hundert", 100},
    {"einhundert", 100},
    {"zweihundert", 200},
    {"dreihundert", 300},
    {"fuenfhundert", 500},
    {"tausend", 1000},
    {"one", 1},
    {"two", 2},
    {"three", 3},
    {"four", 4},
    {"five", 5},
    {"six", 6},
    {"seven", 7},
    {"eight", 8},
    {"nine", 9},
    {"ten", 10},
    {"twelve", 12},
    {"fifteen", 15},
    {"twenty", 20},
    {"thirty", 30},
    {"forty", 40},
    {"fifty", 50},
    {"sixty", 60},
    {"seventy", 70},
    {"eighty", 80},
    {"ninety", 90},
    {"hundred", 100},
    {"thousand", 1000},
}};

std::optional<std::int64_t> WordValue(std::string_view fold) {
  for (const NumberWord& number : kNumberWords) {
    if (number.word == fold) return number.value;
  }
  return std::nullopt;
}

/// Cents of "1'200.-", "12,50", "1.250", "20": the last sign with one or two digits behind it is the decimal one.
std::int64_t Cents(std::string_view number) {
  constexpr std::int64_t kMost = 100'000'000'000;
  std::int64_t value = 0;
  std::size_t decimals = 0;
  const std::size_t sign = number.find_last_of(".,");
  const bool has_decimals = sign != std::string_view::npos && number.size() - sign <= 3 && number.size() - sign >= 2;
  for (std::size_t i = 0; i < number.size() && value < kMost; ++i) {
    if (number[i] < '0' || number[i] > '9') continue;
    value = value * 10 + (number[i] - '0');
    if (has_decimals && i > sign) ++decimals;
  }
  for (; decimals < 2; ++decimals) value *= 10;
  return value;
}

/// "two hundred and fifty": the words from `i` on, and how many they are.
std::optional<std::int64_t> ReadWords(const std::vector<Word>& words, std::size_t i, std::size_t& next) {
  std::int64_t total = 0;
  bool any = false;
  for (next = i; next < words.size() && next < i + 5; ++next) {
    const std::optional<std::int64_t> value = WordValue(words[next].fold);
    if (!value) {
      if (any && (words[next].fold == "and" || words[next].fold == "und") && next + 1 < words.size() &&
          WordValue(words[next + 1].fold))
        continue;
      break;
    }
    total = *value >= 100 && total > 0 && total < *value ? total * *value : total + *value;
    any = true;
  }
  if (!any) return std::nullopt;
  return total;
}

std::string_view CurrencyOfWord(std::string_view fold) {
  for (const CurrencyName& currency : kCurrencyWords) {
    if (currency.name == fold) return currency.code;
  }
  return {};
}

/// A currency sign that ends right before `at` or begins right behind it.
struct FoundSign {
  std::string_view code;
  std::size_t begin = 0, end = 0;
};

FoundSign SignBefore(std::string_view text, std::size_t at) {
  for (const CurrencySign& sign : kSigns) {
    for (const std::size_t blank : {std::size_t{0}, std::size_t{1}}) {
      if (at < sign.sign.size() + blank || (blank == 1 && text[at - 1] != ' ')) continue;
      if (text.substr(at - blank - sign.sign.size(), sign.sign.size()) == sign.sign)
        return {sign.code, at - blank - sign.sign.size(), at};
    }
  }
  return {};
}

FoundSign SignBehind(std::string_view text, std::size_t at) {
  std::size_t from = at;
  while (from < text.size() && from < at + 3 &&
         (text[from] == ' ' || text[from] == ',' || text[from] == '-' || text[from] == '.'))
    ++from;
  if (text.substr(from, 2) == "\xC2\xA0") from += 2;
  if (text.substr(from, 3) == "\xE2\x80\x93") from += 3;
  for (const CurrencySign& sign : kSigns) {
    if (text.substr(from, sign.sign.size()) == sign.sign) return {sign.code, at, from + sign.sign.size()};
  }
  return {};
}

bool IsNumber(const Word& word) { return word.kind == TokenKind::kNumber; }

/// Small coins: a hundredth of their currency.
void Scale(Amount& amount) {
  if (amount.currency.size() == 3 && amount.currency[2] == 'C') {
    amount.cents /= 100;
    amount.currency = amount.currency == "EUC" ? "EUR" : amount.currency == "GBC" ? "GBP" : "CHF";
  }
}

}  // namespace

std::vector<Amount> FindAmounts(const Doc& doc) {
  std::vector<Amount> amounts;
  const std::vector<Word>& words = doc.words();
  const std::string_view text = doc.text();
  for (std::size_t i = 0; i < words.size(); ++i) {
    std::size_t next = i + 1;
    std::optional<std::int64_t> cents;
    if (IsNumber(words[i])) {
      cents = Cents(words[i].fold);
    } else if (const auto value = ReadWords(words, i, next)) {
      cents = *value * 100;
    }
    if (!cents) continue;
    Amount amount;
    amount.cents = *cents;
    amount.words = {i, next};
    amount.range = {words[i].begin, words[next - 1].end};
    const FoundSign before = SignBefore(text, words[i].begin);
    const FoundSign behind = SignBehind(text, words[next - 1].end);
    if (!before.code.empty()) {
      amount.currency = before.code;
      amount.range.begin = before.begin;
    } else if (!behind.code.empty()) {
      amount.currency = behind.code;
      amount.range.end = behind.end;
    } else if (next < words.size() && !CurrencyOfWord(words[next].fold).empty()) {
      amount.currency = CurrencyOfWord(words[next].fold);
      amount.range.end = words[next].end;
      amount.words.last = next + 1;
    } else if (i > 0 && IsNumber(words[i]) && !CurrencyOfWord(words[i - 1].fold).empty()) {
      amount.currency = CurrencyOfWord(words[i - 1].fold);
      amount.range.begin = words[i - 1].begin;
      amount.words.first = i - 1;
    }
    i = next - 1;
    if (amount.currency.empty()) continue;
    Scale(amount);
    amounts.push_back(amount);
  }
  return amounts;
}

std::span<const Amount> AmountsIn(const std::vector<Amount>& amounts, const Sentence& sentence) {
  const auto from = [&](std::size_t word) {
    return std::lower_bound(amounts.begin(), amounts.end(), word,
                            [](const Amount& amount, std::size_t at) { return amount.words.first < at; }) -
           amounts.begin();
  };
  const auto first = from(sentence.first);
  return std::span<const Amount>(amounts).subspan(static_cast<std::size_t>(first),
                                                  static_cast<std::size_t>(from(sentence.last) - first));
}

std::int64_t Convert(std::int64_t cents, std::string_view from, std::string_view to) {
  const auto rate = [](std::string_view code) {
    for (const Rate& known : kRates) {
      if (known.code == code) return known.per_hundred;
    }
    return std::int64_t{0};
  };
  const std::int64_t a = rate(from);
  const std::int64_t b = rate(to);
  return a == 0 || b == 0 || from == to ? cents : cents * a / b;
}

}  // namespace leitplanke::guard
