/// @file   head.h
/// @brief  One learned head: a linear model over hashed n-grams, and what rules saw, that gives labels to a text.
///
/// A head has planes, one for each label (two labels that exclude each other share one). A plane's score is
///
///   scale * (sum(weight * value) / |n-grams|  +  sum(weight * value of the rules' features) / kRuleUnit) + bias
///
/// with weights of one byte: the sums are whole numbers, and one square root and one division follow, so that the
/// browser and the server give the same bits.
///
/// File: little endian. "LPHD", version (2 bytes), flags (2), buckets (4), number of planes (2) and labels (2), then
/// texts with their length (1 byte): name, labels. Each plane: five doubles, then one byte a bucket. Last, 8 bytes
/// FNV-1a over everything before. A file with several heads: "LPHS", number of parts (2), then length (4) and part: a
/// head, or a section and 8 bytes FNV-1a. Sections are the thesaurus that the heads were trained with (thesaurus.h) and
/// the network whose scores are added to theirs (net.h). Of two heads of one name the later counts, and of two sections
/// of a kind, so two files can be joined.
#ifndef LEITPLANKE_CORE_HEADS_HEAD_H_
#define LEITPLANKE_CORE_HEADS_HEAD_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/heads/net.h"
#include "core/heads/ngrams.h"
#include "core/heads/thesaurus.h"
#include "leitplanke/status.h"

namespace leitplanke::heads {

inline constexpr std::uint16_t kFormatVersion = 1;
inline constexpr std::size_t kMaxHeadBytes = 250'000;
inline constexpr std::size_t kMaxFileBytes = 1'000'000;  ///< of several heads; `kMaxHeadsBytes` outside
inline constexpr std::size_t kMaxHeads = 32;
inline constexpr std::size_t kMaxLabels = 256;
inline constexpr std::size_t kMaxNameBytes = 100;  ///< of a head and of a label
inline constexpr double kRuleUnit = 256;           ///< a feature of a rule with value `kOnce` weighs a quarter

struct Plane {
  double scale = 1, bias = 0;
  double lift = 0;              ///< added before planes are compared, or before the score is compared with 0
  double slope = 1, shift = 0;  ///< probability = sigmoid(slope * score + shift)
  std::vector<std::int8_t> weights;
};

struct Head {
  std::string name;
  std::vector<std::string> labels;  ///< sorted
  bool multi = false;               ///< several labels can hold, or none
  bool rules = false;               ///< wants features of rules, too: belongs to one version of the rules
  bool net = false;                 ///< what the network says is added to its scores
  std::uint32_t buckets = 0;
  std::vector<Plane> planes;
};

/// What a head looks at.
struct Input {
  std::vector<Feature> ngrams;
  std::vector<Feature> rules;
};

/// N-grams of a text with the sum of their squares, counted once for all heads that look at it.
struct Counted {
  Counted() = default;
  explicit Counted(std::vector<Feature> features) : ngrams(std::move(features)), squares(SquareSum(ngrams)) {}

  std::vector<Feature> ngrams;
  std::int64_t squares = 0;
};

struct Verdict {
  std::vector<std::uint16_t> labels;  ///< indexes into `Head::labels`; exactly one if not `multi`
  std::vector<double> probabilities;  ///< by label; sum 1 if not `multi`
};

/// What weighed for (above 0) or against a label.
struct Reason {
  std::string what;  ///< an n-gram of the masked text, or the name of what a rule saw
  double weight = 0;
};

inline std::uint32_t BucketOf(std::uint32_t hash, std::uint32_t buckets) {
  return static_cast<std::uint32_t>((static_cast<std::uint64_t>(hash) * buckets) >> 32U);
}

/// One file can hold heads of the assessment ("urgency") and of guardrails ("tone.hostile"); each part takes its
/// own.
inline bool IsOfARule(std::string_view name) { return name.find('.') != std::string_view::npos; }

/// One score a plane. O(features · planes).
std::vector<double> Scores(const Head& head, const Input& input);
/// The same of several texts that count as one, each hash in one of them only, and of several lists of what rules saw;
/// nothing is copied.
using Lists = std::span<const std::span<const Feature>>;
std::vector<double> Scores(const Head& head, std::span<const Counted* const> texts, Lists rules);
/// Adds what the network says to the scores of a head that wants it. The output of a plane is called like the head,
/// and where there are several planes "head:label". `other`: as in `Net::Score`.
void AddScores(const Head& head, const Net& net, const Answers& text, const Answers* other,
               std::vector<double>& scores);
/// The labels that follow from `Scores`.
Verdict Judge(const Head& head, const std::vector<double>& scores);
Verdict Judge(const Head& head, const Input& input);
/// The sum of the weights of `ngrams` for a head of one plane, in the plane's own steps: to compare parts of a text.
std::int64_t Weight(const Head& head, const std::vector<Feature>& ngrams);

/// What weighs most for or against label `label`, heaviest first: n-grams of `text` and `rules`, the names of what
/// rules saw. At most `most`. O(n log n).
std::vector<Reason> Explain(const Head& head, std::string_view text, const std::vector<std::string>& rules,
                            std::size_t label, std::size_t most);

/// Any bytes: an error says what is wrong with them.
Result<Head> ReadHead(std::string_view bytes);
std::string WriteHead(const Head& head);
/// What a file holds: heads, and perhaps the words and the network that they were trained with.
struct HeadsFile {
  std::vector<Head> heads;
  Thesaurus words;
  Net net;
};
Result<HeadsFile> ReadHeads(std::string_view bytes);
/// `sections`: of a thesaurus and of a network.
std::string WriteHeads(const std::vector<Head>& heads, const std::vector<std::string>& sections = {});

}  // namespace leitplanke::heads

#endif  // LEITPLANKE_CORE_HEADS_HEAD_H_
