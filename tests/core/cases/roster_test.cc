// Who works for the company: which signed changes count.
#include "core/cases/roster.h"

#include <gtest/gtest.h>

#include <functional>
#include <nlohmann/json.hpp>
#include <set>

#include "leitplanke/text.h"

namespace leitplanke {
namespace {

/// Stands for the primitive: the hash of key and bytes, twice.
std::string Value(const SigningKey& key, std::string_view bytes) {
  const std::string half = Sha256Hex(std::string(key.public_key).append(bytes));
  return half + half;
}
bool Fits(const SigningKey& key, std::string_view bytes, std::string_view value) { return value == Value(key, bytes); }

class RosterTest : public testing::Test {
 protected:
  RosterTest() {
    ben_.person = {"ben", "Ben Kurz", "^BK", {"agent", "reviewer"}, "2027-01-01T00:00:00Z"};
    ben_.password = "$argon2id$ben";
  }
  RosterAction Of(RosterKind kind, const std::string& person = "ben") const {
    RosterAction action;
    action.tenant = "nordbahn";
    action.base = 7;
    action.kind = kind;
    action.person = person;
    action.at = "2026-11-22T10:00:00Z";
    action.key = key_.id;
    return action;
  }
  RosterAction Signed(RosterAction action) const {
    action.value = Value(key_, RosterBytes(action));
    return action;
  }
  Result<Employee> Apply(const RosterAction& action) const {
    return ApplyRoster(action, {"nordbahn", 7, &key_, action.person == "ben" ? &ben_ : nullptr, Fits});
  }
  void ExpectRefused(ErrorCode code, const RosterAction& action) const {
    const auto after = Apply(action);
    ASSERT_FALSE(after.ok());
    EXPECT_EQ(after.error().code, code) << after.error().message;
  }

  SigningKey key_{std::string(kKeyIdDigits, 'a'), "Petra Lang", "", "ed25519", "petra's", false};
  Employee ben_;
};

TEST_F(RosterTest, EachKindChangesItsOwnAndNothingElse) {
  RosterAction person = Of(RosterKind::kPerson);
  person.name = "Ben Lang";
  const auto named = Apply(Signed(person));
  ASSERT_TRUE(named.ok());
  EXPECT_EQ(named->person.name + named->person.signature + named->password, "Ben Lang$argon2id$ben");
  EXPECT_EQ(named->person.roles, ben_.person.roles);
  EXPECT_EQ(named->person.qualified_until, ben_.person.qualified_until);

  RosterAction roles = Of(RosterKind::kRoles);
  roles.roles = {"admin"};
  EXPECT_EQ(Apply(Signed(roles))->person.roles, roles.roles);
  EXPECT_EQ(Apply(Signed(roles))->person.name, "Ben Kurz");

  RosterAction until = Of(RosterKind::kCertificate);
  until.until = "2030-01-01T00:00:00Z";
  EXPECT_EQ(Apply(Signed(until))->person.qualified_until, until.until);
  EXPECT_EQ(Apply(Signed(Of(RosterKind::kCertificate)))->person.qualified_until, "");

  const auto gone = Apply(Signed(Of(RosterKind::kLeave)));
  ASSERT_TRUE(gone.ok());
  EXPECT_TRUE(gone->left && gone->person.roles.empty() && gone->password.empty());
  EXPECT_EQ(gone->person.name, "Ben Kurz") << "old cases still name them";
}

TEST_F(RosterTest, WhoHasLeftComesBackWithAPasswordOnly) {
  ben_.left = true;
  RosterAction person = Of(RosterKind::kPerson);
  person.name = "Ben Kurz";
  EXPECT_TRUE(Apply(Signed(person))->left);
  person.password = "$argon2id$new";
  EXPECT_FALSE(Apply(Signed(person))->left);
}

TEST_F(RosterTest, WhatIsNotSignedByAnAdminOfThisCompanyIsRefused) {
  const RosterAction good = Of(RosterKind::kLeave);
  ASSERT_TRUE(Apply(Signed(good)).ok());
  ExpectRefused(ErrorCode::kNotYours, good);
  for (const std::function<void(RosterAction&)>& change : std::vector<std::function<void(RosterAction&)>>{
           [](RosterAction& a) { a.kind = RosterKind::kRoles; }, [](RosterAction& a) { a.person = "anna"; },
           [](RosterAction& a) { a.base = 8; }, [](RosterAction& a) { a.tenant = "northline"; },
           [](RosterAction& a) { a.at = "2026-11-22T10:00:01Z"; }, [](RosterAction& a) { a.value.pop_back(); }}) {
    RosterAction changed = Signed(good);
    change(changed);
    ExpectRefused(ErrorCode::kNotYours, changed);
  }
  RosterAction foreign = good;
  foreign.tenant = "northline";
  ExpectRefused(ErrorCode::kNotYours, Signed(foreign));
  RosterAction other_key = good;
  other_key.key = std::string(kKeyIdDigits, 'b');
  ExpectRefused(ErrorCode::kNotQualified, Signed(other_key));
  key_.revoked = true;
  ExpectRefused(ErrorCode::kNotQualified, Signed(good));
  EXPECT_FALSE(ApplyRoster(Signed(good), {"nordbahn", 7, nullptr, &ben_, Fits}).ok());
  key_.revoked = false;
  EXPECT_FALSE(ApplyRoster(Signed(good), {"nordbahn", 7, &key_, &ben_, nullptr}).ok());
}

TEST_F(RosterTest, OldPeopleAndNobodyAreRefused) {
  RosterAction old = Of(RosterKind::kLeave);
  old.base = 6;
  ExpectRefused(ErrorCode::kStale, Signed(old));
  ExpectRefused(ErrorCode::kNotFound, Signed(Of(RosterKind::kLeave, "nobody")));
}

TEST_F(RosterTest, FieldsThatMakeNoSenseAreRefused) {
  const std::vector<std::function<void(RosterAction&)>> wrong = {
      [](RosterAction& a) { a.kind = RosterKind::kPerson; },
      [](RosterAction& a) { a.roles = {"root"}; },
      [](RosterAction& a) {
        a.roles = {"agent", "agent"};
      },
      [](RosterAction& a) { a.name = "Ben"; },
      [](RosterAction& a) { a.until = "2030-01-01T00:00:00Z"; },
      [](RosterAction& a) {
        a.kind = RosterKind::kCertificate;
        a.until = "soon";
      },
      [](RosterAction& a) {
        a.kind = RosterKind::kCertificate;
        a.roles = {"agent"};
      },
      [](RosterAction& a) {
        a.kind = RosterKind::kPerson;
        a.person = "new";
        a.name = "New without a password";
      },
      [](RosterAction& a) { a.person = ""; },
  };
  for (std::size_t i = 0; i < wrong.size(); ++i) {
    SCOPED_TRACE(i);
    RosterAction action = Of(RosterKind::kRoles);
    wrong[i](action);
    ExpectRefused(ErrorCode::kInvalidArgument, Signed(action));
  }
}

TEST_F(RosterTest, EveryFieldIsInTheBytes) {
  const std::vector<std::function<void(RosterAction&)>> changes = {
      [](RosterAction&) {},
      [](RosterAction& a) { a.tenant = "n"; },
      [](RosterAction& a) { a.base = 8; },
      [](RosterAction& a) { a.kind = RosterKind::kLeave; },
      [](RosterAction& a) { a.person = "x"; },
      [](RosterAction& a) { a.name = "x"; },
      [](RosterAction& a) { a.signature = "x"; },
      [](RosterAction& a) { a.roles = {"agent"}; },
      [](RosterAction& a) {
        a.roles = {"agent", "admin"};
      },
      [](RosterAction& a) { a.until = "x"; },
      [](RosterAction& a) { a.password = "x"; },
      [](RosterAction& a) { a.at = "x"; },
      [](RosterAction& a) { a.key = "x"; },
  };
  std::set<std::string> seen;
  for (const auto& change : changes) {
    RosterAction action = Of(RosterKind::kRoles);
    change(action);
    EXPECT_TRUE(seen.insert(RosterBytes(action)).second) << seen.size();
  }
}

TEST_F(RosterTest, GoesThroughJsonAndShowsNoPassword) {
  RosterAction action = Of(RosterKind::kPerson, "clara");
  action.name = "Clara Weiß";
  action.signature = "^CW";
  action.password = "$argon2id$clara";
  action = Signed(action);
  const auto read = RosterActionFromJson(ToJson(action));
  ASSERT_TRUE(read.ok()) << read.error().message;
  EXPECT_EQ(RosterBytes(*read), RosterBytes(action));
  EXPECT_EQ(read->value, action.value);
  EXPECT_EQ(read->password, action.password);
  const std::string shown = PublicJson(action).dump();
  EXPECT_EQ(shown.find("argon2"), std::string::npos);
  EXPECT_NE(shown.find(Sha256Hex(action.password)), std::string::npos);

  Json unknown = ToJson(action);
  unknown["force"] = true;
  EXPECT_FALSE(RosterActionFromJson(unknown).ok());
  action.name = std::string(kMaxRosterFieldBytes + 1, 'x');
  EXPECT_EQ(RosterActionFromJson(ToJson(action)).error().code, ErrorCode::kTooLarge);
}

}  // namespace
}  // namespace leitplanke
