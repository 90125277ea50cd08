#include "core/guard/promise_words.h"

namespace leitplanke::guard {

const std::string_view kPromiseGerman = R"(
%any
# Who acts for the company.
staff = kollege kollegin kollegen kolleginnen techniker technikerin technikern team fahrer fahrerin fachabteilung buchhaltung
  abteilung werkstatt kundenservice kundendienst leitung filialleiter filialleiterin bezirksleiter chef chefin
  leitstelle disposition entwickler entwicklerinnen it rechtsabteilung spedition kurier zusteller hausmeister monteur
  monteurin monteure serviceteam mitarbeiter mitarbeiterin mitarbeitende redaktion jemand technik
  colleague colleagues engineer engineers technician technicians team driver department somebody someone manager
  supervisor developers courier crew specialist specialists agent staff accounts billing warehouse depot
# What the customer gets.
good = geld betrag erstattung gutschrift ersatz ersatzgeraet ersatzlieferung rueckmeldung antwort bescheid gutschein mail email
  nachricht anruf info infos information rueckruf bestaetigung rechnung geraet router karte ticket paket lieferung sendung
  ware entschaedigung update loesung ausgleich guthaben brief vertrag termin korrektur stornierung abrechnung
  erstattungsbetrag differenz gebuehr pfand nachlieferung austauschgeraet simkarte kiste buchung auszahlung zahlung
  refund credit replacement reply answer voucher message call confirmation invoice card ticket parcel box money
  router hub update amount compensation cheque check email response callback delivery item order label statement seat
%de
# With these alone nothing is promised; they need their other half.
verb-de = *en *e *ern *eln
particle = nach zurueck raus vorbei weiter gut frei los zu rein hinterher dazu
act-half : gebe/geb/geben ~6 rueckmeldung/bescheid/weiter/auftrag/feedback/antwort/raus/zurueck/info
  sage/sag/sagen ~6 bescheid
  melde/meld/melden ~3 mich/uns
  antworte/antworten ~3 dir/ihnen/darauf
  frage/frag/fragen ~6 nach/an/kollegen/kollegin/technik/team/abteilung
  schreibe/schreib/schreiben ~6 gut/dir/ihnen/an
  bringe/bringen ~8 vorbei/ordnung/erfahrung/in
  stelle/stellen ~8 aus/ein/um/zu/neu/bereit/richtig/sicher/ersatz
  nehme/nehm/nehmen ~6 kontakt/auf/vor/mit/an
  gehe/gehen ~3 dem/der ~3 nach
  bleibe ~2 dran
  fuehre/fuehren ~5 ein/durch/gespraech
  lasse/lass/lassen ~6 pruefen/zukommen/wissen/wechseln/tauschen/reparieren/machen/nachsehen/durchmessen
  gehen/gehe ~4 nach |
  setze/setzen ~6 verbindung/ein/um/auf/zurueck
  trage/tragen ~5 ein/nach
  arbeite/arbeiten ~4 nach/um/ein/aus
  lege/legen ~6 dazu/bei/obendrauf/drauf/an
  schau/schaue/schauen ~4 an/nach/drauf/rein/durch
  weise/weisen ~4 an/hin
  schalte/schalten ~4 frei/um/auf/ab
  bemuehe/bemuehen ~5
  zahle/zahlen ~5
  baue/bauen ~5
  richte/richten ~5 ein/aus
  hole/holen ~5 ab/ein/raus/nach
act-full = erstatte erstatten ueberweise ueberweisen schicke schick schicken sende senden rufe ruf rufen pruefe pruef pruefen klaere
  klaer klaeren leite leiten kuemmere kuemmer kuemmern tausche tauschen ersetze ersetzen liefere repariere reparieren
  buche buchen korrigiere korrigieren veranlasse veranlassen kontaktiere kontaktieren hake haken bearbeite bearbeiten untersuche
  untersuchen informiere informieren storniere stornieren aktualisiere aktualisieren ergaenze ergaenzen sorge sorgen ueberpruefe
  ueberpruefen behebe beheben plane planen beauftrage beauftragen uebernehme uebernehmen reiche reichen erledige
  erledigen besorge besorgen regle regele regeln organisiere organisieren verschicke verschicken versende versenden eskaliere
  eskalieren entschaedige entschaedigen loesche loeschen verguete vergueten forsche forschen verlaengere verlaengern teste
  bespreche besprechen recherchiere recherchieren ueberarbeite ueberarbeiten reserviere reservieren verbessere verbessern
  erneuere erneuern streiche streichen erlasse erlassen entstoere entstoeren nachliefern
act-inf = erstatten ueberweisen schicken senden anrufen zurueckrufen pruefen klaeren weiterleiten kuemmern ansehen anschauen austauschen
  tauschen ersetzen liefern nachliefern reparieren umbuchen buchen korrigieren veranlassen kontaktieren nachhaken bearbeiten
  untersuchen informieren stornieren aktualisieren ergaenzen sorgen melden antworten nachfragen gutschreiben vorbeibringen ausstellen
  nachgehen durchfuehren einfuehren beheben umbauen uebernehmen erledigen besorgen regeln verschicken versenden zusenden zuschicken
  loeschen entschaedigen verguenten testen besprechen recherchieren ueberarbeiten verbessern nachreichen zurueckzahlen auszahlen abholen
  einreichen weitergeben schreiben bescheid geben ausgleichen erneuern einrichten freischalten zurueckmelden ueberpruefen
  zurueckschreiben beantworten entfernen umstellen nachbessern schulen ausbauen eroeffnen anbieten zustellen ersetzen kommen
  verlegen sperren aendern anpassen nachschauen nachsehen reagieren einleiten erstattet
act-3 : ruft/rufen ~5 zurueck/an
  meldet/melden sich
  <staff> ~2 sich ~4 melden |
  bringt/bringen ~6 vorbei/mit
  prueft/pruefen/klaert/klaeren/bearbeitet/bearbeiten/untersucht/untersuchen/repariert/reparieren/tauscht/tauschen/kuemmert/kuemmern/behebt/beheben/uebernimmt/uebernehmen/kontaktiert/kontaktieren/schickt/schicken/erstattet/erstatten/informiert/informieren/ueberprueft/ueberpruefen/veranlasst/korrigiert/korrigieren/antwortet/antworten/loest/loesen/entstoert/liefert/holt/holen
  schaut/schauen/sieht/sehen ~6 an/nach/vorbei/drauf/durch
  kommt/kommen ~6 vorbei/raus/zu/nochmal/noch
  setzt/setzen ~3 sich ~4 verbindung
  nimmt/nehmen ~6 kontakt
  geht/gehen ~3 nach
  gibt/geben ~5 bescheid/rueckmeldung
  sagt/sagen ~3 bescheid
promise : wir/ich ~2 <act-full>
  <verb-de> wir/ich ~6 <particle> |
  geb/schick/meld/sag/ruf/pruef/schau/mach/frag/klaer/kuemmer ich/wir ~6
  du/sie bekommst/bekommen/erhaeltst/erhalten/kriegst/kriegen ~9 <good>/zurueck
  <staff> ~5 nimmt/nehmen ~3 sich ~5
  nimmt/nehmen sich ~4 an |
  ist/sind ~2 in planung/arbeit/vorbereitung/bearbeitung/klaerung
  ist/sind ~1 dran |
  <act-full> wir/ich
  wir/ich ~2 <act-half>
  gebe/geben/sage/sag/melde/meld/antworte/frage/schreibe/schreib/bringe/bringen/stelle/nehme/gehe/bleibe/lasse/setze/trage/lege/schau/schaue/hole/schalte/zahle wir/ich ~7 bescheid/rueckmeldung/zurueck/weiter/nach/gut/vorbei/aus/kontakt/auf/dran/an/um/ein/dazu/drauf/frei/wieder/mich/uns/dir/ihnen
  und gebe/geben/sage/melde/melden/schreibe/schicke/rufe/erstatte/pruefe/kuemmere/leite/ueberweise ~6
  schau/schaue/schauen ~1 ich/wir
  melde/melden ~1 mich/uns
  werde/werden ich/wir ~9 <act-inf>
  ich/wir werde/werden ~9 <act-inf>
  werde/werden ~9 <act-inf>
  dass ~1 ich/wir ~6 <act-inf>/<act-full>
  <staff> ~2 wird/werden ~9 <act-inf>
  <staff> ~4 <act-3>
  <act-3> ~2 <staff>
  ein/eine/unser/unsere/der/die <staff> ~3 <act-3>
  wird/werden ~9 erstattet/gutgeschrieben/ueberwiesen/geprueft/geliefert/nachgeliefert/repariert/getauscht/ausgetauscht/bearbeitet/zugestellt/versendet/verschickt/weitergeleitet/behoben/korrigiert/ersetzt/geklaert/zurueckgezahlt/storniert/angepasst/nachgeholt/informiert/kontaktiert/benachrichtigt/zugeschickt/verguetet/ausgezahlt/eingereicht/untersucht/ueberprueft/beantwortet/erneuert/gekuendigt/zurueckgebucht
  wird ~6 melden/kuemmern/anrufen/zurueckrufen/kommen/pruefen/klaeren
  du/sie bekommst/bekommen/erhaeltst/erhalten/kriegst/kriegen ~7 <good>/zurueck/zugeschickt/erstattet
  <good> ~2 bekommst/bekommen/erhaeltst/erhalten/kriegst/kriegen du/sie
  bekommst/bekommen/erhaeltst/erhalten/kriegst du/sie ~6 <good>/bescheid/zurueck
  du/sie hoerst/hoeren ~4 von ~1
  von uns/mir hoeren/hoerst
  <good> ~4 geht/gehen/kommt/kommen/folgt/folgen !los/nicht/aus/daher/vom
  folgt/folgen/kommt/kommen ~4 <good>
  <good> ~2 ist/sind ~3 bald/demnaechst
  haben/habe vor
  planen/plane ~4
  wollen/will ~6 <act-inf>
  wir/ich will/wollen ~9 <act-inf>
  beabsichtigen/beabsichtige
  versprochen ~2
  versprechen/verspreche ~2
  zusagen/zugesagt ~2
  wir/ich ~1 sind/bin ~3 dran |
  kuemmern/kuemmere uns/mich
  werden ~4 <vague> ~5
  sobald ~9 sag/sage/melde/melden/gebe/geben/schicke/schicken/bekommst/bekommen/erfaehrst/erfahren/informiere/informieren/schreibe
  kommst/kommen ~4 an die reihe
  nachlieferung/ersatz/loesung ~2 ist/in ~2 vorbereitung/planung/arbeit/aussicht
  in aussicht
  lass/lassen mich/sie/uns ~4 <act-inf>
done-verb : habe/haben/hat/wurde/wurden/ist/sind/war
no-promise : kann/koennen/koennte/koennten/darf/duerfen/duerfte/wuerde/wuerden ~2 ich/wir
  ich/wir ~1 kann/koennen/koennte/koennten/darf/duerfen/wuerde/wuerden/moechte/muesste
  habe/haben/hat ~9 ge*/*iert/ver*/be*/weitergegeben/weitergeleitet/gutgeschrieben/zurueckgebucht/ueberwiesen/erstattet
  ob
  wurde/wurden
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
promise : wir/ich ~1 lassen/lasse ~6 *en
  macht/machen sich ~4 auf den weg
  du/sie hoerst/hoeren ~9 von uns/mir
  so schnell/bald/rasch/frueh/zuegig wie ~2
  du/sie hoerst/hoeren ~1 <vague-date>
  hake/haken ich/wir ~1 nach
  da/dem ~1 hake/gehe/haken/gehen ich/wir
  ich/wir <vague> ~5
  wird/werden ~2 <vague> ~6
  wird/werden ~2 <vague-date> ~6
  <vague-date> ~6 wieder/da/verfuegbar/fertig/raus/los/bei/eintreffen/ankommen/melden/folgen
  <good>/<staff> ~6 <vague-date>
  <good>/<staff> ~4 bald/demnaechst/umgehend/zeitnah/schnellstmoeglich
  eile ~2
  nehme/nehmen ich/wir ~5 auf/vor/kontakt/in/mit/an
  ich/wir ~1 nehme/nehmen ~4 das ~3 auf/mit/an
  gleich ~1 mal ~4 nachschauen
  veranlassen/einleiten/anstossen/beauftragen |
  stosse/leite/reiche/gebe/trage/setze ich/wir ~6 an/ein/weiter/nach/um/auf
  ich/wir stosse/stossen/leite/leiten/trage/tragen ~6 an/ein/nach
  macht/machen sich ~5 an/daran/schlau
  mache/machen wir/ich ~2 uns/mich ~3 schlau/daran/an
  ich/wir mache/machen ~2 mich/uns ~4 schlau/daran/dran/an
  bleibe/bleiben wir/ich ~3 dran
  bekommst/bekommen/erhaeltst/erhalten du/sie ~4 <vague>/<vague-date>
no-promise : bis bald
  hoffentlich
  auf ~1 bald
)";

const std::string_view kPromiseEnglish = R"(
%en
act = refund send ship call ring phone check clarify pass forward look investigate chase arrange replace repair fix deliver credit
  correct update contact inform cancel sort raise escalate follow review reply respond reimburse process issue reissue rebook
  book swap exchange get let keep come give make put pop add email mail post text message write drop remove delete
  resolve handle test order submit file report speak talk ask find upgrade amend adjust change reach ping confirm double
  doublecheck introduce launch improve train open expand transfer return pay compensate reverse waive be have see
  push take dig bring help organise organize set track verify nudge feed reactivate restore activate unlock hand
acting = refunding sending shipping calling ringing checking passing forwarding looking investigating chasing arranging replacing
  repairing fixing delivering crediting correcting updating contacting cancelling sorting raising escalating following
  reviewing reimbursing processing issuing reissuing rebooking swapping exchanging getting planning going emailing
  removing resolving ordering submitting upgrading adjusting transferring returning hoping aiming intending speaking
  asking working popping putting adding
promise : we/i will ~2 <act>
  we/i will ~1 be ~1 <acting>/in/back
  we/i shall ~1 <act>
  we/i ~1 going to ~1 <act>
  we/i are/am ~2 <acting>
  am/are ~1 going to ~1 <act>
  going to ~1 <act>
  let me/us ~1 <act>
  and ~1 get/let/come/follow/send/call/ring ~1 you/back/up ~3
  get back to you
  you get ~5 <good>/back/refunded/reply/answer/surcharge/fare/fee
  is/are ~1 in the works/pipeline/making/planning
  is/are being ~2 *ed/looked/dealt/sorted/done
  our/someone/somebody ~4 will ~2 <act>
  one of our ~3 will ~2 <act>
  give you ~2 shout/call/ring/bell/buzz/update
  leave ~1 it/this/that with me/us
  leave ~1 it/this/that to me/us
  <staff> ~2 will ~2 <act>
  <staff> is/are ~1 going to
  will ~2 be in touch
  will ~2 contact/call/ring/phone/email/text/message you
  you will ~2 get/receive/hear/have/see/find/be ~6
  you are ~1 getting ~4
  <good> ~2 will ~2 be/go/follow/come/arrive/reach/land/appear/get/hit/show/ship/leave
  <good> ~1 follows/goes/comes/arrives
  to follow
  will ~1 follow
  will ~2 be ~2 refunded/credited/sent/shipped/processed/replaced/repaired/fixed/resolved/corrected/updated/issued/delivered/contacted/reviewed/investigated/returned/reimbursed/cancelled/sorted/dispatched/paid/looked/passed/forwarded/checked/removed/compensated
  is/are to be ~1 refunded/credited/sent/shipped/replaced/repaired/fixed
  is being ~1 refunded/processed/prepared
  plan/planning/aim/intend/intending/aiming/hope to ~1 <act>
  plans to ~1 <act>
  expect ~2 call/reply/email/message/refund/update/answer
  <good> is/are ~2 coming/due/following ~2
  sort ~1 this/that/it ~1 out ~1 for you
  promise ~2
  will ~1 do ~1 what/our
  be ~1 back ~1 with
  bear with me/us while ~5
  once/as/when ~9 will ~1 let/call/update/send
  you have ~1 my/our word
  hear ~3 as soon as ~3
  we/i will have ~6 *ed
  more ~2 to come
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
promise : we/i will !always/never/see/miss/gladly ~1 <act>
  we/i will ~1 have ~6
  we/i will ~1 be ~1 *ing
  we/i are/am ~1 handing/chasing/filing/keeping/giving/making/letting/taking/setting/sorting/booking
  am ~1 handing/chasing/filing/giving/taking/setting/sorting/booking ~4
  <our> ~2 <staff>/folks/guys/people/experts/lot ~2 will ~2 <act>
  <our> ~2 <staff>/folks/guys/people/experts/lot ~2 are/is ~2 going/looking/working
  you will ~2 hear ~3
  will ~2 <vague> ~4
  will ~4 <vague>
  will ~6 <vague-date>
  soon/shortly ~2 be ~3
  see to ~4
  will ~1 set ~1 off
  reach ~1 out ~3 at
  some point
  will ~2 reach ~2 out
  i ~1 am ~1 on ~1 it
  you ~1 can ~1 expect ~4
  should ~2 hear ~4
  will ~1 do |
  consider ~1 it ~1 done
act = file have sets see take bring move settle give run repaint hold add reprint reprogram clear clean print reply roll start
  swing nip finalise finalize prepare sort recheck rerun chase monitor watch
no-promise : see ~1 you ~1 soon
  get ~1 well ~1 soon
  hope/hopefully
done-verb : is/are/am/do/does/will
)";

}  // namespace leitplanke::guard
