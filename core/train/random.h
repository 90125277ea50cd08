/// @file   random.h
/// @brief  A small generator of fixed sequences (SplitMix64): whoever has the seed has the sequence.
#ifndef LEITPLANKE_CORE_TRAIN_RANDOM_H_
#define LEITPLANKE_CORE_TRAIN_RANDOM_H_

#include <cstdint>

namespace leitplanke::train {

inline std::uint64_t Scramble(std::uint64_t z) {
  z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
  z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
  return z ^ (z >> 31U);
}

class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}
  std::uint64_t Next() { return Scramble(state_ += 0x9E3779B97F4A7C15ULL); }

 private:
  std::uint64_t state_;
};

}  // namespace leitplanke::train

#endif  // LEITPLANKE_CORE_TRAIN_RANDOM_H_
