/// @file   accounts.h
/// @brief  Who works for a tenant: people with their roles and password hashes, from one JSON file.
///
///     {"accounts":[{"id":"anna","name":"Anna Vogel","signature":"^AV","roles":["agent","reviewer"],
///                   "qualifiedUntil":"2026-12-31T23:59:59Z","password":"$argon2id$…"}]}
///
/// `qualifiedUntil` is the end of the certificate; without it there is none.
/// `leitplanke account hash` makes the hashes. Read at start; a change needs a restart.
#ifndef LEITPLANKE_BACKEND_ACCOUNTS_H_
#define LEITPLANKE_BACKEND_ACCOUNTS_H_

#include <map>
#include <string>
#include <string_view>

#include "leitplanke/cases.h"

namespace leitplanke::backend {

inline constexpr std::size_t kMaxAccounts = 20000;  ///< of one tenant

struct Account {
  Person person;
  std::string password;  ///< argon2id
};

class Accounts : public People {
 public:
  /// Throws `ConfigError`. At least one account.
  static Accounts Load(const std::string& path);

  /// Null if there is none of that id.
  const Person* Find(std::string_view id) const override;
  const std::map<std::string, Account, std::less<>>& all() const { return accounts_; }

  /// The hash to check a password against. For an unknown id it is some account's, picked by the id, so that the check
  /// costs as much as a real one; `known` says whether a match means anything.
  const std::string& HashFor(std::string_view id, bool& known) const;

 private:
  std::map<std::string, Account, std::less<>> accounts_;
};

}  // namespace leitplanke::backend

#endif  // LEITPLANKE_BACKEND_ACCOUNTS_H_
