// The backend as a library: the program of sdk/backend/README.md, word by word (tests/sdk/backend/embed.test.mjs), and
// what came of it.
#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "leitplanke/cases.h"
#include "sdk/backend/config.h"
#include "sdk/backend/open_store.h"
#include "sdk/backend/push.h"
#include "sdk/backend/tenant.h"
#include "tests/sdk/backend/temp_folder.h"

namespace leitplanke::backend {
namespace {

/// The demo company on a database of its own.
std::string WriteConfig(const TempFolder& folder) {
  const std::string examples = LEITPLANKE_SOURCE_DIR "/examples";
  const Json config = {{"database", folder.File("leitplanke.db")},
                       {"tenants",
                        {{{"id", "nordbahn"},
                          {"policy", examples + "/policies/nordbahn.json"},
                          {"accounts", examples + "/demo-company/accounts.json"}}}}};
  std::string path = folder.File("config.json");
  std::ofstream(path) << config;
  return path;
}

/// A post becomes a case, which Anna takes.
Json TwoActions(const std::string& device) {
  const Json post = {{"id", "1"}, {"platform", "x"}, {"text", "Wo bleibt der Zug?"}};
  const std::string id = CaseId("nordbahn", "x", "1");
  const auto action = [&](std::uint64_t seq, const char* type, std::uint64_t base) -> Json {
    return {{"id", "a" + std::to_string(seq)},
            {"device", device},
            {"seq", seq},
            {"type", type},
            {"case", id},
            {"base", base},
            {"at", "2026-11-22T18:05:00Z"}};
  };
  Json open = action(1, "case.open", 0);
  open["post"] = post;
  return {{"actions", {open, action(2, "case.claim", 1)}}};
}

TEST(Embed, TheProgramOfTheReadmeTakesActionsAndGivesTheLog) {
  const TempFolder folder;
  const std::string path = WriteConfig(folder);
  const std::string device(32, 'd');
  const Json body = TwoActions(device);

  // [readme]
  // At the start: one configuration, as docs/backend.md has it.
  const Config config = LoadConfig(path);
  const Tenants tenants = LoadTenants(config);
  const std::unique_ptr<Store> store = OpenStore(config.store);
  const Tenant& tenant = *tenants.at("nordbahn");
  CaseMemo memo(kMemoCases);  // Lives as long as the process, on the writing thread.

  // Actions in. Who is signed in on which device is your transport's word: nothing in the body can change it.
  const std::unique_ptr<Transaction> work = store->BeginWrite();
  work->Enter(tenant.id);
  const std::shared_ptr<const Accounts> people = tenant.people->Now(*work, tenant.id);
  const Person& anna = *people->Find("anna");
  work->PutDevice(tenant.id, device, work->FindDevice(tenant.id, device).value_or(DeviceRow{anna.id, 0}));
  const PushResult result = Push(*work, tenant, *people, anna, device, ReadPush(body), NowMillis(), memo);
  work->Commit();  // From here on the receipts may be told: what they accept is on the disk.

  // The log out, from any thread.
  const std::unique_ptr<Transaction> snapshot = store->BeginRead();
  snapshot->Enter(tenant.id);
  const LogPage page = snapshot->ReadLog(tenant.id, 0, 100, kMaxLogPageBytes);
  // [/readme]

  ASSERT_EQ(result.receipts.size(), 2U);
  EXPECT_EQ(result.receipts[1].status, ReceiptStatus::kAccepted) << result.receipts[1].message;
  EXPECT_EQ(page.entries.size(), 2U);
  EXPECT_EQ(page.version, 2U);
  EXPECT_NE(page.entries[1].find("\"claimedBy\":\"anna\""), std::string::npos);
}

}  // namespace
}  // namespace leitplanke::backend
