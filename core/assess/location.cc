#include "core/assess/location.h"

#include <algorithm>
#include <span>

#include "core/text/fold.h"

namespace leitplanke::assess {
namespace {

// Words that name a kind of place; a name stands right before or behind them. Folded.
constexpr std::string_view kPlaceKinds[] = {
    "filiale",      "shop",       "store",        "laden",         "bahnhof",    "bf",           "hbf",
    "hauptbahnhof", "station",    "branch",       "markt",         "standort",   "reisezentrum", "haltestelle",
    "zentrum",      "center",     "centre",       "servicecenter", "outlet",     "airport",      "flughafen",
    "terminal",     "depot",      "kundencenter", "geschaeft",     "stadtteil",  "ortsteil",     "bezirk",
    "mall",         "town",       "supermarket",  "supermarkt",    "restaurant", "hotel",        "praxis",
    "schalter",     "sbahn",      "ubahn",        "kiosk",         "tankstelle", "village",      "platform",
    "depot",        "busbahnhof", "zob",          "filialen",      "shops",      "stores",       "kreuzung",
    "klinik"};
constexpr std::string_view kEnglishAt[] = {"in", "at", "near", "from", "around", "outside", "across"};
// Start and destination of a trip or parcel.
constexpr std::string_view kTrip[] = {"nach",  "von", "to",     "richtung", "towards", "via",
                                      "ueber", "bis", "toward", "zwischen", "between", "for"};

// Capitalised words that follow "in", "at", "bei" and are no places. Folded.
constexpr std::string_view kNoPlaces[] = {"ordnung",
                                          "zukunft",
                                          "rechnung",
                                          "bearbeitung",
                                          "kuerze",
                                          "betrieb",
                                          "anspruch",
                                          "frage",
                                          "verbindung",
                                          "kontakt",
                                          "verzug",
                                          "richtung",
                                          "sachen",
                                          "bezug",
                                          "not",
                                          "gefahr",
                                          "ruhe",
                                          "urlaub",
                                          "eile",
                                          "minuten",
                                          "stunden",
                                          "tagen",
                                          "wochen",
                                          "monaten",
                                          "jahren",
                                          "summe",
                                          "gang",
                                          "kraft",
                                          "vertretung",
                                          "tarif",
                                          "prozent",
                                          "euro",
                                          "wagen",
                                          "zug",
                                          "zuegen",
                                          "sekunden",
                                          "haus",
                                          "hause",
                                          "hoehe",
                                          "form",
                                          "aussicht",
                                          "arbeit",
                                          "empfang",
                                          "bestellung",
                                          "buchung",
                                          "abholung",
                                          "lieferung",
                                          "ankunft",
                                          "abfahrt",
                                          "zahlung",
                                          "fragen",
                                          "problemen",
                                          "gewitter",
                                          "regen",
                                          "schnee",
                                          "sturm",
                                          "kaelte",
                                          "hitze",
                                          "nacht",
                                          "tag",
                                          "montag",
                                          "dienstag",
                                          "mittwoch",
                                          "donnerstag",
                                          "freitag",
                                          "samstag",
                                          "sonntag",
                                          "januar",
                                          "februar",
                                          "maerz",
                                          "april",
                                          "mai",
                                          "juni",
                                          "juli",
                                          "august",
                                          "september",
                                          "oktober",
                                          "november",
                                          "dezember",
                                          "winter",
                                          "sommer",
                                          "herbst",
                                          "fruehling",
                                          "english",
                                          "deutsch",
                                          "german",
                                          "general",
                                          "fact",
                                          "order",
                                          "case",
                                          "january",
                                          "february",
                                          "march",
                                          "may",
                                          "june",
                                          "july",
                                          "october",
                                          "december",
                                          "monday",
                                          "tuesday",
                                          "wednesday",
                                          "thursday",
                                          "friday",
                                          "saturday",
                                          "sunday",
                                          "christmas",
                                          "easter",
                                          "spring",
                                          "summer",
                                          "autumn",
                                          "weihnachten",
                                          "ostern",
                                          "heiligabend",
                                          "silvester",
                                          "pfingsten",
                                          "dm",
                                          "pn",
                                          "app",
                                          "cc",
                                          "du",
                                          "ihr",
                                          "sie",
                                          "euch",
                                          "ihnen",
                                          "i",
                                          "my",
                                          "the",
                                          "your",
                                          "our",
                                          "a",
                                          "deutschland",
                                          "oesterreich",
                                          "schweiz",
                                          "germany",
                                          "austria",
                                          "switzerland",
                                          "uk",
                                          "england",
                                          "scotland",
                                          "wales",
                                          "ireland",
                                          "britain",
                                          "usa",
                                          "america",
                                          "frankreich",
                                          "france",
                                          "italien",
                                          "italy",
                                          "spanien",
                                          "spain",
                                          "niederlande",
                                          "holland",
                                          "polen",
                                          "poland",
                                          "europa",
                                          "europe",
                                          "eu",
                                          "us",
                                          "tuerkei",
                                          "turkey",
                                          "griechenland",
                                          "portugal",
                                          "daenemark",
                                          "denmark",
                                          "schweden",
                                          "norwegen",
                                          "canada",
                                          "australia",
                                          "hotline",
                                          "support",
                                          "kundenservice",
                                          "facebook",
                                          "twitter",
                                          "instagram",
                                          "whatsapp",
                                          "google",
                                          "amazon",
                                          "paypal",
                                          "telefon",
                                          "mail",
                                          "internet",
                                          "strom",
                                          "wlan",
                                          "teil",
                                          "teilen",
                                          "gleis",
                                          "bahnsteig",
                                          "zugfahrt",
                                          "uhr",
                                          "anbetracht",
                                          "re",
                                          "rb",
                                          "ice",
                                          "ic",
                                          "bus",
                                          "linie",
                                          "hotel",
                                          "nummer",
                                          "zeiten",
                                          "zeit",
                                          "anruf",
                                          "anrufen",
                                          "abschluss",
                                          "nachfrage",
                                          "fahrten",
                                          "stau",
                                          "schule",
                                          "bett",
                                          "echt",
                                          "wirklichkeit",
                                          "voller",
                                          "sms",
                                          "xmas",
                                          "ok",
                                          "fall",
                                          "faellen",
                                          "laden",
                                          "stoerungen",
                                          "ausfall",
                                          "verspaetung",
                                          "echtzeit",
                                          "prinzip",
                                          "politik",
                                          "folge",
                                          "sicht",
                                          "atem",
                                          "umfragen",
                                          "leuten",
                                          "trotz",
                                          "block",
                                          "panik",
                                          "wut",
                                          "bar",
                                          "rente",
                                          "raten",
                                          "rechnungen",
                                          "kombination",
                                          "anwesenheit",
                                          "abwesenheit",
                                          "all",
                                          "any",
                                          "this",
                                          "that",
                                          "one",
                                          "it",
                                          "work",
                                          "home",
                                          "least",
                                          "first",
                                          "last",
                                          "once",
                                          "night",
                                          "midnight",
                                          "noon",
                                          "store",
                                          "person",
                                          "shop",
                                          "bank",
                                          "advance"};

// Capitalised at the start of a sentence and before "Filiale", yet no "Kieler", "Bremer". Folded.
constexpr std::string_view kErWords[] = {"euer",    "unser",   "dieser",  "jeder",  "mancher", "super",  "leider",
                                         "immer",   "wieder",  "aber",    "oder",   "unter",   "hinter", "ueber",
                                         "ihrer",   "eurer",   "unserer", "einer",  "neuer",   "guter",  "toller",
                                         "anderer", "grosser", "kleiner", "bester", "meiner"};

/// Endings of German nouns that are never a town's.
bool IsAbstract(std::string_view fold) {
  constexpr std::string_view kEndings[] = {"ung",    "ungen", "heit", "keit", "schaft", "tion",
                                           "tionen", "ment",  "nis",  "taet", "ismus"};
  return fold.size() > 5 && std::any_of(std::begin(kEndings), std::end(kEndings),
                                        [&](std::string_view end) { return fold.ends_with(end); });
}

class Finder {
 public:
  Finder(const Doc& doc, bool german, const std::vector<pii::Hit>& pii, const std::vector<std::string>& brand_words)
      : doc_(doc), words_(doc.words()), german_(german), pii_(pii), brand_words_(brand_words) {}

  std::string Find() const {
    for (std::size_t i = 0; i < words_.size(); ++i) {
      if (const std::string named = BesideKind(i); !named.empty()) return named;
    }
    for (std::size_t i = 1; i < words_.size(); ++i) {
      if (const std::string named = BehindPreposition(i); !named.empty()) return named;
    }
    return {};
  }

 private:
  bool Adjacent(std::size_t word) const {
    const std::string_view gap = doc_.GapBefore(word);
    return gap == " " || gap == "-" || gap == " \"" || gap == " „" || gap == "\xC2\xA0";
  }

  bool CouldBePlace(std::size_t word) const {
    const Word& w = words_[word];
    if (w.kind != TokenKind::kWord || !w.capital || w.end - w.begin < 3) return false;
    if (w.shouted && w.fold.size() <= 3) return false;  // RE, ICE, BIC
    if (OneOf(kNoPlaces, w.fold) || OneOf(kPlaceKinds, w.fold) || (german_ && IsAbstract(w.fold))) return false;
    const bool brand = std::any_of(brand_words_.begin(), brand_words_.end(),
                                   [&](const std::string& name) { return w.fold.starts_with(name); });
    if (brand) return false;
    return std::none_of(pii_.begin(), pii_.end(),
                        [&](const pii::Hit& hit) { return !hit.premises && w.begin < hit.end && w.end > hit.start; });
  }

  /// The whole name from its first word on: "Bad Oldesloe", "Frankfurt am Main", "King's Cross".
  std::string Name(std::size_t first) const {
    std::size_t last = first;
    while (last + 1 < words_.size() && last - first < 3 && Adjacent(last + 1)) {
      const std::size_t next = last + 1;
      const bool link = OneOf({{"am", "an", "der", "ob", "im", "upon", "on", "le"}}, words_[next].fold) &&
                        next + 1 < words_.size() &&
                        OneOf({{"main", "rhein", "oder", "inn", "see", "donau", "neckar", "breisgau", "trent", "tyne",
                                "thames", "sea", "avon", "der", "ruhr", "saale", "weser", "elbe", "tauber"}},
                              words_[next + 1].fold);
      if (link) {
        last = next + 1;
      } else if (CouldBePlace(next) && GoesOn(last, next)) {
        last = next;
      } else {
        break;
      }
    }
    std::size_t end = words_[last].end;
    std::string_view text = std::string_view(doc_.text()).substr(words_[first].begin, end - words_[first].begin);
    for (const std::string_view tail : {"'s", "’s"}) {
      if (text.ends_with(tail)) text.remove_suffix(tail.size());
    }
    return std::string(text);
  }

  /// English names are several capitalised words; German ones after "Bad", "Sankt", a hyphen.
  bool GoesOn(std::size_t last, std::size_t next) const {
    if (!german_) return true;
    return doc_.GapBefore(next) == "-" || OneOf({{"bad", "st", "sankt", "gross", "klein", "neu", "alt", "hamburg",
                                                  "berlin", "wien", "muenchen", "koeln"}},
                                                words_[last].fold);
  }

  /// "Filiale Kiel", "Harrogate store", "Bahnhof Altona", "Leeds station".
  std::string BesideKind(std::size_t kind) const {
    if (!OneOf(kPlaceKinds, words_[kind].fold)) return {};
    const bool behind = kind + 1 < words_.size() && Adjacent(kind + 1) && CouldBePlace(kind + 1) &&
                        words_[kind + 1].sentence == words_[kind].sentence;
    if (german_ && behind && words_[kind].capital && !IsTrip(kind)) return Name(kind + 1);
    if (kind == 0 || !Adjacent(kind) || !CouldBePlace(kind - 1)) return {};
    std::size_t first = kind - 1;
    while (!german_ && first > 0 && Adjacent(first) && CouldBePlace(first - 1) && kind - first < 3) --first;
    const bool starts = doc_.SentenceOf(kind).first == first;
    if (starts && !german_ && first + 1 == kind &&
        !(words_[kind].fold == "station" || words_[kind].fold == "branch" || words_[kind].fold == "store" ||
          words_[kind].fold == "airport")) {
      return {};
    }
    const bool adjective = german_ && words_[first].fold.ends_with("er") && !OneOf(kErWords, words_[first].fold);
    if (german_ && !adjective &&
        !(words_[kind].fold == "hbf" || words_[kind].fold == "bahnhof" || words_[kind].fold == "hauptbahnhof" ||
          words_[kind].fold == "bf" || words_[kind].fold == "zob" || words_[kind].fold == "flughafen")) {
      return {};
    }
    if (IsTrip(first)) return {};
    return Name(first);
  }

  bool IsTrip(std::size_t word) const {
    if (word == 0) return false;
    if (OneOf(kTrip, words_[word - 1].fold)) return true;
    // "from Leeds to York": the start of a trip
    if (words_[word - 1].fold != "from" && words_[word - 1].fold != "ab") return false;
    for (std::size_t i = word + 1; i < words_.size() && i < word + 5; ++i) {
      if (OneOf({{"to", "nach"}}, words_[i].fold)) return true;
    }
    return false;
  }

  std::string BehindPreposition(std::size_t word) const {
    if (!CouldBePlace(word) || !Adjacent(word) || words_[word - 1].sentence != words_[word].sentence) return {};
    const std::string& before = words_[word - 1].fold;
    if (german_) {
      if (before == "in" || before == "raum" || before == "ganz" || before == "halb") return Name(word);
      return BehindBranch(word) ? Name(word) : std::string();
    }
    if (before == "on") return BehindBranch(word) ? Name(word) : std::string();
    if (!OneOf(kEnglishAt, before) || IsTrip(word)) return {};
    if (before == "from" && !doc_.SentenceOf(word).question) return {};
    return Name(word);
  }

  /// "Filiale am Jungfernstieg", "store on Oxford Street": a kind of place two or three words before.
  bool BehindBranch(std::size_t word) const {
    std::size_t at = word;
    for (int words = 0; at > 0 && words < 2; ++words) {
      --at;
      if (!OneOf({{"am", "an", "der", "auf", "im", "in", "beim", "dem", "on", "at", "the", "zum"}}, words_[at].fold))
        return false;
      if (at > 0 && OneOf(kPlaceKinds, words_[at - 1].fold) && Adjacent(at)) return true;
    }
    return false;
  }

  const Doc& doc_;
  const std::vector<Word>& words_;
  bool german_;
  const std::vector<pii::Hit>& pii_;
  const std::vector<std::string>& brand_words_;
};

}  // namespace

std::string FindLocation(const Doc& doc, std::string_view language, const std::vector<pii::Hit>& pii,
                         const std::vector<std::string>& brand_words) {
  return Finder(doc, language != "en", pii, brand_words).Find();
}

}  // namespace leitplanke::assess
