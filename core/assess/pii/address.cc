// Street addresses: German, Austrian and Swiss ("Musterstr. 12a, 20095 Hamburg", "Am Alten Markt 5", "Rue de
// Lausanne 12"), British and American ("Flat 2, 14 Acacia Avenue, SW1A 1AA", "742 Evergreen Terrace, IL 62704").
#include <algorithm>
#include <optional>
#include <string>

#include "core/assess/pii/address_words.h"
#include "core/assess/pii/checksums.h"
#include "core/assess/pii/scan.h"

namespace leitplanke::pii {
namespace {

using namespace address;  // NOLINT(google-build-using-namespace): lists of words, and nothing else

bool EndsWithAny(std::string_view word, std::span<const std::string_view> ends) {
  return std::any_of(ends.begin(), ends.end(),
                     [&](std::string_view end) { return word.size() > end.size() && word.ends_with(end); });
}

bool IsCapitalised(std::string_view raw) {
  if (raw.empty()) return false;
  const auto first = static_cast<unsigned char>(raw[0]);
  if (first >= 'A' && first <= 'Z') return true;
  // Ä Ö Ü É and the rest of Latin-1's capitals
  return raw.size() > 1 && first == 0xC3 && static_cast<unsigned char>(raw[1]) >= 0x80 &&
         static_cast<unsigned char>(raw[1]) <= 0x9E;
}

bool IsPlainGap(std::string_view gap) { return gap == " " || gap == ". " || gap == "." || gap == "\xC2\xA0"; }
bool IsPartGap(std::string_view gap) {
  return !gap.empty() && gap.size() <= 4 && gap.find_first_not_of(", \n\r-") == std::string_view::npos;
}

class AddressReader {
 public:
  AddressReader(Scan& scan, const OwnContacts& own) : scan_(scan), own_(own), runs_(scan.runs()) {}

  void Read(std::size_t number) {
    if (!runs_[number].number || !scan_.Free(runs_[number].begin, runs_[number].end)) return;
    if (Size(number) > 5 || runs_[number].folded[0] == '0') return;
    if (GermanStreet(number) || PrefixStreet(number) || TownStreet(number)) return;
    EnglishStreet(number);
  }

  void Postcode(std::size_t run) {
    std::size_t end = PostcodeEnd(run);
    if (end == 0) return;
    Take(run, runs_[run].begin, end);
  }

  void PoBox(std::size_t run) {
    if (runs_[run].folded == "postfach" && run + 1 < runs_.size() && runs_[run + 1].number) {
      return Take(run, runs_[run].begin, runs_[run + 1].end);
    }
    if (runs_[run].folded != "box" || run == 0 || run + 1 >= runs_.size() || !runs_[run + 1].number) return;
    std::size_t first = run - 1;
    if (runs_[first].folded == "o" && first > 0 && runs_[first - 1].folded == "p") --first;
    if (runs_[first].folded != "po" && runs_[first].folded != "p") return;
    Take(first, runs_[first].begin, runs_[run + 1].end);
  }

 private:
  std::size_t Size(std::size_t run) const { return runs_[run].end - runs_[run].begin; }
  bool IsYear(std::size_t run) const {
    return Size(run) == 4 && (runs_[run].folded.starts_with("19") || runs_[run].folded.starts_with("20"));
  }
  bool Capital(std::size_t run) const { return IsCapitalised(scan_.Raw(run)); }

  bool CueBefore(std::size_t run, std::span<const std::string_view> cues, std::size_t reach, int most_words = 9) const {
    const std::size_t begin = runs_[run].begin;
    for (std::size_t i = run; i > 0 && most_words > 0; --i, --most_words) {
      const std::string_view gap = scan_.GapAfter(i - 1);
      if (begin - runs_[i - 1].begin > reach || gap.find_first_of("!?;") != std::string_view::npos) return false;
      if (OneOf(cues, runs_[i - 1].folded)) return true;
      if (gap.find(". ") != std::string_view::npos && runs_[i - 1].folded.size() > 4) return false;
    }
    return false;
  }

  bool SentenceStart(std::size_t run) const {
    if (run == 0) return true;
    const std::string_view gap = scan_.GapBefore(run);
    return gap.find_first_of(".!?\n") != std::string_view::npos;
  }

  /// `12`, `12a`, `12 a`, `12-14`, `12/3/7`: where the house number ends, or 0 if it is no house number.
  std::size_t HouseNumberEnd(std::size_t number, std::size_t& last) const {
    if (Size(number) > 4 || IsYear(number)) return 0;
    last = number;
    for (int parts = 0; last + 1 < runs_.size() && parts < 3; ++parts) {
      const std::string_view gap = scan_.GapAfter(last);
      const Run& next = runs_[last + 1];
      if (gap.empty() && !next.number) {
        if (next.end - next.begin > 1) return 0;  // "12er", "3x"
        ++last;
      } else if ((gap == "-" || gap == "/" || gap == "–") && next.number && next.end - next.begin <= 3) {
        ++last;
      } else {
        const bool letter = gap == " " && !next.number && next.end - next.begin == 1 && next.folded[0] >= 'a' &&
                            next.folded[0] <= 'h' && scan_.Raw(last + 1)[0] >= 'a' && !scan_.GapAfter(last + 1).empty();
        const bool alone = letter && (last + 2 >= runs_.size() || !scan_.GapAfter(last + 1).starts_with("-"));
        if (alone && runs_[last].number) ++last;
        break;
      }
    }
    const std::size_t end = runs_[last].end;
    const std::string_view rest = scan_.text().substr(end, 2);
    const bool goes_on =
        rest.size() == 2 && (rest[0] == ':' || rest[0] == ',' || rest[0] == '.') && rest[1] >= '0' && rest[1] <= '9';
    return goes_on || scan_.FollowedByUnit(end) ? 0 : end;
  }

  /// `, 20095 Hamburg`, `CH-8001 Zürich` behind run `last`: the new end, or `end`.
  std::size_t WithTown(std::size_t last, std::size_t end, bool& postcode) const {
    postcode = false;
    std::size_t code = last + 1;
    if (code + 1 < runs_.size() && runs_[code].folded == "in" && runs_[code + 1].number)
      ++code;  // "… 1 in 25524 Heide"
    if (code >= runs_.size() || !IsPartGap(scan_.GapBefore(code))) return end;
    if (OneOf({{"d", "a", "ch", "de", "at"}}, runs_[code].folded) && scan_.GapAfter(code) == "-") ++code;
    if (code >= runs_.size()) return end;
    if (IsPlace(code)) {
      postcode = true;
      return TownEnd(code + 1);
    }
    const bool town = scan_.GapAfter(last) == ", " && !runs_[code].number && Capital(code) && Size(code) > 3;
    const std::string_view behind = scan_.GapAfter(code);
    const bool closed = behind.empty() || behind.find_first_of(".!)\n;") == 0;
    return town && closed ? runs_[code].end : end;
  }

  /// "22926 Ahrensburg", and neither "12000 Kunden" nor "22500 Euro".
  bool IsPlace(std::size_t code) const {
    const std::string_view digits = runs_[code].folded;
    return runs_[code].number && (digits.size() == 5 || digits.size() == 4) && !digits.ends_with("000") &&
           code + 1 < runs_.size() && Capital(code + 1) && scan_.GapAfter(code) == " " &&
           !scan_.FollowedByUnit(runs_[code].end);
  }

  /// Town names of up to four words: "Frankfurt am Main", "St. Gallen", "Bad Homburg".
  std::size_t TownEnd(std::size_t run) const {
    std::size_t last = run;
    for (std::size_t i = run + 1; i < runs_.size() && i < run + 4; ++i) {
      const std::string_view gap = scan_.GapAfter(i - 1);
      const bool first = i == run + 1;
      const bool bound =
          gap == "-" || (first && OneOf({{"st", "bad", "sankt", "gross", "neu", "alt"}}, runs_[run].folded));
      if (runs_[i].number || !(gap == " " || gap == "-" || gap == ". ")) break;
      if (OneOf({{"am", "an", "im", "in", "der", "bei", "ob", "auf"}}, runs_[i].folded)) {
        if (i + 1 < runs_.size() && OneOf({{"main", "rhein", "oder", "inn", "see", "ruhr", "donau", "neckar", "havel",
                                            "der", "breisgau", "weser", "elbe", "saale"}},
                                          runs_[i + 1].folded)) {
          last = i + 1;
        }
        continue;
      }
      if (!(bound && Capital(i)) && last != i) break;
      last = i;
    }
    return runs_[last].end;
  }

  /// Leftmost run of a hyphenated name: "Konrad-Adenauer-Straße".
  std::size_t HyphenStart(std::size_t run) const {
    std::size_t first = run;
    while (first > 0 && run - first < 5 && scan_.GapAfter(first - 1) == "-" && !runs_[first - 1].number) --first;
    return first;
  }

  bool GermanStreet(std::size_t number) {
    if (number == 0) return false;
    std::size_t name = number - 1;
    if (runs_[name].folded == "nr" && name > 0 && IsPlainGap(scan_.GapAfter(name))) --name;
    if (runs_[name].number || !IsPlainGap(scan_.GapAfter(name)) || Size(name) < 3) return false;
    const std::string_view word = runs_[name].folded;
    const bool abbreviated = word.ends_with("str");
    if (scan_.GapAfter(name).starts_with(".") && !abbreviated) {
      return LedStreet(number, name, false);  // a full stop; only "Am Alten Mkt. 5" could go on
    }
    std::size_t first = HyphenStart(name);
    const bool standalone = first == name && OneOf(kStandalone, word);
    const bool hyphened = first != name && (OneOf(kStandalone, word) || EndsWithAny(word, kSureEnds));
    const bool sure = hyphened || (word.size() > 5 && abbreviated) || EndsWithAny(word, kSureEnds);
    const bool likely = EndsWithAny(word, kLikelyEnds) && !OneOf(kNoStreets, word) && Capital(name);
    if (standalone) {
      if (first == 0 || runs_[first - 1].number || scan_.GapBefore(first) != " ") return false;
      if (OneOf(kArticles, runs_[first - 1].folded) || OneOf(kLeads, runs_[first - 1].folded)) return false;
      if (!Capital(first - 1) && word != "strasse" && word != "str") return false;
      first = HyphenStart(first - 1);
    } else if (!sure && !likely) {
      return LedStreet(number, name, true);
    }
    return TakeStreet(number, first, true);
  }

  /// Adjectives and prepositions that belong to the name: "Alte Dorfstraße", "Am Hafenweg".
  std::size_t WithLead(std::size_t first, bool postcode) const {
    std::size_t begin = first;
    for (int words = 0; begin > 0 && words < 3 && scan_.GapBefore(begin) == " "; ++words) {
      const std::string_view previous = runs_[begin - 1].folded;
      const bool adjective = OneOf(kStreetAdjectives, previous) && Capital(begin - 1);
      const bool lead = OneOf(kLeads, previous) && Capital(begin - 1) && (postcode || !SentenceStart(begin - 1));
      const bool article = OneOf(kLeadArticles, previous) && begin > 1 && OneOf(kLeads, runs_[begin - 2].folded) &&
                           Capital(begin - 2) && (postcode || !SentenceStart(begin - 2));
      if (!adjective && !lead && !article) break;
      --begin;
    }
    return begin;
  }

  /// "Unter den Linden 77", "Im Grund 8", "An der Alster 40": a preposition and a name without a street's ending.
  bool LedStreet(std::size_t number, std::size_t name, bool plain) {
    if (!plain || !Capital(name) || OneOf(kNotAfterLead, runs_[name].folded)) return false;
    std::size_t first = HyphenStart(name);
    for (int words = 0; first > 0 && words < 3 && scan_.GapBefore(first) == " "; ++words) {
      --first;
      if (OneOf(kLeads, runs_[first].folded)) {
        bool postcode = false;
        std::size_t last = number;
        const std::size_t end = HouseNumberEnd(number, last);
        if (end == 0) return false;
        WithTown(last, end, postcode);
        const bool proper = Capital(first) && !SentenceStart(first);
        if (!postcode && !proper && !CueBefore(first, kHomeCues, 40)) return false;
        return TakeStreet(number, Capital(first) ? first : first + 1, false);
      }
      if (!OneOf(kLeadArticles, runs_[first].folded) && !Capital(first)) return false;
    }
    return false;
  }

  /// "Bergkoppel 12, 22926 Ahrensburg", "Oberdorf 3 in 9050 Appenzell": only the town says that it is a street.
  bool TownStreet(std::size_t number) {
    if (number == 0) return false;
    const std::size_t name = number - 1;
    const std::string_view word = runs_[name].folded;
    if (!IsPlainGap(scan_.GapAfter(name)) || Size(name) < 3 || !Capital(name) || word == "postfach") return false;
    if (OneOf(kNotAfterLead, word) || OneOf(kPremises, word) || OneOf(kScenes, word)) return false;
    std::size_t last = number;
    bool postcode = false;
    if (const std::size_t end = HouseNumberEnd(number, last)) WithTown(last, end, postcode);
    return postcode && !IsYear(last + 1) && !IsYear(last + 2) && TakeStreet(number, HyphenStart(name), true);
  }

  bool TakeStreet(std::size_t number, std::size_t first, bool with_lead) {
    std::size_t last = number;
    std::size_t end = HouseNumberEnd(number, last);
    if (end == 0) return false;
    bool postcode = false;
    end = WithTown(last, end, postcode);
    if (with_lead) first = WithLead(first, postcode);
    std::size_t begin = runs_[first].begin;
    // "20095 Hamburg, Musterstr. 12a"
    if (!postcode && first >= 2 && !runs_[first - 1].number && runs_[first - 2].number && Capital(first - 1) &&
        (Size(first - 2) == 5 || Size(first - 2) == 4) && IsPartGap(scan_.GapBefore(first))) {
      begin = runs_[first - 2].begin;
    }
    Take(first, begin, end);
    return true;
  }

  /// "Rue de Lausanne 12", "Via Nassa 5": the word for street comes first.
  bool PrefixStreet(std::size_t number) {
    std::size_t first = number;
    for (int words = 0; first > 0 && words < 5 && IsPlainGap(scan_.GapBefore(first)); ++words) {
      --first;
      if (runs_[first].number) return false;
      if (OneOf(kPrefixStreets, runs_[first].folded))
        return words > 0 && Capital(first) && TakeStreet(number, first, false);
      if (!Capital(first) &&
          !OneOf({{"de", "du", "des", "la", "le", "di", "del", "della", "dei", "do", "da", "der", "am", "dem", "den"}},
                 runs_[first].folded))
        return false;
    }
    return false;
  }

  /// "10 Rue de Rivoli, 75001 Paris", "12, avenue Foch": the number comes first. A town must follow.
  bool FrenchStreet(std::size_t number, std::size_t street) {
    for (std::size_t last = street + 1; last < runs_.size() && last < street + 5; ++last) {
      if (runs_[last].number || scan_.GapBefore(last).find_first_not_of(" -'") != std::string_view::npos) return false;
      bool postcode = false;
      const std::size_t end = Capital(last) ? WithTown(last, runs_[last].end, postcode) : 0;
      if (!postcode) continue;
      Take(number, runs_[number].begin, end);
      return true;
    }
    return false;
  }

  bool EnglishStreet(std::size_t number) {
    std::size_t at = number + 1;
    if (at < runs_.size() && scan_.GapAfter(number).empty() && !runs_[at].number && Size(at) == 1) ++at;  // 14b
    if (at < runs_.size() && OneOf(kPrefixStreets, runs_[at].folded)) return FrenchStreet(number, at);
    bool lower = false;
    for (int words = 0; at < runs_.size() && words < 5; ++words, ++at) {
      const std::string_view gap = scan_.GapBefore(at);
      const std::string_view word = runs_[at].folded;
      const bool ordinal =
          gap.empty() && OneOf({{"st", "nd", "rd", "th"}}, word) && runs_[at - 1].number && at > number + 1;
      if (ordinal) continue;
      if (!(gap == " " || gap == ". " || gap == "'" || (words == 0 && gap == ", " && !runs_[at].number))) {
        return false;
      }
      const bool sure = OneOf(kEnglishSure, word);
      const bool end = (sure || OneOf(kEnglishMore, word)) && (words > 0 || word == "broadway");
      if (end && (Capital(at) || (lower && sure))) {
        const std::size_t next = at + 1;
        const bool longer = next < runs_.size() && scan_.GapAfter(at) == " " && Capital(next) &&
                            (OneOf(kEnglishSure, runs_[next].folded) || OneOf(kEnglishMore, runs_[next].folded));
        if (!longer) return TakeEnglish(number, at, lower);
      }
      if (runs_[at].number && Size(at) <= 3 && words == 0) continue;  // "350 5th Ave"
      if (!Capital(at) && !OneOf({{"of", "the", "s"}}, word)) lower = true;
      if (runs_[at].number) return false;
    }
    return false;
  }

  bool TakeEnglish(std::size_t number, std::size_t last, bool lower) {
    if (number > 0 && runs_[number - 1].end == runs_[number].begin) return false;
    if (lower && !CueBefore(number, kHomeCues, 40)) return false;
    const std::string_view before = scan_.text().substr(0, runs_[number].begin);
    if (before.ends_with("£") || before.ends_with("$") || before.ends_with("€")) return false;
    std::size_t first = number;
    if (number >= 2 && IsPartGap(scan_.GapBefore(number)) && OneOf(kFlatWords, runs_[number - 2].folded))
      first = number - 2;
    if (number >= 3 && IsPartGap(scan_.GapBefore(number)) && OneOf(kFlatWords, runs_[number - 3].folded))
      first = number - 3;
    std::size_t end = runs_[last].end;
    std::size_t at = last + 1;
    if (at + 1 < runs_.size() && OneOf(kFlatWords, runs_[at].folded) && runs_[at].begin - end <= 3) {
      end = scan_.ChunkAt(at + 1).end;
      at = scan_.ChunkAt(at + 1).last + 1;
    }
    for (std::size_t i = at; i < runs_.size() && i < at + 7; ++i) {  // towns up to a postcode
      if (const std::size_t postcode = PostcodeEnd(i)) {
        end = postcode;
        break;
      }
      const std::string state = std::string(scan_.Raw(i)) + " ";
      if (state.size() == 3 && kStates.find(state) != std::string_view::npos && i + 1 < runs_.size() &&
          runs_[i + 1].number && Size(i + 1) == 5) {
        end = runs_[i + 1].end;
        break;
      }
      const std::string_view gap = scan_.GapBefore(i);
      if (gap.find_first_not_of(", \n.-") != std::string_view::npos || !Capital(i)) break;
    }
    Take(first, runs_[first].begin, end);
    return true;
  }

  /// A British postcode that begins at this run ("SW1A 1AA", "M1 1AE"): its end, or 0.
  std::size_t PostcodeEnd(std::size_t run) const {
    if (runs_[run].number || Size(run) > 2 || run + 2 >= runs_.size()) return 0;
    if (run > 0 && runs_[run - 1].end == runs_[run].begin) return 0;
    const std::string area = Bare(scan_.Raw(run)) + " ";
    const std::size_t found = (" " + std::string(kPostcodeAreas)).find(" " + area);
    if (found == std::string::npos || !runs_[run + 1].number || Size(run + 1) > 3 || !scan_.GapAfter(run).empty())
      return 0;
    std::size_t at = run + 2;
    std::string outward(runs_[run + 1].folded);
    if (!runs_[at].number && Size(at) == 1 && scan_.GapAfter(run + 1).empty()) ++at;  // SW1A
    if (at + 1 > runs_.size() - 1 && at >= runs_.size()) return 0;
    std::size_t inward = at;
    if (inward + 1 >= runs_.size() || !runs_[inward].number || Size(inward) != 1) return 0;
    const std::string_view gap = scan_.GapBefore(inward);
    const bool letters = !runs_[inward + 1].number && Size(inward + 1) == 2 && scan_.GapAfter(inward).empty();
    if (!letters || Size(run + 1) > 2 || !(gap == " " || gap.empty())) return 0;
    const bool capitals = scan_.text()
                              .substr(runs_[run].begin, runs_[inward + 1].end - runs_[run].begin)
                              .find_first_of("abcdefghijklmnopqrstuvwxyz") == std::string_view::npos;
    if (!capitals && !CueBefore(run, std::span<const std::string_view>(kPostcodeCues), 24)) return 0;
    constexpr std::string_view kNeverInward = "CIKMOV";
    if (kNeverInward.find(Bare(scan_.Raw(inward + 1))[0]) != std::string_view::npos) return 0;
    return runs_[inward + 1].end;
  }

  void Take(std::size_t first, std::size_t begin, std::size_t end) {
    if (!scan_.Free(begin, end) || scan_.Masked(begin, end)) return;
    const bool scene = CueBefore(first, kScenes, 32, 2);
    if (scene || own_.IsAddress(scan_.text().substr(begin, end - begin))) {
      scan_.Block(begin, end);
    } else {
      scan_.Claim(PiiKind::kAddress, begin, end, false, CueBefore(first, kPremises, 48, 6));
    }
  }

  static constexpr std::string_view kPostcodeCues[] = {"postcode", "code", "pc", "address", "postal", "post"};

  Scan& scan_;
  const OwnContacts& own_;
  const std::vector<Run>& runs_;
};

}  // namespace

void FindAddresses(Scan& scan, const OwnContacts& own) {
  AddressReader reader(scan, own);
  for (std::size_t i = 0; i < scan.runs().size(); ++i) reader.Read(i);
  for (std::size_t i = 0; i < scan.runs().size(); ++i) {
    reader.Postcode(i);
    reader.PoBox(i);
  }
}

}  // namespace leitplanke::pii
