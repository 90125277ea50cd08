#include "leitplanke/reviewers.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "core/cases/transitions.h"
#include "core/text/sort.h"

namespace leitplanke {

namespace {

/// An approval of this case between the two that is newer than what is known.
void Look(const Case& c, const std::optional<Approval>& approval, std::string_view one, std::string_view other,
          Pairing& last) {
  if (!approval.has_value() || !c.draft.has_value() || approval->at <= last.at) return;
  const std::string& writer = c.draft->author;
  const std::string& reviewer = approval->person;
  if ((writer == one && reviewer == other) || (writer == other && reviewer == one)) last = {approval->at, writer};
}

/// May the person approve it, as the reducer sees it; who has the case in hand will have written it.
bool Fits(const Case& c, const Person& person, Moment moment) {
  moment.actor = &person;
  const bool in_hand = c.state == CaseState::kClaimed || c.state == CaseState::kChangesWanted;
  if (in_hand && c.claimed_by == person.id) return false;
  return CheckWho(Who::kSecondPerson, c, moment).ok();
}

bool Before(const Suggestion& a, const Suggestion& b) {
  return std::tuple(a.out_of_turn, !a.online, std::string_view(a.last_paired), std::string_view(a.person->id)) <
         std::tuple(b.out_of_turn, !b.online, std::string_view(b.last_paired), std::string_view(b.person->id));
}

}  // namespace

Pairing LastPairing(const Cases& cases, std::string_view one, std::string_view other) {
  Pairing last;
  for (const auto& [id, c] : cases) {
    Look(c, c.first_approval, one, other, last);
    Look(c, c.approval, one, other, last);
  }
  return last;
}

std::vector<Suggestion> SuggestReviewers(const Case& c, const std::vector<Person>& people,
                                         const std::vector<std::string>& online, const Cases& cases,
                                         const Moment& moment) {
  const std::string& author = c.draft.has_value() ? c.draft->author : c.claimed_by;
  std::vector<Suggestion> out;
  for (const Person& person : people) {
    if (!Fits(c, person, moment)) continue;
    const bool here = std::find(online.begin(), online.end(), person.id) != online.end();
    Pairing last = LastPairing(cases, author, person.id);
    const bool turns = moment.review->rotation != Rotation::kOff;
    out.push_back({&person, here, turns && !author.empty() && last.writer == author, std::move(last.at)});
  }
  Sort(out, Before);
  return out;
}

}  // namespace leitplanke
