#include "leitplanke/team_replies.h"

#include <algorithm>

#include "core/cases/clock.h"
#include "core/text/sort.h"
#include "leitplanke/guard.h"

namespace leitplanke {

std::vector<std::string> TeamReplies(const Cases& cases, std::string_view now) {
  constexpr std::int64_t kDay = 24 * 60 * 60;
  std::vector<const Case*> answered;
  for (const auto& [id, c] : cases) {
    if (c.state != CaseState::kAnswered || !c.reply || !c.reply->matches || !c.draft || c.draft->text.empty()) continue;
    if (SecondsBetween(c.reply->at, now).value_or(0) <= kRecentReplyDays * kDay) answered.push_back(&c);
  }
  Sort(answered, [](const Case* a, const Case* b) { return a->reply->at > b->reply->at; });
  answered.resize(std::min(answered.size(), kMaxRecentReplies));
  std::vector<std::string> texts;
  texts.reserve(answered.size());
  for (const Case* c : answered) texts.push_back(c->draft->text);
  return texts;
}

}  // namespace leitplanke
