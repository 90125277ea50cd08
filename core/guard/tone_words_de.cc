#include "core/guard/tone_words.h"

namespace leitplanke::guard {

const std::string_view kToneGerman = R"(
%any
insult = idiot* vollidiot* depp deppen trottel* vollpfosten dummkopf* dummheit dumm dumme dummer dummes duemmer bloed bloede bloeder
  bloedmann spinner* spinnst heulsuse* jammerlappen noergler* meckerfritze querulant* wichtigtuer* besserwisser* klugscheisser*
  schwachkopf* schwachsinnig* hirnlos* bekloppt* bescheuert* behindert* unfaehig unfaehiger gejammer geheule gemecker genoergel
  gemotze rumgeheule rumgejammer geflenne gewinsel bloedsinn schwachsinn quatsch laecherlich laecherliche laecherliches
  armselig* erbaermlich* peinlich primitiv* asozial* assi assis penner* arsch* scheiss* maul klappe halts unverschaemt*
  dreist* frech* kindisch kindische kindisches zickig zicke mimose* troll trolle hater wutbuerger* gesocks vollhorst
  kasper* clown* witzfigur spasti mongo luegner* schmarotzer* abzocker* ignorant* ahnungslos* begriffsstutzig* hysterisch*
  ueberfordert unterbelichtet ungebildet* analphabet* schnorrer* loser versager* nervensaege* piesepampel taugenichts
  hohlkopf dorftrottel tussi zurueckgeblieben doof doofe doofer
  idiot idiots idiotic moron* stupid stupidity dumb dumbass fool foolish imbecile* halfwit* dimwit* clueless moaner*
  whiner* whining whinge* whingeing crybaby crybabies pathetic ridiculous ignorant loser losers jerk jerks clown clowns liar
  liars brat drama hysterical childish thick brainless incompetent muppet muppets numpty numpties twat wanker
  prick bellend arsehole asshole bitch karen snowflake snowflakes troll trolls cretin* nonsense rubbish crap bullshit hell
  tosser* scum cheapskate* freeloader* scrounger* ungrateful petty delusional lazy dense dopey
# Not persons: what one may call stupid.
abused-noun = automat* maschine anzeige* fehler* ausfall* stoerung* panne* situation sache moment zufall verkettung regen wetter mist system
  software app update geraet router drucker fahrplan formular ansage geschichte lage pech timing sperre technik baustelle verspaetung
  fehlermeldung gelaufen tarif machine display error outage glitch bug fault weather luck timing situation printer form message delay
  thing mistake hub tariff question frage fragen questions
abused-thing = uns wir unser unsere unserer unserem ich mein meine us we our i my mine ourselves myself
abused-thing : <abused-noun>
%de
hostile : wer lesen kann
  selber/selbst/eigene/eigenes ~1 schuld/dumm/pech/problem/verschulden
  <own-your>/dein/ihr ~1 eigener/eigene/eigenes/eigenen ~2 schuld/fehler/problem/verschulden/dummheit
  pech gehabt
  dein/ihr/euer problem
  nicht unser/unsere/mein ~1 problem/schuld/bier
  jedes ~1 kind
  kinderleicht
  ein ~1 kleinkind/dreijaehriger/fuenfjaehriger/vierjaehriger/grundschueler/affe/blinder
  gross und breit/deutlich
  steht doch ~9
  lesen ~2 bildet/hilft
  haettest/haetten/wuerdest/wuerden ~1 du/sie ~6 gelesen/zugehoert/aufgepasst/nachgedacht/lesen/zuhoeren/nachdenken/gehirn/hirn/gekuemmert/aufgestanden
  erst ~1 lesen/denken/nachdenken/gehirn/hirn ~4
  gehirn/hirn/kopf ~2 einschalten/anschalten/benutzen/gebrauchen
  vielleicht ~1 sollten/solltest/lernen/lernst ~1 sie/du ~3 mal ~3
  vielleicht ~1 solltest/sollten du/sie ~5 aufstehen/lesen/lernen/brille/deutschkurs/zuhoeren/nachdenken/beruhigen/schlafen/arbeiten
  solltest/sollten ~6 brille/deutschkurs/therapie/arzt/psychologen
  lern/lernen/lerne ~2 erst ~3
  brille ~3 putzen/aufsetzen
  reg/regen/rege ~4 nicht/mal ~3 auf/ab
  komm/kommen ~2 mal? ~2 runter
  beruhig/beruhige/beruhigen ~3
  stell/stellen/stelle ~1 dich/sie ~3 nicht ~3 an
  hab/haben dich/sie ~2 nicht ~2 so
  heul/heule/heulen/jammer/jammere/jammern/mecker/meckere/meckern/flenn* ~4 woanders/weiter/leise/ruhig/doch/rum/hier/halt
  *jammern/*heulen/*meckern/*noergeln/*motzen !hilft
  hoer/hoeren/hoert ~3 auf ~3 <insult>/heulen/jammern/meckern/nerven/spammen/noergeln
  lass/lassen ~2 uns ~4 ruhe
  halt/halten ~4 mund/klappe/maul/schnabel
  geh/gehen/geht ~4 woanders/konkurrenz/heulen/sterben/kacken
  such/suchen ~4 anderen/neues/anderes ~3
  niemand ~2 zwingt/gezwungen/hat ~3 dich/sie
  typisch ~2
  wie kann ~2 nur ~3
  wie ~1 bloed/dumm/doof ~3 sein
  was ~1 bist/sind ~1 du/sie ~2 fuer ~3
  was ~1 faellt ~1 dir/ihnen ~1 ein
  geht's ~1 noch
  spinnst/spinnen du/sie
  hast/haben du/sie ~3 keine/nichts ~3 besseres/tun/hobbys/freunde/leben/arbeit
  nichts besseres ~2
  dir/ihnen ~4 nicht/eh/nie/nichts ~3 recht ~2
  nicht ~3 anders ~1 verdient
  hast/haben ~4 verdient
  geschieht/geschah ~3 recht
  glueckwunsch ~9
  bravo ~9
  gratulier*/gratulation ~9
  hast/haben ~3 internet ~2 entdeckt
  mimimi/buhu/heul/ohh/ooch/lol/haha/hahaha/rofl
  aermste/aermster/armes/armer ~1 hascherl/tropf/wuerstchen/maeuschen/schatz
  wir ~1 weinen ~3
  sehen ~2 vor gericht
  hoeren/hoerst ~3 unseren/unserem/unserer/meinem ~1 anwaelt*/anwalt/rechtsabteilung
  anzeige/strafanzeige/anwalt/anwaelte/polizei ~6 dich/sie/dir/ihnen/erstatten/droh*/konsequenzen/kommen
  wird/hat/werden ~4 konsequenzen/nachspiel/folgen
  wenn/falls/sollten ~1 du/sie ~5 weiter/weitermachst/weitermachen/nochmal/wieder/nochmals ~9
  noch ~1 so ~4
  letzte ~1 warnung
  warnen/warne ~2 dich/sie
  wissen/weiss ~4 wo ~1 du/sie ~2 wohn*
  wirst/werden ~3 bereuen
  das ~3 bereuen
  blockieren/blocken/blockiere/blocke/rauswerfen ~2 dich/sie
  sperren/sperre/kuendigen/kuendige ~2 wir/ich !fuer ~6 anschluss/konto/vertrag/dir/ihnen/dich/sie !eine/auf
  offenbar/offensichtlich/anscheinend/scheinbar ~4 nicht/ueberfordert/unfaehig/zu ~6
  zu ~1 bloed/dumm/doof/faul/unfaehig/bequem/geizig/arrogant ~4
  sind/bist ~4 ueberfordert/unfaehig
  nicht ~3 lesen/zaehlen/rechnen/denken/schreiben ~1 kann/koennen/kannst/koennt
  keinen/keine ~2 fahrplan/uhr/anleitung/ahnung ~2 lesen/haben/hast
  kannst/koennen ~2 du/sie ~3 nicht/keine/keinen ~3 lesen/zaehlen/rechnen
  langeweile ~2
  wie/zum ~1 xten/hundertsten/zehnten/tausendsten ~1 mal
  wie ~1 oft ~4 noch
  nochmal ~1 fuer ~1 ganz/dich/sie/langsame/alle/doofe
  muss/muessen ~2 ich/wir ~5 vormalen/aufmalen/buchstabieren/erklaeren
  frueher ~1 aufstehen/losgehen/losfahren ~2
  wer ~3 zu ~1 spaet ~4
  wer ~4 der/hat/muss/soll/ist/braucht ~6 selbst/selber/schuld/pech/wundern/beschweren/leid
  was ~2 hast/haben/hattest ~2 du/sie ~2 erwartet
  was erwartest/erwarten ~3
  du/sie ~1 schon ~1 wieder
  mit ~1 ihnen/dir ~3 nicht ~3 reden/diskutieren
  nicht ~1 so ~2 hysterisch/empfindlich/zickig/dumm
  empfindlich/theatralisch/weinerlich/dramatisch ~2
  ueberempfindlich
  unterstellung*/luegen/luegst/luegt/gelogen
  du/sie luegst/luegen
  ausgedacht/maerchen ~2
  dein/ihr ~2 ton/niveau ~4
  schluss ~2 jetzt
  jetzt ~1 reicht ~1 es? ~1 aber
  reichts/langts ~2
  uns/mir ~1 egal
  interessiert ~4 nicht/keinen/niemanden/keine
  ist ~1 uns ~2 wurscht/wurst/egal/schnuppe/latte
  erspar/ersparen ~2 uns/mir ~6
  <insult> ~2 mensch/kunde/typ/person
not-hostile : von uns
  nicht ~3 dumm/bloed/doof/<insult>
  kein/keine/keinen ~3 <insult>
  kein/keine ~2 dumme
  hilft ~2 kein
  fuer uns
  sich/dich/sie ~2 sicher
  wir ~1 uns ~3
  nicht ~1 <own-your> ~1 schuld/fehler/problem/verschulden
  schuld ~1 war/waren/hatte
  war ~1 schuld
  tut ~2 leid
  ausblenden/verbergen/netiquette
  herzlichen glueckwunsch ~2 zum/zur
  glueckwunsch ~3 zum/zur/gewinn/hochzeit/geburtstag/pruefung
# Abuse of what the customer wrote, wants or is like.
belittled = geschreibsel geschmiere kommentar kommentare bewertung rezension post beitrag beschwerde anspruch ansprueche ton tonfall verhalten benehmen
  wortwahl einstellung attitude ausrede ausreden maerchen luege luegen geschichte geschichten unterstellung unterstellungen
  gejammer gemecker drama theater geschrei aufstand zirkus ansage forderung forderungen vorwurf vorwuerfe erwartungshaltung
  anspruchsdenken egoismus faulheit dummheit unwissen unwissenheit ignoranz sturheit selbstmitleid gier geiz logik
# Said of what happened, not of the customer.
about-us : das/es/uns/that/it ~1 ist/war/is/was ~3 peinlich/pathetic/rubbish/stupid/dumb
  that 's ~2 pathetic/rubbish/stupid/dumb
%de
hostile : so ein/eine/einen ~2 <insult>/<belittled> !<abused-thing>
  mit/etwas/bisschen/funken ~2 grips/verstand/hirn/koepfchen/mitdenken/nachdenken/intelligenz
  grips ~6
  sonst/andernfalls ~6 sperren/kuendigen/blockieren/loeschen/rauswerfen/verklagen/raus/anwalt/polizei/anzeige/konsequenzen
  fliegst/fliegen du/sie ~2 raus
  schwarze/schwarzen liste
  teuer ~2 fuer dich/sie
  ueberleg/ueberlegen ~2 gut ~3
  haetten/haettest ~1 sie/du ~6 ueberlegen/denken/lesen/wissen/einfallen/kuemmern ~2 muessen/sollen/koennen
  ist/war/bleibt ~1 allein? ihr/dein ~1 fehler/versehen/verschulden/versaeumnis/pech
  hast/haben ~5 verpennt/verschlafen/verbockt/vermasselt/versaut/gepennt
  wie/ganz/sehr ~1 schlau/clever ~2
  kluges koepfchen
  so/zu/wie ~1 blauaeugig*/naiv*/leichtglaeubig* ~4
  grosse/grosses ~1 wort/worte ~2 fuehren/schwingen
  liest/lesen/interessiert ~3 eh/sowieso ~1 keiner/niemand/keinen
  ^ haettest/haetten du/sie ~8 *t/*en | waerst/waeren/haettest/haetten/waere/muesstest/muessten ~3
  leuten/kunden/menschen wie
  du/sie willst/wollen ~1 doch ~1 nur/bloss ~6
  geht ~1 es ~1 dir/ihnen ~2 nur/bloss ~6
  sparen/spar/erspar* ~1 sie? sich/dir <own-your> ~2
  wer so ~6 braucht/hat/kann/muss/darf ~6
  ^ fahr/fahren/geh/gehen/nimm/nehmen/such/suchen/kauf/kaufen/bleib/bleiben ~1 sie? halt/eben ~4
  nicht ~3 so ~1 schwer/kompliziert/schwierig ~4
  problem ~3 vor ~2 bildschirm/rechner/geraet/tastatur
  dir/ihnen ~2 alles ~2 nicht ~2 passt
  an dir/ihnen ~2 liegt/liegen/selbst/selber
  liegt/liegen/lag ~2 an dir/ihnen
  mit <own-your>/dieser/so ~1 einstellung/art/haltung/verhalten/benehmen/ton ~9
  kindermaedchen/babysitter/wunschkonzert/ponyhof/hellseher/seelsorger/streichelzoo/waermestube/heilsarmee ~2
  weiss ~2 es ~3 besser
  alles ~1 besser ~1 wissen/weiss/weisst
  mach/machen ~1 sie? ruhig/nur ~1 so? weiter ~3
  rechtsabteilung/anwalt/anwaelte/juristen ~3 freut/freuen/wartet/warten/meldet/melden ~3
  schon ~1 mal ~2 gedacht/ueberlegt/gehoert ~6
  vielleicht sollte ~1 man ~8
  hirnrissig*/idiotisch*/schwachsinnig*/daemlich*/saudumm*/strohdumm*/beknackt*/hirnverbrannt* ~1
  rumpoebel*/poebel*/rumschrei*/rumnoergel*/rummotz*/rumheul*/rumjammer*/rummecker*/herumnoergel*/herumpoebel*/aufspiel*/aufplustern ~3
  andere ~1 saiten ~2
  ton ~2 aendern/maessigen/zuegeln
  maessigen/zuegeln/huete* ~3
  <own-your> ton ~4
  da/hier hat/scheint/will/glaubt/meint ~1 wohl? ~1 jemand ~8
  jemand ~6 nicht ~2 verstanden/begriffen/kapiert/gelesen/gelernt/aufgepasst
  leute/leuten/menschen/kunden/personen die ~5 nicht/zu/kein/keine ~8
  wie kommt/kommen/kommst ~1 man/sie/du ~1 bloss/nur/denn/eigentlich/ueberhaupt ~6
  wer ~6 muss/darf/hat/ist/soll ~1 eben/halt/nun ~4
  wer billig ~8
  nicht mal/einmal ein/eine/einen ~4 ausfuellen/lesen/bedienen/koennen/verstehen/schreiben
  schlecht ~2 *schlafen/gefruehstueckt
  bei ~1 dir/ihnen/euch ~2 immer ~4
  immer ~2 alles schlecht/falsch/mies/schlimm
  nichts ~3 recht/gut ~1 genug
  <own-your> ~1 augen/ohren/brille/gehirn/hirn ~4 {?}
  wundern ~1 sie/du? ~2 sich/dich ~3
  darf ~1 sich ~3 nicht ~2 wundern/beschweren/aufregen
  ach ~3 ist/sind ~2 wieder ~1 da
  <insult> <belittled>
  duemmste/duemmster/duemmsten/bloedeste/daemlichste/daemlichster/unverschaemteste/laecherlichste ~3
  <own-your> ~1 <belittled> ~5 sparen/spar/schenken/woanders/peinlich/frechheit/unmoeglich/laecherlich/unverschaemtheit/witz/unter/satt/egal/stecken/behalten
  <own-your> ~1 ausreden/gejammer/gemecker/maerchen/selbstmitleid/geschrei/faulheit/dummheit/ignoranz/geiz
  hopfen und malz
  alle tassen im schrank
  nicht ganz ~1 dicht/sauber/bei
  schwer ~1 von ~1 begriff
  tomaten auf ~1 augen
  schwer/leicht ~2 zu begreifen
  offenbar/einfach/wohl/offensichtlich/anscheinend ~5 begreifen/kapieren/raffen/schnallen/verstehen/checken
  begreifen/begreifst/kapieren/kapierst/raffst/raffen/schnallst/schnallen ~4 nicht/es/das
  gesunder/gesunden/gesundem menschenverstand
  denken/denk/ueberlegen/ueberleg ~1 sie? mal ~2 nach
  kindergarten/sandkasten/trotzphase ~3
  kinderstube/manieren/anstand ~3
  schaem/schaemen/schaemst ~3
  was erlauben/erlaubst ~2
  wofuer/wen halten/haeltst ~2
  glauben/glaubst/denken/denkst/meinen/meinst ~1 sie/du ~1 wohl/ernsthaft/eigentlich/etwa ~6
  sie/du ~1 glaubst/glauben/denkst/denken/meinst/meinen ~1 wohl/ernsthaft/wirklich
  mimose/prinzessin/majestaet/koenigin/hoheit ~3
  auf den/die ~1 keks/wecker/nerven/zeiger/geist/sack/senkel
  nervt/nervst/nerven ~3 langsam/uns/mich/gewaltig/nur/einfach
  zeit ~2 stehlen/rauben/verschwenden/klauen/vergeuden/rauben/stiehlst/raubst
  besseres/anderes zu tun
  luxusproblem*/luxussorgen/wohlstandsproblem*
  erzaehl/erzaehlen ~2 das ~4 friseur/oma/parkuhr/mama/maerchenonkel/hund/wand/woanders/anderen
  wen ~2 interessiert/kuemmert/juckt
  das ~2 interessiert ~3 keinen/niemanden/nicht
  selbst/selber ~2 eingebrockt/zuzuschreiben/verursacht/verschuldet/verbockt
  tja ~6
  dumm gelaufen
  halblang ~1
  mach/machen ~2 mal ~1 halblang
  uebertreib/uebertreiben/uebertreibst ~3
  kein anderes hobby
  sie schon wieder
  du schon wieder
  schon wieder ~1 sie/du |
  schon ~1 wieder ~1 schlecht ~3
  schlecht ~1 geschlafen
  vorlesen ~4
  der/die es ~2 kann/koennen/versteht
  auf kunden/leute/gaeste ~2 wie ~4
  verzichten ~3 gern/gerne/wir/darauf
  da ist die tuer
  niemand ~3 haelt/gezwungen/gebeten/gefragt
  dann ~2 kuendigen/kuendige/geh/gehen/lass/lassen ~2 doch
  dann ~1 geh/gehen ~3 doch
  kannst/koennen ~5 laufen/woanders |
  nochmal/nochmals/einmal/mal ~2 so ~2 und
  noch ~1 ein/einen/einmal/eine ~5 und ~2 du/sie/dein/ihr/wir/ich
  zieh/ziehen ~5 leine
  abmahnung/unterlassung/verleumdung/rufschaedigung ~6
  wegen ~1 verleumdung/rufschaedigung/beleidigung ~4
  geizig/knauserig/kleinlich/pingelig/spiessig/naiv/weltfremd/faul/arrogant/eingebildet/undankbar/hochnaesig/unreif ~3
  zu ~1 geizig/faul/bequem/eitel/stolz/naiv ~5
  wer ~3 nicht ~3 liest/lesen/aufpasst/zuhoert/hoert/plant ~3
  kann ~1 ja ~1 jeder ~3 kommen/behaupten/sagen
  da ~2 koennte/kann ja jeder ~3
  haben ~1 sie ~1 kein ~1 anderes
  frechheit/unverschaemtheit/dreistigkeit ~4
  wie oft ~1 denn ~1 noch
  wie oft ~6 noch ~3 sagen/erklaeren/schreiben/wiederholen
  wirklich ~2 so ~1 schwer
  man ~1 muss/koennte ~3 nur/halt/eben ~4 lesen/hinschauen/einstecken/koennen/wollen
  lern/lernen/lerne ~5 lesen/deutsch/schreiben/manieren/benehmen
  troll dich
  hau/hauen ~2 ab
  verpiss*/verzieh*/verschwinde
  fresse/schnauze/klappe/maul ~2
  leck* ~3
  mir/uns ~2 zu ~1 bloed/dumm/bunt
)";

}  // namespace leitplanke::guard
