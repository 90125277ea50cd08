/// @file   similar.h
/// @brief  "Did you mean …?": the known name that looks most like a mistyped one.
#ifndef LEITPLANKE_CORE_TEXT_SIMILAR_H_
#define LEITPLANKE_CORE_TEXT_SIMILAR_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace leitplanke {

/// Names longer than this are not compared: the cost is the product of the lengths.
inline constexpr std::size_t kMaxComparedName = 64;

/// The nearest of `known` by edit distance, case ignored, if at most a third of the letters differ or one begins
/// with the other; else "".
std::string_view MostSimilar(std::string_view name, const std::vector<std::string_view>& known);

/// `; did you mean "X"?`, or "".
std::string DidYouMean(std::string_view name, const std::vector<std::string_view>& known);

/// `text` for a message: in quotes, control characters as `?`, at most 60 bytes, never cut inside a character.
std::string Quoted(std::string_view text);

}  // namespace leitplanke

#endif  // LEITPLANKE_CORE_TEXT_SIMILAR_H_
