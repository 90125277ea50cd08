// A head's file: what is written is read back, and nothing else is.
#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "tests/core/heads/small_head.h"

namespace leitplanke::heads {
namespace {

Head Written() {
  Head head = SmallHead({"angry", "calm", "größer"});
  head.rules = true;
  head.planes[1].scale = 0.125;
  head.planes[1].bias = -3.5;
  head.planes[2].lift = 0.25;
  head.planes[2].slope = 2;
  head.planes[2].shift = -1;
  head.planes[0].weights[7] = -127;
  head.planes[2].weights[63] = 127;
  return head;
}

TEST(HeadFile, ReadsWhatWasWritten) {
  const Head head = Written();
  const std::string bytes = WriteHead(head);
  const Result<Head> read = ReadHead(bytes);
  ASSERT_TRUE(read.ok()) << read.error().message;
  EXPECT_EQ(read->name, head.name);
  EXPECT_EQ(read->labels, head.labels);
  EXPECT_EQ(read->rules, true);
  EXPECT_EQ(read->multi, false);
  ASSERT_EQ(read->planes.size(), 3U);
  EXPECT_EQ(read->planes[1].bias, -3.5);
  EXPECT_EQ(read->planes[0].weights, head.planes[0].weights);
  EXPECT_EQ(WriteHead(*read), bytes);
}

TEST(HeadFile, RefusesEveryBeginningOfItself) {
  const std::string bytes = WriteHead(Written());
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    const Result<Head> read = ReadHead(bytes.substr(0, size));
    ASSERT_FALSE(read.ok()) << size;
    EXPECT_FALSE(read.error().message.empty());
  }
  EXPECT_FALSE(ReadHead(bytes + "x").ok());
}

TEST(HeadFile, RefusesEveryChangedByte) {
  const std::string bytes = WriteHead(Written());
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    std::string changed = bytes;
    changed[at] = static_cast<char>(changed[at] ^ 0x20);
    EXPECT_FALSE(ReadHead(changed).ok()) << at;
  }
}

TEST(HeadFile, RefusesWhatASumCannotSee) {
  const std::vector<std::pair<const char*, void (*)(Head&)>> wrongs = {
      {"labels out of order",
       [](Head& h) {
         h.labels = {"b", "a", "c"};
       }},
      {"a label twice",
       [](Head& h) {
         h.labels = {"a", "a", "b"};
       }},
      {"no name", [](Head& h) { h.name.clear(); }},
      {"a name that is no text", [](Head& h) { h.name = "\xFF"; }},
      {"a name that is too long", [](Head& h) { h.name = std::string(kMaxNameBytes + 1, 'x'); }},
      {"one label", [](Head& h) { h.labels = {"a"}; }},
      {"too few planes", [](Head& h) { h.planes.pop_back(); }},
      {"too few weights", [](Head& h) { h.planes[0].weights.pop_back(); }},
      {"no buckets", [](Head& h) { h.buckets = 0; }},
      {"infinite", [](Head& h) { h.planes[0].scale = std::numeric_limits<double>::infinity(); }},
      {"not a number", [](Head& h) { h.planes[0].bias = std::nan(""); }},
      {"far too large", [](Head& h) { h.planes[0].bias = 1e300; }},
  };
  for (const auto& [what, change] : wrongs) {
    Head head = Written();
    change(head);
    EXPECT_FALSE(ReadHead(WriteHead(head)).ok()) << what;
  }
}

TEST(HeadFile, NamesWhatIsWrong) {
  EXPECT_NE(ReadHead("PNG").error().message.find("LPHD"), std::string::npos);
  EXPECT_EQ(ReadHead(std::string(kMaxHeadBytes + 1, 'L')).error().code, ErrorCode::kTooLarge);
  std::string newer = WriteHead(Written());
  newer[4] = 9;
  EXPECT_EQ(ReadHead(newer).error().code, ErrorCode::kUnsupported);
}

TEST(HeadFile, SeveralHeadsInOne) {
  const std::string bytes = WriteHeads({Written(), SmallHead({"no", "yes"})});
  const auto read = ReadHeads(bytes);
  ASSERT_TRUE(read.ok()) << read.error().message;
  EXPECT_EQ(read->heads.size(), 2U);
  EXPECT_TRUE(read->words.empty());
  EXPECT_EQ(WriteHeads(read->heads), bytes);
  EXPECT_EQ(ReadHeads(WriteHead(Written()))->heads.size(), 1U) << "one head by itself is a file, too";
  for (std::size_t size = 0; size < bytes.size(); ++size) EXPECT_FALSE(ReadHeads(bytes.substr(0, size)).ok()) << size;
  EXPECT_FALSE(ReadHeads(bytes + "x").ok());
  EXPECT_FALSE(ReadHeads(WriteHeads({})).ok());
  EXPECT_EQ(ReadHeads(std::string(kMaxFileBytes + 1, 'L')).error().code, ErrorCode::kTooLarge);
}

TEST(HeadFile, WordsFollowTheHeads) {
  const std::string words = WriteThesaurus({"phone"}, {{KeyOf("ring", EntryKind::kWhole, kEnglish), 0}});
  const std::string bare = WriteHeads({SmallHead({"no", "yes"})});
  const std::string bytes = WriteHeads({SmallHead({"no", "yes"})}, {words});
  const auto read = ReadHeads(bytes);
  ASSERT_TRUE(read.ok()) << read.error().message;
  EXPECT_FALSE(read->words.empty());
  for (std::size_t size = 0; size < bytes.size(); ++size) EXPECT_FALSE(ReadHeads(bytes.substr(0, size)).ok()) << size;
  for (std::size_t at = bare.size(); at < bytes.size(); ++at) {
    std::string damaged = bytes;
    damaged[at] = static_cast<char>(damaged[at] ^ 4);
    EXPECT_FALSE(ReadHeads(damaged).ok()) << at;
  }
}

}  // namespace
}  // namespace leitplanke::heads
