#include <algorithm>
#include <utility>

#include "leitplanke/sync.h"

namespace leitplanke {

namespace {

/// What is wrong with the page, looked at before anything changes.
Status CheckPage(std::span<const LogEntry* const> entries, std::uint64_t cursor) {
  std::uint64_t expected = cursor + 1;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const LogEntry& entry = *entries[i];
    const std::string where = "/entries/" + std::to_string(i);
    if (entry.version < expected) continue;
    if (entry.version != expected) {
      return Error{ErrorCode::kSequence,
                   "The log skips from version " + std::to_string(expected - 1) + " to " +
                       std::to_string(entry.version) + ". Pull again after " + std::to_string(cursor) + ".",
                   where + "/version"};
    }
    if (entry.after.id != entry.action.case_id) {
      return Error{ErrorCode::kInvalidArgument, "The log entry's case is not the one its action names.",
                   where + "/after/id"};
    }
    ++expected;
  }
  return Done{};
}

}  // namespace

void Replica::Restore(std::uint64_t cursor, std::vector<Case> cases) {
  cursor_ = cursor;
  cases_.clear();
  for (Case& c : cases) {
    std::string id = c.id;
    cases_.insert_or_assign(std::move(id), std::move(c));
  }
}

Result<std::vector<std::string>> Replica::ApplyPage(const std::vector<LogEntry>& entries) {
  std::vector<const LogEntry*> page;
  page.reserve(entries.size());
  for (const LogEntry& entry : entries) page.push_back(&entry);
  return ApplyPage(page);
}

Result<std::vector<std::string>> Replica::ApplyPage(std::span<const LogEntry* const> entries) {
  const Status sound = CheckPage(entries, cursor_);
  if (!sound.ok()) return sound.error();
  std::vector<const Case*> newest;  // of each case only the last is copied: a page may hold a whole conversation
  for (const LogEntry* entry : entries) {
    if (entry->version <= cursor_) continue;
    cursor_ = entry->version;
    if (entry->beside_cases()) continue;
    const auto known =
        std::find_if(newest.begin(), newest.end(), [&](const Case* c) { return c->id == entry->after.id; });
    if (known == newest.end()) {
      newest.push_back(&entry->after);
    } else {
      *known = &entry->after;
    }
  }
  std::vector<std::string> changed;
  for (const Case* c : newest) {
    cases_.insert_or_assign(c->id, *c);
    changed.push_back(c->id);
  }
  return changed;
}

const Case* Replica::Confirmed(std::string_view id) const {
  const auto it = cases_.find(id);
  return it == cases_.end() ? nullptr : &it->second;
}

}  // namespace leitplanke
