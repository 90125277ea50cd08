// The network: what it answers to words in their order, beside the same sums written down naively, and what it makes of
// bytes that are none.
#include "core/heads/net.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

#include "core/heads/head.h"
#include "tests/core/heads/small_head.h"
#include "tests/core/heads/small_net.h"

namespace leitplanke::heads {
namespace {

double ScoreOf(const NetParts& parts, const std::string& text, const std::string* other = nullptr) {
  const Net net = ReadNet(parts);
  const Thesaurus none;
  const auto ask = [&](const std::string& of) { return net.Ask(NetText(Doc(of), none)); };
  const Answers answers = ask(text);
  if (other == nullptr) return net.Score(net.outputs().front(), answers);
  const Answers others = ask(*other);
  return net.Score(net.outputs().front(), answers, &others);
}

TEST(Net, SeesWordsInTheirOrder) {
  const NetParts parts = SmallNet({"half", "laughs"}, {"small"});
  // 5 * 5 + 5 * 5 - 40 = 10 once in four words: 0.5 + 0.25 * (10 + 2 * 10 / 2).
  EXPECT_DOUBLE_EQ(ScoreOf(parts, "the half laughs loudly"), 5.5);
  EXPECT_DOUBLE_EQ(ScoreOf(parts, "the laughs half loudly"), 0.5);
  EXPECT_DOUBLE_EQ(ScoreOf(parts, "half the street laughs"), 0.5) << "not side by side";
  EXPECT_DOUBLE_EQ(ScoreOf(parts, "half, laughs"), 0.5) << "a sign stands between them";
  EXPECT_DOUBLE_EQ(ScoreOf(parts, "half laughs half laughs"), 0.5 + 0.25 * (10 + 2 * 20 / 2.0));
  EXPECT_DOUBLE_EQ(ScoreOf(parts, ""), 0.5);
  EXPECT_DOUBLE_EQ(ScoreOf(parts, "?!"), 0.5);
}

TEST(Net, WeighsTheOtherText) {
  const NetParts parts = SmallNet({"half", "laughs"}, {"small"}, true);
  const std::string post = "half laughs";
  EXPECT_DOUBLE_EQ(ScoreOf(parts, "nothing at all", &post), 0.5 + 0.25 * 3 * 10);
  EXPECT_DOUBLE_EQ(ScoreOf(parts, "nothing at all"), 0.5);
}

/// Weights drawn at random, summed up one by one in doubles: whole numbers must give the same.
TEST(Net, AgreesWithItsFormulaWrittenDown) {
  std::mt19937 random(7);
  const auto draw = [&](int most) {
    return static_cast<std::int8_t>(static_cast<int>(random() % (2 * most + 1)) - most);
  };
  const std::vector<std::string_view> words = {"one", "two", "three", "four", "five", "six"};
  for (int round = 0; round < 50; ++round) {
    NetParts parts = SmallNet(words, {"small"});
    parts.filters = 9;
    parts.biases.clear();
    parts.weights.resize(parts.filters * kSeenWords * parts.dims);
    for (std::int8_t& w : parts.weights) w = draw(127);
    for (std::int8_t& r : parts.rows) r = draw(7);
    for (std::size_t f = 0; f < parts.filters; ++f) parts.biases.push_back(draw(100) * 10);
    parts.outputs[0].weights.resize(2 * parts.filters);
    for (std::int8_t& w : parts.outputs[0].weights) w = draw(127);
    std::string text;
    for (int i = 0; i < 12; ++i) text += std::string(words[random() % words.size()]) + " ";
    const NetText read{Doc(text), Thesaurus()};
    ASSERT_EQ(read.size(), 12U);
    double score = 0;
    for (std::size_t f = 0; f < parts.filters; ++f) {
      double highest = 0;
      double sum = 0;
      for (int word = 0; word < 12; ++word) {
        double answer = parts.biases[f];
        for (int near = -2; near <= 2; ++near) {
          if (word + near < 0 || word + near >= 12) continue;
          for (const std::uint32_t hash : read.At(static_cast<std::size_t>(word + near))) {
            const auto key = std::lower_bound(parts.keys.begin(), parts.keys.end(), KeyFrom(hash));
            if (key == parts.keys.end() || *key != KeyFrom(hash)) continue;
            for (std::size_t d = 0; d < parts.dims; ++d) {
              answer += parts.rows[static_cast<std::size_t>(key - parts.keys.begin()) * parts.dims + d] *
                        parts.weights[(f * kSeenWords + static_cast<std::size_t>(near + 2)) * parts.dims + d];
            }
          }
        }
        highest = std::max(highest, answer);
        sum += std::max(answer, 0.0);
      }
      score +=
          parts.outputs[0].weights[f] * highest + parts.outputs[0].weights[parts.filters + f] * sum / std::sqrt(12.0);
    }
    EXPECT_NEAR(ScoreOf(parts, text), 0.5 + 0.25 * score, 1e-6) << text;
  }
}

TEST(Net, IsAddedToTheScoresOfHeadsThatWantIt) {
  const Net net = ReadNet(SmallNet({"half", "laughs"}, {"small:b"}));
  const Answers answers = net.Ask(NetText(Doc("half laughs"), Thesaurus()));
  Head head = SmallHead({"a", "b", "c"}, true);
  std::vector<double> scores(3);
  AddScores(head, net, answers, nullptr, scores);
  EXPECT_EQ(scores, std::vector<double>(3)) << "it does not want it";
  head.net = true;
  AddScores(head, net, answers, nullptr, scores);
  EXPECT_EQ(scores[0], 0);
  EXPECT_GT(scores[1], 1);
  EXPECT_EQ(scores[2], 0);
}

TEST(Net, RefusesWhatIsCutOffOrOutOfRange) {
  const std::string bytes = WriteNet(SmallNet({"half", "laughs"}, {"small"}));
  EXPECT_TRUE(Net::Read(bytes).ok());
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    EXPECT_FALSE(Net::Read(std::string_view(bytes).substr(0, size)).ok()) << size << " bytes";
  }
  EXPECT_FALSE(Net::Read(bytes + "x").ok());
  NetParts parts = SmallNet({"half", "laughs"}, {"small"});
  parts.biases[0] = INT32_MIN;
  EXPECT_FALSE(Net::Read(WriteNet(parts)).ok()) << "a sum would run over";
  parts = SmallNet({"half", "laughs"}, {"small"});
  parts.outputs[0].unit = std::nan("");
  EXPECT_FALSE(Net::Read(WriteNet(parts)).ok());
  EXPECT_FALSE(Net::Read(WriteNet(SmallNet({"half", "laughs"}, {}))).ok()) << "nothing to say";
}

TEST(Net, StandsBehindTheHeads) {
  const std::string bytes =
      WriteHeads({SmallHead({"no", "yes"})}, {WriteNet(SmallNet({"half", "laughs"}, {"tone.x"}))});
  const auto file = ReadHeads(bytes);
  ASSERT_TRUE(file.ok());
  EXPECT_EQ(file->net.outputs().front().name, "tone.x");
  for (std::size_t i = bytes.size() - 150; i < bytes.size(); ++i) {
    std::string damaged = bytes;
    damaged[i] = static_cast<char>(damaged[i] ^ 4);
    EXPECT_FALSE(ReadHeads(damaged).ok()) << "byte " << i;
  }
}

TEST(NetText, IsWordsSignsAndClasses) {
  const NetText text{Doc("Zug 4711, @db!"), Thesaurus()};
  EXPECT_EQ(text.size(), 5U) << "Zug, 0000, the comma, @, the exclamation mark";
  const NetText same{Doc("zug 1234, @somebody!"), Thesaurus()};
  for (std::size_t i = 0; i < text.size(); ++i) {
    EXPECT_TRUE(std::equal(text.At(i).begin(), text.At(i).end(), same.At(i).begin(), same.At(i).end())) << i;
  }
  EXPECT_EQ(NetText(Doc("Verspätungsentschädigung"), Thesaurus()).At(0).size(), 4U);
}

}  // namespace
}  // namespace leitplanke::heads
