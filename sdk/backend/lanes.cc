#include "sdk/backend/lanes.h"

#include <algorithm>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/this_coro.hpp>
#include <memory>

#include "sdk/backend/log.h"

namespace leitplanke::backend {

ApiError LaneFull() {
  return {503, "unavailable", "Too much is waiting at the moment: send the same request again.", "", 1};
}

WriteLane::WriteLane(Store& store) : store_(store), thread_([this] { Loop(); }) {}

WriteLane::~WriteLane() { Join(); }

void WriteLane::Join() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  wake_.notify_one();
  if (thread_.joinable()) thread_.join();
}

net::awaitable<void> WriteLane::Run(std::string tenant, Work work) {
  const auto executor = co_await net::this_coro::executor;
  co_await net::async_initiate<const net::use_awaitable_t<>, void(std::exception_ptr)>(
      [&](auto handler) {
        auto kept = std::make_shared<decltype(handler)>(std::move(handler));
        auto guard = net::make_work_guard(executor);
        Push({std::move(tenant), std::move(work),
              [kept, guard](std::exception_ptr error) {
                net::post(guard.get_executor(), [kept, error] { std::move (*kept)(error); });
              },
              nullptr});
      },
      net::use_awaitable);
}

void WriteLane::Push(Job job) {
  {
    const std::lock_guard lock(mutex_);
    if (queue_.size() < kMaxQueuedWrites && !stopping_) {
      queue_.push_back(std::move(job));
      wake_.notify_one();
      return;
    }
  }
  job.done(std::make_exception_ptr(LaneFull()));
}

std::size_t WriteLane::waiting() {
  const std::lock_guard lock(mutex_);
  return queue_.size();
}

void WriteLane::Loop() {
  for (;;) {
    std::vector<Job> jobs;
    {
      std::unique_lock lock(mutex_);
      wake_.wait(lock, [this] { return stopping_ || !queue_.empty(); });
      if (queue_.empty()) return;
      while (!queue_.empty() && jobs.size() < kMaxWriteGroup) {
        jobs.push_back(std::move(queue_.front()));
        queue_.pop_front();
      }
    }
    std::stable_sort(jobs.begin(), jobs.end(), [](const Job& a, const Job& b) { return a.tenant < b.tenant; });
    RunAll(jobs);
    for (Job& job : jobs) job.done(job.error);
  }
}

void WriteLane::RunAll(std::span<Job> jobs) {
  if (RunTogether(jobs)) return;
  for (std::size_t i = 0; i < jobs.size(); ++i) RunTogether(jobs.subspan(i, 1));
}

/// False: one request's own doing may have broken it for all of them, so that each is to be tried alone.
bool WriteLane::RunTogether(std::span<Job> jobs) {
  for (int meetings = 0;; ++meetings) {
    bool working = false;
    try {
      const auto transaction = store_.BeginWrite();
      working = true;
      const std::string* entered = nullptr;
      for (Job& job : jobs) {
        // Before the request's own mark, so that what it takes of the tenant outlives the undoing of one request.
        if (entered == nullptr || *entered != job.tenant) transaction->Enter(job.tenant);
        entered = &job.tenant;
        RunOne(*transaction, job);
      }
      working = false;
      transaction->Commit();
      return true;
    } catch (const StoreError& error) {
      const bool again = error.fault == StoreFault::kConflict && meetings < kMaxConflicts;
      LogLine(again ? LogLevel::kInfo : LogLevel::kError, again ? "conflict" : "store",
              {{"message", error.what()}, {"requests", jobs.size()}});
      if (again) continue;
      // A lock or a disk that is full is the same for all. Work that broke the store may be one request's own doing.
      if ((working || error.fault == StoreFault::kRefused) && jobs.size() > 1) return false;
      for (Job& job : jobs) job.error = std::current_exception();
      return true;
    }
  }
}

void WriteLane::RunOne(Transaction& transaction, Job& job) {
  job.error = nullptr;
  transaction.Mark();
  try {
    job.work(transaction);
  } catch (const StoreError&) {
    throw;
  } catch (...) {
    job.error = std::current_exception();
    transaction.Rollback();
    return;
  }
  transaction.Release();
}

}  // namespace leitplanke::backend
