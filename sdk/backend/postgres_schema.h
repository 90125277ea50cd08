/// @file   postgres_schema.h
/// @brief  PostgreSQL's tables: made and brought forward by their owner, checked at start by the backend, whose role
///         owns nothing.
///
/// Every table has row-level security forced, with one policy: a row is there for the tenant that the transaction has
/// set, and for nobody else. A session is there, besides, for who knows its token's hash. The backend's role may add to
/// log, receipts, nonces and audit chain; of what stands there it may change what erasure takes out, nothing else.
#ifndef LEITPLANKE_BACKEND_POSTGRES_SCHEMA_H_
#define LEITPLANKE_BACKEND_POSTGRES_SCHEMA_H_

#include <string>

#include "sdk/backend/postgres.h"

namespace leitplanke::backend {

inline constexpr std::int64_t kPostgresSchema = 3;   ///< the version that this build writes
inline constexpr int kPostgresPartitions = 16;       ///< of the log and of the audit chain, by tenant
inline constexpr int kPostgresLeastServer = 150000;  ///< PostgreSQL 15

/// Makes the tables or brings them forward, in one transaction, and lets `role` use them. `connection` is the owner's.
/// Throws `StoreError`.
void MigratePostgres(PgConnection& connection, const std::string& role);

/// Throws `StoreError` with what to do, where the tables are not of this build, the role is not bound by their
/// policies, or the server would acknowledge what it could lose.
void CheckPostgres(PgConnection& connection);

}  // namespace leitplanke::backend

#endif  // LEITPLANKE_BACKEND_POSTGRES_SCHEMA_H_
