#include <map>
#include <nlohmann/json.hpp>
#include <random>

#include "leitplanke/json.h"
#include "leitplanke/sync.h"
#include "tests/core/cases/world.h"

namespace leitplanke {
namespace {

LogEntry Entry(std::uint64_t version, const std::string& id, std::uint64_t revision) {
  LogEntry entry;
  entry.version = version;
  entry.action.case_id = id;
  entry.after.id = id;
  entry.after.revision = revision;
  return entry;
}

TEST(Replica, TakesThePageAsItIs) {
  Replica replica;
  const auto changed = replica.ApplyPage({Entry(1, "a", 1), Entry(2, "b", 1), Entry(3, "a", 2)});
  ASSERT_TRUE(changed.ok());
  EXPECT_EQ(*changed, (std::vector<std::string>{"a", "b"}));
  EXPECT_EQ(replica.cursor(), 3U);
  EXPECT_EQ(replica.Confirmed("a")->revision, 2U);
  EXPECT_EQ(replica.Confirmed("c"), nullptr);
  EXPECT_EQ(replica.all().size(), 2U);
}

TEST(Replica, IgnoresRepeatsAndRefusesGapsWhole) {
  Replica replica;
  ASSERT_TRUE(replica.ApplyPage({Entry(1, "a", 1), Entry(2, "a", 2)}).ok());
  const auto repeat = replica.ApplyPage({Entry(1, "a", 1), Entry(2, "a", 2)});
  ASSERT_TRUE(repeat.ok());
  EXPECT_TRUE(repeat->empty());
  EXPECT_EQ(replica.Confirmed("a")->revision, 2U) << "an old entry does not come back";

  const auto gap = replica.ApplyPage({Entry(3, "a", 3), Entry(5, "b", 1)});
  ASSERT_FALSE(gap.ok());
  EXPECT_EQ(gap.error().code, ErrorCode::kSequence);
  EXPECT_EQ(gap.error().where, "/entries/1/version");
  EXPECT_EQ(replica.cursor(), 2U);
  EXPECT_EQ(replica.Confirmed("a")->revision, 2U) << "nothing of the page was taken";
}

TEST(Replica, WhatHappenedBesideTheCasesTakesAVersionAndChangesNone) {
  const auto beside = LogEntryFromJson(Json::parse(
      R"({"version":2,"person":"Petra Lang","at":"2026-11-22T10:00:00Z","admin":{"kind":"roles","person":"ben"}})"));
  ASSERT_TRUE(beside.ok()) << beside.error().message;
  Replica replica;
  const auto changed = replica.ApplyPage({Entry(1, "a", 1), *beside, Entry(3, "a", 2)});
  ASSERT_TRUE(changed.ok());
  EXPECT_EQ(*changed, (std::vector<std::string>{"a"}));
  EXPECT_EQ(replica.cursor(), 3U);
  EXPECT_EQ(replica.all().size(), 1U);
  ASSERT_FALSE(LogEntryFromJson(Json::parse(R"({"version":2,"person":"p","at":"t"})")).ok());
}

TEST(Replica, RefusesAnEntryWhoseCaseIsAnother) {
  Replica replica;
  LogEntry entry = Entry(1, "a", 1);
  entry.after.id = "b";
  EXPECT_EQ(replica.ApplyPage({entry}).error().code, ErrorCode::kInvalidArgument);
  EXPECT_EQ(replica.cursor(), 0U);
}

TEST(Replica, RestoresWhatStorageHeld) {
  Replica replica;
  Case c;
  c.id = "a";
  c.revision = 4;
  replica.Restore(9, {c});
  EXPECT_EQ(replica.cursor(), 9U);
  EXPECT_EQ(replica.Confirmed("a")->revision, 4U);
  ASSERT_TRUE(replica.ApplyPage({Entry(10, "a", 5)}).ok());
  EXPECT_EQ(replica.Confirmed("a")->revision, 5U);
}

// Pages cut, repeated and skipped at random against a map filled in order.
TEST(Replica, AgreesWithANaiveOneOverRandomPages) {
  for (unsigned seed = 0; seed < 300; ++seed) {
    std::mt19937 dice(seed);
    std::vector<LogEntry> log;
    for (std::uint64_t v = 1; v <= 60; ++v) log.push_back(Entry(v, std::string(1, char('a' + dice() % 4)), v));
    Replica replica;
    for (int pull = 0; pull < 60 && replica.cursor() < log.size(); ++pull) {
      const std::uint64_t cursor = replica.cursor();
      const std::size_t from =
          std::min<std::size_t>(log.size(), (cursor + dice() % 4) - std::min<std::uint64_t>(cursor, dice() % 4));
      const std::size_t to = std::min(log.size(), from + 1 + dice() % 8);
      const auto page =
          std::vector<LogEntry>(log.begin() + static_cast<long>(from), log.begin() + static_cast<long>(to));
      const bool fits = from <= cursor;
      ASSERT_EQ(replica.ApplyPage(page).ok(), fits || page.empty()) << "seed " << seed;
      ASSERT_EQ(replica.cursor(), fits ? std::max<std::uint64_t>(cursor, to) : cursor);
    }
    std::map<std::string, std::uint64_t> naive;
    for (std::size_t i = 0; i < replica.cursor(); ++i) naive[log[i].after.id] = log[i].after.revision;
    ASSERT_EQ(replica.all().size(), naive.size());
    for (const auto& [id, revision] : naive) ASSERT_EQ(replica.Confirmed(id)->revision, revision);
  }
}

}  // namespace
}  // namespace leitplanke
