#include "core/guard/handover_words.h"

namespace leitplanke::guard {

const std::string_view kHandoverGerman = R"(
%any
# General channels in one word; longer names are below.
desk-word = kundedienscht* *banking servicezentr* hotline* *hotline servicenummer* servicetelefon* *servicenummer callcenter callcentre telefonservice kundenservice*
  kundendienst* kundenbetreuung kundencenter* kundenzentrum kundensupport supportteam serviceteam servicecenter*
  servicecentre servicestelle* serviceline servicehotline infoline kundentelefon telefonzentrale telefonberatung
  telefonsupport filiale filialen *filiale *filialen shop shops laeden ladengeschaeft geschaeftsstelle*
  niederlassung* reisezentrum reisezentren reisecenter verkaufsstelle* fahrkartenschalter schalter
  ticketschalter kundenschalter infopoint infoschalter servicepoint servicepunkt stadtbuero buergerbuero
  kontaktformular* kontaktseite serviceformular* onlineformular* webformular* livechat chatbot chatsupport supportchat
  supportformular* kundenhotline mobilitaetszentrale vorverkaufsstelle* serviceadresse servicemail
  kundenpostfach fachhaendler vertriebspartner partnershop
  helpline helplines helpdesk servicedesk switchboard callcentres contactform livechats storefront showroom branch branches
  supporthotline technikhotline stoerungshotline stoerungsstelle vertragshotline telefonhotline beschwerdestelle
  beschwerdeformular beschwerdemanagement rueckgabestelle reparaturannahme abholmarkt bestellhotline kundenhilfe
  telefonteam postfiliale kundenhalle bankfiliale geschaeftsstellen kundenberatung fundbuero ticketcenter
  reiseberatung kundenzentren kulanzstelle
  ladenpersonal filialpersonal schalterpersonal filialleitung filialteam ladenteam hilfechat* hilfshotline auskunft
%de
desk : <desk-word>
  dem/den/der/unserem/unseren/vom/im/beim support
  {C} laden/geschaeft/geschaeften !sie
  kollegen/kolleginnen/team/mitarbeiter/leute ~1 vom/von/im/am/des support/telefon/service/chat
  hilfe chat
  hilfechat
  einen/ein/der/unser/unserem/unseren/den/dem ~1 *chat !hier
  chat auf/in ~2 homepage/website/webseite/seite/app
  abteilung/stelle/team/bereich dafuer
  buchhaltung/vertrieb/makler/vermittler/versicherungsvertreter/kundenberater/serviceteam/stoerungsdienst
  *abteilung/*center/*zentrum/*buero/*beratung/*betreuung/*telefon !hat/hatte
  eigene/andere/zustaendige/zustaendigen/entsprechende ~1 abteilung/stelle/bereich/team
  an/mit/beim/bei/vom/ueber ~1 support/haendler/agentur/zentrale/markt/werkstatt/rezeption/empfang/handwerker
  bei uns am telefon
  per telefon
  unser/unserem/unseren chatbot
  anruf bei ~4
  service team/center/nummer/hotline/line/abteilung/telefon/point
  an/beim/mit/bei ~1 service
  <our> service hilft/kann/ist/weiss
  kunden service/center/dienst
  live chat
  chat in/auf/unserer ~3 app/website/seite/webseite
  unser/unserem/unseren chat
  inapp chat/support/hilfe
  allgemeine/allgemeines/allgemeinen ~1 formular/nummer/mailadresse/postfach/hotline/kontakt/adresse
  formular ~2 auf/website/webseite/homepage
  ueber/via das ~1 formular
  kollegen/kolleginnen/team/mitarbeiter/mitarbeitern/leute/leuten ~2 vor/telefon/schalter/hotline/service/shop/filiale/laden/chat/kundenservice/ort/leitung
  personal/team/kollegen/kolleginnen vor ort
  vor ort im/in/am/bei
  fachabteilung/rechnungsstelle/vertragsabteilung
  an/in/bei ~2 buchhaltung/vertrieb/technik/abteilung
  telefonische/telefonischen ~1 beratung/service/support/kundenservice
  abteilung fuer
go-there : anruf bei/beim ~3
  zum/zur/in/ins ~4 kommen/gehen/fahren
  gehoert/gehoeren ~4
  meld*/maeld* ~9
  beantwort*/kennt/kennen/sieht/wissen/weiss ~9
  weiss/wissen ~3 mehr/bescheid/besser
  wende/wenden/wendest/wendet/wendn ~9
  melde/melden/meldest/meldet ~2 <self> ~4 bei/beim/unter/an/in/dort/telefonisch
  melde/melden/meldest ~6 dort/hotline/service/unter
  ruf/rufe/rufst/rufen/ruft/anrufen/anrufst/anzurufen/durchrufen !wir/ich/dich/sie/ihnen
  ruf/rufe/rufen ~1 sie !an/zurueck
  rufen/ruf ~7 an |
  kontaktier* !wir/ich
  kontakt ~2 aufnehmen/aufzunehmen/mit/zu
  nimm/nehmen ~6 kontakt
  schreib/schreibe/schreiben/schreibst/mail/maile/mailen/schick/schicke/schicken/send/sende/senden/sendest ~9
  schau/schaue/schauen/schaust ~9 vorbei/rein/nach
  vorsprechen/vorbeischauen/vorbeikommen/vorbeigehen/hingehen/aufsuchen/besuchen/hinzugehen/vorzusprechen
  geh/gehe/gehen/gehst/komm/kommen/komme/kommst ~6 dort/hin/vorbei/in/zu/zum/zur/beim
  besuch/besuche/besuchen/besuchst
  nutz/nutze/nutzen/benutze/benutzen/verwende/verwenden/benutz
  frag/frage/fragen/fragst/nachfragen/erkundige/erkundigen ~9
  versuch/versuche/versuchen/probier/probiere/probieren/versuchst
  <self> ~2 wenden/melden
  klaer/klaere/klaeren/klaerst/abklaeren/besprechen/besprich/bespreche
  sprich/sprechen/sprichst ~6 mit/an
  hilft/helfen/weiterhelfen/weiterhilft/hilf/geholfen/helfe ~9
  zustaendig/ansprechpartner/anlaufstelle/ansprechstelle/adresse
  bearbeitet/bearbeiten/uebernimmt/uebernehmen/regelt/regeln/erledigt/erledigen/loesen/loest/kuemmert/kuemmern ~6
  erreichst/erreichen/erreichbar/erreicht
  steht/stehen ~6 verfuegung/seite
  ist/sind ~4 fuer dich/sie/euch
  geht/laeuft/gehen/laufen/klappt/funktioniert ~2 nur/ausschliesslich/ueber/am/einzig
  nur/ausschliesslich/allein/einzig ~4
  kann/koennen/koennte/koennten/muesstest/muessten/musst/muessen/solltest/sollten/darfst/duerfen ~9
  am besten
  besser/schneller/einfacher
  lass/lassen/lasst ~6 beraten/helfen/pruefen
  bring/bringe/bringen ~6
  fuell/fuelle/fuellen ~6 aus
  waehlen/waehle/waehl
  bitten/bitte ~4 ueber/an/im/in/bei/via/per
  ueber/via/per/mit/bei/beim/im/in <desk>
  hat/haben/gibt/bietet/bieten/betreibt/betreiben ~2 ein/eine/einen/auch ~1 <desk>
  gib ~5 ab
self = dich sie euch dir ihnen
handover : hast/haben du/sie ~1 schon/mal ~5 nachgefragt/angerufen/probiert/versucht/gefragt/gemeldet/gewandt {?}
  hast/haben du/sie ~1 schon/mal ~4 <desk> ~5 {?}
  <our> ~1 team/kollegen/kolleginnen freut/freuen ~2 auf
  freuen/freut ~4 <own-your> anruf/besuch/nachricht
  geht ~1 telefonisch/per
  wenn/falls du/sie ~1 uns ~1 anrufst/anrufen/besuchst/besuchen
  ruf/rufe/rufen ~1 sie? ~1 uns ~3 an
  per telefon ~3 fuer dich/sie/euch
  melde/meld/melden ~4 telefonisch/hotline
  probier/probiere/versuch/versuche/probieren/versuchen ~9 am telefon
  eine mail/email/nachricht an ~3
  versuch/versuche/versuchen/probier/probiere/probieren ~8 telefonisch/anrufen/anzurufen/durchzukommen/leitung/hotline/anruf
  ruf/rufe/rufen ~4 spaeter/nochmal/nochmals/erneut/morgen ~3 an
  telefonisch ~3 wenden/melden/klaeren/erreichen/nachfragen/anfragen
  wende/wenden ~3 telefonisch
  ruf/rufe/rufen/rufst ~4 durch |
  durchrufen |
  nur/ausschliesslich/einzig/allein ~2 telefonisch/persoenlich/schriftlich
  dort/da anrufen/fragen/nachfragen
  uns ~2 anrufen/anzurufen/anruft/anrufst
  <general-line> ~3 hilft/helfen
  nummer ~2 steht/findest/finden ~3 auf/im/in ~3 rueckseite/karte/rechnung/brief/website/webseite/app
  klaert/klaeren/weiss/wissen/beantwortet/beantworten/macht/machen ~4 bank/filiale/berater/beraterin/agentur/shop/haendler/zentrale ~3
  frage/sache/thema/fall ~2 fuer ~2 <desk>/bank/filiale/berater/zentrale/laden
general-line : allgemeine/allgemeines/allgemeinen
  zentrale
# The company acts, or it is over.
no-handover : gebe/geben/reiche/reichen/leite/leiten/frage/fragen/bitte/schicke/schicken/sage/sagen/klaere/klaeren/rufe/spreche/trage ich/wir
  ich/wir gebe/geben/reiche/reichen/leite/leiten/frage/fragen/schicke/schicken/sage/sagen/trage/habe/haben
  haettest/haetten/haette/waerst/waere ~9 <desk> ~6 nicht/nichts/bekommen/gewartet/gegangen |
  <desk> ~1 haettest/haetten/haette/waerst/waere/wuerdest/wuerden
  prueft/klaert/entscheidet/untersucht ~1 die/der/das/unsere/unser ~1 <desk>
  wie ~1 im/in/am ~2 <desk>
  <desk> wie ~6
  im app/play store
  hotline*/kundenservice*/kundendienst/team/kollegin/kollege/kollegen/support/serviceteam/kundenbetreuung ~1 ruft/rufen/meldet/melden ~2 <self>
  <desk> ~2 ruft/meldet/melden/rufen <self>
  musst/muessen/brauchst/brauchen/muesst ~9 nicht/nie
  nicht ~2 noch ~1 einmal/mal/erneut/nochmal
  statt/anstatt/anstelle ~5
  tut/tuts/tat ~3 leid ~1 dass/wegen/fuer/fuers/wie/was _9 <desk>
  sorry/entschuldig*/verzeih*/bedaure*/bedauern ~2 dass/wegen/fuer/fuers/wie/was _9 <desk>
  <desk> ~6 hat/hatte/haben/hatten ~6 gegeben/gesagt/geholfen/versprochen/erklaert/geschickt/notiert/weitergegeben/weitergeleitet/vermerkt/informiert/falsch/mitgeteilt/abgelehnt/beraten/verkauft
  hast/haben/hattest/hatten du/sie/wir/ich ~6 gesprochen/angerufen/telefoniert/gewartet/geschrieben/gemeldet/gewesen/gewandt/weitergeleitet/informiert
  hast/haben/habe/hatten ~9 gesprochen/angerufen/telefoniert/gewartet/geschrieben/gemeldet/gewandt/informiert/weitergeleitet/weitergegeben
  angerufen/telefoniert/gesprochen hast/haben/hattest
  dass ~5 <desk> ~9 konnte/konnten/musstest/mussten/hat/hatte/war/haben
  an/in/bei/von der <desk> ~5 nicht/niemand/keiner/falsch/lange
  liegt/liegen ~6 bereit/abholbereit
  abholen/abholung/abgeholt/abholbereit
  testanruf/testweise/probehalber/probeweise
  danke/dank ~2 fuer ~2 anruf/anrufe/gespraech/telefonat
  112/110/notruf/feuerwehr/polizei/144/117/118/133/122
  arbeite/bin ~3 <desk>
  vom/von ~2 <desk> |
  betrueger*/phishing
  waren/warst ~2 gestern
  aussen/draussen ~2 vor
  wir/ich *en/*e ~1 die/der/das/den/unsere/unseren/unserer/unserem ~2 <desk> ~4 ab/um/aus/ein/zu
  kein/keine/keinen ~1 <desk>
  nicht ~2 an ~2 <desk>
  ohne ~3 <desk>
  egal ob
  gebe/geben/gib ich/wir
  ich/wir ~1 habe/haben ~4 <desk>
  ich/wir ~1 frage/fragen/rufe/rufen/klaere/klaeren/spreche/leite
  frage/rufe/klaere/spreche/leite/fragen/rufen ich/wir
tells-only : <desk> ~4 oeffnet/schliesst/offen/geoeffnet/geschlossen
  oeffnungszeit*
  umbau*/umgebaut/renoviert/neueroeffnung
  lob ~3
stays-mine : meine/meiner durchwahl
  meine/meiner ~1 nummer/handynummer
  <our> ansprechpartner*
  ich ~2 bleibe/bin ~4 ansprechpartner*/kontakt
  bleibe ~2 ich
  ruf/rufen/erreichst/erreichen/schreib/schreiben ~1 sie? mich
  bei mir ~2
  direkt ~1 an/bei mir
  landet ~3 bei mir
  mich ~3 direkt
knows-case : kennt/kennen ~4 fall/vorgang/sache/anliegen/geschichte/akte/problem
  <case-word> ~3 kennt
  weiss ~2 bescheid
  hat ~4 fall/vorgang/akte/anliegen/unterlagen ~5 vor/vorliegen/offen/auf/betreut/uebernommen/schon/bereits
  betreut/bearbeitet ~4 fall/vorgang/anliegen/sache/akte
  mit <own-your> ~1 fall/vorgang/sache vertraut
  kennt ~2 schon
  eingeweiht/eingelesen/eingearbeitet
  erwartet/wartet ~3 <self>
  wartet ~6 auf <self>
  im bilde
case-word = fall vorgang sache akte anliegen
extension : durchwahl/klappe/nebenstelle/apparat/dw
asks-about-shop : wann/wie/wo/ab/bis/habt/hat/haben/welche/welchen/seit/ist ~9 <shop-word> ~9
  <shop-word> ~9 offen/auf/zu/geoeffnet/geschlossen/oeffnungszeiten/oeffnungszeit/gibt/gibts
  oeffnungszeit*
  wo/welche ~4 naechste/naechster/naechstes/naechsten ~2 <shop-word>
  wie/unter/welche/welcher ~3 nummer/telefonisch/hotline/erreiche/anrufen
  hotline/nummer ~6 {?}
shop-word = filiale* *filiale shop shops laden laeden geschaeft geschaefte markt store stores reisezentrum* schalter servicecenter
  hotline* zentrum branch branches office offices centre center line helpline agentur baeckerei werkstatt
)";

const std::string_view kHandoverEnglish = R"(
%en
desk : <desk-word>
  customer/customers service/services/care/support/relations/help/helpline/experience/team
  client service/services/care
  support team/line/desk/chat/staff/agents/hotline/form/page/number
  service team/line/desk/hotline/counter/centre/center/number
  help desk/line/team/centre/center
  with/to/contact/ask/contacting/message/call/via/ring/through ~1 support/reception
  call/contact centre/center/form/page/team/
  contact us page/form
  live chat
  chat team/support/agents/function/bot
  web/webchat/online/in-app/inapp ~1 chat/form/support/team/help
  chat in/on ~2 app/website/site
  in app/store/branch ~1 chat/support/help/team/staff
  in store
  app support/chat
  ticket/information/info/front/service/enquiry/reception/till/help office/desk/counter/point/booth
  ticket offices
  travel centre/center/centres/shop/agent
  <our>/the/your/any/local/nearest ~1 !app/play store/stores/shop/shops/showroom/outlet
  billing/sales/technical/tech/refunds/refund/complaints/returns/accounts/retention/retentions/finance/warranty/orders/cancellations department/team/dept/desk/line/people/folks/colleagues
  form on/at ~3 website/site/page/homepage
  <our>/the website/site form
  <our> ~1 form
  your/the local bank/branch/shop/store/dealer/office/agent
  accounts/claims/billing/broker/dealer/retailer
  desk/dept/department/helpline/hotline
  customer/info/information/service/help centre/center/point
  the/our ~2 team/department/desk !has/have/is/are
  drop/email/write/ask/message support
  phone/telephone banking
  phone/telephone/call/chat bankers/people/crew/operators/experts
  <our>/the main/general/freephone/call/switchboard line/number/lines/enquiries/inbox/mailbox/email
  phone/telephone lines/line/team/support
  the lines
  phone/telephone/call/chat/web agents/staff/advisers/advisors/team/people/operators/colleagues
  head/central/main office
  headquarters/hq
  virtual/digital assistant/agent
  assistant on/in ~3
  general enquiries
  folks/people/team/colleagues/guys/crew/staff ~2 on/at/in ~2 helpline/phone/phones/counter/store/shop/branch/line/desk/chat/station/services
  department/dept
go-there : -the/your/my/a/by/which/this/that/old/new call/ring/phone
  dial/telephone/calling/ringing/phoning/bell
  give ~4 call/ring/bell/shout
  contact/contacting/reach/reaching/approach/consult/message/messaging/email/emailing/text/write/writing
  get/getting ~1 in touch/contact
  get ~3 hold
  speak/speaking/talk/talking/chat/chatting to/with
  visit/visiting/pop/popping/head/drop/go/going/stop/nip/swing/come/pay/take/walk/call
  use/using/try/trying/fill/filling/complete/submit/tried/hop
  take ~4 up with
  best to ~4
  raise ~4 with/through/via
  ask/asking
  can/could/will/would/should/might ~2 help/assist/sort/fix/handle/unlock/look/do/deal/advise/answer
  belong/belongs ~3
  know/knows/answer/answers ~6
  help/assist/sort/handle/deal/deals/handles/sorts/helps/looks/look/fix/fixes
  responsible/charge
  <desk> can |
  best bet/off/place/option/way/route/person/people/placed
  better/quicker/faster/easier
  available/open/happy/there/standing/waiting ~2
  need/needs/have/want/must/got to
  only
  through/via/over/at/with/by/on/under <desk>
  refer/direct/point/redirect/send
  is/are the ones/one/place/people/team
  bring/return/take
handover : have you/did ~3 <desk> ~3 {?}
  have/did you ~2 ring/rung/call/called/phone/phoned/ask/asked/contact/contacted/speak/spoken ~6 {?}
  have/did you ~2 try/tried ~3 <desk>/calling/ringing/phoning/contacting/asking/speaking/phone ~3 {?}
  another go/try ~4
  have ~2 word with ~6
  take your call ~2
  give us ~2 call/ring/bell/shout/buzz
  call/ring/phone us !back
  to call/ring/phone us ~2 again
  call/ring/phone us ~2 again
  dial/text ~1 from ~3
  available ~2 phone
  phone/telephone 24
  email to ~4
  not ~4 already ~3 <desk>
  through ~2 claims/complaints/billing/legal/finance/sales
  one/question/matter/something/issue/job for ~3 <desk>/branch/colleagues/team/department/people
  give/giving ~4 team/guys/them/folks/people/colleagues/line/number ~2 bell/ring/call/shout/buzz
  ring/ringing/call/calling/phone/phoning/dial/dialling/try/trying the/our/that ~2 line/number/team/desk/lot/people/office
  number ~2 on/at the? ~1 your ~1 back? ~1 bill/card/letter/policy/statement/website
  bell/ring/call ~4 number ~2 on ~2 bill/card/letter/policy/statement/website
  staff/crew/team/colleagues at/in ~2 station/store/branch/shop ~2 will/can/would/could/should
  try/trying ~3 calling/ringing/phoning/phone/line/lines/helpline/number ~6
  call/ring/phone/try ~3 back/again ~2 later/tomorrow/shortly/hour
  try ~1 again ~2 later ~3 <desk>/phone/line
  drop/send ~4 line ~6
  <desk> ~1 deals/handles/handle/deal/sorts
no-handover : app/play store
  i/we will !refer/redirect/send ~9 <desk>
  i/we have ~9 <desk>
  and have ~4 <desk>
  you ~1 would wait/get ~9
  you will not get ~9
  <desk>/manager/folks/team will/is/are ~1 going? ~1 give/take/call/ring/contact/get/reach/email/write you/it/a ~3
  <desk>/team/colleague/colleagues ~3 will/is/are/shall/would ~2 call/calling/ring/ringing/contact/contacting/phone/reach/email/write/be/get ~2 you/touch/back
  do not ~2 have/need ~9
  no need ~9
  need not ~9
  not ~3 again
  never ~3 again
  skip/forget/bypass ~3
  instead of/the
  rather than
  thanks/thank/cheers ~2 for ~9
  sorry/apologies/apologise/apologize/apology ~2 that/about/for/how/the/our _9 <desk>
  <desk>/helpline _2 gave/told/said/promised/did/was/were/has/had/sent/left/kept/put/missed/messed/never/could
  <desk> have ~1 *ed/told/given/said/sent/been
  you/i/we ~3 called/rang/phoned/spoke/contacted/visited/emailed/messaged/wrote/tried/went/asked/raised/chased/spoken/passed/forwarded
  having ~1 called/rung/phoned
  when you called/rang/spoke/phoned/visited/emailed
  after/from/during/since/about your ~1 call/chat/visit/conversation
  leave/keep ~4 out
  we/i are/am ~2 *ing ~4 <desk>
  ready ~2 for you
  ready ~2 collect/collection/pick/pickup
  waiting ~2 for you ~4
  collect/pick ~2 from/at/up ~6 <desk>
  test call
  999/112/911/101/111/emergency/police/ambulance
  scam*/phish*/fraud*
  no ~3 <desk>
  nobody/noone/no ~3 <desk> ~3
  whether ~3
  would ~1 gone
  without ~2 <desk>
  i/we will/am/are/have ~3 call/calling/ring/speak/ask/contact/chase/pass/raise/forward/check/raised/asked/called
  i/we speak/ask/call
  i ~2 work/am ~4 <desk>
  i am ~2 from/with
  here at
tells-only : opening hours/times
  rebuilt/rebuilding/refurbished/moving/moved
  <desk> is/are? ~1 open/opens/close/closes/closed/shut/shuts
  costs/cost ~3
  refurb*/renovat*/relocat*
stays-mine : ring/call/phone/reach/contact/email/message/text/get me ~2
  reach/call/ring me ~1 direct*
  my direct/own/personal ~1 line/number/extension/email
  stay/remain/am/be your ~1 contact
  lands ~2 with me
  only you and i/me
  direct to me
  ask for me
knows-case : knows/know ~4 case/claim/file/story/situation/issue/details/history
  has/have ~4 case/claim/file/notes/details ~4
  looking/looked/looks after ~4
  handling/handled/handles/dealing/working ~3 your ~2 case/claim/complaint/file/issue/request
  been ~2 your ~2 case/claim
  expecting/expects ~1 you
  familiar ~3 case
  up to speed
  briefed
extension : extension/ext
asks-about-shop : when/what/where/how/is/are/do/does/which ~9 <shop-word> ~9
  <shop-word> ~6 open/close/shut/opening/closing
  opening hours/times
  number ~3 call/ring/phone
)";

}  // namespace leitplanke::guard
