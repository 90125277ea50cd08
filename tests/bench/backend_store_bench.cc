// The bare store: the writes of accepted actions and nothing else, as many a second as the database takes.
// usage: backend_store_bench FILE|postgresql://URL SECONDS|COUNTx CASE_BYTES ENTRY_BYTES ACTIONS_PER_TRANSACTION
// Prints {"actionsPerSecond","p99Ms","n"}; p99 is that of a transaction.
#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string>
#include <vector>

#include "sdk/backend/open_store.h"

namespace leitplanke::backend {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::uint64_t kActionsOfACase = 5;  // as the load of the benchmark has it
constexpr std::size_t kRecordBytes = 480;     // of the audit chain

struct Sizes {
  std::size_t case_bytes, entry_bytes;
};

/// A text in JSON of so many bytes.
std::string Filled(std::size_t bytes, char with) { return '"' + std::string(bytes - 2, with) + '"'; }

/// What one push writes: the receipts, entries and links of its actions; each of its cases, and its device, once.
void WritePush(Transaction& work, std::uint64_t first, std::uint64_t batch, const Sizes& sizes) {
  const std::string tenant = "nordbahn";
  const std::string device = "device" + std::to_string(first / batch % 32);
  const std::string hash(64, 'a');
  static_cast<void>(work.FindDevice(tenant, device));
  std::string link;
  static_cast<void>(work.AuditVersion(tenant, link));
  for (std::uint64_t number = first; number < first + batch; ++number) {
    const std::string case_id = "0123456789abcdef0123456" + std::to_string(100000000 + number / kActionsOfACase);
    const bool begins = number == first || number % kActionsOfACase == 0;
    const bool ends = number + 1 == first + batch || (number + 1) % kActionsOfACase == 0;
    if (begins) static_cast<void>(work.FindCase(tenant, case_id));
    work.PutReceipt(tenant, device, number, {hash, "accepted", number, "", ""});
    work.AppendLog(tenant, number, case_id, Filled(sizes.entry_bytes, 'l'));
    work.AppendAudit(tenant, number, {hash, std::string(kRecordBytes, 'r'), hash});
    if (ends) work.PutCase(tenant, case_id, number, Filled(sizes.case_bytes, 'c'));
  }
  work.PutDevice(tenant, device, {"anna", first + batch - 1});
}

/// "12.5": so many seconds; "1000x": so many actions.
struct Until {
  explicit Until(const std::string& text)
      : seconds(text.ends_with("x") ? 1e9 : std::strtod(text.c_str(), nullptr)),
        count(text.ends_with("x") ? std::strtoull(text.c_str(), nullptr, 10) : UINT64_MAX) {}
  double seconds;
  std::uint64_t count;
};

int Measure(const std::string& path, const Until& until, const Sizes& sizes, std::uint64_t batch) {
  StoreConfig config;
  config.postgres = path.starts_with("postgresql:");
  (config.postgres ? config.url : config.file) = path;
  const std::unique_ptr<Store> store = OpenStore(config);
  std::vector<double> spent;
  std::uint64_t number = 0;
  const auto start = Clock::now();
  while (number < until.count && std::chrono::duration<double>(Clock::now() - start).count() < until.seconds) {
    const auto begin = Clock::now();
    const auto work = store->BeginWrite();
    work->Enter("nordbahn");
    WritePush(*work, number + 1, batch, sizes);
    number += batch;
    work->Commit();
    spent.push_back(std::chrono::duration<double, std::milli>(Clock::now() - begin).count());
  }
  const double whole = std::chrono::duration<double>(Clock::now() - start).count();
  std::sort(spent.begin(), spent.end());
  std::printf("{\"actionsPerSecond\":%.1f,\"p99Ms\":%.3f,\"n\":%llu}\n", static_cast<double>(number) / whole,
              spent[spent.size() * 99 / 100], static_cast<unsigned long long>(number));
  return 0;
}

}  // namespace
}  // namespace leitplanke::backend

int main(int argc, char** argv) {
  if (argc != 6) {
    std::fprintf(stderr,
                 "usage: backend_store_bench FILE|URL SECONDS|COUNTx CASE_BYTES ENTRY_BYTES ACTIONS_PER_TRANSACTION\n");
    return 2;
  }
  const leitplanke::backend::Sizes sizes{std::strtoul(argv[3], nullptr, 10), std::strtoul(argv[4], nullptr, 10)};
  return leitplanke::backend::Measure(argv[1], leitplanke::backend::Until(argv[2]), sizes,
                                      std::strtoul(argv[5], nullptr, 10));
}
