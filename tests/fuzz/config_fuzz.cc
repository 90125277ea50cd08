// Any bytes as one of the files that a backend starts with: read, or refused with the file's name and a reason.
#include <sys/mman.h>
#include <unistd.h>

#include <string>
#include <string_view>

#include "sdk/backend/accounts.h"
#include "sdk/backend/config.h"
#include "sdk/backend/config_fields.h"
#include "sdk/backend/customers.h"
#include "tests/fuzz/fuzz.h"

namespace {

using namespace leitplanke::backend;

template <typename Load>
void Loaded(const std::string& path, Load load) {
  try {
    load();
  } catch (const ConfigError& error) {
    LEITPLANKE_HOLDS(std::string_view(error.what()).starts_with(path + ":"));
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const int file = memfd_create("config", MFD_CLOEXEC);
  static const std::string path = "/proc/self/fd/" + std::to_string(file);
  LEITPLANKE_HOLDS(ftruncate(file, 0) == 0);
  LEITPLANKE_HOLDS(pwrite(file, data, size, 0) == static_cast<ssize_t>(size));
  Loaded(path, [] {
    const Config config = LoadConfig(path);
    LEITPLANKE_HOLDS(!config.tenants.empty() && (config.store.postgres || !config.store.file.empty()));
    LEITPLANKE_HOLDS(config.token_life.count() > 0 && config.connections > 0);
  });
  Loaded(path, [] { LEITPLANKE_HOLDS(!Accounts::Load(path).all().empty()); });
  Loaded(path, [] { static_cast<void>(Customers::Load(path).Find("x", "@lena")); });
  return 0;
}
