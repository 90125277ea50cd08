/// @file   transitions.h
/// @brief  The four-eyes state machine as one table: in which state an action fits, who may do it, where it leads.
///
/// What an action must carry (hash, checklist, reason …) is checked by its own function in drafting.cc, review.cc
/// and reply.cc. To change the workflow, change a row here; tests/core/cases/table_test.cc holds the same table
/// written by hand a second time, over all states, actions and people.
#ifndef LEITPLANKE_CORE_CASES_TRANSITIONS_H_
#define LEITPLANKE_CORE_CASES_TRANSITIONS_H_

#include <string>

#include "leitplanke/cases.h"

namespace leitplanke {

/// Who may do it. A writer is an agent or a reviewer; an admin without one of these roles writes nothing.
enum class Who {
  kAnyone,          ///< everybody of the company
  kWriter,          ///< any writer
  kWriterIfFree,    ///< any writer, while nobody has claimed the case or the claimer's lease is over
  kClaimer,         ///< the writer who claimed it
  kSubmitter,       ///< the same, with a certificate that has not expired
  kTaker,           ///< who wrote, submitted or claimed it
  kClaimerOrAdmin,  ///< the one who claimed it, or an admin
  kCloser,          ///< the one who claimed it, a reviewer or an admin
  kSecondPerson,    ///< a qualified reviewer who neither wrote or last changed the text nor submitted it
  kRenewer,         ///< the same, once the approval is older than the policy allows
  kAfterwards,      ///< a qualified reviewer who had no part in the emergency approval
  kResponsible,     ///< a reviewer or an admin
  kAdmin,           ///< an admin
  kPoster,          ///< whom the policy's `posting` names: the approver, the author, or either
  kPosted,          ///< the one who sent `reply.intent`
  kDecider,         ///< after an unknown outcome: whoever took part, a reviewer or an admin
};

struct Transition {
  ActionType action;
  CaseState from;
  Who who;
  CaseState to;
};

/// The row, or null where the action does not fit the state. `case.open` is not in the table: it has no state to
/// start from.
const Transition* FindTransition(ActionType action, CaseState from);

/// Whether `moment.actor` is who the row asks for, or why not. `emergency`: the action claims one, which lifts role and
/// certificate of the second person where the policy has that path.
Status CheckWho(Who who, const Case& c, const Moment& moment, bool emergency = false);

/// "case.claim fits a case in state new or changesWanted; this one is inReview. Possible now: draft.save, …"
std::string WrongStateMessage(ActionType action, CaseState state);

}  // namespace leitplanke

#endif  // LEITPLANKE_CORE_CASES_TRANSITIONS_H_
