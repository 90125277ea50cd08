#include "sdk/cli/options.h"

#include <algorithm>

#include "core/text/similar.h"

namespace leitplanke::cli {
namespace {

Error Wrong(std::string_view command, const std::string& message) {
  return {ErrorCode::kInvalidArgument,
          std::string(command) + ": " + message + "; see `leitplanke " + std::string(command) + " --help`", ""};
}

const OptionSpec* Find(const std::vector<OptionSpec>& specs, std::string_view name) {
  const auto found = std::find_if(specs.begin(), specs.end(), [name](const OptionSpec& s) { return s.name == name; });
  return found == specs.end() ? nullptr : &*found;
}

std::string UnknownOption(std::string_view name, const std::vector<OptionSpec>& specs) {
  std::vector<std::string_view> names;
  names.reserve(specs.size());
  for (const OptionSpec& spec : specs) names.push_back(spec.name);
  return "there is no option " + Quoted(name) + DidYouMean(name, names);
}

}  // namespace

std::string Options::Get(std::string_view name) const {
  const auto found = values.find(name);
  return found == values.end() ? "" : found->second;
}

Result<Options> ParseOptions(const Arguments& arguments, std::string_view command,
                             const std::vector<OptionSpec>& specs) {
  Options options;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string& argument = arguments[i];
    if (argument == "--") {
      options.operands.insert(options.operands.end(), arguments.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                              arguments.end());
      break;
    }
    if (argument.size() < 2 || argument[0] != '-') {
      options.operands.push_back(argument);
      continue;
    }
    const std::size_t equals = argument.find('=');
    const std::string name = argument.substr(0, equals);
    const OptionSpec* spec = Find(specs, name);
    if (spec == nullptr) return Wrong(command, UnknownOption(name, specs));
    const bool next = equals == std::string::npos;
    if (next && i + 1 >= arguments.size()) return Wrong(command, name + " needs a value: " + std::string(spec->value));
    const std::string value = next ? arguments[++i] : argument.substr(equals + 1);
    if (value.empty()) return Wrong(command, name + " needs a value: " + std::string(spec->value));
    if (!options.values.emplace(name, value).second) return Wrong(command, name + " is given twice");
  }
  for (const OptionSpec& spec : specs) {
    if (spec.required && options.Get(spec.name).empty()) {
      return Wrong(command, std::string(spec.name) + " " + std::string(spec.value) + " is missing");
    }
  }
  return options;
}

}  // namespace leitplanke::cli
