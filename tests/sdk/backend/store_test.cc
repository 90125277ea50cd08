// What any store must do, on the one that there is.
#include <gtest/gtest.h>

#include "sdk/backend/sqlite_store.h"
#include "tests/sdk/backend/temp_folder.h"

namespace leitplanke::backend {
namespace {

class StoreTest : public testing::Test {
 protected:
  std::unique_ptr<Store> Open() { return std::make_unique<SqliteStore>(folder_.File("test.db")); }

  TempFolder folder_;
  std::unique_ptr<Store> store_ = Open();
};

TEST_F(StoreTest, GivesBackWhatWasCommitted) {
  const SessionRow session{"t", "anna", "d1", 1000, 2000};
  {
    const auto work = store_->BeginWrite();
    work->PutSession("hash", session);
    work->PutDevice("t", "d1", {"anna", 7});
    work->PutReceipt("t", "d1", 7, {"body", "rejected", 0, "stale", "moved on"});
    work->PutCase("t", "c1", 3, R"({"id":"c1"})");
    work->AppendLog("t", 1, "c1", R"({"version":1})");
    work->Commit();
  }
  store_->Close();
  store_ = Open();
  const auto work = store_->BeginRead();
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

TEST_F(StoreTest, KeepsNothingThatWasNotCommitted) {
  store_->BeginWrite()->PutCase("t", "c1", 1, "{}");
  EXPECT_FALSE(store_->BeginRead()->FindCase("t", "c1"));
}

TEST_F(StoreTest, UndoesOneRequestOfAGroupAlone) {
  const auto work = store_->BeginWrite();
  for (const char* id : {"kept", "undone", "kept too"}) {
    work->Mark();
    work->PutCase("t", id, 1, "{}");
    if (std::string_view(id) == "undone") {
      work->Rollback();
    } else {
      work->Release();
    }
  }
  work->Commit();
  const auto read = store_->BeginRead();
  EXPECT_TRUE(read->FindCase("t", "kept"));
  EXPECT_FALSE(read->FindCase("t", "undone"));
  EXPECT_TRUE(read->FindCase("t", "kept too"));
}

TEST_F(StoreTest, ReadsASnapshotThatLaterWritesDoNotMove) {
  const auto read = store_->BeginRead();
  EXPECT_EQ(read->Version("t"), 0u);
  const auto work = store_->BeginWrite();
  work->AppendLog("t", 1, "c", "{}");
  work->Commit();
  EXPECT_EQ(read->Version("t"), 0u);
  EXPECT_TRUE(read->ReadLog("t", 0, 10, 1000).entries.empty());
  EXPECT_EQ(store_->BeginRead()->Version("t"), 1u);
}

TEST_F(StoreTest, CountsEachTenantsVersionsWithoutGaps) {
  const auto work = store_->BeginWrite();
  work->AppendLog("a", 1, "c", "a1");
  work->AppendLog("b", 1, "c", "b1");
  work->AppendLog("a", 2, "c", "a2");
  EXPECT_THROW(work->AppendLog("a", 4, "c", "a4"), StoreError);
  EXPECT_THROW(work->AppendLog("a", 2, "c", "again"), StoreError);
  EXPECT_EQ(work->Version("a"), 2u);
  EXPECT_EQ(work->ReadLog("b", 0, 10, 1000).entries, std::vector<std::string>{"b1"});
}

TEST_F(StoreTest, EndsAPageByCountAndByBytesButGivesOneAtLeast) {
  const auto work = store_->BeginWrite();
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

TEST_F(StoreTest, NeverMixesTenants) {
  const auto work = store_->BeginWrite();
  work->PutCase("a", "c", 1, "of a");
  work->PutDevice("a", "d", {"anna", 3});
  work->PutReceipt("a", "d", 1, {"h", "accepted", 1, "", ""});
  EXPECT_FALSE(work->FindCase("b", "c"));
  EXPECT_FALSE(work->FindDevice("b", "d"));
  EXPECT_FALSE(work->FindReceipt("b", "d", 1));
  // Ids that would be the same if they were glued together are not.
  work->PutCase("ab", "c", 1, "of ab");
  EXPECT_FALSE(work->FindCase("a", "bc"));
}

TEST_F(StoreTest, BindsADeviceForGoodAndTakesANumberOnce) {
  const auto work = store_->BeginWrite();
  work->PutDevice("t", "d", {"anna", 1});
  work->PutDevice("t", "d", {"ben", 2});
  EXPECT_EQ(work->FindDevice("t", "d")->person, "anna");
  EXPECT_EQ(work->FindDevice("t", "d")->last_seq, 2u);
  work->PutReceipt("t", "d", 1, {"h", "accepted", 1, "", ""});
  EXPECT_THROW(work->PutReceipt("t", "d", 1, {"other", "accepted", 2, "", ""}), StoreError);
}

TEST_F(StoreTest, ForgetsSessionsByDeviceAndByTime) {
  const auto work = store_->BeginWrite();
  work->PutSession("old", {"t", "anna", "d", 0, 10});
  work->PutSession("kept", {"t", "anna", "d", 0, 20});
  work->PutSession("other device", {"t", "anna", "e", 0, 20});
  work->PutSession("other tenant", {"u", "anna", "d", 0, 20});
  work->EraseSessions("t", "d", "kept");
  EXPECT_FALSE(work->FindSession("old"));
  for (const char* hash : {"kept", "other device", "other tenant"}) EXPECT_TRUE(work->FindSession(hash)) << hash;
  work->EraseExpiredSessions(19);
  EXPECT_TRUE(work->FindSession("kept"));
  work->EraseExpiredSessions(20);
  EXPECT_FALSE(work->FindSession("kept"));
}

TEST_F(StoreTest, KeepsBytesAsTheyAre) {
  const std::string odd("a\0b\xF0\x9F\x98\x80' OR 1=1; --", 20);
  const auto work = store_->BeginWrite();
  work->PutCase(odd, odd, 1, odd);
  EXPECT_EQ(*work->FindCase(odd, odd), odd);
  EXPECT_FALSE(work->FindCase(odd, "a"));
  work->PutCase("t", "", 1, "");
  EXPECT_EQ(*work->FindCase("t", ""), "");
}

}  // namespace
}  // namespace leitplanke::backend
