#include <algorithm>
#include <utility>

#include "core/cases/effects.h"

namespace leitplanke {

namespace {

using Alternatives = std::vector<Alternative>;

Alternatives::iterator Of(Alternatives& list, std::string_view author) {
  return std::find_if(list.begin(), list.end(), [&](const Alternative& one) { return one.author == author; });
}

Alternatives::iterator Saying(Alternatives& list, std::string_view hash, Surface surface) {
  return std::find_if(list.begin(), list.end(),
                      [&](const Alternative& one) { return one.hash == hash && one.surface == surface; });
}

Error Known(const std::string& author) {
  return Error{ErrorCode::kInvalidArgument,
               "These words stand in the case already; " + author + " wrote them. Take that draft, or change it.",
               "/text"};
}

}  // namespace

Status KeepDraft(Case& c, const Step& step) {
  const Action& action = step.action;
  const std::string& person = step.moment.actor->id;
  if (Status fits = CheckText(action.text, kMaxAlternativeBytes, "/text"); !fits.ok()) return fits;
  const auto own = Of(c.alternatives, person);
  if (Canonical(action.text).empty()) {
    if (own == c.alternatives.end()) {
      return Error{ErrorCode::kNotFound, "You keep no draft of your own in this case; there is nothing to drop.",
                   "/text"};
    }
    c.alternatives.erase(own);
    return Done{};
  }
  Alternative kept{action.text, TextHash(action.text), person, step.moment.now, action.surface};
  if (c.draft.has_value() && c.draft->hash == kept.hash && c.draft->surface == kept.surface) {
    return Known(c.draft->author);
  }
  const auto same = Saying(c.alternatives, kept.hash, kept.surface);
  if (same != c.alternatives.end() && same != own) return Known(same->author);
  if (own != c.alternatives.end()) {
    *own = std::move(kept);
    return Done{};
  }
  if (c.alternatives.size() >= kMaxAlternatives) {
    return Error{ErrorCode::kTooLarge,
                 "There are " + std::to_string(kMaxAlternatives) +
                     " other drafts in this case already. Ask a colleague to drop one.",
                 "/text"};
  }
  c.alternatives.push_back(std::move(kept));
  return Done{};
}

std::string TakeAlternative(Case& c, const Step& step, std::string_view hash) {
  const auto taken = Saying(c.alternatives, hash, step.action.surface);
  if (taken == c.alternatives.end()) return "";
  std::string author = std::move(taken->author);
  c.alternatives.erase(taken);
  // What stood there stays beside it, as its author's; unless they keep other words by now.
  if (!c.draft.has_value() || c.draft->text.size() > kMaxAlternativeBytes || Canonical(c.draft->text).empty()) {
    return author;
  }
  if (Of(c.alternatives, c.draft->author) != c.alternatives.end()) return author;
  c.alternatives.push_back(
      Alternative{c.draft->text, c.draft->hash, c.draft->author, step.moment.now, c.draft->surface});
  return author;
}

}  // namespace leitplanke
