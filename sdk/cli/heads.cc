#include <charconv>

#include "sdk/backend/admin_command.h"
#include "sdk/cli/command.h"
#include "sdk/cli/options.h"
#include "sdk/cli/own_heads.h"

namespace leitplanke::cli {
namespace {

constexpr OptionSpec kConfig = {"--config", "FILE", true};
constexpr OptionSpec kKey = {"--key", "FILE", true};
constexpr OptionSpec kTenant = {"--tenant", "ID", true};

template <typename Work>
int With(const Command& command, const Arguments& arguments, const std::vector<OptionSpec>& specs, Work work) {
  const Result<Options> options = ParseOptions(arguments, command.name, specs);
  if (!options.ok()) return Unusable(options.error().message);
  if (!options->operands.empty()) return Unusable(std::string(command.name) + ": takes options only");
  return work(*options);
}

int RunList(const Arguments& arguments) {
  return With(kHeadsList, arguments, {kConfig, kTenant}, [](const Options& options) {
    return backend::ListHeadsByConfig(options.Get("--config"), options.Get("--tenant"));
  });
}

int RunTrain(const Arguments& arguments) {
  return With(kHeadsTrain, arguments, {kConfig, kKey, kTenant}, [](const Options& options) {
    return backend::TrainHeadsByConfig(options.Get("--config"), OwnHeads(), options.Get("--key"),
                                       options.Get("--tenant"));
  });
}

int RunUse(const Arguments& arguments) {
  return With(kHeadsUse, arguments, {kConfig, kKey, kTenant, {"--version", "N", true}}, [](const Options& options) {
    const std::string number = options.Get("--version");
    std::uint64_t version = 0;
    const auto [end, failed] = std::from_chars(number.data(), number.data() + number.size(), version);
    if (failed != std::errc{} || end != number.data() + number.size()) {
      return Unusable("heads use: --version is a number of `leitplanke heads list`, or 0");
    }
    return backend::UseHeadsByConfig(options.Get("--config"), options.Get("--key"), options.Get("--tenant"), version);
  });
}

#define LEITPLANKE_HEADS_COMMON                                             \
  "  --config FILE  the backend's configuration; the backend may run\n"     \
  "  --key FILE     the admin's key, made by `leitplanke admin key`\n"      \
  "  --tenant ID    whose heads\n\n"                                        \
  "Exit codes: 0 done, 1 refused (the reason stands on standard error), 2 " \
  "unusable arguments, key or store.\n"

}  // namespace

const Command kHeadsList = {
    "heads list", "a company's own heads, and which are in use",
    "usage: leitplanke heads list --config FILE --tenant ID\n\n"
    "Prints {\"inUse\"}, then each version as JSON, the newest first: what it learned from, and how many posts that "
    "it\n"
    "has not seen were right with the heads that ship (\"before\") and with these (\"after\").\n\n"
    "Exit codes: 0 done, 2 unusable arguments or store.\n",
    &RunList};

const Command kHeadsTrain = {
    "heads train", "trains a company's own heads from its corrections",
    "usage: leitplanke heads train --config FILE --key FILE --tenant ID\n\n"
    "Learns from what agents said the assessment should have said, on top of what the shipped heads know, and keeps\n"
    "the outcome as a new version. It is offered if it does better on corrections that it has not seen and no worse "
    "on\n"
    "shipped posts. Nothing leaves this machine; nothing is in use before `heads use`.\n\n" LEITPLANKE_HEADS_COMMON,
    &RunTrain};

const Command kHeadsUse = {
    "heads use", "takes a version of heads into use, or an older one back",
    "usage: leitplanke heads use --config FILE --key FILE --tenant ID --version N\n\n"
    "All devices learn of it with their next pull. 0 goes back to the heads that ship. It is in log and audit "
    "chain.\n\n" LEITPLANKE_HEADS_COMMON,
    &RunUse};

}  // namespace leitplanke::cli
