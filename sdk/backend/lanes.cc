#include "sdk/backend/lanes.h"

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

net::awaitable<void> WriteLane::Run(Work work) {
  const auto executor = co_await net::this_coro::executor;
  co_await net::async_initiate<const net::use_awaitable_t<>, void(std::exception_ptr)>(
      [&](auto handler) {
        auto kept = std::make_shared<decltype(handler)>(std::move(handler));
        auto guard = net::make_work_guard(executor);
        Push({std::move(work),
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
    if (!RunTogether(jobs)) RunEach(jobs);
    for (Job& job : jobs) job.done(job.error);
  }
}

bool WriteLane::RunTogether(std::vector<Job>& jobs) {
  bool working = false;
  try {
    const auto transaction = store_.BeginWrite();
    working = true;
    for (Job& job : jobs) RunOne(*transaction, job);
    working = false;
    transaction->Commit();
  } catch (const StoreError& error) {
    LogLine(LogLevel::kError, "store", {{"message", error.what()}, {"requests", jobs.size()}});
    // A lock or a disk that is full is the same for all. Work that broke the store may be one request's own doing.
    if (working && jobs.size() > 1) return false;
    for (Job& job : jobs) job.error = std::current_exception();
  }
  return true;
}

void WriteLane::RunEach(std::vector<Job>& jobs) {
  for (Job& job : jobs) {
    try {
      const auto transaction = store_.BeginWrite();
      RunOne(*transaction, job);
      transaction->Commit();
    } catch (const StoreError& error) {
      LogLine(LogLevel::kError, "store", {{"message", error.what()}, {"requests", 1}});
      job.error = std::current_exception();
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
