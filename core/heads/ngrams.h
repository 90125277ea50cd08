/// @file   ngrams.h
/// @brief  A text as numbers: counted word 1-2-grams and character 2-5-grams, by hash.
///
/// Before counting, the text is folded (`ä` = `ae`, lower case), blanks are one blank, and what names a person or a
/// thing rather than says something is masked: handles, links, digits. Everything is whole numbers, so that a browser
/// and a server count the same. O(n).
#ifndef LEITPLANKE_CORE_HEADS_NGRAMS_H_
#define LEITPLANKE_CORE_HEADS_NGRAMS_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace leitplanke::heads {

inline constexpr std::size_t kMinChars = 2, kMaxChars = 5;
/// An n-gram that stands once has this value; one that stands c times, `kOnce * (1 + ln c)`.
inline constexpr std::int32_t kOnce = 64;

/// What a text has, or what a rule says of it: a hash and a whole number.
struct Feature {
  std::uint32_t hash = 0;
  std::int32_t value = 0;
};

/// The text as n-grams see it: folded and masked, with a blank at both ends. "Zug 4711 @db" -> " zug 0000 @ ".
std::string Masked(std::string_view text);

/// N-grams of `Masked(text)` with their values, by hash, each hash once.
std::vector<Feature> CountNgrams(std::string_view text);

/// Hashes as they came -> each once, by hash, with the value of how often it came. O(n).
std::vector<Feature> CountHashes(std::vector<std::uint32_t> hashes);

/// The hash of two things in this order.
std::uint32_t HashPair(std::uint32_t first, std::uint32_t second);

/// The hash of something that is no n-gram: what a rule saw. Never that of an n-gram but by chance.
std::uint32_t HashName(std::string_view name);

/// An n-gram by itself: for explaining a score.
struct Ngram {
  std::uint32_t hash = 0;
  std::uint32_t begin = 0, end = 0;  ///< bytes of the masked text
};
/// All n-grams of a text that is masked already, in order, as often as they stand.
std::vector<Ngram> ListNgrams(std::string_view masked);

/// Sum of the squares of the values.
std::int64_t SquareSum(const std::vector<Feature>& features);

}  // namespace leitplanke::heads

#endif  // LEITPLANKE_CORE_HEADS_NGRAMS_H_
