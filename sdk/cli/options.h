/// @file   options.h
/// @brief  `--name value`, `--name=value` and operands, checked against what a command knows.
#ifndef LEITPLANKE_SDK_CLI_OPTIONS_H_
#define LEITPLANKE_SDK_CLI_OPTIONS_H_

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "leitplanke/status.h"
#include "sdk/cli/command.h"

namespace leitplanke::cli {

/// An option with a value.
struct OptionSpec {
  std::string_view name;   ///< "--policy"
  std::string_view value;  ///< what the help calls its value: "FILE"
  bool required = false;
};

struct Options {
  std::map<std::string, std::string, std::less<>> values;
  std::vector<std::string> operands;

  /// The value, or "".
  std::string Get(std::string_view name) const;
};

/// Errors say which option is unknown, missing, empty or given twice, and how to go on. `--` ends the options.
Result<Options> ParseOptions(const Arguments& arguments, std::string_view command,
                             const std::vector<OptionSpec>& specs);

}  // namespace leitplanke::cli

#endif  // LEITPLANKE_SDK_CLI_OPTIONS_H_
