// What agents and customers write every day raises no finding, or hardly ever where heads decide, too.
#include <cstdio>
#include <set>

#include "tests/core/guard/drafts.h"

namespace leitplanke {
namespace {

const std::set<std::string> kOpenSpeech = {"handover.hotline", "legal.claim",     "parity.special-treatment",
                                           "privacy.request",  "promise.undated", "review.incentive",
                                           "style.empathy",    "tone.hostile"};

const Guard& ByGrammar() {
  static const Guard guard = std::move(*Guard::Create(TestPolicy("sonnstrom")));
  return guard;
}

std::string RulesFor(const std::string& text, const std::string& post, const Guard& guard = TestGuard("sonnstrom")) {
  Draft draft;
  draft.id = "ordinary";
  draft.text = text;
  draft.in_reply_to = post;
  const auto findings = guard.Check(draft, "en");
  EXPECT_TRUE(findings.ok());
  std::string all;
  for (const std::string& rule : RulesOf(*findings)) all += rule + " ";
  return all;
}

TEST(OrdinaryReplies, RaiseNothing) {
  const std::vector<std::string> replies = {
      "Hallo Kim, der RE 7 fährt heute ab Gleis 4, weil Gleis 2 gesperrt ist.",
      "Die Kündigung ist bei uns eingegangen, der Vertrag endet am 30. Juni.",
      "In der App kannst du unter Profil deine Adresse ändern.",
      "Dein Zähler wird am Dienstag zwischen 8 und 10 Uhr getauscht, bitte lass die Tür zum Keller offen.",
      "Nein, Hunde brauchen kein eigenes Ticket, wenn sie in eine Tasche passen.",
      "Entschuldige bitte, dass du so lange warten musstest. Dein Geld ist seit heute früh zurück auf deinem Konto.",
      "Das Angebot gilt für alle Neukunden bis Ende Mai.",
      "Schau mal in den Spam-Ordner, da landet die Bestätigung manchmal.",
      "Der Preis steigt ab Juli um 2 Euro, weil die Netzentgelte gestiegen sind.",
      "Welche Version der App nutzt du, und auf welchem Handy?",
      "Seit wann ist das Internet weg, und leuchtet am Router etwas rot?",
      "Unsere Filiale in der Bahnhofstraße bleibt am Montag wegen Inventur zu.",
      "Schön, dass alles geklappt hat!",
      "Ich habe dir gerade eine Nachricht mit dem sicheren Link geschickt: https://sonnstrom.example/sicher",
      "Für Fragen bin ich jederzeit hier erreichbar.",
      "Die Bauarbeiten dauern bis Sonntag, danach fahren alle Züge wieder nach Plan.",
      "Leider kann ich dir keinen Rabatt geben, der Tarif ist für alle gleich.",
      "Gute Idee, die Kollegen aus der Entwicklung haben sie sich schon notiert.",
      "Das Paket liegt seit gestern bei deinem Nachbarn.",
      "Your parcel was left with a neighbour yesterday at 3pm.",
      "The lift at platform 2 is out until Thursday, please use the one at the north end.",
      "Thanks for the kind words, I've told the whole crew!",
      "You can change the delivery day in the app under Orders.",
      "No, dogs travel free if they fit in a bag.",
      "The price goes up by 2 pounds in July because network charges have risen.",
      "Which version of the app are you on, and what phone do you have?",
      "Sorry you had to wait so long. The refund reached your account this morning.",
      "Have you tried switching the hub off and on again?",
      "Our Leeds branch is closed on Monday for stocktaking.",
      "I can see the outage on your street, a crew is on site and it should be fixed by 4pm.",
      "Glad that worked!",
      "It's the same tariff for everybody, so I can't offer a discount.",
      "Let me know if the light stays red after the restart.",
      "Happy to explain: the standing charge covers the meter and the line.",
      "Good question, the warranty runs for two years from the date of purchase.",
      "The kitchen ran out of basil, that's why there was none on your pizza.",
      "We've added your idea to the list the developers go through every month.",
  };
  int alarms = 0;
  for (const std::string& reply : replies) {
    EXPECT_EQ(RulesFor(reply, "", ByGrammar()), "") << reply;
    alarms += RulesFor(reply, "").empty() ? 0 : 1;
  }
  EXPECT_LE(alarms, 1) << "of " << replies.size();
}

// 150 replies of good agents in each language, written apart from the rules and held back from their heads: how often
// a rule of open speech is wrong on them. A hint that is wrong twice is switched off for ever.
TEST(OrdinaryReplies, HeldBack) {
  int alarms = 0;
  int replies = 0;
  for (const std::string file : {"ordinary_de.jsonl", "ordinary_en.jsonl"}) {
    for (const LabelledDraft& labelled : LoadDrafts(file)) {
      ++replies;
      const std::vector<std::string> fired = RulesOf(Check(labelled));
      alarms += std::any_of(fired.begin(), fired.end(), [](const auto& rule) { return kOpenSpeech.contains(rule); });
    }
  }
  std::printf("%d of %d ordinary replies have a false alarm\n", alarms, replies);
  EXPECT_EQ(replies, 300);
  EXPECT_LE(alarms, 13);
}

/// Neutral posts need no word of regret.
TEST(OrdinaryPosts, AskForNoEmpathy) {
  const std::vector<std::string> posts = {
      "Fahre morgen zum ersten Mal mit euch nach Kiel",
      "Habt ihr am Feiertag offen?",
      "Bin gerade in eurem neuen Laden in Linz",
      "Der neue Fahrplan ist online",
      "Gibt's die Äpfel auch in Bio",
      "Ich brauche eine Kopie meiner Rechnung vom Mai",
      "Hab den Tarif heute gewechselt",
      "Mein Nachbar hat von euch eine Wärmepumpe, was kostet so was?",
      "Grüße aus Wels!",
      "Wir ziehen im Juni um.",
      "@sonnstrom eure Katze im Werbespot ist der Hammer",
      "Kurze Frage, wie lange dauert die Umstellung",
      "Tolle Aktion mit den Bäumen",
      "Habe euch eben eine Mail geschickt",
      "Suche noch einen Platz im Kurs am Samstag",
      "Off to Kiel with you tomorrow",
      "Are you open on bank holidays?",
      "Just signed up for the green tariff",
      "New timetable is out",
      "Do you have organic apples",
      "I need a copy of my May bill",
      "My neighbour got a heat pump from you, how much are they?",
      "We're moving in June.",
      "that cat in your advert is hilarious",
      "Quick question about the switch",
      "Sent you an email earlier",
      "Looking for a slot in Saturday's class",
      "Watching your live stream right now",
      "Heute mal mit der S-Bahn zur Arbeit",
      "Das Konzert in der Arena fängt um acht an",
      "Eure Ladesäule am Rathaus ist in Betrieb",
      "Mein Sohn macht ab August seine Ausbildung bei euch",
      "Wer kommt noch zum Tag der offenen Tür",
      "Neues Handy, alter Vertrag",
      "My son starts his apprenticeship with you in August",
      "The concert at the arena starts at eight",
      "New phone, old contract",
      "Your charger by the town hall is up and running",
  };
  for (const std::string& post : posts) {
    EXPECT_EQ(RulesFor("Ok.", post).find("style.empathy"), std::string::npos) << post;
  }
}

}  // namespace
}  // namespace leitplanke
