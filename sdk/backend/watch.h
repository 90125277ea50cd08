/// @file   watch.h
/// @brief  Looks into the store for what nobody told this process: logs that have grown, people who may do less,
///         devices that were signed out.
///
/// Another backend's poke may get lost, and a command beside the backend (`leitplanke admin`) sends none. Who has left
/// or lost a role, and whose device was signed out or its key revoked, is cut off from sockets and long polls that
/// began before; what else they ask is refused anyway.
#ifndef LEITPLANKE_BACKEND_WATCH_H_
#define LEITPLANKE_BACKEND_WATCH_H_

#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>

#include "sdk/backend/store.h"
#include "sdk/backend/tenant.h"

namespace leitplanke::backend {

/// Where the news goes, on the watching thread.
struct WatchNews {
  std::function<void(std::string tenant, std::uint64_t version)> grown;
  /// The people of the tenant as of this roster version; `cut`: who of them has left or lost a role since the last
  /// look.
  std::function<void(std::string tenant, std::uint64_t roster, std::set<std::string> cut)> people;
  /// The devices of the tenant that were signed in at `as_of` or later.
  std::function<void(std::string tenant, std::set<std::string> devices, std::chrono::steady_clock::time_point as_of)>
      signed_in;
};

class Watch {
 public:
  /// All must outlive it. Throws `StoreError`.
  Watch(Store& store, const Tenants& tenants, WatchNews news);
  /// Tells all versions, people where they have changed, and with `devices` those that are signed in. One thread at a
  /// time. Throws `StoreError`.
  void Look(bool devices);

 private:
  struct Seen {
    std::uint64_t roster = 0;
    std::shared_ptr<const Accounts> people;
  };
  Store& store_;
  const Tenants& tenants_;
  WatchNews news_;
  std::map<std::string, Seen> seen_;
};

/// Who is in `before` and has left or lost a role in `now`.
std::set<std::string> CutOff(const Accounts& before, const Accounts& now);

}  // namespace leitplanke::backend

#endif  // LEITPLANKE_BACKEND_WATCH_H_
