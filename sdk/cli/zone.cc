#include "sdk/cli/zone.h"

#include <stdlib.h>
#include <time.h>
#include <unistd.h>

namespace leitplanke::cli {

bool HasZone(const std::string& name) {
  // The C library takes an unknown name for UTC without a word, so look for the file where it does.
  const char* folder = getenv("TZDIR");
  return access(((folder != nullptr ? folder : "/usr/share/zoneinfo") + ("/" + name)).c_str(), R_OK) == 0;
}

Result<ZoneOffset> LoadZone(const std::string& name) {
  if (!HasZone(name)) {
    return Error{ErrorCode::kNotFound,
                 "this system has no data of the time zone \"" + name + "\"; correct the policy, or install tzdata",
                 ""};
  }
  setenv("TZ", name.c_str(), 1);
  tzset();
  return ZoneOffset([](std::int64_t utc) {
    const auto moment = static_cast<time_t>(utc);
    tm local{};
    return localtime_r(&moment, &local) == nullptr ? 0 : static_cast<int>(local.tm_gmtoff);
  });
}

}  // namespace leitplanke::cli
