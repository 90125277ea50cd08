/// @file   net.h
/// @brief  A small network beside the linear heads: it sees words in their order, and what it says is added to the
///         scores of the heads' planes (head.h).
///
/// Linear heads weigh words and pairs of them wherever they stand. Whether "half the street is laughing" laughs at a
/// customer is a matter of several words together, some of which no head has met. The network has a row of small
/// numbers for each word, stem, ending and class that it knows (net_text.h); a word is the sum of its rows. Filters
/// look at five words at a time. Of each filter the highest answer in the text and the sum of all answers are kept, and
/// outputs weigh those:
///
///   answer   = max(0, bias + sum(weight * number of the five words))
///   score    = bias + unit * (sum(weight * highest) + sum(weight * sum of answers) / sqrt(words)
///                             + sum(weight * highest in the other text))
///
/// The other text is the customer's post where the text is a reply. All weights are of one byte and all sums are whole
/// numbers; one square root and two multiplications follow, so that the browser and the server give the same bits.
///
/// Section in the file, little endian: "LPNT", numbers a row (1 byte), filters (1), rows (2), outputs (1), whether
/// there is another text (1); the rows' keys (keys.h), the rows, one byte a number; each filter: bias (4, signed) and
/// its weights; each output: name with length (1 byte), bias and unit (doubles), its weights.
#ifndef LEITPLANKE_CORE_HEADS_NET_H_
#define LEITPLANKE_CORE_HEADS_NET_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/heads/keys.h"
#include "core/heads/net_text.h"
#include "leitplanke/status.h"

namespace leitplanke::heads {

inline constexpr std::string_view kNetMagic = "LPNT";  ///< what a section begins with
inline constexpr std::size_t kSeenWords = 5;           ///< that a filter sees at a time
inline constexpr std::size_t kMaxDims = 64, kMaxFilters = 255;

/// A network as its section has it, all numbers whole.
struct NetParts {
  struct Output {
    std::string name;
    double bias = 0, unit = 0;
    std::vector<std::int8_t> weights;  ///< of the highest, the sums, the highest in the other text: one a filter each
  };
  std::size_t dims = 0, filters = 0;
  bool other = false;
  std::vector<std::uint32_t> keys;   ///< of the rows, ascending, each once
  std::vector<std::int8_t> rows;     ///< `dims` numbers each
  std::vector<std::int32_t> biases;  ///< by filter
  std::vector<std::int8_t> weights;  ///< `kSeenWords * dims` for each filter
  std::vector<Output> outputs;
};
std::string WriteNet(const NetParts& parts);

/// What the filters answered to a text.
struct Answers {
  std::vector<std::int64_t> highest, sums;  ///< by filter
  std::size_t words = 0;
};

class Net {
 public:
  /// Knows nothing.
  Net() = default;
  /// The section by itself. Any bytes: an error says what is wrong with them.
  static Result<Net> Read(std::string_view bytes);

  const std::vector<NetParts::Output>& outputs() const { return parts_.outputs; }
  /// O(words · filters).
  Answers Ask(const NetText& text) const;
  /// The output called `name`, or null.
  const NetParts::Output* Find(std::string_view name) const;
  /// What is added to the score. `other` may be null: then nothing in it was answered.
  double Score(const NetParts::Output& output, const Answers& text, const Answers* other = nullptr) const;

 private:
  /// The words as numbers, with empty words before and behind them.
  std::vector<std::int16_t> Numbers(const NetText& text) const;

  NetParts parts_;  ///< without keys and the filters' weights, which are
  Keys keys_;
  std::vector<std::int16_t> weights_;  ///< of two bytes, so that products need no widening
};

}  // namespace leitplanke::heads

#endif  // LEITPLANKE_CORE_HEADS_NET_H_
