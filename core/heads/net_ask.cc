// The inner loop of a network: compiled for speed (core/CMakeLists.txt), the rest of it for size.
#include <algorithm>
#ifdef __wasm_simd128__
#include <wasm_simd128.h>
#endif

#include "core/heads/net.h"

namespace leitplanke::heads {
namespace {

constexpr std::size_t kAround = kSeenWords / 2;

/// Whole numbers: in whatever order they are summed up, the sum is the same.
std::int32_t Dot(const std::int16_t* a, const std::int16_t* b, std::size_t size) {
  std::int32_t sum = 0;
  std::size_t i = 0;
#ifdef __wasm_simd128__
  v128_t sums = wasm_i32x4_const_splat(0);
  for (; i + 8 <= size; i += 8) {
    sums = wasm_i32x4_add(sums, wasm_i32x4_dot_i16x8(wasm_v128_load(a + i), wasm_v128_load(b + i)));
  }
  sum = wasm_i32x4_extract_lane(sums, 0) + wasm_i32x4_extract_lane(sums, 1) + wasm_i32x4_extract_lane(sums, 2) +
        wasm_i32x4_extract_lane(sums, 3);
#endif
  for (; i < size; ++i) sum += a[i] * b[i];
  return sum;
}

}  // namespace

std::vector<std::int16_t> Net::Numbers(const NetText& text) const {
  const std::size_t dims = parts_.dims;
  std::vector<std::int16_t> numbers((text.size() + 2 * kAround) * dims);
  for (std::size_t word = 0; word < text.size(); ++word) {
    std::int16_t* sum = &numbers[(word + kAround) * dims];
    for (const std::uint32_t hash : text.At(word)) {
      const auto [row, end] = keys_.At(KeyFrom(hash));
      if (row == end) continue;
      for (std::size_t i = 0; i < dims; ++i) sum[i] = static_cast<std::int16_t>(sum[i] + parts_.rows[row * dims + i]);
    }
  }
  return numbers;
}

Answers Net::Ask(const NetText& text) const {
  Answers answers;
  answers.highest.resize(parts_.filters);
  answers.sums.resize(parts_.filters);
  answers.words = text.size();
  if (parts_.outputs.empty()) return answers;
  const std::vector<std::int16_t> numbers = Numbers(text);
  const std::size_t seen = kSeenWords * parts_.dims;
  for (std::size_t f = 0; f < parts_.filters; ++f) {
    for (std::size_t word = 0; word < text.size(); ++word) {
      const std::int32_t answer = parts_.biases[f] + Dot(&numbers[word * parts_.dims], &weights_[f * seen], seen);
      if (answer <= 0) continue;
      answers.highest[f] = std::max<std::int64_t>(answers.highest[f], answer);
      answers.sums[f] += answer;
    }
  }
  return answers;
}

}  // namespace leitplanke::heads
