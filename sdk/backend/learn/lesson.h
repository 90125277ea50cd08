/// @file   lesson.h
/// @brief  A company's own heads: the recipe of the heads that ship, with the posts that its people corrected.
///
/// The posts that the shipped heads were made from stay part of the training, so that what a company teaches is added
/// to what is known. A head is taken only if
///  - it does better than the shipped one on corrections that it has not seen: one of five posts, chosen by the text;
///  - it does no worse than `kMostLost` on shipped posts that neither has seen.
/// Nobody teaches alone: there are corrections of two people at least, and of those whom one person made only as many
/// count as all others made together.
///
/// The same posts, corrections and heads give the same bytes. Seconds of one core for each head.
#ifndef LEITPLANKE_BACKEND_LEARN_LESSON_H_
#define LEITPLANKE_BACKEND_LEARN_LESSON_H_

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "leitplanke/assess.h"
#include "leitplanke/cases.h"
#include "leitplanke/policy.h"
#include "sdk/backend/learn/corpus.h"

namespace leitplanke::learn {

inline constexpr std::size_t kLeastPosts = 50;      ///< corrected posts, before anything is learned
inline constexpr std::size_t kLeastPeople = 2;      ///< who corrected them
inline constexpr std::size_t kLeastOfAHead = 30;    ///< corrections of one field, before its head learns
inline constexpr std::size_t kMostPosts = 10'000;   ///< of more, so many are learned from
inline constexpr std::size_t kHeldOutOneOf = 5;     ///< corrections that judge and do not teach
inline constexpr std::size_t kLeastGain = 2;        ///< posts of the held-out ones, more right than before …
inline constexpr std::size_t kLeastGainOneOf = 20;  ///< … and this share of them
inline constexpr std::size_t kMostLostOneOf = 100;  ///< of the shipped held-back posts, fewer right than before
/// A correction counts as much as so many shipped posts: of 3, 6 and 8 the least with which seventy correct three
/// wordings of one thing against 27,500 posts and the network.
inline constexpr std::size_t kCopies = 8;

/// A post of which people said what is right.
struct CorrectedPost {
  std::string case_id;
  Post post;
  std::vector<Correction> corrections;  ///< of fields of the assessment; others are passed over
};

struct Lessons {
  const std::vector<CorpusFile>* corpus = nullptr;  ///< what the shipped heads were made from
  std::string shipped;                              ///< those heads' file
  const Policy* policy = nullptr;                   ///< the company's
  std::vector<CorrectedPost> posts;
};

struct Score {
  std::size_t rows = 0, before = 0, after = 0;  ///< right with the shipped head, and with the new one
};
struct HeadReport {
  std::string head;
  std::size_t corrections = 0;  ///< that count
  Score held_out, shipped;
  bool taken = false;
};
struct Learned {
  std::vector<HeadReport> heads;
  std::string bytes;   ///< file of the heads that were taken; empty: none
  std::string reason;  ///< if none was taken: `too_few_of_a_field` or `not_better`, for programs …
  std::string why;     ///< … and a sentence
};

/// Told before each step; `false` ends the training with `kWrongState`.
using Progress = std::function<bool(std::size_t step, std::size_t steps)>;

/// "12 corrected posts; 50 are needed." Empty: there are enough.
std::string WhyNotYet(std::size_t posts, std::size_t people);

/// Errors: heads or corpus that cannot be used, a training that was ended.
Result<Learned> Learn(const Lessons& lessons, const Progress& progress);

}  // namespace leitplanke::learn

#endif  // LEITPLANKE_BACKEND_LEARN_LESSON_H_
