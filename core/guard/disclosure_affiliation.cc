// disclosure.affiliation: on somebody else's site, does the draft say that its writer works for the brand? A sentence
// or addition must tie the writer to the brand; the brand here and a "we" there do not.
#include <algorithm>

#include "core/guard/rule.h"
#include "core/text/language/normalize.h"

namespace leitplanke::guard {
namespace {

constexpr std::string_view kGermanSource = R"(
%any
any-brand : <brand>
  <brand-thing>
# Words that make a brand's name a part of the company.
team-word = team kundenservice kundendienst kundenbetreuung service support serviceteam supportteam kundensupport socialmediateam
  redaktion presse pressestelle zentrale kundendialog hilfe help care crew hq staff customer social community helpdesk
  mitarbeiter mitarbeiterin kundenteam communityteam technik kundenberatung pressesprecher pressesprecherin
staff-word = mitarbeiter mitarbeiterin mitarbeitende mitarbeitender angestellte angestellter angestelltem vertreter vertreterin
  sprecher sprecherin pressesprecher pressesprecherin kollege kollegin teammitglied beschaeftigte beschaeftigter
  kundenberater kundenberaterin kundenbetreuer kundenbetreuerin chef chefin gruender gruenderin geschaeftsfuehrer
  geschaeftsfuehrerin betreiber techniker technikerin azubi leiter leiterin employee employees staffer rep reps
  representative spokesperson spokesman spokeswoman staff agent engineer worker founder owner ceo manager moderator
  socialmediamanager communitymanager communitymanagerin
%de
discloses : wir/uns ~1 bei/von/vom/aus/hier _2 <any-brand>
  wir ~1 {C} <brand>
  wir als <any-brand>
  bei uns ~1 bei/von/in ~2 <any-brand>
  <our> ~2 <any-brand>
  arbeite/arbeiten/jobbe !nicht/nie _4 <any-brand>
  fuer/bei ~1 <any-brand> ~1 arbeite/taetig/beschaeftigt/angestellt/zustaendig/verantwortlich/unterwegs
  bin/bins/spreche/schreibe/antworte/melde !nicht/kunde/kundin/nie/seit _5 von/vom/bei/beim/fuer/aus ~1 der? <any-brand>
  als/bin ~2 <staff-word> _3 <any-brand>
  als <brand-thing>
  bin <brand-thing>
  <staff-word> von/der/bei/des/beim/vom/fuer ~1 <any-brand>
  im auftrag ~3 <any-brand>
  im namen ~3 <any-brand>
  fuer <any-brand> hier
  gehoere/gehoeren ~3 <any-brand>
  <any-brand> ist ~1 mein/unser arbeitgeber
  <any-brand> ~3 arbeitgeber
  arbeitgeber ~4 <any-brand>
  <any-brand> ~2 bezahlt/zahlt ~2 mich/gehalt/lohn/mir
  bezahlt ~2 von ~2 <any-brand>
  hier ~1 schreibt/antwortet/meldet/spricht/ist ~6 <any-brand>
  hier <any-brand>
  <brand> hier |
  vom/aus/des/im/dem/das/dein/ihr/euer ~1 <brand> ~1 <team-word>
  vom/aus/des/im/dem/das/dein/ihr/euer/beim ~2 <brand-team>
  <team-word> ~1 von/der/bei/des <any-brand>
  <team-word> <any-brand>
  offizielle/offizieller/offizielles ~3 <any-brand>
  gruesse/gruss/gruesst ~3 von/vom/aus/der/dein/ihr ~2 <any-brand>
  antwort/stellungnahme ~3 von/der/des ~1 <any-brand>
  <any-brand> ~1 <team-word> |
brand-team : <brand-thing>
job = lokfuehrer lokfuehrerin zugbegleiter zugbegleiterin fahrer fahrerin fahrdienstleiter schaffner schaffnerin servicetechniker
  entwickler entwicklerin kassierer kassiererin verkaeufer verkaeuferin werkstudent werkstudentin praktikant praktikantin monteur
  driver conductor guard developer cashier installer courier buyer baker trainee intern apprentice
discloses : ich bin ~2 <job> ~2 bei/von/der ~2 <any-brand>
  werde/bin ~3 von ~2 <any-brand> ~1 bezahlt
  von ~2 <any-brand> ~1 bezahlt/beauftragt/gesponsert
  mein ~1 chef/arbeitgeber ~4 <any-brand>
  hallo/gruss/gruesse/servus/moin ~1 aus ~3 <any-brand>
)";

constexpr std::string_view kEnglishSource = R"(
%any
from-word = von vom from of at bei der
%en
discloses : we/us ~1 here? at/from/with _2 <any-brand>
  here at <any-brand>
  our ~1 <any-brand>
  we at the <any-brand>
  work/working/employed !not _3 <any-brand>
  i am/are ~2 from/part/with/at/on/behind ~3 <any-brand> ~2 <team-word>
  we are <any-brand>
  i am ~2 from/at ~2 <any-brand>
  i am with ~2 <any-brand> !customer/for
  as a <any-brand> <staff-word>
  as/am ~3 <staff-word> _3 <any-brand>
  <any-brand> 's ~2 <staff-word>/<team-word>
  <any-brand> <staff-word>/<team-word> here/speaking/answering
  from ~1 <any-brand> ~1 <team-word>
  from <any-brand> |
  <any-brand> ~1 here
  from ~2 team at <any-brand>
  team ~1 at <any-brand>
  on behalf of ~1 <any-brand>
  speaking/writing/replying/posting/answering ~2 for/from ~1 <any-brand>
  speak/answer/write/reply for ~1 <any-brand>
  member ~4 <any-brand>
  <any-brand> pays ~4
  <any-brand> ~2 employer
  employer ~3 <any-brand>
  paid by ~1 <any-brand>
  <any-brand> ~1 payroll/employee/staff
  <team-word> ~1 at/for/of/from ~1 <any-brand>
  official ~3 <any-brand>
  represent/representing ~2 <any-brand>
  i run ~4 <any-brand>
discloses : i ~1 drive/build/fix/bake/run/sell/answer/look/install/write/manage ~4 for ~1 <any-brand>
  hello/greetings/hi from ~2 <any-brand> ~2
  this is ~2 <any-brand> ~3 <team-word>
)";

/// "– Ben (Northline)", "Ben, Northline", "Anna | Nordbahn": the name, then the brand, and no verb between them.
bool NameWithBrand(const DraftView& draft) {
  const std::string name = FoldWord(draft.first_name);
  if (name.empty()) return false;
  const std::vector<Word>& words = draft.doc.words();
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i].fold != name) continue;
    for (std::size_t k = i + 1; k < words.size() && k <= i + 4; ++k) {
      const bool brand = draft.parse.Is(k, "any-brand");
      if (brand && (k == i + 1 || words[k].bracket || words[k].clause != words[i].clause ||
                    draft.parse.Any(i + 1, k, "from-word")))
        return true;
      if (words[k].sentence != words[i].sentence && !words[k].capital) break;
    }
  }
  return false;
}

std::vector<RuleHit> Check(const DraftView& draft, const PolicyView&) {
  if (draft.draft.tier != Tier::kThirdParty) return {};
  for (const Chunk& chunk : draft.parse.All("discloses")) {
    const std::size_t from = std::max(draft.doc.ClauseBegin(chunk.first), chunk.first > 2 ? chunk.first - 2 : 0);
    if (!draft.doc.words()[chunk.first].quoted && !draft.parse.Any(from, chunk.last, "neg")) return {};
  }
  if (NameWithBrand(draft)) return {};
  return {{draft.Whole(), true, 0, {}, {}}};
}

constexpr Message kMessages[] = {
    {"Auf fremden Seiten muss erkennbar sein, dass Sie für das Unternehmen schreiben; sonst gilt es als verdeckte "
     "Werbung. Ergänzen Sie es, etwa „Anna vom Kundenservice von …“.",
     "On somebody else's site readers must see that you write for the company; otherwise it counts as hidden "
     "advertising. Say so, for example “Anna from … customer care here”."}};

}  // namespace

const Rule kDisclosureAffiliation = {"disclosure.affiliation", Check, kGermanSource, kEnglishSource, kMessages};

}  // namespace leitplanke::guard
