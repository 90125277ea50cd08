#include "sdk/backend/sqlite.h"

#include "sdk/backend/limits.h"

namespace leitplanke::backend {

Connection::Connection(const std::string& path, Mode mode, const std::string& vfs) {
  const int access = mode == Mode::kReadWrite ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY;
  sqlite3* db = nullptr;
  const int result = sqlite3_open_v2(path.c_str(), &db, access | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE,
                                     vfs.empty() ? nullptr : vfs.c_str());
  db_.reset(db);
  if (result != SQLITE_OK) Fail("open " + path);
  sqlite3_busy_timeout(db, static_cast<int>(kStoreBusy.count()));
}

void Connection::Fail(std::string_view doing) const {
  const int code = sqlite3_extended_errcode(db_.get());
  throw StoreError("SQLite could not " + std::string(doing) + ": " + sqlite3_errmsg(db_.get()) + " (" +
                   std::to_string(code) + ")");
}

void Connection::Execute(const char* sql) {
  if (sqlite3_exec(db_.get(), sql, nullptr, nullptr, nullptr) != SQLITE_OK) Fail(sql);
}

std::int64_t Connection::Number(const char* sql) {
  Statement run(*this, sql);
  return run.Step() ? run.Number(0) : 0;
}

sqlite3_stmt* Connection::Prepared(const char* sql) {
  auto& statement = prepared_[sql];
  if (!statement) {
    sqlite3_stmt* made = nullptr;
    if (sqlite3_prepare_v3(db_.get(), sql, -1, SQLITE_PREPARE_PERSISTENT, &made, nullptr) != SQLITE_OK) Fail(sql);
    statement.reset(made);
  }
  return statement.get();
}

Statement& Statement::Bind(int index, std::string_view text) {
  // A null pointer would bind NULL; an empty text is a text.
  const char* bytes = text.data() == nullptr ? "" : text.data();
  if (sqlite3_bind_text64(statement_, index, bytes, text.size(), SQLITE_STATIC, SQLITE_UTF8) != SQLITE_OK) {
    connection_.Fail("bind a text");
  }
  return *this;
}

Statement& Statement::Bind(int index, std::int64_t number) {
  if (sqlite3_bind_int64(statement_, index, number) != SQLITE_OK) connection_.Fail("bind a number");
  return *this;
}

Statement& Statement::Bind(int index, std::uint64_t number) { return Bind(index, static_cast<std::int64_t>(number)); }

bool Statement::Step() {
  const int result = sqlite3_step(statement_);
  if (result == SQLITE_ROW) return true;
  if (result != SQLITE_DONE) connection_.Fail(sqlite3_sql(statement_));
  return false;
}

void Statement::Do() {
  while (Step()) {
  }
}

std::string Statement::Text(int column) const {
  const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(statement_, column));
  return bytes == nullptr ? std::string() : std::string(bytes, Bytes(column));
}

}  // namespace leitplanke::backend
