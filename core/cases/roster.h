/// @file   roster.h
/// @brief  Who works for a company, changed by signed admin actions: the one place where those are decided.
///
/// An admin holds an Ed25519 key whose public half the company's configuration names. Each change is signed over
/// bytes that say all of it: a first line that names the format, then each field as `name:LENGTH:BYTES` and a line
/// feed, in this order, also where it is empty: tenant, base, kind, person, name, signature, roles (their number, then
/// `role` of each), until, password (SHA-256 of the password's hash, in hex), at, key.
///
/// `base` is the log version of the company's newest change of people, 0 before the first. A change therefore fits one
/// company at one moment: it cannot be sent twice, held back, or carried to another company, and of two admins who
/// change something at the same time the second looks again.
#ifndef LEITPLANKE_CORE_CASES_ROSTER_H_
#define LEITPLANKE_CORE_CASES_ROSTER_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/cases/signing.h"
#include "leitplanke/cases.h"
#include "leitplanke/json.h"
#include "leitplanke/status.h"

namespace leitplanke {

inline constexpr std::size_t kMaxRosterFieldBytes = 256;  ///< an id, a name, a signature, a password's hash
inline constexpr std::size_t kMaxPersonRoles = 3;         ///< agent, reviewer, admin

enum class RosterKind {
  kPerson,       ///< "person": a new person, or another name, signature or password; roles and certificate stay
  kRoles,        ///< "roles": exactly these from now on
  kCertificate,  ///< "certificate": its end; empty: it has none
  kLeave         ///< "leave": signs in no more, has no role; may come back by `kPerson` and `kRoles`
};
std::string_view RosterKindName(RosterKind kind);
std::optional<RosterKind> RosterKindFromName(std::string_view name);

/// "agent", "reviewer" or "admin".
bool IsRole(std::string_view role);

/// Somebody of the company as the authority keeps them.
struct Employee {
  Person person;
  std::string password;  ///< hash; empty: cannot sign in
  bool left = false;
};

struct RosterAction {
  std::string tenant;
  std::uint64_t base = 0;
  RosterKind kind = RosterKind::kPerson;
  std::string person;           ///< id; never changes its owner
  std::string name, signature;  ///< kPerson; the signature is the agent's under a reply, "^AV"
  std::vector<std::string> roles;
  std::string until;
  std::string password;  ///< kPerson: hash; empty: as it was
  std::string at;        ///< the admin's clock; for display, never for decisions
  std::string key;       ///< id of the admin's key
  std::string value;     ///< the signature over `RosterBytes`, 128 hex digits
};

Result<RosterAction> RosterActionFromJson(const Json& json);
Json ToJson(const RosterAction& action);
/// What everybody of the company may see of it: without the password's hash, of which only the signed digest is left.
Json PublicJson(const RosterAction& action);

/// What the admin's key signs.
std::string RosterBytes(const RosterAction& action);

/// What the authority knows when the action arrives. Pointers are borrowed for the call.
struct RosterMoment {
  std::string_view tenant;
  std::uint64_t base = 0;            ///< log version of the newest change of people
  const SigningKey* key = nullptr;   ///< the company's admin key of that id; null: it has none
  const Employee* before = nullptr;  ///< the person that the action names; null: nobody
  VerifySignature verify = nullptr;  ///< null: every signature is refused
};

/// Whether it comes from an admin of this company: the key and the signature. Says nothing of the company.
Status CheckRosterOrigin(const RosterAction& action, const RosterMoment& moment);

/// The person as the action leaves them. Errors: those of `CheckRosterOrigin`, which is asked first (`kNotQualified`:
/// no key of this company's admins; `kNotYours`: of another company, or the signature does not fit), `kStale` (`base`),
/// `kNotFound` (nobody of that id), `kInvalidArgument`.
Result<Employee> ApplyRoster(const RosterAction& action, const RosterMoment& moment);

}  // namespace leitplanke

#endif  // LEITPLANKE_CORE_CASES_ROSTER_H_
