/// @file   zone.h
/// @brief  The system's time zone data, for the core, which has none.
#ifndef LEITPLANKE_SDK_CLI_ZONE_H_
#define LEITPLANKE_SDK_CLI_ZONE_H_

#include <string>

#include "core/service/instant.h"
#include "leitplanke/status.h"

namespace leitplanke::cli {

/// True if the system has data of this zone. `name` must have the form that a policy's `timezone` has.
bool HasZone(const std::string& name);

/// The zone's offsets. It becomes the time zone of the process: one zone for one run. `kNotFound` if there is no data.
Result<ZoneOffset> LoadZone(const std::string& name);

}  // namespace leitplanke::cli

#endif  // LEITPLANKE_SDK_CLI_ZONE_H_
