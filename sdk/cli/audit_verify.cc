#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <nlohmann/json.hpp>
#include <string>

#include "core/audit/audit.h"
#include "leitplanke/json.h"
#include "sdk/cli/command.h"
#include "sdk/cli/line_reader.h"
#include "sdk/cli/options.h"

namespace leitplanke::cli {
namespace {

int Print(const Json& json, int code) {
  std::puts(json.dump(-1, ' ', false, Json::error_handler_t::replace).c_str());
  return code;
}

int Verify(int descriptor, const std::string& name) {
  LineReader reader(descriptor, kMaxAuditLineBytes);
  AuditVerifier verifier;
  Line line;
  while (reader.Next(line)) {
    const Status status = line.too_long ? Status(Error{ErrorCode::kTooLarge, "The line is too long for a record.", ""})
                                        : verifier.Add(line.text);
    if (!status.ok())
      return Print({{"ok", false}, {"line", line.number}, {"reason", status.error().message}}, kSomeBad);
  }
  if (!reader.problem().empty()) return Unusable("audit verify: " + name + ": " + reader.problem());
  return Print({{"ok", true}, {"links", verifier.links()}}, kAllHandled);
}

int Run(const Arguments& arguments) {
  const Result<Options> options = ParseOptions(arguments, kAuditVerify.name, {});
  if (!options.ok()) return Unusable(options.error().message);
  if (options->operands.size() != 1) return Unusable("audit verify: give one FILE, or - for standard input");
  const std::string& name = options->operands[0];
  if (name == "-") return Verify(STDIN_FILENO, "standard input");
  const int descriptor = open(name.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return Unusable("audit verify: cannot read " + name + ": " + std::strerror(errno));
  const int code = Verify(descriptor, name);
  close(descriptor);
  return code;
}

}  // namespace

const Command kAuditVerify = {
    "audit verify", "checks an exported audit chain",
    "usage: leitplanke audit verify FILE\n\n"
    "FILE is an export of one tenant's audit chain, one link a line (- reads standard input). Prints\n"
    "{\"ok\":true,\"links\":N}, or {\"ok\":false,\"line\",\"reason\"} for the first line that was changed, is "
    "missing,\n"
    "repeated or out of order. Lines missing at the very end cannot be seen from the chain alone: compare the number "
    "of\n"
    "links, or the last link, with what was written down elsewhere.\n"
    "Exit codes: 0 the chain holds, 1 it does not, 2 unusable arguments or file.\n",
    &Run};

}  // namespace leitplanke::cli
