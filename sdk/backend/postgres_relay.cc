#include "sdk/backend/postgres_relay.h"

#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

#include "leitplanke/json.h"
#include "sdk/backend/limits.h"
#include "sdk/backend/log.h"
#include "sdk/backend/secret.h"

namespace leitplanke::backend {
namespace {

constexpr std::size_t kMaxPayloadBytes = 8000;  // what PostgreSQL takes

struct FreeNotify {
  void operator()(PGnotify* notify) const { PQfreemem(notify); }
};

std::string TextOf(const Json& json, const char* key) {
  const auto value = json.find(key);
  const auto* text = value == json.end() ? nullptr : value->get_ptr<const std::string*>();
  return text == nullptr ? std::string() : *text;
}

}  // namespace

PostgresRelay::PostgresRelay(std::string url, RelayEvents events)
    : url_(std::move(url)),
      own_(MakeToken()),
      events_(std::move(events)),
      wake_(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {
  thread_ = std::thread([this] { Loop(); });
}

PostgresRelay::~PostgresRelay() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  Wake();
  thread_.join();
  close(wake_);
}

void PostgresRelay::Grown(const std::string& tenant, std::uint64_t version) {
  {
    const std::lock_guard lock(mutex_);
    std::uint64_t& newest = news_.grown[tenant];
    newest = std::max(newest, version);
  }
  Wake();
}

void PostgresRelay::Ended(const std::string& tenant, const std::string& device) {
  {
    const std::lock_guard lock(mutex_);
    news_.ended.emplace(tenant, device);
  }
  Wake();
}

void PostgresRelay::PeopleChanged() {
  {
    const std::lock_guard lock(mutex_);
    news_.people = true;
  }
  Wake();
}

void PostgresRelay::Wake() { static_cast<void>(eventfd_write(wake_, 1)); }

void PostgresRelay::Loop() {
  using Clock = std::chrono::steady_clock;
  auto ask = Clock::now();
  auto ask_devices = ask + kRelayAskDevices;
  bool silent = false;
  for (;;) {
    try {
      if (!connection_) Connect();
      News news;
      {
        const std::lock_guard lock(mutex_);
        if (stopping_) return;
        std::swap(news, news_);
      }
      look_ = look_ || news.people;
      Tell(news);
      Hear();
      silent = false;
    } catch (const StoreError& error) {
      connection_.reset();
      if (!silent) LogLine(LogLevel::kWarn, "relay", {{"message", error.what()}});
      silent = true;
    }
    deaf_ = deaf_ || Clock::now() >= ask_devices;
    if (look_ || deaf_ || Clock::now() >= ask) {
      if (deaf_) ask_devices = Clock::now() + kRelayAskDevices;
      Look();
      ask = Clock::now() + kRelayAsk;
    }
    Wait();
    const std::lock_guard lock(mutex_);
    if (stopping_) return;
  }
}

void PostgresRelay::Connect() {
  connection_ = std::make_unique<PgConnection>(url_);
  connection_->Ask("LISTEN leitplanke");
  deaf_ = true;
}

void PostgresRelay::Tell(const News& news) {
  if (news.grown.empty() && news.ended.empty() && !news.people) return;
  const auto tell = [this](Json event) {
    event["from"] = own_;
    const std::string payload = event.dump(-1, ' ', false, Json::error_handler_t::replace);
    if (payload.size() < kMaxPayloadBytes) connection_->Send("SELECT pg_notify('leitplanke', $1)", {payload});
  };
  connection_->Send("BEGIN");
  // Nothing is kept by it: no disk and no standby is waited for.
  connection_->Send("SELECT set_config('synchronous_commit','off',true)");
  for (const auto& [tenant, version] : news.grown) tell({{"tenant", tenant}, {"version", version}});
  for (const auto& [tenant, device] : news.ended) tell({{"tenant", tenant}, {"device", device}});
  if (news.people) tell({{"people", true}});
  connection_->Commit();
}

void PostgresRelay::Hear() {
  PGconn* db = connection_->get();
  if (PQconsumeInput(db) != 1) throw StoreError("the connection for pokes has ended");
  while (const std::unique_ptr<PGnotify, FreeNotify> notify{PQnotifies(db)}) {
    const Result<Json> event = ParseJson(notify->extra, kMaxPayloadBytes);
    if (!event.ok() || !event->is_object() || TextOf(*event, "from") == own_) continue;
    const std::string tenant = TextOf(*event, "tenant");
    const std::string device = TextOf(*event, "device");
    const auto version = event->find("version");
    if (event->contains("people")) look_ = true;
    if (!device.empty()) events_.ended(tenant, device);
    if (version != event->end() && version->is_number_unsigned()) {
      events_.grown(tenant, *version->get_ptr<const std::uint64_t*>());
    }
  }
}

void PostgresRelay::Look() {
  look_ = false;
  try {
    events_.look(deaf_);
    deaf_ = false;
  } catch (const StoreError&) {
    // The requests that meet the same say so in the log; asked again soon.
  }
}

/// Until there is something to hear or to tell, or it is time to ask.
void PostgresRelay::Wait() {
  pollfd ready[] = {{wake_, POLLIN, 0}, {connection_ ? PQsocket(connection_->get()) : -1, POLLIN, 0}};
  const auto pause = connection_ ? kRelayAsk : kRelayRetry;
  poll(ready, 2, static_cast<int>(pause.count()));
  eventfd_t count = 0;
  static_cast<void>(eventfd_read(wake_, &count));
}

}  // namespace leitplanke::backend
