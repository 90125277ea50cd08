/// @file   sqlite_backup.h
/// @brief  A copy of a SQLite store while it is being written to, and whether a store's file is whole.
#ifndef LEITPLANKE_BACKEND_SQLITE_BACKUP_H_
#define LEITPLANKE_BACKEND_SQLITE_BACKUP_H_

#include <string>

#include "sdk/backend/sqlite.h"

namespace leitplanke::backend {

/// The copy is one moment of the database, checked, and at `to` only when it is whole. Throws `StoreError`, also where
/// there is a file already.
void BackupSqlite(const std::string& from, const std::string& to);

/// Throws `StoreError` for a damaged file. `thorough` compares the indexes with their tables, too.
void CheckSqlite(Connection& connection, bool thorough);

}  // namespace leitplanke::backend

#endif  // LEITPLANKE_BACKEND_SQLITE_BACKUP_H_
