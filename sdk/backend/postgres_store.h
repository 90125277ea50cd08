/// @file   postgres_store.h
/// @brief  The store in PostgreSQL: several backends may write to one database.
///
/// Who writes for a tenant holds the lock of the tenant's counter from `Enter` to the commit, so that versions have no
/// gaps and their order is the order of commits, whichever backend it was. Each transaction sets its tenant for itself
/// alone; connections may go through a pooler in transaction mode.
#ifndef LEITPLANKE_BACKEND_POSTGRES_STORE_H_
#define LEITPLANKE_BACKEND_POSTGRES_STORE_H_

#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "sdk/backend/postgres.h"
#include "sdk/backend/store.h"

namespace leitplanke::backend {

class PostgresStore final : public Store {
 public:
  /// Connects and checks what it finds. Throws `StoreError`.
  explicit PostgresStore(std::string url);

  std::unique_ptr<Transaction> BeginWrite() override;
  std::unique_ptr<Transaction> BeginRead() override;
  void Close() override;

 private:
  class Work;
  std::unique_ptr<PgConnection> Take();
  void Give(std::unique_ptr<PgConnection> connection);

  std::string url_;
  std::mutex mutex_;  ///< guards idle_
  std::vector<std::unique_ptr<PgConnection>> idle_;
};

}  // namespace leitplanke::backend

#endif  // LEITPLANKE_BACKEND_POSTGRES_STORE_H_
