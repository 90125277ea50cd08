#include "core/guard/empathy_words.h"

namespace leitplanke::guard {

const std::string_view kEmpathyGerman = R"(
%any
trouble-word = kaputt* defekt* ausfall* ausfaell* ausgefallen* stoerung* verspaet* verpass* versaeum* unfassbar* unglaublich* frech*
  unverschaemt* abzock* betrug* betrog* verarsch* *aerger* enttaeusch* miserabel* katastroph* beschwer* reklam* *schimm* zerbroch*
  beschaedig* verlor* verloren* unfreundlich* pampig* schlecht* *dreck* stink* gestank *gammel* verdorb* zerquetsch* ungeniess* zerdrueck*
  zerriss* zerkratz* geplatzt* undicht* ueberfuell* unzumut* zumutung peinlich* laecherlich* unmoeglich* witzlos
  saftladen saustall mist scheiss* beschiss* bloed* nerv* genervt* wuetend* *sauer sauerei entsetz* schock* fassungslos* traurig* schade
  unzufrieden* schlamp* chao* murks pfusch* unbrauchbar* lahm* langsam* haengt haengen* ruckel* abgestuerzt abgebroch* stuerzt gestrand*
  festsitz* feststeck* festgesess* abgewimmel* ignorier* vergess* falsch* fehler* fehlt doppelt* zuviel *gesperrt* blockiert* wucher
  ueberteuer* inakzeptab* armutszeugnis unterirdisch* grottig* vergeblich* vergebens gelogen lueg* wortbruch verschwund* *stohlen* *klaut
  klauen verletz* krank* verbrann* geschmolz* matsch* faul faule* fauli* lauwarm* kalt* eiskalt* spinnt streikt bockt abgesoffen
  unterbroch* fluessig aufgetaut angebrannt versalzen welk* ranzig* wackelt tropft rostig* verbogen* abgelaufen* ueberfaellig* verstopf*
  verwechsel* vertauscht* abgesagt* gestrichen* gecancel* storniert* versetzt* hingehalten vertroestet abgespeist belogen reingelegt
  uebersehen igitt baeh pfui wuerg kotz* grr argh aargh hoelle horror alptraum albtraum zirkus theater unding witz hohn schnecke
  kakerlake* kaefer wuermer maden scherben glasscherbe* gefressen suppe aufgeweicht ausgelaufen tot tote toter totes nix nirgends mahnung
  gemahnt gefeuert rausgeschmissen rausgeworfen schmeisst fest*sitzen abgerissen gefroren lecks erbaermlich*
  broke* fault* defect* cancel* delay* late missed unbelievabl* ridiculous* joke shocking* shambl* appall* awful* terribl* horribl* disgust*
  disgrac* pathetic* useless rubbish worst worse poor* ripoff scam* furious fuming angr* annoy* frustrat* disappoint* unaccept* complain*
  damag* smash* mould* mold* rotten leak* stuck strand* crash* froze* dead down outage* rude dirty filthy stink* smell* overcharg* wrong*
  missing lost fail* ignor* nightmare mess incompeten* clueless fobbed misle* lied lies charged overpriced packed overcrowd* soak* burnt
  melt* sour stale cold lukewarm slow unreliable unusable lagg* error* bug bugs glitch* wast* sick hopeless crack* torn bruis* squash*
  gutted livid outrag* offline buffer* disconnect* drop* cuts abysmal dire dreadful atrocious diabolical insult* upset* unhappy joking
  bloody crap* shit* wtf smh swallowed nicked stole stolen robb* kicks kicked thrown chucked ditched dumped soup slush mush yuck ew eww ugh
  maggot* slug* insect* glass nothing nowhere standing hung drench* chas* begg* shunt* ghosted conned swindl* cheat* shouted yell* expired
  overdue noshow ruined wreck* spoil* dented scratch*
# What a post says that only asks for something, plans, tells news, or greets.
neutral-word = bitte moechte moechten frage suche suchen brauche wuerde wuerden koennt koennten kannst koennen plane planen
  morgen naechste naechsten naechstes freue freuen gespannt gekauft gerade kommt hallo guten moin servus gruesse info interessant
  heisst erstes erste ersten wechseln gewechselt neu neuer neue eroeffnet
  please could wondering question looking planning plan tomorrow next hello hi hey morning greetings fyi bought joined opened
  interested curious would like thinking wish new just
# A question whose mark is missing begins like this.
asks : ^ wie/wia/wann/waenn/wo/was/welche/welcher/welches/wer/kann/koennen/gibt/gibts/habt/hat/ist/sind/darf/muss
  ^ how/when/where/what/which/who/is/are/can/could/do/does/will/would/any
# What somebody says who has had trouble without a word for it: what did not come, what came instead, how long, who did it.
weak-sign = nicht nich nit net ned kein keine keinen keinem keiner keinerlei nie niemand nichts ohne obwohl trotz trotzdem statt anstatt aber
  musste mussten muessen wieder erneut angeblich dabei niemals weder schon dauernd immer staendig leider letzte endlich erst nur bloss
  bekommen bekam kam kamen erhalten geliefert lag lagen gelegen war waren wurde wurden sitze sitzen sitz stehe stehen steh steht warte warten gewartet
  haenge stecke laufe zu doppelt *doppel* *dreifach* haare* *raufen verzweifel* wollte eigentlich
  not no never nobody none noone without although though despite instead again another supposed expected meant still yet apparently supposedly
  nor unfortunately but only got turned came was were stood sat sitting standing waiting walking waited last hair double* triple* too wanted off
weak : <weak-sign>
  ihr habt/wollt/seid/koennt/schafft/kriegt/macht/nehmt/ruft
  habt/wollt/seid/schafft/macht ihr
  you ~1 *ed/have/had/took/left/lost/keep/shut/cut
  <num>/<number-word> ~1 <trouble-time>
  <num>/<number-word> ~1 minutes/mins/hours/hrs/days/weeks/months/years
neutral : <neutral-word>
  euch/dir/ihnen ~3 geschickt/geschrieben/gesendet/gemailt
  ziehe/ziehen ~4 um
  sent you
  i/we need ~1 a/an/some/the
  are/am moving
  ^ watching/enjoying/listening
praise-word = hammer lustig witzig cool geil mega hilarious funny neat gerettet rettet geholfen hilfreich nett netter grandios traumhaft herzlich wunderbar saved rescued wonderful legend ace brill super toll tolle toller klasse spitze prima genial perfekt top danke dank merci lob grossartig gut gute guter freundlich freundliche
  zufrieden begeistert empfehle empfehlen puenktlich liebe lieber schoen schoene einwandfrei reibungslos happy spass hilfsbereit
  great thanks thank thx love loved loving lovely brilliant excellent amazing good happy perfect awesome superb fab fantastic helpful kudos
  shoutout flying delighted impressed pleased best cheers ta nice
trouble-time = wochen woche monaten monate tagen tage stunden minuten std jahr jahren gestern montag dienstag mittwoch donnerstag freitag
  samstag sonntag januar februar maerz april mai juni juli august september oktober november dezember ewigkeiten ewig
%de
trouble : <trouble-word> !uhr/hilfe
  zu spaet/teuer/voll/klein/laut/heiss/wenig/lang/lange/frueh/viel/hoch/kurz ~2
  erst um/gegen/nach ~3
  <neg> ~2 <praise-word>
  <num>/zweiten/dritten/vierten/fuenften/sechsten/xten/zehnten/hundertsten ~1 tag/woche/mal/monat/versuch/anruf
  <num> minuten/stunden/tage/wochen ~2 warteschleife/gewartet/auf/warten/verspaetung
  ewig/ewigkeiten/stundenlang/tagelang/wochenlang/minutenlang ~1
  erwartet ~2 besser/mehr/anders
  sitze/sitzen/stecke/stecken/haenge/haengen ~5 fest/rum/hier/boden
  fliegt/fliege/wirft ~3 raus
  war/waren/ist/kam/kamen ~4 suppe/aus/lauwarm/matsch
  wozu/wofuer ~6 zahle/zahlen/bezahle/gibt/habe/haben ~6
  schon wieder
  immer noch nicht/kein/keine/keinen
  nicht/kein/keine/keinen/nie/niemand/nichts ~5 funktioniert/geht/gehen/da/angekommen/gekommen/erreichbar/geliefert/geklappt/reagiert/geantwortet/bekommen/erhalten/erstattet/internet/netz/antwort/empfang/strom/wasser/heizung/reaktion/rueckmeldung/moeglich/verbindung/signal/telefon
  funktioniert/geht/klappt/laeuft/kommt/tut/reagiert/antwortet/kuemmert/laedt/startet/haelt/passt ~4 nicht/nichts/nie/niemand/kein/keine/keiner/mies/gar
  kein/keine/keinen internet/netz/empfang/antwort/reaktion/strom/wasser/hilfe/ersatz/durchkommen/verbindung/signal
  warte/warten/wart ~4 seit/schon/noch/auf/jetzt/vergeblich
  seit ~3 <trouble-time> ~9 nicht/kein/keine/keinen/nichts/ohne/weg/tot/down/warte/warten
  faellt/fallen/fiel/fielen ~6 aus
  zum ~1 zweiten/dritten/vierten/fuenften/wiederholten/xten mal
  was soll das
  was soll der/dieser/dieses
  geht gar nicht
  geht's noch
  gehts noch
  wie kann ~2 sein
  toll/super/klasse/bravo/glueckwunsch ~1 gemacht
  na ~1 toll/super/bravo/danke/prima
  danke fuer ~1 nichts/<num>/stunden/minuten/stehplatz/warten/verspaetung
  vielen dank fuer nichts
  zu spaet
  stunden/minuten ~2 zu/verspaetung/gewartet/haengt/warteschleife
  ist/war/sind ~3 weg/leer/tot/hin/down/dicht/zu/im/verdorben
  fehlt/fehlen/fehlte/fehlten ~2
  behandelt ~3 wie
  nie wieder
  nie ~6 puenktlich/jemand/erreicht/wieder/kommt/da
  abgebucht ~3
  andreht/angedreht/untergejubelt/aufgeschwatzt
  statt ~1 <num>
  krieg/kriege/bekomme ~3 <num>
  warum ~6 nicht/nie/niemand/kein/keine/so/schon/wieder/immer/dauernd/staendig ~6
  wieso ~6 nicht/nie/niemand/kein/keine/so/schon/wieder/immer/dauernd/staendig ~6
  warum/wieso/weshalb ist/sind/bin/wird/muss/steht/haengt/kostet ~5 gesperrt/leer/tot/weg/zu/teurer/kalt/doppelt/falsch
  staendig/dauernd/andauernd/wiederholt ~5
  problem/probleme ~3 mit
  hab/habe ~3 problem/probleme
  wo bleibt/bleiben ~4
  <num> grad
  heul/heule/weine/kotz*
  mir reicht
  reicht mir
  langt mir
  schnauze voll
  satt ~3
  hals voll
rhetorical : wann ~3 endlich
  warum/wieso/weshalb ~6 einfach/immer/nie/dauernd/staendig/eigentlich/ueberhaupt
  wieso/warum/weshalb ~1 muss/musste/soll/zahl/zahle/darf ~1 ich/man/wir
  wie ~1 lange/oft ~3 noch
  was ~3 eigentlich
  wollt/wollen/seid/habt/ist ihr/sie/das ~2 ernst/euer/witz/scherz/bescheuert
  ernsthaft
  ist ~2 euer ernst
  muss ~2 sein
no-trouble : kein/ohne problem/probleme/aerger
  keine probleme/stoerung/verspaetung
  nicht schlecht/schade/traurig
  wie funktioniert/geht ~4
  nicht/nie ~1 enttaeuscht/bereut
  nichts zu meckern
  kann/kannst/koennen ~3 nicht ~2 meckern/klagen/beschweren
acknowledges : *entschuldig* !mich
  sorry/pardon/verzeih*/exgueseh/excusez
  tut/taet/tuts/tat ~5 leid
  leid/leidtun/leidtut ~2 tut
  bedauer* !nicht
  um ~1 entschuldigung
  ich/wir/kann/koennen/verstehe/versteh/verstehen ~5 nachvollziehen/verstehen/nachfuehlen/vorstellen
  ich/wir verstehe/versteh/verstehen ~4
  verstehe/versteh/verstehen ich/wir
  verstaendlich/nachvollziehbar/verstaendlicherweise
  voellig/total/absolut/vollkommen ~1 verstaendlich/nachvollziehbar/recht/richtig/berechtigt
  <own-your> ~1 aerger/frust/unmut/enttaeuschung/wut/unverstaendnis/kritik/verwunderung/ungeduld/sorge
  aergerlich/nervig/bloed/doof/unschoen/unangenehm/schlimm/frustrierend/mies/schade/misslich/aegerlich/dumm/unerfreulich/daneben/uebel/nervenaufreibend/enttaeuschend/stressig/traurig/maessig/suboptimal/peinlich/unzumutbar/inakzeptabel/unglueklich/ungluecklich/aergerlicher/nervt
  aerger ~3
  danke/dank/merci ~2 fuer ~3 hinweis/meldung/bescheid/feedback/offenheit/ehrlichkeit/rueckmeldung/nachricht/kritik/melden/info/schilderung/foto/bild/bilder/fotos/aufmerksamkeit/bericht/tipp/worte/direkte/mitteilung/melden/beobachtung/zeilen/post/hinweise
  danke/dank/merci fuers ~2
  danke/dank/merci ~2 dass ~3 du/sie
  gut/wichtig/hilfreich ~2 dass du/sie
  gut ~1 zu ~1 wissen
  gut dass
  nicht ~2 passieren/sein/vorkommen duerfen/sollen
  haette/darf/durfte/sollte/haetten ~6 nicht ~6 passieren/vorkommen/sein/geben
  haette/haetten ~6 muessen/sollen/duerfen
  ist/sind/war/waren/bleibt ~3 zumutung/frechheit/unding/katastrophe/sauerei/witz/drama/qual/pech/schande
  soll/sollte/will/moechte ~4 niemand/keiner ~4
  niemand/keiner ~1 soll/sollte/will/moechte ~4
  darf/sollte ~4 nicht ~2
  so ~4 nicht ~4 vorgestellt/vorstellen/laufen/gedacht/sein/gehen/passieren
  stellen/stelle ~3 uns/mir ~6 nicht/anders
  nicht/unter ~3 unser/unserer/unserem ~1 anspruch/standard/massstab
  entspricht ~2 nicht ~3
  unser/mein/klarer/ganz ~2 fehler/versehen/patzer/schuld/panne/irrtum/verschulden
  fehler ~2 bei/von uns/mir
  wir/ich ~1 haben/habe ~3 mist/fehler/bock/gepatzt/verbockt/vergeigt/vermasselt/verschlafen/versemmelt
  mist/o/oh/oje/ojemine/ohje/herrje/oha/ui/uff/puh/autsch/ups/uups/mensch/auweia/auwei/oweia/menno/shit/verdammt/hoppla/och/himmel/ach !ist/wie/klar/so/schoen/super
  oh nein/weh/mann/mist/no/man/je
  o je/weh
  au weia/backe/wei/weh
  ach ~1 du/herrje/mist/nein/je/mensch
  so ein/eine ~2 mist/pech/aerger/mies/bockmist/schreck/shit
  kein/keine/nicht ~1 schoen/schoener/schoene/toll/angenehm/spass/okay/gut/in/witzig/lustig/leicht/fein/ideal/optimal/akzeptabel/hinnehmbar/ordnung/glanzleistung/ruhmesblatt/zustand/entschuldigung
  da/dann/dies/das ~2 waere/waer/waer ich ~3 auch ~3
  waere/waer ich ~3 auch
  wuerde/wuerd mich/uns ~2 auch
  haette mich ~2 auch
  mich ~1 auch ~3 nerven/aergern/geaergert/genervt/gestoert
  du/sie hast/haben ~3 recht
  recht ~1 hast/haben
  zu ~1 recht
  zurecht
  berechtigt/berechtigte/berechtigter
  nehmen/nehme ~5 ernst
  schlimm ~2
  fuehle/fuehlen/leide/leiden ~1 mit
  mitgefuehl
  geduld ~3 gefordert/strapaziert
  das ~4 klingt/hoert ~4 nicht/aergerlich/nervig/mies/schlimm/bloed/furchtbar/anstrengend/nach
  klingt ~3 aergerlich/nervig/mies/schlimm/bloed/furchtbar/anstrengend/frustrierend/unschoen
  hoeren/lesen/hoere/lese ~3 ungern/nicht ~1
  schade dass
  hat ~3 verdient
  besser ~1 haben/verdient/machen
  das ~2 geht ~2 gar nicht
  geht ~1 nicht ~1 |
  bitten/bitte ~2 um ~1 nachsicht/verzeihung
  untroestlich/zerknirscht
  nachsicht
  haben/hast ~3 anders ~2 verdient/erwartet
  enttaeuscht/geaergert/verstimmt/verunsichert ~2
  wir ~2 verstaendnis ~2 fuer
  habe/hab/haben ~1 volles/vollstes/grosses/viel ~1 verstaendnis
  das tut weh
  alles recht/grund
  liegt/lag/liegen ~1 an uns/mir
  viel/deutlich/einfach/eindeutig/definitiv zu ~2
  danebengegriffen/danebengelegen/vermasselt/verpatzt/versemmelt/verbockt/geschlampt/versagt/gepennt
  aergere/aergern ~1 mich/uns
  das ~1 will/moechte/wuenscht niemand/keiner/man ~6
  igitt/baeh/pfui
  jedes/jeden/guten/allen ~1 recht/grund
  genauso/so/ebenso ~1 veraergert/sauer/enttaeuscht/genervt/unzufrieden ~1 wie
  inakzeptabel/unzumutbar/untragbar/unerhoert/unter/krass/heftig/bitter/hart/bescheiden
  geht ~2 nicht |
no-acknowledgement : bitten/bitte ~4 um ~4 verstaendnis
  haben sie ~4 verstaendnis
  hab/habe ~1 bitte/verstaendnis
  danke/dank ~2 fuer ~3 verstaendnis/geduld
  kein ~1 verstaendnis
  <num> entschuldigungen
  nicht ~2 entschuldigen/entschuldigung
  kann/koennen ~3 nicht ~2 nachvollziehen/verstehen
)";

const std::string_view kEmpathyEnglish = R"(
%en
trouble : <trouble-word> !but/at/hall/street
  thanks to ~1 your/you/them
  too ~1 much/late/long/expensive/loud/small/many/little/early/slow/hot
  <neg> ~2 <praise-word>
  day/week/month/attempt/call/visit three/four/five/two/<num>
  third/fourth/fifth/sixth/tenth ~1 day/week/time/call/visit/noshow/attempt
  expect/expected ~3 better/more
  pay*/charge* ~4 <num> ~4 <num>
  <num> ~1 mins/minutes/hours/hrs/days/weeks ~3 hold/queue/waiting/standing/cold/rain
  what/why am i ~1 paying ~4
  third/second/fourth/fifth/2nd/3rd/4th time
  no ~1 internet/signal/reply/response/answer/hot/water/power/heating/refund/connection/service/wifi/joy/luck/help/one/sign
  still ~2 not/no/waiting/nothing/broken
  been waiting ~4
  waiting ~2 since/for/on ~3
  not ~1 working/work/arrived/arrive/come/turn/turned/load/loading/connect/here/good/happy/impressed/fixed/received/been/had/answer/respond/replied
  does/did/has/is/will/do/are/was/have/can/could not ~4 work/working/arrive/arrived/come/turned/turn/load/loading/connect/show/respond/replied/answer/received/fixed/care/listen/get/open/start/let/sign
  well done ~3
  thanks/cheers for nothing/that/<num>
  why ~6 never/not/still/always/again/keep/no/so/is/was/did ~6
  why on earth
  what are you playing
  turned up ~3 <trouble-word>
  charged ~2 me ~2 twice
  twice
  without ~2 asking/telling/warning/notice/permission
  like a criminal
  treated ~2 like
  keeps ~3
  cut off
  fed up
  had enough
  took ~4 hours/weeks/days/forever
  paying ~3 for ~6 getting
  <num> degrees
  hours/days/weeks/months ~3 late/later/waiting/ago/and/hold
  on hold
  let down
  where is my ~4
  problem/problems/issue/issues/trouble ~2 with
  having ~3 problem/problems/issues/trouble
  so much for
  sort ~1 it out
rhetorical : when ~3 finally
  why ~2 you/your/they/i ~4 just/always/never/keep/even/still/have/not/pay
  how ~1 long/many/hard ~3 more/till/until/must/have/going/still/supposed
  are you ~2 serious/kidding/joking/having
  seriously
  do you ~2 even/actually/ever
  is this ~3 joke/acceptable
no-trouble : no problem/problems/trouble/complaints/delays
  not ~1 bad/disappointed
  never ~1 disappoint*
  how does/do ~5 work
  well done ~2 to
  can not ~2 complain/fault
acknowledges : sorry/apologies/apologise/apologize/apology/apologising/apologizing/soz/sry
  regret/pardon
  forgive
  understand/appreciate/get/see/hear/know/imagine ~1 how/why/your/you/that/the/this/it ~4 frustrat*/annoy*/upset*/disappoint*/angry/cross/stress*/anger/concern*/you/feel*/felt/pain/inconvenien*/mad/bad/worry*/hard/difficult/fed/rotten/awful/worried/infuriating
  understand/understood/understandable/understandably ~2
  i/we ~1 hear you
  i/we ~1 get it
  i/we ~2 feel ~2 you/for/pain
  frustrat*/annoying/upsetting/disappointing/infuriating/inconvenient/stressful/rubbish/awful/horrible/unpleasant/grim/rotten/maddening/nasty/miserable/distressing/shoddy/lousy/unacceptable/rough/dreadful/terrible/rude/embarrassing/disheartening
  that is ~4 poor/bad/pain/shame/nightmare/way/annoying/frustrating/last/not/rubbish/letdown/mess/unacceptable/tough/hard
  what a ~2 pain/shame/nightmare/mess/day/hassle/faff/letdown/start/way/morning/evening/week/headache/nuisance/disappointment/journey
  pain/hassle/shame/nightmare/faff/nuisance/letdown
  thanks/thank/cheers/ta/grateful/glad/good ~2 for ~2 telling/letting/flagging/reporting/raising/sharing/highlighting/pointing/bringing/alerting/feedback/message/heads/report/getting/honesty/photo/photos/note/post/spotting/mentioning/taking/reaching/info/writing/the/your/being/speaking
  thanks/thank/glad/good/pleased/grateful ~2 you ~2 told/flagged/raised/let/got/wrote/said/mentioned/reported/reached/shared/messaged/spoke
  thanks for
  you are/were ~3 right/justified/entitled
  fair point/enough/comment
  should not/never ~3 have ~3
  should not/never ~4 happen/happened/be/been
  must ~2 have been ~5
  must be ~3
  can not ~1 have ~1 been ~4
  not ~3 standard/good/acceptable/okay/ok/experience/service/fair/fun/ideal/want/right/how/what/expect/need/nice/great/cool/like
  that is not ~4
  no way to ~3
  fell short
  let you down
  our/my/entirely/all ~1 mistake/fault/error/bad/slip/oversight/mess
  on/down to us
  we/i ~2 messed/dropped/slipped/failed/goofed/fumbled/blundered/blew/botched
  messed/screwed/slipped up
  dropped the ball
  oh/ouch/ugh/oof/yikes/eek/gosh/argh/blimey/crikey/uh/oops/whoops/aw/damn/drat/jeez/ow/eww/ew/yuck !great/good/nice/lovely/yes/brilliant
  oh no/dear/man/gosh
  i ~1 would be ~3 too
  i ~1 would be ~1 livid/cross/angry/mad/annoyed/furious/upset/fuming/gutted/fed
  i ~1 would ~3 cross/annoyed/angry/mad/upset/frustrated/fuming/too
  would ~3 annoy/drive/frustrate ~2 me ~2
  you deserve/deserved ~3
  deserve ~2 better
  do better
  last thing you ~3
  sad/gutted/hate/saddened/dismayed/concerned/troubled/worried/horrified/mortified/disappointed/upset ~2 to ~2 hear/read/see/learn
  never ~2 what ~4 want
  no fun
  no wonder ~3
  bear ~1 with ~2 sorry
  disappointment/frustration/upset/anger/hassle/inconvenience/annoyance ~2
  i can ~1 see/imagine/tell ~3
  sympath*/empath*
  <our> ~1 bad
  with ~1 regret
  hands up
  is/are/was not on
  not on |
  as cross/annoyed/angry/disappointed/upset/frustrated/fed ~4 as
  right/reason to ~1 be
  no excuse ~3
  really/so/very/pretty/quite tough/hard/bad/poor/stressful/mean/unlucky
  far/much/way ~1 too ~3
  we/i ~1 got ~4 wrong/muddled/mixed
  down to us/our
  on us
  too long ~2
  not ~1 blame you
  too many ~1
  fed up
  nobody ~1 wants/should/deserves ~6
  owe/owed ~1 you ~2 better/apology
  unfair/inexcusable/unreasonable/wretched/brutal/bitter/harsh/scary/worrying
  hold ~1 hands
no-acknowledgement : thanks/thank ~2 for ~2 understanding/patience/bearing/waiting/cooperation
  thanks/thank ~1 for ~2 choosing
  appreciate ~2 your ~1 patience/understanding
  hope ~3 understand
  please ~3 understand
  not ~2 sorry
  do not ~2 see/understand
)";

}  // namespace leitplanke::guard
