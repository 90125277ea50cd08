#include "sdk/backend/trainings.h"

#include "sdk/backend/api_error.h"

namespace leitplanke::backend {

Json Training::Show() const {
  return {{"startedAt", IsoTime(started_)}, {"by", by_}, {"step", step_.load()}, {"steps", steps_.load()}};
}

std::shared_ptr<Training> Trainings::Begin(const std::string& tenant, const std::string& by, Millis now) {
  const std::lock_guard lock(mutex_);
  OfTenant& own = tenants_[tenant];
  if (own.running) throw ApiError(409, "wrong_state", "A training runs already: wait for it, or cancel it.");
  own.running = std::make_shared<Training>(by, now);
  return own.running;
}

void Trainings::End(const std::string& tenant, const std::string& reason, const std::string& message, Millis now) {
  const std::lock_guard lock(mutex_);
  OfTenant& own = tenants_[tenant];
  own.last = nullptr;
  if (!reason.empty()) {
    own.last = {{"at", IsoTime(now)}, {"by", own.running->by()}, {"reason", reason}, {"message", message}};
  }
  own.running.reset();
}

void Trainings::Cancel(const std::string& tenant) {
  const std::lock_guard lock(mutex_);
  const auto found = tenants_.find(tenant);
  if (found != tenants_.end() && found->second.running) found->second.running->Cancel();
}

void Trainings::CancelAll() {
  const std::lock_guard lock(mutex_);
  for (auto& [id, own] : tenants_) {
    if (own.running) own.running->Cancel();
  }
}

Json Trainings::Show(const std::string& tenant) {
  const std::lock_guard lock(mutex_);
  const OfTenant& own = tenants_[tenant];
  return {{"training", own.running ? own.running->Show() : Json(nullptr)}, {"last", own.last}};
}

}  // namespace leitplanke::backend
