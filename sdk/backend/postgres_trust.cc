#include <algorithm>

#include "sdk/backend/postgres_work.h"

namespace leitplanke::backend {
namespace {

KeyRow KeyOf(const PgRows& rows, int row) {
  return {rows.Text(row, 0), rows.Text(row, 1),   rows.Text(row, 2),  rows.Text(row, 3),
          rows.Text(row, 4), rows.Number(row, 5), rows.Number(row, 6)};
}

}  // namespace

CasePage PostgresStore::Work::Cases(std::string_view tenant, std::string_view after, std::size_t limit,
                                    std::size_t max_bytes) {
  // The first row that does not fit any more comes along without its body: there is more.
  const PgRows rows = db_.Ask(
      "SELECT CASE WHEN fits THEN body ELSE '' END, id, fits FROM (SELECT id, body, bytes, place, place=1 OR "
      "(bytes<=$4 AND "
      "place<=$3) AS fits FROM (SELECT id, body, sum(octet_length(body)) OVER (ORDER BY id) AS bytes, row_number() "
      "OVER (ORDER BY id) AS place FROM leitplanke.cases WHERE tenant=$1 AND id>$2 ORDER BY id LIMIT $3+1) AS counted) "
      "AS page WHERE fits OR place=2 OR bytes-octet_length(body)<=$4 ORDER BY id",
      {tenant, after, std::uint64_t{limit}, std::uint64_t{max_bytes}});
  CasePage page;
  for (int row = 0; row < rows.size() && !page.more; ++row) {
    page.more = rows.Text(row, 2) != "t";
    if (page.more) break;
    page.cases.push_back(rows.Text(row, 0));
    page.last = rows.Text(row, 1);
  }
  return page;
}

std::vector<std::uint64_t> PostgresStore::Work::VersionsOf(std::string_view tenant, std::string_view case_id) {
  const PgRows rows =
      db_.Ask("SELECT version FROM leitplanke.log WHERE tenant=$1 AND case_id=$2 ORDER BY version", {tenant, case_id});
  std::vector<std::uint64_t> versions;
  for (int row = 0; row < rows.size(); ++row) versions.push_back(static_cast<std::uint64_t>(rows.Number(row, 0)));
  return versions;
}

std::string PostgresStore::Work::Entry(std::string_view tenant, std::uint64_t version) {
  const PgRows rows = db_.Ask("SELECT entry FROM leitplanke.log WHERE tenant=$1 AND version=$2", {tenant, version});
  return rows.size() == 0 ? std::string() : rows.Text(0, 0);
}

void PostgresStore::Work::EraseEntry(std::string_view tenant, std::uint64_t version, std::string_view entry) {
  Change("UPDATE leitplanke.log SET entry=$3 WHERE tenant=$1 AND version=$2", {tenant, version, entry});
  Change("UPDATE leitplanke.audit SET salt='' WHERE tenant=$1 AND version=$2", {tenant, version});
}

std::optional<KeyRow> PostgresStore::Work::FindKey(std::string_view tenant, std::string_view id) {
  const PgRows rows = db_.Ask(
      "SELECT id, person, device, algorithm, public_key, enrolled, revoked FROM leitplanke.keys "
      "WHERE tenant=$1 AND id=$2",
      {tenant, id});
  if (rows.size() == 0) return std::nullopt;
  return KeyOf(rows, 0);
}

void PostgresStore::Work::PutKey(std::string_view tenant, const KeyRow& key) {
  Change(
      "INSERT INTO leitplanke.keys VALUES($1,$2,$3,$4,$5,$6,$7,$8) "
      "ON CONFLICT(tenant, id) DO UPDATE SET revoked=excluded.revoked",
      {tenant, key.id, key.person, key.device, key.algorithm, key.public_key, key.enrolled, key.revoked});
}

std::vector<KeyRow> PostgresStore::Work::Keys(std::string_view tenant, std::string_view person, std::size_t limit) {
  const PgRows rows = db_.Ask(
      "SELECT id, person, device, algorithm, public_key, enrolled, revoked FROM leitplanke.keys "
      "WHERE tenant=$1 AND ($2='' OR person=$2) ORDER BY enrolled DESC, id LIMIT $3",
      {tenant, person, std::uint64_t{limit}});
  std::vector<KeyRow> keys;
  for (int row = 0; row < rows.size(); ++row) keys.push_back(KeyOf(rows, row));
  return keys;
}

bool PostgresStore::Work::NonceUsed(std::string_view tenant, std::string_view device, std::string_view nonce) {
  return db_.Ask("SELECT 1 FROM leitplanke.nonces WHERE tenant=$1 AND device=$2 AND nonce=$3", {tenant, device, nonce})
             .size() > 0;
}

void PostgresStore::Work::PutNonce(std::string_view tenant, std::string_view device, std::string_view nonce) {
  Change("INSERT INTO leitplanke.nonces VALUES($1,$2,$3)", {tenant, device, nonce});
}

std::string PostgresStore::Work::LastWriter(std::string_view tenant, std::string_view one, std::string_view other) {
  const PgRows rows = db_.Ask("SELECT writer FROM leitplanke.pairs WHERE tenant=$1 AND first=$2 AND second=$3",
                              {tenant, std::min(one, other), std::max(one, other)});
  return rows.size() == 0 ? std::string() : rows.Text(0, 0);
}

void PostgresStore::Work::PutLastWriter(std::string_view tenant, std::string_view writer, std::string_view reviewer) {
  Change(
      "INSERT INTO leitplanke.pairs VALUES($1,$2,$3,$4) "
      "ON CONFLICT(tenant, first, second) DO UPDATE SET writer=excluded.writer",
      {tenant, std::min(writer, reviewer), std::max(writer, reviewer), writer});
}

std::uint64_t PostgresStore::Work::Roster(std::string_view tenant) {
  const PgRows rows = db_.Ask("SELECT roster FROM leitplanke.tenants WHERE tenant=$1", {tenant});
  return rows.size() == 0 ? 0 : static_cast<std::uint64_t>(rows.Number(0, 0));
}

std::vector<std::string> PostgresStore::Work::People(std::string_view tenant) {
  const PgRows rows = db_.Ask("SELECT body FROM leitplanke.people WHERE tenant=$1", {tenant});
  std::vector<std::string> people;
  for (int row = 0; row < rows.size(); ++row) people.push_back(rows.Text(row, 0));
  return people;
}

void PostgresStore::Work::PutPerson(std::string_view tenant, std::string_view id, std::string_view body,
                                    std::uint64_t version) {
  Change("INSERT INTO leitplanke.people VALUES($1,$2,$3) ON CONFLICT(tenant, id) DO UPDATE SET body=excluded.body",
         {tenant, id, body});
  Change("UPDATE leitplanke.tenants SET roster=$2 WHERE tenant=$1", {tenant, version});
}

std::uint64_t PostgresStore::Work::AuditVersion(std::string_view tenant, std::string& link) {
  const bool held = held_ && held_->tenant == tenant;
  if (held && held_->linked) {
    link = held_->linked->second;
    return held_->linked->first;
  }
  const PgRows rows =
      db_.Ask("SELECT version, link FROM leitplanke.audit WHERE tenant=$1 ORDER BY version DESC LIMIT 1", {tenant});
  link = rows.size() == 0 ? std::string() : rows.Text(0, 1);
  const auto version = rows.size() == 0 ? 0 : static_cast<std::uint64_t>(rows.Number(0, 0));
  if (held) held_->linked.emplace(version, link);
  return version;
}

void PostgresStore::Work::AppendAudit(std::string_view tenant, std::uint64_t version, const AuditRow& row) {
  Change("INSERT INTO leitplanke.audit VALUES($1,$2,$3,$4,$5)", {tenant, version, row.link, row.record, row.salt});
  if (held_ && held_->tenant == tenant) held_->linked.emplace(version, row.link);
}

AuditPage PostgresStore::Work::ReadAudit(std::string_view tenant, std::uint64_t after, std::size_t limit) {
  const PgRows rows =
      db_.Ask("SELECT link, record FROM leitplanke.audit WHERE tenant=$1 AND version>$2 ORDER BY version LIMIT $3",
              {tenant, after, std::uint64_t{limit}});
  AuditPage page;
  for (int row = 0; row < rows.size(); ++row) page.rows.push_back({rows.Text(row, 0), rows.Text(row, 1), ""});
  std::string last;
  page.more = after + page.rows.size() < AuditVersion(tenant, last);
  return page;
}

}  // namespace leitplanke::backend
