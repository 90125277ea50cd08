// What holds in PostgreSQL whatever the backend's own code does: its role's rights, and several writers at once.
#include <gtest/gtest.h>

#include <atomic>
#include <string>
#include <thread>
#include <vector>

#include "sdk/backend/open_store.h"
#include "tests/sdk/backend/postgres_server.h"

#if LEITPLANKE_POSTGRES

#include "sdk/backend/postgres_schema.h"
#include "sdk/backend/postgres_store.h"

namespace leitplanke::backend {
namespace {

constexpr const char* kTables[] = {"tenants", "sessions", "devices", "receipts", "cases", "keys",
                                   "nonces",  "pairs",    "log",     "audit",    "people"};

class PostgresTest : public testing::Test {
 protected:
  void SetUp() override {
    server_ = PostgresServer::Get();
    if (server_ == nullptr) GTEST_SKIP() << "PostgreSQL 15 or later is not installed";
    database_ = server_->NewDatabase();
    url_ = server_->Url(database_);
  }
  /// As the backend's role, by hand.
  std::string Sql(const std::string& statements) const { return server_->Sql(database_, "leitplanke", statements); }
  std::string AsOwner(const std::string& statements) const {
    return server_->Sql(database_, "leitplanke_owner", statements);
  }
  void ExpectDenied(const std::string& statements) const {
    try {
      Sql(statements);
      ADD_FAILURE() << statements;
    } catch (const StoreError&) {
    }
  }
  /// A row of each table for each of two tenants.
  void Fill() const {
    PostgresStore store(url_);
    for (const std::string tenant : {"a", "b"}) {
      const auto work = store.BeginWrite();
      work->Enter(tenant);
      work->PutSession("token of " + tenant, {tenant, "anna", "d", 0, 10});
      work->PutDevice(tenant, "d", {"anna", 1});
      work->PutReceipt(tenant, "d", 1, {"h", "accepted", 1, "", ""});
      work->PutCase(tenant, "c", 1, "{}");
      work->PutKey(tenant, {"k", "anna", "d", "ed25519", "aa", 1, 0});
      work->PutNonce(tenant, "d", "n");
      work->PutLastWriter(tenant, "anna", "ben");
      work->AppendLog(tenant, 1, "c", "{}");
      work->AppendAudit(tenant, 1, {"l", "{}", "salt"});
      work->PutPerson(tenant, "anna", "{}", 1);
      work->Commit();
    }
  }

  PostgresServer* server_ = nullptr;
  std::string database_, url_;
};

TEST_F(PostgresTest, TheBackendsRoleSeesOneTenantOrNobody) {
  Fill();
  for (const std::string table : kTables) {
    SCOPED_TRACE(table);
    const std::string rows = "SELECT string_agg(tenant, ' ') FROM leitplanke." + table;
    EXPECT_EQ(Sql(rows), "") << "no tenant was set";
    EXPECT_EQ(Sql("SET leitplanke.tenant=''; " + rows), "");
    EXPECT_EQ(Sql("SET leitplanke.tenant='a'; " + rows), "a");
    EXPECT_EQ(Sql("SET leitplanke.tenant='a'; " + rows + " WHERE tenant='b' OR true"), "a");
    EXPECT_EQ(Sql("BEGIN; SELECT set_config('leitplanke.tenant','a',true); COMMIT; " + rows), "")
        << "nothing is left behind for the next one on a pooled connection";
  }
  EXPECT_EQ(Sql("SET leitplanke.token='token of b'; SELECT string_agg(tenant, ' ') FROM leitplanke.sessions"), "b");
  EXPECT_EQ(Sql("SET leitplanke.token='token of b'; SELECT string_agg(tenant, ' ') FROM leitplanke.tenants"), "b");
}

TEST_F(PostgresTest, TheBackendsRoleWritesForOneTenantOnly) {
  Fill();
  const std::string as_a = "SET leitplanke.tenant='a'; ";
  ExpectDenied(as_a + "INSERT INTO leitplanke.cases VALUES('b','x',1,'{}')");
  ExpectDenied(as_a + "INSERT INTO leitplanke.log VALUES('b',2,'c','{}')");
  ExpectDenied("INSERT INTO leitplanke.nonces VALUES('b','d','x')");
  Sql(as_a + "UPDATE leitplanke.cases SET body='of a'");
  EXPECT_EQ(Sql("SET leitplanke.tenant='b'; SELECT body FROM leitplanke.cases"), "{}");
  Sql("SET leitplanke.token='token of b'; DELETE FROM leitplanke.sessions");
  EXPECT_EQ(Sql("SET leitplanke.tenant='b'; SELECT count(*) FROM leitplanke.sessions"), "1")
      << "a token shows its session and lets nobody end another's";
}

TEST_F(PostgresTest, TheBackendsRoleCannotRewriteHistoryNorLiftItsBounds) {
  Fill();
  const std::string as_a = "SET leitplanke.tenant='a'; ";
  for (const char* statement : {"DELETE FROM leitplanke.log",
                                "DELETE FROM leitplanke.audit",
                                "UPDATE leitplanke.audit SET link='x'",
                                "UPDATE leitplanke.audit SET record='x'",
                                "UPDATE leitplanke.log SET version=9",
                                "UPDATE leitplanke.receipts SET status='accepted'",
                                "DELETE FROM leitplanke.receipts",
                                "DELETE FROM leitplanke.nonces",
                                "UPDATE leitplanke.keys SET public_key='mine'",
                                "UPDATE leitplanke.keys SET person='eve'",
                                "UPDATE leitplanke.devices SET person='eve'",
                                "UPDATE leitplanke.cases SET tenant='b'",
                                "DELETE FROM leitplanke.cases",
                                "DELETE FROM leitplanke.tenants",
                                "DELETE FROM leitplanke.people",
                                "UPDATE leitplanke.people SET id='eve'",
                                "TRUNCATE leitplanke.log",
                                "DROP TABLE leitplanke.log",
                                "ALTER TABLE leitplanke.cases NO FORCE ROW LEVEL SECURITY",
                                "ALTER TABLE leitplanke.cases DISABLE ROW LEVEL SECURITY",
                                "DROP POLICY own_tenant ON leitplanke.cases",
                                "SET row_security=off; SELECT * FROM leitplanke.cases",
                                "SET ROLE leitplanke_owner",
                                "SELECT * FROM leitplanke.log_0",
                                "UPDATE leitplanke.schema SET version=9",
                                "CREATE TABLE leitplanke.mine(x int)"}) {
    ExpectDenied(as_a + statement);
  }
  for (const std::string table : kTables) {
    EXPECT_EQ(AsOwner("SELECT count(*) FROM leitplanke." + table), "0") << "forced on the owner, too: " << table;
  }
}

TEST_F(PostgresTest, EachKeyBeginsWithTheTenant) {
  EXPECT_EQ(AsOwner("SELECT count(*) FROM pg_index i JOIN pg_class c ON c.oid=i.indrelid JOIN pg_namespace n ON "
                    "n.oid=c.relnamespace JOIN pg_attribute a ON a.attrelid=c.oid AND a.attnum=i.indkey[0] WHERE "
                    "n.nspname='leitplanke' AND i.indisprimary AND a.attname<>'tenant'"),
            "0");
}

/// `count` entries, each by a transaction of its own.
void Append(Store& store, const std::string& tenant, int count) {
  for (int i = 0; i < count; ++i) {
    const auto work = store.BeginWrite();
    work->Enter(tenant);
    work->AppendLog(tenant, work->Version(tenant) + 1, "c", "{}");
    work->Commit();
  }
}

TEST_F(PostgresTest, SeveralWritersLeaveNoGapAndTakeNoVersionTwice) {
  constexpr int kWriters = 4;
  constexpr int kEach = 25;
  std::vector<std::thread> threads;
  for (int writer = 0; writer < kWriters; ++writer) {
    threads.emplace_back([this] {
      PostgresStore store(url_);
      Append(store, "t", kEach);
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(Sql("SET leitplanke.tenant='t'; SELECT max(version) = 100 AND count(*) = 100 FROM leitplanke.log"), "t");
}

TEST_F(PostgresTest, AWriterWaitsForTheOtherOfItsTenantAndSeesWhatThatOneDid) {
  PostgresStore one(url_);
  PostgresStore other(url_);
  auto first = one.BeginWrite();
  first->Enter("t");
  first->AppendLog("t", 1, "c", "{}");
  first->PutDevice("t", "d", {"anna", 7});
  std::thread waiting([&other] {
    const auto second = other.BeginWrite();
    second->Enter("t");
    EXPECT_EQ(second->Version("t"), 1u);
    EXPECT_EQ(second->FindDevice("t", "d")->last_seq, 7u);
    second->Commit();
  });
  const std::string waits =
      "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type='Lock' AND datname='" + database_ + "'";
  while (server_->Sql("postgres", "postgres", waits) == "0") std::this_thread::yield();
  const auto stranger = other.BeginWrite();
  stranger->Enter("another tenant");
  stranger->Commit();
  first->Commit();
  waiting.join();
}

TEST_F(PostgresTest, WhoMeetsInARingIsToldToTryAgain) {
  PostgresStore one(url_);
  PostgresStore other(url_);
  const auto first = one.BeginWrite();
  first->Enter("a");
  StoreFault fault = StoreFault::kUnavailable;
  bool ended = false;
  std::thread crossing([&] {
    auto second = other.BeginWrite();
    second->Enter("b");
    ended = true;
    try {
      second->Enter("a");
    } catch (const StoreError& error) {
      fault = error.fault;
    }
  });
  const std::string waits =
      "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type='Lock' AND datname='" + database_ + "'";
  while (server_->Sql("postgres", "postgres", waits) == "0") std::this_thread::yield();
  StoreFault own = StoreFault::kUnavailable;
  try {
    first->Enter("b");
  } catch (const StoreError& error) {
    own = error.fault;
  }
  crossing.join();
  EXPECT_TRUE(ended);
  EXPECT_EQ((own == StoreFault::kConflict ? 1 : 0) + (fault == StoreFault::kConflict ? 1 : 0), 1);
}

TEST_F(PostgresTest, AConnectionThatWasCutIsReplacedWithoutAWord) {
  PostgresStore store(url_);
  Append(store, "t", 1);
  server_->Sql("postgres", "postgres",
               "SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity WHERE datname='" + database_ + "'");
  Append(store, "t", 1);
  const auto cut = store.BeginWrite();
  cut->Enter("t");
  cut->AppendLog("t", 3, "c", "{}");
  server_->Sql("postgres", "postgres",
               "SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity WHERE datname='" + database_ + "'");
  EXPECT_THROW(cut->Commit(), StoreError);
  Append(store, "t", 1);
  EXPECT_EQ(Sql("SET leitplanke.tenant='t'; SELECT max(version) FROM leitplanke.log"), "3");
}

TEST_F(PostgresTest, WhatNoStandbyHasIsNotAcknowledged) {
  PostgresStore store(url_);
  const auto as_superuser = [this](const std::string& sql) { return server_->Sql("postgres", "postgres", sql); };
  as_superuser("ALTER SYSTEM SET synchronous_standby_names='nobody'");
  as_superuser("SELECT pg_reload_conf()");
  // The server takes up the setting when it likes: until then a commit is acknowledged.
  std::atomic<bool> kept{true};
  for (std::uint64_t version = 1; kept; ++version) {
    std::atomic<bool> ended{false};
    std::thread committing([&] {
      const auto work = store.BeginWrite();
      work->Enter("t");
      work->AppendLog("t", version, "c", "{}");
      try {
        work->Commit();
      } catch (const StoreError&) {
        kept = false;
      }
      ended = true;
    });
    // As the time limit does when it runs out of patience, only sooner.
    while (!ended) as_superuser("SELECT pg_cancel_backend(pid) FROM pg_stat_activity WHERE wait_event='SyncRep'");
    committing.join();
  }
  as_superuser("ALTER SYSTEM RESET synchronous_standby_names");
  as_superuser("SELECT pg_reload_conf()");
  EXPECT_EQ(Sql("SET leitplanke.tenant='t'; SELECT count(*) > 0 FROM leitplanke.log"), "t") << "the primary has it";
}

TEST_F(PostgresTest, TheStartSaysWhatIsWrongAndWhatToDo) {
  const auto complaint = [](const std::string& url) -> std::string {
    try {
      PostgresStore store(url);
    } catch (const StoreError& error) {
      return error.what();
    }
    return "";
  };
  EXPECT_EQ(complaint(url_), "");
  EXPECT_NE(complaint(server_->Url("postgres")).find("store migrate"), std::string::npos) << "no tables yet";
  for (const char* role : {"postgres", "leitplanke_owner"}) {
    EXPECT_NE(complaint(server_->Url(database_, role)).find("row-level security"), std::string::npos) << role;
  }
  const std::string off = "&options=-c%20synchronous_commit%3Doff";
  EXPECT_NE(complaint(url_ + off).find("synchronous_commit"), std::string::npos);
  EXPECT_NE(complaint("postgresql:///x?host=/nowhere&user=u&password=geheim").find("not there"), std::string::npos);
  EXPECT_EQ(complaint("postgresql:///x?host=/nowhere&user=u&password=geheim").find("geheim"), std::string::npos);
  AsOwner("ALTER TABLE leitplanke.cases NO FORCE ROW LEVEL SECURITY");
  EXPECT_NE(complaint(url_).find("row-level security"), std::string::npos);
  AsOwner("UPDATE leitplanke.schema SET version=99");
  EXPECT_NE(complaint(url_).find("newer"), std::string::npos);
}

TEST_F(PostgresTest, ADatabaseOfTheFirstVersionIsBroughtForward) {
  Fill();
  PgConnection owner(server_->Url(database_, "leitplanke_owner"));
  AsOwner(
      "DROP TABLE leitplanke.learned; DROP TABLE leitplanke.people; DROP POLICY known_token ON leitplanke.tenants; "
      "ALTER TABLE leitplanke.tenants DROP COLUMN roster; UPDATE leitplanke.schema SET version=1");
  EXPECT_THROW(PostgresStore{url_}, StoreError) << "not before it was migrated";
  MigratePostgres(owner, "leitplanke");
  PostgresStore store(url_);
  const auto work = store.BeginWrite();
  work->Enter("a");
  EXPECT_EQ(work->Roster("a"), 0U);
  work->PutPerson("a", "anna", "{}", 1);
  work->Commit();
}

TEST_F(PostgresTest, MigratingAgainChangesNothing) {
  Fill();
  PgConnection owner(server_->Url(database_, "leitplanke_owner"));
  MigratePostgres(owner, "leitplanke");
  EXPECT_EQ(Sql("SET leitplanke.tenant='a'; SELECT count(*) FROM leitplanke.log"), "1");
  EXPECT_THROW(MigratePostgres(owner, "leitplanke_owner"), StoreError);
}

}  // namespace
}  // namespace leitplanke::backend

#else

TEST(PostgresTest, IsNotInThisBuild) { GTEST_SKIP() << "libpq was not found when this was configured"; }

#endif
