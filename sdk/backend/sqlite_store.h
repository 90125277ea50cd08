/// @file   sqlite_store.h
/// @brief  The store in one SQLite file: write-ahead log, every commit synced to disk before it is acknowledged.
#ifndef LEITPLANKE_BACKEND_SQLITE_STORE_H_
#define LEITPLANKE_BACKEND_SQLITE_STORE_H_

#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "sdk/backend/sqlite.h"
#include "sdk/backend/store.h"

namespace leitplanke::backend {

class SqliteStore final : public Store {
 public:
  /// What is looked through at the start: nothing, each page, or the indexes, too.
  enum class Check { kNone, kQuick, kFull };

  /// Makes the file if it is not there, and brings an older one forward. Throws `StoreError`. `vfs`: tests only.
  explicit SqliteStore(std::string path, std::string vfs = "", Check check = Check::kQuick);

  std::unique_ptr<Transaction> BeginWrite() override;
  std::unique_ptr<Transaction> BeginRead() override;
  /// Moves the write-ahead log into the file. The store is done after it.
  void Close() override;

 private:
  class Work;
  std::unique_ptr<Connection> Open(Connection::Mode mode) const;
  std::unique_ptr<Connection> TakeReader();
  void GiveReader(std::unique_ptr<Connection> reader);

  std::string path_, vfs_;
  std::unique_ptr<Connection> writer_;
  std::mutex mutex_;  ///< guards readers_
  std::vector<std::unique_ptr<Connection>> readers_;
};

}  // namespace leitplanke::backend

#endif  // LEITPLANKE_BACKEND_SQLITE_STORE_H_
