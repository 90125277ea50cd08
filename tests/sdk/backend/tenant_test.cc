// What the backend makes of a company's files.
#include "sdk/backend/tenant.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

namespace leitplanke::backend {
namespace {

const std::string kExamples = LEITPLANKE_SOURCE_DIR "/examples/";

bool Blocks(const Finding& finding) { return finding.severity == Severity::kBlock; }

TEST(TenantTest, ItsGuardFindsAllThatBlocksAndNothingElse) {
  const TenantConfig config{"nordbahn", kExamples + "policies/nordbahn.json", kExamples + "demo-company/accounts.json",
                            ""};
  const auto tenant = LoadTenant(config, {});
  const Result<Guard> whole = Guard::Create(tenant->policy);
  ASSERT_TRUE(whole.ok());
  std::size_t blocking = 0, others = 0;
  for (const char* text : {
           "Bitte schicken Sie uns hier öffentlich Ihre Kundennummer und Ihr Geburtsdatum.",
           "Wir haben Ihre IBAN DE89 3704 0044 0532 0130 00 geprüft und melden uns bald. ^AV",
           "Das ist doch Unsinn, lernen Sie erst einmal lesen! Wir bitten um Verständnis.",
           "Löschen Sie die Bewertung, dann bekommen Sie einen Gutschein. Mehr auf https://anderswo.example",
           "Rufen Sie uns unter 0900 1234567 an.",
           "",
       }) {
    Draft draft;
    draft.text = text;
    draft.platform = "x";
    const auto all = whole->Check(draft, "de");
    const auto found = tenant->guard.Check(draft, "de");
    ASSERT_TRUE(all.ok() && found.ok());
    std::vector<Finding> wanted;
    std::copy_if(all->begin(), all->end(), std::back_inserter(wanted), Blocks);
    ASSERT_EQ(found->size(), wanted.size()) << text;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
      EXPECT_EQ((*found)[i].rule, wanted[i].rule);
      EXPECT_EQ((*found)[i].span.start, wanted[i].span.start);
      EXPECT_EQ((*found)[i].span.end, wanted[i].span.end);
      EXPECT_EQ((*found)[i].overridable, wanted[i].overridable);
    }
    blocking += wanted.size();
    others += all->size() - wanted.size();
  }
  EXPECT_GE(blocking, 3U);
  EXPECT_GE(others, 3U);
}

}  // namespace
}  // namespace leitplanke::backend
