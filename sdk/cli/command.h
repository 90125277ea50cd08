/// @file   command.h
/// @brief  The `leitplanke` command line: one file a command, one table of all.
///
/// To add a command: write `sdk/cli/NAME.cc` with a `const Command`, declare it below, put it into `AllCommands`
/// (commands.cc) and into CMakeLists.txt. `--help`, the overview and "did you mean" follow from the table.
#ifndef LEITPLANKE_SDK_CLI_COMMAND_H_
#define LEITPLANKE_SDK_CLI_COMMAND_H_

#include <string>
#include <string_view>
#include <vector>

namespace leitplanke::cli {

using Arguments = std::vector<std::string>;

/// What every command's exit code means.
enum ExitCode : int {
  kAllHandled = 0,
  kSomeBad = 1,   ///< some input was bad and was answered with an error
  kUnusable = 2,  ///< the arguments, the policy or a file cannot be used; nothing was done
};

struct Command {
  std::string_view name;     ///< one word or two: "assess", "policy lint"
  std::string_view summary;  ///< half a line for the overview
  std::string_view help;     ///< the whole text of `--help`, with the usage line first
  int (*run)(const Arguments& arguments);
};

extern const Command kAccountHash;
extern const Command kAdminCertificate;
extern const Command kAdminKey;
extern const Command kAdminLeave;
extern const Command kAdminPerson;
extern const Command kAdminRole;
extern const Command kAssess;
extern const Command kAuditVerify;
extern const Command kCheck;
extern const Command kCustomerExport;
extern const Command kDue;
extern const Command kEvaluate;
extern const Command kHeadsList;
extern const Command kHeadsTrain;
extern const Command kHeadsUse;
extern const Command kPolicyLint;
extern const Command kServe;
extern const Command kSimulate;
extern const Command kStoreBackup;
extern const Command kStoreMigrate;
extern const Command kTrain;

/// In the order of the overview.
const std::vector<const Command*>& AllCommands();

/// Finds the command in the arguments (program name left out) and runs it; `--help` and `--version` stand here.
int RunCommandLine(const Arguments& arguments);

/// One line on standard error: `leitplanke: MESSAGE`. Returns `kUnusable`.
int Unusable(std::string_view message);

}  // namespace leitplanke::cli

#endif  // LEITPLANKE_SDK_CLI_COMMAND_H_
