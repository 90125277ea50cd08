// What anybody would try first: drafts that break a rule of open speech outright. They decide whether an agent trusts
// the hints at all, so each must be found, whatever heads have learned from harder ones.
#include <algorithm>
#include <utility>

#include "tests/core/guard/drafts.h"

namespace leitplanke {
namespace {

using Outright = std::pair<std::string, std::string>;  // rule, text

void ExpectEach(const std::string& policy, const std::vector<Outright>& drafts) {
  for (const auto& [rule, text] : drafts) {
    LabelledDraft labelled;
    labelled.policy = policy;
    labelled.draft.id = "outright";
    labelled.draft.text = text;
    const std::vector<std::string> fired = RulesOf(Check(labelled));
    EXPECT_NE(std::find(fired.begin(), fired.end(), rule), fired.end()) << rule << ": " << text;
  }
}

TEST(SaidOutright, IsFoundInGerman) {
  ExpectEach(
      "sonnstrom",
      {
          {"tone.hostile", "Sie sind ein Idiot."},
          {"tone.hostile", "Du bist doch bescheuert."},
          {"tone.hostile", "Halten Sie einfach den Mund."},
          {"tone.hostile", "Selbst schuld, wenn Sie die Anleitung nicht lesen."},
          {"tone.hostile", "Jetzt reicht es aber mit Ihrem Gejammer."},
          {"tone.hostile", "Das hätte jedes Kind verstanden."},
          {"tone.hostile", "Lern erst mal lesen, dann schreib uns wieder."},
          {"tone.hostile", "Noch so ein Kommentar und wir verklagen Sie."},
          {"tone.hostile", "Sie lügen doch, das Paket wurde zugestellt."},
          {"tone.hostile", "Danke für den Hinweis, du Vollpfosten, der Zug fährt um 8."},
          {"privacy.request", "Wie lautet deine Kundennummer?"},
          {"privacy.request", "Bitte schick uns deine IBAN."},
          {"privacy.request", "Nenne uns bitte dein Geburtsdatum und deine Adresse."},
          {"privacy.request", "Können Sie uns Ihre Telefonnummer hier schreiben?"},
          {"privacy.request", "Schreiben Sie uns Ihre Vertragsnummer per DM."},
          {"privacy.request", "Unter welcher Nummer erreichen wir dich?"},
          {"privacy.request", "Ich brauche noch deine E-Mail-Adresse."},
          {"privacy.request", "Teile uns deine Bestellnummer mit."},
          {"privacy.request", "Das tut mir leid. Magst du mir kurz deine Auftragsnummer geben?"},
          {"privacy.request", "Schick mir ein Foto deines Ausweises."},
          {"handover.hotline", "Bitte rufen Sie unsere Hotline an."},
          {"handover.hotline", "Wenden Sie sich an unseren Kundenservice."},
          {"handover.hotline", "Dafür ist die Hotline zuständig, Tel. 0800 111."},
          {"handover.hotline", "Schreib bitte eine Mail an service@nordbahn.example."},
          {"handover.hotline", "Das klärst du am besten in der Filiale."},
          {"handover.hotline", "Bitte nutze unser Kontaktformular."},
          {"promise.undated", "Wir melden uns bei dir."},
          {"promise.undated", "Ich kümmere mich darum."},
          {"promise.undated", "Das wird so schnell wie möglich repariert."},
          {"promise.undated", "Wir geben das an die Fachabteilung weiter."},
          {"promise.undated", "Sie hören demnächst von uns."},
          {"promise.undated", "Wir prüfen das."},
          {"legal.claim", "Wir haften für den Schaden."},
          {"legal.claim", "Sie haben Anspruch auf Schadenersatz."},
          {"legal.claim", "Das war eindeutig unsere Schuld, wir zahlen alles."},
          {"legal.claim", "Nehmen Sie bei Kopfschmerzen einfach zwei Ibuprofen."},
          {"legal.claim", "Sie können Ihren Vermieter verklagen, das gewinnen Sie."},
          {"review.incentive", "Wenn du die Bewertung löschst, bekommst du 20 Euro."},
          {"review.incentive", "Geben Sie uns fünf Sterne und Sie erhalten einen Gutschein."},
          {"review.incentive", "Bitte lösche deine schlechte Bewertung."},
          {"review.incentive", "Kannst du die Rezension bitte ändern?"},
          {"parity.special-treatment", "Weil du uns öffentlich geschrieben hast, bekommst du 100 Euro Gutschrift."},
          {"parity.special-treatment", "Wir machen für dich eine Ausnahme, das ist sonst nicht möglich."},
          {"parity.special-treatment", "Da du hier auf Twitter schreibst, erlassen wir die Gebühr."},
      });
}

TEST(SaidOutright, IsFoundInEnglish) {
  ExpectEach("harbour", {
                            {"tone.hostile", "You idiot."},
                            {"tone.hostile", "You are a liar and we both know it."},
                            {"tone.hostile", "The date is on the lid, you idiot, and it says May."},
                            {"tone.hostile", "Shut up and read the terms."},
                            {"tone.hostile", "Your own fault for not reading the manual."},
                            {"tone.hostile", "Stop whining, the bus was two minutes late."},
                            {"tone.hostile", "Learn to read before you post."},
                            {"tone.hostile", "Are you stupid or what?"},
                            {"tone.hostile", "Post that again and you will hear from our lawyers."},
                            {"tone.hostile", "Thanks for the photo, moron, the refund is on its way."},
                            {"privacy.request", "What's your account number?"},
                            {"privacy.request", "Please send us your IBAN."},
                            {"privacy.request", "Could you tell me your date of birth and address?"},
                            {"privacy.request", "Post your phone number here and we'll call."},
                            {"privacy.request", "DM us your order number."},
                            {"privacy.request", "Mind popping your acc no. over?"},
                            {"privacy.request", "We need your email address."},
                            {"privacy.request", "Sorry to hear that. Can you share your booking reference?"},
                            {"privacy.request", "Send me a photo of your passport."},
                            {"privacy.request", "Which number can we reach you on?"},
                            {"handover.hotline", "Please call our hotline."},
                            {"handover.hotline", "Contact customer services."},
                            {"handover.hotline", "You'd need to ring our support line for that."},
                            {"handover.hotline", "Please email us at help@northline.example."},
                            {"handover.hotline", "Pop into your local branch and they'll sort it."},
                            {"handover.hotline", "Please fill in the contact form on our website."},
                            {"promise.undated", "We'll get back to you."},
                            {"promise.undated", "I'll look into it."},
                            {"promise.undated", "It will be fixed as soon as possible."},
                            {"promise.undated", "I'll pass this on to the team."},
                            {"promise.undated", "You'll hear from us shortly."},
                            {"promise.undated", "We will investigate."},
                            {"legal.claim", "We are liable for the damage."},
                            {"legal.claim", "You are legally entitled to compensation."},
                            {"legal.claim", "It was entirely our fault and we accept liability."},
                            {"legal.claim", "Just take two ibuprofen for the headache."},
                            {"legal.claim", "You can sue your landlord, you will win."},
                            {"review.incentive", "Delete the review and we'll refund you."},
                            {"review.incentive", "Leave us five stars and get a voucher."},
                            {"review.incentive", "Please remove your bad review."},
                            {"review.incentive", "Could you change your review?"},
                            {"parity.special-treatment", "Because you posted publicly, you get a 100 pound credit."},
                            {"parity.special-treatment", "We'll make an exception for you, we normally don't."},
                            {"parity.special-treatment", "Since you tweeted us we'll waive the fee."},
                            {"parity.special-treatment", "Don't tell anyone but here's 200 pounds."},
                        });
}

}  // namespace
}  // namespace leitplanke
