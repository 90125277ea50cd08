#include "core/guard/boilerplate_words.h"

namespace leitplanke::guard {

const std::string_view kBoilerplateGerman = R"(
%de
generic = anliegen anfrage anfragen nachricht nachrichten feedback rueckmeldung rueckmeldungen hinweis hinweise unannehmlichkeit
  unannehmlichkeiten umstaende verstaendnis geduld vertrauen zufriedenheit kundenzufriedenheit kunde kunden kundin kundinnen
  service qualitaet servicequalitaet erwartungen erwartung anspruch ansprueche fachabteilung abteilung abteilungen kollegen
  kolleginnen team stelle stellen prioritaet aufmerksamkeit interesse kontakt kontaktaufnahme antwort bearbeitung bearbeitungszeit
  entschuldigung vorfall vorfaelle situation fall faelle erfahrung erfahrungen unternehmen haus produkte dienstleistungen
  dienstleistung leistungen angebot angebote verbesserung verbesserungen verbesserungsvorschlag prozesse ablaeufe problem
  probleme zeit moment zukunft moeglichkeit moeglichkeiten verfuegung fragen frage weiteres sachverhalt mitteilung schreiben
  beschwerde beschwerden kritik lob anregung anregungen wuensche wunsch beduerfnisse bestreben besten bestes beste weise
  information informationen bemuehungen unterstuetzung treue verbundenheit herzen mittelpunkt stellenwert wert werte dinge
  damen herren herr frau guten danke dank vielen herzlichen gruesse mitarbeiter mitarbeiterinnen verlaengerung standards
  standard niveau pruefung klaerung loesung loesungen verzoegerung verzoegerungen wartezeit enttaeuschung aerger thema themen
  punkt zuge rahmen bereich belange bitte gern einsatz weiterentwicklung optimierung kulanz kundennaehe kundenservice
  umgang sorge sorgen folge grund ursache massnahmen schritte gelegenheit gedanken zeilen worte post beitrag zuversicht
  form sache meinung anspruechen weg wege sorgfaeltig *erlebnis reiseerlebnis einkaufserlebnis erlebnis auswahl umsetzung gewissenhaft sorgfalt jederzeit wohl
stock : zufriedenheit ~4 wichtig/herzen/prioritaet/ziel/anspruch/stelle/stellenwert/mittelpunkt/alles
  kundenzufriedenheit ~6
  qualitaet ~6 prioritaet/wichtig/anspruch/stelle/stellenwert/herzen/mittelpunkt
  <own-your>/das anliegen/feedback/meinung/kritik ~3 wichtig/ernst/herzen/wertvoll
  anliegen ~4 weitergeleitet/weitergegeben/weiterleiten/bearbeitet/bearbeiten/geprueft/pruefen/aufgenommen/kuemmern/annehmen/angenommen
  feedback/rueckmeldung/hinweis/kritik/anregung/anregungen/hinweise ~5 weitergeleitet/weitergegeben/weiterleiten/weitergeben/ernst/aufgenommen/dankbar/verbessern/wertvoll/nutzen/annehmen
  intern ~2 weitergeleitet/weitergegeben/weiterleiten/geprueft/besprechen/besprochen/adressiert
  an ~2 zustaendige/zustaendigen/entsprechende/entsprechenden/verantwortliche/verantwortlichen/richtige ~4
  zustaendige/zustaendigen ~1 fachabteilung/abteilung/stelle/kollegen/bereich/team/stellen
  *unannehmlichkeiten ~6
  entstandene/entstandenen/etwaige/etwaigen/eventuelle/eventuellen/jegliche ~2 umstaende/aerger/verzoegerungen
  bitten ~5 verstaendnis/entschuldigen/entschuldigung/geduld/nachsicht
  bitten wir ~4
  danke/dank/danken ~3 fuer ~2 verstaendnis/geduld/vertrauen/treue/nachricht/anfrage/feedback/rueckmeldung/interesse/kontaktaufnahme/hinweis/offenheit/mithilfe/schreiben/zeit/bewertung/mitteilung/kommentar/beitrag
  bedauern ~5
  tut uns ~3 leid ~5 erwartungen/erlebnis/erfahrung/erfahrungen/unannehmlichkeiten/eindruck/umstaende/enttaeuschung
  nehmen ~6 ernst
  arbeiten ~5 verbessern/daran/optimieren/weiterentwickeln
  staendig/stetig/stets/kontinuierlich/fortlaufend/laufend ~5 verbessern/bemueht/bestrebt/verbesserung/optimieren/weiterentwickeln
  bemueht/bestrebt ~5
  stets/immer bemueht/bestrebt
  hilft/helfen ~2 uns ~6 besser/verbessern/werden
  noch besser ~3
  hoechste/oberste/hohe/hohen/hoechster/oberster ~1 prioritaet/stelle/stellenwert/qualitaet/anspruch
  liegt ~4 herzen
  steht/stehen ~5 mittelpunkt/stelle/verfuegung
  stehen/steht ~6 zur verfuegung
  zoegern ~4 nicht ~6
  erwartungen ~4 erfuellt/erfuellen/entsprochen/gerecht/entsprechen
  nicht ~3 erwartungen ~3
  gerecht ~2 werden/geworden
  haben sie ~2 noch ~3 geduld
  geduld
  wir ~2 freuen ~6 wieder/begruessen/weiterhin/zukunft/bald
  kuenftig/zukuenftig ~4 vermeiden/besser/verbessern
  tun/geben ~2 alles ~5
  unser ~1 bestes ~3
  schnellstmoeglich ~4
  so ~1 schnell ~1 wie ~1 moeglich
  wird ~4 geprueft/bearbeitet |
  zu ~2 ihrer/deiner ~1 vollsten ~1 zufriedenheit
  gern ~3 weiter |
  wuenschen ~5 tag/abend/woche/wochenende
  wert auf ~5
  legen ~5 wert
  ausdruecklich ~2 bedanken/entschuldigen
  moechten ~2 uns ~4 bedanken/entschuldigen
  in aller form
  aufrichtig*/sincer* ~4
  nehmen ~5 <own-your> ~3 an
  meinung ~3 herzen
  weiterentwickeln ~3
  anspruechen ~2 gerecht
  zum ausdruck
  versichern ~6
  sie koennen/duerfen ~2 sicher/versichert ~2
  wir ~2 entschuldigen ~3 uns ~6 umstaende/unannehmlichkeiten/vorfall/verzoegerung
  ist ~2 bedauerlich ~3
  auf ~1 ihre/deine ~2 hinweise angewiesen
letter-edge : hallo/hi/moin/guten/liebe/lieber/sehr/servus/grueezi/gruezi ~5 $
  gruesse/gruss/lg/vg/mfg ~3
  ^ <own-your> <brand-thing>
  <own-your> ~2 team
)";

const std::string_view kBoilerplateEnglish = R"(
%en
generic = feedback message request requests query queries enquiry enquiries inquiry concern concerns issue issues inconvenience
  inconveniences understanding patience satisfaction customer customers custom service services quality expectations
  expectation department departments relevant team teams member members colleague colleagues priority attention interest
  contacting reaching contact touch response reply review reviewing apology apologies apologise apologize sorry regret
  experience experiences possible best better improve improving improvement improvements offering offer strive striving
  strives constantly continually continuously always rest assured value valued valuable appreciate appreciated important
  importance seriously take taking heart everything every effort everyone ensure provide providing providing further assistance
  assist assisting hesitate please kindly thank thanks regards time times matter matters high highest standard standards
  level levels look looking forward hear hearing future occasion occasions shortly soon resolve resolving endeavour endeavor
  committed commitment dedicated delivering passed forwarded shared internally appropriate frustrating frustration understand
  understandable disappointed disappointing caused cause situation case cases help helping happy glad pleased pleasure comments
  comment suggestion suggestions business company organisation excellence excellent great good pride working work hard
  bear bearing trust loyalty continued support supporting aware made make making fell short meet meeting deliver note noted
  using used will such other over very much only into also able been being there their they them these those this that
  with from were where when which while would could should might must have having need needed want wanted like what know
  your yours ours here back come came sincerely truly deeply greatly sincere utmost earliest convenience moment given
  give giving giving reached bringing brought letting hope hoping wish wishing continue keep kept people question questions
  opinion opinions use disappoint* frustrat* even means serve serving learn* lesson* happen* expect* critic* intern* apolog* improv* journey resol* assur* utmost manner careful* thoroughly
  thing things part full fully meantime additional information welcome
stock : satisfaction ~5
  <own-your>/all/customer feedback/concern/concerns/opinion/custom/business/comments ~5 important/seriously/valuable/valued/matters/appreciated
  value/appreciate ~3 feedback/custom/business/patience/loyalty/understanding/comments/opinion/cooperation
  take ~4 seriously
  inconvenience ~3
  apologise/apologize/apologies/sorry ~4 inconvenience/experience/frustration/delay
  thank/thanks ~2 for ~3 contacting/reaching/feedback/patience/understanding/message/interest/enquiry/writing/touch/loyalty/cooperation/comment/review/comments
  thank/thanks ~1 for ~2 your ~1 feedback/patience/understanding/message/review/comment
  passed/forwarded/shared/escalated ~5 relevant/appropriate/team/department/internally
  relevant/appropriate ~1 department/team/colleagues
  rest assured
  at the heart ~3
  top priority
  highest ~1 standards/priority/importance/quality
  strive ~6
  striving ~6
  constantly/continually/continuously/always ~3 improve/improving/working/looking/trying/striving
  committed to ~4
  pride ourselves ~4
  hesitate ~4
  do not ~1 hesitate
  further assistance
  anything else ~4
  bear with us
  your patience
  your understanding
  best possible ~3
  short ~3 expectations/occasion
  fell ~1 short
  not ~2 meet ~3 expectations/standards
  meet ~1 your ~1 expectations
  expectations
  understand ~2 how ~3 frustrating/annoying/disappointing
  sorry ~2 hear ~6 experience/trouble/disappointed/happy/unhappy
  we ~1 are ~1 sorry ~2 to ~1 hear ~4
  member ~2 team ~5
  one of our ~3 will ~5
  accept ~4 apologies
  sincere/sincerest/deepest/heartfelt ~1 apologies/apology/regret
  be assured ~3
  look into ~3 matter/this ~4
  utmost ~2
  not ~1 go ~1 as expected
  not as expected
  your criticism/comments/concerns ~3 seriously
  share/shared/pass/passed ~2 internally
  as ~1 soon ~1 as ~1 possible
  every effort ~3
  do ~1 our ~1 best ~3
  endeavour ~4
  look forward ~5
  looking forward ~5
  regret ~4
  at this time
  help ~2 us ~3 improve/better
  improve ~2 our ~3
  use ~3 comments/feedback ~3
  kindly ~3
  is ~1 important ~1 to ~1 us
  very ~1 important ~2
  means ~3 to us
  hope to ~4 better/future/soon
  hope ~4 resolved/understand/clarifies/helps/continue
  given ~2 opportunity ~2
  high ~1 volume ~3
  experiencing ~4
  your ~1 call ~3
letter-edge : hi/hello/dear/hey/morning/good ~3 $
  regards/wishes/cheers/sincerely ~3
)";

}  // namespace leitplanke::guard
