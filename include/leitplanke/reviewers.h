/// @file   reviewers.h
/// @brief  Whom to ask for the review of a case: pure, out of what a device holds anyway.
///
/// It only proposes. Who may approve, and whether the pair has to alternate, the backend decides (cases.h).
#ifndef LEITPLANKE_REVIEWERS_H_
#define LEITPLANKE_REVIEWERS_H_

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "leitplanke/cases.h"

namespace leitplanke {

/// When two people last stood under one text, and which of them wrote it.
struct Pairing {
  std::string at;      ///< of the approval, ISO 8601 UTC; empty: never
  std::string writer;  ///< empty: never
};

/// Out of the approvals that the cases still have: an approval that was withdrawn later is not seen. O(cases).
Pairing LastPairing(const Cases& cases, std::string_view one, std::string_view other);

struct Suggestion {
  const Person* person = nullptr;  ///< points into `people`
  bool online = false;
  bool out_of_turn = false;  ///< they take turns by the policy, and the author wrote the last time as well
  std::string last_paired;   ///< with the author; empty: never
};

/// All who may approve the case's text (for a case without one: what its claimer will write), best first: in turn
/// before out of turn, online before offline, least recently paired with the author first, then by id. `moment.actor`
/// is not looked at. O(people * cases).
std::vector<Suggestion> SuggestReviewers(const Case& c, const std::vector<Person>& people,
                                         const std::vector<std::string>& online, const Cases& cases,
                                         const Moment& moment);

}  // namespace leitplanke

#endif  // LEITPLANKE_REVIEWERS_H_
