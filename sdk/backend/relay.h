/// @file   relay.h
/// @brief  Carries what the hub tells to the other backends on the same database, and theirs to this hub.
///
/// Lossy, like every poke: a backend that was not listening learns of it by asking for the versions now and then.
#ifndef LEITPLANKE_BACKEND_RELAY_H_
#define LEITPLANKE_BACKEND_RELAY_H_

#include <cstdint>
#include <functional>
#include <map>
#include <string>

namespace leitplanke::backend {

class Relay {
 public:
  virtual ~Relay() = default;
  /// This backend has made a tenant's log longer. Never waits.
  virtual void Grown(const std::string& tenant, std::uint64_t version) = 0;
  /// A device has signed out here. Never waits.
  virtual void Ended(const std::string& tenant, const std::string& device) = 0;
};

/// What a relay hears, told on the relay's own thread.
struct RelayEvents {
  std::function<void(std::string tenant, std::uint64_t version)> grown;
  std::function<void(std::string tenant, std::string device)> ended;
  /// Asks the store for each tenant's newest version. Throws `StoreError`.
  std::function<std::map<std::string, std::uint64_t>()> versions;
};

}  // namespace leitplanke::backend

#endif  // LEITPLANKE_BACKEND_RELAY_H_
