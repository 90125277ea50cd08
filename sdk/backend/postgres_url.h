/// @file   postgres_url.h
/// @brief  What the configuration asks about PostgreSQL before anything is opened.
#ifndef LEITPLANKE_BACKEND_POSTGRES_URL_H_
#define LEITPLANKE_BACKEND_POSTGRES_URL_H_

#include <string>

namespace leitplanke::backend {

#if LEITPLANKE_POSTGRES
inline constexpr bool kHasPostgres = true;
#else
inline constexpr bool kHasPostgres = false;
#endif

/// Whether libpq can read it. Says nothing of whether the server is there.
bool IsPostgresUrl(const std::string& url);

/// The role that the URL names; empty if it names none.
std::string RoleInUrl(const std::string& url);

}  // namespace leitplanke::backend

#endif  // LEITPLANKE_BACKEND_POSTGRES_URL_H_
