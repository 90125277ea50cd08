// A disk that fails at every write and every sync in turn: what was acknowledged stays, nothing is half there.
#include <gtest/gtest.h>

#include <string>

#include "sdk/backend/sqlite_store.h"
#include "tests/sdk/backend/fault_vfs.h"
#include "tests/sdk/backend/temp_folder.h"

namespace leitplanke::backend {
namespace {

constexpr std::uint64_t kActions = 6;

/// All that one accepted action writes.
void WriteAction(Transaction& work, std::uint64_t number) {
  const std::string text = std::to_string(number);
  work.PutReceipt("t", "d", number, {"body" + text, "accepted", number, "", ""});
  work.PutCase("t", "c" + text, 1, std::string(3000, 'c'));
  work.AppendLog("t", number, "c" + text, std::string(5000, 'l'));
  work.PutDevice("t", "d", {"anna", number});
}

/// True if the action is durable now.
bool Try(Store& store, std::uint64_t number) {
  try {
    const auto work = store.BeginWrite();
    work->Enter("t");
    // A client that repeats what it was not told about.
    if (work->Version("t") >= number) return true;
    WriteAction(*work, number);
    work->Commit();
    return true;
  } catch (const StoreError&) {
    return false;
  }
}

/// Log, cases, receipts, device and version tell the same story; how long it is.
std::uint64_t CheckWhole(Store& store) {
  const auto work = store.BeginRead();
  work->Enter("t");
  const std::uint64_t version = work->Version("t");
  EXPECT_EQ(work->ReadLog("t", 0, 100, 1000000).entries.size(), version);
  for (std::uint64_t number = 1; number <= version; ++number) {
    EXPECT_TRUE(work->FindCase("t", "c" + std::to_string(number)));
    EXPECT_TRUE(work->FindReceipt("t", "d", number));
  }
  EXPECT_FALSE(work->FindCase("t", "c" + std::to_string(version + 1)));
  EXPECT_FALSE(work->FindReceipt("t", "d", version + 1));
  const auto device = work->FindDevice("t", "d");
  EXPECT_EQ(device ? device->last_seq : 0, version);
  return version;
}

class StoreFaults : public testing::TestWithParam<FaultVfs::Mode> {};

TEST_P(StoreFaults, LosesNothingAcknowledgedWhicheverCallFails) {
  FaultVfs::Install();
  int call = 0;
  for (bool failed = true; failed;) {
    SCOPED_TRACE("call " + std::to_string(++call));
    TempFolder folder;
    std::uint64_t acknowledged = 0;
    {
      SqliteStore store(folder.File("test.db"), FaultVfs::kName);
      FaultVfs::FailAt(call, GetParam());
      for (std::uint64_t number = 1; number <= kActions; ++number) {
        // Once again: after one fault the same store takes the action, on a disk that stays full it never does.
        if (!Try(store, number) && !Try(store, number)) break;
        acknowledged = number;
      }
      failed = FaultVfs::Failed();
      EXPECT_GE(CheckWhole(store), acknowledged);
      if (GetParam() == FaultVfs::Mode::kOnce) {
        EXPECT_EQ(acknowledged, kActions);
      }
      // The process is gone, without an orderly end and with the disk as it is.
    }
    FaultVfs::Heal();
    SqliteStore store(folder.File("test.db"));
    EXPECT_GE(CheckWhole(store), acknowledged);
    for (std::uint64_t number = 1; number <= kActions; ++number) ASSERT_TRUE(Try(store, number));
    EXPECT_EQ(CheckWhole(store), kActions);
  }
  EXPECT_GT(call, 30) << "the faults must have met real calls";
}

INSTANTIATE_TEST_SUITE_P(Disk, StoreFaults, testing::Values(FaultVfs::Mode::kOnce, FaultVfs::Mode::kForever),
                         [](const auto& mode) { return mode.param == FaultVfs::Mode::kOnce ? "Once" : "Forever"; });

TEST(StoreFaultsAtStart, EndTheStartAndLeaveADatabaseThatOpens) {
  FaultVfs::Install();
  int call = 0;
  for (bool failed = true; failed;) {
    SCOPED_TRACE("call " + std::to_string(++call));
    TempFolder folder;
    FaultVfs::FailAt(call, FaultVfs::Mode::kForever);
    try {
      SqliteStore store(folder.File("test.db"), FaultVfs::kName);
    } catch (const StoreError&) {
      EXPECT_TRUE(FaultVfs::Failed());
    }
    failed = FaultVfs::Failed();
    FaultVfs::Heal();
    SqliteStore store(folder.File("test.db"));
    EXPECT_TRUE(Try(store, 1));
  }
  EXPECT_GT(call, 3);
}

}  // namespace
}  // namespace leitplanke::backend
