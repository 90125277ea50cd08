/// @file   files.h
/// @brief  Whole files in and out.
#ifndef LEITPLANKE_SDK_CLI_FILES_H_
#define LEITPLANKE_SDK_CLI_FILES_H_

#include <cstddef>
#include <string>
#include <string_view>

#include "leitplanke/status.h"

namespace leitplanke::cli {

/// The file's bytes; of one that is longer than `limit` a little more than that, so that whoever knows the format can
/// refuse it without reading it all.
Result<std::string> ReadUpTo(const std::string& path, std::size_t limit);

Status WriteWhole(const std::string& path, std::string_view bytes);

/// "cannot read PATH: REASON", with the reason of the system.
Error CannotRead(const std::string& path);

}  // namespace leitplanke::cli

#endif  // LEITPLANKE_SDK_CLI_FILES_H_
