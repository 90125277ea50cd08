#include "core/heads/keys.h"

namespace leitplanke::heads {
namespace {

constexpr std::uint32_t kIndexBits = 12;

std::uint32_t Distance(Reader& in) {
  std::uint32_t value = 0;
  for (std::uint32_t shift = 0; shift < kKeyBits; shift += 7) {
    const auto byte = static_cast<std::uint32_t>(in.Number(1));
    value |= (byte & 0x7FU) << shift;
    if (byte < 0x80) break;
  }
  return value;
}

}  // namespace

bool Keys::Read(Reader& in, std::size_t count) {
  if (count > in.left() || count > 0xFFFF) return false;
  std::uint32_t key = 0;
  for (std::size_t i = 0; i < count; ++i) {
    key += Distance(in);
    if (key >> kKeyBits != 0) return false;
    keys_.push_back(key);
  }
  begins_.resize((1U << kIndexBits) + 1);
  std::size_t at = 0;
  for (std::uint32_t part = 0; part < begins_.size(); ++part) {
    while (at < count && keys_[at] >> (kKeyBits - kIndexBits) < part) ++at;
    begins_[part] = static_cast<std::uint16_t>(at);
  }
  return in.ok();
}

std::pair<std::size_t, std::size_t> Keys::At(std::uint32_t key) const {
  const std::uint32_t part = key >> (kKeyBits - kIndexBits);
  std::size_t first = begins_[part];
  const std::size_t end = begins_[part + 1];
  while (first < end && keys_[first] < key) ++first;
  std::size_t last = first;
  while (last < end && keys_[last] == key) ++last;
  return {first, last};
}

void WriteKeys(const std::vector<std::uint32_t>& keys, std::string& out) {
  std::uint32_t before = 0;
  for (const std::uint32_t key : keys) {
    std::uint32_t distance = key - before;
    for (; distance >= 0x80; distance >>= 7U) out += static_cast<char>((distance & 0x7FU) | 0x80U);
    out += static_cast<char>(distance);
    before = key;
  }
}

}  // namespace leitplanke::heads
