// The shipped heads on the posts that were held back from training: fails below the committed marks.
#include <gtest/gtest.h>

#include <string>
#include <tuple>
#include <vector>

#include "core/heads/head.h"
#include "sdk/backend/learn/recipe.h"
#include "sdk/cli/files.h"

namespace leitplanke::cli {
namespace {

using learn::CorpusFile;
using learn::CorpusPost;
using learn::Measure;
using learn::Measured;
using learn::ReadCorpus;

const std::string kCorpus = LEITPLANKE_SOURCE_DIR "/core/assess/corpus";
const std::string kApart = LEITPLANKE_SOURCE_DIR "/tests/core/assess/plain";  // of a hand that wrote nothing else

std::string Shipped() {
  const auto bytes = ReadUpTo(LEITPLANKE_SOURCE_DIR "/core/heads/heads.lphs", heads::kMaxFileBytes);
  return bytes.ok() ? *bytes : "";
}

/// Below which a field must not fall.
struct Marks {
  long posts;
  double relevant, needs_reply, intents, sentiment, urgency, signals;
};

void ExpectAbove(const Marks& marks, const std::vector<CorpusFile>& corpus, const learn::Pick& pick) {
  ASSERT_FALSE(Shipped().empty());
  const auto measured = Measure(corpus, pick, Shipped());
  ASSERT_TRUE(measured.ok()) << measured.error().message;
  Measured m = *measured;
  EXPECT_GT(m["relevant"].n, marks.posts);
  const std::tuple<const char*, double, double> fields[] = {
      {"relevant", m["relevant"].MacroF1(), marks.relevant},
      {"needs_reply", m["needs_reply"].classes["true"].F1(), marks.needs_reply},
      {"intents", m["intents"].MicroF1(), marks.intents},
      {"sentiment", m["sentiment"].MacroF1(), marks.sentiment},
      {"urgency", m["urgency"].MacroF1(), marks.urgency},
      {"signals", m["signals"].MicroF1(), marks.signals},
  };
  for (const auto& [field, got, mark] : fields) {
    testing::Test::RecordProperty(field, std::to_string(got));
    EXPECT_GE(got, mark) << field;
  }
}

bool HeldBack(const CorpusPost& post) { return post.held_back; }
bool Every(const CorpusPost& /*post*/) { return true; }

/// The corpus' files of plain posts, or the others: plain ones must not hide what happens to hard ones.
std::vector<CorpusFile> Corpus(bool plain) {
  auto corpus = ReadCorpus(kCorpus);
  EXPECT_TRUE(corpus.ok()) << corpus.error().message;
  if (!corpus.ok()) return {};
  std::erase_if(*corpus, [&](const CorpusFile& f) { return (f.path.find("plain") != std::string::npos) != plain; });
  return std::move(*corpus);
}

TEST(ShippedHeads, HoldTheirMarksOnHardPostsTheyHaveNotSeen) {
  ExpectAbove({6000, 0.81, 0.89, 0.75, 0.73, 0.77, 0.755}, Corpus(false), HeldBack);
}

TEST(ShippedHeads, HoldTheirMarksOnPlainPostsTheyHaveNotSeen) {
  ExpectAbove({2500, 0.72, 0.905, 0.81, 0.835, 0.83, 0.82}, Corpus(true), HeldBack);
}

TEST(ShippedHeads, HoldTheirMarksOnPlainPostsOfAnotherHand) {
  const auto apart = ReadCorpus(kApart);
  ASSERT_TRUE(apart.ok()) << apart.error().message;
  ExpectAbove({490, 0.87, 0.915, 0.855, 0.87, 0.85, 0.855}, *apart, Every);
}

}  // namespace
}  // namespace leitplanke::cli
