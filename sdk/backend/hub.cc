#include "sdk/backend/hub.h"

#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>

namespace leitplanke::backend {

std::uint64_t Hub::Version(std::string_view tenant) const {
  const auto topic = topics_.find(tenant);
  return topic == topics_.end() ? 0 : topic->second.version;
}

void Hub::Grown(const std::string& tenant, std::uint64_t version) {
  HeardGrown(tenant, version);
  if (relay_ != nullptr) relay_->Grown(tenant, version);
}

void Hub::End(const std::string& tenant, const std::string& device) {
  HeardEnd(tenant, device);
  if (relay_ != nullptr) relay_->Ended(tenant, device);
}

void Hub::PeopleChanged() {
  if (relay_ != nullptr) relay_->PeopleChanged();
}

void Hub::HeardGrown(const std::string& tenant, std::uint64_t version) {
  Topic& topic = topics_[tenant];
  if (version <= topic.version) return;
  topic.version = version;
  for (Waiter* waiter : topic.waiters) waiter->timer_.cancel();
}

void Hub::HeardEnd(const std::string& tenant, const std::string& device) {
  for (Waiter* waiter : topics_[tenant].waiters) {
    if (waiter->device_ == device) waiter->End();
  }
}

void Hub::HeardPeople(const std::string& tenant, std::uint64_t roster, const std::set<std::string>& cut) {
  Topic& topic = topics_[tenant];
  topic.roster = roster;
  for (Waiter* waiter : topic.waiters) {
    if (cut.count(waiter->person_) != 0) waiter->End();
  }
}

void Hub::HeardSignedIn(const std::string& tenant, const std::set<std::string>& devices, Clock::time_point as_of) {
  for (Waiter* waiter : topics_[tenant].waiters) {
    if (waiter->since_ < as_of && devices.count(waiter->device_) == 0) waiter->End();
  }
}

std::size_t Hub::waiting() const {
  std::size_t count = 0;
  for (const auto& [tenant, topic] : topics_) count += topic.waiters.size();
  return count;
}

void Hub::Stop() {
  stopped_ = true;
  for (auto& [tenant, topic] : topics_) {
    for (Waiter* waiter : topic.waiters) waiter->End();
  }
}

Hub::Waiter::Waiter(Hub& hub, const net::any_io_executor& executor, const Listener& whose)
    : topic_(hub.topics_[whose.tenant]),
      place_(topic_.waiters.insert(topic_.waiters.end(), this)),
      person_(whose.person),
      device_(whose.device),
      timer_(executor),
      ended_(hub.stopped_ || whose.roster < topic_.roster) {}

Hub::Waiter::~Waiter() { topic_.waiters.erase(place_); }

void Hub::Waiter::End() {
  ended_ = true;
  timer_.cancel();
}

net::awaitable<void> Hub::Waiter::Newer(std::uint64_t version, Deadline deadline) {
  // No suspension between the question and the wait, so that no wake-up falls between them.
  if (ended_ || topic_.version > version) co_return;
  timer_.expires_at(deadline);
  boost::system::error_code cancelled;
  co_await timer_.async_wait(net::redirect_error(net::use_awaitable, cancelled));
}

}  // namespace leitplanke::backend
