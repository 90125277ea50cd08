#include "sdk/backend/sqlite_work.h"

namespace leitplanke::backend {

std::optional<std::string> SqliteStore::Work::FindLearned(std::string_view tenant, std::string_view kind,
                                                          std::string_view name) {
  Statement run(db_, "SELECT body FROM learned WHERE tenant=?1 AND kind=?2 AND name=?3");
  if (!run.Bind(1, Own(tenant)).Bind(2, kind).Bind(3, name).Step()) return std::nullopt;
  return run.Text(0);
}

std::vector<LearnedRow> SqliteStore::Work::Learned(std::string_view tenant, std::string_view kind,
                                                   std::string_view after, std::size_t limit) {
  Statement run(db_, "SELECT name, body FROM learned WHERE tenant=?1 AND kind=?2 AND name>?3 ORDER BY name LIMIT ?4");
  run.Bind(1, Own(tenant)).Bind(2, kind).Bind(3, after).Bind(4, static_cast<std::uint64_t>(limit));
  std::vector<LearnedRow> rows;
  while (run.Step()) rows.push_back({run.Text(0), run.Text(1)});
  return rows;
}

void SqliteStore::Work::PutLearned(std::string_view tenant, std::string_view kind, std::string_view name,
                                   std::string_view body) {
  Statement run(db_,
                "INSERT INTO learned VALUES(?1,?2,?3,?4) "
                "ON CONFLICT(tenant, kind, name) DO UPDATE SET body=excluded.body");
  run.Bind(1, Own(tenant)).Bind(2, kind).Bind(3, name).Bind(4, body).Do();
}

void SqliteStore::Work::DropLearned(std::string_view tenant, std::string_view kind, std::string_view name) {
  Statement run(db_, "DELETE FROM learned WHERE tenant=?1 AND kind=?2 AND name=?3");
  run.Bind(1, Own(tenant)).Bind(2, kind).Bind(3, name).Do();
}

}  // namespace leitplanke::backend
