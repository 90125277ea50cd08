// style.address-form: German only. Does the draft address the customer in the brand's form, and in one form only?
// What is said to the customer counts; quotations, product names and third persons do not.
#include <algorithm>
#include <array>
#include <string>

#include "core/guard/rule.h"
#include "core/text/language/grammar_source.h"
#include "core/text/language/normalize.h"

namespace leitplanke::guard {
namespace {

constexpr std::string_view kWords = kPackedGrammar<[] {
  return std::string_view(R"(
%any
du-word = du dir dich dein deine deinem deinen deiner deines deinerseits deinetwegen
ihr-word = euch euer eure eurem euren eurer eures
formal-word = ihnen
formal-your = ihr ihre ihrem ihren ihrer ihres
# Second person plural: what makes "ihr" an address.
ihr-verb = habt seid koennt muesst wollt duerft sollt werdet wisst braucht koenntet wuerdet haettet seht kommt findet schreibt
  moechtet moegt solltet muesstet wolltet macht schickt bekommt erhaltet nutzt kriegt fahrt steigt bucht lest
# Third persons and plurals that "sie" and "ihr" may stand for.
third = kolleg* techniker* mitarbeiter* fahrer* zuege zuegen wagen busse personal team kundin kunden fahrgaeste* frau damen
  monteur* geraete router karten tickets rechnungen pakete waren daten lieferung* sendung* hotline app firma post bank
  mutter tochter schwester freundin partnerin nachbarin nachbarn eltern kinder leute menschen behoerde schaffner*
  verkaeufer* chefin chef abteilung* filiale* agentur* berater* zugbegleiter* lokfuehrer* stoerung* strecke* bahn
  anlage maschine leitung* aepfel eier produkte partner baustelle* weiche* ampel* tueren toilette* klimaanlage*
  verbindung* meldung* anzeige* bewertung* anwohner* familie*
# Imperatives of "du" that are nothing else.
du-imperative = schick schicke sende melde gib nimm lies probier probiere versuch versuche teile ruf rufe klick klicke starte geh
  gehe komm komme sag sage nenn nenne pruef pruefe achte warte lass mach mache denk denke oeffne waehle tippe tipp trag
  trage sieh hilf sprich vergiss schreib schreibe bring bringe stell stelle zieh ziehe drueck druecke halte halt leg lege frag
  frage nutz nutze bestell bestelle buch buche antworte aktualisiere installiere deinstalliere entferne setz setze steck stecke
  verbinde scanne notiere folge bleib geniess hab sei schau schaue guck gucke wirf zeig zeige kontrolliere verwende loesch loesche
  speicher speichere hinterlass beantrage behalte bestaetige erzaehl erzaehle lad lade wende pack packe
%de
du-command : | <please>/dann/einfach/also/und/aber <du-imperative> !ich/wir/er/sie/es/man/mich/ihnen/ihre/ihr/ihren
  <please> <du-imperative> !sie/ich
  ^ <du-imperative> !sie/ich/wir/er/es/man
  | <du-imperative> bitte/mal/doch/einfach/kurz/uns/mir/gern/gerne/auch
ihr-form : ihr ~1 <ihr-verb>
  <ihr-verb> ihr
  <ihr-word>
# "Sie" at the start of a sentence is the customer where the verb says so.
sie-to-you : ^ sie koennen/finden/bekommen/erhalten/muessen/sollten/brauchen/moechten/wollen/duerfen/wuerden/koennten/erreichen/sehen/fragen/schreiben/sagen/werden/wissen/kriegen
  ^ sie haben recht
)");
}>;

enum class Form { kDu, kSie, kIhr };

struct Address {
  Chunk at;
  Form form;
};

class AddressFinder {
 public:
  AddressFinder(const DraftView& draft, const PolicyView& policy) : doc_(draft.doc), parse_(draft.parse) {
    for (const Brand& brand : policy.policy.brands) {
      for (const std::string& product : brand.products) products_.push_back(product);
    }
  }

  std::vector<Address> Find() {
    for (std::size_t i = 0; i < doc_.words().size(); ++i) {
      const Word& word = doc_.words()[i];
      if (word.kind != TokenKind::kWord || word.quoted || doc_.SentenceOf(i).language == kEnglish || InProduct(word))
        continue;
      if (parse_.Is(i, "du-word")) {
        Add(i, i + 1, Form::kDu);
      } else if (parse_.Is(i, "ihr-form")) {
        Add(i, parse_.EndOf(i, "ihr-form"), Form::kIhr);
      } else if (IsFormal(i)) {
        Add(i, i + 1, Form::kSie);
      }
    }
    // Commands only where nothing else tells the form of that sentence.
    for (const Chunk& command : parse_.All("du-command")) {
      if (!doc_.words()[command.first].quoted && !Told(command)) Add(command.first, command.last, Form::kDu);
    }
    return found_;
  }

 private:
  void Add(std::size_t first, std::size_t last, Form form) { found_.push_back({{first, last}, form}); }

  bool Told(const Chunk& command) const {
    return std::any_of(found_.begin(), found_.end(), [&](const Address& address) {
      return doc_.words()[address.at.first].clause == doc_.words()[command.first].clause;
    });
  }

  bool InProduct(const Word& word) const {
    const std::string_view text = doc_.text();
    for (const std::string& product : products_) {
      const std::size_t from = word.begin > product.size() ? word.begin - product.size() : 0;
      const std::size_t at = text.substr(from, word.end + product.size() - from).find(product);
      if (at != std::string_view::npos && from + at <= word.begin && from + at + product.size() >= word.end)
        return true;
    }
    return false;
  }

  /// Does the sentence before, or this one before word `i`, name somebody or something that "sie" may stand for?
  bool ThirdBefore(std::size_t i) const {
    const std::size_t sentence = doc_.words()[i].sentence;
    const std::size_t from = doc_.sentences()[sentence == 0 ? 0 : sentence - 1].first;
    return parse_.Any(from, i, "third");
  }

  bool IsFormal(std::size_t i) const {
    const Word& word = doc_.words()[i];
    const bool pronoun = word.fold == "sie";
    if (!pronoun && !parse_.Is(i, "formal-word") && !parse_.Is(i, "formal-your")) return false;
    if (!word.capital || word.shouted) return false;
    if (i != doc_.SentenceOf(i).first && !AfterColon(i)) return true;
    // At the start of a sentence the capital says nothing.
    if (pronoun) return parse_.Is(i, "sie-to-you") ? !ThirdBefore(i) : !ThirdBefore(i) && PluralVerb(i + 1);
    return !ThirdBefore(i);
  }

  bool AfterColon(std::size_t i) const { return doc_.GapBefore(i).find(':') != std::string_view::npos; }

  bool PluralVerb(std::size_t i) const { return i < doc_.words().size() && doc_.words()[i].fold.ends_with("en"); }

  const Doc& doc_;
  const Parse& parse_;
  std::vector<std::string> products_;
  std::vector<Address> found_;
};

bool Has(const std::vector<Address>& all, Form form) {
  return std::any_of(all.begin(), all.end(), [&](const Address& address) { return address.form == form; });
}

/// The form that the draft should have; where any will do, the one that comes first.
Form Wanted(const std::vector<Address>& all, AddressForm policy) {
  if (policy == AddressForm::kDu) return Form::kDu;
  if (policy == AddressForm::kSie) return Form::kSie;
  return all.front().form;
}

std::vector<RuleHit> Check(const DraftView& draft, const PolicyView& policy) {
  const std::vector<Address> all = AddressFinder(draft, policy).Find();
  if (all.empty()) return {};
  const bool any = policy.policy.address_form == AddressForm::kAny;
  if (any && !(Has(all, Form::kDu) && Has(all, Form::kSie))) return {};
  const Form wanted = Wanted(all, policy.policy.address_form);
  std::vector<RuleHit> hits;
  for (const Address& address : all) {
    if (address.form == wanted) continue;
    hits.push_back({draft.Range(address.at), true, any ? 2U : wanted == Form::kDu ? 0U : 1U, {}, {}});
  }
  return hits;
}

constexpr Message kMessages[] = {
    {"Wir duzen unsere Kunden. Schreiben Sie hier „du“, „dir“ oder „dein“, auch in der ganzen übrigen Antwort.",
     "We address customers as “du”. Use “du”, “dir” or “dein” here and in the rest of the reply."},
    {"Wir siezen unsere Kunden. Schreiben Sie hier „Sie“, „Ihnen“ oder „Ihr“, auch in der ganzen übrigen Antwort.",
     "We address customers as “Sie”. Use “Sie”, “Ihnen” or “Ihr” here and in the rest of the reply."},
    {"Die Antwort wechselt zwischen „du“ und „Sie“. Bleiben Sie bei einer Anrede.",
     "The reply changes between “du” and “Sie”. Keep to one form of address."}};

}  // namespace

const Rule kStyleAddressForm = {"style.address-form", Check, kWords, {}, kMessages};

}  // namespace leitplanke::guard
