/// @file   config.h
/// @brief  The configuration of `leitplanke serve`: one JSON file, paths in it relative to it.
///
///     {"listen":"127.0.0.1:8787","store":{"kind":"sqlite","file":"leitplanke.db"},
///      "tenants":[{"id":"nordbahn","policy":"policy.json","accounts":"accounts.json","customers":"customers.json",
///                  "adminKeys":[{"holder":"Petra Lang","public":HEX}]}],
///      "heads":"heads.lphs","tokenSeconds":900,"log":"info","metrics":"on",
///      "limits":{"requestsPerMinute":1200,"signInsPerMinute":120,"connections":12000,"requestSeconds":15}}
///
/// Only `store` and `tenants` are required; `"database":FILE` is short for a store of the kind "sqlite". The other
/// kind:
///
///     {"kind":"postgres","url":"postgresql:///leitplanke?user=leitplanke","migrateUrl":"postgresql:///leitplanke"}
///
/// `"tls":{"certificate":"chain.pem","key":"key.pem"}` makes it speak HTTPS. docs/backend.md is the guide.
#ifndef LEITPLANKE_BACKEND_CONFIG_H_
#define LEITPLANKE_BACKEND_CONFIG_H_

#include <cstdint>
#include <string>
#include <vector>

#include "core/cases/signing.h"
#include "sdk/backend/limits.h"

namespace leitplanke::backend {

struct TenantConfig {
  std::string id;
  std::string policy, accounts;          ///< paths
  std::string customers;                 ///< path, empty: no customers are known
  std::vector<SigningKey> admin_keys{};  ///< whose signed admin actions count; `person` is the holder's name
};

struct StoreConfig {
  bool postgres = false;
  std::string file;             ///< SQLite: path
  std::string check = "quick";  ///< SQLite: what is looked through at the start, "off", "quick" or "full"
  std::string url;              ///< PostgreSQL: a libpq connection URL or string, with the backend's role in it
  std::string migrate_url;      ///< the same as the owner of the tables; only `store migrate` needs it
  std::string notify_url;       ///< the same without a pooler between, for pokes; `url` where it is not given
};

/// Paths of PEM files; empty: plain HTTP.
struct TlsConfig {
  std::string certificate, key;
  bool given() const { return !certificate.empty(); }
};

struct Config {
  std::string host = "127.0.0.1";  ///< an IPv4 or IPv6 address, not a name
  std::uint16_t port = 8787;       ///< 0: any free one; the listening line tells it
  TlsConfig tls;
  StoreConfig store;
  std::vector<TenantConfig> tenants;
  std::string heads;   ///< path of the learned heads; empty: rules alone
  std::string corpus;  ///< folder of the posts that they were made from: what a company's own heads build on
  seconds token_life = kDefaultTokenLife;
  bool metrics = true, metrics_name_tenants = false;
  bool log_requests = true;  ///< `"log":"warn"` leaves only what went wrong
  int requests_per_minute = kDefaultRequestsPerMinute;
  int sign_ins_per_minute = kDefaultSignInsPerMinute;
  std::size_t connections = kDefaultConnections;
  seconds request_read = kDefaultRequestRead;
};

/// Throws `ConfigError` that names the file and the JSON pointer.
/// `own_heads`: the heads that come with the program, for a file that does not say which.
Config LoadConfig(const std::string& path, const std::string& own_heads = "");

}  // namespace leitplanke::backend

#endif  // LEITPLANKE_BACKEND_CONFIG_H_
