#include "sdk/backend/sqlite_relay.h"

#include <utility>

#include "sdk/backend/limits.h"
#include "sdk/backend/store.h"

namespace leitplanke::backend {

SqliteRelay::SqliteRelay(std::string path, RelayEvents events) : path_(std::move(path)), events_(std::move(events)) {
  thread_ = std::thread([this] { Loop(); });
}

SqliteRelay::~SqliteRelay() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  wake_.notify_one();
  thread_.join();
}

void SqliteRelay::PeopleChanged() {
  {
    const std::lock_guard lock(mutex_);
    told_ = true;
  }
  wake_.notify_one();
}

void SqliteRelay::Loop() {
  for (;;) {
    bool told = false;
    {
      std::unique_lock lock(mutex_);
      wake_.wait_for(lock, kRelayAsk, [this] { return told_ || stopping_; });
      if (stopping_) return;
      told = std::exchange(told_, false);
    }
    try {
      // No other backend signs anybody out: the hub knows of each.
      if (Written() || told) events_.look(false);
    } catch (const StoreError&) {
      // The requests that meet the same say so in the log; the next time everything is looked at.
      connection_.reset();
    }
  }
}

/// Whether anybody has since the last time, this backend included; true at first.
bool SqliteRelay::Written() {
  const bool first = connection_ == nullptr;
  if (first) connection_ = std::make_unique<Connection>(path_, Connection::Mode::kRead, "");
  const std::int64_t now = connection_->Number("PRAGMA data_version");
  return std::exchange(data_version_, now) != now || first;
}

}  // namespace leitplanke::backend
