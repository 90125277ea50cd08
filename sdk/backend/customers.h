/// @file   customers.h
/// @brief  What the company knows of its customers, across channels, from one JSON file: the demo's connector to a CRM.
///
///     {"customers":[{"id","name","since","tier","handles":{"x":"@…"},"contact":{"mail","phone"},"products":[…],
///                    "interactions":[{"at","channel","subject","summary","open"}]}]}
///
/// There is one question only: who stands behind this handle on this platform? There is no search and no list.
#ifndef LEITPLANKE_BACKEND_CUSTOMERS_H_
#define LEITPLANKE_BACKEND_CUSTOMERS_H_

#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "leitplanke/json.h"

namespace leitplanke::backend {

inline constexpr std::size_t kMaxCustomers = 100000;   ///< of one file
inline constexpr std::size_t kMaxInteractions = 1000;  ///< of one customer

/// What handles are compared by: the platform, and the handle without `@` and in lower-case ASCII.
std::string HandleKey(std::string_view platform, std::string_view handle);

class Customers {
 public:
  /// Nobody is known.
  Customers() = default;
  /// Throws `ConfigError`: wrong fields, or one handle for two customers.
  static Customers Load(const std::string& path);

  /// The customer as the protocol shows them, or null. The handle with or without `@`, in any ASCII case.
  const Json* Find(std::string_view platform, std::string_view handle) const;
  std::size_t size() const { return customers_.size(); }

 private:
  std::vector<Json> customers_;
  std::map<std::string, std::size_t, std::less<>> by_handle_;  ///< "x LF handle" -> index
};

}  // namespace leitplanke::backend

#endif  // LEITPLANKE_BACKEND_CUSTOMERS_H_
