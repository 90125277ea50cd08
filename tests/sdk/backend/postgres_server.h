/// @file   postgres_server.h
/// @brief  A PostgreSQL server of this test program's own (lib/postgres.sh), started by the first test that wants it.
#ifndef LEITPLANKE_TESTS_BACKEND_POSTGRES_SERVER_H_
#define LEITPLANKE_TESTS_BACKEND_POSTGRES_SERVER_H_

#include <string>

#include "tests/sdk/backend/temp_folder.h"

namespace leitplanke::backend {

class PostgresServer {
 public:
  /// Null where this build or this machine has no PostgreSQL; the test is to be skipped then.
  static PostgresServer* Get();

  /// A fresh database with the tables made. Returns its name.
  std::string NewDatabase();
  std::string Url(const std::string& database, const std::string& role = "leitplanke") const;
  /// What a role may do by hand: the first column of all rows, one a line. Throws `StoreError`.
  std::string Sql(const std::string& database, const std::string& role, const std::string& statements) const;

 private:
  PostgresServer();
  ~PostgresServer();
  bool AwaitStart();

  TempFolder folder_;
  int pid_ = 0;
  int databases_ = 0;
};

}  // namespace leitplanke::backend

#endif  // LEITPLANKE_TESTS_BACKEND_POSTGRES_SERVER_H_
