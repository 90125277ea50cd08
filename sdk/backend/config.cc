#include "sdk/backend/config.h"

#include <charconv>
#include <filesystem>
#include <set>

#include "sdk/backend/config_fields.h"
#include "sdk/backend/postgres_url.h"
#include "sdk/backend/signature.h"

namespace leitplanke::backend {
namespace {

constexpr std::size_t kMaxPathBytes = 4096;
constexpr std::size_t kMaxIdBytes = 64;
constexpr std::size_t kMaxHolderBytes = 256;

std::string Beside(const std::string& config, const std::string& path) {
  return (std::filesystem::path(config).parent_path() / path).lexically_normal().string();
}

/// "127.0.0.1:8787" or "[::1]:8787"; whether the address can be bound shows when it is.
void ReadListen(Fields& fields, Config& config) {
  const std::string listen = fields.TextOr("listen", 256, "127.0.0.1:8787");
  const std::size_t colon = listen.rfind(':');
  if (colon == std::string::npos || colon == 0) fields.Fail("listen", "must be ADDRESS:PORT, such as 127.0.0.1:8787");
  config.host = listen.substr(0, colon);
  if (config.host.front() == '[' && config.host.back() == ']') config.host = config.host.substr(1, colon - 2);
  const char* end = listen.data() + listen.size();
  const auto [stop, failed] = std::from_chars(listen.data() + colon + 1, end, config.port);
  if (failed != std::errc{} || stop != end) fields.Fail("listen", "must end in a port from 0 to 65535");
}

/// Never says what stands in a URL: it may hold a password.
std::string ReadUrl(Fields& fields, const std::string& key, bool required) {
  const std::string url = required ? fields.Text(key, kMaxPathBytes) : fields.TextOr(key, kMaxPathBytes, "");
  if (!url.empty() && !IsPostgresUrl(url))
    fields.Fail(key, "must be a connection URL such as postgresql:///leitplanke?user=leitplanke");
  return url;
}

StoreConfig ReadStore(Fields fields, const std::string& config_path) {
  StoreConfig store;
  const std::string kind = fields.Text("kind", kMaxIdBytes);
  store.postgres = kind == "postgres";
  if (store.postgres) {
    if (!kHasPostgres)
      fields.Fail("kind", "is \"postgres\", but this build has no libpq: install libpq-dev and build again");
    store.url = ReadUrl(fields, "url", true);
    store.migrate_url = ReadUrl(fields, "migrateUrl", false);
    store.notify_url = ReadUrl(fields, "notifyUrl", false);
  } else if (kind == "sqlite") {
    store.file = Beside(config_path, fields.Text("file", kMaxPathBytes));
    store.check = fields.TextOr("check", kMaxIdBytes, "quick");
    if (store.check != "off" && store.check != "quick" && store.check != "full") {
      fields.Fail("check", "must be \"off\", \"quick\" or \"full\"");
    }
  } else {
    fields.Fail("kind", "must be \"sqlite\" or \"postgres\"");
  }
  fields.End();
  return store;
}

TlsConfig ReadTls(Fields fields, const std::string& config_path) {
  TlsConfig tls;
  tls.certificate = Beside(config_path, fields.Text("certificate", kMaxPathBytes));
  tls.key = Beside(config_path, fields.Text("key", kMaxPathBytes));
  fields.End();
  return tls;
}

SigningKey ReadAdminKey(Fields fields) {
  SigningKey key;
  key.algorithm = "ed25519";
  key.person = fields.Text("holder", kMaxHolderBytes);
  key.public_key = fields.Text("public", kMaxHolderBytes);
  if (!IsPublicKey(key.algorithm, key.public_key)) {
    fields.Fail("public", "must be the public key that `leitplanke admin key` printed: 64 hex digits");
  }
  key.id = SigningKeyId(key.algorithm, key.public_key);
  fields.End();
  return key;
}

TenantConfig ReadTenant(Fields fields, const std::string& config_path) {
  TenantConfig tenant;
  tenant.id = fields.Text("id", kMaxIdBytes);
  tenant.policy = Beside(config_path, fields.Text("policy", kMaxPathBytes));
  tenant.accounts = Beside(config_path, fields.Text("accounts", kMaxPathBytes));
  const std::string customers = fields.TextOr("customers", kMaxPathBytes, "");
  if (!customers.empty()) tenant.customers = Beside(config_path, customers);
  if (fields.Find("adminKeys") != nullptr) {
    const Json& keys = fields.List("adminKeys", kMaxAdminKeys);
    for (std::size_t i = 0; i < keys.size(); ++i) {
      tenant.admin_keys.push_back(ReadAdminKey(Fields(keys[i], config_path, fields.Pointer("adminKeys", i))));
    }
  }
  fields.End();
  return tenant;
}

void ReadLimits(Fields fields, Config& config) {
  config.requests_per_minute =
      static_cast<int>(fields.IntegerOr("requestsPerMinute", 1, 10'000'000, kDefaultRequestsPerMinute));
  config.sign_ins_per_minute =
      static_cast<int>(fields.IntegerOr("signInsPerMinute", 1, 1'000'000, kDefaultSignInsPerMinute));
  config.connections = static_cast<std::size_t>(
      fields.IntegerOr("connections", 1, 1'000'000, static_cast<std::int64_t>(kDefaultConnections)));
  config.request_read = seconds(fields.IntegerOr("requestSeconds", 1, 300, kDefaultRequestRead.count()));
  fields.End();
}

}  // namespace

Config LoadConfig(const std::string& path, const std::string& own_heads) {
  const Json json = ReadConfigJson(path, kMaxConfigBytes);
  Fields fields(json, path, "");
  Config config;
  ReadListen(fields, config);
  if (const Json* store = fields.Find("store")) {
    config.store = ReadStore(Fields(*store, path, "/store"), path);
    if (fields.Find("database") != nullptr) fields.Fail("database", "stands beside \"store\": only one of them");
  } else {
    config.store.file = Beside(path, fields.Text("database", kMaxPathBytes));
  }
  if (const Json* tls = fields.Find("tls")) config.tls = ReadTls(Fields(*tls, path, "/tls"), path);
  config.token_life = seconds(fields.IntegerOr("tokenSeconds", 1, kSessionLife.count(), kDefaultTokenLife.count()));
  const std::string log = fields.TextOr("log", 16, "info");
  if (log != "info" && log != "warn") fields.Fail("log", "must be \"info\" or \"warn\"");
  config.log_requests = log == "info";
  const std::string metrics = fields.TextOr("metrics", 16, "on");
  if (metrics != "on" && metrics != "off" && metrics != "tenants") {
    fields.Fail("metrics", "must be \"on\", \"off\" or \"tenants\"");
  }
  config.metrics = metrics != "off";
  config.metrics_name_tenants = metrics == "tenants";

  const std::string heads = fields.TextOr("heads", kMaxPathBytes, "");
  if (heads != "none") config.heads = heads.empty() ? own_heads : Beside(path, heads);
  const std::string corpus = fields.TextOr("corpus", kMaxPathBytes, "");
  config.corpus = corpus.empty() ? Beside(config.heads, "corpus") : Beside(path, corpus);

  const Json& tenants = fields.List("tenants", kMaxTenants);
  if (tenants.empty()) fields.Fail("tenants", "needs at least one tenant");
  std::set<std::string> ids;
  for (std::size_t i = 0; i < tenants.size(); ++i) {
    config.tenants.push_back(ReadTenant(Fields(tenants[i], path, fields.Pointer("tenants", i)), path));
    if (!ids.insert(config.tenants.back().id).second) {
      throw ConfigError(path, fields.Pointer("tenants", i) + "/id", "is used by another tenant above");
    }
  }
  if (const Json* limits = fields.Find("limits")) ReadLimits(Fields(*limits, path, "/limits"), config);
  fields.End();
  return config;
}

}  // namespace leitplanke::backend
