// The trainer of networks: learns what only the order of words tells, and the same bits each time.
#include "core/train/net.h"

#include <gtest/gtest.h>

#include "core/train/random.h"

namespace leitplanke::train {
namespace {

heads::NetText Text(const std::string& text) { return {Doc(text), heads::Thesaurus()}; }

/// "alpha … beta" is a yes if they stand side by side in this order: of its words alone nobody can tell.
std::vector<NetSample> Samples(std::size_t count, std::uint64_t seed, std::vector<std::string>* texts = nullptr) {
  Random random(seed);
  constexpr const char* kFiller[] = {"one", "two", "three", "four", "five", "six"};
  std::vector<NetSample> samples;
  for (std::size_t i = 0; i < count; ++i) {
    const bool yes = random.Next() % 2 == 0;
    std::string text;
    const auto fill = [&] {
      for (std::uint64_t n = random.Next() % 5; n > 0; --n) text += std::string(kFiller[random.Next() % 6]) + " ";
    };
    fill();
    text += yes ? "alpha beta " : "beta alpha ";
    fill();
    samples.push_back({Text(text), {}, {{0, yes, 1}}});
    if (texts != nullptr) texts->push_back(text);
  }
  return samples;
}

NetOptions Small() {
  NetOptions options;
  options.outputs = {{"order"}};
  options.dims = 8;
  options.filters = 12;
  options.fewest = 2;
  return options;
}

TEST(TrainNet, LearnsWhatOnlyTheOrderTells) {
  const auto net = heads::Net::Read(heads::WriteNet(TrainNet(Samples(3000, 1), Small())));
  ASSERT_TRUE(net.ok());
  int right = 0;
  const std::vector<NetSample> unseen = Samples(300, 2);
  for (const NetSample& sample : unseen) {
    right += (net->Score(net->outputs().front(), net->Ask(sample.text)) > 0) == sample.targets[0].yes ? 1 : 0;
  }
  EXPECT_GT(right, 285) << "of 300";
}

TEST(TrainNet, GivesTheSameBitsAgain) {
  const std::vector<NetSample> samples = Samples(400, 1);
  EXPECT_EQ(heads::WriteNet(TrainNet(samples, Small())), heads::WriteNet(TrainNet(samples, Small())));
  NetOptions other = Small();
  other.seed = 2;
  EXPECT_NE(heads::WriteNet(TrainNet(samples, Small())), heads::WriteNet(TrainNet(samples, other)));
}

TEST(TrainNet, LearnsFromTheOtherText) {
  std::vector<NetSample> samples = Samples(3000, 1);
  for (NetSample& sample : samples) {
    sample.other = std::move(sample.text);
    sample.text = Text("thank you");
  }
  NetOptions options = Small();
  options.other = true;
  // Rows are kept for what the texts have; here they are in the other ones.
  for (std::size_t i = 0; i < 3; ++i) samples.push_back({Text("alpha beta one two three four five six"), {}, {}});
  const auto net = heads::Net::Read(heads::WriteNet(TrainNet(samples, options)));
  ASSERT_TRUE(net.ok());
  const heads::Answers text = net->Ask(Text("thank you"));
  const heads::Answers yes = net->Ask(Text("one alpha beta two"));
  const heads::Answers no = net->Ask(Text("one beta alpha two"));
  EXPECT_GT(net->Score(net->outputs().front(), text, &yes), 0);
  EXPECT_LT(net->Score(net->outputs().front(), text, &no), 0);
}

TEST(TrainNet, OfNothingGivesSomethingThatReads) {
  const auto net = heads::Net::Read(heads::WriteNet(TrainNet({}, Small())));
  ASSERT_TRUE(net.ok());
  EXPECT_LT(std::abs(net->Score(net->outputs().front(), net->Ask(Text("alpha beta")))), 5);
}

}  // namespace
}  // namespace leitplanke::train
