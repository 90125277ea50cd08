#include "core/cases/transitions.h"

#include <array>
#include <cstdint>

namespace leitplanke {

namespace {

using A = ActionType;
using S = CaseState;

// Three actions choose their target themselves: `case.reopen` leads to `new` where nobody has the case,
// `reply.observed` leads to (or stays in) `unknown` where the reply on the page differs from the approved text, and
// `review.approve` stays in review where another person has to approve as well.
// It is read as a table:
// clang-format off
constexpr auto kTransitions = std::to_array<Transition>({
    // action       from               who                    to
    {A::kClaim,     S::kNew,           Who::kWriter,          S::kClaimed},
    {A::kClaim,     S::kClaimed,       Who::kWriterIfFree,    S::kClaimed},
    {A::kClaim,     S::kChangesWanted, Who::kWriterIfFree,    S::kChangesWanted},

    {A::kRelease,   S::kClaimed,       Who::kClaimerOrAdmin,  S::kNew},
    {A::kRelease,   S::kChangesWanted, Who::kClaimerOrAdmin,  S::kChangesWanted},
    {A::kRelease,   S::kUnknown,       Who::kDecider,         S::kApproved},  // it was not sent; send it again

    {A::kDraft,     S::kClaimed,       Who::kClaimer,         S::kClaimed},
    {A::kDraft,     S::kChangesWanted, Who::kClaimer,         S::kClaimed},
    {A::kDraft,     S::kInReview,      Who::kWriter,          S::kClaimed},  // whoever changes the text takes the
    {A::kDraft,     S::kApproved,      Who::kWriter,          S::kClaimed},  // case; review and approval are gone

    {A::kKeep,      S::kNew,           Who::kWriter,          S::kNew},
    {A::kKeep,      S::kClaimed,       Who::kWriter,          S::kClaimed},
    {A::kKeep,      S::kInReview,      Who::kWriter,          S::kInReview},
    {A::kKeep,      S::kChangesWanted, Who::kWriter,          S::kChangesWanted},
    {A::kKeep,      S::kApproved,      Who::kWriter,          S::kApproved},

    {A::kSubmit,    S::kClaimed,       Who::kSubmitter,       S::kInReview},
    {A::kSubmit,    S::kChangesWanted, Who::kSubmitter,       S::kInReview},
    {A::kWithdraw,  S::kInReview,      Who::kTaker,           S::kClaimed},
    {A::kWithdraw,  S::kApproved,      Who::kTaker,           S::kClaimed},

    {A::kChanges,   S::kInReview,      Who::kSecondPerson,    S::kChangesWanted},
    {A::kChanges,   S::kApproved,      Who::kSecondPerson,    S::kChangesWanted},
    {A::kApprove,   S::kInReview,      Who::kSecondPerson,    S::kApproved},
    {A::kApprove,   S::kApproved,      Who::kRenewer,         S::kApproved},

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
});
// clang-format on

struct Anywhere {
  ActionType action;
  Who who;
};
constexpr auto kAnywhere = std::to_array<Anywhere>({
    {A::kNote, Who::kAnyone},
    {A::kBypass, Who::kWriter},
    {A::kCorrect, Who::kWriter},
    {A::kResolve, Who::kResponsible},
    {A::kAfterReview, Who::kAfterwards},
    {A::kErase, Who::kAdmin},
});
constexpr std::size_t kStates = static_cast<std::size_t>(S::kClosed) + 1;

/// One row for each state: all stay where they are, but an erased case is closed.
constexpr auto kEverywhere = [] {
  std::array<Transition, kAnywhere.size() * kStates> rows{};
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const Anywhere& one = kAnywhere[i / kStates];
    const auto state = static_cast<CaseState>(i % kStates);
    rows[i] = Transition{one.action, state, one.who, one.action == A::kErase ? S::kClosed : state};
  }
  return rows;
}();

/// Where the row of an action and a state stands: 0 none, then those of `kTransitions`, then those of `kEverywhere`.
constexpr std::size_t kTypes = static_cast<std::size_t>(A::kErase) + 1;
constexpr auto kPlaces = [] {
  std::array<std::uint8_t, kTypes * kStates> places{};
  const auto at = [](const Transition& row) {
    return static_cast<std::size_t>(row.action) * kStates + static_cast<std::size_t>(row.from);
  };
  std::uint8_t place = 0;
  for (const Transition& row : kTransitions) places[at(row)] = ++place;
  for (const Transition& row : kEverywhere) places[at(row)] = ++place;
  return places;
}();

}  // namespace

const Transition* FindTransition(ActionType action, CaseState from) {
  const std::size_t place = kPlaces[static_cast<std::size_t>(action) * kStates + static_cast<std::size_t>(from)];
  if (place == 0) return nullptr;
  return place <= kTransitions.size() ? &kTransitions[place - 1] : &kEverywhere[place - 1 - kTransitions.size()];
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
  for (const Anywhere& one : kAnywhere)
    possible.append(possible.empty() ? "" : ", ").append(ActionTypeName(one.action));
  return std::string(ActionTypeName(action)) + " fits a case in state " + fits + "; this one is " +
         std::string(CaseStateName(state)) + ". Possible now: " + possible + ".";
}

}  // namespace leitplanke
