#include "core/text/unicode.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace leitplanke {
namespace {

#include "core/text/tables/unicode_tables.inc"

constexpr char32_t kIdeographsBmpFirst = 0xF900;
constexpr char32_t kIdeographsSupplementFirst = 0x2F800;

// Hangul syllables are arithmetic (The Unicode Standard, 3.12).
constexpr char32_t kSBase = 0xAC00, kLBase = 0x1100, kVBase = 0x1161, kTBase = 0x11A7;
constexpr char32_t kLCount = 19, kVCount = 21, kTCount = 28, kSCount = kLCount * kVCount * kTCount;

bool Between(char32_t c, char32_t first, char32_t last) { return c >= first && c <= last; }

/// The value that holds at `c` in a table of change points.
template <std::size_t kSize>
std::uint32_t ValueAt(const std::array<std::uint32_t, kSize>& changes, char32_t c, unsigned shift) {
  const auto after = std::upper_bound(changes.begin(), changes.end(), c,
                                      [shift](char32_t code, std::uint32_t point) { return code < point >> shift; });
  return after == changes.begin() ? 0 : *std::prev(after) & ((1U << shift) - 1);
}

/// As make_tables.py packs: 0 for what takes part in no canonical pair.
std::uint16_t Pack(char32_t c) {
  if (c < 0xE000 || Between(c, 0xF900, 0xFFFF)) return static_cast<std::uint16_t>(c);
  if (Between(c, 0x11000, 0x11FFF)) return static_cast<std::uint16_t>(0xE000 + (c - 0x11000));
  if (Between(c, 0x1D000, 0x1D1FF)) return static_cast<std::uint16_t>(0xF000 + (c - 0x1D000));
  return 0;
}

char32_t Unpack(std::uint16_t packed) {
  if (Between(packed, 0xE000, 0xEFFF)) return 0x11000U + (packed - 0xE000U);
  if (Between(packed, 0xF000, 0xF1FF)) return 0x1D000U + (packed - 0xF000U);
  return packed;
}

/// Position of the entry with this key in a table of rows sorted by their first column; the row count if there is none.
template <std::size_t kSize>
std::size_t FindRow(const std::array<std::uint16_t, kSize>& table, std::size_t columns, std::uint16_t key) {
  std::size_t low = 0;
  std::size_t high = kSize / columns;
  while (low < high) {
    const std::size_t middle = (low + high) / 2;
    if (table[middle * columns] < key) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low < kSize / columns && table[low * columns] == key ? low : kSize / columns;
}

std::pair<char32_t, char32_t> DecomposeHangul(char32_t c) {
  const char32_t index = c - kSBase;
  const char32_t t = index % kTCount;
  if (t != 0) return {c - t, kTBase + t};
  return {kLBase + index / (kVCount * kTCount), kVBase + index % (kVCount * kTCount) / kTCount};
}

char32_t ComposeHangul(char32_t first, char32_t second) {
  if (Between(first, kLBase, kLBase + kLCount - 1) && Between(second, kVBase, kVBase + kVCount - 1)) {
    return kSBase + ((first - kLBase) * kVCount + (second - kVBase)) * kTCount;
  }
  const bool open_syllable = Between(first, kSBase, kSBase + kSCount - 1) && (first - kSBase) % kTCount == 0;
  if (open_syllable && Between(second, kTBase + 1, kTBase + kTCount - 1)) return first + (second - kTBase);
  return 0;
}

}  // namespace

GraphemeClass GraphemeClassOf(char32_t c) {
  if (Between(c, kSBase, kSBase + kSCount - 1)) {
    return (c - kSBase) % kTCount == 0 ? GraphemeClass::kHangulLv : GraphemeClass::kHangulLvt;
  }
  if (Between(c, 0x1100, 0x115F) || Between(c, 0xA960, 0xA97C)) return GraphemeClass::kHangulL;
  if (Between(c, 0x1160, 0x11A7) || Between(c, 0xD7B0, 0xD7C6)) return GraphemeClass::kHangulV;
  if (Between(c, 0x11A8, 0x11FF) || Between(c, 0xD7CB, 0xD7FB)) return GraphemeClass::kHangulT;
  return static_cast<GraphemeClass>(ValueAt(kGraphemes, c, 4));
}

std::uint8_t CombiningClassOf(char32_t c) { return static_cast<std::uint8_t>(ValueAt(kCombining, c, 8)); }

std::pair<char32_t, char32_t> Decompose(char32_t c) {
  if (Between(c, kSBase, kSBase + kSCount - 1)) return DecomposeHangul(c);
  if (Between(c, kIdeographsBmpFirst, kIdeographsBmpFirst + kIdeographsBmp.size() - 1)) {
    return {kIdeographsBmp[c - kIdeographsBmpFirst], 0};
  }
  if (Between(c, kIdeographsSupplementFirst, kIdeographsSupplementFirst + kIdeographsSupplement.size() - 1)) {
    return {kIdeographsSupplement[c - kIdeographsSupplementFirst], 0};
  }
  const std::uint16_t key = Pack(c);
  if (key == 0) return {0, 0};
  if (const std::size_t row = FindRow(kPairs, 3, key); row < kPairs.size() / 3) {
    return {Unpack(kPairs[3 * row + 1]), Unpack(kPairs[3 * row + 2])};
  }
  if (const std::size_t row = FindRow(kSingles, 2, key); row < kSingles.size() / 2) return {kSingles[2 * row + 1], 0};
  return {0, 0};
}

char32_t Compose(char32_t first, char32_t second) {
  if (const char32_t syllable = ComposeHangul(first, second); syllable != 0) return syllable;
  const std::pair<std::uint16_t, std::uint16_t> key = {Pack(first), Pack(second)};
  if (key.first == 0 || key.second == 0) return 0;
  const auto parts = [](std::uint16_t row) { return std::pair(kPairs[3U * row + 1U], kPairs[3U * row + 2U]); };
  const auto found = std::lower_bound(kComposing.begin(), kComposing.end(), key,
                                      [&parts](std::uint16_t row, const auto& wanted) { return parts(row) < wanted; });
  return found != kComposing.end() && parts(*found) == key ? Unpack(kPairs[3U * *found]) : 0;
}

}  // namespace leitplanke
