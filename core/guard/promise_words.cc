#include "core/guard/promise_words.h"

namespace leitplanke::guard {

const std::string_view kPromiseGerman = R"(
%any
that = dass that ob whether
# Who acts for the company.
staff = bote botin kuriere boten kollege kollegin kollegen kolleginnen techniker technikerin technikern team fahrer fahrerin fachabteilung buchhaltung
  abteilung werkstatt kundenservice kundendienst filialleiter filialleiterin bezirksleiter chef chefin
  leitstelle disposition entwickler entwicklerinnen it rechtsabteilung spedition kurier zusteller hausmeister monteur
  monteurin monteure serviceteam mitarbeiter mitarbeiterin mitarbeitende redaktion jemand technik
  fitter fitters tech techs couriers courier colleague colleagues engineer engineers technician technicians team driver department somebody someone manager
  supervisor developers courier crew specialist specialists agent staff accounts billing warehouse depot
# What the customer gets.
good = geld betrag erstattung gutschrift ersatz ersatzgeraet ersatzlieferung rueckmeldung antwort bescheid gutschein mail email
  nachricht anruf info infos information rueckruf bestaetigung rechnung geraet router karte ticket paket lieferung sendung
  ware entschaedigung update loesung ausgleich guthaben brief vertrag termin korrektur stornierung abrechnung
  erstattungsbetrag differenz gebuehr pfand nachlieferung austauschgeraet simkarte kiste buchung auszahlung zahlung
  refund credit replacement reply answer voucher message call confirmation invoice card ticket parcel box money
  router hub update amount compensation cheque check email response callback delivery item order label statement seat
%de
# Verbs that promise nothing: what somebody is, knows, feels, can, or does every day; and what only looks like a verb.
no-act = fuehr* *bin sind sein hab* hatt* weiss wissen verst* denk* find* hoff* freu* wuensch* seh* bedau* glaub* kenn* brauch* benoetig* moeg* dank*
  entschuldig* mein* bitt* biet* bete* verkauf* arbeit* gehoer* heiss* lieg* steh* wohn* nutz* verwend* empfehl* rate raten lieb* schaetz*
  hoer* les* akzeptier* drueck* gratulier* begruess* bleib* halt* koenn* konn* darf* duerf* duerft* will wollen woll* wuerd* moecht* muess* muss* soll*
  werd* wurd* war* backen backe kochen koche produzier* ernten bekomm* erhalt* vertrau* verzicht* spuer* fuehl* sag* seid gelt* fahren fahre fahr
  den die denen diesen diese einen eine keinen keine deinen deine ihren ihre unseren unsere seine alle allen viele vielen beide beiden gerne
  heute morgen ohne wegen zwischen neben welche welchen gegen bitte meine meinen danke leider jeden jede andere anderen vielleicht schade
  ende seite woche lieg* hinten vorne unten oben innen aussen letzten naechsten selben kommen komme wenden meistens ihnen
  stimm* besteh* betreib* versteh* beacht* bemerk* erleb* leb* spreche verlier* mess* vermut* fuerchte* behaupt* zeig* sitz* warte* laeuft
no-act-3 = ist hat nicht jetzt geht gilt liegt steht kennt heisst wohnt arbeitet bleibt findet sagt meint kostet hilft wartet sitzt mit zeit
  seit erst selbst recht dort oft fest laut leicht direkt hat wird gut statt macht bereit ort hoert raet braucht spricht haelt fehlt stimmt
  zeigt weit zuletzt vielleicht fuehrt wollt sollt koennt halt bekommt erhaelt weiss laeuft schicht eigentlich
no-inf = sein haben werden koennen muessen duerfen sollen wollen moegen bleiben
subordinator = damit dass wenn weil ob als was wie wo obwohl bis bevor nachdem da falls die das den der dem seit indem sodass woran warum welche welchen
promise : -<subordinator> wir/ich !<no-act> *e/*en/*ern/*eln
  !<no-act> *e/*en/*ern/*eln wir/ich
  geb/schick/meld/sag/ruf/pruef/schau/mach/frag/klaer/kuemmer/hol/bring/leit/such/schreib/stell/setz/nehm ich/wir
  ich/wir geb/schick/meld/sag/ruf/pruef/schau/mach/frag/klaer/kuemmer/hol/bring/leit/such/schreib/stell/setz/nehm ~4
  ich/wir ~1 bin/sind ~5 dran
  und !<no-act> *en/*e dich/dir/sie/ihnen
  kollegen/kolleginnen/techniker/leute/entwickler ~1 !<no-act> *en
  bin/sind ich/wir ~3 dran
  ich/wir bleibe/bleiben ~3 dran
  ich/wir fuehre/fuehren ~6 ein/durch |
  ich/wir sage/sagen/sag ~4 bescheid
  sage/sagen/sag ich/wir ~4 bescheid
  und sage/sag/gebe/geben/melde/melden ~5 bescheid/mich/rueckmeldung
  werde/werden ~9 !<no-inf> *en/*ern/*eln |
  ich/wir werde/werden ~9 *en
  sobald ~9 ich/wir
  dass ~1 ich/wir ~6 *en/*e |
  <staff> ~3 !<no-act-3> *t
  !<no-act-3> *t sich ~4 <staff>
  <staff> wird ~9 !<no-inf> *en |
  <staff> ~2 werden/melden/kuemmern/pruefen/schicken/kommen ~4
  wird/werden ~9 *stattet/*schrieben/*wiesen/*prueft/*iert/*liefert/*tauscht/*arbeitet/*stellt/*sendet/*schickt/*leitet/*hoben/*setzt/*klaert/*zahlt/*passt/*holt/*richtigt/*guetet/*reicht/*sucht/*antwortet/*neuert/*kuendigt/*bucht/*bessert/*messen/*schaltet/*ledigt/*glichen/*geben/*tragen |
  du/sie bekommst/bekommen/erhaeltst/erhalten/kriegst/kriegen ~9 <good>/zurueck/*schickt/erstattet
  <good> ~2 bekommst/bekommen/erhaeltst/erhalten/kriegst/kriegen du/sie
  bekommst/bekommen/erhaeltst/erhalten/kriegst du/sie ~6 <good>/bescheid/zurueck
  du/sie hoerst/hoeren ~9 von ~1
  von uns/mir hoeren/hoerst
  <good> ~4 geht/gehen/kommt/kommen/folgt/folgen/kaeme !los/nicht/aus/daher/vom
  folgt/folgen/kommt/kommen ~4 <good>
  <good>/<staff> ~4 bald/demnaechst/umgehend/zeitnah/schnellstmoeglich
  <good>/<staff> ~6 <vague-date>
  kommst/kommen ~4 an die reihe
  ist/sind ~3 in planung/arbeit/vorbereitung/bearbeitung/klaerung/aussicht
  in aussicht
  haben/habe vor
  versprochen/versprechen/verspreche/zugesagt/zusagen ~2
  so schnell/bald/rasch/frueh/zuegig wie ~2
  wird/werden ~2 <vague>/<vague-date> ~6
  <vague-date> ~6 wieder/da/verfuegbar/fertig/raus/los/bei/eintreffen/ankommen/melden/folgen
  nehmen/nimmt ~3 sich ~4 an |
  macht/machen sich ~5 auf/an/daran/schlau
  eile ~2
done-verb : habe/haben/hat/wurde/wurden/ist/sind/war
no-promise : kann/koennen/koennte/koennten/darf/duerfen/duerfte/wuerde/wuerden ~2 ich/wir
  ich/wir ~1 kann/koennen/koennte/koennten/darf/duerfen/wuerde/wuerden/moechte/muesste
  habe/haben/hat ~9 ge*/*iert/ver*/be*/weitergegeben/weitergeleitet/gutgeschrieben/zurueckgebucht/ueberwiesen/erstattet
  ob
  wurde/wurden/war/waren/hatte/hatten
  grundsaetzlich/immer/generell/normalerweise/ueblicherweise/meist/meistens/standardmaessig/stets/jaehrlich/sonntags/werktags/montags
  unterwegs/angekommen/erledigt/fertig/abgeschlossen
  bitte/<neg>
  -schnell/bald/rasch/frueh/zuegig wie/warum/weshalb/wieso
  danke/dank
  kannst/koennen du/sie
  drueck*/freuen/freue/hoffen/hoffe/wuenschen/wuensche/bedauern/verstehen/entschuldig*
offer : sollen/soll/duerfen/darf wir/ich
  wenn/falls/sofern ~1 du/sie/es ~9
  gern/gerne ~3 wenn
  moechtest/moechten/magst/willst/wollen du/sie
no-promise : bis bald
  recht/ernst/gruesse/gruss/glueck/daumen
  gebe/geben ich/wir? zu
  ich/wir gebe/geben zu
  wert auf
  setzen/setze ~1 auf
  haben/habe/hat ~6 *lassen |
  hoffentlich
  auf ~1 bald
)";

const std::string_view kPromiseEnglish = R"(
%en
act = refund send ship call ring phone check clarify pass forward look investigate chase arrange replace repair fix deliver credit correct update
  contact inform cancel sort raise escalate follow review reply respond reimburse process issue reissue rebook book swap exchange get let
  come give make put pop add email mail post text message write drop remove resolve handle test order submit file report speak talk ask find
  upgrade adjust change reach ping confirm introduce train open transfer return pay compensate reverse waive have push take dig bring help
  organise organize set verify unlock hand move settle repaint reprint reprogram clear clean nip finalise recheck monitor watch pick collect
no-act-en = not never always be have need miss love know hope understand gladly continue stay remain honour honor accept welcome admit say hate
  wait stand see want like only no gladly
no-ing = being having sitting standing missing wondering talking speaking writing reading running struggling experiencing feeling waiting going
  doing during nothing something anything everything using seeing hearing living helping asking losing charging offering
  sorry evening morning looking
promise : we/i will !<no-act-en>
  we/i will *ly/also/then/now/just/still/personally !<no-act-en>
  of course we/i will
  we/i will ~2 be !<no-ing> *ing/back
  we/i will ~1 have ~6 *ed/word/look/done/fixed
  we/i will ~1 see to ~2
  we/i shall !<no-act-en>
  and will !<no-act-en> ~1
  we/i are/am ~2 !<no-ing> *ing ~2
  we/i are/am ~1 looking !forward
  am/are ~1 going to ~1 <act>
  going to ~1 <act>/be
  let me/us !know ~1 <act>
  and ~1 get/let/come/follow/send/call/ring ~1 you/back/up ~3
  get back to you
  leave ~1 it/this/that with/to me/us
  <staff> ~2 will !<no-act-en> ~1
  <staff> is/are ~1 going/looking/working/checking/coming/sorting/fixing/chasing/investigating ~1
  our/someone/somebody ~4 will ~2 <act>
  one of our ~3 will ~2 <act>
  <our> ~2 folks/guys/people/experts/lot ~2 will/are/is ~2 <act>/*ing
  will ~2 be in touch
  will ~2 contact/call/ring/phone/email/text/message you
  you will ~2 get/receive/hear/have/find ~6
  you are ~1 getting ~4
  you get ~5 <good>/back/refunded/reply/answer/surcharge/fare/fee
  you ~1 can ~1 expect ~4
  hear ~3 as soon as ~3
  should ~2 hear ~4
  <good> ~2 will ~2 be/go/follow/come/arrive/reach/land/appear/get/hit/show/ship/leave
  <good> ~1 follows/goes/comes/arrives !with
  <good> is/are ~2 coming/due/following ~2
  to follow
  will ~1 follow
  will ~2 be ~2 *ed/sent/paid/done/made/put/dealt/rebuilt/looked
  is/are ~1 going to be ~1 *ed/sent/paid/done/made/rebuilt
  is/are to be ~1 *ed/sent/paid/done
  is/are ~1 being ~2 *ed/sent/looked/dealt/done
  is/are ~1 in the works/pipeline/making/planning
  plan/planning/aim/intend/intending/aiming/hope/plans to ~1 <act>
  expect ~2 call/reply/email/message/refund/update/answer
  sort ~1 this/that/it ~1 out ~1 for you
  promise ~2
  be ~1 back ~1 with
  bear with me/us while ~5
  once/as/when ~9 will ~1 let/call/update/send
  more ~2 to come
  will ~6 <vague>/<vague-date>
  soon/shortly ~2 be ~3
  some point
  i ~1 am ~1 on ~1 it
  we/i are/am on the case
  consider ~1 it ~1 done
  keep you ~1 posted/updated/informed
  give you ~2 shout/call/ring/bell/buzz/update
done-verb : have/has/had/was/were/did
no-promise : can/could/may/might/would/should we/i
  -as we/i have/had/can/could/may/might/would/should
  we/i *ly/also/still/just can/could/may/might/would/should/have/had
  if/whether
  always/usually/generally/normally/typically/never/ordinarily/every
  on ~1 its/the/their way
  why/how
  has/have ~1 been
  already
  please
  happy to
  so ~1 you ~1 will
  you will ~2 find ~4 on/in/at/under
  you will ~1 see/be/have ~1 able/to
offer : shall/should/could/can/may we/i
  would you like
  if you ~9
  let me/us know if/whether
  want me/us to
no-promise : best wishes/regards
  hiring
  see ~1 you ~1 soon
  get ~1 well ~1 soon
  hope/hopefully
done-verb : is/are/am/do/does/will
)";

}  // namespace leitplanke::guard
