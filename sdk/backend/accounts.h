/// @file   accounts.h
/// @brief  Who works for a tenant: people with their roles and password hashes, from one JSON file.
///
///     {"accounts":[{"id":"anna","name":"Anna Vogel","signature":"^AV","roles":["agent","reviewer"],
///                   "qualifiedUntil":"2026-12-31T23:59:59Z","password":"$argon2id$…"}]}
///
/// `qualifiedUntil` is the end of the certificate; without it there is none. `leitplanke account hash` makes the
/// hashes. Read at start: what the company begins with. Signed admin actions (admin.h) change it from then on; what
/// they say of somebody counts, whatever the file says of them.
#ifndef LEITPLANKE_BACKEND_ACCOUNTS_H_
#define LEITPLANKE_BACKEND_ACCOUNTS_H_

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>

#include "core/cases/roster.h"
#include "leitplanke/cases.h"
#include "sdk/backend/store.h"

namespace leitplanke::backend {

inline constexpr std::size_t kMaxAccounts = 20000;  ///< of one tenant

class Accounts : public People {
 public:
  /// Throws `ConfigError`. At least one account.
  static Accounts Load(const std::string& path);

  /// The same with what admins changed, as `EmployeeJson` wrote it.
  Accounts With(const std::vector<std::string>& changed) const;

  /// Null if there is none of that id. Who has left is found, without any role.
  const Person* Find(std::string_view id) const override;
  const Employee* FindEmployee(std::string_view id) const;
  const std::map<std::string, Employee, std::less<>>& all() const { return accounts_; }

  /// The hash to check a password against. For an unknown id, or of somebody who has left, it is some account's, picked
  /// by the id, so that the check costs as much as a real one; `known` says whether a match means anything.
  const std::string& HashFor(std::string_view id, bool& known) const;

 private:
  std::map<std::string, Employee, std::less<>> accounts_;
};

/// As the store keeps a person whom an admin changed.
std::string EmployeeJson(const Employee& employee);

/// The people of one tenant as they are now. One for all threads; costs a lock, and a reading of the changed people
/// once after each change, whichever backend made it.
class Directory {
 public:
  explicit Directory(Accounts seed);
  /// As of that roster version, which is what `transaction` sees; the tenant must have been entered.
  std::shared_ptr<const Accounts> At(Transaction& transaction, const std::string& tenant, std::uint64_t roster);
  /// The same, the version asked for.
  std::shared_ptr<const Accounts> Now(Transaction& transaction, const std::string& tenant) {
    return At(transaction, tenant, transaction.Roster(tenant));
  }

 private:
  const Accounts seed_;
  std::mutex mutex_;
  std::uint64_t roster_ = 0;
  std::shared_ptr<const Accounts> newest_;
};

}  // namespace leitplanke::backend

#endif  // LEITPLANKE_BACKEND_ACCOUNTS_H_
