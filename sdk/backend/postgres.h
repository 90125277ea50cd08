/// @file   postgres.h
/// @brief  libpq with owners and exceptions: one connection, statements sent without waiting for each.
///
/// Fit for a pooler in transaction mode: no prepared statement has a name, and nothing outlives a transaction.
///
/// @example
///   connection.Send("INSERT INTO leitplanke.nonces VALUES($1,$2,$3)", {tenant, device, nonce});
///   const PgRows rows = connection.Ask("SELECT body FROM leitplanke.cases WHERE tenant=$1 AND id=$2", {tenant, id});
///   if (rows.size() > 0) use(rows.Text(0, 0));
#ifndef LEITPLANKE_BACKEND_POSTGRES_H_
#define LEITPLANKE_BACKEND_POSTGRES_H_

#include <libpq-fe.h>

#include <cstdint>
#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>

#include "sdk/backend/store.h"

namespace leitplanke::backend {

/// The answer to one statement.
class PgRows {
 public:
  PgRows() = default;
  explicit PgRows(PGresult* result) : result_(result) {}
  int size() const { return PQntuples(result_.get()); }
  std::string Text(int row, int column) const;
  std::int64_t Number(int row, int column) const;
  PGresult* get() const { return result_.get(); }

 private:
  struct Clear {
    void operator()(PGresult* result) const { PQclear(result); }
  };
  std::unique_ptr<PGresult, Clear> result_;
};

/// A text or a whole number on its way to the server; a text must live until the call that takes it returns.
class PgParam {
 public:
  PgParam(std::string_view text) : text_(text), is_text_(true) {}  // NOLINT: so that a list of both can be written
  PgParam(const std::string& text) : PgParam(std::string_view(text)) {}  // NOLINT
  PgParam(const char* text) : PgParam(std::string_view(text)) {}         // NOLINT
  PgParam(std::int64_t number) : own_(std::to_string(number)) {}         // NOLINT
  PgParam(std::uint64_t number) : own_(std::to_string(number)) {}        // NOLINT

 private:
  friend class PgConnection;
  std::string_view text_;
  std::string own_;
  bool is_text_ = false;
};

/// One connection, one thread at a time. After a `StoreError` it is good for nothing: throw it away.
class PgConnection {
 public:
  /// Connects. Throws `StoreError`, whose text holds no password.
  explicit PgConnection(const std::string& url);

  /// Still connected, and nobody has told it to go. Asks without waiting.
  bool Usable() const;
  bool broken() const { return broken_; }

  /// Queued: what the server says to it is looked at by the next `Ask`, `Settle` or `Commit`. A text with a NUL, which
  /// PostgreSQL cannot hold, is sent with U+FFFD in its place.
  void Send(const char* sql, std::initializer_list<PgParam> params = {});
  /// Sends what is queued and this, and waits for all of it.
  PgRows Ask(const char* sql, std::initializer_list<PgParam> params = {});
  /// Waits for what is queued.
  void Settle();
  /// Returns when the transaction is durable; on a standby, too, where the server waits for one.
  void Commit();
  /// A name as it can stand in a statement.
  std::string Quoted(std::string_view name) const;
  PGconn* get() const { return connection_.get(); }

 private:
  struct Finish {
    void operator()(PGconn* connection) const { PQfinish(connection); }
  };
  static void Notice(void* self, const PGresult* notice);
  PgRows Collect();
  [[noreturn]] void Fail(std::string_view message, std::string_view state);

  std::unique_ptr<PGconn, Finish> connection_;
  std::string warning_;
  int queued_ = 0;
  bool broken_ = false;
};

}  // namespace leitplanke::backend

#endif  // LEITPLANKE_BACKEND_POSTGRES_H_
