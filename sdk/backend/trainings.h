/// @file   trainings.h
/// @brief  Which companies' heads are being trained in this process, and how the last training ended.
///
/// In memory only: a training leaves its version in one write when it is done, or nothing. After a restart there is
/// nothing to tidy up; it is begun again.
#ifndef LEITPLANKE_BACKEND_TRAININGS_H_
#define LEITPLANKE_BACKEND_TRAININGS_H_

#include <atomic>
#include <cstddef>
#include <map>
#include <memory>
#include <mutex>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>

#include "leitplanke/json.h"
#include "sdk/backend/clock.h"

namespace leitplanke::backend {

/// One training; its thread tells how far it is and asks whether it may go on.
class Training {
 public:
  Training(std::string by, Millis started) : by_(std::move(by)), started_(started) {}
  const std::string& by() const { return by_; }
  /// False: it was cancelled.
  bool Step(std::size_t step, std::size_t steps) {
    step_ = step;
    steps_ = steps;
    return !cancelled_;
  }
  void Cancel() { cancelled_ = true; }
  Json Show() const;

 private:
  const std::string by_;
  const Millis started_;
  std::atomic<std::size_t> step_{0}, steps_{1};
  std::atomic<bool> cancelled_{false};
};

/// Thread-safe.
class Trainings {
 public:
  /// Throws 409 `ApiError` where the tenant has one that runs.
  std::shared_ptr<Training> Begin(const std::string& tenant, const std::string& by, Millis now);
  /// `reason`, for programs, and `message`, for people: why it left no version; both empty if it did.
  void End(const std::string& tenant, const std::string& reason, const std::string& message, Millis now);
  void Cancel(const std::string& tenant);
  void CancelAll();
  /// `{"training","last"}` of the tenant, each null where there is none.
  Json Show(const std::string& tenant);

 private:
  struct OfTenant {
    std::shared_ptr<Training> running;
    Json last;
  };
  std::mutex mutex_;
  std::map<std::string, OfTenant> tenants_;
};

}  // namespace leitplanke::backend

#endif  // LEITPLANKE_BACKEND_TRAININGS_H_
