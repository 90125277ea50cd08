/// @file   log.h
/// @brief  What the operator reads: one JSON object a line on standard error.
///
/// Never in it: texts, names, handles, tokens, addresses of customers. People and devices appear as `LogTag`, cases not
/// at all, an address as its route ("/v1/cases/ID"). A test looks for planted personal data in what a whole day's
/// work logs.
#ifndef LEITPLANKE_BACKEND_LOG_H_
#define LEITPLANKE_BACKEND_LOG_H_

#include <nlohmann/json.hpp>
#include <string_view>

#include "leitplanke/json.h"

namespace leitplanke::backend {

enum class LogLevel { kInfo, kWarn, kError };

/// Lines below it are not written. Set once at start.
void SetLogLevel(LogLevel level);

/// `{"at","level","event",…fields}`, written by one call so that lines of several threads never mix. Thread-safe.
void LogLine(LogLevel level, std::string_view event, Json fields);

}  // namespace leitplanke::backend

#endif  // LEITPLANKE_BACKEND_LOG_H_
