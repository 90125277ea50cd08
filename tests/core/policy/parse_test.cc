// What a policy means: every member that the contract names, the defaults, and the two demo companies.
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <string>

#include "leitplanke/guard.h"
#include "leitplanke/policy.h"
#include "tests/core/policy/document.h"

namespace leitplanke {
namespace {

using Strings = std::vector<std::string>;

std::string ReadFile(const std::string& path) {
  std::ifstream file(std::string(LEITPLANKE_SOURCE_DIR) + "/" + path, std::ios::binary);
  EXPECT_TRUE(file.good()) << path;
  return {std::istreambuf_iterator<char>(file), {}};
}

TEST(ParsePolicy, FillsInDefaults) {
  const Result<Policy> policy = ParsePolicy(SmallestPolicy().dump());
  ASSERT_TRUE(policy.ok()) << policy.error().message;
  EXPECT_EQ(policy->version, 1);
  EXPECT_EQ(policy->tenant, "nordbahn");
  EXPECT_EQ(policy->languages, Strings{"de"});
  ASSERT_EQ(policy->brands.size(), 1U);
  EXPECT_EQ(policy->brands[0].name, "Nordbahn");
  EXPECT_EQ(policy->address_form, AddressForm::kAny);
  EXPECT_TRUE(policy->signature_forms.empty());
  EXPECT_FALSE(policy->goodwill_cents.has_value());
  EXPECT_FALSE(policy->hours.given);
  EXPECT_EQ(policy->press_followers, 100000);
  EXPECT_EQ(policy->posting, Posting::kReviewer);
  EXPECT_EQ(policy->send_guard, SendGuard::kBlock);
  EXPECT_TRUE(policy->draft_in_page);
  EXPECT_DOUBLE_EQ(policy->relevance_threshold, 0.5);
  EXPECT_LT(policy->needs_reply_threshold, 0) << "not given: the heads decide";
  EXPECT_LT(policy->urgency_threshold, 0);
  ASSERT_EQ(policy->rules.size(), AllRules().size());
  for (const RuleInfo& rule : AllRules()) {
    const auto found = policy->rules.find(rule.id);
    ASSERT_NE(found, policy->rules.end()) << rule.id;
    EXPECT_EQ(found->second.severity, rule.default_severity) << rule.id;
    EXPECT_EQ(found->second.override_by, rule.default_override) << rule.id;
  }
}

TEST(ParsePolicy, ReadsEveryMemberOfTheContract) {
  const std::string document = R"({"version":1,"tenant":"t","languages":["en","de"],"timezone":"Europe/Berlin",
    "brands":[{"id":"b","name":"B 1","handles":["@B","c.d"],"aliases":["Bee"],"products":["P"],"notMeant":["honey"]},
              {"id":"c","name":"C"}],
    "ownDomains":["B.example"],"ownPhones":["040 5550100"],"ownMails":["a@b.example"],"ownAddresses":["Weg 1\nOrt"],
    "secureForms":["https://b.example/safe"],"contactForms":["https://b.example/contact"],"addressForm":"Sie",
    "signature":{"forms":["initials","dash-name","slash-name","closing","initials"],"closings":["Viele Grüße"]},
    "goodwill":{"amount":19.99,"currency":"CHF"},
    "hours":{"weekly":{"mon":[["13:00","20:00"],["08:00","12:00"]],"sun":[["00:00","24:00"]]},"holidays":"DE-HH",
             "closed":["2026-12-24"],"extra":{"2026-12-27":[["10:00","14:00"]],"2026-12-28":[]}},
    "press":{"followers":5000},
    "rules":{"style.empathy":{"severity":"block"},"privacy.leak":{"override":"never"},"legal.claim":{"severity":"off"}},
    "platformLimits":{"x":4000,"forum":0},"stockPhrases":["Wir danken"],
    "posting":"either","sendGuard":"warn","draftInPage":false,"relevanceThreshold":0.25,
    "needsReplyThreshold":0,"urgencyThreshold":1})";
  const Result<Policy> policy = ParsePolicy(document);
  ASSERT_TRUE(policy.ok()) << policy.error().where << ": " << policy.error().message;
  EXPECT_TRUE(LintPolicy(document).empty());
  ASSERT_EQ(policy->brands.size(), 2U);
  EXPECT_EQ(policy->brands[0].handles, (Strings{"@B", "c.d"}));
  EXPECT_EQ(policy->brands[0].aliases, Strings{"Bee"});
  EXPECT_EQ(policy->brands[0].products, Strings{"P"});
  EXPECT_EQ(policy->brands[0].not_meant, Strings{"honey"});
  EXPECT_EQ(policy->own_domains, Strings{"b.example"}) << "lower case";
  EXPECT_EQ(policy->own_phones, Strings{"040 5550100"});
  EXPECT_EQ(policy->own_mails, Strings{"a@b.example"});
  EXPECT_EQ(policy->own_addresses, Strings{"Weg 1\nOrt"});
  EXPECT_EQ(policy->secure_forms, Strings{"https://b.example/safe"});
  EXPECT_EQ(policy->contact_forms, Strings{"https://b.example/contact"});
  EXPECT_EQ(policy->address_form, AddressForm::kSie);
  EXPECT_EQ(policy->signature_forms, (std::vector<SignatureForm>{SignatureForm::kInitials, SignatureForm::kDashName,
                                                                 SignatureForm::kSlashName, SignatureForm::kClosing}));
  EXPECT_EQ(policy->signature_closings, Strings{"Viele Grüße"});
  EXPECT_EQ(policy->goodwill_cents, 1999);
  EXPECT_EQ(policy->goodwill_currency, "CHF");
  ASSERT_TRUE(policy->hours.given);
  ASSERT_EQ(policy->hours.weekly[0].size(), 2U);
  EXPECT_EQ(policy->hours.weekly[0][0].open, 8 * 60) << "sorted";
  EXPECT_EQ(policy->hours.weekly[0][1].close, 20 * 60);
  EXPECT_TRUE(policy->hours.weekly[1].empty());
  EXPECT_EQ(policy->hours.weekly[6][0].close, 1440);
  EXPECT_EQ(policy->hours.holidays, "DE-HH");
  EXPECT_EQ(policy->hours.closed, Strings{"2026-12-24"});
  ASSERT_EQ(policy->hours.extra.size(), 2U);
  EXPECT_EQ(policy->hours.extra.at("2026-12-27")[0].open, 600);
  EXPECT_TRUE(policy->hours.extra.at("2026-12-28").empty());
  EXPECT_EQ(policy->press_followers, 5000);
  EXPECT_EQ(policy->rules.find("style.empathy")->second.severity, Severity::kBlock);
  EXPECT_EQ(policy->rules.find("privacy.leak")->second.severity, Severity::kBlock);
  EXPECT_EQ(policy->rules.find("privacy.leak")->second.override_by, OverrideBy::kNever);
  EXPECT_EQ(policy->rules.find("legal.claim")->second.severity, Severity::kOff);
  EXPECT_EQ(policy->platform_limits.find("x")->second, 4000);
  EXPECT_EQ(policy->platform_limits.find("forum")->second, 0);
  EXPECT_EQ(policy->stock_phrases, Strings{"Wir danken"});
  EXPECT_EQ(policy->posting, Posting::kEither);
  EXPECT_EQ(policy->send_guard, SendGuard::kWarn);
  EXPECT_FALSE(policy->draft_in_page);
  EXPECT_DOUBLE_EQ(policy->relevance_threshold, 0.25);
  EXPECT_DOUBLE_EQ(policy->needs_reply_threshold, 0);
  EXPECT_DOUBLE_EQ(policy->urgency_threshold, 1);
}

TEST(ParsePolicy, ReadsTheDemoCompaniesWithoutAnyProblem) {
  for (const std::string name : {"nordbahn", "northline"}) {
    const std::string document = ReadFile("examples/policies/" + name + ".json");
    for (const PolicyProblem& problem : LintPolicy(document))
      ADD_FAILURE() << problem.pointer << ": " << problem.message;
    const Result<Policy> policy = ParsePolicy(document);
    ASSERT_TRUE(policy.ok());
    EXPECT_EQ(policy->tenant, name);
    EXPECT_EQ(policy->brands[0].handles.size(), 2U);
  }
}

TEST(ParsePolicy, TakesAByteOrderMark) { EXPECT_TRUE(ParsePolicy("\xEF\xBB\xBF" + SmallestPolicy().dump()).ok()); }

TEST(ParsePolicy, CallsANewerVersionUnsupportedAndLooksNoFurther) {
  const std::string document = R"({"version":2,"somethingNew":true})";
  const Result<Policy> policy = ParsePolicy(document);
  ASSERT_FALSE(policy.ok());
  EXPECT_EQ(policy.error().code, ErrorCode::kUnsupported);
  EXPECT_EQ(policy.error().where, "/version");
  EXPECT_NE(policy.error().message.find("newer"), std::string::npos);
  EXPECT_EQ(LintPolicy(document).size(), 1U);
}

TEST(PolicyFingerprint, NamesTheBytes) {
  EXPECT_EQ(PolicyFingerprint("abc"), "ba7816bf8f01cfea");
  EXPECT_NE(PolicyFingerprint("abc "), PolicyFingerprint("abc"));
}

}  // namespace
}  // namespace leitplanke
