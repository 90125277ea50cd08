#include <algorithm>

#include "sdk/backend/sqlite_work.h"

namespace leitplanke::backend {
namespace {

KeyRow KeyOf(const Statement& run) {
  return {run.Text(0), run.Text(1), run.Text(2), run.Text(3), run.Text(4), run.Number(5), run.Number(6)};
}

}  // namespace

CasePage SqliteStore::Work::Cases(std::string_view tenant, std::string_view after, std::size_t limit,
                                  std::size_t max_bytes) {
  Statement run(db_, "SELECT body, id FROM cases WHERE tenant=?1 AND id>?2 ORDER BY id LIMIT ?3");
  run.Bind(1, Own(tenant)).Bind(2, after).Bind(3, static_cast<std::uint64_t>(limit) + 1);
  CasePage page;
  std::size_t bytes = 0;
  while (run.Step()) {
    bytes += run.Bytes(0);
    page.more = page.cases.size() == limit || (bytes > max_bytes && !page.cases.empty());
    if (page.more) break;
    page.cases.push_back(run.Text(0));
    page.last = run.Text(1);
  }
  return page;
}

std::vector<std::uint64_t> SqliteStore::Work::VersionsOf(std::string_view tenant, std::string_view case_id) {
  Statement run(db_, "SELECT version FROM log WHERE tenant=?1 AND case_id=?2 ORDER BY version");
  run.Bind(1, Own(tenant)).Bind(2, case_id);
  std::vector<std::uint64_t> versions;
  while (run.Step()) versions.push_back(static_cast<std::uint64_t>(run.Number(0)));
  return versions;
}

std::string SqliteStore::Work::Entry(std::string_view tenant, std::uint64_t version) {
  Statement run(db_, "SELECT entry FROM log WHERE tenant=?1 AND version=?2");
  return run.Bind(1, Own(tenant)).Bind(2, version).Step() ? run.Text(0) : std::string();
}

void SqliteStore::Work::EraseEntry(std::string_view tenant, std::uint64_t version, std::string_view entry) {
  Statement log(db_, "UPDATE log SET entry=?3 WHERE tenant=?1 AND version=?2");
  log.Bind(1, Own(tenant)).Bind(2, version).Bind(3, entry).Do();
  Statement salt(db_, "UPDATE audit SET salt='' WHERE tenant=?1 AND version=?2");
  salt.Bind(1, Own(tenant)).Bind(2, version).Do();
}

std::optional<KeyRow> SqliteStore::Work::FindKey(std::string_view tenant, std::string_view id) {
  Statement run(
      db_, "SELECT id, person, device, algorithm, public_key, enrolled, revoked FROM keys WHERE tenant=?1 AND id=?2");
  if (!run.Bind(1, Own(tenant)).Bind(2, id).Step()) return std::nullopt;
  return KeyOf(run);
}

void SqliteStore::Work::PutKey(std::string_view tenant, const KeyRow& key) {
  Statement run(db_,
                "INSERT INTO keys VALUES(?1,?2,?3,?4,?5,?6,?7,?8) "
                "ON CONFLICT(tenant, id) DO UPDATE SET revoked=excluded.revoked");
  run.Bind(1, Own(tenant)).Bind(2, key.id).Bind(3, key.person).Bind(4, key.device).Bind(5, key.algorithm);
  run.Bind(6, key.public_key).Bind(7, key.enrolled).Bind(8, key.revoked).Do();
}

std::vector<KeyRow> SqliteStore::Work::Keys(std::string_view tenant, std::string_view person, std::size_t limit) {
  Statement run(db_,
                "SELECT id, person, device, algorithm, public_key, enrolled, revoked FROM keys "
                "WHERE tenant=?1 AND (?2='' OR person=?2) ORDER BY enrolled DESC, id LIMIT ?3");
  run.Bind(1, Own(tenant)).Bind(2, person).Bind(3, static_cast<std::uint64_t>(limit));
  std::vector<KeyRow> keys;
  while (run.Step()) keys.push_back(KeyOf(run));
  return keys;
}

bool SqliteStore::Work::NonceUsed(std::string_view tenant, std::string_view device, std::string_view nonce) {
  Statement run(db_, "SELECT 1 FROM nonces WHERE tenant=?1 AND device=?2 AND nonce=?3");
  return run.Bind(1, Own(tenant)).Bind(2, device).Bind(3, nonce).Step();
}

void SqliteStore::Work::PutNonce(std::string_view tenant, std::string_view device, std::string_view nonce) {
  Statement run(db_, "INSERT INTO nonces VALUES(?1,?2,?3)");
  run.Bind(1, Own(tenant)).Bind(2, device).Bind(3, nonce).Do();
}

std::string SqliteStore::Work::LastWriter(std::string_view tenant, std::string_view one, std::string_view other) {
  Statement run(db_, "SELECT writer FROM pairs WHERE tenant=?1 AND first=?2 AND second=?3");
  run.Bind(1, Own(tenant)).Bind(2, std::min(one, other)).Bind(3, std::max(one, other));
  return run.Step() ? run.Text(0) : std::string();
}

void SqliteStore::Work::PutLastWriter(std::string_view tenant, std::string_view writer, std::string_view reviewer) {
  Statement run(db_,
                "INSERT INTO pairs VALUES(?1,?2,?3,?4) "
                "ON CONFLICT(tenant, first, second) DO UPDATE SET writer=excluded.writer");
  run.Bind(1, Own(tenant)).Bind(2, std::min(writer, reviewer)).Bind(3, std::max(writer, reviewer)).Bind(4, writer).Do();
}

std::uint64_t SqliteStore::Work::Roster(std::string_view tenant) {
  Statement run(db_, "SELECT roster FROM tenants WHERE id=?1");
  return run.Bind(1, Own(tenant)).Step() ? static_cast<std::uint64_t>(run.Number(0)) : 0;
}

std::vector<std::string> SqliteStore::Work::People(std::string_view tenant) {
  Statement run(db_, "SELECT body FROM people WHERE tenant=?1");
  run.Bind(1, Own(tenant));
  std::vector<std::string> people;
  while (run.Step()) people.push_back(run.Text(0));
  return people;
}

void SqliteStore::Work::PutPerson(std::string_view tenant, std::string_view id, std::string_view body,
                                  std::uint64_t version) {
  Statement run(db_, "INSERT INTO people VALUES(?1,?2,?3) ON CONFLICT(tenant, id) DO UPDATE SET body=excluded.body");
  run.Bind(1, Own(tenant)).Bind(2, id).Bind(3, body).Do();
  PutCounter();
  Statement roster(db_, "UPDATE tenants SET roster=?2 WHERE id=?1");
  roster.Bind(1, Own(tenant)).Bind(2, version).Do();
}

std::uint64_t SqliteStore::Work::AuditVersion(std::string_view tenant, std::string& link) {
  Own(tenant);
  if (!linked_) {
    Statement run(db_, "SELECT version, link FROM audit WHERE tenant=?1 ORDER BY version DESC LIMIT 1");
    linked_.emplace(0, "");
    if (run.Bind(1, tenant).Step()) linked_.emplace(static_cast<std::uint64_t>(run.Number(0)), run.Text(1));
  }
  link = linked_->second;
  return linked_->first;
}

void SqliteStore::Work::AppendAudit(std::string_view tenant, std::uint64_t version, const AuditRow& row) {
  Statement run(db_, "INSERT INTO audit VALUES(?1,?2,?3,?4,?5)");
  run.Bind(1, Own(tenant)).Bind(2, version).Bind(3, row.link).Bind(4, row.record).Bind(5, row.salt).Do();
  linked_.emplace(version, row.link);
}

AuditPage SqliteStore::Work::ReadAudit(std::string_view tenant, std::uint64_t after, std::size_t limit) {
  Statement run(db_, "SELECT link, record FROM audit WHERE tenant=?1 AND version>?2 ORDER BY version LIMIT ?3");
  run.Bind(1, Own(tenant)).Bind(2, after).Bind(3, static_cast<std::uint64_t>(limit));
  AuditPage page;
  while (run.Step()) page.rows.push_back({run.Text(0), run.Text(1), ""});
  std::string last;
  page.more = after + page.rows.size() < AuditVersion(tenant, last);
  return page;
}

}  // namespace leitplanke::backend
