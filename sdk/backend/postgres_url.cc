#include "sdk/backend/postgres_url.h"

#if LEITPLANKE_POSTGRES

#include <libpq-fe.h>

#include <string_view>

namespace leitplanke::backend {
namespace {

/// Freed with its strings.
struct UrlParts {
  explicit UrlParts(const std::string& url) : list(PQconninfoParse(url.c_str(), nullptr)) {}
  ~UrlParts() { PQconninfoFree(list); }
  UrlParts(const UrlParts&) = delete;
  UrlParts& operator=(const UrlParts&) = delete;
  PQconninfoOption* list;
};

}  // namespace

bool IsPostgresUrl(const std::string& url) { return UrlParts(url).list != nullptr; }

std::string RoleInUrl(const std::string& url) {
  const UrlParts parts(url);
  for (const PQconninfoOption* part = parts.list; part != nullptr && part->keyword != nullptr; ++part) {
    if (std::string_view(part->keyword) == "user" && part->val != nullptr) return part->val;
  }
  return "";
}

}  // namespace leitplanke::backend

#else

namespace leitplanke::backend {

bool IsPostgresUrl(const std::string&) { return false; }
std::string RoleInUrl(const std::string&) { return ""; }

}  // namespace leitplanke::backend

#endif
