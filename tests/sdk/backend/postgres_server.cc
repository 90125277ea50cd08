#include "tests/sdk/backend/postgres_server.h"

#include "sdk/backend/open_store.h"

#if LEITPLANKE_POSTGRES

#include <fcntl.h>
#include <libpq-fe.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <memory>
#include <thread>

namespace leitplanke::backend {
namespace {

constexpr std::chrono::seconds kPatience{60};
constexpr std::chrono::milliseconds kPause{20};

struct Finish {
  void operator()(PGconn* connection) const { PQfinish(connection); }
  void operator()(PGresult* result) const { PQclear(result); }
};

}  // namespace

PostgresServer* PostgresServer::Get() {
  static PostgresServer server;
  return server.pid_ == 0 ? nullptr : &server;
}

PostgresServer::PostgresServer() {
  const std::string script = LEITPLANKE_SOURCE_DIR "/tests/sdk/backend/lib/postgres.sh";
  const std::string folder = folder_.File("");
  pid_ = fork();
  if (pid_ == 0) {
    const int log = open((folder + "log").c_str(), O_WRONLY | O_CREAT, 0644);
    dup2(log, STDOUT_FILENO);
    dup2(log, STDERR_FILENO);
    execl("/bin/bash", "bash", script.c_str(), folder.c_str(), static_cast<char*>(nullptr));
    _exit(127);
  }
  if (!AwaitStart()) pid_ = 0;
}

PostgresServer::~PostgresServer() {
  if (pid_ == 0) return;
  kill(pid_, SIGINT);
  waitpid(pid_, nullptr, 0);
}

bool PostgresServer::AwaitStart() {
  const auto end = std::chrono::steady_clock::now() + kPatience;
  while (PQping(Url("postgres", "postgres").c_str()) != PQPING_OK) {
    if (waitpid(pid_, nullptr, WNOHANG) == pid_) return false;
    if (std::chrono::steady_clock::now() > end) {
      kill(pid_, SIGKILL);
      waitpid(pid_, nullptr, 0);
      return false;
    }
    std::this_thread::sleep_for(kPause);
  }
  return true;
}

std::string PostgresServer::Url(const std::string& database, const std::string& role) const {
  return "postgresql:///" + database + "?host=" + folder_.File("socket") + "&user=" + role;
}

std::string PostgresServer::NewDatabase() {
  static constexpr const char* kTemplate = "template_leitplanke";
  if (databases_ == 0) {
    Sql("postgres", "leitplanke_owner", std::string("CREATE DATABASE ") + kTemplate);
    StoreConfig config;
    config.postgres = true;
    config.url = Url(kTemplate);
    config.migrate_url = Url(kTemplate, "leitplanke_owner");
    MigrateStore(config);
  }
  const std::string name = "store" + std::to_string(++databases_);
  Sql("postgres", "leitplanke_owner", "CREATE DATABASE " + name + " TEMPLATE " + kTemplate);
  return name;
}

std::string PostgresServer::Sql(const std::string& database, const std::string& role,
                                const std::string& statements) const {
  const std::unique_ptr<PGconn, Finish> connection(PQconnectdb(Url(database, role).c_str()));
  const std::unique_ptr<PGresult, Finish> result(PQexec(connection.get(), statements.c_str()));
  const ExecStatusType status = PQresultStatus(result.get());
  if (status != PGRES_TUPLES_OK && status != PGRES_COMMAND_OK) throw StoreError(PQerrorMessage(connection.get()));
  std::string rows;
  for (int row = 0; row < PQntuples(result.get()); ++row) {
    rows += (row == 0 ? "" : "\n") + std::string(PQgetvalue(result.get(), row, 0));
  }
  return rows;
}

}  // namespace leitplanke::backend

#else

leitplanke::backend::PostgresServer* leitplanke::backend::PostgresServer::Get() { return nullptr; }
std::string leitplanke::backend::PostgresServer::NewDatabase() { return ""; }
std::string leitplanke::backend::PostgresServer::Url(const std::string&, const std::string&) const { return ""; }

#endif
