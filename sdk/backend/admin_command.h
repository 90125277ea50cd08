/// @file   admin_command.h
/// @brief  What an admin does at the machine that has the configuration, or at a desk that has only the key.
///
/// Every call returns an exit code: 0 done, 1 refused by the rules, 2 where key, configuration or store cannot be used;
/// the reason stands on standard error.
#ifndef LEITPLANKE_BACKEND_ADMIN_COMMAND_H_
#define LEITPLANKE_BACKEND_ADMIN_COMMAND_H_

#include <cstdint>
#include <string>

#include "core/cases/roster.h"
#include "sdk/backend/admin.h"

namespace leitplanke::backend {

/// Makes an Ed25519 key: the file (new, readable by its owner alone) gets it, standard output its public half.
int MakeAdminKey(const std::string& file);

/// Signs the action with the key for the people as they are now, and applies it to the store that the configuration
/// names, as the running backend would. Fills in `base`, `at`, `key` and `value`.
int ApplyAdminAction(const std::string& config, const std::string& key_file, RosterAction action);

/// Signs it for `action.base` and prints it as one line, ready for `POST /v1/admin`.
int PrintAdminAction(const std::string& key_file, RosterAction action);

/// Writes the customer's data to a new file, and that it was done into log and audit chain.
int ExportByConfig(const std::string& config, const std::string& key_file, const std::string& tenant,
                   const CustomerName& whose, const std::string& file);

/// What `GET /v1/heads` lists of versions, a line each, and which is in use.
int ListHeadsByConfig(const std::string& config, const std::string& tenant);

/// Trains the company's own heads from its corrections and keeps what came of it; prints the version as the list has
/// it. `own_heads`: those that come with the program.
int TrainHeadsByConfig(const std::string& config, const std::string& own_heads, const std::string& key_file,
                       const std::string& tenant);

/// Takes a version into use, 0 for the heads that ship.
int UseHeadsByConfig(const std::string& config, const std::string& key_file, const std::string& tenant,
                     std::uint64_t version);

}  // namespace leitplanke::backend

#endif  // LEITPLANKE_BACKEND_ADMIN_COMMAND_H_
