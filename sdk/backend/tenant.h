/// @file   tenant.h
/// @brief  One company as it was loaded at start: its policy with the compiled guard, its people, its customers.
///
/// Everything here is constant after the start and may be read from any thread, except `guard` and
/// `assessor`, which compile lazily inside: only the writer thread uses them.
#ifndef LEITPLANKE_BACKEND_TENANT_H_
#define LEITPLANKE_BACKEND_TENANT_H_

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "leitplanke/guard.h"
#include "leitplanke/policy.h"
#include "leitplanke/review.h"
#include "sdk/backend/accounts.h"
#include "sdk/backend/config.h"
#include "sdk/backend/customers.h"
#include "sdk/backend/own_assessor.h"

namespace leitplanke::backend {

struct Tenant {
  std::string id;
  std::string policy_text;  ///< the document's bytes, as the clients get them
  std::string fingerprint;  ///< of those bytes
  Policy policy;
  ReviewPolicy review;
  Guard guard;                            ///< knows the rules that block; no others are the authority's
  std::unique_ptr<OwnAssessor> assessor;  ///< never null
  std::unique_ptr<Directory> people;      ///< never null
  std::vector<SigningKey> admin_keys;     ///< `person` is the holder
  Customers customers;
};

/// The learned heads of all tenants, for their guards and assessors; without bytes rules alone decide.
struct Heads {
  std::string file, bytes;
};

using Tenants = std::map<std::string, std::unique_ptr<Tenant>, std::less<>>;

/// Throws `ConfigError`; every problem of a broken policy stands in its message, as `policy lint` prints it.
std::unique_ptr<Tenant> LoadTenant(const TenantConfig& config, const Heads& heads);
Tenants LoadTenants(const Config& config);

}  // namespace leitplanke::backend

#endif  // LEITPLANKE_BACKEND_TENANT_H_
