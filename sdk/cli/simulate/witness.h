/// @file   witness.h
/// @brief  Looks at what is left when a schedule is over, and says which promise was broken.
///
/// The promises:
///  - four eyes: nothing counts as approved or answered without a second person who signed exactly that text, and the
///    poster is who the policy names. Told from the log's actions alone, by rules written here a second time;
///  - each number of each device decided once, without gaps, for its owner; each action decided on what the person saw;
///  - what a person was promised to be kept is in the log or back with the person, in one of the two, once;
///  - what was acknowledged or served stays, under the same version;
///  - all replicas are the backend's cases, byte by byte;
///  - no personal data of the post in the log; the audit chain verifies.
#ifndef LEITPLANKE_CLI_SIMULATE_WITNESS_H_
#define LEITPLANKE_CLI_SIMULATE_WITNESS_H_

#include <string>
#include <vector>

#include "sdk/cli/simulate/device.h"
#include "sdk/cli/simulate/mallory.h"

namespace leitplanke::simulate {

/// Empty if all promises hold, else a sentence about the first one that does not.
std::string FindBreach(const Backend& backend, std::vector<Device>& devices, const Mallory& mallory, Context& context);

/// The four-eyes part: one log, told from the start (four_eyes.cc).
std::string FindFourEyesBreach(const Store& store, const Context& context);

}  // namespace leitplanke::simulate

#endif  // LEITPLANKE_CLI_SIMULATE_WITNESS_H_
