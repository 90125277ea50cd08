/// @file   own_heads.h
/// @brief  The learned heads that come with the program, or those that an option names instead.
#ifndef LEITPLANKE_SDK_CLI_OWN_HEADS_H_
#define LEITPLANKE_SDK_CLI_OWN_HEADS_H_

#include <string>
#include <string_view>

#include "core/heads/head.h"
#include "leitplanke/status.h"
#include "sdk/cli/files.h"

namespace leitplanke::cli {

/// Says of `--heads` that rules alone shall decide.
inline constexpr std::string_view kNoHeads = "none";

/// `heads.lphs` beside the program, or "": an installation without it has rules alone.
std::string OwnHeads();

/// The file that `--heads` names; without the option the program's own. "" for none.
std::string ChosenHeads(const std::string& option);

/// Reads the file into an `Assessor` or a `Guard`; nothing at all for "". The error names the file.
template <typename Engine>
Status LoadHeads(const std::string& path, Engine& engine) {
  if (path.empty()) return Done{};
  const Result<std::string> bytes = ReadUpTo(path, heads::kMaxFileBytes);
  if (!bytes.ok()) return bytes.error();
  const Status loaded = engine.LoadHeads(*bytes);
  if (loaded.ok()) return loaded;
  return Error{loaded.error().code, path + ": " + loaded.error().message, ""};
}

}  // namespace leitplanke::cli

#endif  // LEITPLANKE_SDK_CLI_OWN_HEADS_H_
