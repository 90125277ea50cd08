#include "core/guard/vocabulary.h"

namespace leitplanke::guard {

const std::string_view kCommonWords = R"(
%any
# Given by the policy.
brand :
brand-thing :
num :
num-date :
num-clock :
link :
we = wir ich we i
us = uns mir us me
our = unser unsere unserem unseren unserer unseres our my
you = du sie ihr you ya
your = dein deine deinem deinen deiner deines ihr ihre ihrem ihren ihrer ihres euer eure eurem euren eurer your yer
  the der die das dein
own-your = ihri dini dis euri dein deine deinem deinen deiner deines ihr ihre ihrem ihren ihrer ihres euer eure eurem euren eurer your yer
and = und and sowie
neg = nicht nich nit net ned kein keine keinen keinem keiner keines keinerlei nie niemals nirgends nirgendwo weder
  ohne nichts not never no nor without neither nowhere nothing
please = bitte please pls kindly
filler = einmal mal me noch mal eben kurz bitte einfach doch gern gerne auch schnell rasch nur nun jetzt dann dafuer dazu hier bloss
  vielleicht lieber direkt gleich just please quickly also only still now then kindly maybe for und and sowie plus
  oder or den die das der the your dein deine ihre ihren ihr deinen deiner ihrer ein eine einen a an mir uns me us
  with mit to von of in per via dm pn privat privately hier here over bitteschoen danke thanks okay ok super alles klar
  right great perfekt perfect prima fehlt fehlen brauche brauchen need ja yes so moin hallo hi hey reicht
thanks = danke dank merci dankeschoen thanks thank cheers ta
still-missing = noch jetzt nun fehlt fehlen still just only now und and
still-right = noch weiterhin immer still right correct current same aktuell richtig korrekt stimmt passt valid good
%de
modal-you : kannst/koenntest/magst/moechtest/wuerdest/willst/darfst/solltest/wolltest/muesstest/kannste _1 du
  koennen/koennten/wuerden/moegen/moechten/wollen/duerften/duerfen/sollten/muessten _1 sie/du
  kannst/koenntest/koennen/koennten/wuerden/wuerdest bitte du/sie
  koennt/koenntet/wuerdet/moegt ihr
  du/sie kannst/koenntest/koennen/koennten/wuerden/wuerdest/musst/muesstest/muessten/solltest/sollten
  waerst/waeren du/sie ~2 so
%en
modal-you : can/could/would/will/might/may/wouldnt you
  you can/could/might/may/would/will/should/ll
  you are able
  do you think you could
)";

const std::string_view kPersonalWords = R"(
# The number of something that leads to a person.
%any
pii-number = etickettnumber eticketnumber buchungscode* reservierungscode* steuerid kundenid kundencode kunden-id
  orderid auftragsid bestellid vertragskonto* kundenkennziffer kontonr buchungsreferenz swisspass
# Where somebody lives or can be reached.
pii-place = adressen adressdaten strassenname* mailaddy emailaddy emailaddress* postleitzahl* plz postcode* postcodes
  zip zipcode wohnort wohnsitz geburtsort address addresses postalcode eircode hausnummer*
# What opens an account, and what a bank has.
pii-secret = passwort passwoerter kennwort* kundenkennwort* geheimzahl* pin pins pincode tan tans puk zugangsdaten logindaten
  anmeldedaten sicherheitscode* sicherheitsfrage* sicherheitsantwort* pruefziffer* kartenpruefnummer* cvc cvv cvc2 cvv2
  bestaetigungscode* freischaltcode* password passwords passcode passcodes passphrase otp iban ibans bic kontodaten
  bankverbindung* bankdaten kontoverbindung* kreditkartendaten kartendaten zahlungsdaten geburtsdatum geburtsdaten
  geburtstag geburtsjahr birthdate birthday birthdays dob ssn pnr svnr einmalcode smscode
  personalien kundendaten kontaktdaten vertragsdaten kundeninformationen personendaten maedchenname geburtsname
  personalausweis* reisepass* fuehrerschein* ausweiskopie* ausweisfoto* idkopie ausweisdaten perso
  lohnausweis gehaltszettel lohnzettel kontoauszug kontoauszuege
pii-paper = *buchung *bestellung *reservierung *bestaetigung rechnung* ticket tickets fahrkarte* fahrschein* billett billet bestellbestaetigung* buchungsbestaetigung*
  auftragsbestaetigung* vertrag vertrages vertrags lieferschein* kassenbon* kassenzettel* kassabon* bon beleg* quittung* kundenkarte*
  bordkarte* ausweis* pass personalausweis* fuehrerschein* id reisepass* mahnung* kontoauszug* bahncard karte
  versandetikett* paketetikett* kaufbeleg* zahlungsbeleg* bestellmail lieferetikett bestaetigungsmail
  invoice invoices receipt receipts passport licence license statement bill bills booking boardingpass confirmation
  contract order label eticket e-ticket
pii-picture = foto fotos bild bilder scan scans kopie kopien screenshot* bildschirmfoto* abbild aufnahme photo photos picture
  pictures copy copies scan screengrab screenie screencap snap shot image images pdf knipsen selfie
%de
pii : -<not-pii-before> <pii-number>/<pii-place>/<pii-secret>
  !<not-pii-number> *nummer/*nummern/*nummere/*nr/*adresse/*adressen/*anschrift/*code/*kennung
  <own-your> email/mail/emails/nummer/nummern/daten/mailadresse/id/details !und
  <own-your> ~2 nummer
  <own-your> persoenlichen/privaten/vollstaendigen ~1 daten/angaben
  persoenliche/persoenlichen/private daten/angaben
  nummer ~1 unter/auf/von ~2 der/denen/welcher/dir/ihnen
  <pii-picture> ~1 von/vom/deines/deiner/ihres/ihrer/der/des/des ~3 <pii-paper>
  <pii-paper> ~2 als <pii-picture>
  letzten/ersten/letzte ~2 ziffern/stellen/zahlen/zeichen/nummern ~6 karte/kreditkarte/kontos/kontonummer/iban/nummer/konto/bankkarte/girokarte/debitkarte/vertragsnummer/kundennummer
  letzten/ersten ~2 ziffern/stellen
  name/namen ~3 haustier*/mutter/grundschule/lehrerin/lehrers
  antwort ~3 sicherheitsfrage
  strasse und hausnummer
  strasse/wohnort/ort und plz
  plz und ort
  steuer/sozialversicherungs/kunden/auftrags/vertrags/bestell/konto/telefon/handy/kontakt ~1 nummer/id
  nummer <own-your>/des/der ~1 vertrags/auftrags/kontos/bestellung/kundenkontos/kreditkarte/karte/abos/police/ausweises/buchung/rechnung/versicherung
  nummer vom/von ~2 vertrag/auftrag/konto/bestellung/perso/ausweis/buchung/rechnung/police
  tag ~2 geburt
  <pii-paper> ~3 *fotografieren/einscannen/abknipsen/knipsen
  nummer ~2 unter ~1 der/welcher ~6 *reich*/*gehst/*gehen/*rufen/*rufe
%any
street = *strasse *gasse *weg *platz *allee *graben *damm *ufer lane street road avenue row crescent drive close terrace gardens
%de
not-pii-number = nummer nr code serien* geraete* modell* artikel* zug* wagen* linien* fall* vorgangs* gleis* fehler* versions* typen* fahrt*
  chargen* los* zimmer* sitz* platz* hotline* service* notruf* start* warte* aktions* produkt* teile* flug* firmware* qr* rabatt*
  gutschein* aktions* quell* bar* promo* ip* mac* web* internet* url* postfach* interne* filial* markt* tor* kapitel* seiten* *kapitel
  hausnummer durchwahl* case* ticket* strich* fahrplan* beleuchtungs* farb* bestellhotline* hausnr laendercode landes* vorwahl*
not-pii-before = ip mac web internet url fall vorgangs ip-
%en
pii-kind = account accounts customer client order booking reservation contract membership member policy invoice tracking parcel phone
  telephone mobile cell landline contact card debit credit passport tax insurance ni id security licence license loyalty
  bank sort routing confirmation house flat door patient nhs subscriber consignment purchase ticket flyer pin reference callback billing acc
  customers rewards giftcard subscription student
pii-thing = number numbers no nos ref refs reference references code codes id ids details num digits info pin credentials
pii : <pii-kind> <pii-thing> !of
  <pii-kind> <pii-kind> <pii-thing>
  -<not-pii-before-en> <pii-number>/<pii-place>/<pii-secret>
  email address/addresses/addy/add
  <own-your> email/emails/mail
  post code
  zip code
  sort code
  phone/mobile/cell/telephone/landline/contact/callback/daytime number/no/digits
  code/ref/reference/number ~1 from/on/in <own-your>/the ~2 <pii-paper>/mail/email/letter/card
  email/ref/number on/for/under/behind your/the ~1 account/booking/order/ticket/bill/reservation/policy/contract/profile
  number ~2 on/across/along the ~3 <pii-paper>/card/ticket/bill/letter/parcel/label/statement
  number ~1 i/we ~1 can/could ~2 ring/call/reach/phone/text/try
  number ~3 ring/call/reach/phone/catch/contact/text you
  number ~4 reach/call/ring/catch you
  number ~2 on your/the ~3 <pii-paper>/card/account
  number ~2 under ~1 barcode
  date of ~1 birth
  birth date
  last/first/final ~1 four/4/three/3/two/2/few/six/6 ~1 digits/numbers/characters/letters ~6 card/account/number/iban/phone
  last/first/final ~1 four/4/three/3/two/2/few/six/6 ~1 digits/numbers
  last four ~2 card
  <pii-kind>/eticket/ticket/nordcard number/no/id
  <own-your> email
  email you ~2 log/login/signed/registered/used/use/booked/ordered
  first/second/third ~3 character/characters/letter/letters/digit/digits ~3 <pii-secret>
  digits ~2 back/front ~3 card
  sort code and account
  mother 's maiden
  maiden name
  place of birth
  *digit code/number/reference
  photograph/scan/snap ~2 <pii-paper>/note
  delivery note
  memorable word/date/name/info*
  first/favourite/favorite pet/school/teacher
  pet 's name
  security question*/answer*/word/code
  answer ~3 security question*
  <pii-picture> ~1 of ~3 <pii-paper>
  <pii-paper> <pii-picture>
  bank/card/contact/login/payment/billing/account/personal/booking/customer/delivery details/information/info/data
  log in/ins details
  personal details/data/info*
  <own-your> details/info/login/digits/id/addy
  <own-your> ~1 number
  <own-your> full/home/postal/delivery/billing address/details
  house number
  another/different/other/which/what email
  number ~1 street
  street ~1 and ~2 number
  national insurance
  social security
  driving/drivers/driver's licence/license
  driving/drivers licence/license ~1 number
  frequent flyer number
  booking/order/reservation/confirmation ref*/code/number/id
  record locator
  number ~1 starting ~2
card-ending : card/visa/mastercard/account/amex ~2 ending/ends
not-pii-before-en = ip mac web our
)";

const std::string_view kTimeWords = R"(
%any
number-word = ein eine einer einem einen zwei drei vier fuenf sechs sieben acht neun zehn elf zwoelf vierzehn fuenfzehn zwanzig
  dreissig a an one two three four five six seven eight nine ten twelve fourteen fifteen twenty thirty half halben
  anderthalb
count : <num>
  <number-word>
  <number-word> bis/to/oder/or <number-word>
  <num> bis/to/oder/or <num>
weekday = montag* dienstag* mittwoch* donnerstag* freitag* samstag* sonnabend* sonntag* monday* tuesday* wednesday* thursday*
  friday* saturday* sunday* mon tue tues wed thu thur thurs fri
month = januar jaenner februar feber maerz april mai juni juli august september oktober november dezember january february
  march june july october december jan feb aug sept okt oct nov dez dec
unit = minute minuten stunde stunden tag tage tagen werktag werktage werktagen arbeitstag arbeitstage arbeitstagen wochentagen
  woche wochen monat monate monaten std min mins minutes minuten hour hours hrs hr day days workday workdays week weeks
  weekdays month months fortnight viertelstunde banktagen kalendertagen bankarbeitstage bankarbeitstagen
vague = bald demnaechst zeitnah umgehend schnellstmoeglich baldmoeglichst baldigst alsbald soon shortly asap promptly
  schleunigst zuegig naechstmoeglich rasch irgendwann sobald
%de
date : heute/uebermorgen/sofort/gleich/jetzt/augenblicklich/morgen/nachher/sogleich
  <weekday>
  <num-date>
  <num-clock>
  <num> uhr
  um/gegen/ab/bis/vor/nach ~1 <number-word> ~1 uhr
  um/gegen/bis <number-word>/<num>
  am/zum/bis/ab/den/vor <num> ~1
  <num> <month>
  im/anfang/mitte/ende/bis/ab <month>
  anfang/mitte/ende ~2 woche/monats/monat/jahres/quartals/tages
  diese/dieser/diesen/naechste/naechster/naechsten/kommende/kommender/kommenden/laufenden ~1 woche/monat/monats/jahr/wochenende/quartal/<weekday>/sommer/winter/herbst/fruehjahr/fruehling
  innerhalb/binnen ~1 der? ~1 <count> ~1 <unit>
  in <count> ~1 <unit>
  nach <count> ~1 <unit>
  <count> ~1 <unit>
  innerhalb/binnen ~1 <unit>
  innert ~2 <unit>
  binnen/innerhalb ~1 tagesfrist/jahresfrist/wochenfrist
  laufe ~2 tages/woche/monats/vormittags/nachmittags/abends/wochenendes/stunde
  wochenende/monatsende/jahresende/feierabend/mitternacht/mittag/tagesende/monatsanfang/wochenanfang/ostern/pfingsten/weihnachten/silvester
  kw ~1 <num>
  kalenderwoche ~1
  tagesende
  ueber nacht
  heute/morgen ~1 abend/frueh/nachmittag/vormittag/mittag/nacht
  in einer/einem/zwei ~1 stunde/moment/minute/augenblick
  in ~1 minuten/sekunden
  taeglich
%en
date : today/tonight/tomorrow/now/immediately/overnight/eod/instantly/yesterday
  <weekday>
  <num-date>
  <num-clock>
  right/straight now/away/off
  by/at/before/around/from/until/till <num> ~1
  by/at/before/around/from/until/till <number-word>
  by/at/before/around noon/midday/midnight/lunchtime/lunch/teatime/close/cob/dawn/dusk
  <num> ~1 pm/am/oclock/p/o'clock
  <num> <month>
  <month> <num>
  in/by/before/from/during/mid <month>
  this/next/the/coming ~1 morning/afternoon/evening/week/weekend/month/year/quarter/spring/summer/autumn/winter/hour
  end ~2 day/week/month/year/today/business/shift
  in/within <count> ~2 <unit>
  within/in the ~1 hour/day/week/month/minute
  within ~2 <unit>
  <count> ~2 <unit>
  next/coming ~1 <num>/<number-word> ~1 <unit>
  week <num>
  first thing
  later today
  on the <num>/<num-date>
  the ~1 weekend
  easter/christmas/whitsun/pentecost
  in a ~1 moment/minute/sec/second/tick/jiffy/mo
  daily
  when you wake
vague-date : in kuerze
  in den naechsten/kommenden ~1 tagen/wochen
  in the coming/next ~1 days/weeks
  in ~1 few/couple ~2 days/weeks
  in due course
  as soon as
  in a bit
)";

}  // namespace leitplanke::guard
