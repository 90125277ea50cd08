/// @file   dice.h
/// @brief  The only source of chance: SplitMix64, so that a seed means the same run with every compiler.
#ifndef LEITPLANKE_CLI_SIMULATE_DICE_H_
#define LEITPLANKE_CLI_SIMULATE_DICE_H_

#include <cstddef>
#include <cstdint>

namespace leitplanke::simulate {

class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}

  std::uint64_t Next() {
    std::uint64_t z = state_ += 0x9e3779b97f4a7c15U;
    z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9U;
    z = (z ^ (z >> 27U)) * 0x94d049bb133111ebU;
    return z ^ (z >> 31U);
  }
  /// 0 … n-1; n > 0. The bias of the remainder does not matter here.
  std::size_t Below(std::size_t n) { return static_cast<std::size_t>(Next() % n); }
  std::size_t Between(std::size_t low, std::size_t high) { return low + Below(high - low + 1); }
  bool Percent(std::size_t chance) { return Below(100) < chance; }
  bool Permille(std::size_t chance) { return Below(1000) < chance; }

  template <typename List>
  auto& Of(List& list) {
    return list[Below(list.size())];
  }

 private:
  std::uint64_t state_;
};

}  // namespace leitplanke::simulate

#endif  // LEITPLANKE_CLI_SIMULATE_DICE_H_
