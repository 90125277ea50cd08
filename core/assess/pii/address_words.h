/// @file   address_words.h
/// @brief  What street addresses are made of, and what only looks like it. All words folded.
#ifndef LEITPLANKE_CORE_ASSESS_PII_ADDRESS_WORDS_H_
#define LEITPLANKE_CORE_ASSESS_PII_ADDRESS_WORDS_H_

#include <string_view>

namespace leitplanke::pii::address {

// Ends of street names that are hardly anything else, and those that are often another word. Folded.
inline constexpr std::string_view kSureEnds[] = {"strasse", "strasze",   "gasse",  "allee",     "chaussee",
                                                 "twiete",  "straat",    "gracht", "gaessli",   "gaesschen",
                                                 "gaessle", "promenade", "gatan",  "esplanade", "stiege"};
inline constexpr std::string_view kLikelyEnds[] = {"weg",   "platz",    "ring",  "damm",   "ufer", "steig", "stieg",
                                                   "pfad",  "wall",     "kai",   "graben", "kamp", "zeile", "redder",
                                                   "deich", "siedlung", "laan",  "plein",  "hof",  "markt", "winkel",
                                                   "anger", "brook",    "halde", "rain",   "stich"};
// Words that end like a street and are none. Folded.
inline constexpr std::string_view kNoStreets[] = {"parkplatz",
                                                  "sitzplatz",
                                                  "arbeitsplatz",
                                                  "stellplatz",
                                                  "platz",
                                                  "weg",
                                                  "ring",
                                                  "hof",
                                                  "markt",
                                                  "umweg",
                                                  "rueckweg",
                                                  "hinweg",
                                                  "heimweg",
                                                  "arbeitsweg",
                                                  "schulweg",
                                                  "radweg",
                                                  "gehweg",
                                                  "fussweg",
                                                  "bahnsteig",
                                                  "bahnhof",
                                                  "hauptbahnhof",
                                                  "friedhof",
                                                  "busbahnhof",
                                                  "bauernhof",
                                                  "supermarkt",
                                                  "baumarkt",
                                                  "flohmarkt",
                                                  "drogeriemarkt",
                                                  "elektromarkt",
                                                  "weihnachtsmarkt",
                                                  "getraenkemarkt",
                                                  "arbeitsmarkt",
                                                  "gueterbahnhof",
                                                  "fensterplatz",
                                                  "gangplatz",
                                                  "einstieg",
                                                  "ausstieg",
                                                  "umstieg",
                                                  "anstieg",
                                                  "abstieg",
                                                  "aufstieg",
                                                  "postweg",
                                                  "rechtsweg",
                                                  "irrweg",
                                                  "einzelplatz",
                                                  "campingplatz",
                                                  "spielplatz",
                                                  "unterwegs",
                                                  "hinterhof",
                                                  "hering",
                                                  "boxring",
                                                  "westbahnhof",
                                                  "ostbahnhof",
                                                  "suedbahnhof",
                                                  "nordbahnhof",
                                                  "liegeplatz",
                                                  "speicherplatz",
                                                  "startplatz",
                                                  "tabellenplatz",
                                                  "ehering",
                                                  "fussballplatz",
                                                  "strassenbahnhof",
                                                  "zebrastreifen",
                                                  "autobahn",
                                                  "feuerwall",
                                                  "firewall",
                                                  "listenplatz",
                                                  "studienplatz",
                                                  "ausbildungsplatz",
                                                  "kitaplatz",
                                                  "krawall",
                                                  "strasse",
                                                  "damm",
                                                  "ufer",
                                                  "pfad",
                                                  "wall",
                                                  "graben",
                                                  "dateipfad"};
inline constexpr std::string_view kStandalone[] = {
    "strasse", "str", "weg",   "allee",  "platz",     "gasse",    "ring", "damm",  "ufer", "wall", "kai",
    "markt",   "hof", "steig", "graben", "promenade", "chaussee", "pfad", "stieg", "kamp", "deich"};
// What may stand before a street word without being its name. Folded.
inline constexpr std::string_view kArticles[] = {
    "die",    "der",    "den",     "dem",     "das",     "eine",    "einer", "einen", "diese",
    "dieser", "meine",  "meiner",  "unsere",  "unserer", "eure",    "euer",  "ganze", "jede",
    "auf",    "welche", "welcher", "welchen", "kein",    "keinen",  "ein",   "einem", "ihr",
    "mein",   "sitz",   "wagen",   "dieses",  "letzter", "letzten", "nur",   "von",   "gesamte"};
inline constexpr std::string_view kLeads[] = {"am", "an",    "auf", "bei", "beim", "hinter", "hinterm", "im",
                                              "in", "unter", "vor", "zum", "zur",  "zu",     "achter",  "ueber"};
inline constexpr std::string_view kLeadArticles[] = {"der", "den", "dem", "de", "die", "des"};
inline constexpr std::string_view kStreetAdjectives[] = {
    "alte",    "alter",   "alten",   "altes",   "neue",    "neuer",   "neuen",  "neues",    "grosse", "grosser",
    "grossen", "grosses", "kleine",  "kleiner", "kleinen", "lange",   "langer", "langen",   "kurze",  "kurzer",
    "obere",   "oberer",  "oberen",  "untere",  "unterer", "unteren", "innere", "aeussere", "hohe",   "hoher",
    "hohen",   "breite",  "breiter", "vordere", "hintere", "rechte",  "linke",  "erste",    "zweite", "dritte",
    "schmale", "krumme",  "steile",  "st",      "sankt",   "bad"};
// "Am Montag 12 …", "Im Wagen 7" are no streets. Folded.
inline constexpr std::string_view kNotAfterLead[] = {
    "montag",    "dienstag", "mittwoch",  "donnerstag", "freitag",   "samstag",   "sonnabend",    "sonntag",
    "januar",    "februar",  "maerz",     "april",      "mai",       "juni",      "juli",         "august",
    "september", "oktober",  "november",  "dezember",   "gleis",     "bahnsteig", "schalter",     "tag",
    "jahr",      "zug",      "ice",       "wagen",      "abschnitt", "kapitel",   "terminal",     "gate",
    "ausgang",   "halle",    "stand",     "monat",      "ende",      "anfang",    "abend",        "morgen",
    "winter",    "sommer",   "schnitt",   "preis",      "tarif",     "zeitraum",  "wert",         "bus",
    "re",        "ic",       "regio",     "schnitt",    "vergleich", "stueck",    "alter",        "ganzen",
    "absatz",    "punkt",    "paragraph", "regel",      "block",     "bahnhof",   "hauptbahnhof", "hbf",
    "hotline",   "app",      "server",    "internet",   "minute",    "stunde",    "woche",        "kalenderwoche",
    "kw",        "etage",    "stock",     "raum",       "zimmer",    "filiale",   "linie"};
inline constexpr std::string_view kHomeCues[] = {
    "wohne",           "wohnen",   "wohnt",   "wohnhaft",         "adresse",      "anschrift", "lieferadresse",
    "address",         "live",     "lives",   "living",           "deliver",      "delivered", "delivery",
    "lieferanschrift", "home",     "house",   "rechnungsadresse", "umgezogen",    "umzug",     "gemeldet",
    "moved",           "residing", "zuhause", "postanschrift",    "meldeadresse", "wohnung",   "hausanschrift",
    "neubau"};
// A place of business is no home; a stop or a scene is no address at all.
inline constexpr std::string_view kPremises[] = {
    "filiale",       "shop",         "store",         "laden",    "geschaeft",      "branch",
    "standort",      "kiosk",        "niederlassung", "zentrale", "hauptsitz",      "depot",
    "servicecenter", "outlet",       "restaurant",    "hotel",    "paketshop",      "postfiliale",
    "servicepoint",  "center",       "centre",        "markt",    "filialen",       "shops",
    "kundencenter",  "servicepunkt", "reisezentrum",  "office",   "verkaufsstelle", "geschaeftsstelle",
    "bank",          "sparkasse",    "praxis"};
inline constexpr std::string_view kScenes[] = {
    "haltestelle", "station", "bahnhof", "kreuzung", "ecke",  "baustelle", "unfall",  "stop",           "junction",
    "platform",    "gate",    "route",   "bus",      "linie", "exit",      "tram",    "endhaltestelle", "hst",
    "ausfahrt",    "s",       "u",       "stau",     "line",  "abfahrt",   "sperrung"};
inline constexpr std::string_view kPrefixStreets[] = {
    "strasse", "platz", "rue",   "avenue", "chemin", "route", "boulevard", "quai",    "place", "via",
    "piazza",  "viale", "corso", "calle",  "ulica",  "ul",    "rua",       "impasse", "allee"};
// English: ends of a street's name. Folded; the first ones also in lower case where a home is spoken of.
inline constexpr std::string_view kEnglishSure[] = {"street", "road",    "avenue",  "lane",     "st",
                                                    "rd",     "ave",     "terrace", "crescent", "boulevard",
                                                    "blvd",   "gardens", "drive",   "close"};
inline constexpr std::string_view kEnglishMore[] = {
    "grove", "mews", "ln",     "dr",    "ct",      "pl",       "sq",      "cres", "court",  "place",  "square", "way",
    "hill",  "row",  "walk",   "park",  "parkway", "pkwy",     "highway", "hwy",  "circle", "cir",    "trail",  "view",
    "green", "rise", "parade", "wharf", "quay",    "broadway", "ter",     "gdns", "loop",   "heights"};
inline constexpr std::string_view kFlatWords[] = {"flat", "apartment", "apt", "unit", "suite", "ste", "room", "floor"};
inline constexpr std::string_view kStates =
    "AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA "
    "RI SC SD TN TX UT VT VA WA WV WI WY DC PR ";
inline constexpr std::string_view kPostcodeAreas =
    "AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY G "
    "GL GU HA HD HG HP HR HS HU HX IG IM IP IV JE GY KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW "
    "OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC "
    "WD WF WN WR WS WV YO ZE ";

}  // namespace leitplanke::pii::address

#endif  // LEITPLANKE_CORE_ASSESS_PII_ADDRESS_WORDS_H_
