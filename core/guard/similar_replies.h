/// @file   similar_replies.h
/// @brief  Which of many recent replies is nearly this draft, names, numbers, greetings and closings aside?
///
/// Two replies are compared by what they share in order (longest common subsequence of masked words). Before that,
/// hashed pairs of neighbouring words in one sorted list pick the few replies that could be close, so that a look-up
/// does not grow with the number of replies but with how many share a pair.
#ifndef LEITPLANKE_CORE_GUARD_SIMILAR_REPLIES_H_
#define LEITPLANKE_CORE_GUARD_SIMILAR_REPLIES_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace leitplanke::guard {

/// A reply as hashes of its words: numbers, links and handles all alike, greeting, closing and signature cut off.
std::vector<std::uint32_t> MaskedWords(std::string_view reply);

/// 0 to 1: twice the common subsequence over both lengths. O(product of the lengths).
double Likeness(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b);

class RecentReplies {
 public:
  RecentReplies() = default;
  /// O(total length · log).
  explicit RecentReplies(const std::vector<std::string>& replies);

  /// The greatest likeness of `words` to any of the replies. `words`: from `MaskedWords`.
  double Nearest(const std::vector<std::uint32_t>& words) const;
  /// The same by comparing with every reply: slow, for tests.
  double NearestOfAll(const std::vector<std::uint32_t>& words) const;

 private:
  std::vector<std::vector<std::uint32_t>> replies_;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs_;  ///< hash of two neighbours, reply; sorted
};

/// Made once for a list of replies and kept until another list comes: making one costs more than a whole check.
class RepliesCache {
 public:
  /// A draft without replies between two others does not end the list.
  const RecentReplies& Get(const std::vector<std::string>& replies);

 private:
  std::uint64_t key_ = 0;
  bool filled_ = false;
  RecentReplies replies_, none_;
};

}  // namespace leitplanke::guard

#endif  // LEITPLANKE_CORE_GUARD_SIMILAR_REPLIES_H_
