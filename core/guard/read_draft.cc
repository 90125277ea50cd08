#include "core/guard/read_draft.h"

#include "core/guard/sources.h"

namespace leitplanke::guard {

std::vector<DraftReader::Reading> DraftReader::Read(const Draft& draft, const heads::Thesaurus& words) const {
  RepliesCache replies;
  PostCache post;
  const DraftView view(draft, view_, TheGrammar(), replies.Get(draft.recent_replies),
                       post.Get(draft.in_reply_to, view_, TheGrammar()));
  const heads::Net none;
  const LearnedInput input(view.doc, view.parse, view.doc.language(), view.post, words, none);
  std::vector<Reading> readings;
  for (const Rule* rule : Rules()) {
    if (!rule->learned) continue;
    const std::vector<RuleHit> hits = rule->check(view, view_);
    readings.push_back({rule->id, input.For(*rule, hits), !hits.empty()});
  }
  return readings;
}

std::pair<heads::NetText, heads::NetText> DraftReader::ReadInOrder(const Draft& draft, const heads::Thesaurus& words) {
  return {heads::NetText(Doc(draft.text), words), heads::NetText(Doc(draft.in_reply_to), words)};
}

}  // namespace leitplanke::guard
