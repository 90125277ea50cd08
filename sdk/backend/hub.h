/// @file   hub.h
/// @brief  "The log has grown": wakes long polls and WebSockets. Lossy by nature; the pull is the truth.
///
/// Lives on the network thread and is only touched there. Knows no contents, only the newest version of each tenant.
/// Where several backends share a database, a relay (relay.h) carries what is told here to the others' hubs.
#ifndef LEITPLANKE_BACKEND_HUB_H_
#define LEITPLANKE_BACKEND_HUB_H_

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/steady_timer.hpp>
#include <chrono>
#include <cstdint>
#include <list>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "sdk/backend/relay.h"

namespace leitplanke::backend {

namespace net = boost::asio;

class Hub {
 public:
  class Waiter;
  using Clock = std::chrono::steady_clock;

  /// The newest version that is known to be durable.
  std::uint64_t Version(std::string_view tenant) const;
  /// Wakes who waits, here and at the other backends. Older versions than the known one wake nobody: answers of two
  /// pushes may come in any order.
  void Grown(const std::string& tenant, std::uint64_t version);
  /// This device has signed out: its waiters end, here and at the other backends.
  void End(const std::string& tenant, const std::string& device);

  /// Somebody may do more or less from now on: the relay has everybody look who has to be cut off.
  void PeopleChanged();

  /// Null: nobody else is told. It must outlive the hub's use.
  void SetRelay(Relay* relay) { relay_ = relay; }
  /// The same, as heard from another backend.
  void HeardGrown(const std::string& tenant, std::uint64_t version);
  void HeardEnd(const std::string& tenant, const std::string& device);
  /// The people of the tenant are as of this roster version; waiters of who is in `cut` end.
  void HeardPeople(const std::string& tenant, std::uint64_t roster, const std::set<std::string>& cut);
  /// These devices were signed in at `as_of` or later: waiters of others end, but those that came after it.
  void HeardSignedIn(const std::string& tenant, const std::set<std::string>& devices, Clock::time_point as_of);

  /// Long polls and WebSockets that wait.
  std::size_t waiting() const;
  /// All waiters end, later ones at once.
  void Stop();

 private:
  struct Topic {
    std::uint64_t version = 0;
    std::uint64_t roster = 0;  ///< of the newest change of people that was heard of
    std::list<Waiter*> waiters;
  };
  std::map<std::string, Topic, std::less<>> topics_;
  Relay* relay_ = nullptr;
  bool stopped_ = false;
};

/// Whose long poll or WebSocket it is: as the token said, and as of which roster version.
struct Listener {
  std::string tenant, person, device;
  std::uint64_t roster = 0;
};

/// One long poll or one WebSocket.
class Hub::Waiter {
 public:
  using Deadline = Clock::time_point;

  /// Has ended at once where people have changed since the token was looked at: whoever it is comes again.
  Waiter(Hub& hub, const net::any_io_executor& executor, const Listener& whose);
  ~Waiter();
  Waiter(const Waiter&) = delete;
  Waiter& operator=(const Waiter&) = delete;

  /// Returns when the tenant's version is above `version`, at the deadline, or when it has ended.
  net::awaitable<void> Newer(std::uint64_t version, Deadline deadline);
  std::uint64_t version() const { return topic_.version; }
  /// Signed out, cut off, shut down, or `End` was called: nothing will come any more.
  bool ended() const { return ended_; }
  void End();

 private:
  friend class Hub;
  Topic& topic_;
  std::list<Waiter*>::iterator place_;
  std::string person_, device_;
  Clock::time_point since_ = Clock::now();
  net::steady_timer timer_;
  bool ended_;
};

}  // namespace leitplanke::backend

#endif  // LEITPLANKE_BACKEND_HUB_H_
