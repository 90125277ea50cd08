// review.incentive: does the draft offer something for a review, ask only happy customers for one, or ask to change
// one?
#include "core/guard/clause_span.h"
#include "core/guard/money.h"
#include "core/guard/rule.h"

namespace leitplanke::guard {
namespace {

constexpr std::string_view kGermanSource = R"(
%any
review = *sternepost *starpost onestar fivestar fourstar writeup writeups bewertung* *bewertung *bewertungen rezension* *rezension *rezensionen sterne sternen stern *sterne *sternen fuenfsterne* bewerte bewerten bewertest
  bewertet bewertetest rezensier* trustpilot googlebewertung* googlerezension* appstore playstore kununu tripadvisor yelp
  holidaycheck jameda erfahrungsbericht* kundenmeinung* testbericht* weiterempfehl* googlemaps provenexpert
  review reviews reviewer reviewers reviewing rating ratings star stars testimonial testimonials fivestar 5star
  feefo reviewed
# Where a review stands, when the word itself is not said.
review-place = google eintrag listing glassdoor checkatrade capterra
# Praise, in words that do not name a review.
praise-act : lobt/loben/lobst ~3
  <own-your> ~1 lob ~3
  positiv*/gut/nett/schoen/freundlich/begeistert ~3 ueber uns
  schreibt/sagt/postet ~3 gutes/nettes/schoenes/positives ~3
  praise/praises/praising ~2 us
  nice/good/kind/lovely/positive thing/things/word/words ~3 us/here
  something ~1 nice/good/kind/positive ~3
  well/kindly/highly of us
  rate/rates/rating us/our/it/the
reward = sekt wein drink getraenk glas *getraenk *verlosung glass fizz wine jar lostopf gutschein* *gutschein rabatt* *rabatt gratis kostenlos* geschenk* schenk* verlos* gewinn* gewinnspiel* spend* praemie* bonus*
  punkte bonuspunkte guthaben gutschrift erstatt* freigetraenk* freikarte* kaffee kuchen goodie* dankeschoen belohn* freimonat
  cashback prozent spendier* ueberweis* praesent ueberraschung* preis lostopf tombola los freifahrt* eis versandkostenfrei
  rueckerstattung drauf behalten nachlass
  voucher* discount* free gift* prize* draw raffle win wins winning donate donation donating coupon* reward* cashback
  credit bonus points treat refund freebie* complimentary perk* entry house keep sweepstake* giveaway shout worth
  upgrade compensat* reimburse
star-ask = dalassen geben gib gibst gebt freuen freut waere waeren vergeben vergibst hinterlassen schenken schenkt schenkst bekommst klicken bitte
  leave leaving give giving drop award get gets please you love from hit click
happy-word = tasty begeisterte begeisterter gluecklicher glueckliche moon smile geklappt schmeckt geschmeckt ueberzeugt satisfied like worked helpful zufrieden gluecklich gefallen begeistert happy satisfied pleased delighted enjoyed loved liked glad impressed thrilled
%de
change-verb = freundlicher netter positiver milder sanfter formulieren umformulieren aendern aendere aenderst aenderung abaendern anpassen anpasst anzupassen passen loeschen loesch loesche loeschst geloescht
  loeschung entfernen entferne entfernst ueberarbeiten ueberarbeite ueberdenken ueberdenke ueberdenkst korrigieren
  korrigiere hochsetzen hochstufen heraufsetzen anheben aktualisieren aktualisiere runternehmen runternimmst herausnehmen
  zurueckziehen zurueckziehst zurueckzunehmen zuruecknehmen verschwunden verschwindet verbessern aufwerten nachbessern
  raus rausnehmen offline weg umwandeln revidieren erhoehen ergaenzen umschreiben abmildern verschwinden drehen
  entschaerfen zurueckgezogen
ask-change : <review>/<review-place> ~9 <change-verb>
  text/worte/zeilen ~3 <review-place> ~9 <change-verb>
  <change-verb> ~6 <review>/<review-place>
  nimm/nehmen/nimmst ~5 <review> ~5 runter/weg/raus/zurueck/offline
  nimm/nehmen ~4 <review>
  noch ~1 einen ~1 stern ~4
  aus ~3 stern/sternen ~4 machen/werden
  mehr sterne
  statt ~3 stern/sternen
  passen/pass ~4 <review> ~2 an
  aendere/aendern ~4 <review>
offers-reward : <praise-act> ~9 <reward>/euro/franken
  bewerten/<review> ~6 dazu/obendrauf/entgegen
  <reward>/euro/franken ~9 <praise-act>
  geht/gehen an ~6 <praise-act>
  <review> ~9 <reward>
  <reward> ~9 <review>
  <review> ~4 wert
asks-happy : <happy-word> ~9 <review>/<review-place>
  <review>/<review-place> ~9 <happy-word>
  positive/positiven/positives/gute/guten/tolle/nette/freundliche/schoene ~1 <review>
  fuenf/5 ~1 <review>/sterne/sternen ~6 <star-ask>
  <star-ask> ~4 fuenf/5 ~1 <review>/sterne/sternen
  <review> ~3 fuenf/5 ~1 sterne/sternen
  volle/vollen ~1 punktzahl/sternzahl/sterne/sternen ~4
  <num>/fuenf sterne ~3 freuen/gib/geben/gebt/dalassen/vergeben/helfen/waeren/waere/vergibst
  nur ~6 <happy-word> ~9
  hat ~5 gefallen ~9 <review>
  wenn/falls ~6 <happy-word>/gefallen/gut/geholfen/super ~9 <review>/<review-place>
no-request : -als danke/dank/merci/freut ~3 fuer/ueber ~6 <review>
  -als danke/dank ~6 <review>
  <review> ~2 freuen/freut
  ehrliche/ehrlich/ehrlichen/ehrliches/unabhaengig/offen ~6
  egal ~2 wie/ob
  ob ~2 positiv/gut/lob ~3 oder
  telefonnummer/handynummer/name/namen/nachname/nachnamen/vorname/adresse/anschrift/mailadresse/iban/daten/kundennummer/foto/nummer/kennzeichen/personenbezogene/klarname/klarnamen/privatadresse
  grundsaetzlich/niemals/nie
  kein/keine/keinen/keinerlei ~4 <reward>/<review>
  nicht ~4 <review>/loeschen/entfernen/bezahlt/belohnt
  wir ~1 loeschen/entfernen/aendern/haben ~4 keine/nicht/nie
  loeschen/entfernen/aendern wir
  ohne ~4 gegenleistung/bedingung*
  lesen/lese/gelesen ~4
  haben/hat ~6 gefreut/gelesen/weitergegeben/gemeldet
  danke
  in <own-your>/der ~1 <review> ~1 steht/schreiben/schreibst/erwaehnen/nennen
  <own-your> <review> ~3 freut/zeigt/hilft/beschreibt/hat/ist/bei/vom/von/nennt/enthaelt
%any
review-place = google kununu tripadvisor glassdoor trustpilot portal portale bewertungsportal appstore facebookseite
kind-words = nettes loben lob positives schwaermen empfehlen weiterempfehlen weitersagen teilen nice praise recommend something
  kindly glowing shout say tell
  meinung feedback opinion words worte
criticism = rant rants tirade text kritik kritisches negatives verriss kommentar criticism complaint negative entry
%de
offers-reward : <kind-words> ~4 <review-place> ~9 <reward>/gratis*
  <kind-words>/meinung ~6 <review-place> ~6 belohnen/belohnt/<reward>
  gegen/fuer ~2 <review> ~9 behalten/<reward>
asks-happy : <happy-word> ~9 <review-place> ~4
  zufriedene/zufriedenen/glueckliche ~9 <review>/<review-place>/loben
  so zufrieden ~9
  <happy-word> ~9 <app-store>
app-store : app/play store
condition : wenn/falls/sofern
ask-change : ueber ~3 <review>/sterne/bewertung ~4 reden/sprechen/unterhalten
  nimm/nimmst/nehmen ~4 <criticism> ~2 runter/weg/raus
  <criticism> ~3 offline/weg/geloescht/verschwunden/runter/entfernt
  sobald ~6 <criticism>/<review> ~6 <reward>/geld
  zurueckzunehmen/zurueckzuziehen/anzupassen
  <review-place> ~2 zurueckzunehmen/zurueckzuziehen/anzupassen/entfernen/loeschen
no-request : stehen ~1 lassen
  auf ~2 fahrplan/karte ~3
  nichts ~2 zu tun
  bedeuten/bedeutet
  weil ~4 defekt/kaputt/verspaetet
  <review> ~3 habe/haben ~3 gezeigt/weitergegeben/gelesen
)";

constexpr std::string_view kEnglishSource = R"(
%en
change-verb = kindly kinder nicer softer milder wording word off change changing update updating edit editing amend amending revise revising remove removing delete deleting reconsider
  reconsidering raise raising bump bumping upgrade upgrading improve adjust adjusting withdraw withdrawing retract revisit
  rethink rewrite take pull gone disappear alter tweak boost reflect modify bin scrub lose increase reverse
ask-change : <review>/<review-place> ~9 <change-verb>
  <change-verb> ~6 <review>/<review-place>
  take ~5 <review> ~2 down/off
  another/extra/fifth/more ~1 star
  star/stars ~2 could/should/can/might ~2 go/come
  more stars
  stars ~3 instead
  turn/turning ~4 star/stars ~5
offers-reward : <praise-act> ~9 <reward>/off/euros/pounds
  <praise-act>/<review> ~6 throw/throwing/meet ~2 in/halfway
  <reward>/jar/box/euros/pounds/off ~9 <praise-act>
  <review>/<review-place> ~9 <reward>/off
  <reward>/off ~9 <review>
  coffee/drink/drinks/lunch/beer/cake/round/treat ~4 on us
  <num>/<number-word> ~2 off ~9 <review>
  leave/write/post/give/drop ~6 <review> ~9 <reward>/on
asks-happy : <happy-word> ~9 <review>/<review-place>
  <review>/<review-place> ~9 <happy-word>
  positive/good/great/nice/lovely/glowing/kind/favourable/top ~1 <review>
  five/5 star/stars review/reviews/rating
  five/5 ~1 star/stars ~6 <star-ask>
  <star-ask> ~4 five/5 ~1 star/stars
  <review> ~3 five/5 ~1 star/stars
  if ~6 <happy-word>/great/good/helpful/helped/like ~9 <review>/<review-place>
no-request : -to thanks/thank/cheers/pleased/appreciate/grateful/chuffed ~9 <review>
  honest/honestly/unbiased/candid
  good ~2 or ~1 bad
  whatever/either ~3
  positive ~1 or ~1 negative
  warts
  phone/mobile number
  full/last/sur/real name
  surname/address/email/postcode/iban/names/name/photo/plate/personal/private
  never/not ~5 <reward>/<review>/remove/delete/pay/offer/reward/edit
  no ~3 <reward>/strings/conditions/incentive/incentives
  we ~2 do ~1 not
  any ~1 remove
  read ~3 <review>
  your <review> ~2 says/said/mentions/shows/gives/made/has/is/was/describes/points/of/about/helps/helped
  we ~1 rate ~2
  without ~3 incentive/return/reward
offers-reward : <kind-words> ~4 <review-place> ~9 <reward>/grab
  reward/rewards/thank ~6 <review>/<review-place>/opinion ~6
  in exchange for ~3 <review>
  exchange ~3 <review>
  <review> ~2 and ~6 <reward>/draw/prize
  <review>/<review-place> ~3 gets/earns/wins/brings you ~4
asks-happy : satisfied/happy ~9 <review-place>/praise
  made ~1 you smile/happy ~6 <review>/<praise-act>/<review-place>
  made ~1 your ~1 day/week ~9 <review-place>/<review>/<app-store>
  <happy-word> ~9 <app-store>
app-store : app/play store
  so happy ~9 <review-place>
condition : if/when
ask-change : talk/chat/speak ~4 <review>/stars ~3
  take/pull/get ~3 <criticism> ~2 down/off
  <criticism> ~3 offline/gone/deleted/removed/down
  as ~1 soon ~1 as ~4 <criticism>/<review> ~4
  withdraw/retract ~4
no-request : leave ~3 <review> ~3 as
  stay ~2 as
  your ~1 <review> ~2 means
  because ~4 faulty/broken/late
  showed ~3 <review>
  praise ~1 or ~1 criticism
  nothing to ~1 do
  right ~1 here
)";

/// "Enjoyed the ride? We'd love some stars.": the condition stands in a sentence of its own.
bool AsksTheHappy(const DraftView& draft, std::size_t s) {
  if (s == 0) return false;
  const Sentence& before = draft.doc.sentences()[s - 1];
  const Sentence& here = draft.doc.sentences()[s];
  return (before.question || draft.parse.Any(before.first, before.last, "condition")) &&
         draft.parse.Any(before.first, before.last, "happy-word") && draft.parse.Any(here.first, here.last, "review");
}

/// Money that is offered in a sentence about reviews: "We give £5 for each review."
bool PaysForReview(const DraftView& draft, const Sentence& sentence, const std::vector<Amount>& amounts) {
  if (!draft.parse.Any(sentence.first, sentence.last, "review") &&
      !draft.parse.Any(sentence.first, sentence.last, "praise-act"))
    return false;
  return !AmountsIn(amounts, sentence).empty();
}

std::vector<RuleHit> Check(const DraftView& draft, const PolicyView&) {
  const Parse& parse = draft.parse;
  const Doc& doc = draft.doc;
  std::vector<RuleHit> hits;
  const std::vector<Amount> amounts = FindAmounts(doc);
  for (std::size_t s = 0; s < doc.sentences().size(); ++s) {
    const Sentence& sentence = doc.sentences()[s];
    if (doc.words()[sentence.first].quoted || parse.Any(sentence.first, sentence.last, "no-request")) continue;
    if (AsksTheHappy(draft, s) || PaysForReview(draft, sentence, amounts)) {
      ClauseSpan span(draft, sentence);
      span.Add({"review", "praise-act"});
      hits.push_back({span.Range(), true, 0, {}, {}});
      continue;
    }
    for (const std::string_view kind : {"offers-reward", "ask-change", "asks-happy"}) {
      if (!parse.Any(sentence.first, sentence.last, kind)) continue;
      ClauseSpan span(draft, sentence);
      span.Add({kind});
      hits.push_back({span.Range(), true, kind == "ask-change" ? 1U : 0U, {}, {}});
      break;
    }
  }
  return hits;
}

constexpr Message kMessages[] = {
    {"Für Bewertungen darf es nichts geben, und gefragt werden dürfen nicht nur die Zufriedenen; das gilt als "
     "Manipulation. Bitten Sie, wenn überhaupt, alle um eine ehrliche Bewertung.",
     "Nothing may be given for reviews, and not only happy customers may be asked; that counts as manipulation. If at "
     "all, ask everybody for an honest review."},
    {"Bitten Sie niemanden, eine Bewertung zu ändern oder zu löschen. Lösen Sie das Problem; was der Kunde daraus "
     "macht, "
     "entscheidet er selbst.",
     "Do not ask anybody to change or delete a review. Solve the problem; what the customer makes of it is up to "
     "them."},
    {"Das klingt, als hinge an der Bewertung etwas oder als solle nur loben, wer zufrieden ist. Bitten Sie, wenn "
     "überhaupt, alle um eine ehrliche Bewertung, ohne etwas dafür zu geben.",
     "This sounds as if something hung on the review, or as if only the happy were asked. If at all, ask everybody for "
     "an honest review, and give nothing for it."}};

}  // namespace

const Rule kReviewIncentive = {"review.incentive", Check, kGermanSource, kEnglishSource, kMessages, Learned{2}};

}  // namespace leitplanke::guard
