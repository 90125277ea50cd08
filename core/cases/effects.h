/// @file   effects.h
/// @brief  What each action must carry and what it changes, one function an action.
///
/// Called when state and person fit (transitions.h). `c` is a copy of the case whose `state` is already the table's
/// target (two actions change it once more); on an error the copy is thrown away. Revision and history are kept by
/// `Apply`.
#ifndef LEITPLANKE_CORE_CASES_EFFECTS_H_
#define LEITPLANKE_CORE_CASES_EFFECTS_H_

#include <string>
#include <string_view>
#include <vector>

#include "leitplanke/cases.h"

namespace leitplanke {

struct Step {
  const Action& action;
  const Moment& moment;
  CaseState from;  ///< the state that the case was in
};

/// `case.open`: the only action that makes a case.
Result<Case> OpenCase(const Action& action, const Moment& moment);

// lifecycle.cc
Status ClaimCase(Case& c, const Step& step);
Status ReleaseCase(Case& c, const Step& step);
Status CloseCase(Case& c, const Step& step);
Status ReopenCase(Case& c, const Step& step);
Status AddNote(Case& c, const Step& step);
Status EraseCase(Case& c, const Step& step);
// alternatives.cc
Status KeepDraft(Case& c, const Step& step);
// corrections.cc
Status CorrectCase(Case& c, const Step& step);
// drafting.cc
Status SaveDraft(Case& c, const Step& step);
Status SubmitDraft(Case& c, const Step& step);
Status WithdrawText(Case& c, const Step& step);
// comments.cc
Status RequestChanges(Case& c, const Step& step);
// review.cc
Status ApproveText(Case& c, const Step& step);
Status ReviewAfterwards(Case& c, const Step& step);
// bypass.cc
Status DetectBypass(Case& c, const Step& step);
Status ResolveBypass(Case& c, const Step& step);
// reply.cc
Status IntendReply(Case& c, const Step& step);
Status ObserveReply(Case& c, const Step& step);
Status LoseReply(Case& c, const Step& step);

/// Where somebody keeps just these words, they leave the alternatives, and the draft takes their place as its author's.
/// Who kept them, or empty. To be called before the draft changes.
std::string TakeAlternative(Case& c, const Step& step, std::string_view hash);

/// The draft's author as a person. `kNotFound` if they are not among the company's people any more.
Result<const Person*> AuthorOf(const DraftState& draft, const Moment& moment);

/// `kBlocked`, naming the rules, while a finding of severity `block` stands against the draft that no override
/// of the draft covers. An override covers a finding of its rule that spans exactly its quote, where the policy
/// lets the rule be overridden at all.
Status CheckBlocks(const Case& c, const DraftState& draft, const Person& author, const Moment& moment);

/// Approvals, whole or half, and what belongs to them are gone.
void WithdrawApprovals(Case& c);

/// Of the two, the author wrote the last time as well.
bool OutOfTurn(const Case& c, const Moment& moment);

/// The signature that a submit or an approval needs: under this policy, or because `always`.
Status CheckSigned(const Step& step, bool always);

// checks.cc: small checks that several actions share
Status CheckText(std::string_view text, std::size_t max_bytes, std::string_view where);
Status CheckReason(std::string_view text, std::string_view where);  ///< present, UTF-8, `kMaxReasonBytes`
Status CheckLink(std::string_view link, std::string_view where);    ///< empty or http(s), `kMaxFieldBytes`
Status CheckHash(std::string_view given, std::string_view expected, std::string_view what);

/// Appends and forgets the oldest beyond `max`: a full case never gets stuck, and the log has all.
template <typename T>
void AppendBounded(std::vector<T>& list, T item, std::size_t max) {
  if (list.size() >= max) list.erase(list.begin());
  list.push_back(std::move(item));
}

/// A reason becomes a note, so that colleagues see it.
void NoteReason(Case& c, const Step& step);

}  // namespace leitplanke

#endif  // LEITPLANKE_CORE_CASES_EFFECTS_H_
