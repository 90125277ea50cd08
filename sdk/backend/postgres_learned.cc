#include "sdk/backend/postgres_work.h"

namespace leitplanke::backend {

std::optional<std::string> PostgresStore::Work::FindLearned(std::string_view tenant, std::string_view kind,
                                                            std::string_view name) {
  const PgRows rows =
      db_.Ask("SELECT body FROM leitplanke.learned WHERE tenant=$1 AND kind=$2 AND name=$3", {tenant, kind, name});
  if (rows.size() == 0) return std::nullopt;
  return rows.Text(0, 0);
}

std::vector<LearnedRow> PostgresStore::Work::Learned(std::string_view tenant, std::string_view kind,
                                                     std::string_view after, std::size_t limit) {
  const PgRows found = db_.Ask(
      "SELECT name, body FROM leitplanke.learned WHERE tenant=$1 AND kind=$2 AND name>$3 ORDER BY name LIMIT $4",
      {tenant, kind, after, std::uint64_t{limit}});
  std::vector<LearnedRow> rows;
  for (int row = 0; row < found.size(); ++row) rows.push_back({found.Text(row, 0), found.Text(row, 1)});
  return rows;
}

void PostgresStore::Work::PutLearned(std::string_view tenant, std::string_view kind, std::string_view name,
                                     std::string_view body) {
  Change(
      "INSERT INTO leitplanke.learned VALUES($1,$2,$3,$4) "
      "ON CONFLICT(tenant, kind, name) DO UPDATE SET body=excluded.body",
      {tenant, kind, name, body});
}

void PostgresStore::Work::DropLearned(std::string_view tenant, std::string_view kind, std::string_view name) {
  Change("DELETE FROM leitplanke.learned WHERE tenant=$1 AND kind=$2 AND name=$3", {tenant, kind, name});
}

}  // namespace leitplanke::backend
