// Numbers said as such: "Kundennummer 4711-22", "my order no. is NL-20938", "4711-22 (Kd.-Nr.)", "PNR XK7P2Q".
// The same look-ahead takes serial, case and train numbers out of the way of the other families.
#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "core/assess/pii/checksums.h"
#include "core/assess/pii/scan.h"

namespace leitplanke::pii {
namespace {

enum Label : std::uint8_t { kCustomer, kContract, kOrder, kTax, kInsurance, kOther };

enum When : std::uint8_t { kNever, kAlone, kItself };

struct Stem {
  std::string_view word;
  Label label;
  When alone;
};

constexpr Stem kStems[] = {
#include "core/assess/pii/labels.inc"
};

constexpr std::string_view kMarkers[] = {"nummer",  "nummern",     "nr",       "nrn",      "no",      "number",
                                         "numbers", "num",         "nbr",      "id",       "kennung", "code",
                                         "ref",     "reference",   "referenz", "kennzahl", "zeichen", "schluessel",
                                         "nos",     "kontonummer", "ids",      "idnr"};

// What may stand between the label and its value. Folded.
constexpr std::string_view kConnectors[] = {
    "ist",    "lautet",   "lauten",    "is",      "was",       "war",  "waere", "die",    "der",   "das",
    "dem",    "meine",    "mein",      "meiner",  "my",        "the",  "your",  "dein",   "deine", "ihre",
    "ihr",    "eure",     "bei",       "euch",    "ihnen",     "mit",  "with",  "you",    "fuer",  "for",
    "von",    "vom",      "of",        "nochmal", "again",     "hier", "here",  "im",     "in",    "zu",
    "to",     "unter",    "under",     "are",     "sind",      "und",  "and",   "also",   "would", "be",
    "waeren", "folgende", "following", "wie",     "as",        "on",   "ihrer", "deiner", "eurer", "unserer",
    "unsere", "our",      "ja",        "btw",     "uebrigens", "hat",  "has",   "habe",   "have",  "got"};

// The last two also of "it's" and "the number's".
constexpr std::string_view kCopulas[] = {"ist",   "lautet", "lauten", "is", "sind", "are",
                                         "waere", "war",    "was",    "s",  "its"};

constexpr std::size_t kMaxValueBytes = 40;
constexpr std::size_t kMaxLookAhead = 72;  // bytes between a label and its value
constexpr int kMaxUnknownWords = 3;        // "Kundennummer bei der Nordbahn ist …"

struct Found {
  Label label = kOther;
  bool strong = false;   ///< a word for "number" was there
  std::size_t last = 0;  ///< the label's last run
};

/// Stems chained by their first letter, so that a word is compared with a dozen of them and not with all.
struct StemChains {
  std::array<std::uint8_t, 26> head{};
  std::array<std::uint8_t, std::size(kStems)> next{};
};
constexpr std::uint8_t kNoStem = 255;
static_assert(std::size(kStems) < kNoStem);

constexpr StemChains ChainStems() {
  StemChains chains;
  for (auto& head : chains.head) head = kNoStem;
  for (std::size_t i = 0; i < std::size(kStems); ++i) {
    auto& head = chains.head[static_cast<std::size_t>(kStems[i].word[0] - 'a')];
    chains.next[i] = head;
    head = static_cast<std::uint8_t>(i);
  }
  return chains;
}
constexpr StemChains kChains = ChainStems();

/// A stem at the beginning of the word; `rest` is what the word has behind it.
const Stem* LongestStem(std::string_view word, std::string_view& rest) {
  const Stem* best = nullptr;
  if (word.empty() || word[0] < 'a' || word[0] > 'z') return nullptr;
  for (std::uint8_t i = kChains.head[static_cast<std::size_t>(word[0] - 'a')]; i != kNoStem; i = kChains.next[i]) {
    const Stem& stem = kStems[i];
    if (word.starts_with(stem.word) && (best == nullptr || stem.word.size() > best->word.size())) {
      const std::string_view behind = word.substr(stem.word.size());
      const std::string_view unlinked = behind.starts_with("s") ? behind.substr(1) : behind;
      if (!behind.empty() && behind != "s" && behind != "n" && !OneOf(kMarkers, behind) && !OneOf(kMarkers, unlinked))
        continue;
      best = &stem;
      rest = behind;
    }
  }
  return best;
}

bool IsShortGap(std::string_view gap) {
  return gap.size() <= 3 && gap.find_first_of("!?\n;,") == std::string_view::npos;
}

std::optional<Found> LabelAt(const Scan& scan, std::size_t i) {
  const std::vector<Run>& runs = scan.runs();
  std::string_view rest;
  const Stem* stem = LongestStem(runs[i].folded, rest);
  if (stem == nullptr) return std::nullopt;
  Found found{stem->label, stem->alone == kItself || (!rest.empty() && rest != "s" && rest != "n"), i};
  std::size_t next = i + 1;
  // "Kunde mit der Nr.", "order with the number"
  for (int words = 0; !found.strong && words < 3 && next < runs.size() && IsShortGap(scan.GapBefore(next)); ++words) {
    if (OneOf(kMarkers, runs[next].folded) && !runs[next].number) {
      found.strong = true;
      found.last = next;
      break;
    }
    constexpr std::string_view kLinks[] = {
        "mit",       "der",  "unter",    "die",   "with",      "the",     "under",
        "a",         "card", "tracking", "konto", "reference", "account", "identifikations",
        "insurance", "file"};
    if (!OneOf(kLinks, runs[next].folded)) break;
    ++next;
  }
  // "Kunden-ID-Nr.", "Sendungsverfolgungs-Nr."
  while (found.strong && found.last + 1 < runs.size() && OneOf(kMarkers, runs[found.last + 1].folded) &&
         IsShortGap(scan.GapAfter(found.last))) {
    ++found.last;
  }
  if (!found.strong && stem->alone == kNever) return std::nullopt;
  return found;
}

struct Value {
  std::size_t begin = 0, end = 0;
  std::size_t digits = 0;
  bool letters = false;
  std::size_t last = 0;
};

bool IsCapitalWord(std::string_view raw) {
  return std::all_of(raw.begin(), raw.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

/// Two to six capitals and digits, both of them: "AA1", "4J7".
bool IsMixedGroup(const Scan& scan, std::size_t run) {
  const Chunk chunk = scan.ChunkAt(run);
  const std::string_view raw = scan.text().substr(chunk.begin, chunk.end - chunk.begin);
  return chunk.digits > 0 && chunk.letters > 0 && raw.size() <= 6 &&
         std::all_of(raw.begin(), raw.end(), [](char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); });
}

/// The value that begins at run `i`: one chunk, more groups of digits behind blanks, or a short prefix before.
std::optional<Value> ValueAt(const Scan& scan, std::size_t i, Label label) {
  const bool inner_letter = label == kInsurance;
  const std::vector<Run>& runs = scan.runs();
  Chunk chunk = scan.ChunkAt(i);
  std::size_t begin = chunk.begin;
  bool prefix = false;
  if (chunk.digits == 0) {
    const bool short_prefix = chunk.first == chunk.last && chunk.letters <= 4 && IsCapitalWord(scan.Raw(i)) &&
                              !OneOf(kMarkers, runs[i].folded) && i + 1 < runs.size() && runs[i + 1].number &&
                              IsShortGap(scan.GapAfter(i)) && BlankAt(scan.text(), runs[i].end) != 0;
    if (!short_prefix) return std::nullopt;
    chunk = scan.ChunkAt(i + 1);
    prefix = true;
  }
  Value value{begin, chunk.end, chunk.digits, prefix || chunk.letters > 0, chunk.last};
  while (value.last + 1 < runs.size()) {
    const std::string_view gap = scan.GapAfter(value.last);
    const Run& next = runs[value.last + 1];
    // "12 190367 K 001", "AB 12 34 56 C"
    if (inner_letter && gap == " " && !next.number && next.end - next.begin == 1 &&
        IsCapitalWord(scan.Raw(value.last + 1))) {
      const bool goes_on =
          value.last + 2 < runs.size() && runs[value.last + 2].number && scan.GapAfter(value.last + 1) == " ";
      value.last += goes_on ? 2 : 1;
      value.end = runs[value.last].end;
      value.letters = true;
      break;
    }
    // "1Z 999 AA1 01 2345 6784": parcel numbers mix letters and digits in short groups
    if (label == kOrder && gap == " " && IsMixedGroup(scan, value.last + 1)) {
      const Chunk group = scan.ChunkAt(value.last + 1);
      if (group.end - value.begin > kMaxValueBytes) break;
      value = Value{value.begin, group.end, value.digits + group.digits, true, group.last};
      continue;
    }
    if (gap.empty() || gap.size() != BlankAt(gap, 0) || !next.number || (!runs[value.last].number && !value.letters))
      break;
    const Chunk more = scan.ChunkAt(value.last + 1);
    const bool grouped = runs[value.last].end - runs[value.last].begin <= 6 && next.end - next.begin >= 2;
    if (!grouped || more.letters > 0 || more.end - value.begin > kMaxValueBytes) break;
    if (scan.FollowedByUnit(more.end) || !scan.Free(more.begin, more.end)) break;
    value.end = more.end;
    value.last = more.last;
    value.digits += more.digits;
  }
  return value;
}

bool IsYear(const Scan& scan, const Value& value) {
  const std::string_view raw = scan.text().substr(value.begin, value.end - value.begin);
  return raw.size() == 4 && !value.letters && (raw.starts_with("19") || raw.starts_with("20"));
}

bool LooksLikePriceOrTime(const Scan& scan, const Value& value) {
  const std::string_view text = scan.text();
  if (scan.FollowedByUnit(value.end)) return true;
  const std::string_view behind = text.substr(value.end, 2);
  if (behind.size() == 2 && (behind[0] == ',' || behind[0] == ':') && behind[1] >= '0' && behind[1] <= '9') return true;
  const std::string_view before = text.substr(0, value.begin);
  return before.ends_with("€") || before.ends_with("$") || before.ends_with("£") || before.ends_with("€ ");
}

/// "XXXX1234": part of the value is crossed out.
bool CrossedOut(std::string_view raw) {
  return raw.find("XXX") != std::string_view::npos || raw.find("xxx") != std::string_view::npos ||
         raw.starts_with("XX") || raw.starts_with("xx");
}

/// Six capitals and digits in one word, as reservation systems make them: "Buchung QX7T2M".
bool IsBookingCode(const Scan& scan, const Found& found, const Value& value) {
  const std::string_view raw = scan.text().substr(value.begin, value.end - value.begin);
  return found.label == kOrder && raw.size() == 6 && value.digits > 0 && value.digits < 6 &&
         std::all_of(raw.begin(), raw.end(), [](char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); });
}

bool Acceptable(const Scan& scan, const Found& found, const Value& value) {
  if (value.end - value.begin > kMaxValueBytes || !scan.Free(value.begin, value.end)) return false;
  if (CrossedOut(scan.text().substr(value.begin, value.end - value.begin))) return false;
  if (scan.Masked(value.begin, value.end) || scan.Specimen(value.begin) || LooksLikePriceOrTime(scan, value))
    return false;
  const bool hash = value.begin > 0 && scan.text()[value.begin - 1] == '#';
  const std::string digits = scan.DigitsIn(value.begin, value.end);
  if (digits.size() > 3 && digits.find_first_not_of('0') == std::string::npos) return false;
  if (found.strong || hash)
    return value.digits >= 3 || (value.letters && value.digits >= 1 && value.end - value.begin >= 5);
  const bool enough = value.digits >= 5 || (value.letters && value.digits >= 3) || IsBookingCode(scan, found, value);
  return !IsYear(scan, value) && enough;
}

PiiKind KindOf(Label label) {
  switch (label) {
    case kCustomer:
      return PiiKind::kCustomerNumber;
    case kContract:
      return PiiKind::kContractNumber;
    case kOrder:
      return PiiKind::kOrderNumber;
    case kTax:
      return PiiKind::kTaxId;
    default:
      return PiiKind::kInsuranceNumber;
  }
}

/// A German tax id has a check digit: eleven wrong digits are a typing error, not a tax id. With letters there are
/// fewer digits: seven of the Irish, four of the Indian.
bool FitsLabel(const Scan& scan, const Found& found, const Value& value) {
  if (found.label != kTax) return true;
  const std::string digits = scan.DigitsIn(value.begin, value.end);
  const bool slashes = scan.text().substr(value.begin, value.end - value.begin).find('/') != std::string_view::npos;
  if (digits.size() == 11 && !value.letters && !slashes) return IsTaxId(digits);
  return digits.size() >= (value.letters ? 4 : 9) && digits.size() <= 13;
}

bool Proved(const Found& found, std::string_view raw) {
  const std::string bare = Bare(raw);
  if (found.label == kTax) return IsTaxId(bare);
  return found.label == kInsurance && (IsPensionNumber(bare) || IsHealthNumber(bare) || IsAhvNumber(bare) ||
                                       IsAustrianInsuranceNumber(bare) || IsNino(bare) || IsNhsNumber(bare));
}

void Take(Scan& scan, const Found& found, const Value& value) {
  const std::string bare = Bare(scan.text().substr(value.begin, value.end - value.begin));
  if (found.label == kOther || !FitsLabel(scan, found, value)) {
    scan.Block(value.begin, value.end);
  } else if (bare.size() >= 14 && IsCard(bare)) {
    scan.Claim(PiiKind::kCard, value.begin, value.end, true);  // what proves itself needs no label
  } else {
    scan.Claim(KindOf(found.label), value.begin, value.end,
               Proved(found, scan.text().substr(value.begin, value.end - value.begin)));
  }
}

/// Booking codes may be letters only: "PNR: QXWERT".
std::optional<Value> LetterCode(const Scan& scan, const Found& found, std::size_t i) {
  const std::string_view raw = scan.Raw(i);
  if (found.label != kOrder || raw.size() < 5 || raw.size() > 8 || !IsCapitalWord(raw)) return std::nullopt;
  const std::string_view gap = scan.GapBefore(i);
  const bool announced =
      gap.find(':') != std::string_view::npos || OneOf(kCopulas, scan.runs()[i - 1].folded) || i == found.last + 1;
  const std::string_view word = scan.runs()[found.last].folded;
  const bool code = word.ends_with("code") || word.starts_with("ref") || word == "pnr" || word == "buchungsnummer";
  if (!announced || !code) return std::nullopt;
  return Value{scan.runs()[i].begin, scan.runs()[i].end, 0, true, i};
}

bool EndsClause(std::string_view gap) {
  if (gap.find_first_of("!?\n") != std::string_view::npos && gap.find(':') == std::string_view::npos) {
    return gap.find_first_not_of("\r\n ") != std::string_view::npos || gap.find('\n') != gap.rfind('\n');
  }
  return gap.find(';') != std::string_view::npos;
}

/// The value behind the label. Returns its last run, or the label's last if there is none.
std::optional<std::size_t> TakeBehind(Scan& scan, const Found& found) {
  const std::vector<Run>& runs = scan.runs();
  int unknown = 0;
  for (std::size_t i = found.last + 1; i < runs.size(); ++i) {
    if (runs[i].begin - runs[found.last].end > kMaxLookAhead) return std::nullopt;
    const std::string_view gap = scan.GapBefore(i);
    if (EndsClause(gap)) return std::nullopt;
    if (gap.find(". ") != std::string_view::npos && i != found.last + 1) return std::nullopt;
    if (!found.strong && i != found.last + 1) return std::nullopt;  // a bare noun must stand right before it
    if (!found.strong && gap.find(',') != std::string_view::npos) return std::nullopt;
    std::optional<Value> value = ValueAt(scan, i, found.label);
    if (!value) value = LetterCode(scan, found, i);
    if (value) {
      const bool copula = gap.find(':') != std::string_view::npos || OneOf(kCopulas, runs[i - 1].folded) ||
                          (i - 1 > found.last && OneOf(kCopulas, runs[i - 2].folded));  // "is in fact 4711"
      if (unknown > 0 && !copula) return std::nullopt;
      const bool letter_code = value->digits == 0;
      if (letter_code ? scan.Free(value->begin, value->end) : Acceptable(scan, found, *value)) {
        Take(scan, found, *value);
        return value->last;
      }
      if (scan.Masked(value->begin, value->end)) scan.Block(value->begin, value->end);
      return std::nullopt;
    }
    if (i > found.last + 1 && LabelAt(scan, i).has_value()) return std::nullopt;  // that label is nearer
    if (!OneOf(kConnectors, runs[i].folded) && ++unknown > kMaxUnknownWords) return std::nullopt;
  }
  return std::nullopt;
}

/// "4711-223 ist meine Kundennummer", "12345678 (customer no.)"
void TakeBefore(Scan& scan, const Found& found, std::size_t label_run) {
  const std::vector<Run>& runs = scan.runs();
  if (!found.strong || found.label == kOther) return;
  std::size_t i = label_run;
  for (int words = 0; i > 0 && words < 5; ++words) {
    const std::string_view gap = scan.GapBefore(i);
    if (EndsClause(gap) || gap.find(". ") != std::string_view::npos) return;
    --i;
    const Chunk chunk = scan.ChunkEndingAt(i);
    if (chunk.digits > 0) {
      Value value{chunk.begin, chunk.end, chunk.digits, chunk.letters > 0, i};
      const bool enough = value.digits >= 5 || (value.letters && value.digits >= 3);
      if (enough && Acceptable(scan, found, value) && FitsLabel(scan, found, value)) Take(scan, found, value);
      return;
    }
    constexpr std::string_view kBack[] = {"ist",   "is",     "als",   "as",   "meine", "my",  "die",
                                          "the",   "lautet", "waere", "mein", "was",   "war", "dies",
                                          "deine", "ihre",   "your",  "eure", "bei",   "euch"};
    if (!OneOf(kBack, runs[i].folded)) return;
  }
}

/// A card of the company: "NordCard", "Kundenkarte", "Jahresabo"; not one of a bank, nor a menu or a SIM.
bool IsCardWord(std::string_view word) {
  constexpr std::string_view kOtherCards[] = {
      "card",     "karte",     "kreditkarte",   "bankkarte",      "debitkarte",  "girocard",   "mastercard",
      "simkarte", "fahrkarte", "speisekarte",   "postkarte",      "grafikkarte", "creditcard", "eckarte",
      "discard",  "landkarte", "speicherkarte", "eintrittskarte", "visacard",    "simcard"};
  const bool card = word.ends_with("card") || word.ends_with("karte") || word.ends_with("abo");
  return card && !OneOf(kOtherCards, word);
}

/// "… meine NordCard … Nummer 7081 2231 4455": a bare "number" a few words behind a card of the company.
void TakeCardNumber(Scan& scan, std::size_t marker) {
  const std::vector<Run>& runs = scan.runs();
  constexpr std::string_view kWhose[] = {"my", "your", "our", "meine", "deine", "ihre", "unsere", "eure"};
  const bool named = marker >= 2 && OneOf(kWhose, runs[marker - 2].folded) && scan.Raw(marker - 1)[0] >= 'A' &&
                     scan.Raw(marker - 1)[0] <= 'Z';  // "my Northline number"
  for (std::size_t i = marker; i > 0 && marker - i < 12; --i) {
    if (!named && !IsCardWord(runs[i - 1].folded)) continue;
    const Found found{kCustomer, true, marker};
    const bool copula = marker + 1 < runs.size() && OneOf(kCopulas, runs[marker + 1].folded);
    const std::size_t at = marker + (copula ? 2 : 1);
    const std::optional<Value> value = at < runs.size() ? ValueAt(scan, at, kCustomer) : std::nullopt;
    if (value && value->digits >= 6 && Acceptable(scan, found, *value)) Take(scan, found, *value);
    return;
  }
}

/// Numbers whose form alone says that they are somebody's: parcel numbers of the postal union,
/// of UPS and of DHL, and Amazon's order numbers.
void FindParcels(Scan& scan) {
  for (std::size_t i = 0; i < scan.runs().size(); ++i) {
    const Chunk chunk = scan.ChunkAt(i);
    if (chunk.digits >= 9 && (i == 0 || !scan.GapBefore(i).empty())) {
      const std::string_view raw = scan.text().substr(chunk.begin, chunk.end - chunk.begin);
      const bool postal = IsPostalItem(raw);
      const bool ups = raw.size() == 18 && raw.starts_with("1Z") && chunk.letters + chunk.digits == raw.size();
      const bool shop = raw.size() == 19 && chunk.letters == 0 && raw[3] == '-' && raw[11] == '-' && chunk.digits == 17;
      const bool dhl = chunk.letters == 0 && raw.size() == 20 && raw.starts_with("00340");
      const bool courier =
          raw.size() >= 16 && (raw.starts_with("JJD") || raw.starts_with("JVGL")) && chunk.digits >= 12;
      if (postal || ups || shop || dhl || courier) scan.Claim(PiiKind::kOrderNumber, chunk.begin, chunk.end, postal);
    }
    i = chunk.last;
  }
}

}  // namespace

void FindLabelled(Scan& scan) {
  for (std::size_t i = 0; i < scan.runs().size(); ++i) {
    if (scan.runs()[i].number) continue;
    const std::optional<Found> found = LabelAt(scan, i);
    if (!found) {
      if (OneOf(kMarkers, scan.runs()[i].folded)) TakeCardNumber(scan, i);
      continue;
    }
    if (const std::optional<std::size_t> last = TakeBehind(scan, *found)) {
      i = *last;
    } else {
      TakeBefore(scan, *found, i);
      i = found->last;
    }
  }
  FindParcels(scan);
}

void FindStateNumbers(Scan& scan) {
  const std::vector<Run>& runs = scan.runs();
  for (std::size_t i = 0; i < runs.size(); ++i) {
    if (i > 0 && runs[i - 1].end == runs[i].begin) continue;
    std::string bare;
    for (std::size_t last = i; last < runs.size() && last < i + 8; ++last) {
      bare += Bare(scan.Raw(last));
      if (bare.size() > 13) break;
      const std::size_t begin = runs[i].begin;
      const std::size_t end = runs[last].end;
      const bool ends = last + 1 >= runs.size() || runs[last + 1].begin != end;
      const bool insurance = IsPensionNumber(bare) || IsHealthNumber(bare) || IsAhvNumber(bare) ||
                             (IsNino(bare) && bare.compare(0, 2, scan.text().substr(begin, 2)) == 0);
      if (ends && (insurance || IsTaxId(bare)) && scan.Free(begin, end) && !scan.Masked(begin, end) &&
          !scan.FollowedByUnit(end)) {
        scan.Claim(insurance ? PiiKind::kInsuranceNumber : PiiKind::kTaxId, begin, end, true);
        i = last;
        break;
      }
      const std::string_view gap = scan.GapAfter(last);
      if (gap.size() > 1 || gap == "," || gap == "/" || gap == ":" || gap == "\n") break;
    }
  }
}

}  // namespace leitplanke::pii
