#include "sdk/backend/serve.h"
#include "sdk/cli/command.h"
#include "sdk/cli/options.h"

namespace leitplanke::cli {
namespace {

int Run(const Arguments& arguments) {
  const Result<Options> options =
      ParseOptions(arguments, kStoreBackup.name, {{"--config", "FILE", true}, {"--to", "FILE", true}});
  if (!options.ok()) return Unusable(options.error().message);
  if (!options->operands.empty()) return Unusable("store backup: name the copy with --to");
  return backend::Backup(options->Get("--config"), options->Get("--to"));
}

}  // namespace

const Command kStoreBackup = {
    "store backup", "copies a SQLite store while it is in use",
    "usage: leitplanke store backup --config FILE --to FILE\n\n"
    "Copies the SQLite store that the backend's configuration names, while backends write to it: one moment of it, in\n"
    "one file, checked. The file appears only when it is whole; one that is there already is left alone. To restore,\n"
    "stop the backend and put the copy in the store's place, without the old -wal and -shm files beside it.\n\n"
    "Exit codes: 0 done, 2 if the configuration, the store or the file cannot be used.\n",
    &Run};

}  // namespace leitplanke::cli
