/// @file   any_store.h
/// @brief  The same test on each kind of store: `INSTANTIATE_TEST_SUITE_P(Kinds, MyTest, kStoreKinds, StoreKindName)`.
#ifndef LEITPLANKE_TESTS_BACKEND_ANY_STORE_H_
#define LEITPLANKE_TESTS_BACKEND_ANY_STORE_H_

#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "sdk/backend/open_store.h"
#include "tests/sdk/backend/postgres_server.h"
#include "tests/sdk/backend/temp_folder.h"

namespace leitplanke::backend {

enum class StoreKind { kSqlite, kPostgres };

inline const auto kStoreKinds = testing::Values(StoreKind::kSqlite, StoreKind::kPostgres);
inline std::string StoreKindName(const testing::TestParamInfo<StoreKind>& kind) {
  return kind.param == StoreKind::kSqlite ? "Sqlite" : "Postgres";
}

class AnyStoreTest : public testing::TestWithParam<StoreKind> {
 protected:
  void SetUp() override {
    if (GetParam() == StoreKind::kPostgres) {
      PostgresServer* server = PostgresServer::Get();
      if (server == nullptr) GTEST_SKIP() << "PostgreSQL 15 or later, or libpq, is not installed";
      config_.postgres = true;
      config_.url = server->Url(server->NewDatabase());
    } else {
      config_.file = folder_.File("test.db");
    }
    store_ = OpenStore(config_);
  }
  /// As a process that starts anew.
  void Reopen() {
    store_->Close();
    store_ = OpenStore(config_);
  }
  std::unique_ptr<Transaction> Write(const char* tenant) { return Entered(store_->BeginWrite(), tenant); }
  std::unique_ptr<Transaction> Read(const char* tenant) { return Entered(store_->BeginRead(), tenant); }
  static std::unique_ptr<Transaction> Entered(std::unique_ptr<Transaction> work, const char* tenant) {
    work->Enter(tenant);
    return work;
  }

  TempFolder folder_;
  StoreConfig config_;
  std::unique_ptr<Store> store_;
};

/// What a store refuses it refuses at the latest when the work is to be kept; the work is over then.
template <typename Work>
void ExpectRefused(std::unique_ptr<Transaction> transaction, Work work) {
  try {
    work(*transaction);
    transaction->Commit();
  } catch (const StoreError&) {
    return;
  }
  ADD_FAILURE() << "the store kept it";
}

}  // namespace leitplanke::backend

#endif  // LEITPLANKE_TESTS_BACKEND_ANY_STORE_H_
