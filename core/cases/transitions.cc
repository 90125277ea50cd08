#include "core/cases/transitions.h"

#include <array>

namespace leitplanke {

namespace {

using A = ActionType;
using S = CaseState;

// Two actions choose their target themselves: `case.reopen` leads to `new` where nobody has the case, and
// `reply.observed` leads to (or stays in) `unknown` where the reply on the page differs from the approved text.
// It is read as a table:
// clang-format off
constexpr auto kTransitions = std::to_array<Transition>({
    // action       from               who                    to
    {A::kClaim,     S::kNew,           Who::kWriter,          S::kClaimed},
    {A::kClaim,     S::kChangesWanted, Who::kWriterIfFree,    S::kChangesWanted},

    {A::kRelease,   S::kClaimed,       Who::kClaimerOrAdmin,  S::kNew},
    {A::kRelease,   S::kChangesWanted, Who::kClaimerOrAdmin,  S::kChangesWanted},
    {A::kRelease,   S::kUnknown,       Who::kDecider,         S::kApproved},  // it was not sent; send it again

    {A::kDraft,     S::kClaimed,       Who::kClaimer,         S::kClaimed},
    {A::kDraft,     S::kChangesWanted, Who::kClaimer,         S::kClaimed},
    {A::kDraft,     S::kInReview,      Who::kWriter,          S::kClaimed},  // whoever changes the text takes the
    {A::kDraft,     S::kApproved,      Who::kWriter,          S::kClaimed},  // case; review and approval are gone

    {A::kSubmit,    S::kClaimed,       Who::kClaimer,         S::kInReview},
    {A::kSubmit,    S::kChangesWanted, Who::kClaimer,         S::kInReview},

    {A::kChanges,   S::kInReview,      Who::kSecondPerson,    S::kChangesWanted},
    {A::kChanges,   S::kApproved,      Who::kSecondPerson,    S::kChangesWanted},
    {A::kApprove,   S::kInReview,      Who::kSecondPerson,    S::kApproved},

    {A::kIntent,    S::kApproved,      Who::kPoster,          S::kPosting},
    {A::kObserved,  S::kPosting,       Who::kPosted,          S::kAnswered},
    {A::kObserved,  S::kUnknown,       Who::kDecider,         S::kAnswered},
    {A::kUnknown,   S::kPosting,       Who::kWriter,          S::kUnknown},

    {A::kClose,     S::kNew,           Who::kCloser,          S::kClosed},
    {A::kClose,     S::kClaimed,       Who::kCloser,          S::kClosed},
    {A::kClose,     S::kInReview,      Who::kCloser,          S::kClosed},
    {A::kClose,     S::kChangesWanted, Who::kCloser,          S::kClosed},
    {A::kClose,     S::kApproved,      Who::kCloser,          S::kClosed},
    {A::kClose,     S::kAnswered,      Who::kCloser,          S::kClosed},
    {A::kClose,     S::kUnknown,       Who::kCloser,          S::kClosed},

    {A::kReopen,    S::kAnswered,      Who::kWriter,          S::kClaimed},
    {A::kReopen,    S::kClosed,        Who::kWriter,          S::kClaimed},
    {A::kReopen,    S::kUnknown,       Who::kDecider,         S::kClaimed},  // it was not sent; write it anew

    {A::kNote,      S::kNew,           Who::kAnyone,          S::kNew},
    {A::kNote,      S::kClaimed,       Who::kAnyone,          S::kClaimed},
    {A::kNote,      S::kInReview,      Who::kAnyone,          S::kInReview},
    {A::kNote,      S::kChangesWanted, Who::kAnyone,          S::kChangesWanted},
    {A::kNote,      S::kApproved,      Who::kAnyone,          S::kApproved},
    {A::kNote,      S::kPosting,       Who::kAnyone,          S::kPosting},
    {A::kNote,      S::kAnswered,      Who::kAnyone,          S::kAnswered},
    {A::kNote,      S::kUnknown,       Who::kAnyone,          S::kUnknown},
    {A::kNote,      S::kClosed,        Who::kAnyone,          S::kClosed},
});
// clang-format on

}  // namespace

const Transition* FindTransition(ActionType action, CaseState from) {
  for (const Transition& row : kTransitions) {
    if (row.action == action && row.from == from) return &row;
  }
  return nullptr;
}

std::string WrongStateMessage(ActionType action, CaseState state) {
  std::string fits;
  std::string possible;
  for (const Transition& row : kTransitions) {
    if (row.action == action) {
      if (!fits.empty()) fits += " or ";
      fits += CaseStateName(row.from);
    }
    if (row.from == state) {
      if (!possible.empty()) possible += ", ";
      possible += ActionTypeName(row.action);
    }
  }
  return std::string(ActionTypeName(action)) + " fits a case in state " + fits + "; this one is " +
         std::string(CaseStateName(state)) + ". Possible now: " + possible + ".";
}

}  // namespace leitplanke
