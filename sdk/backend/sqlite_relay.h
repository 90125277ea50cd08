/// @file   sqlite_relay.h
/// @brief  The relay of SQLite: no other backend shares the file, but commands do (`leitplanke admin`). Asks SQLite now
///         and then whether somebody has written, and has the watch look where that is so.
#ifndef LEITPLANKE_BACKEND_SQLITE_RELAY_H_
#define LEITPLANKE_BACKEND_SQLITE_RELAY_H_

#include <condition_variable>
#include <memory>
#include <mutex>
#include <string>
#include <thread>

#include "sdk/backend/relay.h"
#include "sdk/backend/sqlite.h"

namespace leitplanke::backend {

class SqliteRelay final : public Relay {
 public:
  SqliteRelay(std::string path, RelayEvents events);
  /// Waits for its thread.
  ~SqliteRelay() override;
  SqliteRelay(const SqliteRelay&) = delete;
  SqliteRelay& operator=(const SqliteRelay&) = delete;

  void Grown(const std::string&, std::uint64_t) override {}
  void Ended(const std::string&, const std::string&) override {}
  void PeopleChanged() override;

 private:
  void Loop();
  bool Written();

  const std::string path_;
  RelayEvents events_;
  std::unique_ptr<Connection> connection_;  ///< of its own: SQLite tells each connection of the others' writes
  std::int64_t data_version_ = 0;
  std::mutex mutex_;  ///< guards the two below
  bool told_ = false, stopping_ = false;
  std::condition_variable wake_;
  std::thread thread_;
};

}  // namespace leitplanke::backend

#endif  // LEITPLANKE_BACKEND_SQLITE_RELAY_H_
