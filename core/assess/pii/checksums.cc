#include "core/assess/pii/checksums.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace leitplanke::pii {
namespace {

bool IsDigit(char c) { return c >= '0' && c <= '9'; }
bool IsCapital(char c) { return c >= 'A' && c <= 'Z'; }
int Digit(char c) { return c - '0'; }

bool AllDigits(std::string_view text) { return !text.empty() && std::all_of(text.begin(), text.end(), IsDigit); }
/// A number of which every digit is the same passes many checksums and is always a placeholder.
bool AllSame(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [&](char c) { return c == text[0]; });
}

constexpr std::string_view kIbanStructures[] = {
#include "core/assess/pii/iban_registry.inc"
};

std::string_view IbanStructure(std::string_view country) {
  const auto* found =
      std::lower_bound(std::begin(kIbanStructures), std::end(kIbanStructures), country,
                       [](std::string_view row, std::string_view key) { return row.substr(0, 2) < key; });
  if (found == std::end(kIbanStructures) || found->substr(0, 2) != country) return {};
  return found->substr(3);
}

/// Calls `part(count, type)` for each part of a structure such as "4a 14n"; stops when it says no.
template <typename Part>
bool ForEachPart(std::string_view structure, Part part) {
  std::size_t count = 0;
  for (const char c : structure) {
    if (IsDigit(c)) {
      count = count * 10 + static_cast<std::size_t>(Digit(c));
    } else if (c != ' ') {
      if (!part(count, c)) return false;
      count = 0;
    }
  }
  return true;
}

bool FitsType(char c, char type) {
  if (type == 'n') return IsDigit(c);
  if (type == 'a') return IsCapital(c);
  return IsDigit(c) || IsCapital(c);
}

int WeightedSum(std::string_view digits, std::string_view weights) {
  int sum = 0;
  for (std::size_t i = 0; i < weights.size(); ++i) sum += Digit(digits[i]) * Digit(weights[i]);
  return sum;
}

/// Sum of the digit sums of the products: what both German insurance numbers are proved by.
int DigitSumOfProducts(std::string_view digits, std::string_view weights) {
  int sum = 0;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    const int product = Digit(digits[i]) * Digit(weights[i]);
    sum += product / 10 + product % 10;
  }
  return sum;
}

std::string LetterAsTwoDigits(char letter) {
  const int place = letter - 'A' + 1;
  return {static_cast<char>('0' + place / 10), static_cast<char>('0' + place % 10)};
}

struct IssuerRange {
  std::uint32_t first, last;  ///< of the leading digits, both of the same length
  std::uint8_t shortest, longest;
};

constexpr std::array<IssuerRange, 25> kIssuers = {{
    {4, 4, 13, 19},       {51, 55, 16, 16},     {2221, 2720, 16, 16}, {34, 34, 15, 15},     {37, 37, 15, 15},
    {300, 305, 14, 14},   {309, 309, 14, 14},   {36, 36, 14, 14},     {38, 39, 14, 14},     {6011, 6011, 16, 19},
    {644, 649, 16, 19},   {65, 65, 16, 19},     {3528, 3589, 16, 19}, {2131, 2131, 15, 15}, {1800, 1800, 15, 15},
    {62, 62, 16, 19},     {8100, 8171, 16, 19}, {5018, 5018, 12, 19}, {5020, 5020, 12, 19}, {5038, 5038, 12, 19},
    {5893, 5893, 12, 19}, {6304, 6304, 12, 19}, {6759, 6759, 12, 19}, {6761, 6763, 12, 19}, {6390, 6390, 12, 19},
}};

bool InRange(std::string_view digits, const IssuerRange& range) {
  if (digits.size() < range.shortest || digits.size() > range.longest) return false;
  if (range.first == 4 && digits.size() != 13 && digits.size() != 16 && digits.size() != 19) return false;
  std::uint32_t lead = 0;
  std::uint32_t reach = 1;
  for (const char c : digits) {
    if (reach > range.last) break;
    lead = lead * 10 + static_cast<std::uint32_t>(Digit(c));
    reach *= 10;
  }
  return lead >= range.first && lead <= range.last;
}

// ISO 3166-1 alpha-2, and XK for Kosovo.
constexpr std::string_view kCountries =
    "ADAEAFAGAIALAMAOAQARASATAUAWAXAZBABBBDBEBFBGBHBIBJBLBMBNBOBQBRBSBTBVBWBYBZCACCCDCFCGCHCICKCLCMCNCOCRCUCVCWCXCYCZ"
    "DEDJDKDMDODZECEEEGEHERESETFIFJFKFMFOFRGAGBGDGEGFGGGHGIGLGMGNGPGQGRGSGTGUGWGYHKHMHNHRHTHUIDIEILIMINIOIQIRISITJEJM"
    "JOJPKEKGKHKIKMKNKPKRKWKYKZLALBLCLILKLRLSLTLULVLYMAMCMDMEMFMGMHMKMLMMMNMOMPMQMRMSMTMUMVMWMXMYMZNANCNENFNGNINLNONP"
    "NRNUNZOMPAPEPFPGPHPKPLPMPNPRPSPTPWPYQARERORSRURWSASBSCSDSESGSHSISJSKSLSMSNSOSRSSSTSVSXSYSZTCTDTFTGTHTJTKTLTMTNTO"
    "TRTTTVTWTZUAUGUMUSUYUZVAVCVEVGVIVNVUWFWSXKYEYTZAZMZW";

}  // namespace

std::string Bare(std::string_view value) {
  std::string out;
  out.reserve(value.size());
  for (std::size_t i = 0; i < value.size(); ++i) {
    const char c = value[i];
    if (c == ' ' || c == '\t' || c == '-' || c == '.') continue;
    if (value.substr(i, 2) == "\xC2\xA0") {
      ++i;
      continue;
    }
    if (value.substr(i, 3) == "\xE2\x80\xAF" || value.substr(i, 3) == "\xE2\x80\x91" ||
        value.substr(i, 3) == "\xE2\x80\x89") {
      i += 2;
      continue;
    }
    out += c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
  }
  return out;
}

bool IsCountry(std::string_view code) {
  if (code.size() != 2) return false;
  for (std::size_t i = 0; i < kCountries.size(); i += 2) {
    if (kCountries.substr(i, 2) == code) return true;
  }
  return false;
}

std::size_t IbanLength(std::string_view country) {
  const std::string_view structure = IbanStructure(country);
  if (structure.empty()) return 0;
  std::size_t length = 4;
  ForEachPart(structure, [&](std::size_t count, char) {
    length += count;
    return true;
  });
  return length;
}

bool IsIban(std::string_view bare) {
  if (bare.size() < 5 || bare.size() != IbanLength(bare.substr(0, 2))) return false;
  const std::string_view check = bare.substr(2, 2);
  if (!AllDigits(check) || check < "02" || check > "98") return false;
  std::size_t at = 4;
  const bool fits = ForEachPart(IbanStructure(bare.substr(0, 2)), [&](std::size_t count, char type) {
    for (const std::size_t end = at + count; at < end; ++at) {
      if (!FitsType(bare[at], type)) return false;
    }
    return true;
  });
  if (!fits || AllSame(bare.substr(4))) return false;
  unsigned rest = 0;
  for (std::size_t i = 0; i < bare.size(); ++i) {
    const char c = bare[(i + 4) % bare.size()];
    rest = IsDigit(c) ? (rest * 10 + static_cast<unsigned>(Digit(c))) % 97
                      : (rest * 100 + static_cast<unsigned>(c - 'A' + 10)) % 97;
  }
  return rest == 1;
}

bool IsBic(std::string_view bare) {
  if (bare.size() != 8 && bare.size() != 11) return false;
  if (!std::all_of(bare.begin(), bare.begin() + 4, IsCapital) || !IsCountry(bare.substr(4, 2))) return false;
  return std::all_of(bare.begin() + 6, bare.end(), [](char c) { return FitsType(c, 'c'); });
}

bool IsLuhn(std::string_view digits) {
  if (!AllDigits(digits)) return false;
  int sum = 0;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    const int digit = Digit(digits[digits.size() - 1 - i]);
    sum += i % 2 == 0 ? digit : digit * 2 - (digit > 4 ? 9 : 0);
  }
  return sum % 10 == 0;
}

bool IsCard(std::string_view digits) {
  if (digits.size() < 12 || digits.size() > 19 || !IsLuhn(digits) || AllSame(digits)) return false;
  return std::any_of(kIssuers.begin(), kIssuers.end(),
                     [&](const IssuerRange& range) { return InRange(digits, range); });
}

bool IsTaxId(std::string_view digits) {
  if (digits.size() != 11 || !AllDigits(digits) || digits[0] == '0') return false;
  std::array<int, 10> seen{};
  for (const char c : digits.substr(0, 10)) ++seen[static_cast<std::size_t>(Digit(c))];
  int repeated = 0;
  for (const int times : seen) {
    if (times > 3) return false;
    if (times > 1) ++repeated;
  }
  if (repeated != 1) return false;
  int product = 10;
  for (const char c : digits.substr(0, 10)) {
    const int sum = (Digit(c) + product) % 10;
    product = (sum == 0 ? 10 : sum) * 2 % 11;
  }
  return (11 - product) % 10 == Digit(digits[10]);
}

bool IsPensionNumber(std::string_view bare) {
  if (bare.size() != 12 || !AllDigits(bare.substr(0, 8)) || !IsCapital(bare[8]) || !AllDigits(bare.substr(9)))
    return false;
  const int day = Digit(bare[2]) * 10 + Digit(bare[3]);
  const int month = Digit(bare[4]) * 10 + Digit(bare[5]);
  if (day < 1 || day > 81 || month > 12) return false;  // 50 is added to the day where all numbers are given away
  const std::string digits =
      std::string(bare.substr(0, 8)) + LetterAsTwoDigits(bare[8]) + std::string(bare.substr(9, 2));
  return DigitSumOfProducts(digits, "212571212121") % 10 == Digit(bare[11]);
}

bool IsHealthNumber(std::string_view bare) {
  if (bare.size() != 10 || !IsCapital(bare[0]) || !AllDigits(bare.substr(1)) || AllSame(bare.substr(1))) return false;
  const std::string digits = LetterAsTwoDigits(bare[0]) + std::string(bare.substr(1, 8));
  return DigitSumOfProducts(digits, "1212121212") % 10 == Digit(bare[9]);
}

bool IsAhvNumber(std::string_view digits) {
  if (digits.size() != 13 || !AllDigits(digits) || digits.substr(0, 3) != "756") return false;
  return (10 - WeightedSum(digits, "131313131313") % 10) % 10 == Digit(digits[12]);
}

bool IsAustrianInsuranceNumber(std::string_view digits) {
  if (digits.size() != 10 || !AllDigits(digits) || digits[0] == '0') return false;
  return WeightedSum(digits, "3790584216") % 11 == Digit(digits[3]);
}

bool IsNino(std::string_view bare) {
  if (bare.size() != 9 || !IsCapital(bare[0]) || !IsCapital(bare[1]) || !AllDigits(bare.substr(2, 6))) return false;
  constexpr std::string_view kNeverFirst = "DFIQUV";
  constexpr std::string_view kNeverSecond = "DFIQUVO";
  if (kNeverFirst.find(bare[0]) != std::string_view::npos || kNeverSecond.find(bare[1]) != std::string_view::npos)
    return false;
  return bare[8] >= 'A' && bare[8] <= 'D';
}

bool IsNhsNumber(std::string_view digits) {
  if (digits.size() != 10 || !AllDigits(digits) || AllSame(digits)) return false;
  constexpr std::array<int, 9> kWeights = {10, 9, 8, 7, 6, 5, 4, 3, 2};
  int sum = 0;
  for (std::size_t i = 0; i < kWeights.size(); ++i) sum += Digit(digits[i]) * kWeights[i];
  return (11 - sum % 11) % 11 == Digit(digits[9]);
}

bool IsPostalItem(std::string_view bare) {
  if (bare.size() != 13 || !IsCapital(bare[0]) || !IsCapital(bare[1]) || !AllDigits(bare.substr(2, 9))) return false;
  if (!IsCountry(bare.substr(11))) return false;
  const int check = 11 - WeightedSum(bare.substr(2, 8), "86423597") % 11;
  return (check == 10 ? 0 : check == 11 ? 5 : check) == Digit(bare[10]);
}

}  // namespace leitplanke::pii
