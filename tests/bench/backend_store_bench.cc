// The bare store: the writes of one accepted action and nothing else, as many a second as the database takes.
// usage: backend_store_bench FILE|postgresql://URL SECONDS CASE_BYTES ENTRY_BYTES ACTIONS_PER_TRANSACTION
// Prints {"actionsPerSecond","p99Ms","n"}; p99 is that of a transaction.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string>
#include <vector>

#include "sdk/backend/open_store.h"

namespace leitplanke::backend {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::uint64_t kActionsOfACase = 5;  // as the load of backend.bench.mjs has it

struct Sizes {
  std::size_t case_bytes, entry_bytes;
};

void WriteAction(Transaction& work, std::uint64_t number, const Sizes& sizes) {
  const std::string device = "device" + std::to_string(number % 32);
  const std::string hash(64, 'a');
  const std::string case_id = "0123456789abcdef0123456" + std::to_string(100000000 + number / kActionsOfACase);
  static_cast<void>(work.FindDevice("nordbahn", device));
  static_cast<void>(work.FindCase("nordbahn", case_id));
  work.PutReceipt("nordbahn", device, number, {hash, "accepted", number, "", ""});
  work.PutCase("nordbahn", case_id, number, std::string(sizes.case_bytes, 'c'));
  work.AppendLog("nordbahn", number, case_id, std::string(sizes.entry_bytes, 'l'));
  work.PutDevice("nordbahn", device, {"anna", number});
}

int Measure(const std::string& path, double seconds, const Sizes& sizes, std::uint64_t batch) {
  StoreConfig config;
  config.postgres = path.starts_with("postgresql:");
  (config.postgres ? config.url : config.file) = path;
  const std::unique_ptr<Store> store = OpenStore(config);
  std::vector<double> spent;
  std::uint64_t number = 0;
  const auto start = Clock::now();
  while (std::chrono::duration<double>(Clock::now() - start).count() < seconds) {
    const auto begin = Clock::now();
    const auto work = store->BeginWrite();
    work->Enter("nordbahn");
    for (std::uint64_t i = 0; i < batch; ++i) WriteAction(*work, ++number, sizes);
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
                 "usage: backend_store_bench FILE|URL SECONDS CASE_BYTES ENTRY_BYTES ACTIONS_PER_TRANSACTION\n");
    return 2;
  }
  const leitplanke::backend::Sizes sizes{std::strtoul(argv[3], nullptr, 10), std::strtoul(argv[4], nullptr, 10)};
  return leitplanke::backend::Measure(argv[1], std::strtod(argv[2], nullptr), sizes,
                                      std::strtoul(argv[5], nullptr, 10));
}
