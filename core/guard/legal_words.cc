#include "core/guard/legal_words.h"

namespace leitplanke::guard {

const std::string_view kLegalGerman = R"(
%any
# Those whose decision nobody can promise.
decider = gerichte courts richter* judge* regulator* bank hausbank gericht richter richterin schlichtungsstelle schlichter schlichtung ombudsstelle ombudsmann schufa ksv zek
  auskunftei bundesnetzagentur behoerde behoerden versicherung krankenkasse kasse finanzamt amt staatsanwaltschaft polizei
  kartenanbieter kreditkartenfirma kreditkartenanbieter verbraucherzentrale aufsicht bafin eba gutachter regulierer
  eisenbahnbundesamt soep hersteller datenschutzbehoerde paypal klarna schiedsstelle arbeitsgericht zoll vermieter
  ombudsman court judge bank insurer insurance regulator tribunal ofcom fca ico police adjudicator arbitrator schufa
  visa mastercard landlord jury magistrate authorities hmrc manufacturer council
sure = garantiert definitiv sicher sicherlich bestimmt zweifellos zweifelsfrei hundertprozentig unbedingt ausnahmslos fraglos
  todsicher selbstverstaendlich natuerlich definitely certainly surely guaranteed undoubtedly absolutely
  bound certain sure always inevitably unquestionably
body = ausschlag allergie allergiker allergisch laktose* gluten* zoeliakie diabetes diabetiker* schwanger* stillzeit stillen fieber
  schmerz* kopfschmerz* bauchschmerz* bauchweh uebelkeit durchfall erbrechen husten wunde wunden verbrennung asthma blutdruck
  unvertraeglichkeit* migraene schwindel juckreiz roetung* neurodermitis zahnschmerzen infektion entzuendung vergiftung
  lebensmittelvergiftung salmonellen symptome symptom beschwerden magen haut nussallergie herz schwellung blutung baby
  saeugling insulin
  rash allergy allergies allergic intolerance lactose diabetes diabetic pregnant pregnancy breastfeeding fever pain headache
  nausea diarrhoea vomiting cough wound burn asthma swelling itch itching eczema migraine dizziness infection coeliac
  celiac symptom symptoms stomach poisoning salmonella reaction blood heart skin bump insulin
remedy = ibuprofen paracetamol aspirin cetirizin antihistamin* antihistaminikum cortison* kortison* salbe tablette tabletten pille
  pillen tropfen dosis dosieren elektrolyte kohletabletten antibiotikum antibiotika medikament* nasenspray hustensaft
  antihistamine antihistamines ointment cream pill pills tablet tablets dose antibiotic antibiotics painkiller* medication
  medicine hydrocortisone charcoal supplement vitamin* magnesium globuli kamillentee
money-thing = *fonds *aktien *depot *anleihe aktie aktien fonds etf kredit kredite darlehen anleihe anleihen kryptowaehrung* bitcoin depot sparplan rente versicherung
  lebensversicherung bausparvertrag festgeld tagesgeld gold zinsen steuer steuererklaerung hypothek umschuldung altersvorsorge
  share shares stock stocks fund funds loan loans bond bonds crypto savings pension mortgage isa interest tax debt portfolio
%de
liability : haften/hafte/haftet/haftbar/haftungspflichtig/haftpflichtig/schadenersatzpflichtig/schadensersatzpflichtig/ersatzpflichtig
  *haftung ~4 uebernehmen/uebernehme/uebernommen/liegt/anerkennen/bei/tragen
  uebernehmen/uebernehme/tragen/trage ~6 *haftung/verantwortung/verschulden
  rechtlich*/juristisch* ~4 verantwortlich/verantwortung/schuld/verpflichtet/haftbar/belangen/zustaendig
  juristisch/rechtlich ~4 <our> ~2 schuld/fehler
  juristisch/rechtlich ~1 gesehen/betrachtet ~6
  volle ~1 verantwortung ~3
  schuld ~4 anerkennen/eingestehen/einraeumen/zugeben
  schuldanerkenntnis
  <our> ~1 verschulden
  verschulden ~4 <our>/uns
  trifft/treffen ~4 verschulden/schuld
  schuld ~2 trifft ~2 uns
  *schuldhaft* ~6
  fahrlaessig*/grobfahrlaessig*/pflichtverletzung/sorgfaltspflicht
  anspruch ~5 anerkennen/erkennen/an
  erkennen/erkenne ~9 anspruch/forderung/schuld/schadenersatz*/schmerzensgeld/an
  schadenersatz*/schadensersatz*/schmerzensgeld ~6 verpflichtet/schulden/zahlen/leisten/zu/muessen/anerkannt/zusteht/anspruch
  verpflichtet ~4 schadenersatz*/schadensersatz*/schmerzensgeld/entschaedig*
  muessen/muss ~2 wir ~6 entschaedigen/haften/aufkommen/ersetzen/geradestehen
  wir muessen ~6 entschaedigen/haften/aufkommen/ersetzen/geradestehen
  kommen/komme ~6 schaden ~2 auf
  in der schuld
  verstoss gegen
  vertragsbruch/vertragsverletzung/rechtsverstoss/gesetzesverstoss/datenschutzverstoss
  gegen ~2 gesetz/recht/dsgvo/datenschutz/vertrag ~2 verstossen
  <our> ~2 versaeumnis ~3 rechtlich
  schulden ~3 schadenersatz*/schadensersatz*/entschaedigung/schmerzensgeld
  schuldig ~2 schadenersatz*/schadensersatz*/schmerzensgeld
  mangelhaft*/sachmangel/gewaehrleistungsfall
  aus rechtlicher sicht ~9
guarantees : verspreche/versprechen/versprochen ~6 nie/niemals
  garantiere/garantieren/garantier/gewaehrleiste/gewaehrleisten/verbuerge/verbuergen/zusichern
  sichere/sichern ~4 zu
  versichere/versichern ~3 dass ~9 wird/werden/nie/immer/nicht/kein/keine
  versprochen ~9 nie/immer
  garantiert ~9
  hand/haende ~2 ins feuer
  wort ~4 darauf
  <sure> ~9 gewinnen/gewinnst/recht/erfolg/zurueckbuchen/geloescht/stattgegeben/durch/klappen
  <decider> ~2 wird/werden/muss/kann ~9
  wird/werden/muss ~2 <decider> ~9
  <decider> ~4 <sure> ~6
  <decider> ~2 gibt/entscheidet/zahlt/erstattet/loescht/bucht/uebernimmt ~6
  schufaeintrag/schufa/eintrag/bonitaet/score ~9 geloescht/nicht/keine/keinen/wird/verbessert/leidet
  hundertprozentig* ~3
  hundert prozent ~3
  <num> prozent ~2 sicher
  <decider>/*eintrag/bonitaet ~6 auf jeden fall
  auf jeden fall ~9 recht/gewinn*/erfolg/zurueck/erstattet/bewilligt/genehmigt/klappen/puenktlich/klappt
  nie/niemals wieder ~3 vor
  kommt ~3 nie ~1 wieder
  wird ~3 nie ~1 wieder ~3
  ohne ~1 jeden zweifel
  kein ~1 risiko
  risikolos/risikofrei/todsicher
  kann ~2 nichts passieren/schiefgehen
advises : vor gericht ~6
  verklagen/verklage/klagen/klage/klagst/einklagen/anfechten/fechten ~4
  anwalt/rechtsanwalt/anwaeltin ~4 nehmen/einschalten/brauchst/brauchen/lohnt/gewinnt
  widerspruch ~4 einlegen/erheben/ein ~3
  vor/bei jedem/jeder ~1 <decider> ~4
  von ~1 steuer ~3 absetzen/abziehen/abschreiben
  steuer ~4 absetzen/absetzbar/abziehen/abschreiben/sparen
  schicht* ~6 um
  erspartes/ersparnisse/ersparte/vermoegen ~6 in ~3
  rechtlich ~3 gesehen/liegt/ist/haben/hast/steht/sind/duerfen/darfst/einwandfrei/sauber/gueltig/unwirksam/nichtig
  arglistige*/sittenwidrig*/rechtswidrig*/unwirksam/nichtig/verjaehrt/verjaehrung/strafbar/illegal/rechtens
  sonderkuendigungsrecht ~4 hast/haben/steht
  sie/du haben/hast !jedes/alles ~3 anspruch/recht ~3 auf/zu
  anspruch/ansprueche ~4 geltend/durchsetzen
  einfach ~2 nicht ~1 zahlen/bezahlen/ueberweisen
  zahlen/zahl/bezahlen ~2 sie? ~2 einfach nicht
  mietminderung/miete ~1 mindern
  gesetzlich/rechtlich ~2 verpflichtet/vorgeschrieben/verboten/geregelt ~3
  muessen/musst ~2 sie/du? ~2 rechtlich/gesetzlich ~4
  nehmen/nimm/nehme/schluck* ~9 <remedy>
  <remedy> ~6 hilft/helfen/nehmen/einnehmen/reicht/auftragen/absetzen/empfehle/empfehlen/weglassen
  <remedy> ~3 dagegen
  empfehle/empfehlen/rate/raten/probier*/setz/setze/setzen ~6 <remedy>
  <body> ~6 harmlos/unbedenklich/ungefaehrlich/normal/verschwindet/weg/vergeht/bedenkenlos/problemlos/gefahrlos/sicher/weiter
  bedenkenlos/unbedenklich/problemlos/gefahrlos/ruhig/getrost ~6 essen/trinken/einnehmen/verzehren/nehmen/stillen/<body>
  bei/trotz/mit ~2 <body> ~6 bedenkenlos/unbedenklich/problemlos/gefahrlos/sicher/kein/keine/ruhig/getrost/essen/trinken/verwenden/nehmen
  gegen ~2 <body> ~5 hilft/helfen/nehmen/tun
  hilft/helfen ~2 gegen ~3 <body>
  das ~1 ist/klingt/war/sieht ~4 nach? ~2 <body> ~4
  vermutlich/bestimmt/sicher/wohl/wahrscheinlich/eindeutig/typische/klassische ~3 <body>
  kein ~1 arzt ~3 noetig/brauchst/brauchen
  arzt ~3 nicht ~2 noetig
  kuehlen/kuehle ~4 <body>
  heilt/lindert/kuriert ~4
  senkt/senken/staerkt/beruhigt/loest/wirkt ~3 <body>/blutdruck/immunsystem/kreislauf/cholesterin
  <money-thing> ~6 kaufen/kauf/kaufe/investieren/anlegen/aufnehmen/umschulden/steigt/steigen/lohnt/verkaufen/sinken/abschliessen/kuendigen/sparen
  investier*/anlegen/leg/legen/steck/stecke/stecken/schichte/umschichten ~7 <money-thing>
  steuerlich ~4 absetzen/absetzbar/geltend/abziehen
  absetzen ~3 steuer
  kaufen/kauf ~4 <money-thing>
  aus ~2 finanzieller sicht
  kurs/kurse/aktie/aktien !koennen/kann ~3 faellt/steigt/fallen/steigen ~2
  klausel ~3 ungueltig/unwirksam/nichtig
  getrost/einfach/ruhig ignorieren
  nehmen/essen/trinken/nimm/iss/trink ~1 sie? ~1 bei ~1 <body> ~6
  lohnt ~3 <money-thing>
  kredit/darlehen ~4 aufnehmen/nehmen/umschulden
not-claimed : kann/koennen/koennte/koennten/darf/duerfen/wollen/will/moechte ~4 nicht
  kann/koennen/darf/duerfen ~4 keine/kein/niemand/weder
  kein/keine/keinerlei ~3 garantie/haftung/gewaehr/rechtsberatung/rat/diagnose/auskunft/versprechen
  nicht ~2 garantieren/versprechen/zusichern/sagen/beurteilen/einschaetzen/zustaendig/vorhersagen/versichern/haften
  garantieren/versprechen ~1 nicht/nichts/nie
  nicht/nie/niemand ~3 sicher
  ob ~9
  weiss/wissen/wuessten ~5 nicht
  anwalt/anwaeltin/arzt/aerztin/steuerberater/steuerberaterin/apotheke/fachperson/hausarzt/hausaerztin ~9 sagen/beraten/fragen/klaeren/wenden/wissen/beurteilen/helfen/beantworten
  lassen/fragen/frag/lass/wende/wenden/sprich/sprechen/besprich ~9 arzt/aerztin/hausarzt/anwalt/anwaeltin/apotheke/apotheker/steuerberater
  entscheidet/entscheiden ~2 allein/selbst/nur
  kann ~2 <decider> ~3 sagen/mitteilen/beantworten/auskunft/pruefen
  <decider> ~1 kann ~9 sagen/mitteilen/auskunft/erklaeren/helfen/beantworten
  vielleicht/eventuell/moeglicherweise
  bitte/bitten ~3 um
  garantie ~2 gilt/laeuft/hat/von
  leider
conditional : wenn/falls/sofern
quotes-terms : laut ~3 agb/bedingungen/vertrag/befoerderungsbedingungen/gesetz/garantiebedingungen/punkt/ziffer/website
  gemaess ~3 agb/bedingungen/vertrag/punkt/ziffer/abschnitt/garantie
  in/unter ~2 agb/bedingungen/geschaeftsbedingungen/garantiebedingungen/befoerderungsbedingungen/vertrag ~4 steht/heisst/finden/findest
  agb/bedingungen/geschaeftsbedingungen/befoerderungsbedingungen/garantiebedingungen/vertragsbedingungen/nutzungsbedingungen
  es heisst
  dort heisst
  steht ~4 packung/etikett/beipackzettel/vertrag/zutatenliste
  jahre/jahren/monate/monaten garantie
  garantieanspruch/herstellergarantie/garantiezeit/garantieschein/garantiefall/pfandgarantie/geldzurueckgarantie/tiefpreisgarantie
%any
body = sodbrennen kopfweh zahnweh verstopfung blaehungen kuhmilchallergie *allergie *unvertraeglichkeit zecke zeckenbiss insektenstich
  stich wespenstich bienenstich sonnenbrand kreislauf grippe erkaeltung schnupfen halsweh halsschmerzen rueckenschmerzen
  knie verstauchung prellung bluterguss schlafstoerungen schlaflosigkeit augen ekzem herpes pilz warze akne reisekrankheit
  heartburn indigestion constipation bloating sunburn bite sting flu cold hayfever sprain bruise backache toothache insomnia
  acne eczema hives travelsick seasick nut anaphyla* cramps cramp hangover
remedy = natron hausmittel bachblueten kamille honig ingwer zwiebel wadenwickel schmerzmittel soda honey ginger chamomile
  aloe probiotic* electrolytes
money-thing = ratenkredit konsumkredit *kredit *darlehen ratenzahlung lebensversicherungen investmentfonds sparbuch instalment installment
  overdraft payday creditcard
duty = pflicht aufsichtspflicht sorgfaltspflicht verkehrssicherungspflicht pflichten folgeschaeden folgeschaden schaeden schaden
  ansprueche anspruch schadenersatz schadensersatz schmerzensgeld consequential damages loss losses injury injuries
%de
liability : rechtlich*/juristisch* ~6 pflicht/schuld/fehler/verschulden/verantwortung
  <duty> ~3 verletzt/missachtet/versaeumt/vernachlaessigt
  stehen/stehe ~6 gerade
  einstehen/geradestehen/aufkommen ~1
  fuer ~3 <duty> ~4 gerade/ein/auf |
  geben/gebe ~2 zu ~6 <duty>/verletzt/schuld/pflicht
  in der pflicht
  geht/gehen ~4 auf ~1 <our> ~1 verschulden/kappe/konto
  regresspflichtig/ersatzpflicht/haftpflicht ~3
  unsere/unser ~1 versicherung ~4 zahlt/uebernimmt/deckt/reguliert
advises : unbedenklich/ungefaehrlich/bedenkenlos/gefahrlos ~1
  schadet ~4 nicht
  ist ~6 wirksam/rechtsgueltig/rechtswirksam/rechtens/zulaessig |
  nichts mehr ~1 zahlen/bezahlen
  wird/werden ~2 dir/ihnen ~2 recht ~1 geben
  gegen/bei ~2 <body> ~2 hilft/helfen/tut/wirkt
  gutes ~1 recht
  duerfen/darfst/koennen/kannst ~2 sie? ~4 fristlos/sofort/jederzeit ~2 kuendigen/zuruecktreten/widerrufen
  bussgeld/mahnung/strafe/inkasso/forderung ~6 sparen/ignorieren/wegwerfen/reagieren/zerreissen
  nicht ~1 reagieren/zahlen/bezahlen |
  kein/keine/keinen ~1 verlust/verluste ~3
  schwangere/stillende/diabetiker/allergiker/kinder/babys ~2 koennen/duerfen ~9
  gegen ~2 <body> ~6 <remedy>
  <remedy> ~4 gegen ~3 <body>
  juristisch/rechtlich ~3 wertlos/unwirksam/nichtig/haltbar/zulaessig/unzulaessig/angreifbar/irrelevant/bindend/wirksam
  muessen/musst/brauchst/brauchen ~5 nicht ~3 zahlen/bezahlen/begleichen/zu ~2 rechtlich/juristisch
  muessen/musst/brauchst/brauchen ~4 mahnung/rechnung/inkasso/forderung/bussgeld/strafe ~2 nicht ~2 zahlen/bezahlen/begleichen
  mahnung/inkasso/forderung/bussgeld ~4 ignorieren
  miete ~3 kuerzen/mindern/einbehalten
  duerfen/darfst/koennen/kannst ~4 kuerzen/einbehalten/mindern/zurueckbehalten/aufrechnen
  nehmen/nimm ~2 sie? ~2 den/einen/das/ein ~1 <money-thing>
  <money-thing> ~6 beste/sinnvoll/guenstig/lohnt/empfehlen/empfehle/rate
  <body> ~6 unbedenklich/harmlos/kein/ungefaehrlich
  unbedenklich/ungefaehrlich/harmlos ~5 fuer ~4 baby/kind/schwangere/kinder
  baby/kind ~4 unbedenklich/ungefaehrlich/harmlos
  setzen/setz ~4 <remedy> ~2 ab
  <decider> ~4 ganz/garantiert/hundertprozentig sicher
  gewinnt/gewinnen/gewinnst ~5 <decider> ~3
  fall ~2 gewinnt/gewinnen ~6
guarantees : <decider> muss ~9
  nie/niemals ~1 wieder ~4 erleben/haben/sehen/passieren/vorkommen
  mein wort ~2
not-claimed : wie/wann/was ~2 <decider> ~3 entscheidet/macht/sagt/bucht
  braucht/brauchen ~6 tage/wochen
)";

const std::string_view kLegalEnglish = R"(
%en
liability : liable/liability/negligent/negligence/culpable
  legally/legal ~3 responsible/responsibility/fault/obliged/bound/blame/accountable
  at fault ~2 law/legally
  at fault
  admit/accept/acknowledge/concede ~6 liability/fault/blame/responsibility/claim/negligence/breach/guilt/guilty
  we are ~3 to blame ~2 legally
  take ~3 legal responsibility
  must/obliged/required/obligated/have ~2 compensate/reimburse ~2
  owe ~3 damages/compensation
  entitled ~3 damages/compensation ~3
  breach/breached ~4 contract/law/duty/gdpr/regulations/regulation/terms
  broke ~2 law
  pay ~3 damages
  duty of care
  law ~1 says ~6
  in the eyes of the law
  claim for damages
  hold/holds ~1 our ~1 hands up ~3 legally
  unlawful*/illegal* ~3
  our ~2 negligence
guarantees : guarantee/guaranteeing
  promise ~6 never/again
  guaranteed ~5
  you have ~1 my/our word
  promise ~3 never/always
  hundred percent ~3
  <num> percent ~3 sure/certain/safe/guaranteed
  <decider> ~3 will/wont/is/are ~3 ~6
  <decider> ~1 has/have/must to ~5
  <decider> ~3 <sure> ~5
  will/wont ~2 <decider> ~5
  credit ~1 score/rating/file/report/record ~6
  not/never ~4 credit ~1 score/rating/file/report/record
  definitely/certainly/surely ~3 win/side/succeed/refund/approve/rule/pay/get
  bound to ~3 win/side/succeed/refund/approve/rule/pay/get/give
  never ~2 happen ~1 again
  will ~2 never ~2 happen/occur/have/fail/see/lose/break/drop/regret ~4
  not ~2 happen ~1 again
  no ~1 risk
  risk free
  nothing ~2 can ~2 go ~1 wrong
  without ~1 doubt
  that is ~2 certain
  rest assured ~1 it ~1 will
  foolproof
  failsafe
advises : in court ~2
  take ~4 to court
  sue/suing/sued ~2
  small claims ~1
  legally ~1 entitled/allowed/speaking/valid/binding/void/enforceable/required/permitted
  legal right/rights/grounds/standing/position ~3
  you have ~3 case/grounds ~3
  get/hire/instruct/find ~3 lawyer/solicitor/attorney
  stop/stopping ~2 paying/payment/payments
  walk away from ~3 contract
  withhold/withholding ~4
  contract ~2 is ~2 void/invalid/unenforceable/null
  cancel ~2 direct debit ~3
  file ~3 claim/lawsuit/complaint ~2 against
  unenforceable/invalidate/invalidates
  take/use/apply/try/swallow ~6 <remedy>
  <remedy> ~5 help/helps/do/fix/sort/should/will/twice/daily/works
  <body> ~5 harmless/nothing/normal/fine/clear/safe/go/settle/fade
  safely ~2 eat/drink/use/consume/take
  safe ~2 for/to/with ~3 <body>/eat/drink
  safe to eat/drink
  ok/okay/fine/perfectly ~2 for/with/during/to ~3 <body>
  with ~2 <body> ~4 can/eat/drink/fine/safe
  good/great/helps/help/works for/with/against ~2 <body>
  sounds/looks/seems ~3 like ~3 <body>/virus/infection
  that is ~3 <body> ~4
  it is ~4 <body>
  probably/clearly/definitely/just/only ~3 <body>
  no need ~3 doctor/gp/hospital
  do not ~3 need ~2 doctor/gp/hospital
  cures/cure/heals/treats/relieves ~3
  lowers/eases/soothes/boosts/reduces/strengthens ~3 <body>/pressure/cholesterol/immune
  put/place/stick/invest ~4 into/in ~3 <money-thing>/technology
  put ~4 ice/cream/butter ~3
  drink ~3 water ~5 <body>
  invest/investing ~4
  move/put/shift/switch ~4 savings/money/pension ~3 into/in/to
  buy/buying/sell/selling/hold ~2 <money-thing>
  take ~3 out ~1 loan/mortgage
  take ~2 loan
  remortgage/refinance/consolidate ~4
  tax ~1 deductible
  deduct ~4 tax
  claim ~4 tax ~2 return
  against ~2 tax
  no way ~3 share/price/stock/rate ~6
  share/price/stock/rates will ~1 rise/fall/drop/recover ~2
  is/are ~1 invalid ~2
  feel free to ignore ~2
  for ~2 <body> ~1 stick/eat/drink/avoid/take/have ~6
  valid/binding/void/effective ~1 in law
  owe ~1 nothing ~2
  will/does/can not ~1 harm/hurt ~3
  not ~1 harmful/dangerous ~2
  will ~2 side/rule/find ~2 with/for/in ~2 you/your/favour
  within ~1 your ~1 rights ~3
  lose ~2 money ~4
  pregnant ~3 can ~9
  pregnant/breastfeeding/diabetic/allergic ~9 without ~1 worry/worrying/risk
  <money-thing> ~3 will/always/going/only/rise/go ~2 up/rise/fall/double/grow
  go up/rise in value
not-claimed : can/could/may ~2 not !lose/fail/go
  not ~2 able/possible/position/guarantee/promise/predict/lawyers/doctors/advisers/advise/qualified/give/liable
  no ~2 guarantee/guarantees/liability/promise/promises/advice/admission
  not/never ~2 guaranteed
  whether ~9
  do not know
  not ~1 sure/certain/know/say
  only ~2 solicitor/lawyer/doctor/gp/court/pharmacist ~5
  solicitor/lawyer/doctor/gp/pharmacist/adviser/advisor/accountant ~9 tell/advise/say/help/know/knows/ask/check/see/speak/best
  see/ask/speak/check/consult/talk/visit/contact ~5 doctor/gp/solicitor/lawyer/pharmacist/adviser/advisor/accountant/nhs
  <decider> ~1 can ~2 tell/say/advise/explain/confirm/answer/help/let
  up to ~3 <decider>
  ask ~2 <decider>
  it/that/this/they/he/she may
  might/perhaps/possibly/probably
  year/years/month/months/threeyear/twoyear/oneyear/fiveyear/tenyear/lifetime ~1 guarantee/warranty
conditional : if/unless
quotes-terms : terms ~2 say/says/state/states/conditions
  section/clause/paragraph/condition ~1 <num>
  small print/terms/conditions ~3 reads/read/say/says/state
  our terms
  terms and conditions
  warranty
  label/packaging/packet/leaflet/ingredients ~2 says/lists/states/list
  according ~2 terms/contract/label
  money back guarantee
  price ~1 guarantee
  guarantee/guarantees ~2 covers/runs/lasts/period/card/certificate
liability : legally/legal ~5 us/ours/we
  answer/answerable/accountable ~3 <duty>
  <duty> ~3 breached/violated/neglected
  breached/violated/neglected ~3 duty/duties/obligations
  caused ~3 negligence/fault
  <our> ~1 insurance/insurer ~3 will/covers/pays
  responsible/responsibility ~3 <duty>
  full responsibility ~3
  make/makes/making good ~4
  in legal terms ~4
  cover ~3 <duty>
guarantees : certain/sure/bound/guaranteed to ~2 win/succeed/get/be
  <sure> ~3 win ~4
  win ~4 <decider>
  <decider> has/have ~1 to ~5
  never ~2 have ~3 again
  my ~1 word ~2
advises : no/any ~1 legal ~1 force/basis/standing/effect/validity
  do ~1 not ~2 have ~1 to ~1 pay ~6
  need ~1 not ~1 pay ~5
  ignore ~4 demand/fine/invoice/reminder/letter/bailiff/collector
  deduct/withhold/reduce/dock ~3 rent/bill/payment/fee
  gets ~1 rid ~3 <body>
  get ~1 rid ~3 <body>
  <remedy> ~6 <body>
  <body> ~3 <remedy>
  safe ~4 baby/child/children/pregnan*
  loan ~4 best/right/sensible/good
  best ~3 in ~1 your ~1 position/situation
  take ~2 instalment/loan ~3
not-claimed : how/when/what ~2 <decider> ~2 will/decides/does
  takes ~6 days/weeks
  doctor/paediatrician/pediatrician/midwife/dentist
  nothing ~1 to ~1 pay
  withdrawn
  guarantee ~1 |
)";

}  // namespace leitplanke::guard
