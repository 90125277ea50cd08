/// @file   habits.h
/// @brief  What people do with a case that they see: mostly what leads on, sometimes what does not.
#ifndef LEITPLANKE_CLI_SIMULATE_HABITS_H_
#define LEITPLANKE_CLI_SIMULATE_HABITS_H_

#include <optional>
#include <string>

#include "leitplanke/sync.h"
#include "sdk/cli/simulate/context.h"

namespace leitplanke::simulate {

/// `before` null: there is no case yet, so it is opened. Empty: nothing to do there. The action may be one that the
/// reducer refuses.
std::optional<Action> ChooseAction(const Case* before, const std::string& case_id, const Post& post,
                                   const Moment& moment, Context& context);

Action Approval(const Case& c);

/// Content for an action of this type that fits the case.
Action WithContent(const Case& c, ActionType type, Context& context);

}  // namespace leitplanke::simulate

#endif  // LEITPLANKE_CLI_SIMULATE_HABITS_H_
