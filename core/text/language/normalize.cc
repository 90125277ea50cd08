#include "core/text/language/normalize.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/text/fold.h"
#include "core/text/utf8.h"

namespace leitplanke {
namespace {

struct Spelling {
  std::string_view from, to;
};

/// Chat spellings, abbreviations and the slips that are common enough to know. A blank separates two words. Sorted.
constexpr Spelling kSpellings[] = {
    {"aagaeh", "angeben"},
    {"abt", "about"},
    {"acc", "account"},
    {"accnt", "account"},
    {"accont", "account"},
    {"acct", "account"},
    {"acount", "account"},
    {"addr", "address"},
    {"addy", "address"},
    {"adesse", "adresse"},
    {"adr", "adresse"},
    {"adrese", "adresse"},
    {"adress", "address"},
    {"adressse", "adresse"},
    {"aint", "is not"},
    {"anschirft", "anschrift"},
    {"appologies", "apologies"},
    {"arent", "are not"},
    {"auftragsnr", "auftragsnummer"},
    {"bday", "birthday"},
    {"benoetig", "benoetige"},
    {"bestaetigungs", "bestaetigung"},
    {"bestellnr", "bestellnummer"},
    {"bestellnumer", "bestellnummer"},
    {"bestelnummer", "bestellnummer"},
    {"bestnr", "bestellnummer"},
    {"bidde", "bitte"},
    {"biste", "bist du"},
    {"bite", "bitte"},
    {"bitt", "bitte"},
    {"bittesehr", "bitte"},
    {"bitti", "bitte"},
    {"bittschoen", "bitte"},
    {"bittte", "bitte"},
    {"bkg", "booking"},
    {"brauch", "brauche"},
    {"bruache", "brauche"},
    {"btte", "bitte"},
    {"buchungsnr", "buchungsnummer"},
    {"cant", "can not"},
    {"chasch", "kannst"},
    {"choend", "koennen"},
    {"choennd", "koennen"},
    {"choenne", "koennen"},
    {"choennt", "koennte"},
    {"choennted", "koennten"},
    {"choenntsch", "koenntest"},
    {"churz", "kurz"},
    {"cld", "could"},
    {"cldnt", "could not"},
    {"cn", "can"},
    {"couldnt", "could not"},
    {"cud", "could"},
    {"cust", "customer"},
    {"custmer", "customer"},
    {"definately", "definitely"},
    {"definetly", "definitely"},
    {"didnt", "did not"},
    {"dien", "dein"},
    {"diene", "deine"},
    {"dob", "birthdate"},
    {"doesnt", "does not"},
    {"dont", "do not"},
    {"e-mial", "email"},
    {"emailaddres", "emailaddress"},
    {"emailadress", "emailadresse"},
    {"emial", "email"},
    {"eus", "uns"},
    {"gaeh", "geben"},
    {"gaend", "geben"},
    {"garantee", "guarantee"},
    {"garantieren's", "garantieren sie"},
    {"gebdat", "geburtsdatum"},
    {"gebdatum", "geburtsdatum"},
    {"geburtsdtaum", "geburtsdatum"},
    {"gehts", "geht es"},
    {"gern's", "gern"},
    {"gibs", "gib es"},
    {"gibts", "gibt es"},
    {"gimme", "give me"},
    {"giv", "give"},
    {"gonna", "going to"},
    {"gotta", "got to"},
    {"gr8", "great"},
    {"guarentee", "guarantee"},
    {"habn", "haben"},
    {"habts", "habt ihr"},
    {"hadnt", "had not"},
    {"haend", "haben"},
    {"haesch", "hast"},
    {"hams", "haben sie"},
    {"handynr", "handynummer"},
    {"handynumer", "handynummer"},
    {"hasnt", "has not"},
    {"haste", "hast du"},
    {"hausnr", "hausnummer"},
    {"hav", "have"},
    {"havent", "have not"},
    {"hows", "how is"},
    {"hv", "have"},
    {"hvnt", "have not"},
    {"ibann", "iban"},
    {"idk", "i do not know"},
    {"isch", "ist"},
    {"isnt", "is not"},
    {"ists", "ist es"},
    {"ive", "i have"},
    {"kannste", "kannst du"},
    {"kanst", "kannst"},
    {"kartennr", "kartennummer"},
    {"kdnr", "kundennummer"},
    {"kdnummer", "kundennummer"},
    {"kndnr", "kundennummer"},
    {"knr", "kundennummer"},
    {"koennen's", "koennen sie"},
    {"koennn", "koennen"},
    {"koennteste", "koenntest du"},
    {"koentest", "koenntest"},
    {"kontonr", "kontonummer"},
    {"kundennr", "kundennummer"},
    {"kundennumemr", "kundennummer"},
    {"kundennumer", "kundennummer"},
    {"kundennumme", "kundennummer"},
    {"kundenumer", "kundennummer"},
    {"kundenummer", "kundennummer"},
    {"kunendnummer", "kundennummer"},
    {"lemme", "let me"},
    {"lets", "let us"},
    {"lmk", "let me know"},
    {"mal'n", "mal"},
    {"mer", "mir"},
    {"mesage", "message"},
    {"mob", "mobile"},
    {"msg", "message"},
    {"msging", "messaging"},
    {"mssg", "message"},
    {"nbr", "number"},
    {"nciht", "nicht"},
    {"nd", "need"},
    {"neednt", "need not"},
    {"nich", "nicht"},
    {"nid", "nicht"},
    {"nihct", "nicht"},
    {"nmbr", "number"},
    {"noed", "nicht"},
    {"nr", "nummer"},
    {"nr's", "nummern"},
    {"nrs", "nummern"},
    {"nubmer", "number"},
    {"num", "number"},
    {"numbr", "number"},
    {"numer", "nummer"},
    {"nummber", "number"},
    {"nummmer", "nummer"},
    {"nvm", "never mind"},
    {"oeis", "uns"},
    {"ordernr", "bestellnummer"},
    {"passwrd", "password"},
    {"pasword", "password"},
    {"phne", "phone"},
    {"pic", "photo"},
    {"pic's", "photos"},
    {"pics", "photos"},
    {"pleas", "please"},
    {"plesae", "please"},
    {"pls", "please"},
    {"postcde", "postcode"},
    {"ppl", "people"},
    {"pw", "passwort"},
    {"pwd", "password"},
    {"rechnungsnr", "rechnungsnummer"},
    {"rechnungsnr's", "rechnungsnummern"},
    {"recieve", "receive"},
    {"recieved", "received"},
    {"referance", "reference"},
    {"refrence", "reference"},
    {"rly", "really"},
    {"rufnr", "rufnummer"},
    {"saeg", "sag"},
    {"schicks", "schicken"},
    {"schicksch", "schickst"},
    {"schik", "schick"},
    {"schikcen", "schicken"},
    {"schrib", "schreib"},
    {"sendungsnr", "sendungsnummer"},
    {"shick", "schick"},
    {"shld", "should"},
    {"shoudnt", "should not"},
    {"shouldnt", "should not"},
    {"shure", "sure"},
    {"snd", "send"},
    {"somethings", "something is"},
    {"strasze", "strasse"},
    {"tel", "telefon"},
    {"tele", "telefon"},
    {"telefonnnummer", "telefonnummer"},
    {"telefonnr", "telefonnummer"},
    {"telefonnumer", "telefonnummer"},
    {"telnr", "telefonnummer"},
    {"thats", "that 's"},
    {"theres", "there 's"},
    {"theyre", "they are"},
    {"tht", "that"},
    {"thx", "thanks"},
    {"tks", "thanks"},
    {"tlf", "telefon"},
    {"tmr", "tomorrow"},
    {"tmrw", "tomorrow"},
    {"tnx", "thanks"},
    {"tomorow", "tomorrow"},
    {"u", "you"},
    {"ues", "uns"},
    {"unsre", "unsere"},
    {"unswer", "unser"},
    {"ur", "your"},
    {"urs", "yours"},
    {"versnr", "versicherungsnummer"},
    {"vertragsnr", "vertragsnummer"},
    {"vertragsnumer", "vertragsnummer"},
    {"vertragsnumme", "vertragsnummer"},
    {"wanna", "want to"},
    {"wasnt", "was not"},
    {"werent", "were not"},
    {"whats", "what 's"},
    {"wheres", "where 's"},
    {"whos", "who 's"},
    {"wieviele", "wie viele"},
    {"willste", "willst du"},
    {"wld", "would"},
    {"wont", "will not"},
    {"wouldnt", "would not"},
    {"wrks", "works"},
    {"wud", "would"},
    {"wyter", "weiter"},
    {"yor", "your"},
    {"youd", "you would"},
    {"youll", "you will"},
    {"youre", "you are"},
    {"youve", "you have"},
    {"yr", "your"},
};

constexpr bool BeforeSpelling(const Spelling& a, const Spelling& b) { return a.from < b.from; }
static_assert(std::is_sorted(std::begin(kSpellings), std::end(kSpellings), BeforeSpelling), "binary search needs it");

const Spelling* FindSpelling(std::string_view word) {
  const auto* found =
      std::lower_bound(std::begin(kSpellings), std::end(kSpellings), word,
                       [](const Spelling& spelling, std::string_view value) { return spelling.from < value; });
  return found != std::end(kSpellings) && found->from == word ? found : nullptr;
}

/// The plain letter of an accented Latin-1 small letter, or 0.
char WithoutAccent(char32_t c) {
  constexpr std::string_view kPlain = "aaaaaaaceeeeiiiidnooooo/ouuuuyty";
  return c >= 0xE0 && c <= 0xFF && c != 0xF7 ? kPlain[c - 0xE0] : '\0';
}

bool IsDropped(char32_t c) {
  return c == '-' || c == 0xAD || c == 0x2010 || c == 0x2011 || (c >= 0x200B && c <= 0x200F) || c == 0xFEFF ||
         (c >= 0x0300 && c <= 0x036F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2069);
}

/// "sooo" -> "so", "bitteee" -> "bitte"; numbers stay.
void Squeeze(std::string& word) {
  std::size_t out = 0;
  for (std::size_t i = 0; i < word.size();) {
    std::size_t run = 1;
    while (i + run < word.size() && word[i + run] == word[i]) ++run;
    const std::size_t kept = run >= 3 && word[i] >= 'a' && word[i] <= 'z' ? 1 : run;
    for (std::size_t k = 0; k < kept; ++k) word[out++] = word[i];
    i += run;
  }
  word.resize(out);
}

struct Ending {
  std::string_view tail;  ///< with the apostrophe
  std::string_view word;
};
constexpr std::array<Ending, 7> kEndings = {
    {{"n't", "not"}, {"'ll", "will"}, {"'re", "are"}, {"'ve", "have"}, {"'d", "would"}, {"'m", "am"}, {"'s", "'s"}}};

/// The whole word where the stem of an `n't` is not one by itself.
std::string_view StemBeforeNot(std::string_view stem) {
  if (stem == "ca") return "can";
  if (stem == "wo") return "will";
  if (stem == "sha") return "shall";
  if (stem == "ai") return "is";
  return stem;
}

/// How many bytes of `original` make up the first `units` characters of its fold: counted from the end, because
/// only the ending is known to be plain.
std::size_t BytesOfTail(std::string_view original, std::size_t tail_characters) {
  std::size_t at = original.size();
  for (std::size_t i = 0; i < tail_characters && at > 0; ++i) {
    do --at;
    while (at > 0 && (static_cast<unsigned char>(original[at]) & 0xC0U) == 0x80U);
  }
  return original.size() - at;
}

}  // namespace

std::string FoldWord(std::string_view word) {
  const std::string lower = FoldCase(word);
  std::string out;
  out.reserve(lower.size() + 4);
  for (std::size_t at = 0; at < lower.size();) {
    const Character c = DecodeUtf8(lower, at);
    if (c.code < 0x80) {
      if (c.code != '-') out += static_cast<char>(c.code);
    } else if (c.code == 0xE4 || c.code == 0xF6 || c.code == 0xFC) {
      out += c.code == 0xE4 ? "ae" : c.code == 0xF6 ? "oe" : "ue";
    } else if (c.code == 0xDF || c.code == 0x1E9E) {
      out += "ss";
    } else if (c.code == 0x2019 || c.code == 0x2018 || c.code == 0xB4) {
      out += '\'';
    } else if (c.code == 0x0308 && !out.empty()) {
      out += 'e';  // a decomposed umlaut
    } else if (const char plain = WithoutAccent(c.code); plain != '\0') {
      out += plain;
    } else if (!IsDropped(c.code)) {
      out.append(lower, at, c.bytes);
    }
    at += c.bytes;
  }
  Squeeze(out);
  return out;
}

std::vector<WordPart> SplitWord(std::string_view word) {
  std::string fold = FoldWord(word);
  if (const Spelling* spelling = FindSpelling(fold)) {
    // The written-out words share the original's bytes; all but the last are one byte, which no rule shows alone.
    std::vector<WordPart> parts;
    std::string_view rest = spelling->to;
    std::size_t left = word.size();
    while (!rest.empty()) {
      const std::size_t blank = rest.find(' ');
      const bool last = blank == std::string_view::npos;
      const std::size_t bytes = last || left <= 1 ? left : 1;
      parts.push_back({std::string(rest.substr(0, blank)), bytes});
      left -= bytes;
      rest = last ? std::string_view() : rest.substr(blank + 1);
    }
    return parts;
  }
  for (const Ending& ending : kEndings) {
    if (fold.size() <= ending.tail.size() || !fold.ends_with(ending.tail)) continue;
    const std::size_t bytes = BytesOfTail(word, ending.tail.size());
    std::string_view stem = std::string_view(fold).substr(0, fold.size() - ending.tail.size());
    if (ending.word == "not") stem = StemBeforeNot(stem);
    if (stem == "let" && ending.word == "'s") return {{"let", word.size() - bytes}, {"us", bytes}};
    const Spelling* written_out = FindSpelling(stem);
    return {{std::string(written_out != nullptr ? written_out->to : stem), word.size() - bytes},
            {std::string(ending.word), bytes}};
  }
  return {{std::move(fold), word.size()}};
}

}  // namespace leitplanke
