#include "sdk/backend/accounts.h"

#include <functional>
#include <iterator>
#include <nlohmann/json.hpp>
#include <utility>

#include "core/cases/clock.h"
#include "leitplanke/json.h"
#include "sdk/backend/config_fields.h"
#include "sdk/backend/limits.h"
#include "sdk/backend/secret.h"

namespace leitplanke::backend {
namespace {

constexpr std::size_t kMaxPersonBytes = 256;
constexpr std::size_t kMaxRoles = 16;

Employee ReadAccount(Fields fields) {
  Employee account;
  account.person.id = fields.Text("id", kMaxPersonBytes);
  account.person.name = fields.Text("name", kMaxPersonBytes);
  account.person.signature = fields.TextOr("signature", kMaxPersonBytes, "");
  account.person.roles = fields.TextsOr("roles", kMaxRoles, kMaxPersonBytes);
  for (const std::string& role : account.person.roles) {
    if (!IsRole(role)) {
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

Employee ReadEmployee(const std::string& text) {
  const Result<Json> json = ParseJson(text, text.size());
  const Json* row = json.ok() && json->is_object() ? &*json : nullptr;
  const auto password = row == nullptr ? Json::const_iterator() : row->find("password");
  const auto left = row == nullptr ? Json::const_iterator() : row->find("left");
  const bool whole = row != nullptr && row->contains("person") && password != row->end() && password->is_string() &&
                     left != row->end() && left->is_boolean();
  Result<Person> person =
      whole ? PersonFromJson(*row->find("person")) : Error{ErrorCode::kInvalidJson, "a field is missing", ""};
  if (!person.ok()) throw StoreError("a stored person cannot be read: " + person.error().message);
  return {std::move(*person), *password->get_ptr<const std::string*>(), left->get<bool>()};
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
    Employee account = ReadAccount(Fields(list[i], path, fields.Pointer("accounts", i)));
    std::string id = account.person.id;
    if (!accounts.accounts_.emplace(std::move(id), std::move(account)).second) {
      throw ConfigError(path, fields.Pointer("accounts", i) + "/id", "is used by another account above");
    }
  }
  return accounts;
}

Accounts Accounts::With(const std::vector<std::string>& changed) const {
  Accounts accounts = *this;
  for (const std::string& text : changed) {
    Employee employee = ReadEmployee(text);
    std::string id = employee.person.id;
    accounts.accounts_.insert_or_assign(std::move(id), std::move(employee));
  }
  return accounts;
}

const Person* Accounts::Find(std::string_view id) const {
  const Employee* found = FindEmployee(id);
  return found == nullptr ? nullptr : &found->person;
}

const Employee* Accounts::FindEmployee(std::string_view id) const {
  const auto found = accounts_.find(id);
  return found == accounts_.end() ? nullptr : &found->second;
}

const std::string& Accounts::HashFor(std::string_view id, bool& known) const {
  const Employee* found = FindEmployee(id);
  known = found != nullptr && !found->left;
  if (known) return found->password;
  const std::size_t pick = std::hash<std::string_view>{}(id) % accounts_.size();
  auto some = std::next(accounts_.begin(), static_cast<std::ptrdiff_t>(pick));
  for (std::size_t i = 0; some->second.left && i < accounts_.size(); ++i) {
    if (++some == accounts_.end()) some = accounts_.begin();
  }
  return some->second.password;
}

std::string EmployeeJson(const Employee& employee) {
  const Json json = {{"person", ToJson(employee.person)}, {"password", employee.password}, {"left", employee.left}};
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Directory::Directory(Accounts seed) : seed_(std::move(seed)), newest_(std::make_shared<const Accounts>(seed_)) {}

std::shared_ptr<const Accounts> Directory::At(Transaction& transaction, const std::string& tenant,
                                              std::uint64_t roster) {
  {
    const std::lock_guard lock(mutex_);
    if (roster == roster_) return newest_;
  }
  auto read = std::make_shared<const Accounts>(roster == 0 ? seed_ : seed_.With(transaction.People(tenant)));
  const std::lock_guard lock(mutex_);
  // A snapshot from before the newest change goes on with what it sees, and so does a writer with what may yet be
  // undone.
  if (transaction.reads_only() && roster > roster_) {
    roster_ = roster;
    newest_ = read;
  }
  return read;
}

}  // namespace leitplanke::backend
