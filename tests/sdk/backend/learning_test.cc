// What the store keeps of learning, on each kind of store: corrections, versions, which are in use, what is forgotten.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "sdk/backend/api_error.h"
#include "sdk/backend/own_heads.h"
#include "sdk/backend/trainings.h"
#include "tests/sdk/backend/any_store.h"

namespace leitplanke::backend {
namespace {

constexpr Millis kNow = 1'790'000'000'000;

class LearningTest : public AnyStoreTest {};
INSTANTIATE_TEST_SUITE_P(Kinds, LearningTest, kStoreKinds, StoreKindName);

std::string Id(int i) { return std::string(31, 'a') + static_cast<char>('a' + i); }

void Correct(Transaction& store, const std::string& tenant, int i, const std::string& about, const std::string& who) {
  LogEntry entry;
  entry.action.type = ActionType::kCorrect;
  entry.action.about = about;
  entry.person = who;
  entry.after.id = Id(i);
  NoteCorrection(store, tenant, entry);
}

std::vector<learn::CorrectedPost> Posts(std::initializer_list<int> ids) {
  std::vector<learn::CorrectedPost> posts;
  for (const int i : ids) posts.push_back({Id(i), Post{}, {{"urgency", "high", "anna", ""}}});
  return posts;
}

learn::Learned Good(std::string bytes) {
  learn::Learned learned;
  learned.bytes = std::move(bytes);
  learned.heads.push_back({"urgency", 40, {8, 2, 7}, {600, 480, 478}, true});
  return learned;
}

int StatusOf(const std::function<void()>& work) {
  try {
    work();
  } catch (const ApiError& error) {
    return error.status;
  }
  return 200;
}

TEST_P(LearningTest, CountsPostsAndPeopleOfTheAssessmentAlone) {
  const auto work = Write("t");
  Correct(*work, "t", 0, "urgency", "anna");
  Correct(*work, "t", 0, "intents", "ben");
  Correct(*work, "t", 1, "urgency", "anna");
  Correct(*work, "t", 2, "privacy.request", "cem");
  const CorrectionCount count = CountCorrections(*work, "t");
  EXPECT_EQ(count.posts, 2U);
  EXPECT_EQ(count.people, 2U);
}

TEST_P(LearningTest, AVersionIsOfferedUsedAndGoneBackFrom) {
  auto work = Write("t");
  EXPECT_EQ(HeadsInUse(*work, "t"), 0U);
  EXPECT_EQ(HeadsFile(*work, "t", 0), "");
  const std::string bytes("LPHS\0\xff\x01 bytes", 13);
  EXPECT_EQ(PutHeadsVersion(*work, "t", Good(bytes), Posts({}), "petra", kNow), 1U);
  learn::Learned refused;
  refused.why = "No better.";
  EXPECT_EQ(PutHeadsVersion(*work, "t", refused, Posts({}), "petra", kNow), 2U);
  EXPECT_EQ(HeadsInUse(*work, "t"), 0U) << "nothing is in use before somebody says so";
  EXPECT_EQ(UseHeads(*work, "t", 1, "petra", "", kNow), 1U);
  work->Commit();
  work.reset();
  Reopen();
  work = Write("t");
  EXPECT_EQ(HeadsInUse(*work, "t"), 1U);
  EXPECT_EQ(HeadsFile(*work, "t", 1), bytes);
  EXPECT_EQ(StatusOf([&] { UseHeads(*work, "t", 2, "petra", "", kNow); }), 409) << "it was not better";
  EXPECT_EQ(StatusOf([&] { UseHeads(*work, "t", 3, "petra", "", kNow); }), 404);
  EXPECT_EQ(UseHeads(*work, "t", 0, "petra", "", kNow), 2U);
  EXPECT_EQ(HeadsInUse(*work, "t"), 0U);
  const Json list = HeadsVersions(*work, "t");
  ASSERT_EQ(list.size(), 2U);
  EXPECT_EQ(list[0]["version"], 2);
  EXPECT_EQ(list[1]["usedBy"], "petra");
  EXPECT_NE(work->Entry("t", 2).find(R"("heads.use")"), std::string::npos) << "it is in the log";
  std::string link;
  EXPECT_EQ(work->AuditVersion("t", link), 2U) << "and in the audit chain";
}

TEST_P(LearningTest, WhatWasErasedIsForgotten) {
  const auto work = Write("t");
  for (const int i : {0, 1, 2}) Correct(*work, "t", i, "urgency", "anna");
  PutHeadsVersion(*work, "t", Good("one"), Posts({0, 1}), "petra", kNow);
  PutHeadsVersion(*work, "t", Good("two"), Posts({1, 2}), "petra", kNow);
  UseHeads(*work, "t", 2, "petra", "", kNow);
  ForgetCase(*work, "t", Id(0));
  EXPECT_EQ(CountCorrections(*work, "t").posts, 2U);
  Json list = HeadsVersions(*work, "t");
  EXPECT_EQ(list[1]["state"], "forgotten");
  EXPECT_EQ(list[0]["erased"], 0) << "it did not learn from that one";
  EXPECT_EQ(HeadsFile(*work, "t", 1), "");
  EXPECT_EQ(StatusOf([&] { UseHeads(*work, "t", 1, "petra", "", kNow); }), 409);
  ForgetCase(*work, "t", Id(1));
  list = HeadsVersions(*work, "t");
  EXPECT_EQ(list[0]["erased"], 1);
  EXPECT_EQ(HeadsFile(*work, "t", 2), "two") << "in use until another takes its place";
  UseHeads(*work, "t", 0, "petra", "", kNow);
  EXPECT_EQ(HeadsFile(*work, "t", 2), "");
  EXPECT_EQ(HeadsVersions(*work, "t")[0]["state"], "forgotten");
}

TEST_P(LearningTest, WhatWasErasedWhileItLearnedIsForgotten) {
  const auto work = Write("t");
  Correct(*work, "t", 1, "urgency", "anna");
  PutHeadsVersion(*work, "t", Good("one"), Posts({0, 1}), "petra", kNow);
  const Json list = HeadsVersions(*work, "t");
  EXPECT_EQ(list[0]["erased"], 1);
  EXPECT_EQ(list[0]["state"], "forgotten");
  EXPECT_EQ(HeadsFile(*work, "t", 1), "");
}

TEST_P(LearningTest, TheOldestVersionsGoButNeverTheOneInUse) {
  const auto work = Write("t");
  PutHeadsVersion(*work, "t", Good("first"), Posts({}), "petra", kNow);
  UseHeads(*work, "t", 1, "petra", "", kNow);
  for (std::size_t i = 0; i < kMaxHeadsVersions; ++i) PutHeadsVersion(*work, "t", Good("x"), Posts({}), "petra", kNow);
  const Json list = HeadsVersions(*work, "t");
  EXPECT_EQ(list.size(), kMaxHeadsVersions);
  EXPECT_EQ(list.back()["version"], 1);
  EXPECT_EQ(list.front()["version"], kMaxHeadsVersions + 1);
  EXPECT_EQ(HeadsFile(*work, "t", 1), "first");
  EXPECT_EQ(HeadsFile(*work, "t", 2), "");
}

TEST_P(LearningTest, TenantsShareNothing) {
  {
    const auto work = Write("t");
    Correct(*work, "t", 0, "urgency", "anna");
    PutHeadsVersion(*work, "t", Good("ours"), Posts({0}), "petra", kNow);
    UseHeads(*work, "t", 1, "petra", "", kNow);
    work->Commit();
  }
  const auto other = Write("u");
  EXPECT_EQ(CountCorrections(*other, "u").posts, 0U);
  EXPECT_EQ(HeadsInUse(*other, "u"), 0U);
  EXPECT_EQ(HeadsFile(*other, "u", 1), "");
  EXPECT_EQ(HeadsVersions(*other, "u").size(), 0U);
  EXPECT_EQ(StatusOf([&] { UseHeads(*other, "u", 1, "rolf", "", kNow); }), 404);
  ForgetCase(*other, "u", Id(0));
  other->Commit();
  EXPECT_EQ(HeadsVersions(*Read("t"), "t")[0]["erased"], 0);
}

TEST(Trainings, OneAtATimeOfEachTenant) {
  Trainings trainings;
  EXPECT_EQ(trainings.Show("t")["training"], nullptr);
  const auto training = trainings.Begin("t", "petra", kNow);
  EXPECT_EQ(StatusOf([&] { trainings.Begin("t", "rolf", kNow); }), 409);
  const auto other = trainings.Begin("u", "rolf", kNow);
  EXPECT_TRUE(training->Step(1, 4));
  EXPECT_EQ(trainings.Show("t")["training"]["step"], 1);
  trainings.Cancel("t");
  EXPECT_FALSE(training->Step(2, 4));
  EXPECT_TRUE(other->Step(1, 2)) << "another company's goes on";
  trainings.End("t", "cancelled", "The training was cancelled.", kNow);
  EXPECT_EQ(trainings.Show("t")["last"]["reason"], "cancelled");
  EXPECT_EQ(trainings.Show("t")["last"]["message"], "The training was cancelled.");
  trainings.Begin("t", "petra", kNow);
  trainings.End("t", "", "", kNow);
  EXPECT_EQ(trainings.Show("t")["last"], nullptr);
}

}  // namespace
}  // namespace leitplanke::backend
