// What anybody would try first: posts that nobody could misread. Heads that learn from hard ones forget them easily,
// and a badge that calls "worst company ever" praise is never looked at again.
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <vector>

#include "leitplanke/assess.h"

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
    std::ifstream in(LEITPLANKE_SOURCE_DIR "/core/heads/heads.lphs", std::ios::binary);
    const std::string bytes(std::istreambuf_iterator<char>(in), {});
    EXPECT_TRUE(made.LoadHeads(bytes).ok());
    return made;
  }();
  return assessor;
}

bool Has(const std::vector<std::string>& list, const std::string& name) {
  return name.empty() || std::find(list.begin(), list.end(), name) != list.end();
}

void ExpectEach(const std::vector<Outright>& posts) {
  for (const Outright& outright : posts) {
    Post post;
    post.id = "1";
    post.text = "@nordbahn " + outright.text;
    const Result<Assessment> a = Shipped().Assess(post);
    ASSERT_TRUE(a.ok());
    EXPECT_TRUE(a->relevant) << outright.text;
    EXPECT_TRUE(Has(a->intents, outright.intent)) << outright.intent << ": " << outright.text;
    EXPECT_TRUE(Has(a->signals, outright.signal)) << outright.signal << ": " << outright.text;
    EXPECT_EQ(a->needs_reply, outright.needs_reply) << outright.text;
    EXPECT_EQ(a->sentiment, outright.tone.value_or(a->sentiment)) << outright.text;
  }
}

TEST(SaidOutright, Praise) {
  ExpectEach({
      {"Danke, toller Service!", "praise", kGood, "", false},
      {"Super nette Zugbegleiterin heute, danke!", "praise", kGood, "", false},
      {"Thank you so much, Anna sorted it in two minutes.", "praise", kGood, "", false},
      {"Best customer service I've ever had.", "praise", kGood, "", false},
      {"Love the new app!", "praise", kGood, "", false},
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

}  // namespace
}  // namespace leitplanke
