#include "sdk/backend/serve.h"
#include "sdk/cli/command.h"
#include "sdk/cli/options.h"

namespace leitplanke::cli {
namespace {

int Run(const Arguments& arguments) {
  const Result<Options> options = ParseOptions(arguments, kStoreMigrate.name, {{"--config", "FILE", true}});
  if (!options.ok()) return Unusable(options.error().message);
  if (!options->operands.empty()) return Unusable("store migrate: everything stands in the file that --config names");
  return backend::Migrate(options->Get("--config"));
}

}  // namespace

const Command kStoreMigrate = {
    "store migrate", "makes the database's tables, or brings them forward",
    "usage: leitplanke store migrate --config FILE\n\n"
    "Makes the tables of the store that the backend's configuration names, or brings them to this version. "
    "PostgreSQL:\n"
    "as the role of store.migrateUrl, which owns them; the role of store.url is allowed to use them. SQLite's are\n"
    "brought forward at each start as well.\n\n"
    "Exit codes: 0 done, 2 if the configuration or the database cannot be used.\n",
    &Run};

}  // namespace leitplanke::cli
