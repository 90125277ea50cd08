/// @file   relay.h
/// @brief  Carries what the hub tells to the other processes on the same store, and theirs to this hub.
///
/// Lossy, like every poke: who was not listening learns of it by looking into the store now and then.
#ifndef LEITPLANKE_BACKEND_RELAY_H_
#define LEITPLANKE_BACKEND_RELAY_H_

#include <cstdint>
#include <functional>
#include <string>

namespace leitplanke::backend {

class Relay {
 public:
  virtual ~Relay() = default;
  /// This backend has made a tenant's log longer. Never waits.
  virtual void Grown(const std::string& tenant, std::uint64_t version) = 0;
  /// A device has signed out here. Never waits.
  virtual void Ended(const std::string& tenant, const std::string& device) = 0;
  /// People have changed here: everybody looks, this backend too. Never waits.
  virtual void PeopleChanged() = 0;
};

/// What a relay hears, told on the relay's own thread.
struct RelayEvents {
  std::function<void(std::string tenant, std::uint64_t version)> grown;
  std::function<void(std::string tenant, std::string device)> ended;
  /// Looks into the store for what nobody told (watch.h), with `devices` also for who has signed out. Throws
  /// `StoreError`.
  std::function<void(bool devices)> look;
};

}  // namespace leitplanke::backend

#endif  // LEITPLANKE_BACKEND_RELAY_H_
