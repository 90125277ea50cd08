#include "sdk/backend/sqlite_backup.h"

#include <fcntl.h>
#include <unistd.h>

#include <cstdio>
#include <filesystem>

#include "sdk/backend/sqlite_schema.h"

namespace leitplanke::backend {
namespace {

constexpr int kStepPages = 1024;

struct FinishBackup {
  void operator()(sqlite3_backup* backup) const { sqlite3_backup_finish(backup); }
};

void CopyAll(Connection& from, Connection& to) {
  const std::unique_ptr<sqlite3_backup, FinishBackup> backup(sqlite3_backup_init(to.get(), "main", from.get(), "main"));
  if (!backup) to.Fail("begin the copy");
  // The transaction holds the moment: whatever is written meanwhile, no page is copied twice.
  from.Execute("BEGIN");
  if (from.Number("PRAGMA application_id") != kSqliteApplicationId) throw StoreError("there is no store of Leitplanke");
  int result = SQLITE_OK;
  while (result == SQLITE_OK) result = sqlite3_backup_step(backup.get(), kStepPages);
  from.Execute("COMMIT");
  if (result != SQLITE_DONE) to.Fail("copy the database");
}

/// On disk for good: the file, and its name.
void Sync(const std::string& path) {
  for (const std::string& each : {path, std::filesystem::absolute(path).parent_path().string()}) {
    const int file = open(each.c_str(), O_RDONLY | O_CLOEXEC);
    const bool failed = file < 0 || fsync(file) != 0;
    if (file >= 0) close(file);
    if (failed) throw StoreError("the copy could not be brought to disk: " + each);
  }
}

}  // namespace

void BackupSqlite(const std::string& from, const std::string& to) {
  const std::string part = to + ".part";
  if (std::filesystem::exists(to)) throw StoreError("there is a file already: " + to);
  std::error_code ignored;
  std::filesystem::remove(part, ignored);
  {
    Connection source(from, Connection::Mode::kRead, "");
    Connection copy(part, Connection::Mode::kReadWrite, "");
    CopyAll(source, copy);
    // One file by itself; the store that is started on it makes its write-ahead log anew.
    copy.Execute("PRAGMA journal_mode=DELETE");
    CheckSqlite(copy, true);
  }
  Sync(part);
  if (std::rename(part.c_str(), to.c_str()) != 0) throw StoreError("the copy could not be named " + to);
  Sync(to);
}

void CheckSqlite(Connection& connection, bool thorough) {
  Statement run(connection, thorough ? "PRAGMA integrity_check(1)" : "PRAGMA quick_check(1)");
  const std::string found = run.Step() ? run.Text(0) : "nothing was checked";
  if (found != "ok") throw StoreError("the database is damaged: " + found + "; restore a backup");
}

}  // namespace leitplanke::backend
