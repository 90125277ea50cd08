#include "sdk/backend/log.h"

#include <atomic>
#include <cstdio>
#include <string>
#include <utility>

#include "sdk/backend/clock.h"

namespace leitplanke::backend {
namespace {

std::atomic<LogLevel> least{LogLevel::kInfo};

std::string_view Name(LogLevel level) {
  switch (level) {
    case LogLevel::kInfo:
      return "info";
    case LogLevel::kWarn:
      return "warn";
    case LogLevel::kError:
      return "error";
  }
  return "error";
}

}  // namespace

void SetLogLevel(LogLevel level) { least = level; }

void LogLine(LogLevel level, std::string_view event, Json fields) {
  if (level < least.load()) return;
  Json line = {{"at", IsoTime(NowMillis())}, {"level", Name(level)}, {"event", event}};
  line.update(fields);
  const std::string text = line.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
  // A log that nobody can take (closed pipe, full disk) must not stop the work.
  static_cast<void>(std::fwrite(text.data(), 1, text.size(), stderr));
}

}  // namespace leitplanke::backend
