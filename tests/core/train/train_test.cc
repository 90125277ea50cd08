// Learning: what can be told apart is told apart, the same input gives the same bytes, and bad input is refused.
#include "core/train/train.h"

#include <gtest/gtest.h>

#include <cmath>

#include "core/train/tune.h"
#include "tests/core/heads/small_net.h"

namespace leitplanke::train {
namespace {

const std::vector<std::string> kAngry = {"Zug fällt aus", "wieder zu spät", "nichts funktioniert", "keine Antwort",
                                         "alles kaputt"};
const std::vector<std::string> kGlad = {"vielen Dank", "super Hilfe", "sehr freundlich", "klasse Personal",
                                        "gerne wieder"};

/// 100 texts: each phrase in twenty surroundings.
Dataset Feelings() {
  Dataset data;
  for (int i = 0; i < 20; ++i) {
    const std::string around = " Linie" + std::string(static_cast<std::size_t>(i), 'x');
    for (const std::string& text : kAngry) data.Add(FromText(text + around), {"angry"});
    for (const std::string& text : kGlad) data.Add(FromText(text + around), {"glad"});
  }
  return data;
}

Options Named(bool multi = false) {
  Options options;
  options.name = "feeling";
  options.multi = multi;
  return options;
}

std::vector<std::string> Say(const heads::Head& head, const std::string& text) {
  return LabelsOf(head, heads::Judge(head, {heads::CountNgrams(text), {}}));
}

TEST(Train, LearnsTwoLabels) {
  const auto head = Train(Feelings(), Named());
  ASSERT_TRUE(head.ok()) << head.error().message;
  EXPECT_EQ(head->planes.size(), 1U);
  EXPECT_EQ(Say(*head, "heute fällt der Zug aus"), std::vector<std::string>{"angry"});
  EXPECT_EQ(Say(*head, "danke, super Personal"), std::vector<std::string>{"glad"});
  EXPECT_LE(heads::WriteHead(*head).size(), kUsualBytes);
}

TEST(Train, LearnsThreeLabelsAndLists) {
  Dataset data = Feelings();
  Dataset lists;
  for (std::size_t i = 0; i < data.samples.size(); ++i) {
    lists.Add(data.samples[i], data.labels[i]);
  }
  for (int i = 0; i < 40; ++i) {
    const std::string text = "Wann fährt der Bus " + std::string(static_cast<std::size_t>(i), 'y') + "?";
    data.Add(FromText(text), {"asks"});
    lists.Add(FromText(text + " nichts funktioniert"), {"angry", "asks"});
    lists.Add(FromText("Guten Tag " + std::string(static_cast<std::size_t>(i), 'z')), {});
  }
  const auto one = Train(data, Named());
  ASSERT_TRUE(one.ok());
  EXPECT_EQ(Say(*one, "Wann fährt der Zug?"), std::vector<std::string>{"asks"});
  const auto many = Train(lists, Named(true));
  ASSERT_TRUE(many.ok());
  EXPECT_EQ(Say(*many, "Wann fährt der Bus? nichts funktioniert"), (std::vector<std::string>{"angry", "asks"}));
  EXPECT_EQ(Say(*many, "Guten Tag"), std::vector<std::string>{});
  EXPECT_LE(heads::WriteHead(*many).size(), kUsualBytes);
}

TEST(Train, GivesTheSameBytesForTheSameSeed) {
  const auto bytes = [](std::uint64_t seed) {
    Options options = Named();
    options.seed = seed;
    return heads::WriteHead(*Train(Feelings(), options));
  };
  EXPECT_EQ(bytes(5), bytes(5));
  EXPECT_NE(bytes(5), bytes(6));
}

TEST(Train, UsesWhatRulesSaw) {
  Dataset data;
  for (int i = 0; i < 40; ++i) {
    Sample sample = FromText("Bus " + std::string(static_cast<std::size_t>(i % 7), 'x'));
    if (i % 2 == 0) sample.input.rules = {{heads::HashName("cue:trouble"), 8 * heads::kOnce}};
    sample.group = static_cast<std::uint64_t>(i);
    data.Add(sample, {i % 2 == 0 ? "yes" : "no"});
  }
  const auto head = Train(data, Named());
  ASSERT_TRUE(head.ok());
  heads::Input input{heads::CountNgrams("Bus"), {{heads::HashName("cue:trouble"), 8 * heads::kOnce}}};
  EXPECT_EQ(LabelsOf(*head, heads::Judge(*head, input)), std::vector<std::string>{"yes"});
  input.rules.clear();
  EXPECT_EQ(LabelsOf(*head, heads::Judge(*head, input)), std::vector<std::string>{"no"});
}

TEST(Train, CutsByTheSumWithANetworkThatHasNotSeenTheRow) {
  const heads::Net net = heads::ReadNet(heads::SmallNet({"half", "laughs"}, {"feeling"}));
  const heads::Answers nothing = net.Ask({Doc("nothing that it knows"), heads::Thesaurus()});
  ASSERT_EQ(net.Score(*net.Find("feeling"), nothing), 0.5);
  Dataset data = Feelings();
  const auto alone = Train(data, Named());
  for (std::size_t i = 0; i < data.samples.size(); i += 3) {
    data.samples[i].answers = std::make_shared<heads::Answers>(nothing);
  }
  Options options = Named();
  options.net = true;
  options.unseen = &net;
  const auto beside = Train(data, options);
  ASSERT_TRUE(alone.ok() && beside.ok());
  EXPECT_TRUE(beside->net);
  EXPECT_EQ(beside->planes[0].weights, alone->planes[0].weights);
  const auto chance = [](const heads::Plane& plane, double score) { return plane.slope * score + plane.shift; };
  EXPECT_LT(chance(beside->planes[0], 0.25), 0) << "all that is added to each is worth nothing";
  EXPECT_GT(chance(alone->planes[0], 0.25), 0);

  Options like = Named();
  like.like = &*beside;
  const auto copied = Train(Feelings(), like);
  ASSERT_TRUE(copied.ok());
  EXPECT_EQ(copied->planes[0].lift, beside->planes[0].lift);
  EXPECT_EQ(copied->planes[0].slope, beside->planes[0].slope);
  EXPECT_EQ(copied->planes[0].shift, beside->planes[0].shift);
}

TEST(Train, RefusesWhatTeachesNothing) {
  Dataset none;
  EXPECT_FALSE(Train(none, Named()).ok());
  Dataset same;
  same.Add(FromText("a"), {"x"});
  same.Add(FromText("b"), {"x"});
  EXPECT_FALSE(Train(same, Named()).ok()) << "one label only";
  EXPECT_TRUE(Train(same, Named(true)).ok()) << "of a list, one label can hold or not";
  Dataset two;
  two.Add(FromText("a"), {"x", "y"});
  EXPECT_FALSE(Train(two, Named()).ok()) << "two labels in a row of a head with one";
  Dataset many;
  for (std::size_t i = 0; i <= heads::kMaxLabels; ++i) many.Add(FromText("a"), {"label" + std::to_string(i)});
  EXPECT_FALSE(Train(many, Named()).ok());
  Dataset long_name;
  long_name.Add(FromText("a"), {std::string(heads::kMaxNameBytes + 1, 'x')});
  long_name.Add(FromText("b"), {"b"});
  EXPECT_FALSE(Train(long_name, Named()).ok());
  Options unnamed = Named();
  unnamed.name.clear();
  EXPECT_FALSE(Train(Feelings(), unnamed).ok());
}

TEST(Train, TakesEmptyTextsAndSingleRows) {
  Dataset data;
  data.Add(FromText(""), {"x"});
  data.Add(FromText("b"), {"y"});
  EXPECT_TRUE(Train(data, Named()).ok());
}

TEST(Groups, AreOfTheMaskedText) {
  EXPECT_EQ(FromText("@a Zug 123 https://x.example").group, FromText("@bcd  ZUG 456 www.y.example").group);
  EXPECT_NE(FromText("Zug").group, FromText("Bus").group);
}

TEST(Tuning, FindsTheCutWithTheBestF1) {
  std::vector<double> scores;
  std::vector<bool> positive;
  for (int i = 0; i < 200; ++i) {
    scores.push_back(i / 400.0 - 0.5);
    positive.push_back(i >= 120);
  }
  EXPECT_NEAR(TuneF1(scores, positive), 0.2, 0.03);
}

/// Scores from -.5 to .5 of rows that have the label from .2 on; of every fifth it is wrong.
std::vector<double> LiftOfRows(int rows) {
  ScoreTable scores;
  std::vector<std::size_t> label;
  for (int i = 0; i < rows; ++i) {
    scores.push_back({-0.5 + static_cast<double>(i) / rows});
    label.push_back((scores.back().front() > 0.2) == (i % 5 != 0) ? 1 : 0);
  }
  return TuneOne(scores, label, 2);
}

TEST(Tuning, OfTwoLabelsLeavesTheMiddleNoFurtherThanItPays) {
  const double few = LiftOfRows(40).front();
  const double many = LiftOfRows(40'000).front();
  EXPECT_NEAR(many, -0.2, 0.03);
  EXPECT_LT(many, few) << "forty rows say less about where to cut";
  EXPECT_LT(few, 0);
}

TEST(Tuning, MakesScoresProbabilities) {
  std::vector<double> scores;
  std::vector<bool> positive;
  for (int i = 0; i < 1000; ++i) {
    scores.push_back(i % 2 == 0 ? 1 : -1);
    positive.push_back(i % 2 == 0 ? i % 10 < 8 : i % 10 < 2);
  }
  const Calibration c = Calibrate(scores, positive);
  const auto share = [&](double score) { return 1 / (1 + std::exp(-(c.slope * score + c.shift))); };
  EXPECT_NEAR(share(1), 0.8, 0.01);
  EXPECT_NEAR(share(-1), 0.2, 0.01);
}

}  // namespace
}  // namespace leitplanke::train
