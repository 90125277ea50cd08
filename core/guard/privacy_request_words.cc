// The words of privacy.request, see grammar.h for the notation. <ask> is a request for a kind of data, <ask-it> one
// for something named in a neighbouring sentence, <not-asked> what takes a request back.
#include "core/guard/privacy_request_words.h"

namespace leitplanke::guard {

const std::string_view kPrivacyRequestGerman = R"(
%any
dm = dm dms dmen pn pns pm pms privatnachricht* direktnachricht* privat inbox chat messenger kommentar kommentare
  kommentaren message messages nachricht postfach privatchat comment comments reply direct privately direkt
  thread whatsapp instagram facebook twitter konversation unterhaltung persoenlich
# What a list of data may open with, and what may stand in it.
list-lead : <dm>/bitte/please/brauche/brauchen/braeuchte/braeuchten/benoetige/benoetigen/fehlt/fehlen/need/missing/send/require/schick/schicke/schicken/folgende/folgendes/following/dazu/dafuer/damit/so/this/these/hier/here/needed/wichtig
plain-name = name names vorname vornamen nachname vollname full first last surname voller vollstaendiger vollstaendigen namen number nummer
here : -nicht/not/nie/never/ned/net hier/here/below/drunter/darunter
# Where the brand keeps data safe: its app, forms, pages, desks, machines.
safe-place = formular* kontaktformular* app kundenkonto* kundencenter kundenbereich *portal website webseite homepage login
  einloggen anmeldung profil einstellungen onlineformular* webformular* maske bestellvorgang checkout form forms settings
  profile page webform onlinebanking ebanking telefonmenue automaten automat schalter kasse ueberweisung
  verwendungszweck bezahlen briefumschlag brief terminal kiosk counter letter envelope dashboard landingpage uploadseite
  uploadlink uploadbereich safe sicher sicheren sichere sicherer secure geschuetzte* verschluesselte* mailbox briefkasten
  formularfeld eingabefeld feld field suchfeld suchmaske link reinigung rezeption kontrolleur fahrer driver guard
  hotline filiale shop store serviceseite abholung abholen anruf
in-safe-place : in/im/ueber/auf/unter/via/per/beim/bei/am/an/ins/zum/zur/through/on/into/using/use/nutze/nutzen/with/at/dem/den/from/inside ~3 <safe-place>
  <safe-place> ~2 link
  dort/there/dahin
%de
give-imp = schick schicke schickt sende send nenn nenne nennt verrat verrate verratet teil teile mail maile uebermittle simse
  hinterlass hinterlasse diktier diktiere buchstabier buchstabiere sag sage bestaetige bestaetig antworte ergaenze
  wiederhole wiederhol spendier schmeiss uebersende funk
give-imp-weak = gib gebt zeig zeige schreib schreibe schreibt poste tipp tippe stell stelle lad lade leg lege melde
  komm fueg fuege pack fotografier fotografiere knips knipse lass lasse lasst notier notiere reich reiche rueck haeng
  haenge kopier kopiere faxe leite such suche
give-inf = *schicken *senden *nennen *raten *teilen *mailen *mitteln *simsen *lassen *diktieren *buchstabieren *sagen
  *staetigen *geben *laden *reichen *setzen *posten *tippen *schreiben *stellen *legen wiederholen whatsappen zeigen
  ergaenzen antworten *knipsen *fotografieren anhaengen verklickern *ruecken ausplaudern zukommen zuschickst *reichst
give-2 = schickst schickest schicktest sendest sendetest nennst verraetst verrietest teilst mailst uebermittelst hinterlaesst
  diktierst buchstabierst sagst bestaetigst gibst gaebst zeigst schreibst postest tippst stellst laedst legst laesst
  liessest notierst reichst rueckst haengst kopierst antwortest mitschickst dalaesst durchgibst mitteilst hochlaedst
  zuschickst zusendest reinstellst angibst nachreichst zukommen schicken senden nennen mitteilen uebermitteln verraten
  sagen durchgeben geben zusenden zuschicken angeben mitschicken hochladen zulassen
kindness : waere*/waerst/waert ~2 so ~1 lieb/nett/gut/freundlich
need = brauche brauchen benoetige benoetigen braeuchte braeuchten fehlt fehlen fehle fehlte erbitte erbitten haette haetten
  wuesste wuessten
us-de = uns mir
ask : -ich/wir/er/es <give-imp> !ich/wir/dem/der/den/am/beim/ihm/nie/niemals/ihnen _9 <pii>
  <give-imp-weak> ~3 <us-de> _9 <pii>
  <give-imp-weak> !dem/der/den/ich/wir ~8 <pii> ~4 <dm>/<us-de>/<here>
  <give-imp-weak> ~4 <dm> ~6 <pii>
  <give-inf> sie !ihrem/ihrer/dem/den _9 <pii>
  <give-2> du/sie/ihr !dem/den _9 <pii>
  -wir/ich sagen/sag/sage/schreib/schreibt/verrat/verraten ~5 <own-your> ~1 <pii>
  <modal-you> ~9 <pii> ~5 <give-inf>
  <modal-you> ~5 <give-inf> ~4 <pii>
  <modal-you> ~2 <us-de> ~2 mit ~2 <pii>
  wenn/falls/sobald/sofern/indem du/sie/ihr ~7 <pii> ~4 <give-2>
  wenn/falls/sobald/sofern/indem du/sie/ihr ~2 <us-de> ~5 <pii>
  -du/sie/man/ihr <need> ~1 wir/ich/uns/mir _7 <pii>
  wir/ich ~3 <need> _7 <pii>
  uns/mir ~2 <need> _6 <pii>
  wir/ich/uns/mir ~2 <need> ~2 etwas/eines/eins/einiges/dinge/infos/informationen/angaben/daten/sachen/folgendes/folgende ~6 <pii>
  <need> ~2 <us-de> ~3 etwas/eines/eins/einiges/dinge/infos/informationen/angaben/daten/sachen/folgendes/folgende/kleinigkeit ~6 <pii>
  <modal-you> ~3 <us-de> ~1 sagen/verraten/nennen ~2 auf/unter/mit/ueber/fuer welche/welcher/welchem/welches/welchen
  <give-inf> sie <us-de> ~9 <pii>
  mit <own-your> ~1 <pii> ~1 koennte/kann/finde/sehe/wuerde/komme/klappt ~1 ich/wir/es
  <pii> ~6 hochladen/hinschicken/dalassen/durchgeben/mitschicken/nachreichen/zuschicken |
  nummer da/dalassen/hier
  dazu/dafuer/hierfuer/damit/noch/nur/bloss/jetzt/lediglich <need> !du/sie/man _6 <pii>
  ^ <need> !du/sie/man _5 <pii>
  <pii> ~3 <need> ~1 wir/ich/uns/mir
  <pii> ~2 fehlt/fehlen
  fehlt/fehlen ~4 <pii>
  <pii> ~3 ist/sind/waere/waeren ~3 noetig/notwendig/erforderlich/gefragt/vonnoeten/hilfreich
  <pii> ~2 wird/werden/wuerde ~2 benoetigt/gebraucht
  haengt/scheitert/liegt ~2 an <pii>
  wie/was lautet/lauten/heisst/ist/war/waere ~3 <pii> {?}
  wie/was/wo lautet/lauten/heisst/ist ~2 <own-your> ~1 <pii> ~1 $
  wie/was lautet/lauten ~3 <pii>
  welche/welcher/welches/welchen/welchem ~1 <pii>
  welche/welcher/welches/welchen/welchem ~1 nummer/mail/email/adresse/strasse/ort/konto ~4 hinterlegt/gespeichert/registriert/angemeldet/angegeben/gebucht/bestellt/eingetragen/genutzt/verwendet/benutzt/gilt/stimmt/aktuell
  <pii> ~6 reicht/reichen/genuegt/genuegen/waere/waeren/hilft/helfen/wuerde/wuerden/brauchts/taete/taeten
  <pii> ~1 <please> |
  <please> ~1 <own-your>/die/das/den/eine/einen ~1 <pii> $
  <please> <own-your>/die/das/den/mit ~1 <pii> ~3 <dm>
  <please>/bitten/bitte/bittet ~3 um ~2 <pii>
  darf/duerfte/duerften/duerfen/koennte/koennten/kann/koennen ich/wir ~6 <pii> ~5 haben/erfahren/wissen/bitten/fragen/erbitten/notieren/bekommen/kriegen/abgleichen/erfragen/abfragen/aufnehmen
  darf/duerfte/duerften/duerfen ich/wir ~4 nach/um ~4 <pii>
  um <own-your> ~2 <pii> ~2 <please>/bitten/gebeten
  nach <own-your>/der/dem ~1 <pii> ~2 fragen/erkundigen
  bekomme/bekommen/kriege/kriegen/krieg/bekaeme ich/wir ~4 <pii> {?}
  haetten/haette wir/ich ~4 <pii>
  <pii> ~2 per/via/als/in ~1 <dm>
  <dm> ~2 mit/inklusive/inkl/samt/plus/und <own-your>/der/die/dem/den ~2 <pii>
  <dm> ~1 mit ~1 <pii>
  hast/haetten/haettest/haben/hat du/sie/ihr ~4 <pii> {?} $
  haetten/haettest/haette/gaebe/gibt du/sie/es ~4 <pii>/nummer/mail ~6 {?}
  | <filler> ~2 <own-your>/die/das/den/eine ~1 <pii> ~3 <give-inf> |
  -<neg> nicht/kaum ohne ~3 <pii>
  ohne ~2 <pii> ~6 nicht/nix/kaum/weiter/ned
  wenn/falls/solange/bevor wir/ich ~3 <pii> ~4 haetten/haette/wuessten/wuesste/haben/habe/kennen/kenne/wissen/weiss |
  <pii> ~5 wie/welche/welcher/welches/wann/wo ~3 {?} $
  <pii> ~3 waere/lautet/ist/war ~2 {?} $
  hast/haetten/haettest/haben du/sie ~3 <pii> ~4 parat/zur/fuer/griffbereit/da/greifbar/hand {?}
  weisst/wissen du/sie ~3 <pii> {?}
  stimmt/passt/gilt ~5 <pii> ~5 noch/weiterhin/immer {?}
  stimmt/passt/gilt ~1 noch ~3 <pii>
  ist/sind ~3 <pii> ~6 aktuell/richtig/korrekt/gueltig/identisch {?}
  lautet/ist <own-your> ~1 <pii> ~6 noch/weiterhin {?}
  lautet <own-your> ~1 <pii> ~8 {?}
  <pii> ~6 noch ~2 aktuell*/richtig*/korrekt*/gueltig*/dieselbe/stimm*
  ohne <own-your>/die/den/eine/das ~2 <pii> ~3 kann/koennen/komme/kommen/geht/finde/finden/laesst/klappt/wird/sehe/sehen/darf/duerfen/tappe/kriege/weiter
  her/raus/rueber/rein mit ~3 <pii>
  angabe/nennung ~3 <pii>
  <modal-you> ~9 <own-your> ~1 <pii> <dm>
  interessiert ~2 <own-your> ~1 <pii>
  waere/waeren ~2 <own-your>/die/eine/ein/das ~3 <pii> ~4 {?}
  dass/wenn ~2 du/sie ~3 uns/mir ~4 <pii>
  um ~2 angabe ~2 <pii>
  zu ~1 wissen ~6 <pii>
  und/sowie <own-your> ~1 <pii> ~2 <please> $
# Asked for without its name.
ask : unter welcher/welchen/der ~2 nummer/telefonnummer/rufnummer/handynummer/adresse/mail/emailadresse ~1 !steht/findest
  auf/unter/mit welche/welcher/welchem/welchen ~1 mail/email/emailkonto/mailkonto/konto/iban/karte
  auf/unter welcher/welchem/welchen ~2 nummer/telefon/handy ~4 erreichen/anrufen/zurueckrufen/erreichbar/durchklingeln/melden/erreiche
  welche/welcher ~2 nummer ~6 erreichen/anrufen/zurueckrufen/waehlen/durchklingeln/anklingeln/anrufe
  wie/wo/wann koennen/kann/duerfen/darf ~1 wir/ich ~1 dich/sie/dir/ihnen ~3 telefonisch/anrufen/erreichen/zurueckrufen
  wie/wo erreichen/erreiche wir/ich dich/sie
  wie/wo bist/sind du/sie ~3 telefonisch/erreichbar
  in/auf/an welcher/welchem/welche/welchen ~1 strasse/gasse/platz/siedlung/stiege/stock/tuer/hausnummer/bezirk ~6
  wohin ~3 wir/ich/sie/es/das ~6 {?}
  wo ~3 wohn*/zuhause/daheim/lebst/leben/residierst/residieren
  wohnst/wohnen/sind/bist/leben du/sie/ihr ~6 <street> ~6 {?}
  <street> oder ~6 <street> ~4 {?}
  blick ~4 <pii-paper>
  wo bist/sind du/sie ~2 zuhause/daheim/gemeldet/wohnhaft
  wohnst/wohnen/wohnt du/sie/ihr ~6 {?}
  wann ~3 geboren
  wann ~3 geburtstag
  geboren ~2 wann
  wohin ~9 schicken/senden/liefern/zustellen/zusenden/hinschicken/versenden/bringen/gehen/hin/schicke/liefere/geht/kommt/versende
  wo ~2 hin {?}
  wo duerfen/sollen/koennen/sollten wir ~4 klingeln/laeuten/abstellen/liefern/hin
  hauptsache ~7 <pii>/<pii-paper>
  nur/bloss/einzig ~1 ueber/mit/anhand/per ~4 <pii>/*code
  <please> ~6 <pii> ~6 und/sowie ~3 <pii>
  welche/welchen ~2 ziffern/stellen/zahlen ~6
  an welche/welchen ~2 adresse/anschrift/ort
  in welcher strasse ~5
  welche/welcher hausnummer/strasse/stadt/plz/ort ~5 wohnst/wohnen/gemeldet
  mit welcher ~2 karte ~4
  auf welche/welcher/welches/welchem ~2 konto/iban
  wohin ~6 ueberweisen/erstatten/zurueckzahlen
  wie heisst/hiess/hiessen/lautet ~3 haustier*/mutter/grundschule
  wie hiess ~2 erstes
  mit welcher/welche ~2 mail/emailadresse/adresse/email ~5
  wie alt ~3 genau
  jahrgang ~2 {?}
  deine/ihre nummer ~6 anrufen/zurueckrufen/anrufe/zurueckrufe
  <us-de> ~2 nummer ~3
ask-it : hast/haben ~1 du/sie? sie/die/ihn/es/den ~3 {?}
  welche/welches/welchen/welcher/wie/wann haben/hast/hatten/hattest/war/waere/lautet/ist ~6 {?}
  und ~1 zwar welche/welches/welchen/welcher
  <give-imp> ~1 sie/die/diese/ihn/es/das ~1 <us-de>
  <give-imp>/<give-imp-weak> <us-de> ~1 sie/die/diese/ihn/das/beides/alles
  <modal-you> ~3 sie/die/diese/ihn/das/beides/dir ~4 <give-inf>
  <modal-you> ~3 <us-de> ~1 sie/die/diese/ihn/das/beides/welche ~4 <give-inf>
  <give-2>/<give-inf> du/sie ~1 sie/die/diese/ihn/das ~1 <us-de>
  <give-2>/<give-inf> du/sie <us-de> ~1 sie/die/diese/ihn/das/beides
  wenn du/sie ~1 sie/die/diese/ihn/das <us-de>
  <please> ~3 per/via/als ~1 <dm>
  wie lautet sie/die/der/er
  brauche/brauchen/braeuchte/braeuchten/benoetige/benoetigen ~1 wir/ich ~1 sie/die/diese/beides
  wir/ich brauche/brauchen/braeuchte/braeuchten/benoetige/benoetigen sie/die/diese/beides
  her/raus/rueber damit
  <give-imp>/<give-imp-weak> ~2 <dm>
  brauche/brauchen/braeuchte/braeuchten/fehlt/fehlen ~4 etwas/eines/eins/einiges/dinge/infos/informationen/angaben/sachen/folgendes/folgende/kleinigkeit
  <give-imp>/<give-inf> ~4 folgende/folgendes/angaben/infos/informationen
not-asked : brauch*/benoetig*/aender*/verlang*/speicher*/erfrag*/erheb* ~9 nicht |
  danke/dank/merci/dankeschoen/vergelts ~2 fuer
  danke/dank/merci dass
  niemals/nie/nicht !ohne ~5 <pii>
  niemand/keiner/keine ~6 <pii>
  kein/keine/keinen/keinerlei ~3 <pii>
  -ohne <pii> ~3 nie/niemals/nicht
  lieber/besser/bitte nicht/nie/niemals/kein/keine/keinen/keinerlei
  halt/halte/halten/haltet ~6 bereit/parat/griffbereit
  leg/lege/legen ~6 bereit/parat
  loesch/loesche/loeschen/entfern/entferne/entfernen/schwaerz/schwaerze/schwaerzen/verpixel*/verdeck*/unkenntlich/abkleben/ausblenden
  haben/habe ~6 erhalten/bekommen/gefunden/notiert/hinterlegt/gespeichert/aktualisiert/korrigiert/geaendert/aufgenommen/weitergegeben
  haben/habe wir/ich ~2 <own-your> ~1 <pii> ~2 schon/bereits/ja
  haben/habe wir/ich ~2 schon/bereits
  warum/wieso/weshalb/wozu
  fragt/fragen/frage/verlangt/verlangen/bittet/bitten ~4 nie/niemals/nicht/keine/kein/keinesfalls
  nie/niemals/nicht ~5 fragen/bitten/verlangen/abfragen
  betrueger*/phishing*/abzocker*/fakeprofil*/fakeaccount*/betrugs*/scam*/unbekannte/unbekannten/fremde/fremden/dritte/dritten/dubiose*
  brauche/brauchen/benoetige/benoetigen/braucht/brauchst ~3 nicht/keine/kein/keinen/nie
  passt/pass auf
  behalt/behalte/behalten
  vorsicht/achtung
  gib/geben/gibst ~9 ein |
  nicht/unnoetig ~3 noetig/notwendig/erforderlich
  nichts ~2 verloren/suchen
  nur/bloss/ausschliesslich ~3 app/formular/portal
  nummer ist die <num>
added-by-us : <please> ~1 entfern*/loesch*/nimm/nehmen ~4
  haben/habe wir/ich ~3 ergaenzt/nachgetragen/korrigiert/ergaenzen/eingetragen/geaendert/angepasst/gefunden
  wir/ich ~1 haben/habe ~4 ergaenzt/nachgetragen/korrigiert/eingetragen/geaendert/angepasst/gefunden
where-it-is : <pii> _2 findest/finden/steht/stehen/siehst/befindet _2 !noch/aktuell/richtig/korrekt
  <pii> _1 ist/sind in/auf/im/am/unter/oben/unten
  findest/finden/siehst/steht/stehen _2 du/sie _4 <pii>
  <pii> die/der/das _3 steht
# Not an answer to a request: what the customer does by himself, what we did, what happens to the data.
own-doing : aendern/aendere/aenderst/zuruecksetzen/zurueckgesetzt/einloggen/anmelden/eintragen/aktualisieren/mitnehmen/behalten/behaeltst/nehmen/hinterlegen/speichern/loeschen/vergessen/wechseln
  geaendert/aktualisiert/zurueckgesetzt/korrigiert/verschickt/geschickt/gesendet/hinterlegt/gespeichert/gefunden/genannt/notiert/eingetragen/ergaenzt/geloescht/uebernommen/umgezogen/angepasst/vermerkt/gesperrt/entsperrt
  bekommen/erhalten/erhaelst/kriegst/bekommst/erhaeltst
  brauchst/brauchen/benoetigst/benoetigen du/sie
  du/sie brauchst/brauchen/benoetigst/benoetigen
needed : <need>/fehlt/fehlen/ohne/noetig/aufgeschmissen/aufgschmissen/reicht/genuegt/erforderlich/mitsamt/rueckmeldung
then-we : dann/damit/so/und ~3 wir/ich
  dann *e/*en
soft-ask : koennte/kann/koennten/koennen/wuerde/wuerden/schaue/schau/finde/faende/sehe ich/wir
  ich/wir koennte/kann/koennten/koennen/wuerde/wuerden/schaue/suche/frage/braeuchte/brauche
  fuer/bei/von mich/uns/mir/dir/ihnen
  komme/kommen/komm ich/wir
  <give-imp>/<give-imp-weak>/<give-inf>/<give-2>
  her/rueber/dalassen/hierlassen/durch
  sonst/hauptsache
)";

const std::string_view kPrivacyRequestEnglish = R"(
%en
give = send dm pm message inbox drop pop ping shoot share provide give tell text whatsapp forward confirm supply reply respond
  fire sling chuck bung slide pass quote verify sms mail disclose remind spell lend spare flick reconfirm state whizz
give-weak = let leave post include put write show add get bring note read list hit attach upload type stick jot submit enter
  throw lob snap photograph copy paste slip fling email
giving = sending dming pming messaging inboxing dropping popping pinging shooting sharing providing giving telling texting
  forwarding confirming letting leaving supplying posting replying including firing slinging chucking sticking sliding
  passing quoting verifying typing attaching uploading jotting reminding spelling reading
kindness : would/could you be so ~1 kind/good
# Before the verb: somebody else does it, or it is done.
not-asking = i we he she they it will have has had was were is are been being never not to that already cannot did does
  team driver system engineer colleague website chatbot must
need = need require needing missing after lacking requiring
us-en = us me over here across
ask : -<not-asking> <give> !the/them/him/her/staff/it/our/that ~2 <us-en> ~8 <pii>
  -<not-asking> <give> !them/him/her/staff/it/our ~4 <pii>
  -<not-asking> <give>/leave/post/include/attach/upload/type/submit/jot/photograph/copy/list/pop your/yer/both/either/a/the _9 <pii>
  -<not-asking> <give-weak> <us-en> ~8 <pii>
  -<not-asking> <give-weak> ~7 <pii> ~5 <dm>/<us-en>
  to <give>/<give-weak> ~2 us/me/over ~7 <pii>
  like/want/need/able/free/happy/ok/okay/willing/possible/do/is to <give> ~3 <pii>
  <modal-you> ~4 <give>/<giving> ~9 <pii>
  <modal-you> ~2 <give-weak> ~2 us/me ~6 <pii>
  <giving> ~2 us/me/over/your/the ~6 <pii>
  mind/fancy/about/consider/possible <giving> ~7 <pii>
  if you ~5 <give>/<give-weak> ~6 <pii>
  if you ~3 us/me ~5 <pii>
  once/when/as ~3 you ~4 <give> ~5 <pii>
  we/i ~3 <need> _7 <pii>
  we/i will/would/shall/should/may/might/ll ~1 <need> ~7 <pii>
  just/only/still/all/also <need> !to _6 <pii>
  ^ <need> !to _5 <pii>
  -you <need> your ~3 <pii>
  <need>/missing is ~3 <pii>
  we/i ~1 <need> ~2 thing/things/bit/bits/info/information/details/following/detail ~6 <pii>
  <need> ~3 <giving>
  what/which is/was/are/were/would ~1 <own-your>/the ~3 <pii>
  what/which is/was/are ~4 <pii> {?}
  what/which/whose ~3 <pii>
  what/which email ~1 is/did/do/are/was/have/were ~6 account/booked/registered/use/used/under/order/linked/signed/ordered/on/file/booking
  can/could/may/might/shall i/we ~2 have/get/grab/take/ask/know/borrow/see/bother/trouble/request/steal/pinch/nab ~6 <pii>
  can/could/may/might i/we ~4 for ~3 <pii>
  get/grab/take/have your ~3 <pii> ~2 <please>
  <pii> ~6 would/will/should/might help/be/do/suffice/work/let/speed ~2
  <pii> ~3 helps/does ~2
  help ~2 to have ~3 <pii>
  <pii> ~3 is/are ~2 enough/what/needed/required/missing
  <pii> ~3 is/are all we/i/that
  <pii> ~3 <please> |
  <please> ~1 your/the/a ~2 <pii> $
  <please> ~1 your ~1 <pii>
  do you ~2 have/remember/know/recall ~4 <pii> ~5 {?}
  have you ~1 got ~4 <pii> ~6 {?}
  ^ ~1 got ~3 <pii> ~6 {?}
  is ~4 <pii> ~6 still/right/correct/current/valid/changed {?}
  is/are ~3 still ~6 <pii> {?}
  <pii> ~6 what/which/when/where ~3 {?} $
  <pii> ~4 is/was/be/being ~1 {?} $
  if/until/unless/once we/i ~2 know/knew/had/have/got ~3 <pii>
  have/got to ~1 have/know/see ~3 <pii>
  <card-ending> ~8 {?}
  got ~3 <pii> ~8 {?}
  registered/booked/ordered/under/using ~4 another/different/other ~1 email ~2 {?}
  <street> or ~6 <street> ~4 {?}
  -not/never are you ~6 <street> {?}
  <pii> ~4 still ~2 right/correct/current/valid/same/good
  have/got we/i ~1 got? ~2 right/correct ~3 <pii>
  without ~2 <pii> ~3 i/we/there
  love/like/appreciate/want/hoping ~1 your ~2 <pii>
  <pii> ~2 in/by/via/over/through ~2 <dm>
  with your ~4 <pii> ~3 <dm>
  <dm> ~2 with/including ~2 <pii>
  chance ~2 of ~3 <pii>
  ask/asking/trouble/bother/troubling ~1 you ~1 for ~4 <pii>
  over/here with ~2 <pii>
  let us/me ~2 have/know/see ~6 <pii>
  depends on ~2 <pii>
  down to ~2 <pii>
  happen to ~4 <pii> {?}
  along with ~2 <pii>
  and/plus your ~1 <pii> ~2 <please> $
  looking/waiting for your ~2 <pii>
  <pii> ~1 to hand
  <need> you to <give>/<give-weak> ~8 <pii>
  ask ~1 for ~9 <pii>
  ask ~1 for the email/number/address/card ~2 you
  help ~3 to have ~3 <pii>
  last bit/thing/piece ~3 <pii>
  first line ~2 <pii>
  number on the ~2 back/front ~6
  what/which name and ~3 <pii>
  have the ~4 number ~6
  <give> me/us the ~2 <pii>
  need/want/require/missing ~6 code/number/ref/reference ~2 from/on/in <own-your>/the ~2 <pii-paper>/letter/card/email
# Asked for without its name.
ask : whose name ~9 {?}
  only ~6 with/by/from ~3 <pii>
  <pii> ~6 what does it/that say
  back to us ~1 with ~6 <pii>
  when ~1 you were born
  which/what ~3 digits/characters ~6
  we/i would ~2 want/need/like/require ~5 <pii>
  <please> ~6 <pii> ~4 and ~3 <pii>
  you live/stay ~3 {?}
  where to ~1 {?}
  tell/know/say ~3 where to
  not ~2 got/have ~1 a number ~6
  a/any/some/best/good/daytime number ~3 where/we/that/for ~6 you
  number ~5 reach/call/ring/catch/contact/phone/text ~1 you
  how/where can/do/could/should/may/would we/i ~3 reach/phone/call/ring/contact ~1 you ~1 by/on/best/phone
  how/where can/do/could/should/may we/i ~2 phone/call/ring you
  best number/line/phone/mobile/email/address ~2
  what/which number ~6
  what/which ~1 email/address/postcode ~6 {?}
  where/what ~3 do you ~2 live
  where/what ~1 are you ~2 living/registered
  where you ~2 live
  still ~1 living/live ~1 {?}
  when/what ~1 were you ~2 born
  when is ~1 your birthday
  what year ~4 born
  where ~1 shall/should/can/do/may/would/did ~1 we/i/he/she/they/it/the ~5 send/deliver/post/ship/go/refund/pay/drop/deliver/sent
  where/whereabouts ~3 like/want ~3 delivered/sent/shipped/it
  which/what ~1 street ~4
  which/what ~1 house/flat ~3
  which/what ~1 bank ~1 account
  card ~3 ends/ending ~2 in {?}
  which card ~4 {?}
  what was your first
  what is/was your mother 's
  how do we/i get hold of you
  name ~2 first/childhood pet/school
ask-it : have you ~1 got? it/that/them/one ~3 {?}
  <give>/<give-weak> it/that/them/those/these/both ~2 us/me/over/across/here
  <give>/<give-weak> us/me ~1 it/that/them/those/these/both
  -<not-asking> <give>/<give-weak> it/that/them/those/these/both ~3 <dm>
  <dm> it/that/them/those/these ~1
  <modal-you> ~2 <give>/<give-weak> it/that/them/those/both
  mind/about <giving> it/that/them/those
  what is it
  could/can i/we have it/that/them
  i/we need/missing/require ~1 it/that/them/both
  i/we ~2 need/missing/require ~2 thing/things/bit/bits/info/information/details/detail/following/couple/something
  missing ~1 thing
  thing ~2 missing
  thing ~2 need
  <give> ~4 following/bits/things
not-asked : thanks/thank/cheers/ta ~2 for
  thanks ~1 <pii>
  please do not
  do not ~3 <give>/<give-weak>/share/post
  never/not !suppose/mind/worry/have/got/sure ~6 <pii>
  nobody/none/noone ~9 <pii>
  no one ~9 <pii>
  -do/all you ~1 need !to ~4 <pii>
  no need
  need not
  not ~2 <need>
  -to have ~4 ready/handy/nearby
  keep ~5 ready/handy/hand/safe/private/secret/secure/close/yourself
  take ~5 out/down/off
  shows/show your
  delete/remove/hide/redact/blank/black/cover/edit/blur/take ~6 <pii>
  -to got/have/received ~1 your ~2 <pii> ~1 $
  got/have/received your ~2 <pii> ~1 already/now/thanks
  why we/i
  wondering/asking why
  scammer*/fraudster*/phish*/scam/scams/stranger*/crook*/imposter*
  you ~1 will ~1 need
  you ~1 need ~3 to
  you will find
  never/not ~3 ask*
  not ~1 belong ~3
  to your ~2 <pii> |
added-by-us : <please> ~1 take/remove/delete ~3
  we/i have ~1 added/updated/corrected/changed/found/fixed/amended ~2
where-it-is : <pii> _1 is/are _2 on/in/at/under/printed/shown/listed/next/top/below/inside
  <pii> _2 can be found
  find _3 <pii>
  where _2 find
own-doing : change/changing/reset/resetting/update/updating/log/logging/edit/editing/keep/keeping/forgot/forgotten/switch/save/port/transfer
  changed/updated/corrected/emailed/mailed/posted/saved/found/noted/added/amended/linked/removed/blocked/unlocked/moved/fixed
  get/got/receive/received/gets
  i/we have/gave/sent
  you will/would/may ~1 need
  you need
  needed
  password/pin/code for the
needed : <need>/without/stuck/necessary/enough/suffice/do/back
then-we : then/and/so ~2 we/i
soft-ask : would/could/can/will/might/to let/help/allow/get/have/find/trace/pull/look/see/track ~1 me/us/it/you/this
  i/we ~1 could/can/would/might/will/am/are ~2 ask/look/find/trace/check/get/have/pull/see/need/track
  me/us
  for me/us
  <give>/<giving>
  to hand
  otherwise
)";

}  // namespace leitplanke::guard
