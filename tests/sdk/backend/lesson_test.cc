// A company's own heads: what they learn, when they are refused, and that the same lessons give the same bytes.
#include "sdk/backend/learn/lesson.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "core/heads/head.h"
#include "sdk/cli/heads/make.h"

namespace leitplanke::learn {
namespace {

/// A few industries of the corpus, and heads that were made from them: quick, and the same thing.
class Lesson : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    auto all = ReadCorpus(LEITPLANKE_SOURCE_DIR "/core/assess/corpus");
    ASSERT_TRUE(all.ok()) << all.error().message;
    corpus = new std::vector<CorpusFile>();
    for (CorpusFile& file : *all) {
      const bool taught = file.path.find("/de/parcel.") != std::string::npos;
      const bool known = file.path.find("/de/railway.") != std::string::npos ||
                         file.path.find("/de/energy.") != std::string::npos ||
                         file.path.find("/en/railway.") != std::string::npos ||
                         file.path.find("/de/second-services.") != std::string::npos;
      if (taught) company = new CorpusFile(std::move(file));
      if (known) corpus->push_back(std::move(file));
    }
    ASSERT_EQ(corpus->size(), 4U);
    ASSERT_NE(company, nullptr);
    const auto words = cli::ReadWords(LEITPLANKE_SOURCE_DIR "/core/heads/words");
    ASSERT_TRUE(words.ok()) << words.error().message;
    const auto heads = cli::MakeHeads(
        *corpus, [](const CorpusPost& p) { return !p.held_back; }, {}, *words);
    ASSERT_TRUE(heads.ok()) << heads.error().message;
    shipped = new std::string(*heads);
  }
  static void TearDownTestSuite() {
    delete corpus;
    delete company;
    delete shipped;
  }

  /// Two people call each post that names one parcel station urgent, which the shipped heads cannot know, and say of
  /// the others what they are.
  static Lessons Ours() {
    Lessons lessons{corpus, *shipped, &company->policy, {}};
    int i = 0;
    for (const CorpusPost& labelled : company->posts) {
      CorrectedPost post;
      post.case_id = std::to_string(++i);
      post.post = labelled.post;
      if (i % 2 == 0) post.post.text += " Das Paket liegt in der Abholstation Nord.";
      const std::string person = i % 4 < 2 ? "anna" : "ben";
      post.corrections.push_back({"urgency", i % 2 == 0 ? "critical" : labelled.expected.urgency, person, ""});
      lessons.posts.push_back(std::move(post));
    }
    return lessons;
  }

  static Learned Taught(const Lessons& lessons) {
    auto learned = Learn(lessons, [](std::size_t, std::size_t) { return true; });
    EXPECT_TRUE(learned.ok()) << (learned.ok() ? "" : learned.error().message);
    return learned.ok() ? std::move(*learned) : Learned{};
  }

  static inline std::vector<CorpusFile>* corpus = nullptr;
  static inline CorpusFile* company = nullptr;
  static inline std::string* shipped = nullptr;
};

TEST_F(Lesson, WhatTwoPeopleSayIsLearnedAndTheRestIsKept) {
  const Learned learned = Taught(Ours());
  ASSERT_EQ(learned.heads.size(), 1U) << "only the field that was corrected";
  const HeadReport& report = learned.heads[0];
  EXPECT_EQ(report.head, "urgency");
  EXPECT_GE(report.held_out.rows, 8U);
  EXPECT_GE(report.held_out.after, report.held_out.before + kLeastGain);
  EXPECT_GE(report.held_out.after * 10, report.held_out.rows * 8) << "of posts that it has not seen";
  EXPECT_GT(report.shipped.rows, 30U);
  EXPECT_TRUE(report.taken) << report.shipped.before << " -> " << report.shipped.after;
  EXPECT_EQ(learned.why + learned.reason, "");
  const auto heads = heads::ReadHeads(learned.bytes);
  ASSERT_TRUE(heads.ok());
  EXPECT_EQ(heads->heads.size(), 1U);
}

TEST_F(Lesson, TheSameLessonsInAnyOrderGiveTheSameBytes) {
  Lessons lessons = Ours();
  const std::string bytes = Taught(lessons).bytes;
  ASSERT_FALSE(bytes.empty());
  std::reverse(lessons.posts.begin(), lessons.posts.end());
  EXPECT_TRUE(Taught(lessons).bytes == bytes);
}

TEST_F(Lesson, NobodyTeachesAlone) {
  Lessons lessons = Ours();
  for (CorrectedPost& post : lessons.posts) post.corrections[0].person = "anna";
  const Learned learned = Taught(lessons);
  EXPECT_EQ(learned.bytes, "");
  EXPECT_EQ(learned.reason, "too_few_of_a_field");
  EXPECT_NE(learned.why.find("two people"), std::string::npos) << learned.why;
  for (std::size_t i = 0; i < 10; ++i) lessons.posts[i].corrections[0].person = "ben";
  EXPECT_EQ(Taught(lessons).bytes, "") << "of anna's only as many count as ben's: too few";
}

TEST_F(Lesson, WhoTurnsEverythingRoundIsNotBelieved) {
  Lessons lessons{corpus, *shipped, &corpus->front().policy, {}};
  int i = 0;
  for (const CorpusPost& labelled : corpus->front().posts) {
    CorrectedPost post;
    post.case_id = std::to_string(++i);
    post.post = labelled.post;
    const bool honest = i % 3 == 0;
    const std::string said = labelled.expected.sentiment;
    const std::string turned = said == "negative" ? "positive" : "negative";
    post.corrections.push_back({"sentiment", honest ? said : turned, honest ? "ben" : "eve", ""});
    lessons.posts.push_back(std::move(post));
  }
  const Learned learned = Taught(lessons);
  ASSERT_EQ(learned.heads.size(), 1U) << "enough was said to learn from";
  for (const HeadReport& report : learned.heads) {
    EXPECT_FALSE(report.taken) << report.held_out.before << " -> " << report.held_out.after << ", shipped "
                               << report.shipped.before << " -> " << report.shipped.after;
  }
  EXPECT_EQ(learned.bytes, "");
  EXPECT_EQ(learned.reason, "not_better");
  EXPECT_NE(learned.why, "");
}

TEST_F(Lesson, EndsWhenItIsToldTo) {
  std::size_t asked = 0;
  const auto learned = Learn(Ours(), [&](std::size_t step, std::size_t steps) {
    EXPECT_LT(step, steps);
    return ++asked < 2;
  });
  ASSERT_FALSE(learned.ok());
  EXPECT_EQ(learned.error().code, ErrorCode::kWrongState);
  EXPECT_EQ(asked, 2U);
}

TEST(WhyNotYet, SaysWhatIsMissing) {
  EXPECT_EQ(WhyNotYet(12, 1), "12 corrected posts; 50 are needed.");
  EXPECT_NE(WhyNotYet(kLeastPosts, 1), "");
  EXPECT_EQ(WhyNotYet(kLeastPosts, kLeastPeople), "");
}

}  // namespace
}  // namespace leitplanke::learn
