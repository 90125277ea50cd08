#include "sdk/backend/postgres.h"

#include <poll.h>

#include <array>
#include <cstdlib>

namespace leitplanke::backend {
namespace {

constexpr std::size_t kMaxParams = 8;
constexpr Oid kInt8 = 20;
constexpr Oid kText = 25;
constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

/// What stands before the URL counts where the URL says nothing.
constexpr const char* kNames[] = {"connect_timeout", "tcp_user_timeout", "application_name",
                                  "dbname",          "client_encoding",  nullptr};

StoreFault FaultOf(std::string_view state) {
  if (state == "40001" || state == "40P01") return StoreFault::kConflict;
  const std::string_view kind = state.substr(0, 2);
  return kind == "22" || kind == "23" || kind == "42" || kind == "54" ? StoreFault::kRefused : StoreFault::kUnavailable;
}

std::string WithoutNul(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\0') {
      out += kReplacement;
    } else {
      out += c;
    }
  }
  return out;
}

std::string Field(const PGresult* result, int field) {
  const char* text = PQresultErrorField(result, field);
  return text == nullptr ? std::string() : text;
}

}  // namespace

std::string PgRows::Text(int row, int column) const {
  return {PQgetvalue(result_.get(), row, column), static_cast<std::size_t>(PQgetlength(result_.get(), row, column))};
}

std::int64_t PgRows::Number(int row, int column) const {
  return std::strtoll(PQgetvalue(result_.get(), row, column), nullptr, 10);
}

PgConnection::PgConnection(const std::string& url) {
  const char* const values[] = {"3", "10000", "leitplanke", url.c_str(), "UTF8", nullptr};
  connection_.reset(PQconnectdbParams(kNames, values, 1));
  if (PQstatus(connection_.get()) != CONNECTION_OK) {
    throw StoreError("PostgreSQL is not there: " + std::string(PQerrorMessage(connection_.get())));
  }
  PQsetNoticeReceiver(connection_.get(), &PgConnection::Notice, this);
  if (PQenterPipelineMode(connection_.get()) != 1) throw StoreError("PostgreSQL's connection cannot be used");
}

void PgConnection::Notice(void* self, const PGresult* notice) {
  if (Field(notice, PG_DIAG_SEVERITY_NONLOCALIZED) == "WARNING") {
    static_cast<PgConnection*>(self)->warning_ = Field(notice, PG_DIAG_MESSAGE_PRIMARY);
  }
}

bool PgConnection::Usable() const {
  if (broken_ || PQstatus(connection_.get()) != CONNECTION_OK) return false;
  // An idle server has nothing to say but that it ends.
  pollfd ready{PQsocket(connection_.get()), POLLIN, 0};
  return poll(&ready, 1, 0) == 0;
}

void PgConnection::Fail(std::string_view message, std::string_view state) {
  broken_ = true;
  throw StoreError("PostgreSQL could not do it: " + std::string(message) + " (" + std::string(state) + ")",
                   FaultOf(state));
}

void PgConnection::Send(const char* sql, std::initializer_list<PgParam> params) {
  std::array<Oid, kMaxParams> types{};
  std::array<const char*, kMaxParams> values{};
  std::array<int, kMaxParams> lengths{};
  std::array<int, kMaxParams> formats{};
  std::array<std::string, kMaxParams> cleaned;
  std::size_t i = 0;
  for (const PgParam& param : params) {
    std::string_view text = param.is_text_ ? param.text_ : std::string_view(param.own_);
    if (param.is_text_ && text.find('\0') != std::string_view::npos) text = cleaned[i] = WithoutNul(text);
    types[i] = param.is_text_ ? kText : kInt8;
    formats[i] = param.is_text_ ? 1 : 0;
    // A null pointer would be NULL; an empty text is a text.
    values[i] = text.data() == nullptr ? "" : text.data();
    lengths[i] = static_cast<int>(text.size());
    ++i;
  }
  if (PQsendQueryParams(connection_.get(), sql, static_cast<int>(i), types.data(), values.data(), lengths.data(),
                        formats.data(), 0) != 1) {
    Fail(PQerrorMessage(connection_.get()), "08006");
  }
  ++queued_;
}

PgRows PgConnection::Ask(const char* sql, std::initializer_list<PgParam> params) {
  Send(sql, params);
  return Collect();
}

void PgConnection::Settle() {
  if (queued_ > 0) Collect();
}

/// The answer to the last of what was queued; the first error of them all is thrown.
PgRows PgConnection::Collect() {
  PGconn* db = connection_.get();
  if (PQpipelineSync(db) != 1) Fail(PQerrorMessage(db), "08006");
  PgRows last;
  PgRows failed;
  for (; queued_ > 0; --queued_) {
    last = PgRows(PQgetResult(db));
    if (last.get() == nullptr) Fail(PQerrorMessage(db), "08006");
    while (PGresult* more = PQgetResult(db)) PQclear(more);
    const ExecStatusType status = PQresultStatus(last.get());
    if (status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK || failed.get() != nullptr) continue;
    failed = std::move(last);
  }
  const PgRows sync(PQgetResult(db));
  if (failed.get() != nullptr) {
    const std::string message = Field(failed.get(), PG_DIAG_MESSAGE_PRIMARY);
    const std::string state = Field(failed.get(), PG_DIAG_SQLSTATE);
    Fail(message.empty() ? PQresultErrorMessage(failed.get()) : message, state.empty() ? "08006" : state);
  }
  if (PQresultStatus(sync.get()) != PGRES_PIPELINE_SYNC) Fail(PQerrorMessage(db), "08006");
  return last;
}

void PgConnection::Commit() {
  Settle();
  warning_.clear();
  const PgRows done = Ask("COMMIT");
  // A transaction that had failed answers ROLLBACK. A warning means that the standby was not waited for.
  if (std::string_view(PQcmdStatus(done.get())) != "COMMIT") Fail("the transaction had been given up", "25P02");
  if (!warning_.empty()) Fail(warning_, "01000");
}

std::string PgConnection::Quoted(std::string_view name) const {
  char* quoted = PQescapeIdentifier(connection_.get(), name.data(), name.size());
  if (quoted == nullptr) throw StoreError("a name that PostgreSQL cannot take");
  std::string text = quoted;
  PQfreemem(quoted);
  return text;
}

}  // namespace leitplanke::backend
