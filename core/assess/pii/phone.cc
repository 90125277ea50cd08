// Phone numbers: international (`+49 40 …`, `0049 (0)40 …`), national with a trunk zero (Germany and its neighbours,
// the UK, France, …), North American shapes, and short forms where the text says that it is a phone number.
// What looks alike is kept out by shape (dates, prices, ranges of years) and by what stands around it.
#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "core/assess/pii/scan.h"
#include "core/text/fold.h"

namespace leitplanke::pii {
namespace {

constexpr std::size_t kMaxGroups = 9;
constexpr std::size_t kMaxDigits = 17;  // 00, country code and 13 more

/// Lengths of the national significant number by country calling code. Others: kAnyShortest to kAnyLongest.
struct CallingCode {
  std::uint16_t code;
  std::uint8_t shortest, longest;
};
constexpr std::array<CallingCode, 34> kCallingCodes = {{
    {1, 10, 10}, {7, 10, 10},  {20, 8, 10},  {27, 9, 9},   {30, 10, 10}, {31, 9, 9},  {32, 8, 9},
    {33, 9, 9},  {34, 9, 9},   {36, 8, 9},   {39, 6, 11},  {40, 9, 9},   {41, 9, 9},  {43, 5, 13},
    {44, 9, 10}, {45, 8, 8},   {46, 7, 10},  {47, 8, 8},   {48, 9, 9},   {49, 5, 13}, {61, 9, 9},
    {64, 8, 10}, {81, 9, 10},  {86, 10, 11}, {90, 10, 10}, {91, 10, 10}, {351, 9, 9}, {352, 4, 11},
    {353, 7, 9}, {358, 5, 12}, {380, 9, 9},  {420, 9, 9},  {421, 9, 9},  {423, 7, 9},
}};
constexpr std::uint8_t kAnyShortest = 7;
constexpr std::uint8_t kAnyLongest = 12;
// Two-digit calling codes; 1 and 7 have one digit, all others three.
constexpr std::string_view kTwoDigitCodes =
    "20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 60 61 62 63 64 65 66 81 82 84 86 "
    "90 91 92 93 94 95 98 ";
// First two digits of three-digit calling codes.
constexpr std::string_view kThreeDigitCodes = "21 22 23 24 25 26 29 35 37 38 42 50 59 67 68 69 80 85 87 88 96 97 99 ";

/// Digits of the calling code at the front, or 0.
std::size_t CallingCodeLength(std::string_view digits) {
  if (digits.size() < 3) return 0;
  if (digits[0] == '1' || digits[0] == '7') return 1;
  const std::string two = std::string(digits.substr(0, 2)) + " ";
  if (kTwoDigitCodes.find(two) != std::string_view::npos) return 2;
  return kThreeDigitCodes.find(two) != std::string_view::npos ? 3 : 0;
}

bool IsInternational(std::string_view digits) {
  const std::size_t length = CallingCodeLength(digits);
  if (length == 0) return false;
  std::uint16_t code = 0;
  for (const char c : digits.substr(0, length)) code = static_cast<std::uint16_t>(code * 10 + (c - '0'));
  std::string_view national = digits.substr(length);
  if (national.starts_with("0") && code != 39) national.remove_prefix(1);  // "+49 (0)40 …", "+49 040 …"
  std::uint8_t shortest = kAnyShortest;
  std::uint8_t longest = kAnyLongest;
  for (const CallingCode& known : kCallingCodes) {
    if (known.code == code) {
      shortest = known.shortest;
      longest = known.longest;
    }
  }
  return national.size() >= shortest && national.size() <= longest && !national.starts_with("00");
}

/// With a trunk zero: 9 to 12 digits cover the landlines and mobiles of all countries that write one. Behind 01
/// stand German mobile and service codes and British areas.
bool IsNational(std::string_view digits, bool announced) {
  if (digits.size() < 3 || digits[0] != '0' || digits[1] == '0') return false;
  if (digits.find_first_not_of(digits[1], 1) == std::string_view::npos) return false;
  const std::size_t shortest = announced ? 6 : 9;
  const std::size_t longest = announced ? 13 : 12;
  return digits.size() >= shortest && digits.size() <= longest;
}

bool IsNorthAmerican(std::string_view digits) {
  if (digits.size() == 11 && digits[0] == '1') digits.remove_prefix(1);
  if (digits.size() != 10) return false;
  const auto fits = [](char first) { return first >= '2' && first <= '9'; };
  const bool round = digits.substr(1, 2) == "00" && digits.substr(4, 2) == "00";  // "300-400-5000"
  return fits(digits[0]) && fits(digits[3]) && digits[1] != '9' && digits.substr(1, 2) != "11" && !round;
}

// Words that announce a phone number: those that can mean nothing else, and verbs.
constexpr std::string_view kPhoneWords[] = {"tel",
                                            "telefon",
                                            "telefonnummer",
                                            "telnr",
                                            "telefonnr",
                                            "fon",
                                            "fone",
                                            "phone",
                                            "telephone",
                                            "handy",
                                            "handynr",
                                            "handynummer",
                                            "mobil",
                                            "mobile",
                                            "mobilnummer",
                                            "mobilnr",
                                            "cell",
                                            "cellphone",
                                            "rufnummer",
                                            "durchwahl",
                                            "fax",
                                            "whatsapp",
                                            "festnetz",
                                            "festnetznummer",
                                            "natel",
                                            "natelnummer",
                                            "rueckrufnummer",
                                            "festnetznr",
                                            "landline",
                                            "phonenumber",
                                            "telefonisch",
                                            "mob",
                                            "desk",
                                            "telefax",
                                            "whats",
                                            "telefonnumer",
                                            "handynumer",
                                            "mobiltelefon",
                                            "ph",
                                            "callback",
                                            "privatnummer",
                                            "diensthandy",
                                            "mobilfunknummer",
                                            "signal",
                                            "telegram",
                                            "telephon",
                                            "telephonnummer",
                                            "wa"};
constexpr std::string_view kCallWords[] = {
    "call",     "ring",      "text",   "reach",  "contact", "anrufen",      "anruf",     "rueckruf",  "erreichbar",
    "erreicht", "erreichen", "ruft",   "rufen",  "ruf",     "zurueckrufen", "sms",       "dial",      "reached",
    "calling",  "anrufbar",  "meldet", "number", "nummer",  "rueckmeldung", "erreichst", "registered"};
// "my number is …", but not "licence number", "Zugnummer".
constexpr std::string_view kWhoseNumber[] = {"my",   "meine", "meiner", "private",  "neue",      "new",   "dieser",
                                             "this", "alte",  "old",    "folgende", "folgender", "unter", "welche"};
// Whoever is called there is no private person: emergency services, authorities, helplines.
constexpr std::string_view kPublicWords[] = {"polizei",
                                             "police",
                                             "feuerwehr",
                                             "notruf",
                                             "notrufnummer",
                                             "emergency",
                                             "rettungsdienst",
                                             "giftnotruf",
                                             "telefonseelsorge",
                                             "samaritans",
                                             "krisentelefon",
                                             "krisendienst",
                                             "helpline",
                                             "lifeline",
                                             "bundesnetzagentur",
                                             "bundespolizei",
                                             "verbraucherzentrale",
                                             "ombudsman",
                                             "ofcom",
                                             "nhs",
                                             "seelsorge",
                                             "sorgentelefon",
                                             "hilfetelefon",
                                             "ambulance",
                                             "coastguard",
                                             "sperrnotruf",
                                             "behoerdennummer",
                                             "schlichtungsstelle",
                                             "crisis",
                                             "hotline116116",
                                             "bereitschaftsdienst",
                                             "finanzamt",
                                             "jugendamt",
                                             "ordnungsamt",
                                             "buergeramt",
                                             "fire",
                                             "notdienst",
                                             "childline",
                                             "gesundheitsamt",
                                             "eisenbahn"};
// Published helplines, national digits without the trunk zero.
constexpr std::string_view kHelplines[] = {
    "8001110111", "8001110222", "8001110550", "8001110333", "116123",     "116111",  "116117",     "116116",
    "116006",     "116016",     "8000116016", "4050504050", "3040504050", "8001111", "3001232040", "3019240"};

enum class Announced { kNo, kByVerb, kByNoun };

struct Candidate {
  std::size_t first = 0, last = 0;  // runs
  std::size_t begin = 0;            // bytes, with `+` or `(`
  bool plus = false;
  std::string digits;
};

/// Bytes that separate two groups: `/ - . ( ) blank` and their typographic kin; one line at most four characters.
bool IsGroupGap(std::string_view gap) {
  if (gap.empty() || gap.size() > 6) return false;
  int marks = 0;
  for (std::size_t at = 0; at < gap.size();) {
    if (const std::size_t blank = BlankAt(gap, at)) {
      at += blank;
      continue;
    }
    const char c = gap[at];
    if (c == '/' || c == '-' || c == '.' || c == '(' || c == ')') {
      ++at;
    } else if (gap.substr(at, 2) == "\xE2\x80" && at + 2 < gap.size() && gap[at + 2] >= '\x90' &&
               gap[at + 2] <= '\x94') {
      at += 3;  // hyphens and dashes U+2010 … U+2014
    } else {
      return false;
    }
    ++marks;
  }
  return marks <= 3 && gap != ". " && gap != ".. " && gap.find("--") == std::string_view::npos;
}

Announced LookBack(const Scan& scan, std::size_t run, std::size_t begin) {
  const std::vector<Run>& runs = scan.runs();
  for (int words = 0; run > 0 && words < 8; ++words) {
    --run;
    const std::string_view gap = scan.GapAfter(run);
    const bool sentence =
        gap.find_first_of("!?") != std::string_view::npos ||
        (gap.find(". ") != std::string_view::npos && runs[run].folded != "nr" && runs[run].folded != "tel");
    if (sentence || begin - runs[run].begin > 64) return Announced::kNo;
    if (runs[run].number) continue;
    if (OneOf(kPhoneWords, runs[run].folded)) {
      return words <= 4 ? Announced::kByNoun : Announced::kByVerb;
    }
    const bool bare_number = runs[run].folded == "number" || runs[run].folded == "nummer";
    if (bare_number && (run == 0 || !OneOf(kWhoseNumber, runs[run - 1].folded))) return Announced::kNo;
    if (OneOf(kCallWords, runs[run].folded)) return Announced::kByVerb;
  }
  return Announced::kNo;
}

bool PublicService(const Scan& scan, std::size_t run, std::size_t end) {
  const std::vector<Run>& runs = scan.runs();
  const std::size_t begin = runs[run].begin;
  for (std::size_t i = run; i > 0 && begin - runs[i - 1].begin <= 48; --i) {
    if (scan.GapAfter(i - 1).find_first_of("!?\n") != std::string_view::npos) break;
    if (OneOf(kPublicWords, runs[i - 1].folded)) return true;
  }
  // "(Telefonseelsorge)" right behind the number
  const std::size_t next = scan.RunAt(end);
  return next < runs.size() && runs[next].begin - end <= 3 && OneOf(kPublicWords, runs[next].folded);
}

/// "5550100 ext. 12", "5550100 x12", "… Durchwahl 12": the end with the extension, or `end`.
std::size_t WithExtension(const Scan& scan, std::size_t last_run, std::size_t end) {
  const std::vector<Run>& runs = scan.runs();
  std::size_t word = last_run + 1;
  if (word + 1 >= runs.size() || runs[word].begin - end > 3) return end;
  constexpr std::string_view kWords[] = {"ext", "extension", "x",  "dw",     "durchwahl",
                                         "app", "apparat",   "kl", "klappe", "nst"};
  const bool extension = OneOf(kWords, runs[word].folded);
  const std::string_view gap = scan.GapAfter(word);
  const bool digits = runs[word + 1].number && runs[word + 1].end - runs[word + 1].begin <= 5 && gap.size() <= 3 &&
                      gap.find_first_not_of(". :-") == std::string_view::npos;
  const std::string_view before = scan.text().substr(end, runs[word].begin - end);
  if (!extension || !digits || before.find_first_not_of(" ,(-#") != std::string_view::npos) return end;
  return runs[word + 1].end;
}

/// Groups of digits from `first` on, as many as separators join.
std::vector<std::size_t> Groups(const Scan& scan, std::size_t first) {
  const std::vector<Run>& runs = scan.runs();
  std::vector<std::size_t> groups = {first};
  std::size_t digits = runs[first].end - runs[first].begin;
  for (std::size_t i = first; i + 1 < runs.size() && groups.size() < kMaxGroups; ++i) {
    if (!runs[i + 1].number || !IsGroupGap(scan.GapAfter(i)) || !scan.Free(runs[i + 1].begin, runs[i + 1].end)) break;
    digits += runs[i + 1].end - runs[i + 1].begin;
    if (digits > kMaxDigits) break;
    groups.push_back(i + 1);
  }
  return groups;
}

bool GluedToLetters(const Scan& scan, std::size_t run) {
  const std::vector<Run>& runs = scan.runs();
  if (run + 1 >= runs.size() || runs[run + 1].begin != runs[run].end) return false;
  // "…4508x769" is an extension
  return !(runs[run + 1].folded == "x" && run + 2 < runs.size() && runs[run + 2].begin == runs[run + 1].end);
}

std::size_t GroupSize(const Scan& scan, std::size_t run) { return scan.runs()[run].end - scan.runs()[run].begin; }

/// 3-3-4 with the same sign, or "(212) 555-0100".
bool NorthAmericanShape(const Scan& scan, const std::vector<std::size_t>& groups, std::size_t count, bool bracket,
                        bool announced) {
  std::size_t at = count == 4 && scan.runs()[groups[0]].folded == "1" ? 1 : 0;
  if (count - at == 1) return announced;
  if (count - at != 3) return false;
  if (GroupSize(scan, groups[at]) != 3 || GroupSize(scan, groups[at + 1]) != 3 ||
      GroupSize(scan, groups[at + 2]) != 4) {
    return false;
  }
  const std::string_view last_gap = scan.GapAfter(groups[at + 1]);
  return bracket || announced || ((last_gap == "-" || last_gap == ".") && scan.GapAfter(groups[at]) == last_gap);
}

/// Two five-digit groups with a dash between, near "PLZ": a range of postcodes.
bool PostcodeRange(const Scan& scan, const std::vector<std::size_t>& groups, std::size_t count) {
  if (count != 2 || GroupSize(scan, groups[0]) != 5 || GroupSize(scan, groups[1]) != 5 || groups[0] == 0) return false;
  return OneOf({{"plz", "postleitzahl", "postleitzahlen", "zip", "postcodes", "gebiet"}},
               scan.runs()[groups[0] - 1].folded);
}

bool AnnouncedShape(const Scan& scan, const std::vector<std::size_t>& groups, std::size_t count,
                    std::string_view digits, Announced announced) {
  if (announced == Announced::kNo) return false;
  if (digits.find_first_not_of(digits[0]) == std::string_view::npos) return false;
  const std::size_t shortest = announced == Announced::kByNoun ? 5 : 7;
  if (digits.size() < shortest || digits.size() > 13) return false;
  for (std::size_t i = 0; i < count; ++i) {
    const std::string_view group = scan.runs()[groups[i]].folded;
    const bool year = group.size() == 4 && (group.starts_with("19") || group.starts_with("20"));
    if (year && count <= 2) return false;
  }
  return count > 1 || digits.size() >= 7 || announced == Announced::kByNoun;
}

/// Signs right before the number that say that it is none: `€ 0…`, `1,0…`, `v0…`, `#0…`.
bool SpoiltBefore(std::string_view text, std::size_t begin) {
  if (begin == 0) return false;
  const std::string_view before = text.substr(0, begin);
  for (const std::string_view sign : {"€", "$", "£", "#", "=", "_", "§", "€ ", "$ ", "£ ", "% "}) {
    if (before.ends_with(sign)) return true;
  }
  const char c = before.back();
  const bool decimal = (c == ',' || c == '.' || c == ':' || c == '-' || c == '/') && begin >= 2 &&
                       before[begin - 2] >= '0' && before[begin - 2] <= '9';
  return decimal;
}

bool SpoiltBehind(const Scan& scan, std::size_t end) {
  const std::string_view rest = scan.text().substr(end, 2);
  const bool goes_on = rest.size() == 2 && (rest[0] == ',' || rest[0] == ':') && rest[1] >= '0' && rest[1] <= '9';
  return goes_on || scan.FollowedByUnit(end);
}

class PhoneReader {
 public:
  PhoneReader(Scan& scan, const OwnContacts& own) : scan_(scan), own_(own) {}

  /// Tries the groups from run `first` on. Returns the last run that was used, or `first`.
  std::size_t Read(std::size_t first) {
    const std::vector<Run>& runs = scan_.runs();
    const std::string_view text = scan_.text();
    std::size_t begin = runs[first].begin;
    if (!scan_.Free(begin, runs[first].end) || (first > 0 && runs[first - 1].end == begin)) return first;
    const bool bracket = begin > 0 && text[begin - 1] == '(';
    if (bracket) --begin;
    std::size_t sign = begin;
    if (sign > 0 && text[sign - 1] == ' ') --sign;  // "+ 49", "+49" alike
    const bool plus = sign > 0 && text[sign - 1] == '+' && (sign < 2 || text[sign - 2] < '0' || text[sign - 2] > '9');
    if (plus) begin = sign - 1;
    const bool zero = runs[first].folded.starts_with("0");
    const Announced announced = plus || zero ? Announced::kNo : LookBack(scan_, first, begin);
    const std::size_t size = runs[first].end - runs[first].begin;
    const bool american = size == 3 || size == 1 || (size >= 10 && size <= 11);
    if (!plus && !zero && announced == Announced::kNo && !(american && size != 10 && size != 11)) return first;
    if (SpoiltBefore(text, begin) || (!plus && ContinuesNumber(first))) return first;
    return ReadGroups(first, begin, bracket, plus, announced);
  }

 private:
  std::size_t ReadGroups(std::size_t first, std::size_t begin, bool bracket, bool plus, Announced announced) {
    const std::vector<Run>& runs = scan_.runs();
    const std::vector<std::size_t> groups = Groups(scan_, first);
    const bool zero_announced =
        !plus && runs[first].folded.starts_with("0") && LookBack(scan_, first, begin) != Announced::kNo;
    for (std::size_t count = groups.size(); count > 0; --count) {
      const std::size_t last = groups[count - 1];
      if (GluedToLetters(scan_, last) || GoesOn(last) || DanglingGroup(groups, count)) continue;
      std::string digits;
      for (std::size_t i = 0; i < count; ++i) digits += runs[groups[i]].folded;
      bool international = plus;
      bool phone = plus && IsInternational(digits);
      if (!plus && digits.starts_with("00")) {
        phone = IsInternational(std::string_view(digits).substr(2));
        international = true;
      } else if (!plus && digits.starts_with("0")) {
        phone = IsNational(digits, zero_announced) && !PostcodeRange(scan_, groups, count);
      } else if (!plus) {
        phone = (IsNorthAmerican(digits) &&
                 NorthAmericanShape(scan_, groups, count, bracket, announced != Announced::kNo)) ||
                AnnouncedShape(scan_, groups, count, digits, announced);
      }
      if (!phone) continue;
      Take(first, last, begin, bracket, digits, international);
      return last;
    }
    return first;
  }

  /// The groups before belong to the same long number: "ZZ89 3704 0044 0532".
  bool ContinuesNumber(std::size_t first) const {
    const std::vector<Run>& runs = scan_.runs();
    if (first == 0 || !runs[first - 1].number || runs[first - 1].end - runs[first - 1].begin < 3) return false;
    const std::string_view gap = scan_.GapBefore(first);
    return gap.size() == BlankAt(gap, 0) && scan_.Free(runs[first - 1].begin, runs[first - 1].end);
  }

  /// More digits hang on without a blank: this is a longer number of another sort, unless a second number begins.
  bool GoesOn(std::size_t last) const {
    const std::vector<Run>& runs = scan_.runs();
    if (last + 1 >= runs.size() || !runs[last + 1].number || runs[last + 1].folded.starts_with("0")) return false;
    const std::string_view gap = scan_.GapAfter(last);
    return gap == "-" || gap == "." || gap == "/";
  }

  /// A lone digit or two behind a blank, with a word right behind it, belong to that word: "… 1234567 2 Tage".
  bool DanglingGroup(const std::vector<std::size_t>& groups, std::size_t count) const {
    const std::vector<Run>& runs = scan_.runs();
    const std::size_t last = groups[count - 1];
    if (count < 2 || GroupSize(scan_, last) > 2 || GroupSize(scan_, groups[count - 2]) <= 3) return false;
    return BlankAt(scan_.GapBefore(last), 0) == scan_.GapBefore(last).size() && last + 1 < runs.size() &&
           BlankAt(scan_.GapAfter(last), 0) == scan_.GapAfter(last).size();
  }

  void Take(std::size_t first, std::size_t last, std::size_t begin, bool bracket, std::string_view digits,
            bool international) {
    const std::string_view text = scan_.text();
    std::size_t end = scan_.runs()[last].end;
    if (bracket && text.substr(begin, end - begin).find(')') == std::string_view::npos && !international) ++begin;
    const std::string_view bare = international && digits.starts_with("00") ? digits.substr(2) : digits;
    const bool own = own_.IsPhone(bare, international);
    if (scan_.Masked(begin, end) || SpoiltBehind(scan_, end) || scan_.Specimen(begin)) return;
    end = WithExtension(scan_, last, end);
    const std::size_t national = bare.find_first_not_of('0');
    const bool helpline = national != std::string_view::npos && OneOf(kHelplines, bare.substr(national));
    if (helpline || PublicService(scan_, first, end)) {
      scan_.Block(begin, end);
    } else if (own) {
      scan_.ClaimOwn(PiiKind::kPhone, begin, end);
    } else {
      scan_.Claim(PiiKind::kPhone, begin, end, false);
    }
  }

  Scan& scan_;
  const OwnContacts& own_;
};

}  // namespace

void FindPhones(Scan& scan, const OwnContacts& own) {
  PhoneReader reader(scan, own);
  for (std::size_t i = 0; i < scan.runs().size(); ++i) {
    if (scan.runs()[i].number) i = reader.Read(i);
  }
}

}  // namespace leitplanke::pii
