#include "core/cases/roster.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/cases/clock.h"
#include "leitplanke/text.h"

namespace leitplanke {
namespace {

constexpr std::array<std::string_view, 3> kRoles = {"agent", "reviewer", "admin"};

Error Wrong(std::string message, std::string where) {
  return Error{ErrorCode::kInvalidArgument, std::move(message), std::move(where)};
}

Status CheckPerson(const RosterAction& action, const Employee* before) {
  if (action.name.empty()) return Wrong("A person needs a name.", "/name");
  if (before == nullptr && action.password.empty()) return Wrong("A new person needs a password's hash.", "/password");
  return Done{};
}

Status CheckRoles(const RosterAction& action) {
  for (std::size_t i = 0; i < action.roles.size(); ++i) {
    const bool twice = std::count(action.roles.begin(), action.roles.end(), action.roles[i]) > 1;
    if (!IsRole(action.roles[i]) || twice) {
      return Wrong("A person has each of agent, reviewer and admin once at most.", "/roles/" + std::to_string(i));
    }
  }
  return Done{};
}

/// Who leaves a field empty that the kind does not use can mean only one thing by it.
Status CheckUnused(const RosterAction& action) {
  const bool person = action.kind == RosterKind::kPerson;
  if (!person && !(action.name.empty() && action.signature.empty() && action.password.empty())) {
    return Wrong("Name, signature and password are set by the kind \"person\".", "/kind");
  }
  if (action.kind != RosterKind::kRoles && !action.roles.empty()) {
    return Wrong("Roles are set by the kind \"roles\".", "/roles");
  }
  if (action.kind != RosterKind::kCertificate && !action.until.empty()) {
    return Wrong("A certificate's end is set by the kind \"certificate\".", "/until");
  }
  return Done{};
}

Status CheckFields(const RosterAction& action, const Employee* before) {
  if (Status unused = CheckUnused(action); !unused.ok()) return unused;
  if (action.person.empty()) return Wrong("The id of the person is missing.", "/person");
  if (action.kind == RosterKind::kPerson) return CheckPerson(action, before);
  if (before == nullptr) return Error{ErrorCode::kNotFound, "Nobody of the company has this id.", "/person"};
  if (action.kind == RosterKind::kRoles) return CheckRoles(action);
  if (action.kind == RosterKind::kCertificate && !action.until.empty() && !SecondsOf(action.until).has_value()) {
    return Wrong("A certificate ends at a time in UTC such as 2026-12-31T23:59:59Z.", "/until");
  }
  return Done{};
}

Employee Changed(const RosterAction& action, Employee employee) {
  switch (action.kind) {
    case RosterKind::kPerson:
      employee.person.id = action.person;
      employee.person.name = action.name;
      employee.person.signature = action.signature;
      if (!action.password.empty()) employee.password = action.password;
      employee.left = employee.left && action.password.empty();
      break;
    case RosterKind::kRoles:
      employee.person.roles = action.roles;
      break;
    case RosterKind::kCertificate:
      employee.person.qualified_until = action.until;
      break;
    case RosterKind::kLeave:
      employee.person.roles.clear();
      employee.password.clear();
      employee.left = true;
      break;
  }
  return employee;
}

}  // namespace

bool IsRole(std::string_view role) { return std::find(kRoles.begin(), kRoles.end(), role) != kRoles.end(); }

std::string RosterBytes(const RosterAction& action) {
  std::string out = "leitplanke.admin.1\n";
  const auto put = [&out](std::string_view name, std::string_view value) { PutSigned(out, name, value); };
  put("tenant", action.tenant);
  put("base", std::to_string(action.base));
  put("kind", RosterKindName(action.kind));
  put("person", action.person);
  put("name", action.name);
  put("signature", action.signature);
  put("roles", std::to_string(action.roles.size()));
  for (const std::string& role : action.roles) put("role", role);
  put("until", action.until);
  put("password", action.password.empty() ? std::string() : Sha256Hex(action.password));
  put("at", action.at);
  put("key", action.key);
  return out;
}

Status CheckRosterOrigin(const RosterAction& action, const RosterMoment& moment) {
  if (moment.key == nullptr || moment.key->revoked || moment.key->id != action.key) {
    return Error{ErrorCode::kNotQualified, "This is not a key of the company's admins.", "/key"};
  }
  const bool fits = action.tenant == moment.tenant && action.value.size() == kSignatureDigits &&
                    moment.verify != nullptr && moment.verify(*moment.key, RosterBytes(action), action.value);
  if (!fits) return Error{ErrorCode::kNotYours, "The signature does not fit what was sent.", "/value"};
  return Done{};
}

Result<Employee> ApplyRoster(const RosterAction& action, const RosterMoment& moment) {
  if (Status origin = CheckRosterOrigin(action, moment); !origin.ok()) return origin.error();
  if (action.base != moment.base) {
    return Error{ErrorCode::kStale,
                 "The people have changed since: sign anew for base " + std::to_string(moment.base) + ".", "/base"};
  }
  if (Status fields = CheckFields(action, moment.before); !fields.ok()) return fields.error();
  return Changed(action, moment.before == nullptr ? Employee{} : *moment.before);
}

}  // namespace leitplanke
