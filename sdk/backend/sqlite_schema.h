/// @file   sqlite_schema.h
/// @brief  The tables, and the steps that bring an older database forward at start.
#ifndef LEITPLANKE_BACKEND_SQLITE_SCHEMA_H_
#define LEITPLANKE_BACKEND_SQLITE_SCHEMA_H_

#include "sdk/backend/sqlite.h"

namespace leitplanke::backend {

inline constexpr std::int64_t kSqliteApplicationId = 0x4C50424B;  ///< "LPBK": the file is ours
inline constexpr std::int64_t kSqliteSchema = 4;                  ///< the version that this build writes

/// Brings the database to `kSqliteSchema` in one transaction. Throws `StoreError` for a database of another
/// program and for one that a newer build has written.
void Migrate(Connection& connection);

}  // namespace leitplanke::backend

#endif  // LEITPLANKE_BACKEND_SQLITE_SCHEMA_H_
