/// @file   sqlite.h
/// @brief  SQLite's C interface with owners and exceptions: a connection and its prepared statements.
///
/// @example
///   Statement run(connection, "SELECT body FROM cases WHERE tenant=?1 AND id=?2");
///   run.Bind(1, tenant).Bind(2, id);
///   if (run.Step()) use(run.Text(0));
#ifndef LEITPLANKE_BACKEND_SQLITE_H_
#define LEITPLANKE_BACKEND_SQLITE_H_

#include <sqlite3.h>

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "sdk/backend/store.h"

namespace leitplanke::backend {

/// One connection, one thread at a time. Statements are prepared once and kept.
class Connection {
 public:
  enum class Mode { kReadWrite, kRead };
  /// Throws `StoreError`. `vfs` empty: the system's own (tests hand in one that fails on purpose).
  Connection(const std::string& path, Mode mode, const std::string& vfs);

  /// Runs statements without parameters or results.
  void Execute(const char* sql);
  /// The first column of the first row.
  std::int64_t Number(const char* sql);
  /// `sql` must be a literal: the statement is kept under its address.
  sqlite3_stmt* Prepared(const char* sql);
  bool InTransaction() const { return sqlite3_get_autocommit(db_.get()) == 0; }
  sqlite3* get() const { return db_.get(); }
  [[noreturn]] void Fail(std::string_view doing) const;

 private:
  struct CloseDb {
    void operator()(sqlite3* db) const { sqlite3_close_v2(db); }
  };
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
  };
  std::unique_ptr<sqlite3, CloseDb> db_;
  std::map<const char*, std::unique_ptr<sqlite3_stmt, Finalize>> prepared_;  // after db_: finalized before it closes
};

/// One use of a prepared statement. Texts are bound without a copy: they must live until the last `Step`.
class Statement {
 public:
  Statement(Connection& connection, const char* sql) : connection_(connection), statement_(connection.Prepared(sql)) {}
  ~Statement() {
    sqlite3_reset(statement_);
    sqlite3_clear_bindings(statement_);
  }
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;

  Statement& Bind(int index, std::string_view text);
  Statement& Bind(int index, std::uint64_t number);
  Statement& Bind(int index, std::int64_t number);
  /// True: a row is there. False: done. Throws `StoreError`.
  bool Step();
  /// Steps a statement that gives no rows.
  void Do();

  std::string Text(int column) const;
  std::size_t Bytes(int column) const { return static_cast<std::size_t>(sqlite3_column_bytes(statement_, column)); }
  std::int64_t Number(int column) const { return sqlite3_column_int64(statement_, column); }

 private:
  Connection& connection_;
  sqlite3_stmt* statement_;
};

}  // namespace leitplanke::backend

#endif  // LEITPLANKE_BACKEND_SQLITE_H_
