#include "sdk/backend/serve.h"

#include "sdk/cli/command.h"
#include "sdk/cli/options.h"
#include "sdk/cli/own_heads.h"

namespace leitplanke::cli {
namespace {

int Run(const Arguments& arguments) {
  const Result<Options> options = ParseOptions(arguments, kServe.name, {{"--config", "FILE", true}});
  if (!options.ok()) return Unusable(options.error().message);
  if (!options->operands.empty()) return Unusable("serve: everything stands in the file that --config names");
  return backend::Serve(options->Get("--config"), OwnHeads());
}

}  // namespace

const Command kServe = {
    "serve", "the backend",
    "usage: leitplanke serve --config FILE\n\n"
    "Serves the tenants that the JSON file names until it is told to end (SIGTERM, SIGINT). Paths in the file are\n"
    "relative to it. Prints {\"listening\":URL} on standard output when it is ready; logs go to standard error.\n"
    "docs/backend.md says what the file holds.\n\n"
    "Exit codes: 0 after an orderly end, 2 if the configuration, a file of it or the address cannot be used.\n",
    &Run};

}  // namespace leitplanke::cli
