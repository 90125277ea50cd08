/// @file   team_replies.h
/// @brief  What the team has answered of late: what `style.boilerplate` compares a draft with.
#ifndef LEITPLANKE_TEAM_REPLIES_H_
#define LEITPLANKE_TEAM_REPLIES_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "leitplanke/cases.h"

namespace leitplanke {

/// A reply that is older reminds nobody of this one.
inline constexpr std::int64_t kRecentReplyDays = 30;

/// The texts that were seen on the page as they had been approved, newest first, at most `kMaxRecentReplies` (guard.h).
/// `now`: ISO 8601; where it is none, no reply is too old. O(cases · log cases).
std::vector<std::string> TeamReplies(const Cases& cases, std::string_view now);

}  // namespace leitplanke

#endif  // LEITPLANKE_TEAM_REPLIES_H_
