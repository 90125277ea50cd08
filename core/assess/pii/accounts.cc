// Bank accounts and cards: IBAN, BIC and card numbers. All proved by structure and check digits.
#include <algorithm>
#include <string>

#include "core/assess/pii/checksums.h"
#include "core/assess/pii/scan.h"

namespace leitplanke::pii {
namespace {

constexpr std::size_t kMaxGapInNumber = 3;  // one separator, perhaps a no-break blank in three bytes

bool IsAlnum(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// Bytes of one blank, dot, hyphen, slash or low line at `at`, or 0.
std::size_t SeparatorAt(std::string_view text, std::size_t at) {
  if (at >= text.size()) return 0;
  if (const std::size_t blank = BlankAt(text, at)) return blank;
  if (std::string_view("-./_").find(text[at]) != std::string_view::npos) return 1;
  return text.substr(at, 3) == "\xE2\x80\x91" ? 3 : 0;
}

/// Reads `wanted` letters and digits with single separators from `at`. Returns the end, 0 if there are too few.
std::size_t ReadBare(std::string_view text, std::size_t at, std::size_t wanted, std::string& bare) {
  bare.clear();
  while (at < text.size()) {
    const char c = text[at];
    if (!IsAlnum(c)) {
      const std::size_t separator = SeparatorAt(text, at);
      if (separator == 0 || bare.empty()) return 0;
      at += separator;
      if (at >= text.size() || !IsAlnum(text[at])) return 0;
      continue;
    }
    bare += c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
    ++at;
    if (bare.size() == wanted) return at;
  }
  return 0;
}

bool EndsHere(std::string_view text, std::size_t at) { return at >= text.size() || !IsAlnum(text[at]); }

/// Does any of the runs within `reach` bytes before `begin` or behind `end` satisfy `fits`?
template <typename Predicate>
bool Near(const Scan& scan, std::size_t begin, std::size_t end, std::size_t reach, Predicate fits) {
  const std::vector<Run>& runs = scan.runs();
  for (std::size_t i = scan.RunAt(begin > reach ? begin - reach : 0); i < runs.size() && runs[i].begin < begin; ++i) {
    if (fits(runs[i])) return true;
  }
  for (std::size_t i = scan.RunAt(end); i < runs.size() && runs[i].begin < end + reach; ++i) {
    if (fits(runs[i])) return true;
  }
  return false;
}

bool SaysCard(const Run& run) {
  constexpr std::string_view kWords[] = {
      "karte",      "kreditkarte", "kartennummer",       "card",     "visa", "mastercard",
      "maestro",    "debit",       "kreditkartennummer", "girocard", "amex", "kartennr",
      "debitkarte", "credit",      "kreditkartennr"};
  return OneOf(kWords, run.folded);
}

bool SaysOtherNumber(const Run& run) {
  constexpr std::string_view kWords[] = {"ean", "gtin", "isbn", "imei", "barcode", "strichcode", "upc"};
  return OneOf(kWords, run.folded);
}

/// 4-4-4-4, 4-6-5 and whatever else issuers print: groups of three to six digits.
bool CardGrouping(const Scan& scan, std::size_t first, std::size_t last) {
  if (first == last) return true;
  for (std::size_t i = first; i <= last; ++i) {
    const std::size_t size = scan.runs()[i].end - scan.runs()[i].begin;
    if (size > 6 || (size < 3 && i != last)) return false;
  }
  return true;
}

bool TryCard(Scan& scan, std::size_t first, std::size_t last, const std::string& digits) {
  const std::size_t begin = scan.runs()[first].begin;
  const std::size_t end = scan.runs()[last].end;
  if (!CardGrouping(scan, first, last) || !IsCard(digits) || !scan.Free(begin, end)) return false;
  if (scan.Masked(begin, end) || Near(scan, begin, end, 24, SaysOtherNumber)) return false;
  // Thirteen digits with a leading 4 are also most German bar codes, twelve are many order numbers.
  if (digits.size() < 14 && !Near(scan, begin, end, 48, SaysCard)) return false;
  scan.Claim(PiiKind::kCard, begin, end, true);
  return true;
}

}  // namespace

void FindIbans(Scan& scan) {
  const std::string_view text = scan.text();
  const std::vector<Run>& runs = scan.runs();
  std::string bare;
  for (std::size_t i = 0; i + 1 < runs.size(); ++i) {
    if (runs[i].number || !runs[i + 1].number || runs[i].end - runs[i].begin < 2) continue;
    if (runs[i + 1].begin - runs[i].end > kMaxGapInNumber || runs[i + 1].end - runs[i + 1].begin < 2) continue;
    const bool glued = runs[i].end - runs[i].begin == 6 && runs[i].folded.starts_with("iban");
    if (runs[i].end - runs[i].begin != 2 && !glued) continue;
    const std::size_t begin = runs[i].end - 2;
    if (!glued && i > 0 && runs[i - 1].end == begin) continue;
    const std::size_t length = IbanLength(Bare(text.substr(begin, 2)));
    if (length == 0) continue;
    const std::size_t end = ReadBare(text, begin, length, bare);
    if (end == 0 || !EndsHere(text, end)) continue;
    if (IsIban(bare)) {
      if (!scan.Masked(begin, end)) scan.Claim(PiiKind::kIban, begin, end, true);
    } else if (bare.find_first_not_of("0123456789", 2) == std::string::npos) {
      scan.Block(begin, end);  // looks like an IBAN, but is none: not a phone number either
    }
  }
}

void FindCards(Scan& scan) {
  const std::vector<Run>& runs = scan.runs();
  for (std::size_t first = 0; first < runs.size(); ++first) {
    if (!runs[first].number || (first > 0 && runs[first - 1].end == runs[first].begin)) continue;
    std::string digits;
    for (std::size_t last = first; last < runs.size() && runs[last].number; ++last) {
      digits += runs[last].folded;
      const bool ends = last + 1 >= runs.size() || runs[last + 1].end == 0 || runs[last + 1].begin != runs[last].end;
      if (digits.size() > 19) break;
      if (ends && digits.size() >= 12 && TryCard(scan, first, last, digits)) {
        first = last;
        break;
      }
      const std::string_view gap = scan.GapAfter(last);
      if (gap.size() > kMaxGapInNumber || SeparatorAt(gap, 0) != gap.size() || gap.empty()) break;
    }
  }
}

void FindBics(Scan& scan) {
  const std::string_view text = scan.text();
  const std::vector<Run>& runs = scan.runs();
  const auto says_bic = [](const Run& run) { return run.folded == "bic" || run.folded == "swift"; };
  const auto says_iban = [](const Run& run) { return run.folded == "iban" || run.folded == "bic"; };
  const bool context = std::any_of(runs.begin(), runs.end(), [&](const Run& run) {
    return says_bic(run) || says_iban(run) || run.folded == "iban";
  });
  std::string bare;
  for (std::size_t i = 0; i < runs.size(); ++i) {
    if (!context && text[runs[i].begin] >= 'a') continue;  // without context only capitals can be one
    if (runs[i].number || runs[i].end - runs[i].begin < 4 || runs[i].end - runs[i].begin > 11) continue;
    if (i > 0 && runs[i - 1].end == runs[i].begin) continue;
    const std::size_t begin = runs[i].begin;
    for (const std::size_t length : {std::size_t{11}, std::size_t{8}}) {
      const std::size_t end = ReadBare(text, begin, length, bare);
      if (end == 0 || !EndsHere(text, end) || !IsBic(bare) || !scan.Free(begin, end)) continue;
      const bool one_word = end - begin == length;
      const bool capitals =
          text.substr(begin, end - begin).find_first_of("abcdefghijklmnopqrstuvwxyz") == std::string_view::npos;
      const std::size_t back = begin > 24 ? begin - 24 : 0;
      const bool announced = Near(scan, begin, begin, 24, says_bic) &&
                             text.substr(back, begin - back).find_first_of("!?\n") == std::string_view::npos;
      const bool beside_iban = one_word && capitals && Near(scan, begin, end, 48, says_iban);
      const bool by_itself = one_word && capitals && length == 11 &&
                             (bare.ends_with("XXX") || bare.find_first_of("0123456789") != std::string::npos);
      if (!(announced && (capitals || one_word)) && !beside_iban && !by_itself) continue;
      if (scan.Masked(begin, end) && !bare.ends_with("XXX")) continue;
      scan.Claim(PiiKind::kBic, begin, end, true);
      break;
    }
  }
}

}  // namespace leitplanke::pii
