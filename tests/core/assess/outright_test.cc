// What anybody would try first: posts that nobody could misread. Heads that learn from hard ones forget them easily,
// and a badge that calls "worst company ever" praise is never looked at again.
#include <gtest/gtest.h>

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "leitplanke/assess.h"
#include "tests/core/shipped_heads.h"

namespace leitplanke {
namespace {

using Tone = std::optional<Sentiment>;
constexpr Tone kBad = Sentiment::kNegative, kPlain = Sentiment::kNeutral, kGood = Sentiment::kPositive, kAny;

/// What must hold; empty: whatever.
struct Outright {
  std::string text, intent;
  Tone tone;
  std::string signal;
  bool needs_reply = true;
};

const Assessor& Shipped() {
  static const Assessor assessor = [] {
    Policy policy;
    policy.brands = {{"nordbahn", "Nordbahn", {"@nordbahn"}, {}, {}, {}}};
    Assessor made = std::move(*Assessor::Create(policy));
    EXPECT_TRUE(made.LoadHeads(ShippedHeads()).ok());
    return made;
  }();
  return assessor;
}

bool Has(const std::vector<std::string>& list, const std::string& name) {
  return name.empty() || std::find(list.begin(), list.end(), name) != list.end();
}

void Expect(const Outright& outright, const Post& post) {
  const Result<Assessment> a = Shipped().Assess(post);
  ASSERT_TRUE(a.ok());
  EXPECT_TRUE(a->relevant) << post.text;
  EXPECT_TRUE(Has(a->intents, outright.intent)) << outright.intent << ": " << post.text;
  EXPECT_TRUE(Has(a->signals, outright.signal)) << outright.signal << ": " << post.text;
  EXPECT_EQ(a->needs_reply, outright.needs_reply) << post.text;
  EXPECT_EQ(a->sentiment, outright.tone.value_or(a->sentiment)) << post.text;
}

/// Elsewhere, where the brand is spoken to, and on its own page, where nobody names it.
void ExpectEach(const std::vector<Outright>& posts) {
  for (const Outright& outright : posts) {
    Post post;
    post.id = "1";
    post.text = "@nordbahn " + outright.text;
    Expect(outright, post);
    post.text = outright.text;
    post.on_own_page = true;
    Expect(outright, post);
  }
}

TEST(SaidOutright, Praise) {
  ExpectEach({
      {"Danke, toller Service!", "praise", kGood, "", false},
      {"Super nette Zugbegleiterin heute, danke!", "praise", kGood, "", false},
      {"Thank you so much, Anna sorted it in two minutes.", "praise", kGood, "", false},
      {"Best customer service I've ever had.", "praise", kGood, "", false},
      {"Love the new app!", "praise", kGood, "", false},
      {"Ihr seid die Besten!", "praise", kGood, "", false},
      {"Vielen Dank für die schnelle Hilfe!", "praise", kGood, "", false},
      {"Alles bestens, gerne wieder", "praise", kGood, "", false},
      {"Sehr nettes Team, schnelle Lieferung", "praise", kGood, "", false},
      {"Super Beratung, absolut zu empfehlen", "praise", kGood, "", false},
      {"Die neue Strecke ist toll", "praise", kGood, "", false},
      {"Bin seit Jahren zufrieden", "praise", kGood, "", false},
      {"❤️ Danke Nordbahn", "praise", kGood, "", false},
      {"Tolles Essen, freundlicher Service", "praise", kGood, "", false},
      {"Klasse gemacht, weiter so!", "praise", kGood, "", false},
      {"You guys are the best!", "praise", kGood, "", false},
      {"Thank you so much for the quick help!", "praise", kGood, "", false},
      {"All good, would buy again", "praise", kGood, "", false},
      {"Lovely team, fast delivery", "praise", kGood, "", false},
      {"Great advice, highly recommended", "praise", kGood, "", false},
      {"The new route is brilliant", "praise", kGood, "", false},
      {"Happy customer for years", "praise", kGood, "", false},
      {"❤️ thank you", "praise", kGood, "", false},
      {"Great food, friendly service", "praise", kGood, "", false},
      {"Well done, keep it up!", "praise", kGood, "", false},
  });
}

TEST(SaidOutright, Complaints) {
  ExpectEach({
      {"Danke für nichts.", "complaint", kBad, ""},
      {"Thanks for nothing.", "complaint", kBad, ""},
      {"Na super, wieder 40 Minuten zu spät. Applaus.", "complaint", kBad, ""},
      {"Oh great, my train is cancelled again.", "complaint", kBad, ""},
      {"Ganz großes Kino, eure App ist seit gestern kaputt.", "complaint", kBad, ""},
      {"Wo bleibt mein Geld? Seit drei Wochen warte ich.", "complaint", kBad, ""},
      {"Schon wieder Zugausfall, unfassbar.", "complaint", kBad, ""},
      {"My train is late AGAIN, third time this week.", "complaint", kBad, ""},
      {"Your app keeps crashing.", "complaint", kBad, ""},
      {"Worst company ever.", "complaint", kBad, ""},
      {"Seit drei Tagen kein Internet!", "complaint", kBad, ""},
      {"Der Fahrer war unfreundlich und hat uns stehen lassen", "complaint", kBad, ""},
      {"Essen kalt, Pommes labbrig. Nie wieder.", "complaint", kBad, ""},
      {"Paket nicht angekommen", "complaint", kBad, ""},
      {"Schlechter Service, unfreundliches Personal.", "complaint", kBad, ""},
      {"Die App stürzt dauernd ab", "complaint", kBad, ""},
      {"Warte seit 2 Wochen auf eine Antwort", "complaint", kBad, ""},
      {"Zug hatte 50 Minuten Verspätung, Anschluss weg", "complaint", kBad, ""},
      {"Abzocke pur", "complaint", kBad, ""},
      {"Sitz war kaputt und die Klimaanlage auch", "complaint", kBad, ""},
      {"Falsches Produkt geliefert, Rücksendung auf meine Kosten", "complaint", kBad, ""},
      {"Hotline nicht erreichbar", "complaint", kBad, ""},
      {"Eine Frechheit, was ihr euch erlaubt.", "complaint", kBad, ""},
      {"Euer Laden ist eine Katastrophe", "complaint", kBad, ""},
      {"Das Zimmer war schmutzig.", "complaint", kBad, ""},
      {"Bei der Rechnung wurde zu viel abgebucht", "complaint", kBad, ""},
      {"Enttäuscht.", "complaint", kBad, ""},
      {"Die Schuhe waren nach zwei Wochen kaputt", "complaint", kBad, ""},
      {"No internet for three days!", "complaint", kBad, ""},
      {"The driver was rude and left us standing there", "complaint", kBad, ""},
      {"Food was cold and the chips soggy. Never again.", "complaint", kBad, ""},
      {"Parcel never arrived", "complaint", kBad, ""},
      {"Terrible service, rude staff.", "complaint", kBad, ""},
      {"The app crashes all the time", "complaint", kBad, ""},
      {"Been waiting two weeks for a reply", "complaint", kBad, ""},
      {"Train was 50 minutes late, missed my connection", "complaint", kBad, ""},
      {"Avoid this company!", "complaint", kBad, ""},
      {"Total rip-off", "complaint", kBad, ""},
      {"Seat was broken and so was the air con", "complaint", kBad, ""},
      {"Wrong item delivered", "complaint", kBad, ""},
      {"Can't get through on the phone", "complaint", kBad, ""},
      {"Your shop is a disaster", "complaint", kBad, ""},
      {"The room was dirty.", "complaint", kBad, ""},
      {"You overcharged me", "complaint", kBad, ""},
      {"Disappointed.", "complaint", kBad, ""},
      {"Shoes fell apart after two weeks", "complaint", kBad, ""},
  });
}

TEST(SaidOutright, WhatIsAsked) {
  ExpectEach({
      {"Wann fährt der erste Zug nach Kiel?", "question", kPlain, ""},
      {"Darf mein Hund mit in den Bus?", "question", kPlain, ""},
      {"Is the 9:15 running today?", "question", kPlain, ""},
      {"Do you have vegan options on board?", "question", kPlain, ""},
      {"Könnt ihr mir bitte die Rechnung nochmal schicken?", "request", kPlain, ""},
      {"Bitte storniert meine Buchung.", "request", kPlain, ""},
      {"Please cancel my booking for tomorrow.", "request", kPlain, ""},
      {"Can you send me a new card please?", "request", kPlain, ""},
      {"Was kostet die NordCard für Studenten?", "price", kPlain, ""},
      {"How much is a day ticket?", "price", kPlain, ""},
      {"Ihr solltet mehr Fahrradabteile anbieten.", "feedback", kPlain, ""},
      {"You should add Apple Pay to the app.", "feedback", kPlain, ""},
      {"Habt ihr am Sonntag geöffnet?", "question", kAny, ""},
      {"Wie lange dauert die Lieferung?", "question", kAny, ""},
      {"Kann man bei euch mit Karte zahlen?", "question", kAny, ""},
      {"Gilt mein Ticket auch im Bus", "question", kAny, ""},
      {"Wo finde ich meine Kundennummer?", "question", kAny, ""},
      {"Bitte ruft mich zurück", "request", kAny, ""},
      {"Bitte meine Adresse ändern", "request", kAny, ""},
      {"Könnt ihr das bitte prüfen?", "request", kAny, ""},
      {"Was kostet das Monatsabo?", "price", kAny, ""},
      {"Mehr vegetarische Gerichte wären schön", "feedback", kAny, ""},
      {"Are you open on Sunday?", "question", kAny, ""},
      {"How long does delivery take?", "question", kAny, ""},
      {"Can I pay by card?", "question", kAny, ""},
      {"is my ticket valid on the bus", "question", kAny, ""},
      {"Where do I find my customer number?", "question", kAny, ""},
      {"Ich brauche eine neue Karte", "request", kAny, ""},
      {"I need a new card", "request", kAny, ""},
      {"Please call me back", "request", kAny, ""},
      {"Please change my address", "request", kAny, ""},
      {"Could you check this please?", "request", kAny, ""},
      {"How much is the monthly pass?", "price", kAny, ""},
      {"More vegetarian dishes would be nice", "feedback", kAny, ""},
  });
}

TEST(SaidOutright, Danger) {
  ExpectEach({
      {"Der Zug brennt!! Feuerwehr!", "", kBad, "safety"},
      {"There is smoke coming out of the carriage.", "", kBad, "safety"},
      {"Ich bringe mich um, wenn das so weitergeht.", "", kAny, "self-harm"},
      {"I want to kill myself because of this.", "", kAny, "self-harm"},
      {"Jemand hat mit meinem Konto Tickets gekauft, das war nicht ich!", "", kAny, "fraud"},
      {"Someone bought tickets with my card, it wasn't me.", "", kAny, "fraud"},
      {"Mein Anwalt meldet sich bei euch.", "", kAny, "legal-threat"},
      {"You will hear from my lawyer.", "", kAny, "legal-threat"},
      {"Ich kündige mein Abo, ihr seid das Letzte.", "", kBad, "churn"},
      {"I'm leaving and going to your competitor.", "", kAny, "churn"},
      {"Ich stehe seit zwei Stunden in Elmshorn und niemand hilft.", "", kBad, "stranded"},
      {"Stuck at the airport with two kids and no hotel.", "", kAny, "stranded"},
      {"Ich habe euch schon viermal geschrieben, keine Antwort.", "", kBad, "repeat-contact"},
      {"I've emailed you four times and nobody answers.", "", kBad, "repeat-contact"},
      {"Internet seit heute früh in der ganzen Straße weg.", "", kAny, "outage"},
      {"No power in our whole street since this morning.", "", kAny, "outage"},
  });
}

// On the brand's own page all is for the brand, but for this.
TEST(SaidOutright, SpamOnTheOwnPage) {
  for (const char* text : {
           "Verdiene 500 Euro am Tag von zu Hause, schreib mir auf WhatsApp!",
           "Kredit ohne Schufa in 24 Stunden, Kontakt über meinen Link",
           "10 kg weniger in 10 Tagen mit diesem Tee, Link im Profil",
           "Earn 500 a day from home, message me on WhatsApp",
           "I made 20k with crypto thanks to @mrs_trade_queen, ask her how",
           "Get 10,000 followers for 5 dollars, link in bio",
           "Loans approved in one hour, no credit check, dm me",
       }) {
    Post post;
    post.id = "1";
    post.text = text;
    post.on_own_page = true;
    const Result<Assessment> a = Shipped().Assess(post);
    ASSERT_TRUE(a.ok());
    EXPECT_FALSE(a->relevant) << text;
  }
}

}  // namespace
}  // namespace leitplanke
