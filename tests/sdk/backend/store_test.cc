// What any store must do.
#include <functional>
#include <set>
#include <string>
#include <vector>

#include "tests/sdk/backend/any_store.h"

namespace leitplanke::backend {
namespace {

using StoreTest = AnyStoreTest;
INSTANTIATE_TEST_SUITE_P(Kinds, StoreTest, kStoreKinds, StoreKindName);

TEST_P(StoreTest, GivesBackWhatWasCommitted) {
  const SessionRow session{"t", "anna", "d1", 1000, 2000};
  {
    const auto work = Write("t");
    work->PutSession("hash", session);
    work->PutDevice("t", "d1", {"anna", 7});
    work->PutReceipt("t", "d1", 7, {"body", "rejected", 0, "stale", "moved on"});
    work->PutCase("t", "c1", 3, R"({"id":"c1"})");
    work->AppendLog("t", 1, "c1", R"({"version":1})");
    work->Commit();
  }
  Reopen();
  const auto work = Read("t");
  const auto found = work->FindSession("hash");
  ASSERT_TRUE(found);
  EXPECT_EQ(found->tenant + found->person + found->device, "tannad1");
  EXPECT_EQ(found->started, 1000);
  EXPECT_EQ(found->expires, 2000);
  EXPECT_EQ(work->FindDevice("t", "d1")->last_seq, 7u);
  EXPECT_EQ(work->FindReceipt("t", "d1", 7)->message, "moved on");
  EXPECT_EQ(*work->FindCase("t", "c1"), R"({"id":"c1"})");
  EXPECT_EQ(work->Version("t"), 1u);
  EXPECT_EQ(work->ReadLog("t", 0, 10, 1000).entries, std::vector<std::string>{R"({"version":1})"});
}

TEST_P(StoreTest, KeepsNothingThatWasNotCommitted) {
  Write("t")->PutCase("t", "c1", 1, "{}");
  EXPECT_FALSE(Read("t")->FindCase("t", "c1"));
}

TEST_P(StoreTest, UndoesOneRequestOfAGroupAlone) {
  const auto work = Write("t");
  for (const char* id : {"kept", "undone", "kept too"}) {
    work->Mark();
    work->Enter("t");
    work->PutCase("t", id, 1, "{}");
    if (std::string_view(id) == "undone") {
      work->Rollback();
    } else {
      work->Release();
    }
  }
  work->Commit();
  const auto read = Read("t");
  EXPECT_TRUE(read->FindCase("t", "kept"));
  EXPECT_FALSE(read->FindCase("t", "undone"));
  EXPECT_TRUE(read->FindCase("t", "kept too"));
}

TEST_P(StoreTest, ReadsASnapshotThatLaterWritesDoNotMove) {
  const auto read = Read("t");
  EXPECT_EQ(read->Version("t"), 0u);
  const auto work = Write("t");
  work->AppendLog("t", 1, "c", "{}");
  work->Commit();
  EXPECT_EQ(read->Version("t"), 0u);
  EXPECT_TRUE(read->ReadLog("t", 0, 10, 1000).entries.empty());
  EXPECT_EQ(Read("t")->Version("t"), 1u);
}

TEST_P(StoreTest, CountsEachTenantsVersionsWithoutGaps) {
  {
    const auto work = Write("a");
    work->AppendLog("a", 1, "c", "a1");
    work->AppendLog("a", 2, "c", "a2");
    work->Enter("b");
    work->AppendLog("b", 1, "c", "b1");
    work->Commit();
  }
  ExpectRefused(Write("a"), [](Transaction& work) { work.AppendLog("a", 4, "c", "a4"); });
  ExpectRefused(Write("a"), [](Transaction& work) { work.AppendLog("a", 2, "c", "again"); });
  EXPECT_EQ(Read("a")->Version("a"), 2u);
  EXPECT_EQ(Read("b")->ReadLog("b", 0, 10, 1000).entries, std::vector<std::string>{"b1"});
}

TEST_P(StoreTest, EndsAPageByCountAndByBytesButGivesOneAtLeast) {
  const auto work = Write("t");
  for (std::uint64_t version = 1; version <= 5; ++version) work->AppendLog("t", version, "c", std::string(100, 'x'));
  const LogPage by_count = work->ReadLog("t", 1, 2, 1000);
  EXPECT_EQ(by_count.entries.size(), 2u);
  EXPECT_TRUE(by_count.more);
  EXPECT_EQ(by_count.version, 5u);
  EXPECT_EQ(work->ReadLog("t", 0, 10, 350).entries.size(), 3u);
  EXPECT_EQ(work->ReadLog("t", 0, 10, 1).entries.size(), 1u);
  const LogPage last = work->ReadLog("t", 3, 10, 1000);
  EXPECT_EQ(last.entries.size(), 2u);
  EXPECT_FALSE(last.more);
  EXPECT_TRUE(work->ReadLog("t", 99, 10, 1000).entries.empty());
}

/// Nothing of another tenant, whether the store throws or finds nothing.
template <typename Question>
void ExpectNothing(std::unique_ptr<Transaction> work, Question question) {
  try {
    EXPECT_FALSE(question(*work));
  } catch (const StoreError&) {
  }
}

TEST_P(StoreTest, GivesNothingForAWrongTenant) {
  {
    const auto work = Write("a");
    work->PutSession("token of a", {"a", "anna", "d", 0, 10});
    work->PutCase("a", "c", 1, "of a");
    work->PutDevice("a", "d", {"anna", 3});
    work->PutReceipt("a", "d", 1, {"h", "accepted", 1, "", ""});
    work->AppendLog("a", 1, "c", "{}");
    work->AppendAudit("a", 1, {"l", "{}", "salt"});
    work->PutKey("a", {"k", "anna", "d", "ed25519", "aa", 1, 0});
    work->PutNonce("a", "d", "n");
    work->PutLastWriter("a", "anna", "ben");
    work->Commit();
  }
  const std::vector<std::function<bool(Transaction&)>> questions{
      [](Transaction& work) { return work.FindCase("a", "c").has_value(); },
      [](Transaction& work) { return work.FindDevice("a", "d").has_value(); },
      [](Transaction& work) { return work.FindReceipt("a", "d", 1).has_value(); },
      [](Transaction& work) { return work.Version("a") != 0; },
      [](Transaction& work) { return !work.ReadLog("a", 0, 9, 999).entries.empty(); },
      [](Transaction& work) { return !work.VersionsOf("a", "c").empty(); },
      [](Transaction& work) { return !work.Entry("a", 1).empty(); },
      [](Transaction& work) { return work.FindKey("a", "k").has_value(); },
      [](Transaction& work) { return !work.Keys("a", "", 9).empty(); },
      [](Transaction& work) { return work.NonceUsed("a", "d", "n"); },
      [](Transaction& work) { return !work.LastWriter("a", "anna", "ben").empty(); },
      [](Transaction& work) { return !work.ReadAudit("a", 0, 9).rows.empty(); }};
  for (const auto& question : questions) {
    EXPECT_TRUE(question(*Read("a"))) << "there would be something";
    ExpectNothing(Read("b"), question);
    ExpectNothing(Write("b"), question);
    ExpectNothing(store_->BeginRead(), question);
  }
}

TEST_P(StoreTest, TakesNothingForAWrongTenant) {
  Write("a")->Commit();
  const std::vector<std::function<void(Transaction&)>> writes{
      [](Transaction& work) {
        work.PutSession("s", {"a", "anna", "d", 0, 10});
      },
      [](Transaction& work) { work.PutCase("a", "c", 1, "of b"); },
      [](Transaction& work) {
        work.PutDevice("a", "d", {"anna", 3});
      },
      [](Transaction& work) {
        work.PutReceipt("a", "d", 1, {"h", "accepted", 1, "", ""});
      },
      [](Transaction& work) { work.AppendLog("a", 1, "c", "{}"); },
      [](Transaction& work) {
        work.AppendAudit("a", 1, {"l", "{}", "salt"});
      },
      [](Transaction& work) {
        work.PutKey("a", {"k", "anna", "d", "ed25519", "aa", 1, 0});
      },
      [](Transaction& work) { work.PutNonce("a", "d", "n"); },
      [](Transaction& work) { work.PutLastWriter("a", "anna", "ben"); }};
  for (const auto& write : writes) {
    ExpectRefused(Write("b"), write);
    ExpectRefused(store_->BeginWrite(), write);
    ExpectRefused(Write("b"), [&](Transaction& work) {
      work.Mark();
      write(work);
      work.Release();
    });
  }
}

TEST_P(StoreTest, ATokenSaysWhoseItIsAndEntersThere) {
  {
    const auto work = Write("a");
    work->PutSession("token", {"a", "anna", "d", 0, 10});
    work->PutCase("a", "c", 1, "of a");
    work->Commit();
  }
  for (const bool writing : {false, true}) {
    const auto work = writing ? store_->BeginWrite() : store_->BeginRead();
    EXPECT_FALSE(work->FindSession("another"));
    EXPECT_EQ(work->FindSession("token")->tenant, "a");
    EXPECT_TRUE(work->FindCase("a", "c"));
  }
}

TEST_P(StoreTest, DoesNotTakeIdsForTheSameThatAreOnlyGluedAlike) {
  const auto work = Write("ab");
  work->PutCase("ab", "c", 1, "of ab");
  work->Enter("a");
  EXPECT_FALSE(work->FindCase("a", "bc"));
}

TEST_P(StoreTest, BindsADeviceForGoodAndTakesANumberOnce) {
  auto work = Write("t");
  work->PutDevice("t", "d", {"anna", 1});
  work->PutDevice("t", "d", {"ben", 2});
  EXPECT_EQ(work->FindDevice("t", "d")->person, "anna");
  EXPECT_EQ(work->FindDevice("t", "d")->last_seq, 2u);
  work->PutReceipt("t", "d", 1, {"h", "accepted", 1, "", ""});
  ExpectRefused(std::move(work), [](Transaction& again) {
    again.PutReceipt("t", "d", 1, {"other", "accepted", 2, "", ""});
  });
}

TEST_P(StoreTest, ForgetsSessionsByDeviceAndByTime) {
  const auto work = Write("u");
  work->PutSession("other tenant", {"u", "anna", "d", 0, 20});
  work->Enter("t");
  work->PutSession("old", {"t", "anna", "d", 0, 10});
  work->PutSession("kept", {"t", "anna", "d", 0, 20});
  work->PutSession("other device", {"t", "anna", "e", 0, 20});
  EXPECT_EQ(work->SignedIn("t"), (std::set<std::string>{"d", "e"}));
  work->EraseSessions("t", "d", "kept");
  EXPECT_FALSE(work->FindSession("old"));
  for (const char* hash : {"other tenant", "kept", "other device"}) EXPECT_TRUE(work->FindSession(hash)) << hash;
  work->EraseExpiredSessions(19);
  EXPECT_TRUE(work->FindSession("kept"));
  work->EraseExpiredSessions(20);
  EXPECT_FALSE(work->FindSession("kept"));
  EXPECT_TRUE(work->SignedIn("t").empty());
}

TEST_P(StoreTest, KeepsTextsAsTheyAre) {
  const std::string odd = "a\x01\xF0\x9F\x98\x80' OR 1=1; -- $1 \\000 \r\n";
  const auto work = Write(odd.c_str());
  work->PutCase(odd, odd, 1, odd);
  EXPECT_EQ(*work->FindCase(odd, odd), odd);
  EXPECT_FALSE(work->FindCase(odd, "a"));
  work->PutCase(odd, "", 1, "");
  EXPECT_EQ(*work->FindCase(odd, ""), "");
  // An id with a NUL, which only an attacker sends, is found nowhere and breaks nothing.
  EXPECT_FALSE(work->FindCase(odd, std::string_view("a\0b", 3)));
  EXPECT_FALSE(work->FindKey(odd, std::string(100000, '\0')));
  work->PutCase(odd, "long", 1, std::string(3'000'000, 'x'));
  EXPECT_EQ(work->FindCase(odd, "long")->size(), 3'000'000u);
}

}  // namespace
}  // namespace leitplanke::backend
