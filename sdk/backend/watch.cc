#include "sdk/backend/watch.h"

#include <algorithm>
#include <utility>

namespace leitplanke::backend {

std::set<std::string> CutOff(const Accounts& before, const Accounts& now) {
  std::set<std::string> cut;
  for (const auto& [id, employee] : before.all()) {
    if (employee.left) continue;
    const Employee* later = now.FindEmployee(id);
    const auto kept = [later](const std::string& role) { return later->person.Has(role); };
    const auto& roles = employee.person.roles;
    if (later == nullptr || later->left || !std::all_of(roles.begin(), roles.end(), kept)) cut.insert(id);
  }
  return cut;
}

Watch::Watch(Store& store, const Tenants& tenants, WatchNews news)
    : store_(store), tenants_(tenants), news_(std::move(news)) {
  Look(false);
}

void Watch::Look(bool devices) {
  const auto as_of = std::chrono::steady_clock::now();
  const auto snapshot = store_.BeginRead();
  for (const auto& [id, tenant] : tenants_) {
    snapshot->Enter(id);
    news_.grown(id, snapshot->Version(id));
    if (devices) news_.signed_in(id, snapshot->SignedIn(id), as_of);
    Seen& seen = seen_[id];
    const std::uint64_t roster = snapshot->Roster(id);
    if (seen.people && roster == seen.roster) continue;
    auto people = tenant->people->At(*snapshot, id, roster);
    if (seen.people) news_.people(id, roster, CutOff(*seen.people, *people));
    seen = {roster, std::move(people)};
  }
}

}  // namespace leitplanke::backend
