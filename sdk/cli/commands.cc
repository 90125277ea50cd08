#include <algorithm>
#include <cstdio>

#include "core/text/similar.h"
#include "sdk/cli/command.h"

namespace leitplanke::cli {
namespace {

constexpr std::size_t kSummaryColumn = 19;

void Print(std::FILE* to, std::string_view text) { std::fwrite(text.data(), 1, text.size(), to); }

std::string Overview() {
  std::string text = "usage: leitplanke COMMAND [OPTIONS]\n\n";
  for (const Command* command : AllCommands()) {
    text += "  " + std::string(command->name);
    text.append(kSummaryColumn - std::min(kSummaryColumn - 1, command->name.size()), ' ');
    text += std::string(command->summary) + "\n";
  }
  return text +
         "\n`leitplanke COMMAND --help` says more; `leitplanke --version` names the version.\n"
         "Exit codes: 0 all handled, 1 some input was bad, 2 unusable arguments or files.\n";
}

bool AsksForHelp(const Arguments& arguments) {
  return std::any_of(arguments.begin(), arguments.end(),
                     [](const std::string& argument) { return argument == "--help" || argument == "-h"; });
}

std::size_t WordsOf(const Command& command) { return command.name.find(' ') == std::string_view::npos ? 1 : 2; }

bool Names(const Command& command, const Arguments& arguments) {
  if (arguments.size() < WordsOf(command)) return false;
  return command.name == (WordsOf(command) == 1 ? arguments[0] : arguments[0] + " " + arguments[1]);
}

int UnknownCommand(const Arguments& arguments) {
  std::vector<std::string_view> names;
  for (const Command* command : AllCommands()) names.push_back(command->name);
  // "policy" alone and "policy lnit" are near to "policy lint".
  const bool second_word = arguments.size() > 1 && arguments[1].rfind('-', 0) != 0;
  const std::string both = second_word ? arguments[0] + " " + arguments[1] : arguments[0];
  std::string hint = DidYouMean(both, names);
  if (hint.empty()) hint = DidYouMean(arguments[0], names);
  if (hint.empty()) hint = "; `leitplanke --help` lists all";
  return Unusable("there is no command " + Quoted(both) + hint);
}

}  // namespace

const std::vector<const Command*>& AllCommands() {
  static const std::vector<const Command*> commands = {
      &kPolicyLint,   &kAssess,      &kCheck,       &kTrain,       &kEvaluate,         &kDue,        &kServe,
      &kAccountHash,  &kAdminKey,    &kAdminPerson, &kAdminRole,   &kAdminCertificate, &kAdminLeave, &kCustomerExport,
      &kStoreMigrate, &kStoreBackup, &kSimulate,    &kAuditVerify, &kHeadsList,        &kHeadsTrain, &kHeadsUse};
  return commands;
}

int Unusable(std::string_view message) {
  Print(stderr, "leitplanke: " + std::string(message) + "\n");
  return kUnusable;
}

int RunCommandLine(const Arguments& arguments) {
  if (arguments.empty()) {
    Print(stderr, Overview());
    return kUnusable;
  }
  for (const Command* command : AllCommands()) {
    if (!Names(*command, arguments)) continue;
    const Arguments rest(arguments.begin() + static_cast<std::ptrdiff_t>(WordsOf(*command)), arguments.end());
    if (!AsksForHelp(rest)) return command->run(rest);
    Print(stdout, command->help);
    return kAllHandled;
  }
  if (arguments[0] == "--version") {
    Print(stdout, "leitplanke " LEITPLANKE_VERSION "\n");
    return kAllHandled;
  }
  if (AsksForHelp(arguments) || arguments[0] == "help") {
    Print(stdout, Overview());
    return kAllHandled;
  }
  return UnknownCommand(arguments);
}

}  // namespace leitplanke::cli
