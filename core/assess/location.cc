#include "core/assess/location.h"

#include <algorithm>
#include <span>

#include "core/heads/ngrams.h"
#include "core/text/fold.h"

namespace leitplanke::assess {
namespace {

// Words that name a kind of place; a name stands right before or behind them. Folded.
constexpr std::string_view kPlaceKinds[] = {
    "filiale",      "shop",    "store",        "laden",         "bahnhof",    "bf",           "hbf",
    "hauptbahnhof", "station", "branch",       "markt",         "standort",   "reisezentrum", "haltestelle",
    "zentrum",      "center",  "centre",       "servicecenter", "outlet",     "airport",      "flughafen",
    "terminal",     "depot",   "kundencenter", "geschaeft",     "stadtteil",  "ortsteil",     "bezirk",
    "mall",         "town",    "supermarket",  "supermarkt",    "restaurant", "hotel",        "praxis",
    "schalter",     "sbahn",   "ubahn",        "kiosk",         "tankstelle", "village",      "platform",
    "busbahnhof",   "zob",     "filialen",     "shops",         "stores",     "kreuzung",     "klinik"};
constexpr std::string_view kEnglishAt[] = {"in", "at", "near", "from", "around", "outside", "across"};
// Start and destination of a trip or parcel.
constexpr std::string_view kTrip[] = {"nach",  "von", "to",     "richtung", "towards", "via",
                                      "ueber", "bis", "toward", "zwischen", "between", "for"};

// Capitalised, and in no class of the thesaurus. Folded.
constexpr std::string_view kNoPlaces[] = {"sie",  "ihr",  "ihrem", "ihrer", "ihnen", "ihren", "euch", "the",
                                          "this", "that", "your",  "our",   "all",   "any",   "one"};

constexpr std::string_view kBefore[] = {"bad", "st", "sankt", "fort", "wiener", "schwaebisch"};
constexpr std::string_view kPeople[] = {"herr", "frau", "mr", "mrs", "ms", "dr"};
constexpr std::string_view kTown = "word:town";  // a class of the thesaurus

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
  Finder(const Doc& doc, bool german, const std::vector<pii::Hit>& pii, const std::vector<std::string>& brand_words,
         const heads::Thesaurus& thesaurus)
      : doc_(doc), words_(doc.words()), german_(german), pii_(pii), brand_words_(brand_words), thesaurus_(thesaurus) {}

  std::string Find() const {
    for (std::size_t i = 0; i < words_.size(); ++i) {
      if (const std::string named = BesideKind(i); !named.empty()) return named;
    }
    for (std::size_t i = 1; i < words_.size(); ++i) {
      if (const std::string named = BehindPreposition(i); !named.empty()) return named;
    }
    for (std::size_t i = 0; i < words_.size(); ++i) {
      if (!IsBareTown(i)) continue;
      return Name(i > 0 && OneOf(kBefore, words_[i - 1].fold) && Adjacent(i) ? i - 1 : i);
    }
    return {};
  }

 private:
  /// What the thesaurus says of a word: a town, and whether it means something else, too.
  struct Known {
    bool town = false, other = false;
    bool sure() const { return town && !other; }
  };
  Known Look(std::size_t word) const {
    std::vector<std::uint32_t> classes;
    thesaurus_.AddClassesOf(doc_, word, classes);
    const bool other = std::any_of(classes.begin(), classes.end(), [&](std::uint32_t cls) { return cls != town_; });
    return {thesaurus_.Lists(doc_, word, town_), other};
  }

  /// "Uelzen, Gleis 3: …", "Paketautomat Rendsburg": no word says that it is a place but itself.
  bool IsBareTown(std::size_t word) const {
    if (!CouldBePlace(word) || IsTrip(word) || !Look(word).sure()) return false;
    if (word + 1 < words_.size() && OneOf({{"to", "nach", "bis"}}, words_[word + 1].fold)) return false;
    if (word > 0 && OneOf(kPeople, words_[word - 1].fold)) return false;
    const auto joined = [&](std::size_t next) {
      const std::string_view gap = Trim(doc_.GapBefore(next));
      return !gap.empty() && OneOf({{"-", "–", "/", ">", "→"}}, gap) && Look(next).town;
    };
    return !(word > 0 && joined(word) && Look(word - 1).town) && !(word + 1 < words_.size() && joined(word + 1));
  }

  bool Adjacent(std::size_t word) const {
    const std::string_view gap = doc_.GapBefore(word);
    return gap == " " || gap == "-" || gap == " \"" || gap == " „" || gap == "\xC2\xA0";
  }

  bool CouldBePlace(std::size_t word) const {
    const Word& w = words_[word];
    if (w.kind != TokenKind::kWord || w.end - w.begin < 3 || (!w.capital && !all_small_)) return false;
    if (w.shouted && w.fold.size() <= 3) return false;  // RE, ICE, BIC
    const Known known = Look(word);
    if (!w.capital && !known.sure()) return false;
    if (OneOf(kNoPlaces, w.fold) || OneOf(kPlaceKinds, w.fold) || (german_ && IsAbstract(w.fold))) return false;
    const bool brand = std::any_of(brand_words_.begin(), brand_words_.end(),
                                   [&](const std::string& name) { return w.fold.starts_with(name); });
    const bool adjective = german_ && w.fold.ends_with("er");  // "Bergedorfer" begins like a mountain
    if (brand || (known.other && !known.town && !adjective)) return false;
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
    if (thesaurus_.empty()) return BehindBranch(word) ? Name(word) : std::string();  // "in Ordnung"
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
  const heads::Thesaurus& thesaurus_;
  const std::uint32_t town_ = heads::HashName(kTown);
  const bool all_small_ = std::none_of(words_.begin(), words_.end(), [](const Word& w) { return w.capital; });
};

}  // namespace

std::string FindLocation(const Doc& doc, std::string_view language, const std::vector<pii::Hit>& pii,
                         const std::vector<std::string>& brand_words, const heads::Thesaurus& thesaurus) {
  return Finder(doc, language != "en", pii, brand_words, thesaurus).Find();
}

}  // namespace leitplanke::assess
