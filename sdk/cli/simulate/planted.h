/// @file   planted.h
/// @brief  `Decide` with one planted bug: what a careless change of reducer or authority would do.
#ifndef LEITPLANKE_CLI_SIMULATE_PLANTED_H_
#define LEITPLANKE_CLI_SIMULATE_PLANTED_H_

#include "core/sync/authority.h"
#include "sdk/cli/simulate/sabotage.h"

namespace leitplanke::simulate {

Verdict DecideSabotaged(Sabotage sabotage, const Question& question, const Moment& moment, Batch& batch);

}  // namespace leitplanke::simulate

#endif  // LEITPLANKE_CLI_SIMULATE_PLANTED_H_
