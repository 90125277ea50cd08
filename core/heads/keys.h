/// @file   keys.h
/// @brief  Hashes of 24 bits in order, as a file has them and as they are looked up: which words somebody knows.
///
/// In the file each is the distance to the one before, in bytes of seven bits, the lower first, the upper bit set where
/// another follows.
#ifndef LEITPLANKE_CORE_HEADS_KEYS_H_
#define LEITPLANKE_CORE_HEADS_KEYS_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "core/heads/reader.h"

namespace leitplanke::heads {

inline constexpr std::uint32_t kKeyBits = 24;

/// The key of a hash of 32 bits.
constexpr std::uint32_t KeyFrom(std::uint32_t hash) { return hash >> (32 - kKeyBits); }

class Keys {
 public:
  /// Reads `count` of them, fewer than 65,536; false if they are cut off or out of range.
  bool Read(Reader& in, std::size_t count);
  std::size_t size() const { return keys_.size(); }
  /// The places of a key, [first, last); none: first == last. O(1).
  std::pair<std::size_t, std::size_t> At(std::uint32_t key) const;

 private:
  std::vector<std::uint32_t> keys_;    ///< ascending, may repeat
  std::vector<std::uint16_t> begins_;  ///< by the upper bits of a key: the first place
};

/// Appends `keys`, which are in order.
void WriteKeys(const std::vector<std::uint32_t>& keys, std::string& out);

}  // namespace leitplanke::heads

#endif  // LEITPLANKE_CORE_HEADS_KEYS_H_
