/// @file   lanes.h
/// @brief  Where work that may wait for a disk or burn time is done, off the one thread that serves the network.
///
/// Three lanes: reads (a few threads, a snapshot each), hashes (one thread: a password check is slow on purpose) and
/// writes (one thread). Each has a bounded queue; one more is refused with 503 at once instead of waiting for ever.
///
/// Writes that arrive while the disk is busy with a commit share the next one (at most `kMaxWriteGroup`). Each is
/// still all or nothing by itself: one that throws is undone alone, and none is answered before the commit that has it.
/// A group goes through its tenants in the order of their ids, so that backends that share a database never wait for
/// each other in a ring.
#ifndef LEITPLANKE_BACKEND_LANES_H_
#define LEITPLANKE_BACKEND_LANES_H_

#include <atomic>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <condition_variable>
#include <deque>
#include <exception>
#include <functional>
#include <mutex>
#include <span>
#include <string>
#include <thread>
#include <type_traits>
#include <utility>
#include <vector>

#include "sdk/backend/api_error.h"
#include "sdk/backend/limits.h"
#include "sdk/backend/store.h"

namespace leitplanke::backend {

namespace net = boost::asio;

/// Thrown where a lane is full: 503 `unavailable`.
ApiError LaneFull();

/// Some threads with a bounded queue.
class WorkerLane {
 public:
  WorkerLane(std::size_t threads, std::size_t max_waiting) : pool_(threads), max_waiting_(max_waiting) {}

  /// The result of `work()`, or what it threw; the caller goes on where it was. What `work` refers to must live in the
  /// caller, which waits.
  template <typename Work>
  net::awaitable<std::invoke_result_t<Work>> Run(Work work) {
    const Place place(*this);
    co_return co_await net::co_spawn(pool_.get_executor(), Call(std::move(work)), net::use_awaitable);
  }
  /// What waits or runs.
  std::size_t taken() const { return taken_.load(); }
  /// Waits for what runs. Nothing may be started after it.
  void Join() { pool_.join(); }

 private:
  /// A place in the queue, taken for as long as the work waits or runs.
  struct Place {
    explicit Place(WorkerLane& owner) : lane(owner) {
      if (lane.taken_.fetch_add(1) >= lane.max_waiting_) {
        lane.taken_.fetch_sub(1);
        throw LaneFull();
      }
    }
    ~Place() { lane.taken_.fetch_sub(1); }
    Place(const Place&) = delete;
    Place& operator=(const Place&) = delete;
    WorkerLane& lane;
  };
  template <typename Work>
  static net::awaitable<std::invoke_result_t<Work>> Call(Work work) {
    co_return work();
  }

  net::thread_pool pool_;
  std::size_t max_waiting_;
  std::atomic<std::size_t> taken_{0};
};

/// The one thread that writes.
class WriteLane {
 public:
  using Work = std::function<void(Transaction&)>;

  explicit WriteLane(Store& store);
  ~WriteLane();
  WriteLane(const WriteLane&) = delete;
  WriteLane& operator=(const WriteLane&) = delete;

  /// Runs `work` in a transaction and returns when it is durable. Throws what `work` threw (then nothing of it is kept)
  /// or `StoreError`. `work` may be run again, with nothing of the first time kept: where another request of the
  /// group broke the transaction, or where another backend's writing met it. It enters `tenant` and no other.
  net::awaitable<void> Run(std::string tenant, Work work);
  /// What waits for the writer.
  std::size_t waiting();
  /// Finishes what was queued, then ends the thread. Idempotent.
  void Join();

 private:
  struct Job {
    std::string tenant;
    Work work;
    std::function<void(std::exception_ptr)> done;
    std::exception_ptr error;
  };
  void Push(Job job);
  void Loop();
  void RunAll(std::span<Job> jobs);
  bool RunTogether(std::span<Job> jobs);
  static void RunOne(Transaction& transaction, Job& job);

  Store& store_;
  std::mutex mutex_;
  std::condition_variable wake_;
  std::deque<Job> queue_;
  bool stopping_ = false;
  std::thread thread_;
};

}  // namespace leitplanke::backend

#endif  // LEITPLANKE_BACKEND_LANES_H_
