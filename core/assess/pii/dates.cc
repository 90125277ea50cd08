#include "core/assess/pii/dates.h"

#include <algorithm>
#include <iterator>
#include <string_view>

namespace leitplanke::pii {
namespace {

constexpr int kLatestBirthYear = 2021;  // who writes to a company is at least a few years old
constexpr int kEarliestBirthYear = 1900;
constexpr int kLongAgo = 2005;  // a day that a birthday of today is not
constexpr int kPivot = 30;      // "85" is 1985, "12" is 2012

constexpr std::size_t kCorrection = 6;  // bytes between a birth date and what it is changed to: " to ", " auf "

constexpr std::string_view kMonths[] = {"jan", "feb", "maer", "mar", "apr", "mai", "may", "jun", "jul",
                                        "aug", "sep", "okt",  "oct", "nov", "dez", "dec", "jaen"};

int Value(const Run& run) {
  int value = 0;
  for (const char c : run.folded.substr(0, 5)) value = value * 10 + (c - '0');
  return value;
}

std::size_t Size(const Run& run) { return run.end - run.begin; }

/// A month's name, long or short. Short ones must be all of the word ("mar", not "market").
bool IsMonth(std::string_view word) {
  constexpr std::string_view kLong[] = {"januar",  "jaenner", "january",  "februar",  "feber",    "february",
                                        "maerz",   "march",   "april",    "mai",      "may",      "juni",
                                        "june",    "juno",    "juli",     "july",     "august",   "september",
                                        "oktober", "october", "november", "dezember", "december", "sept"};
  return OneOf(kLong, word) || OneOf(kMonths, word);
}

bool IsDay(const Run& run) { return run.number && Size(run) <= 2 && Value(run) >= 1 && Value(run) <= 31; }
bool IsMonthNumber(const Run& run) { return run.number && Size(run) <= 2 && Value(run) >= 1 && Value(run) <= 12; }

int FullYear(const Run& run) {
  const int value = Value(run);
  if (Size(run) == 4 && value >= kEarliestBirthYear && value < 2100) return value;
  if (Size(run) == 2) return value <= kPivot ? 2000 + value : 1900 + value;
  return 0;
}

/// The same sign on both sides, blanks behind it allowed: 12.3.85, 12. 3. 85, 12/03/1985.
char DateSign(std::string_view gap) {
  if (gap.empty() || (gap[0] != '.' && gap[0] != '/' && gap[0] != '-')) return 0;
  if (gap.size() > 1 && !(gap[0] == '.' && gap.size() == 2 && gap[1] == ' ')) return 0;
  return gap[0];
}

std::optional<Date> NumericDate(const Scan& scan, std::size_t i) {
  const std::vector<Run>& runs = scan.runs();
  if (i + 1 >= runs.size() || !runs[i + 1].number) return std::nullopt;
  const char sign = DateSign(scan.GapAfter(i));
  if (sign == 0) return std::nullopt;
  const bool third = i + 2 < runs.size() && runs[i + 2].number && DateSign(scan.GapAfter(i + 1)) == sign;
  if (third && Size(runs[i]) == 4 && FullYear(runs[i]) != 0 && IsMonthNumber(runs[i + 1]) && IsDay(runs[i + 2])) {
    return Date{runs[i].begin, runs[i + 2].end, i + 2, FullYear(runs[i])};
  }
  const bool day_first = IsDay(runs[i]) && IsMonthNumber(runs[i + 1]);
  const bool month_first = sign != '.' && IsMonthNumber(runs[i]) && IsDay(runs[i + 1]);
  if (!day_first && !month_first) return std::nullopt;
  if (third && FullYear(runs[i + 2]) != 0 && (sign != '/' || Size(runs[i]) + Size(runs[i + 1]) >= 2)) {
    const bool goes_on = i + 3 < runs.size() && runs[i + 3].number && DateSign(scan.GapAfter(i + 2)) == sign &&
                         scan.GapAfter(i + 2).size() == 1;
    if (goes_on) return std::nullopt;  // 06.12.11.10.09 is a phone number
    return Date{runs[i].begin, runs[i + 2].end, i + 2, FullYear(runs[i + 2])};
  }
  // Without a year only "12.03." with its second dot is a date for sure.
  if (sign == '.' && !third && scan.GapAfter(i + 1).starts_with(".")) {
    return Date{runs[i].begin, runs[i + 1].end, i + 1, 0};
  }
  return std::nullopt;
}

/// 12. März 1985 · 12 March 1985 · 12th of March 1985
std::optional<Date> DayThenMonth(const Scan& scan, std::size_t i) {
  const std::vector<Run>& runs = scan.runs();
  std::size_t at = i + 1;
  while (at < runs.size() && at <= i + 2 && OneOf({{"st", "nd", "rd", "th", "of", "ten", "te"}}, runs[at].folded)) ++at;
  if (!IsDay(runs[i]) || at >= runs.size() || !IsMonth(runs[at].folded) || scan.GapBefore(at).size() > 3) {
    return std::nullopt;
  }
  Date date{runs[i].begin, runs[at].end, at, 0};
  if (at + 1 < runs.size() && runs[at + 1].number && scan.GapAfter(at).size() <= 2 && Size(runs[at + 1]) != 1) {
    date.year = FullYear(runs[at + 1]);
    if (date.year != 0) {
      date.end = runs[at + 1].end;
      date.last_run = at + 1;
    }
  }
  return date;
}

/// March 12, 1985 · March 12th 1985
std::optional<Date> MonthThenDay(const Scan& scan, std::size_t i) {
  const std::vector<Run>& runs = scan.runs();
  if (!IsMonth(runs[i].folded) || i + 1 >= runs.size() || !IsDay(runs[i + 1]) || scan.GapAfter(i).size() > 2) {
    return std::nullopt;
  }
  std::size_t at = i + 2;
  Date date{runs[i].begin, runs[i + 1].end, i + 1, 0};
  if (at < runs.size() && OneOf({{"st", "nd", "rd", "th"}}, runs[at].folded) && runs[at].begin == runs[at - 1].end) {
    date.end = runs[at].end;
    date.last_run = at;
    ++at;
  }
  if (at < runs.size() && runs[at].number && Size(runs[at]) == 4 && scan.GapBefore(at).size() <= 2) {
    date.year = FullYear(runs[at]);
    date.end = runs[at].end;
    date.last_run = at;
  }
  return date;
}

// Words that say that a date is somebody's birth date. Folded.
constexpr std::string_view kBirthWords[] = {"geb",        "geboren",    "geborene",   "geborener", "geburtsdatum",
                                            "geburtstag", "gebdat",     "gebdatum",   "dob",       "born",
                                            "birthdate",  "birthday",   "birth",      "gebtag",    "geburtsdaten",
                                            "bday",       "geburtsdat", "geburtstags"};
constexpr std::string_view kPartyWords[] = {"geburtstag", "birthday", "bday", "geburtstags"};
// These two are also other words ("ich geb euch bis …"), as a birthday is also a day of this year: they need the date
// right behind them.
constexpr std::string_view kWeakWords[] = {"geburtstag", "birthday", "bday", "geburtstags", "geb", "born"};
constexpr std::string_view kStreets[] = {"gasse", "strasse", "str", "platz", "weg", "ring", "allee"};
// What may stand between such a word and the date. Folded.
constexpr std::string_view kBetween[] = {"am",     "on",    "ist",   "is",   "der",  "den",    "the", "war", "was",
                                         "lautet", "dat",   "datum", "date", "mein", "meiner", "ich", "bin", "tag",
                                         "of",     "waere", "um",    "in",   "her",  "his",    "my"};

bool SaidAsBirthdate(const Scan& scan, const Date& date, std::size_t first_run) {
  const std::vector<Run>& runs = scan.runs();
  const std::string_view text = scan.text();
  if (date.begin > 0 && text[date.begin - 1] == '*' && (date.begin < 2 || text[date.begin - 2] != '*')) {
    return date.end >= text.size() || text[date.end] != '*';
  }
  std::size_t at = first_run;
  bool behind = true;  // nothing but small words since the date
  for (int words = 0; at > 0 && words < 8; ++words) {
    --at;
    if (date.begin - runs[at].begin > 64 || runs[at].number) break;
    if (words > 0 && scan.GapAfter(at).find_first_of("!?;\n") != std::string_view::npos) break;
    const bool long_ago = date.year != 0 && date.year <= kLongAgo && OneOf(kPartyWords, runs[at].folded);
    if (OneOf(kBirthWords, runs[at].folded) && (behind || long_ago || !OneOf(kWeakWords, runs[at].folded))) {
      return !OneOf(kPartyWords, runs[at].folded) || date.year <= kLatestBirthYear;
    }
    const bool initials = runs[at].end - runs[at].begin == 1;  // d.o.b.
    if (initials && at >= 2 && runs[at].folded == "b" && runs[at - 1].folded == "o" && runs[at - 2].folded == "d") {
      return true;
    }
    const bool sentence = at > 0 && scan.GapBefore(at).starts_with(". ") && runs[at - 1].folded.size() > 4;
    if (sentence) break;
    behind = behind && OneOf(kBetween, runs[at].folded);
  }
  at = date.last_run + 1;
  for (int words = 0; at < runs.size() && words < 6; ++words, ++at) {
    if (scan.GapBefore(at).find_first_of(".!?\n;") != std::string_view::npos) return false;
    const bool birth = OneOf({{"geboren", "born", "birthdate", "geburtsdatum", "geb"}}, runs[at].folded);
    const bool of_birth = runs[at].folded == "birth" && runs[at - 1].folded == "of";
    const bool party = words == 0 && OneOf(kPartyWords, runs[at].folded) && date.year <= kLatestBirthYear;
    if (birth || of_birth || party) return true;
    if (runs[at].number) return false;
  }
  return false;
}

/// "Schulgasse 3/2/11": house, stairs and door.
bool IsHouseNumber(const Scan& scan, const Date& date, std::size_t run) {
  if (run == 0 || scan.GapAfter(run) != "/" || scan.text()[date.begin - 1] != ' ') return false;
  const std::string_view street = scan.runs()[run - 1].folded;
  return std::any_of(std::begin(kStreets), std::end(kStreets), [&](auto end) { return street.ends_with(end); });
}

}  // namespace

std::optional<Date> DateAt(const Scan& scan, std::size_t run) {
  const std::vector<Run>& runs = scan.runs();
  if (run > 0 && runs[run - 1].end == runs[run].begin) return std::nullopt;
  if (!runs[run].number) return MonthThenDay(scan, run);
  if (run > 0 && runs[run - 1].number && DateSign(scan.GapBefore(run)) != 0 && scan.GapBefore(run).size() == 1) {
    return std::nullopt;  // the middle of a longer row of numbers
  }
  if (std::optional<Date> date = NumericDate(scan, run)) return date;
  return DayThenMonth(scan, run);
}

void FindBirthdates(Scan& scan) {
  std::size_t birth = 0;  // end of the last one found
  for (std::size_t i = 0; i < scan.runs().size(); ++i) {
    const std::optional<Date> date = DateAt(scan, i);
    if (!date || !scan.Free(date->begin, date->end) || IsHouseNumber(scan, *date, i)) continue;
    const bool plausible = date->year >= kEarliestBirthYear && date->year <= kLatestBirthYear + 5;
    if (plausible && !scan.Masked(date->begin, date->end) && !scan.Specimen(date->begin) &&
        (SaidAsBirthdate(scan, *date, i) || (birth != 0 && date->begin - birth <= kCorrection))) {
      scan.Claim(PiiKind::kBirthdate, date->begin, date->end, false);
      birth = date->end;
    } else {
      scan.Block(date->begin, date->end);
    }
    i = date->last_run;
  }
}

}  // namespace leitplanke::pii
