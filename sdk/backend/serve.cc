#include "sdk/backend/serve.h"

#include <sys/resource.h>

#include <csignal>
#include <cstdio>
#include <exception>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "sdk/backend/config_fields.h"
#include "sdk/backend/log.h"
#include "sdk/backend/open_store.h"
#include "sdk/backend/secret.h"
#include "sdk/backend/server.h"
#include "sdk/backend/watch.h"

namespace leitplanke::backend {
namespace {

constexpr int kUnusable = 2;

/// As many files as the system lets us have: each connection is one.
void RaiseFileLimit() {
  rlimit limit{};
  if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
  limit.rlim_cur = limit.rlim_max;
  setrlimit(RLIMIT_NOFILE, &limit);
}

/// A closed pipe or a file-size limit is an error of that one write, not the end of the process.
void IgnoreWriteSignals() {
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);
}

void PrintListening(const std::string& url) {
  std::printf("{\"listening\":\"%s\"}\n", url.c_str());
  std::fflush(stdout);
}

/// What the others on the store do, brought to the hub on the network thread. Ends before the server.
class Others {
 public:
  Others(const Config& config, const Tenants& tenants, Store& store, Hub& hub, Server& server)
      : hub_(hub), server_(server), watch_(store, tenants, News()) {
    RelayEvents events;
    events.grown = News().grown;
    events.ended = [this](std::string tenant, std::string device) {
      server_.Post(
          [hub = &hub_, tenant = std::move(tenant), device = std::move(device)] { hub->HeardEnd(tenant, device); });
    };
    events.look = [this](bool devices) { watch_.Look(devices); };
    relay_ = OpenRelay(config.store, std::move(events));
    hub_.SetRelay(relay_.get());
  }
  ~Others() { hub_.SetRelay(nullptr); }
  Others(const Others&) = delete;
  Others& operator=(const Others&) = delete;

 private:
  WatchNews News() {
    WatchNews news;
    news.grown = [this](std::string tenant, std::uint64_t version) {
      server_.Post([hub = &hub_, tenant = std::move(tenant), version] { hub->HeardGrown(tenant, version); });
    };
    news.people = [this](std::string tenant, std::uint64_t roster, std::set<std::string> cut) {
      server_.Post([hub = &hub_, tenant = std::move(tenant), roster, cut = std::move(cut)] {
        hub->HeardPeople(tenant, roster, cut);
      });
    };
    news.signed_in = [this](std::string tenant, std::set<std::string> devices, Hub::Clock::time_point as_of) {
      server_.Post([hub = &hub_, tenant = std::move(tenant), devices = std::move(devices), as_of] {
        hub->HeardSignedIn(tenant, devices, as_of);
      });
    };
    return news;
  }

  Hub& hub_;
  Server& server_;
  Watch watch_;
  std::unique_ptr<Relay> relay_;  ///< last: its thread looks by the watch
};

void Run(const Config& config) {
  const Tenants tenants = LoadTenants(config);
  const std::unique_ptr<Store> store = OpenStore(config.store);
  Hub hub;
  Api api(config, tenants, *store, hub);
  Server server(config, api, hub);
  api.SetConnections([&server] { return server.connections(); });
  server.Listen();
  std::optional<Others> others(std::in_place, config, tenants, *store, hub, server);
  PrintListening(server.Url());
  LogLine(LogLevel::kInfo, "listening", {{"tenants", tenants.size()}});
  server.Run();
  others.reset();
  store->Close();
  LogLine(LogLevel::kInfo, "stopped", Json::object());
}

/// What can be wrong before anything is served, told on standard error.
template <typename Work>
int Guarded(const std::string& config_path, const std::string& own_heads, Work work) {
  try {
    work(LoadConfig(config_path, own_heads));
  } catch (const ConfigError& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return kUnusable;
  } catch (const StoreError& error) {
    std::fprintf(stderr, "%s: %s\n", config_path.c_str(), error.what());
    return kUnusable;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s:/listen: cannot listen there: %s\n", config_path.c_str(), error.what());
    return kUnusable;
  }
  return 0;
}

}  // namespace

int Serve(const std::string& config_path, const std::string& own_heads) {
  IgnoreWriteSignals();
  RaiseFileLimit();
  return Guarded(config_path, own_heads, [](const Config& config) {
    if (!InitSecrets()) throw ConfigError("the system gives no random numbers: libsodium could not start");
    SetLogLevel(config.log_requests ? LogLevel::kInfo : LogLevel::kWarn);
    Run(config);
  });
}

int Backup(const std::string& config_path, const std::string& to) {
  return Guarded(config_path, "", [&to](const Config& config) { BackupStore(config.store, to); });
}

int Migrate(const std::string& config_path) {
  return Guarded(config_path, "", [](const Config& config) { MigrateStore(config.store); });
}

}  // namespace leitplanke::backend
