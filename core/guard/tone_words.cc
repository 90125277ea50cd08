#include "core/guard/tone_words.h"

namespace leitplanke::guard {

const std::string_view kToneGerman = R"(
%any
insult = idiot* vollidiot* depp deppen trottel* vollpfosten dummkopf* dummheit dumm dumme dummer dummes duemmer bloed bloede bloeder
  bloedmann spinner* spinnst heulsuse* jammerlappen noergler* meckerfritze querulant* wichtigtuer* besserwisser* klugscheisser*
  schwachkopf* schwachsinnig* hirnlos* bekloppt* bescheuert* behindert* unfaehig unfaehiger gejammer geheule gemecker genoergel
  gemotze rumgeheule rumgejammer geflenne gewinsel bloedsinn schwachsinn quatsch laecherlich laecherliche laecherliches
  armselig* erbaermlich* peinlich primitiv* asozial* assi assis penner* arsch* scheiss* maul klappe halts unverschaemt*
  dreist* frech* kindisch kindische kindisches zickig zicke mimose* troll trolle hater wutbuerger* gesocks pack vollhorst
  kasper* clown* witzfigur spasti mongo luegner* schmarotzer* abzocker* ignorant* ahnungslos* begriffsstutzig* hysterisch*
  ueberfordert unterbelichtet ungebildet* analphabet* schnorrer* loser versager* nervensaege* piesepampel taugenichts
  hohlkopf dorftrottel tussi zurueckgeblieben doof doofe doofer
  idiot idiots idiotic moron* stupid stupidity dumb dumbass fool fools foolish imbecile* halfwit* dimwit* clueless moaner*
  whiner* whining whinge* whingeing crybaby crybabies pathetic ridiculous ignorant loser losers jerk jerks clown clowns liar
  liars brat drama hysterical childish thick brainless incompetent muppet muppets numpty numpties twat wanker
  prick bellend arsehole asshole bitch karen snowflake snowflakes troll trolls cretin* nonsense rubbish crap bullshit hell
  tosser* scum cheapskate* freeloader* scrounger* ungrateful petty delusional lazy dense dopey
# Not persons: what one may call stupid.
abused-thing = automat* maschine anzeige* fehler* ausfall* stoerung* panne* situation sache moment zufall verkettung regen wetter
  mist wetter system software app update geraet router drucker fahrplan formular ansage uns wir unser unsere unserer ich mein
  unserem meine geschichte lage pech timing sperre technik baustelle verspaetung fehlermeldung gelaufen
  machine display error outage glitch bug fault weather luck timing us we our i my mine ourselves myself situation
  software router hub printer form message delay thing mistake question frage fragen questions tarif tariff
%de
hostile : wer lesen kann
  klar im vorteil
  selber/selbst/eigene/eigenes ~1 schuld/dumm/pech/problem/verschulden
  <own-your>/dein/ihr ~1 eigener/eigene/eigenes/eigenen ~2 schuld/fehler/problem/verschulden/dummheit
  pech gehabt
  dein/ihr/euer problem
  nicht unser/unsere/mein ~1 problem/schuld/bier
  was/das ~2 kann/koennen ~1 wir ~2 dafuer
  jedes ~1 kind
  kinderleicht
  ein ~1 kleinkind/dreijaehriger/fuenfjaehriger/vierjaehriger/grundschueler/affe/blinder
  gross und breit/deutlich
  steht doch ~9
  steht ~2 schwarz auf weiss
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
  verzieh/verpiss/verschwinde/zieh ~3
  niemand ~2 zwingt/gezwungen/hat ~3 dich/sie
  typisch ~2
  war ~1 ja ~1 klar
  wie kann ~2 nur ~3
  wie ~1 bloed/dumm/doof ~3 sein
  was ~1 bist/sind ~1 du/sie ~2 fuer ~3
  was stimmt ~2 nicht
  was ~1 faellt ~1 dir/ihnen ~1 ein
  geht's ~1 noch
  spinnst/spinnen du/sie
  hast/haben du/sie ~3 keine/nichts ~3 besseres/tun/hobbys/freunde/leben/arbeit
  nichts besseres ~2
  dir/ihnen ~4 nicht/eh/nie/nichts ~3 recht ~2
  kann ~1 man ~1 dir/ihnen ~3
  nicht ~3 anders ~1 verdient
  hast/haben ~4 verdient
  geschieht/geschah ~3 recht
  glueckwunsch ~9
  bravo ~9
  gratulier*/gratulation ~9
  hast/haben ~3 internet ~2 entdeckt
  schoen ~1 fuer dich/sie
  mimimi/buhu/heul/ohh/ooch/lol/haha/hahaha/rofl
  wie ~1 suess/niedlich
  ach ~1 gottchen/herzchen/gott
  aermste/aermster/armes/armer ~1 hascherl/tropf/wuerstchen/maeuschen/schatz
  wir ~1 weinen ~3
  mir ~1 kommen ~1 traenen
  sehen ~2 vor gericht
  hoeren/hoerst ~3 unseren/unserem/unserer/meinem ~1 anwaelt*/anwalt/rechtsabteilung
  anzeige/strafanzeige/anwalt/anwaelte/polizei ~6 dich/sie/dir/ihnen/erstatten/droh*/konsequenzen/kommen
  wird/hat/werden ~4 konsequenzen/nachspiel/folgen
  wenn/falls/sollten ~1 du/sie ~5 weiter/weitermachst/weitermachen/nochmal/wieder/nochmals ~9
  noch ~1 so ~4
  noch ein ~3 und ~9
  letzte ~1 warnung
  warnen/warne ~2 dich/sie
  wissen/weiss ~4 wo ~1 du/sie ~2 wohn*
  wirst/werden ~3 bereuen
  das ~3 bereuen
  pass ~2 auf ~2
  nimm/nehmen ~3 in acht
  blockieren/blocken/blockiere/blocke/rauswerfen ~2 dich/sie
  sperren/sperre/kuendigen/kuendige ~2 wir/ich ~6 anschluss/konto/vertrag/dir/ihnen/dich/sie
  kundinnen/kunden/leute/menschen/typen wie dich/sie/du
  leute/kunden/menschen/typen wie
  offenbar/offensichtlich/anscheinend/scheinbar ~4 nicht/ueberfordert/unfaehig/zu ~6
  zu ~1 bloed/dumm/doof/faul/unfaehig/bequem/geizig/arrogant ~4
  sind/bist ~4 ueberfordert/unfaehig
  nicht ~3 lesen/zaehlen/rechnen/denken/schreiben ~1 kann/koennen/kannst/koennt
  keinen/keine ~2 fahrplan/uhr/anleitung/ahnung ~2 lesen/haben/hast
  kannst/koennen ~2 du/sie ~3 nicht/keine/keinen ~3 lesen/zaehlen/rechnen
  zu ~1 viel ~2 zeit/langeweile
  langeweile ~2
  wie/zum ~1 xten/hundertsten/zehnten/tausendsten ~1 mal
  wie ~1 oft ~4 noch
  nochmal ~1 fuer ~1 ganz/dich/sie/langsame/alle/doofe
  zum mitschreiben
  ganz ~1 langsam ~3
  muss/muessen ~2 ich/wir ~5 vormalen/aufmalen/buchstabieren/erklaeren
  in ~1 einfacher ~1 sprache
  mal ~2 arbeiten gehen
  frueher ~1 aufstehen/losgehen/losfahren ~2
  wer ~3 zu ~1 spaet ~4
  wer ~4 der/hat/muss/soll/ist/braucht ~6 selbst/selber/schuld/pech/wundern/beschweren/leid
  wundert ~3 nicht
  was ~2 hast/haben/hattest ~2 du/sie ~2 erwartet
  was erwartest/erwarten ~3
  fuer ~1 den/diesen ~1 preis ~5
  geiz ~3
  du/sie ~1 schon ~1 wieder
  mit ~1 ihnen/dir ~3 nicht ~3 reden/diskutieren
  nicht ~1 so ~2 hysterisch/empfindlich/zickig/dumm
  empfindlich/theatralisch/weinerlich/dramatisch ~2
  ueberempfindlich
  unterstellung*/luegen/luegst/luegt/gelogen
  du/sie luegst/luegen
  erfinden/erfindest ~3
  ausgedacht/maerchen ~2
  dein/ihr ~2 ton/niveau ~4
  schluss ~2 jetzt
  jetzt ~1 reicht ~1 es? ~1 aber
  reichts/langts ~2
  uns/mir ~1 egal
  interessiert ~4 nicht/keinen/niemanden/keine
  juckt ~3
  ist ~1 uns ~2 wurscht/wurst/egal/schnuppe/latte
  erspar/ersparen ~2 uns/mir ~6
  verschone/verschonen ~4
  such dir ~3
  <insult> ~2 mensch/kunde/typ/person
not-hostile : von uns
  nicht ~3 dumm/bloed/doof/<insult>
  kein/keine/keinen ~3 <insult>
  kein/keine ~2 dumme
  hilft ~2 kein
  fuer uns
  sich/dich/sie ~2 sicher
  wir ~1 uns ~3
  nicht ~1 <own-your> ~2
  schuld ~1 war/waren/hatte
  war ~1 schuld
  tut ~2 leid
  ausblenden/verbergen/netiquette
  herzlichen glueckwunsch ~2 zum/zur
  glueckwunsch ~3 zum/zur/gewinn/hochzeit/geburtstag/pruefung
# Abuse of what the customer wrote, wants or is like.
belittled = kommentar kommentare bewertung rezension post beitrag beschwerde anspruch ansprueche ton tonfall verhalten benehmen
  wortwahl einstellung attitude ausrede ausreden maerchen luege luegen geschichte geschichten unterstellung unterstellungen
  gejammer gemecker drama theater geschrei aufstand zirkus ansage forderung forderungen vorwurf vorwuerfe erwartungshaltung
  anspruchsdenken egoismus faulheit dummheit unwissen unwissenheit ignoranz sturheit selbstmitleid gier geiz logik
%de
hostile : so ein/eine/einen ~2 <insult>/<belittled>
  <insult> <belittled>
  duemmste/duemmster/duemmsten/bloedeste/daemlichste/daemlichster/unverschaemteste/laecherlichste ~3
  <own-your> ~1 <belittled> ~5 sparen/spar/schenken/woanders/peinlich/frechheit/unmoeglich/laecherlich/unverschaemtheit/witz/unter/satt/egal/stecken/behalten
  <own-your> ~1 ausreden/gejammer/gemecker/maerchen/selbstmitleid/geschrei/faulheit/dummheit/ignoranz/geiz
  hopfen und malz
  alle tassen im schrank
  nicht ganz ~1 dicht/sauber/bei
  einen ~1 knall/vogel/schuss/sprung
  an der waffel
  schwer ~1 von ~1 begriff
  brett vorm kopf
  tomaten auf ~1 augen
  auf der leitung ~2
  hellste ~2
  schwer/leicht ~2 zu begreifen
  offenbar/einfach/wohl/offensichtlich/anscheinend ~5 begreifen/kapieren/raffen/schnallen/verstehen/checken
  begreifen/begreifst/kapieren/kapierst/raffst/raffen/schnallst/schnallen ~4 nicht/es/das
  nachhilfe/grundkurs/hauptschule/baumschule ~3
  gesunder/gesunden/gesundem menschenverstand
  hausverstand ~3
  denken/denk/ueberlegen/ueberleg ~1 sie? mal ~2 nach
  mal ~2 nachdenken/ueberlegen/nachgedacht
  wie ein ~2 kleinkind/kind/baby
  kindergarten/sandkasten/trotzphase ~3
  kinderstube/manieren/anstand ~3
  schaem/schaemen/schaemst ~3
  was erlauben/erlaubst ~2
  wofuer/wen halten/haeltst ~2
  wer sind/bist ~1 sie/du ~1 eigentlich
  glauben/glaubst/denken/denkst/meinen/meinst ~1 sie/du ~1 wohl/ernsthaft/eigentlich/etwa ~6
  sie/du ~1 glaubst/glauben/denkst/denken/meinst/meinen ~1 wohl/ernsthaft/wirklich
  mimose/prinzessin/majestaet/koenigin/hoheit ~3
  auf den/die ~1 keks/wecker/nerven/zeiger/geist/sack/senkel
  nervt/nervst/nerven ~3 langsam/uns/mich/gewaltig/nur/einfach
  haben/habe/hat ~4 satt
  genug von ~3
  zeit ~2 stehlen/rauben/verschwenden/klauen/vergeuden/rauben/stiehlst/raubst
  besseres/anderes zu tun
  zu tun |
  andere/groessere ~1 sorgen/probleme
  luxusproblem*/luxussorgen/wohlstandsproblem*
  erzaehl/erzaehlen ~2 das ~4 friseur/oma/parkuhr/mama/maerchenonkel/hund/wand/woanders/anderen
  wen ~2 interessiert/kuemmert/juckt
  das ~2 interessiert ~3 keinen/niemanden/nicht
  geht ~3 am ~2 vorbei
  selbst/selber ~2 eingebrockt/zuzuschreiben/verursacht/verschuldet/verbockt
  lehrgeld ~2
  tja ~6
  dumm gelaufen
  halblang ~1
  mach/machen ~2 mal ~1 halblang
  luft ~2 holen/anhalten
  ball ~1 flach ~2
  komm/kommen ~3 wieder ~2 runter
  uebertreib/uebertreiben/uebertreibst ~3
  elefanten ~5 muecke
  aus einer muecke ~3
  kein anderes hobby
  hobby/hobbys ~2 suchen/such
  sie schon wieder
  du schon wieder
  schon wieder ~1 sie/du |
  schon ~1 wieder ~1 schlecht ~3
  schlecht ~1 geschlafen
  mit dem falschen ~2 fuss
  laus ~5 leber
  klang/klingt ~3 weinerlich/wehleidig/kindisch
  na ~2 und
  lass/lassen ~4 vorlesen/erklaeren ~3
  vorlesen ~4
  der/die es ~2 kann/koennen/versteht
  lesen ~3 lernen
  auf kunden/leute/gaeste ~2 wie ~4
  verzichten ~3 gern/gerne/wir/darauf
  gern/gerne ~3 auf ~3 verzichten
  tuer ~3 dort/da/hinten/offen
  da ist die tuer
  niemand ~3 haelt/gezwungen/gebeten/gefragt
  dann ~2 kuendigen/kuendige/geh/gehen/lass/lassen ~2 doch
  dann ~1 geh/gehen ~3 doch
  kannst/koennen ~5 laufen/woanders |
  konsequenzen ~2
  gehirn/hirn ~4
  nochmal/nochmals/einmal/mal ~2 so ~2 und
  noch ~1 ein/einen/einmal/eine ~5 und ~2 du/sie/dein/ihr/wir/ich
  zieh/ziehen ~5 leine
  abmahnung/unterlassung/verleumdung/rufschaedigung ~6
  wegen ~1 verleumdung/rufschaedigung/beleidigung ~4
  geizig/knauserig/kleinlich/pingelig/spiessig/naiv/weltfremd/faul/arrogant/eingebildet/undankbar/hochnaesig/unreif ~3
  zu ~1 geizig/faul/bequem/eitel/stolz/naiv ~5
  nicht ~2 die hellste
  wer ~3 nicht ~3 liest/lesen/aufpasst/zuhoert/hoert/plant ~3
  kann ~1 ja ~1 jeder ~3 kommen/behaupten/sagen
  da ~2 koennte/kann ja jeder ~3
  haben ~1 sie ~1 kein ~1 anderes
  frechheit/unverschaemtheit/dreistigkeit ~4
  wie oft ~1 denn ~1 noch
  wie oft ~6 noch ~3 sagen/erklaeren/schreiben/wiederholen
  zum ~2 letzten ~1 mal
  lustig ~2
  witzbold/scherzkeks/spassvogel/schlaumeier/schlauberger/schlaubi/experte/profi ~2 |
  ach ~1 was
  wirklich ~2 so ~1 schwer
  ist ~2 das ~2 so ~2 schwer
  so ~1 schwer ~1 ist ~2 das ~1 nicht
  so ~1 schwer ~3 nicht
  man ~1 muss/koennte ~3 nur/halt/eben ~4 lesen/hinschauen/einstecken/koennen/wollen
  lern/lernen/lerne ~5 lesen/deutsch/schreiben/manieren/benehmen
  deutsch ~3 lernen/kurs
  troll dich
  hau/hauen ~2 ab
  verpiss*/verzieh*/verschwind*
  fresse/schnauze/klappe/maul ~2
  leck* ~3
  mir/uns ~2 zu ~1 bloed/dumm/bunt
  kotz*
)";

const std::string_view kToneEnglish = R"(
%en
hostile : learn ~2 to read
  read/reading ~5 next time ~9
  try/tried ~2 reading ~9
  if ~1 you ~3 had/read/bothered/listened/paid/looked/knew ~6 would/bothered/read/attention/listened/properly ~2
  if ~1 you ~1 bothered ~4
  had ~1 you ~2 read/bothered/listened/paid ~6
  bother/bothered ~1 to ~2 read/look/check/listen
  you ~2 can ~1 not ~3 read/tell/count/add/spell/follow/use/understand ~6
  proving/proven/proved ~3 you ~3
  your ~1 own ~1 fault/doing/problem/stupidity/stupid/carelessness/mistake/responsibility/lookout
  hardly ~1 our ~1 fault/problem
  not ~1 our ~1 problem/fault/job
  that is ~1 your/a ~1 you ~1 problem
  your problem
  tough ~1 luck/titties/cookies
  hard luck/cheese
  too ~1 bad ~2
  get ~1 over ~1 it/yourself
  get ~1 a ~1 life/grip/job/hobby
  grow up
  calm ~1 down
  chill ~1 out
  cry ~2 river/harder/me
  boo hoo
  boohoo/lol/lmao/haha/hahaha/rofl/whatever/duh/aww/awww/diddums
  aw ~1 did/poor/bless ~4
  poor ~1 baby/you/thing/diddums/little
  little ~1 train/feelings/princess/snowflake/one
  whine/whining/whinge/moan/moaning/whingeing/complain/cry/rant/ranting ~3 somewhere/elsewhere/about/again/all
  go ~2 whine/whinge/moan/cry/complain/bother/elsewhere/somewhere/away ~3
  stop ~2 whining/moaning/complaining/spamming/wasting/crying/being/bothering/harassing/embarrassing/whingeing/lying/pestering
  shut ~1 up
  leave ~1 us ~1 alone
  you ~1 people ~3
  people/customers/types like you
  you ~2 lot ~3
  never ~1 happy/satisfied/pleased
  what ~1 is ~2 wrong ~1 with ~1 you
  wrong with you
  what ~3 did ~1 you ~2 expect
  what ~1 do ~1 you ~2 expect
  are ~1 you ~3 stupid/blind/deaf/thick/serious/dumb/daft/slow/incapable
  how ~1 hard ~3 can/is ~3
  how ~1 many ~1 times ~6
  how ~2 thick/stupid/dense/dumb/slow ~4
  five/four/three/six/ten ~1 year ~1 old
  fiveyearold/toddler/kindergarten/preschooler/fouryearold/threeyearold/sixyearold
  a ~1 child/toddler/monkey/chimp/kid ~3 could
  any/even ~1 a? ~1 child/idiot/fool/toddler/kid ~4
  my ~2 grandmother/gran/nan/cat/dog ~3 could
  it ~1 is ~2 not ~1 rocket ~1 science
  rocket science
  spell ~2 it ~2 out
  for ~2 umpteenth/hundredth/last/millionth/tenth ~1 time
  as ~1 i/we ~4 already ~1 told/said/explained/clearly
  as ~1 clearly ~3
  obviously/clearly/apparently/evidently ~1 you ~4 not/can/too/never/struggle/lack ~4
  you ~2 obviously/clearly/apparently/evidently ~5
  too ~1 stupid/lazy/thick/dumb/slow/cheap/busy/difficult/dim/tight ~4
  waste/wasting ~3 time
  deserve/deserved ~1 it/that/everything/this/what
  what you deserve/deserved
  serves ~1 you ~1 right
  congratulations/congrats/bravo ~1 on ~1 proving/being/failing/discovering/managing/finally/reading/finding
  bravo ~5
  slow clap
  well ~1 done ~1 genius/sherlock/einstein/you
  genius/sherlock/einstein
  you ~2 will ~2 regret/pay/sorry
  you'll ~2 regret
  regret ~1 it/this/that
  see ~2 in ~1 court
  hear/hearing ~2 from ~2 lawyers/solicitors/lawyer/legal/solicitor
  our ~1 lawyers/solicitors ~4
  sue ~1 you
  call/report/calling ~2 police ~3 on/you
  or ~1 else
  last/final ~1 warning
  warn/warning ~1 you ~3
  carry/keep/keep ~1 on/it/this ~4 and/we/you ~6
  post/say/do/write/tweet/try ~3 again ~2 and ~6
  one ~1 more ~4 and ~6
  we ~1 will ~2 cut/block/ban/sue/report/terminate/disconnect/cancel/blacklist ~2 you/your
  know ~2 where ~1 you ~1 live
  watch ~1 your/it ~1 mouth/tone/step/language/back
  who ~2 do ~1 you ~2 think ~1 you
  nobody/no ~1 one? ~2 cares/forced/asked/forces/cares ~3
  we ~1 do ~1 not ~2 care
  could ~1 not ~1 care ~1 less
  get ~1 up ~1 earlier
  maybe ~2 get ~1 up ~3
  next ~1 time ~2 try/read/use/bring/think/listen/open
  maybe/perhaps ~1 try/learn/you ~1 should/try/learn/need/reading/opening/using ~6
  use ~1 your ~1 brain/eyes/head/noggin
  brain/eyes ~4 use
  open ~1 your ~1 eyes
  need ~2 glasses
  take ~2 your ~2 business ~2 elsewhere
  do ~2 not ~2 let ~1 the ~1 door
  good riddance
  nobody ~3 forcing
  so ~1 dramatic/entitled/rude/difficult/needy/sensitive
  drama ~1 queen
  you ~2 being ~2 ridiculous/dramatic/difficult/childish/unreasonable/silly/rude/hysterical/petty/stupid
  making ~3 up
  you ~2 lying/lie/lied/liar
  tall ~1 tale
  sounds ~1 like ~1 a ~1 you
  imagine ~3 complaining/being/moaning ~5
  what ~2 ridiculous/stupid/silly/pathetic/dumb ~2 thing/complaint/question/post ~4
  some ~1 people ~4
  only ~1 an? ~1 idiot/fool/moron ~4
  for ~1 that ~1 price ~4
  you ~1 get ~1 what ~1 you ~1 pay
  beggars
  spare ~1 us ~4
  save ~1 us ~3
  enough ~1 of ~1 your ~4
  back ~1 off
not-hostile : not ~4 stupid/silly/dumb/foolish/<insult>
  no ~2 <insult>
  is not ~3 silly/stupid
  sorry ~6
  not ~1 yours
  machine/system/display/error ~3 to ~1 blame
  hide ~4 comments
  congratulations ~2 on ~2 your/the ~4
  how ~3 ridiculous
  that ~1 is ~2 ridiculous
belittled-en = attitude tone excuses excuse behaviour behavior story stories lies tantrum tantrums drama ego entitlement laziness
  stupidity ignorance incompetence whining moaning whingeing complaint complaints review comment rant rants post demands
  nonsense manners opinion
hostile : your ~1 <belittled-en> ~3 is/are ~2 joke/pathetic/laughable/ridiculous/disgrace/nonsense/boring/embarrassing/worthless/irrelevant/problem/showing/childish/rubbish/appalling/disgusting/garbage/stinks
  your ~1 attitude/excuses/tantrum/tantrums/drama/ego/entitlement/laziness/stupidity/ignorance/whining/moaning/whingeing/rant/rants/lies
  with ~1 that ~1 attitude
  that attitude
  another ~4 complaint/rant/moan ~3 from ~1 you
  yawn/snore/zzz
  spare/save ~1 me/us/it/your
  sob story
  crayons
  find ~1 an? ~1 adult/grownup/grown ~4
  ask/get ~1 an? ~1 adult/grownup/child/kid ~5
  ashamed/embarrassed ~2 of? ~1 yourself/yourselves
  shame on ~1 you
  should ~2 be ~1 ashamed
  embarrassing/humiliating yourself
  fool/spectacle/exhibition ~2 of ~1 yourself
  do not ~2 lecture/blame/preach/tell ~2 us/me
  do not ~1 blame ~4
  blame ~1 yourself
  only ~2 yourself ~2 to ~1 blame
  no ~1 one ~2 to ~1 blame ~2 but/except
  you ~1 did ~1 not ~1 bother ~4
  you ~2 could ~2 not ~2 be ~1 bothered
  bother ~1 to ~1 measure/check/look/read/open
  too ~1 much ~1 time ~4
  nothing ~1 better ~1 to ~1 do
  time ~1 on ~1 your ~1 hands
  give ~2 it ~1 a ~1 rest
  give ~1 us ~2 a ~1 break
  suck ~1 it ~1 up
  deal ~1 with ~1 it |
  man/toughen/wise ~1 up
  wake ~1 up
  common ~1 sense
  brain ~1 cell/cells
  earth ~1 to
  do ~1 your ~1 homework/research
  google ~1 it
  let ~1 me ~1 google
  spoon ~1 feed*
  spoonfeed*
  hold/holding ~1 your ~1 hand
  handhold*/babysit*/nanny/nursery
  who ~1 raised ~1 you
  mother ~3 teach/taught ~2
  your ~1 mum/mother/mummy/mommy/mom ~4
  nobody/noone ~2 asked
  who ~1 asked
  keyboard ~1 warrior
  first ~1 world ~1 problem/problems
  tiny/smallest ~2 violin
  cry/whine/moan ~2 about ~1 it
  touch ~1 grass
  ok/okay boomer
  get/buzz/sod/piss/bog/naff/bugger ~1 lost/off
  jog ~1 on
  take ~1 a ~1 hike
  go ~2 elsewhere ~3
  not ~2 miss ~1 you
  happy/glad ~2 see ~2 you ~2 go/leave
  there 's the door
  door ~2 is ~3
  you ~1 wish |
  dream ~1 on
  yeah ~1 right
  oh ~1 please
  oh ~1 really
  fairy ~1 tale/tales
  something ~1 for ~1 nothing
  freebie ~2 hunter/hunters
  is ~1 history
  you ~1 are ~1 history/finished/done/toast
  your ~2 account/contract/line/ticket ~2 is ~2 history/toast/gone/finished
  keep ~1 it ~1 up ~3
  one ~1 more ~1 word ~4
  say ~1 that ~1 again ~3
  try ~1 me |
  push/pushing/test/testing ~1 your/our/my ~1 luck/patience
  you ~2 sorry ~2 when/if
  consequences ~3
  heard ~1 you ~2 first ~1 time
  first ~1 time ~2 you ~1 said
  how ~1 hard/difficult ~2 is/can ~2 it/that ~3
  if ~1 you ~2 can ~1 not ~3 afford/read/handle/manage/cope/follow/work ~6
  afford ~4 do ~1 not ~3
  maybe ~1 if ~1 you ~6
  perhaps ~1 if ~1 you ~6
  i ~1 suggest ~1 you ~2 find/read/learn/grow/get/calm/look/stop/try/go/buy
  i ~1 suggest ~1 reading/learning/growing/getting/looking
  would/could ~1 explain ~2 again ~2 but
  explain ~3 slowly/crayons/again ~2 but
  in ~1 words ~3 you ~2 understand
  use ~1 small ~1 words
  short ~1 words
  no ~1 wonder ~6
  what ~1 part ~5
  which ~1 part ~2 of ~5
  are ~1 we ~3 mindreaders/psychic/magicians
  mind ~1 readers
  crystal ~1 ball
  you ~2 must ~2 be ~3 kidding/joking/new/blind/deaf/slow/thick/special
  special ~1 snowflake
  poor ~1 little
  bless ~1 your ~2 heart/socks
  little ~1 miss/mister/mr
  your ~1 highness/majesty
  princess/sweetheart/darling/buttercup
  good ~1 luck ~1 with ~1 that
  you ~1 brought ~3 yourself
  brought ~1 it ~1 on ~1 yourself
  you ~1 only ~1 have ~1 yourself
  asked ~1 for ~1 it
  get ~1 your ~1 facts ~2
  liar liar
  pants ~1 on ~1 fire
  you ~2 made ~3 up
  what ~1 a ~1 baby/drama/moaner/whiner/liar/clown/joker/diva
  diva/jobsworth/moaner/whiner/grumpy
  wind ~1 your ~1 neck
  pipe/quieten ~1 down
  mind ~1 your ~1 own
  none ~1 of ~1 your ~1 business
  learn ~1 some ~1 manners
  manners ~3
  ungrateful ~2
  dumbest/stupidest/silliest/daftest ~4
  most ~1 ridiculous/stupid/pathetic ~4
)";

}  // namespace leitplanke::guard
