/// @file   policy_file.h
/// @brief  Policy documents from disk.
#ifndef LEITPLANKE_SDK_CLI_POLICY_FILE_H_
#define LEITPLANKE_SDK_CLI_POLICY_FILE_H_

#include <optional>
#include <string>
#include <vector>

#include "leitplanke/policy.h"
#include "leitplanke/status.h"

namespace leitplanke::cli {

/// The file's bytes, at most one more than a policy may have (longer ones are refused by the parser, not read).
Result<std::string> ReadPolicyFile(const std::string& path);

/// `FILE:JSON-pointer: message`, with "warning: " before the message of a warning.
std::string ProblemLine(const std::string& path, const PolicyProblem& problem);

/// The policy, or none after its problems were printed on standard error.
std::optional<Policy> LoadPolicy(const std::string& path);

}  // namespace leitplanke::cli

#endif  // LEITPLANKE_SDK_CLI_POLICY_FILE_H_
