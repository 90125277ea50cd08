// privacy.leak: does personal data stand in the draft? The values come from the finder that posts use, too; here only
// those are let through that belong to an authority or to everybody.
#include <array>
#include <string>

#include "core/guard/rule.h"
#include "core/text/language/grammar_source.h"

namespace leitplanke::guard {
namespace {

constexpr std::string_view kWords = kPackedGrammar<[] {
  return std::string_view(R"(
%any
# Whose phone, mail or house is public by nature.
authority = polizei* feuerwehr* notruf* giftnotruf* rettung* notarzt* bereitschaftsdienst* telefonseelsorge* seelsorge* *seelsorge
  krisentelefon krisendienst* sorgentelefon hilfetelefon *hilfetelefon nummergegenkummer bundesnetzagentur bnetza
  verbraucherzentrale* schlichtungsstelle* schlichtung ombudsstelle* ombudsmann* ombudsman* eisenbahnbundesamt soep
  luftfahrtbundesamt bafin bsi finanzamt* buergeramt* rathaus* gesundheitsamt* ordnungsamt* jugendamt* gericht
  amtsgericht* landgericht* botschaft* konsulat* ministerium* *ministerium bundesamt* landesamt* *behoerde* aemter
  datenschutzbeauftragte* sperrnotruf* samaritans police ambulance firebrigade nhs ofcom ofgem ofwat fca orr ico embassy
  consulate court council citizens ombuds regulator authority  childline emergency coastguard bakom rtr
  seco fma arbeiterkammer konsumentenschutz preisueberwacher stiftung actionfraud hmrc jobcentre coroner
open-password = wlan wifi hotspot gastzugang gaeste gast guest
)");
}>;

struct KindName {
  std::string_view german, english;
};
/// In the order of PiiKind.
constexpr std::array<KindName, 13> kKindNames = {{
    {"eine IBAN", "an IBAN"},
    {"ein BIC", "a BIC"},
    {"eine Kartennummer", "a card number"},
    {"eine Telefonnummer", "a phone number"},
    {"eine Mailadresse", "an e-mail address"},
    {"eine Adresse", "a postal address"},
    {"ein Geburtsdatum", "a date of birth"},
    {"eine Steuernummer", "a tax number"},
    {"eine Versicherungsnummer", "an insurance number"},
    {"eine Kundennummer", "a customer number"},
    {"eine Vertragsnummer", "a contract number"},
    {"eine Auftrags- oder Buchungsnummer", "an order or booking number"},
    {"ein Kennwort", "a password"},
}};

static_assert(static_cast<std::size_t>(PiiKind::kPassword) + 1 == kKindNames.size(), "one name for each kind");

/// The sentence that byte `at` stands in, or null.
const Sentence* SentenceAt(const Doc& doc, std::size_t at) {
  for (const Sentence& sentence : doc.sentences()) {
    if (at >= sentence.begin && at < sentence.end) return &sentence;
  }
  return nullptr;
}

bool IsPublicContact(PiiKind kind) {
  return kind == PiiKind::kPhone || kind == PiiKind::kEmail || kind == PiiKind::kAddress;
}

bool BelongsToEverybody(const DraftView& draft, const pii::Hit& value) {
  const Sentence* sentence = SentenceAt(draft.doc, value.start);
  if (sentence == nullptr) return false;
  const char* const words = value.kind == PiiKind::kPassword ? "open-password" : "authority";
  if (!IsPublicContact(value.kind) && value.kind != PiiKind::kPassword) return false;
  return draft.parse.Any(sentence->first, sentence->last, words);
}

std::vector<RuleHit> Check(const DraftView& draft, const PolicyView&) {
  std::vector<RuleHit> hits;
  for (const pii::Hit& value : draft.values) {
    if (BelongsToEverybody(draft, value)) continue;
    const KindName& name = kKindNames[static_cast<std::size_t>(value.kind)];
    hits.push_back({{value.start, value.end}, !value.checked, 0, std::string(name.german), std::string(name.english)});
  }
  return hits;
}

constexpr Message kMessages[] = {
    {"Hier steht {}. Das kann jeder lesen, und die Plattform behält es. Lassen Sie den Wert weg oder zeigen Sie nur "
     "die letzten Stellen (****1234).",
     "Here stands {}. Anyone can read it, and the platform keeps it. Leave the value out, or show its last digits "
     "only (****1234)."}};

}  // namespace

const Rule kPrivacyLeak = {"privacy.leak", Check, kWords, {}, kMessages};

}  // namespace leitplanke::guard
