// parity.special-treatment: does the draft promise more than other channels give, or more goodwill than the policy
// allows?
#include <algorithm>
#include <cstdint>

#include "core/guard/clause_span.h"
#include "core/guard/money.h"
#include "core/guard/rule.h"

namespace leitplanke::guard {
namespace {

constexpr std::string_view kGermanSource = R"(
%any
# Where this conversation takes place, and where others would.
this-channel = verlink* markier* taggst getaggt linked linking angeschrieben influencer* *fluencer video* views klicks aufrufe *zahl clip reels audience likes *fans *follower facebook* twitter* insta* tiktok* *community oeffentlich oeffentliche oeffentlichkeit twitter x tweet tweets tweeten getwittert twitterst gezwitschert facebook
  instagram insta tiktok post posts poste postest posten gepostet beitrag kommentar kommentare kommentiert kommentierst
  markiert markieren getaggt taggst follower followern reichweite social netz netzwerk plattform pinnwand story stories
  mastodon threads bluesky linkedin xing youtube reddit forum bewertung rezension trustpilot google publik sichtbar
  mitlesen mitliest shitstorm viral fans feed timeline kanal hashtag thread
  public publicly tweeted tweeting posted posting commented comment tagged tagging followers following reach influencer
  online socials viewers audience dm dms mention mentioned review platform page reel shoutout youtuber blogger
other-channel = telefon* filial* *team schalter* hotline telefon telefonisch anrufer shop laden filiale schalter callcenter kundenservice kundencenter mail email
  reisezentrum chat phone call calling callers store branch counter helpline offline office shops
  stores callcentre anruf
benefit = ausnahme ausnahmsweise gratis kostenlos kostenfrei umsonst geschenkt schenken schenke schenk gutschein gutscheine bonus
  rabatt extra upgrade erlassen erlasse erlaessen streichen streiche verzichten verzichte kulanz kulanter gutschrift
  erstatten erstatte erstattung vorziehen bevorzugt vorrang spendieren spendiere drauf obendrauf dazu sofort schneller
  zugabe freikarte freifahrt geschenk vorteil rabattcode nachlass kulant entgegen entgegenkommen extrawurst
  exception free waive waived waiving perk upgrade bonus gift voucher discount credit refund extra priority exclusive
  treat skip throw freebie complimentary favour favor rules bend deal off special fee charge jump
%de
channel-reason : weil/da/nachdem/wo/wenn ~2 du/sie/ihr ~7 <this-channel>
  weil/da/nachdem ~5 <this-channel> ~6
  weil/da ~1 du/sie ~1 uns/mich ~1 hier
  weil/da ~1 du/sie ~6 <num> follower
  du/sie hast/haben ~4 oeffentlich ~3
  sonst/normalerweise nie ~9
  psst ~2
  behalt*/behalten ~3 fuer dich/sie
  influencer* ~2 bekommen/kriegen/erhalten ~6
  weil/da ~3 alle/viele/leute ~4 mitlesen/lesen/sehen/zusehen/zuschauen
  damit/bevor ~6 <this-channel> ~6
  damit ~2 du/sie/hier/das ~3 keine/kein/nicht/keinen ~5
  wegen <own-your>/der/dem/des ~2 <this-channel>
  <own-your> ~1 reichweite/follower/followern/tweet/post
  bei ~1 so ~1 vielen ~1 followern
  nur/exklusiv/speziell/extra fuer ~1 ~1 <this-channel>
  nur/exklusiv/ausschliesslich ~1 hier ~3
  fuer ~1 unsere ~1 <this-channel>
  wer ~2 <this-channel> ~4 bekommt/kriegt/kommt
  als dank/dankeschoen ~2 fuer ~3 <this-channel>
  sonst/normalerweise/eigentlich/ueblicherweise/anderswo ~9 <this-channel>
  nimm/nehmen/loesch/loesche/loeschen/lass/entfern/entferne/entfernen ~5 <this-channel>/runter/offline
  <this-channel> ~3 geloescht/loeschst/loeschen/entfernst/entfernen/runternimmst/runternehmen
  nicht ~2 oeffentlich/publik ~3
  unter uns ~2
  sag/sagen/erzaehl ~2 keinem/niemand/niemandem/nicht ~1 weiter
  sag/sagen/erzaehl ~4 weiter
channel-better : an/am/in/im/bei/ueber ~2 <other-channel> ~9 nicht/nie/kein/keine/keinen/abgelehnt/vergeblich/laenger/teurer/weniger/lange/pech
  <other-channel> ~2 hiesse/haetten/haette/haettest/waeren/waere/wuerde/wuerden/kriegen/kriegst/bekommen/bekommst/kann/koennen/darf/duerfen/macht/machen/gibt/gaebe ~9
  nicht/keine/kein/nie ~4 <other-channel> ~9 hier
  hier ~2 geht/gehts/klappt/bekommst/bekommen/kriegst/kriegen/gibt/gibts/sind ~9
  schneller/mehr/besser/kulanter/eher/guenstiger ~3 als ~4 <other-channel>/<this-channel>
  schreib/schreiben/melde/melden ~3 immer ~2 hier
  hier ~3 immer ~3
  nur ~1 hier
  statt ~2 <other-channel> ~4 hier
equal-for-all : hier ~2 nicht/nichts ~2 machen/helfen/tun/buchen/moeglich/sehen
  gleiche/dieselbe/gleichen/dasselbe/selben/ebenso/genauso/gleich/egal
  fuer alle !die ~1
  unabhaengig
  nicht ~3 ausnahme/bevorzug*/sonderbehandlung/extrawurst
  keine ~2 ausnahme/ausnahmen/sonderbehandlung/extrawurst/vorteile/unterschied
  ueberall
goodwill : gutschein*/gutschrift/gutschreiben/kulanz*/entschuldigung/wiedergutmachung/aufmerksamkeit/geste/trost*/trostpflaster/entschaedigung/entgegenkommen/dankeschoen/guthaben/goodie/bonus/geschenk/schadensbegrenzung/ausgleich/einkaufsgutschein/reisegutschein/freiguthaben
  schreibe/schreiben/schreib ~9 gut
  schenke/schenken/spendiere/spendieren/erlasse/erlassen/ueberweise/ueberweisen/zahle/zahlen/uebernehme/uebernehmen
  lege/legen/leg/packe/packen/gebe/geben ~9 drauf/dazu/obendrauf/bei/auf/extra/rein/oben
  kommen/komme ~6 entgegen
  nachlass ~1
  guten willens
  rabatt ~1
  bekommst/bekommen/erhaeltst/erhalten/kriegst/gibt ~9 von/uns
  als ~2 dank/danke/sorry/entschuldigung/pflaster
  ziehe/ziehen ~6 ab
  streiche/streichen ~6
  verzichten/verzichte ~6
  -sorry/entschuldigung/entschuldige/entschuldigen/leid/verzeihung/pardon fuer <own-your>/den/die ~1 aerger/muehe/umstaende/geduld/unannehmlichkeiten/frust/warterei/nerven
  im wert
  wert
  <num> auf <own-your>/den/die/das ~1 naechst*/ganze*/komplette*
  geht/gehen ~3 auf uns
entitled : laut/gemaess/nach/aufgrund ~4 eu/verordnung/fahrgastrechte/fahrgastrechten/gesetz/fluggastrechte/fluggastrechten/vertrag/tarif/agb/bedingungen/recht/garantie/paragraf/tkg/gebuehrenordnung/preisliste
  stehen/steht ~5 zu |
  zusteht/zustehen/zustehende*/anspruch
  <own-your> guthaben/kontostand/saldo ~2 betraegt/ist/liegt/von
  aus ~2 *abrechnung/rechnung/vertrag/guthaben/storno
  fahrgastrecht*/fluggastrecht*/verordnung/gesetzlich*/euverordnung
  irrtuemlich/versehentlich/faelschlich/faelschlicherweise/doppelt/zuviel/fehlbuchung/fehlbelastung/rueckbuchung
  zu viel ~2 berechnet/abgebucht/bezahlt/gezahlt/verlangt
  falsch ~2 berechnet/abgebucht/ausgezeichnet/abgerechnet
  zuviel ~1
  enthalten/inklusive/inbegriffen/beinhaltet
  halten/halte ~6 ein |
  beworben*/werbung/angebotspreis
  bis ~1 zu ~3 haften/versichert/deckt
  guthaben ~4 eingezahlt/aufgeladen
  offen/offene/offenen/mahnung/schulden
  ihr/dein/ihre/deine ~2 pfand/kaution/einzahlung/anzahlung
  stornierte/stornierten/retoure/ruecksendung/zurueckgeschickte
  nicht ~3 mehr/ueber/als
priced : kostet/kosten/kostete/preis/preise/fahrpreis/tarif/rechnungsbetrag/monatlich/grundgebuehr/aufpreis/mindestbestellwert/einkaufswert/kaufpreis/warenwert
gives-up : erlasse/erlassen/verzichte/verzichten/streiche/streichen ~1
%any
# What the customer gets out of it, in verbs and idioms.
generosity = today heute trotzdem anyway happen moeglich *zuegig* *zuegiger geschenkt coming kommt get gets nothing back erstatten faellt fallen weg ohne aufpreis vorgezogen vorrangig bevorzugt auge augen geldgeschenk *freifahrt freifahrt spendabel jumps jump skips skip queue bend cost kosten *frei vertragsbindung
  free class grosszuegig grosszuegigen entfaellt entfallen wegfaellt upgrade klasse hochstufen oben generous generously disappears
  disappear vanish vanishes
%de
channel-reason : geteilt/teilen/teilst ~1 hast/haben
  auf ~1 <this-channel> ~2 geteilt/gepostet/geschrieben/markiert
  loeschen/loesch/loesche/entfernen/entferne ~4 <this-channel>
  wer ~4 <this-channel> ~6
  keinen/kein ~2 wirbel/stress/aufsehen/shitstorm/theater/aufruhr
  die runde ~1 *t/machen
  sag/sagen/verrat*/erzaehl* ~4 weiter/niemand*/keinem
  fuer ~1 alle ~4 <this-channel>/kommentieren/folgen/liken/teilen
  uns hier kommentieren/folgen/schreiben ~2
  die uns ~1 hier ~2
  fuer ~1 unsere/alle ~3 fans/follower/followern/abonnenten/community
  <this-channel> ~3 groesser/rundum/viral/weiter ~2
channel-better : beim/am/an/im/in ~2 <other-channel> wuerdest/wuerden/haettest/haetten/muesstest/muessten ~9
  ueber ~1 <this-channel> ~3 sofort/schneller/gleich/direkt
  waerst/waeren/haettest/haetten ~9 <other-channel> ~9
)";

constexpr std::string_view kEnglishSource = R"(
%en
channel-reason : because/since/as/seeing/now/given/considering ~2 you ~7 <this-channel>
  because/since/as/seeing/given ~6 <this-channel>
  as ~1 you are on ~2 <this-channel>
  because/since/as ~1 you ~3 here
  because/as/since/when ~2 everyone/people/everybody ~4 watching/reading/see/looking
  with ~2 that/so ~1 many/big ~1 followers/following/reach
  you have ~2 got? ~2 followers/following/reach
  your ~2 followers/following/reach
  your ~1 tweet/post/video ~6 so ~2 you/we ~4
  only/just/exclusively/exclusive for/to ~1 our? ~2 <this-channel>
  for ~1 our ~1 <this-channel>
  perk ~2 of ~3
  as a ~1 thank/thanks/reward ~3 for ~3 <this-channel>/tagging/posting/tweeting
  normally/usually/otherwise/ordinarily ~9 <this-channel>
  take/delete/remove/pull/bin/drop ~4 <this-channel>/down ~3
  keep ~2 this/it ~2 off ~2
  keep ~2 between us
  between ~2 us ~1
  quiet ~3
  do not ~2 tell ~1
  before ~2 this/it ~3 viral
  stop ~3 posting/tweeting
  make ~2 this/it ~2 go ~1 away
  you shouted ~3
  since you ~2 went public
  tweeted/tagged/posted ~1 us ~9
channel-better : <other-channel> ~3 would/wouldnt/will/could/can/do/does/did ~2 not/have/never/only ~9
  not ~5 <other-channel> ~9 here/but
  not ~4 over/on/by/in/at/through ~1 the ~1 <other-channel>
  gone ~2 through ~6
  over/on/by/in/at the? ~1 <other-channel> ~4 <neg> ~6
  faster/quicker/more/better/sooner ~4 than ~5 <other-channel>/<this-channel>
  message/tweet/write/post ~3 here ~1 instead
  here ~3 always/get/instead
  always ~3 here
  only ~2 here
  instead of ~4 <other-channel>
  you will ~2 not ~3 get ~6
equal-for-all : -all the same
  same as
  equal/equally/regardless/whichever/whatever/either
  everyone/everybody/anyone !who/on/here/that/can
  no ~2 special/exceptions/exception/preferential
  not ~4 special/exceptions/exception/treatment/more/better
  all ~1 customers/passengers
goodwill : voucher*/goodwill/gesture/courtesy/apology/compensation/compensate/gift/hamper/bonus/treat/sweetener/freebie
  credit/credited/crediting ~9
  as a ~2 sorry/thank/thanks/apology/treat/favour
  little something
  put/popped/added/add/adding/pop/stuck/knock/knocked/take/taken/drop/give/giving/gave/send/sending/slip ~9 account/bill/way/off/basket/you/extra
  waive/waived/waiving ~4
  on ~1 us |
  on the house
  worth
  -sorry/apologies/apologise/apologize for your/the/all ~1 trouble/patience/hassle/inconvenience/wait/bother
  make ~2 it up
  here is ~3
  throw/throwing/thrown ~3 in
  you will get ~9 from us
  have ~3 off
  discount
  to say sorry
  to put ~2 right ~6
  to make ~3 up ~6
  putting ~6 on/into ~2 account/balance/card
  extra ~3 worth
  reimburse ~4
  cover ~4
  treat yourself
entitled : under/by/per/according ~4 law/regulation/regulations/rules/rights/terms/contract/tariff/policy/charter/scheme/eu
  passenger/consumer/statutory/legal rights
  delay repay
  entitled/due/owed/owe/entitlement/statutory/automatic
  overcharged/overcharge/twice/mistake/error/wrongly/incorrectly/mistakenly/duplicate/double/refundable
  too much
  honour/honor/advert/advertised/promotion/quoted
  included/includes/include/comes with
  covers/cover up to
  top up/topped
  returned/cancelled/canceled ~2 order/item/items
  <own-your> ~1 balance ~3
  from ~3 bill/statement/invoice/billing
  paid
  not ~3 more ~1 than
channel-reason : with ~1 your ~1 following/reach/followers/audience
  shared/posted/tagged/mentioned ~3 on ~1 <this-channel>
  delete/remove/drop/pull ~3 <this-channel>
  comment/post/tweet/write/follow ~1 here
  mum 's the word
  not ~2 want ~2 fuss/drama/stink/trouble ~3
  hardly/rarely/never/seldom ~3 do ~2 this/that ~9
  in public ~3
  psst ~2
  influencers ~2 get ~6
  everyone/everybody/people can ~1 see ~2
  anyone/anybody/everyone/whoever ~2 us ~2 on ~1 <this-channel>
  <this-channel> fans/followers/friends/users
  spread ~2 around
  keep ~2 to yourself
  go/goes/going any ~1 further
  <your> ~1 video/clip/reel/tweet/post ~2 got/went/has/reached ~4
  before ~2 <this-channel> ~4
  do ~1 not ~1 tell ~4
  <this-channel> ~3 bigger/viral/further
channel-better : at/on/by/over/in the? ~1 <other-channel> ~1 you ~1 would ~9
  on/over/via ~1 <this-channel> ~2 is ~1 instant/immediate/quicker/faster/sorted
  had ~1 you ~9 <other-channel> ~9
  asked/gone/called/rung ~4 <other-channel> ~9 nothing
priced : costs/cost/price/priced/fare/tariff/monthly/fee/deposit/balance/outstanding/minimum/spend
gives-up : waive/waived/waiving ~1
  write/writing off
goodwill : slip/slipped/slipping/stick/bung/chuck ~9 account/bill/way
  get ~6 for ~1 the ~1 delay/wait/trouble/mix
  another ~4
  basket/hamper/gift
  rrp
  to ~1 make ~1 up
  write/writing off
benefit = generous fee charge cost disappears instant sofort grosszuegig entfaellt months monate
entitled : plan/tariff/contract/subscription ~2 includes/covers
)";

/// Goodwill of the whole draft; its places are added to `hits` where it is above the limit.
void FindGoodwill(const DraftView& draft, const Policy& policy, std::vector<RuleHit>& hits) {
  if (!policy.goodwill_cents) return;
  std::int64_t total = 0;
  std::vector<RuleHit> places;
  const std::vector<Amount> amounts = FindAmounts(draft.doc);
  for (const Sentence& sentence : draft.doc.sentences()) {
    const auto has = [&](std::string_view name) { return draft.parse.Any(sentence.first, sentence.last, name); };
    // A price is no gift, unless it is given up.
    const bool gives = has("goodwill") && !has("entitled") && (!has("priced") || has("gives-up"));
    if (!gives || sentence.question) continue;
    for (const Amount& amount : AmountsIn(amounts, sentence)) {
      if (draft.doc.words()[amount.words.first].quoted) continue;
      total += Convert(amount.cents, amount.currency, policy.goodwill_currency);
      places.push_back({amount.range, true, 1, {}, {}});
    }
  }
  if (total > *policy.goodwill_cents) hits.insert(hits.end(), places.begin(), places.end());
}

/// Tied to the channel: a reason that names it, or a comparison with another one, and a benefit nearby.
void FindChannelTies(const DraftView& draft, std::vector<RuleHit>& hits) {
  const Parse& parse = draft.parse;
  for (std::size_t s = 0; s < draft.doc.sentences().size(); ++s) {
    const Sentence& sentence = draft.doc.sentences()[s];
    const bool reason = parse.Any(sentence.first, sentence.last, "channel-reason");
    const bool better = parse.Any(sentence.first, sentence.last, "channel-better");
    if ((!reason && !better) || parse.Any(sentence.first, sentence.last, "equal-for-all")) continue;
    const std::size_t to = std::min(s + 1, draft.doc.sentences().size() - 1);
    const bool benefit = parse.Any(sentence.first, sentence.last, "benefit") ||
                         parse.Any(sentence.first, sentence.last, "goodwill") ||
                         parse.Any(sentence.first, sentence.last, "generosity") ||
                         (reason && parse.Any(sentence.first, draft.doc.sentences()[to].last, "benefit"));
    const bool here =
        parse.Any(sentence.first, sentence.last, "this-channel") || parse.Any(sentence.first, sentence.last, "here");
    if (!benefit && !(better && here)) continue;
    ClauseSpan span(draft, sentence);
    span.Add({"channel-reason", "channel-better", "benefit", "generosity", "goodwill"});
    hits.push_back({span.Range(), true, 0, {}, {}});
  }
}

std::vector<RuleHit> Check(const DraftView& draft, const PolicyView& policy) {
  std::vector<RuleHit> hits;
  FindChannelTies(draft, hits);
  FindGoodwill(draft, policy.policy, hits);
  return hits;
}

constexpr Message kMessages[] = {
    {"Wer öffentlich schreibt, darf nicht mehr bekommen als jemand am Telefon oder im Laden. Bieten Sie, was auf allen "
     "Wegen gilt, und nennen Sie den Grund im Fall, nicht im Kanal.",
     "Writing in public must not earn more than calling or visiting does. Offer what holds on every channel, and give "
     "the case as the reason, not the channel."},
    {"Das liegt über der Kulanzgrenze für einen Fall. Bleiben Sie darunter oder holen Sie vorher eine Freigabe ein.",
     "This is above the goodwill limit for one case. Stay below it, or get an approval first."}};

}  // namespace

const Rule kParitySpecialTreatment = {
    "parity.special-treatment", Check, kGermanSource, kEnglishSource, kMessages, Learned{}};

}  // namespace leitplanke::guard
