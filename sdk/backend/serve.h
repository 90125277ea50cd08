/// @file   serve.h
/// @brief  The backend as one call: loads what the configuration names, serves, ends in good order.
#ifndef LEITPLANKE_BACKEND_SERVE_H_
#define LEITPLANKE_BACKEND_SERVE_H_

#include <string>

namespace leitplanke::backend {

/// Prints `{"listening":URL}` on standard output when it is ready, then serves until SIGTERM or SIGINT. Returns the
/// exit code: 0 after an orderly end; 2 where configuration, policy, accounts, customers, database or address cannot
/// be used, with the reason on standard error. `own_heads`: the file of learned heads that comes with the program, used
/// where the configuration names none; the extension ships the same.
int Serve(const std::string& config_path, const std::string& own_heads = "");

/// `leitplanke store migrate`: the tables of the store that the configuration names. Returns 0, or 2 with the reason on
/// standard error.
int Migrate(const std::string& config_path);

/// `leitplanke store backup`: a whole copy of the store in one file, taken while backends use it. Likewise.
int Backup(const std::string& config_path, const std::string& to);

}  // namespace leitplanke::backend

#endif  // LEITPLANKE_BACKEND_SERVE_H_
