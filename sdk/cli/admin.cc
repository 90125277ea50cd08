#include <algorithm>
#include <charconv>
#include <string>
#include <utility>

#include "sdk/backend/admin_command.h"
#include "sdk/cli/command.h"
#include "sdk/cli/options.h"

namespace leitplanke::cli {
namespace {

std::vector<OptionSpec> Specs(std::vector<OptionSpec> own) {
  own.insert(own.end(), {{"--key", "FILE", true},
                         {"--tenant", "ID", true},
                         {"--person", "ID", true},
                         {"--config", "FILE", false},
                         {"--base", "N", false}});
  return own;
}

std::vector<std::string> Split(const std::string& list) {
  std::vector<std::string> parts;
  for (std::size_t start = 0; start <= list.size();) {
    const std::size_t comma = std::min(list.find(',', start), list.size());
    parts.push_back(list.substr(start, comma - start));
    start = comma + 1;
  }
  return parts;
}

/// Applied by the configuration, or printed for somebody else's backend.
int Carry(const Command& command, const Options& options, RosterAction action) {
  action.tenant = options.Get("--tenant");
  action.person = options.Get("--person");
  const std::string config = options.Get("--config");
  const std::string base = options.Get("--base");
  if (config.empty() == base.empty()) {
    return Unusable(std::string(command.name) + ": give --config, or --base to print the signed action instead");
  }
  if (!config.empty()) return backend::ApplyAdminAction(config, options.Get("--key"), std::move(action));
  const auto [end, failed] = std::from_chars(base.data(), base.data() + base.size(), action.base);
  if (failed != std::errc{} || end != base.data() + base.size()) {
    return Unusable(std::string(command.name) + ": --base is the number that GET /v1/people names");
  }
  return backend::PrintAdminAction(options.Get("--key"), std::move(action));
}

template <typename Fill>
int Act(const Command& command, const Arguments& arguments, std::vector<OptionSpec> own, RosterKind kind, Fill fill) {
  const Result<Options> options = ParseOptions(arguments, command.name, Specs(std::move(own)));
  if (!options.ok()) return Unusable(options.error().message);
  if (!options->operands.empty()) return Unusable(std::string(command.name) + ": takes options only");
  RosterAction action;
  action.kind = kind;
  fill(*options, action);
  return Carry(command, *options, std::move(action));
}

int RunPerson(const Arguments& arguments) {
  return Act(kAdminPerson, arguments, {{"--name", "NAME", true}, {"--sign", "TEXT", false}, {"--hash", "HASH", false}},
             RosterKind::kPerson, [](const Options& options, RosterAction& action) {
               action.name = options.Get("--name");
               action.signature = options.Get("--sign");
               action.password = options.Get("--hash");
             });
}

int RunRole(const Arguments& arguments) {
  return Act(kAdminRole, arguments, {{"--roles", "LIST", true}}, RosterKind::kRoles,
             [](const Options& options, RosterAction& action) {
               const std::string roles = options.Get("--roles");
               if (roles != "none") action.roles = Split(roles);
             });
}

int RunCertificate(const Arguments& arguments) {
  return Act(kAdminCertificate, arguments, {{"--until", "TIME", true}}, RosterKind::kCertificate,
             [](const Options& options, RosterAction& action) {
               const std::string until = options.Get("--until");
               if (until != "none") action.until = until;
             });
}

int RunLeave(const Arguments& arguments) {
  return Act(kAdminLeave, arguments, {}, RosterKind::kLeave, [](const Options&, RosterAction&) {});
}

int RunKey(const Arguments& arguments) {
  const Result<Options> options = ParseOptions(arguments, kAdminKey.name, {{"--out", "FILE", true}});
  if (!options.ok()) return Unusable(options.error().message);
  if (!options->operands.empty()) return Unusable("admin key: name the file with --out");
  return backend::MakeAdminKey(options->Get("--out"));
}

int RunExport(const Arguments& arguments) {
  const Result<Options> options = ParseOptions(arguments, kCustomerExport.name,
                                               {{"--config", "FILE", true},
                                                {"--key", "FILE", true},
                                                {"--tenant", "ID", true},
                                                {"--platform", "ID", true},
                                                {"--handle", "NAME", true},
                                                {"--to", "FILE", true}});
  if (!options.ok()) return Unusable(options.error().message);
  if (!options->operands.empty()) return Unusable("customer export: name the file with --to");
  return backend::ExportByConfig(options->Get("--config"), options->Get("--key"), options->Get("--tenant"),
                                 {options->Get("--platform"), options->Get("--handle")}, options->Get("--to"));
}

#define LEITPLANKE_ADMIN_COMMON                                                                             \
  "\n  --key FILE     the admin's key, made by `leitplanke admin key`\n"                                    \
  "  --tenant ID    whose people\n"                                                                         \
  "  --person ID    whom\n"                                                                                 \
  "  --config FILE  the backend's configuration: the change is applied to its store at once\n"              \
  "  --base N       instead: print the signed change for POST /v1/admin; N is `base` of GET /v1/people\n\n" \
  "Exit codes: 0 done, 1 refused (the reason stands on standard error), 2 unusable arguments, key or store.\n"

}  // namespace

const Command kAdminKey = {
    "admin key", "makes an admin's key",
    "usage: leitplanke admin key --out FILE\n\n"
    "Makes an Ed25519 key for signing changes of people. FILE must not exist and is readable by its owner alone; keep\n"
    "it off the backend's machine. Prints {\"id\",\"public\"}: `public` goes into the configuration, at the tenant's\n"
    "\"adminKeys\", with the holder's name.\n",
    &RunKey};

const Command kAdminPerson = {
    "admin person", "adds or changes a person, signed",
    "usage: leitplanke admin person --key FILE --tenant ID --person ID --name NAME [--sign TEXT] [--hash HASH]\n"
    "                               (--config FILE | --base N)\n\n"
    "Adds the person, without any role, or gives them another name, signature or password.\n\n"
    "  --name NAME    as colleagues see it\n"
    "  --sign TEXT    what stands under the person's replies, \"^AV\"\n"
    "  --hash HASH    of the password, made by `leitplanke account hash`; required for a new "
    "person\n" LEITPLANKE_ADMIN_COMMON,
    &RunPerson};

const Command kAdminRole = {
    "admin role", "sets a person's roles, signed",
    "usage: leitplanke admin role --key FILE --tenant ID --person ID --roles LIST (--config FILE | --base N)\n\n"
    "From now on the person has exactly these roles, also in reviews that have begun.\n\n"
    "  --roles LIST   agent, reviewer, admin, with commas between; none\n" LEITPLANKE_ADMIN_COMMON,
    &RunRole};

const Command kAdminCertificate = {
    "admin certificate", "sets the end of a person's certificate, signed",
    "usage: leitplanke admin certificate --key FILE --tenant ID --person ID --until TIME (--config FILE | --base N)\n\n"
    "After that time the person submits, approves and posts nothing.\n\n"
    "  --until TIME   in UTC, 2026-12-31T23:59:59Z; none: the certificate has no end\n" LEITPLANKE_ADMIN_COMMON,
    &RunCertificate};

const Command kAdminLeave = {
    "admin leave", "a person has left, signed",
    "usage: leitplanke admin leave --key FILE --tenant ID --person ID (--config FILE | --base N)\n\n"
    "The person signs in no more and has no role; sessions end with the next request. The name stays in old "
    "cases.\n" LEITPLANKE_ADMIN_COMMON,
    &RunLeave};

const Command kCustomerExport = {
    "customer export", "writes out everything about a customer",
    "usage: leitplanke customer export --config FILE --key FILE --tenant ID --platform ID --handle NAME --to FILE\n\n"
    "For a customer who asks for their data (GDPR Art. 15 and 20): what the company knows of them, and each case of\n"
    "their posts with all its actions, as JSON Lines in a new file. The export is in log and audit chain.\n\n"
    "Exit codes: 0 done, 1 refused, 2 unusable arguments, key, store or file.\n",
    &RunExport};

}  // namespace leitplanke::cli
