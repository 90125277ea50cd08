/// @file   postgres_relay.h
/// @brief  The relay over PostgreSQL's NOTIFY: one connection of its own, never in a transaction that writes.
///
/// A NOTIFY inside the writing transaction would make all commits of the server wait for each other. So it is sent
/// after the commit, by another connection; what comes up while one is on its way goes together with the next.
#ifndef LEITPLANKE_BACKEND_POSTGRES_RELAY_H_
#define LEITPLANKE_BACKEND_POSTGRES_RELAY_H_

#include <condition_variable>
#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <thread>
#include <utility>

#include "sdk/backend/postgres.h"
#include "sdk/backend/relay.h"

namespace leitplanke::backend {

class PostgresRelay final : public Relay {
 public:
  /// `url` must lead to the server itself: a pooler in transaction mode does not pass what is listened for. Never
  /// throws: without a connection it tries again, and looks into the store meanwhile.
  PostgresRelay(std::string url, RelayEvents events);
  /// Waits for its thread.
  ~PostgresRelay() override;
  PostgresRelay(const PostgresRelay&) = delete;
  PostgresRelay& operator=(const PostgresRelay&) = delete;

  void Grown(const std::string& tenant, std::uint64_t version) override;
  void Ended(const std::string& tenant, const std::string& device) override;
  void PeopleChanged() override;

 private:
  struct News {
    std::map<std::string, std::uint64_t> grown;
    std::set<std::pair<std::string, std::string>> ended;
    bool people = false;
  };
  void Loop();
  void Work();
  void Connect();
  void Tell(const News& news);
  void Hear();
  void Look();
  void Wait();
  void Wake();

  const std::string url_, own_;
  RelayEvents events_;
  std::unique_ptr<PgConnection> connection_;
  std::mutex mutex_;  ///< guards news_ and stopping_
  News news_;
  bool look_ = false;  ///< somebody's people have changed
  bool deaf_ = false;  ///< words of who signed out may have been lost
  bool stopping_ = false;
  int wake_ = -1;  ///< an eventfd: something is to be told, or it ends
  std::thread thread_;
};

}  // namespace leitplanke::backend

#endif  // LEITPLANKE_BACKEND_POSTGRES_RELAY_H_
