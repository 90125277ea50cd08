#include "sdk/backend/lanes.h"

#include <gtest/gtest.h>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <future>
#include <string>
#include <vector>

#include "sdk/backend/sqlite_store.h"
#include "tests/sdk/backend/temp_folder.h"

namespace leitplanke::backend {
namespace {

/// What became of one piece of work.
struct Outcome {
  bool done = false;
  std::string error;
};

class LanesTest : public testing::Test {
 protected:
  void Spawn(net::awaitable<void> work, Outcome& outcome) {
    net::co_spawn(context_, std::move(work), [&outcome](std::exception_ptr error) {
      outcome.done = true;
      try {
        if (error) std::rethrow_exception(error);
      } catch (const ApiError& refused) {
        outcome.error = refused.code;
      } catch (const StoreError& broken) {
        outcome.error = std::string("store: ") + broken.what();
      }
    });
  }

  TempFolder folder_;
  SqliteStore store_{folder_.File("test.db")};
  net::io_context context_;
};

WriteLane::Work Put(std::string id) {
  return [id](Transaction& work) {
    work.Enter("t");
    work.PutCase("t", id, 1, "{}");
  };
}

std::unique_ptr<Transaction> Read(Store& store) {
  auto snapshot = store.BeginRead();
  snapshot->Enter("t");
  return snapshot;
}

TEST_F(LanesTest, CommitsWhatCameTogetherAndUndoesOnlyWhatThrew) {
  WriteLane lane(store_);
  // The first holds the writer until the others wait, so that they share a commit.
  std::promise<void> go;
  std::vector<Outcome> outcomes(5);
  Spawn(lane.Run("t",
                 [held = go.get_future().share()](Transaction& work) {
                   held.wait();
                   work.Enter("t");
                   work.PutCase("t", "first", 1, "{}");
                 }),
        outcomes[0]);
  Spawn(lane.Run("t", Put("second")), outcomes[1]);
  Spawn(lane.Run("t",
                 [](Transaction& work) {
                   work.Enter("t");
                   work.PutCase("t", "refused", 1, "{}");
                   throw ApiError(409, "stale", "moved on");
                 }),
        outcomes[2]);
  Spawn(lane.Run("t",
                 [](Transaction& work) {
                   work.Enter("t");
                   work.PutCase("t", "poison", 1, "{}");
                   work.AppendLog("t", 99, "c", "{}");
                 }),
        outcomes[3]);
  Spawn(lane.Run("t", Put("last")), outcomes[4]);
  context_.poll();
  go.set_value();
  context_.run();

  for (const Outcome& outcome : outcomes) EXPECT_TRUE(outcome.done);
  EXPECT_EQ(outcomes[0].error + outcomes[1].error + outcomes[4].error, "");
  EXPECT_EQ(outcomes[2].error, "stale");
  EXPECT_TRUE(outcomes[3].error.starts_with("store: the log would get a gap")) << outcomes[3].error;
  const auto read = Read(store_);
  for (const char* id : {"first", "second", "last"}) EXPECT_TRUE(read->FindCase("t", id)) << id;
  for (const char* id : {"refused", "poison"}) EXPECT_FALSE(read->FindCase("t", id)) << id;
}

TEST_F(LanesTest, AnswersOnlyWhatIsDurable) {
  WriteLane lane(store_);
  bool durable = false;
  Outcome outcome;
  Spawn(
      [](WriteLane& writes, Store& store, bool& seen) -> net::awaitable<void> {
        co_await writes.Run("t", Put("c"));
        seen = Read(store)->FindCase("t", "c").has_value();
      }(lane, store_, durable),
      outcome);
  context_.run();
  EXPECT_TRUE(durable);
}

TEST_F(LanesTest, RefusesAtOnceWhatIsOverTheQueue) {
  WriteLane lane(store_);
  std::promise<void> started;
  std::promise<void> go;
  Outcome holding;
  Spawn(lane.Run("t",
                 [&started, held = go.get_future().share()](Transaction&) {
                   started.set_value();
                   held.wait();
                 }),
        holding);
  context_.poll();
  started.get_future().wait();
  std::vector<Outcome> outcomes(kMaxQueuedWrites + 1);
  for (Outcome& outcome : outcomes) Spawn(lane.Run("t", Put("c")), outcome);
  context_.poll();
  EXPECT_TRUE(outcomes.back().done);
  EXPECT_EQ(outcomes.back().error, "unavailable");
  EXPECT_FALSE(outcomes.front().done);
  go.set_value();
  context_.run();
  for (std::size_t i = 0; i < kMaxQueuedWrites; ++i) EXPECT_EQ(outcomes[i].error, "") << i;
}

TEST_F(LanesTest, FinishesWhatWasQueuedWhenItEnds) {
  Outcome outcome;
  {
    WriteLane lane(store_);
    Spawn(lane.Run("t", Put("queued")), outcome);
    context_.poll();
  }
  EXPECT_TRUE(Read(store_)->FindCase("t", "queued"));
}

TEST_F(LanesTest, WorkersGiveBackResultsAndErrorsAndRefuseWhatIsTooMuch) {
  WorkerLane lane(1, 2);
  std::promise<void> go;
  Outcome first;
  Outcome second;
  Outcome third;
  int result = 0;
  const auto held = go.get_future().share();
  Spawn(
      [](WorkerLane& workers, std::shared_future<void> wait, int& out) -> net::awaitable<void> {
        // Named: g++ 12 destroys a temporary closure with captures twice inside `co_await`.
        const auto job = [wait] {
          wait.wait();
          return 42;
        };
        out = co_await workers.Run(job);
      }(lane, held, result),
      first);
  Spawn(
      [](WorkerLane& workers) -> net::awaitable<void> {
        co_await workers.Run([] { throw ApiError(400, "invalid_argument", "no"); });
      }(lane),
      second);
  Spawn([](WorkerLane& workers) -> net::awaitable<void> { co_await workers.Run([] {}); }(lane), third);
  context_.poll();
  EXPECT_EQ(third.error, "unavailable");
  go.set_value();
  context_.run();
  EXPECT_EQ(result, 42);
  EXPECT_EQ(second.error, "invalid_argument");
}

}  // namespace
}  // namespace leitplanke::backend
