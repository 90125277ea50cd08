// The shipped heads on the posts that were held back from training: fails below the committed marks.
#include <gtest/gtest.h>

#include <string>

#include "core/heads/head.h"
#include "sdk/backend/learn/recipe.h"
#include "sdk/cli/files.h"

namespace leitplanke::cli {
namespace {

using learn::CorpusPost;
using learn::Measure;
using learn::Measured;
using learn::ReadCorpus;

const std::string kCorpus = LEITPLANKE_SOURCE_DIR "/core/assess/corpus";

std::string Shipped() {
  const auto bytes = ReadUpTo(LEITPLANKE_SOURCE_DIR "/core/heads/heads.lphs", heads::kMaxFileBytes);
  return bytes.ok() ? *bytes : "";
}

TEST(ShippedHeads, HoldTheirMarksOnPostsTheyHaveNotSeen) {
  const auto corpus = ReadCorpus(kCorpus);
  ASSERT_TRUE(corpus.ok()) << corpus.error().message;
  ASSERT_FALSE(Shipped().empty());
  const auto measured = Measure(
      *corpus, [](const CorpusPost& p) { return p.held_back; }, Shipped());
  ASSERT_TRUE(measured.ok()) << measured.error().message;
  Measured m = *measured;
  EXPECT_GT(m["relevant"].n, 6000);
  const std::pair<double, double> marks[] = {
      {m["relevant"].MacroF1(), 0.80}, {m["needs_reply"].classes["true"].F1(), 0.89},
      {m["intents"].MicroF1(), 0.73},  {m["sentiment"].MacroF1(), 0.715},
      {m["urgency"].MacroF1(), 0.78},  {m["signals"].MicroF1(), 0.755},
  };
  for (std::size_t i = 0; i < std::size(marks); ++i) {
    RecordProperty("mark" + std::to_string(i), std::to_string(marks[i].first));
    EXPECT_GE(marks[i].first, marks[i].second) << "mark " << i;
  }
}

}  // namespace
}  // namespace leitplanke::cli
