#include "sdk/backend/accounts.h"

#include <algorithm>
#include <array>
#include <functional>
#include <iterator>
#include <utility>

#include "core/cases/clock.h"
#include "sdk/backend/config_fields.h"
#include "sdk/backend/limits.h"
#include "sdk/backend/secret.h"

namespace leitplanke::backend {
namespace {

constexpr std::size_t kMaxPersonBytes = 256;
constexpr std::size_t kMaxRoles = 16;
constexpr std::array<std::string_view, 3> kRoles{"agent", "reviewer", "admin"};

Account ReadAccount(Fields fields) {
  Account account;
  account.person.id = fields.Text("id", kMaxPersonBytes);
  account.person.name = fields.Text("name", kMaxPersonBytes);
  account.person.signature = fields.TextOr("signature", kMaxPersonBytes, "");
  account.person.roles = fields.TextsOr("roles", kMaxRoles, kMaxPersonBytes);
  for (const std::string& role : account.person.roles) {
    if (std::find(kRoles.begin(), kRoles.end(), role) == kRoles.end()) {
      fields.Fail("roles", "has \"" + role + "\"; the roles are agent, reviewer and admin");
    }
  }
  account.person.qualified_until = fields.TextOr("qualifiedUntil", kMaxPersonBytes, "");
  if (!account.person.qualified_until.empty() && !SecondsOf(account.person.qualified_until)) {
    fields.Fail("qualifiedUntil", "must be a time in UTC such as 2026-12-31T23:59:59Z");
  }
  account.password = fields.Text("password", kMaxPersonBytes);
  if (!IsUsableHash(account.password)) {
    fields.Fail("password",
                "must be an argon2id hash of at least 19 MiB and 2 passes; make one with: leitplanke account hash");
  }
  fields.End();
  return account;
}

}  // namespace

Accounts Accounts::Load(const std::string& path) {
  const Json json = ReadConfigJson(path, kMaxAccountsBytes);
  Fields fields(json, path, "");
  const Json& list = fields.List("accounts", kMaxAccounts);
  fields.End();
  if (list.empty()) fields.Fail("accounts", "needs at least one account");
  Accounts accounts;
  for (std::size_t i = 0; i < list.size(); ++i) {
    Account account = ReadAccount(Fields(list[i], path, fields.Pointer("accounts", i)));
    std::string id = account.person.id;
    if (!accounts.accounts_.emplace(std::move(id), std::move(account)).second) {
      throw ConfigError(path, fields.Pointer("accounts", i) + "/id", "is used by another account above");
    }
  }
  return accounts;
}

const Person* Accounts::Find(std::string_view id) const {
  const auto found = accounts_.find(id);
  return found == accounts_.end() ? nullptr : &found->second.person;
}

const std::string& Accounts::HashFor(std::string_view id, bool& known) const {
  const auto found = accounts_.find(id);
  known = found != accounts_.end();
  if (known) return found->second.password;
  const std::size_t pick = std::hash<std::string_view>{}(id) % accounts_.size();
  return std::next(accounts_.begin(), static_cast<std::ptrdiff_t>(pick))->second.password;
}

}  // namespace leitplanke::backend
