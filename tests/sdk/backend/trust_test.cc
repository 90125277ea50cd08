// Keys, nonces, turns and the audit chain in the store, and the signatures themselves.
#include <gtest/gtest.h>

#include "sdk/backend/signature.h"
#include "sdk/backend/sqlite_store.h"
#include "tests/sdk/backend/any_store.h"

namespace leitplanke::backend {
namespace {

using TrustTest = AnyStoreTest;
INSTANTIATE_TEST_SUITE_P(Kinds, TrustTest, kStoreKinds, StoreKindName);

TEST_P(TrustTest, KeysAreTheTenantsAndOnlyTheirRevocationChanges) {
  const auto work = Write("t");
  work->PutKey("t", {"k1", "anna", "d1", "ed25519", "aa", 10, 0});
  work->PutKey("t", {"k2", "ben", "d2", "p256", "bb", 20, 0});
  work->PutKey("t", {"k1", "eve", "d9", "p256", "cc", 99, 30});
  const auto found = work->FindKey("t", "k1");
  ASSERT_TRUE(found);
  EXPECT_EQ(found->person + found->device + found->algorithm + found->public_key, "annad1ed25519aa");
  EXPECT_EQ(found->enrolled, 10);
  EXPECT_EQ(found->revoked, 30);
  ASSERT_EQ(work->Keys("t", "", 10).size(), 2U);
  EXPECT_EQ(work->Keys("t", "", 10)[0].id, "k2") << "the newest first";
  EXPECT_EQ(work->Keys("t", "", 1).size(), 1U);
  ASSERT_EQ(work->Keys("t", "anna", 10).size(), 1U);
}

TEST_P(TrustTest, ANonceIsUsedOnceByEachDevice) {
  auto work = Write("t");
  EXPECT_FALSE(work->NonceUsed("t", "d1", "n"));
  work->PutNonce("t", "d1", "n");
  EXPECT_TRUE(work->NonceUsed("t", "d1", "n"));
  EXPECT_FALSE(work->NonceUsed("t", "d2", "n"));
  ExpectRefused(std::move(work), [](Transaction& again) { again.PutNonce("t", "d1", "n"); });
}

TEST_P(TrustTest, TurnsAreThePairsWhoeverAsks) {
  const auto work = Write("t");
  EXPECT_EQ(work->LastWriter("t", "anna", "ben"), "");
  work->PutLastWriter("t", "ben", "anna");
  EXPECT_EQ(work->LastWriter("t", "anna", "ben"), "ben");
  work->PutLastWriter("t", "anna", "ben");
  EXPECT_EQ(work->LastWriter("t", "ben", "anna"), "anna");
  EXPECT_EQ(work->LastWriter("t", "anna", "cem"), "");
}

TEST_P(TrustTest, TheChainIsReadInPages) {
  auto work = Write("t");
  std::string link = "something";
  EXPECT_EQ(work->AuditVersion("t", link), 0U);
  EXPECT_EQ(link, "");
  for (std::uint64_t v = 1; v <= 3; ++v) work->AppendAudit("t", v, {"l" + std::to_string(v), "{}", "salt"});
  EXPECT_EQ(work->AuditVersion("t", link), 3U);
  EXPECT_EQ(link, "l3");
  const AuditPage page = work->ReadAudit("t", 1, 1);
  ASSERT_EQ(page.rows.size(), 1U);
  EXPECT_EQ(page.rows[0].link, "l2");
  EXPECT_EQ(page.rows[0].salt, "") << "the salt never leaves";
  EXPECT_TRUE(page.more);
  EXPECT_FALSE(work->ReadAudit("t", 1, 2).more);
  ExpectRefused(std::move(work), [](Transaction& again) { again.AppendAudit("t", 3, {"x", "{}", "salt"}); });
}

TEST_P(TrustTest, ErasingAnEntryLeavesTheOthers) {
  const auto work = Write("t");
  work->AppendLog("t", 1, "c1", "one");
  work->AppendLog("t", 2, "c2", "two");
  work->AppendLog("t", 3, "c1", "three");
  EXPECT_EQ(work->VersionsOf("t", "c1"), (std::vector<std::uint64_t>{1, 3}));
  work->EraseEntry("t", 1, "gone");
  EXPECT_EQ(work->Entry("t", 1) + work->Entry("t", 2) + work->Entry("t", 3), "gonetwothree");
  EXPECT_EQ(work->Entry("t", 4), "");
}

TEST_P(TrustTest, PeopleAreTheTenantsAndTellWhichVersionTheyAreOf) {
  {
    const auto work = Write("t");
    EXPECT_EQ(work->Roster("t"), 0U);
    EXPECT_TRUE(work->People("t").empty());
    work->PutSession("hash", {"t", "anna", "d1", 1, 2});
    work->AppendLog("t", 1, "", "{}");
    work->PutPerson("t", "anna", "first", 1);
    work->AppendLog("t", 2, "", "{}");
    work->PutPerson("t", "anna", "second", 2);
    EXPECT_EQ(work->People("t"), std::vector<std::string>{"second"});
    work->Commit();
  }
  const auto known = store_->BeginRead();
  const auto session = known->FindSession("hash");
  ASSERT_TRUE(session);
  EXPECT_EQ(session->roster, 2U);
  EXPECT_EQ(known->Roster("t"), 2U);
  EXPECT_TRUE(known->reads_only());
  const auto other = Write("u");
  EXPECT_FALSE(other->reads_only());
  EXPECT_EQ(other->Roster("u"), 0U);
  EXPECT_TRUE(other->People("u").empty());
}

TEST_P(TrustTest, CasesAreReadInPagesById) {
  const auto work = Write("t");
  for (const char* id : {"b", "a", "c"}) work->PutCase("t", id, 1, std::string("body of ") + id);
  const std::size_t body = std::string("body of a").size();
  struct Row {
    const char* after;
    std::size_t limit, max_bytes;
    std::vector<std::string> cases;
    bool more;
  };
  for (const Row& row :
       {Row{"", 2, 100, {"body of a", "body of b"}, true},
        Row{"", 3, 100, {"body of a", "body of b", "body of c"}, false},
        Row{"", 3, 3 * body, {"body of a", "body of b", "body of c"}, false},
        Row{"", 3, 2 * body, {"body of a", "body of b"}, true}, Row{"", 3, 1, {"body of a"}, true},
        Row{"a", 1, 1, {"body of b"}, true}, Row{"b", 2, 1, {"body of c"}, false}, Row{"c", 2, 100, {}, false}}) {
    const CasePage page = work->Cases("t", row.after, row.limit, row.max_bytes);
    EXPECT_EQ(page.cases, row.cases) << row.after << ", " << row.limit << ", " << row.max_bytes;
    EXPECT_EQ(page.more, row.more) << row.after << ", " << row.limit << ", " << row.max_bytes;
    if (!row.cases.empty()) {
      EXPECT_EQ("body of " + page.last, row.cases.back());
    }
  }
}

TEST(SqliteSchema, ADatabaseOfTheFirstVersionIsBroughtForward) {
  TempFolder folder;
  {
    SqliteStore store(folder.File("test.db"));
    const auto work = store.BeginWrite();
    work->Enter("t");
    work->AppendLog("t", 1, "c1", "{}");
    work->Commit();
  }
  Connection(folder.File("test.db"), Connection::Mode::kReadWrite, "")
      .Execute(
          "DROP INDEX log_by_case; DROP TABLE keys; DROP TABLE nonces; DROP TABLE pairs; DROP TABLE audit; "
          "DROP TABLE people; DROP TABLE learned; ALTER TABLE tenants DROP COLUMN roster; "
          "PRAGMA user_version=1");
  SqliteStore store(folder.File("test.db"));
  const auto work = store.BeginWrite();
  work->Enter("t");
  EXPECT_EQ(work->Entry("t", 1), "{}");
  work->PutNonce("t", "d", "n");
  EXPECT_EQ(work->VersionsOf("t", "c1").size(), 1U);
  EXPECT_EQ(work->Roster("t"), 0U);
  work->PutPerson("t", "anna", "{}", 1);
}

struct Known {
  const char* algorithm;
  const char* public_key;
  const char* message;
  const char* signature;
};

/// RFC 8032, 7.1, TEST 1; RFC 6979, A.2.5, P-256 with SHA-256.
constexpr Known kKnown[] = {
    {"ed25519", "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
     "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24"
     "655141438e7a100b"},
    {"p256",
     "0460fed4ba255a9d31c961eb74c6356d68c049b8923b61fa6ce669622e60f29fb67903fe1008b8bc99a41ae9e95628bc64f2f1b20c2d7e9f"
     "5177a3c294d4462299",
     "sample",
     "efd48b2aacb6a8fd1140dd9cd45e81d69d2c877b56aaf991c34d0ea84eaf3716f7cb1c942d657c41d436c7a1b6e29f65f3e900dbb9aff406"
     "4dc4ab2f843acda8"},
};

TEST(Signature, KnownAnswers) {
  for (const Known& known : kKnown) {
    EXPECT_TRUE(IsPublicKey(known.algorithm, known.public_key));
    SigningKey key;
    key.algorithm = known.algorithm;
    key.public_key = known.public_key;
    const std::string signature = known.signature;
    EXPECT_TRUE(VerifyDeviceSignature(key, known.message, signature)) << known.algorithm;
    EXPECT_FALSE(VerifyDeviceSignature(key, std::string(known.message) + "x", signature));
    for (const std::size_t digit : {std::size_t{0}, signature.size() / 2, signature.size() - 1}) {
      std::string other = signature;
      other[digit] = other[digit] == '1' ? '2' : '1';
      EXPECT_FALSE(VerifyDeviceSignature(key, known.message, other)) << known.algorithm << digit;
    }
    for (const std::string& bad : {std::string(), signature.substr(2), signature + "00", std::string(128, 'g'),
                                   std::string(128, '0'), std::string(128, 'f')}) {
      EXPECT_FALSE(VerifyDeviceSignature(key, known.message, bad)) << known.algorithm << bad;
    }
    key.algorithm = "none";
    EXPECT_FALSE(VerifyDeviceSignature(key, known.message, signature));
  }
}

TEST(Signature, WhatIsNoKey) {
  for (const char* algorithm : {"ed25519", "p256", "rsa", ""}) {
    for (const std::string& key : {std::string(), std::string(64, '0'), std::string(64, 'f'), std::string(130, '0'),
                                   "04" + std::string(128, '1'), "05" + std::string(128, '1'), std::string(63, 'a')}) {
      EXPECT_FALSE(IsPublicKey(algorithm, key)) << algorithm << " " << key;
    }
  }
  EXPECT_FALSE(IsPublicKey("p256", kKnown[0].public_key));
  EXPECT_FALSE(IsPublicKey("ed25519", kKnown[1].public_key));
}

}  // namespace
}  // namespace leitplanke::backend
