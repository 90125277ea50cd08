// Signals by a learned head beside the rules, and what follows from them: an answer, and urgency. And who poses as the
// brand.
#include <gtest/gtest.h>

#include <cmath>
#include <string>
#include <vector>

#include "core/heads/head.h"
#include "leitplanke/assess.h"
#include "tests/core/heads/small_head.h"
#include "tests/core/heads/small_net.h"

namespace leitplanke {
namespace {

using Names = std::vector<std::string>;

/// A head that gives each label this probability, whatever the text.
heads::Head Always(std::string name, const std::vector<std::pair<std::string, double>>& labels, bool multi) {
  Names names;
  for (const auto& [label, probability] : labels) names.push_back(label);
  heads::Head head = heads::SmallHead(names, multi, 16);
  head.name = std::move(name);
  for (std::size_t i = 0; i < head.planes.size(); ++i) {
    const double p =
        labels[head.planes.size() == 1 ? 1 : i].second;  // two labels that exclude each other share a plane
    head.planes[i].bias = std::log(p / (1 - p));
  }
  return head;
}

heads::Head Signals(double fraud, double outage, double stranded) {
  return Always("signals", {{"fraud", fraud}, {"outage", outage}, {"stranded", stranded}}, true);
}

heads::Head Urgency(double critical, double high, double normal) {
  return Always("urgency", {{"critical", critical}, {"high", high}, {"normal", normal}}, false);
}

Assessment Assess(const std::vector<heads::Head>& heads, const std::string& text, double urgency_threshold = -1) {
  Policy policy;
  policy.brands = {{"nordbahn", "Nordbahn", {"@nordbahn"}, {}, {}, {}}};
  policy.urgency_threshold = urgency_threshold;
  Assessor assessor = std::move(*Assessor::Create(policy));
  EXPECT_TRUE(assessor.LoadHeads(heads::WriteHeads(heads)).ok());
  Post post;
  post.id = "1";
  post.text = text;
  return *assessor.Assess(post);
}

const std::string kPlain = "@nordbahn ein schöner Tag";
const std::string kDanger = "@nordbahn in Wagen 5 brennt es, dichter Rauch!";
const std::string kLawyer = "@nordbahn mein Anwalt meldet sich bei euch.";

TEST(Heads, AddWhatTheNetworkSeesInTheOrderOfWords) {
  heads::Head head = Signals(.4, .1, .1);
  head.net = true;
  Policy policy;
  policy.brands = {{"nordbahn", "Nordbahn", {"@nordbahn"}, {}, {}, {}}};
  const auto signals = [&](const std::string& text) {
    Assessor assessor = std::move(*Assessor::Create(policy));
    const std::string net = heads::WriteNet(heads::SmallNet({"konto", "leer"}, {"signals:stranded", "signals:fraud"}));
    EXPECT_TRUE(assessor.LoadHeads(heads::WriteHeads({head}, {net})).ok());
    Post post;
    post.id = "1";
    post.text = text;
    return assessor.Assess(post)->signals;
  };
  EXPECT_EQ(signals("@nordbahn das Konto leer"), Names({"fraud", "stranded"}));
  head.net = false;
  EXPECT_EQ(signals("@nordbahn das Konto leer"), Names());
}

TEST(Signals, OfTheHeadCallForAnAnswerInTime) {
  const Assessment a = Assess({Signals(.1, .9, .1)}, kPlain);
  EXPECT_EQ(a.signals, Names({"outage"}));
  EXPECT_TRUE(a.needs_reply);
  EXPECT_EQ(a.urgency, Urgency::kHigh);
  EXPECT_EQ(Assess({Signals(.9, .9, .1)}, kPlain).urgency, Urgency::kCritical);
  EXPECT_EQ(Assess({Signals(.1, .1, .1)}, kPlain).signals, Names());
}

TEST(Signals, OfDangerInSoManyWordsStandAndOthersAreTheHeads) {
  EXPECT_EQ(Assess({Signals(.1, .1, .1)}, kDanger).signals, Names({"safety"}));
  EXPECT_EQ(Assess({Signals(.1, .9, .1)}, kDanger).signals, Names({"outage", "safety"}));
  EXPECT_EQ(Assess({Urgency(.1, .8, .1)}, kLawyer).signals, Names({"legal-threat"})) << "no head for signals";
  EXPECT_EQ(Assess({Signals(.1, .1, .1)}, kLawyer).signals, Names());
}

TEST(Signals, GiveTheLikeliestReasonOfWhatIsUrgent) {
  EXPECT_EQ(Assess({Signals(.2, .4, .3), Urgency(.8, .1, .1)}, kPlain).signals, Names({"stranded"}));
  EXPECT_EQ(Assess({Signals(.3, .2, .4), Urgency(.1, .8, .1)}, kPlain).signals, Names({"outage"}));
  EXPECT_EQ(Assess({Signals(.1, .1, .1), Urgency(.8, .1, .1)}, kPlain).signals, Names()) << "none is likely";
  EXPECT_EQ(Assess({Signals(.1, .1, .1), Urgency(.8, .1, .1)}, kPlain).urgency, Urgency::kCritical);
}

TEST(Signals, DoNotOverruleAThresholdOfThePolicy) {
  const std::vector<heads::Head> heads = {Signals(.1, .9, .1), Urgency(.1, .3, .6)};
  EXPECT_EQ(Assess(heads, kPlain).urgency, Urgency::kHigh);
  EXPECT_EQ(Assess(heads, kPlain, 0.9).urgency, Urgency::kNormal);
}

TEST(Impersonation, IsSpamThatLuresInTheBrandsName) {
  const std::vector<heads::Head> heads = {Always("relevance", {{"false", .9}, {"true", .1}}, false),
                                          Always("intents", {{"complaint", .1}, {"spam", .9}}, true)};
  const std::string lure = " gives away 500 tickets! Share this and pay the postage by card to claim your prize.";
  const Assessment posing = Assess(heads, "Nordbahn" + lure);
  EXPECT_EQ(posing.intents, Names({"spam"}));
  EXPECT_TRUE(posing.impersonation);
  EXPECT_FALSE(Assess(heads, "Lottery" + lure).impersonation) << "in nobody's name";
  EXPECT_FALSE(Assess(heads, "Cheap followers for Nordbahn fans, fast and real").impersonation) << "lures to nothing";
  EXPECT_FALSE(Assess({heads[0]}, "Nordbahn" + lure).impersonation) << "not spam";
}

TEST(Signals, WithNamesThatNobodyKnowsAreRefused) {
  Assessor assessor = std::move(*Assessor::Create(Policy()));
  const Status loaded = assessor.LoadHeads(heads::WriteHeads({Always("signals", {{"fire", .5}, {"fraud", .5}}, true)}));
  ASSERT_FALSE(loaded.ok());
  EXPECT_NE(loaded.error().message.find("\"fire\""), std::string::npos) << loaded.error().message;
}

}  // namespace
}  // namespace leitplanke
