// The simulated disk: what it may lose and what it must keep. A store that forgives too much would hide bugs.
#include "sdk/cli/simulate/store.h"

#include <gtest/gtest.h>

namespace leitplanke::simulate {
namespace {

Effects Entry(std::uint64_t version, const std::string& device, std::uint64_t seq) {
  Effects effects;
  effects.device = DeviceRecord{device, "anna", seq};
  effects.decided = Decided{device, seq, "body", Receipt{seq, ReceiptStatus::kAccepted, version, "", ""}};
  effects.entry.emplace();
  effects.entry->version = version;
  effects.entry->after.id = "case";
  effects.entry->after.revision = version;
  return effects;
}

/// A store with `count` transactions of two entries each, none synced.
void Fill(Store& store, std::size_t count) {
  store.SignIn("d", "anna");
  for (std::uint64_t i = 0; i < count; ++i) {
    store.Begin(2);
    store.Write(Entry(2 * i + 1, "d", 2 * i + 1));
    store.Write(Entry(2 * i + 2, "d", 2 * i + 2));
    ASSERT_TRUE(store.Commit());
  }
}

TEST(Store, ReadsSeeWhatIsWrittenAndTheLogOnlyWhatIsDurable) {
  Context context(1, Sabotage::kNone);
  Store store(context);
  Fill(store, 3);
  EXPECT_EQ(store.version(), 6U);
  EXPECT_EQ(store.FindCase("case")->revision, 6U);
  EXPECT_EQ(store.Device("d").last_seq, 6U);
  EXPECT_NE(store.Earlier("d", 6), nullptr);
  EXPECT_EQ(store.Earlier("d", 7), nullptr);
  EXPECT_EQ(store.durable_version(), 0U);
  store.Synced(2);
  EXPECT_EQ(store.durable_version(), 0U) << "the standby does not have it yet";
  store.Replicated(2);
  EXPECT_EQ(store.durable_version(), 4U);
  store.Replicated(3);
  EXPECT_EQ(store.durable_version(), 4U) << "the standby gets only what the primary has synced";
}

TEST(Store, ACrashKeepsAPrefixOfWholeTransactionsWithAllThatWasSynced) {
  bool lost_some = false;
  bool kept_more = false;
  for (std::uint64_t seed = 0; seed < 50; ++seed) {
    Context context(seed, Sabotage::kNone);
    Store store(context);
    Fill(store, 6);
    store.Synced(2);
    store.Crash();
    ASSERT_GE(store.records(), 2U);
    ASSERT_EQ(store.version(), 2 * store.records()) << "half a transaction came back";
    EXPECT_EQ(store.synced(), store.records());
    EXPECT_EQ(store.Device("d").last_seq, store.version());
    EXPECT_EQ(store.FindCase("case")->revision, store.version());
    lost_some |= store.records() < 6;
    kept_more |= store.records() > 2;
  }
  EXPECT_TRUE(lost_some);
  EXPECT_TRUE(kept_more);
}

TEST(Store, AFailOverKeepsAllThatIsDurable) {
  bool lost_some = false;
  for (std::uint64_t seed = 0; seed < 50; ++seed) {
    Context context(seed, Sabotage::kNone);
    Store store(context);
    Fill(store, 6);
    store.Synced(5);
    store.Replicated(3);
    store.FailOver();
    ASSERT_GE(store.records(), 3U);
    ASSERT_LE(store.records(), 5U) << "the standby cannot have what the primary had not synced";
    EXPECT_EQ(store.durable(), store.records());
    lost_some |= store.records() < 5;
  }
  EXPECT_TRUE(lost_some);
}

TEST(Store, NothingWrittenIsNoTransaction) {
  Context context(1, Sabotage::kNone);
  Store store(context);
  store.Begin(3);
  EXPECT_FALSE(store.Commit());
  EXPECT_EQ(store.records(), 0U);
}

TEST(Context, ClocksShowIsoTimes) {
  Context context(1, Sabotage::kNone);
  EXPECT_EQ(context.Iso(0), "2026-03-02T08:00:00Z");
  context.now_ms = 3599999;
  EXPECT_EQ(context.Iso(0), "2026-03-02T08:59:59Z");
  EXPECT_EQ(context.Iso(1), "2026-03-02T09:00:00Z");
  EXPECT_EQ(context.Iso(-std::int64_t{3} * 86400 * 1000), "2026-02-27T08:59:59Z");
  EXPECT_EQ(context.Iso(std::int64_t{30} * 86400 * 1000), "2026-04-01T08:59:59Z");
}

}  // namespace
}  // namespace leitplanke::simulate
