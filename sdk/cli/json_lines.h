/// @file   json_lines.h
/// @brief  JSON Lines in on standard input, JSON Lines out on standard output, one a line, in constant memory.
#ifndef LEITPLANKE_SDK_CLI_JSON_LINES_H_
#define LEITPLANKE_SDK_CLI_JSON_LINES_H_

#include <functional>

#include "leitplanke/json.h"
#include "leitplanke/status.h"
#include "sdk/cli/line_reader.h"

namespace leitplanke::cli {

/// Answers one line's JSON.
using LineHandler = std::function<Result<Json>(const Json&)>;

/// Runs all lines. A bad one is answered by `{"id","line","error":{"code","message"}}` and the next one is read. Blank
/// lines are counted and not answered. Whenever the input pauses, everything answered so far has been written, so that
/// a program may talk to this one line by line. Returns the exit code.
int RunJsonLines(const LineHandler& handle);

/// The answer to a bad line. `json`: the line's own, for its id, or null.
Json ErrorLine(const Line& line, const Json& json, const Error& error);
/// What is wrong with a line that is `too_long`.
Error TooLong();

}  // namespace leitplanke::cli

#endif  // LEITPLANKE_SDK_CLI_JSON_LINES_H_
