// language.mismatch: does the draft answer in another language than the customer wrote? Names, products, quotations,
// links and tags are left out before either text is judged; a post that nobody could place fires nothing.
#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "core/guard/rule.h"
#include "leitplanke/assess.h"

namespace leitplanke::guard {
namespace {

/// Function words of German dialects, which the standard list does not have: Swiss, Bavarian and Austrian, Low German.
constexpr std::array<std::string_view, 58> kDialectWords = {
    "isch",  "nid",  "noed", "net",   "ned",  "nimma",  "nimmer", "mir",  "eus",   "oeis",    "ues",    "hend",
    "haend", "sit",  "scho", "wieda", "hob",  "hot",    "hamma",  "san",  "seids", "oida",    "des",    "koa",
    "koan",  "i",    "han",  "hani",  "chum", "chunnt", "gits",   "gaht", "goht",  "wo",      "blibt",  "dini",
    "mini",  "euch", "bi",   "uf",    "uff",  "au",     "gsi",    "gsee", "merci", "grueezi", "servus", "moin",
    "nich",  "wat",  "dat",  "ick",   "ik",   "mia",    "da",     "eppa", "weils", "kimmt"};

/// The text without what says nothing about its language.
std::string Speech(const Doc& doc, const Parse& parse) {
  std::string out;
  for (std::size_t i = 0; i < doc.words().size(); ++i) {
    const Word& word = doc.words()[i];
    const bool plain =
        word.kind == TokenKind::kWord && !word.quoted && !parse.Is(i, "brand") && !parse.Is(i, "brand-thing");
    if (!plain) continue;
    out.append(out.empty() ? "" : " ").append(doc.text().substr(word.begin, word.end - word.begin));
  }
  return out;
}

/// "de", "en", another primary tag, or "und".
std::string LanguageOf(const Doc& doc, const Parse& parse) {
  int german = 0;
  int english = 0;
  int dialect = 0;
  std::size_t words = 0;
  for (std::size_t i = 0; i < doc.words().size(); ++i) {
    const Word& word = doc.words()[i];
    if (word.kind != TokenKind::kWord || word.quoted) continue;
    ++words;
    const Lang lang = FunctionWordLanguage(word.fold);
    german += lang == kGerman ? 1 : 0;
    english += lang == kEnglish ? 1 : 0;
    dialect += std::find(kDialectWords.begin(), kDialectWords.end(), word.fold) != kDialectWords.end() ? 1 : 0;
  }
  const int most = std::max(german + dialect, english);
  if (most >= 2 && german + dialect >= 2 * english) return "de";
  if (most >= 2 && english >= 2 * (german + dialect)) return "en";
  if (words < 2) return "und";
  return DetectLanguage(Speech(doc, parse));
}

std::vector<RuleHit> Check(const DraftView& draft, const PolicyView&) {
  if (draft.post.doc.words().empty()) return {};
  const std::string post = LanguageOf(draft.post.doc, draft.post.parse);
  const std::string reply = LanguageOf(draft.doc, draft.parse);
  if (post == "und" || reply == "und" || post == reply) return {};
  return {{draft.Whole(), true, 0, {}, {}}};
}

constexpr Message kMessages[] = {
    {"Die Antwort ist in einer anderen Sprache als der Beitrag. Antworten Sie in der Sprache des Kunden.",
     "The reply is in another language than the post. Answer in the customer's language."}};

}  // namespace

const Rule kLanguageMismatch = {"language.mismatch", Check, {}, {}, kMessages};

}  // namespace leitplanke::guard
