#include <algorithm>
#include <array>
#include <cstdint>

#include "leitplanke/text.h"

#if defined(__x86_64__)
#include <cpuid.h>
#include <immintrin.h>
#endif

namespace leitplanke {
namespace {

constexpr std::size_t kBlock = 64;

/// First 32 bits of the fractional parts of the cube roots of the first 64 primes (FIPS 180-4, 4.2.2).
constexpr std::array<std::uint32_t, 64> kRound = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

using State = std::array<std::uint32_t, 8>;

std::uint32_t Rotate(std::uint32_t x, unsigned n) { return (x >> n) | (x << (32U - n)); }

void CompressPortably(State& state, const std::uint8_t* block) {
  std::array<std::uint32_t, 64> w{};
  for (std::size_t i = 0; i < 16; ++i) {
    w[i] = static_cast<std::uint32_t>(block[4 * i]) << 24U | static_cast<std::uint32_t>(block[4 * i + 1]) << 16U |
           static_cast<std::uint32_t>(block[4 * i + 2]) << 8U | static_cast<std::uint32_t>(block[4 * i + 3]);
  }
  for (std::size_t i = 16; i < 64; ++i) {
    const std::uint32_t s0 = Rotate(w[i - 15], 7) ^ Rotate(w[i - 15], 18) ^ (w[i - 15] >> 3U);
    const std::uint32_t s1 = Rotate(w[i - 2], 17) ^ Rotate(w[i - 2], 19) ^ (w[i - 2] >> 10U);
    w[i] = w[i - 16] + s0 + w[i - 7] + s1;
  }
  auto [a, b, c, d, e, f, g, h] = state;
  for (std::size_t i = 0; i < 64; ++i) {
    const std::uint32_t choice = (e & f) ^ (~e & g);
    const std::uint32_t majority = (a & b) ^ (a & c) ^ (b & c);
    const std::uint32_t t1 = h + (Rotate(e, 6) ^ Rotate(e, 11) ^ Rotate(e, 25)) + choice + kRound[i] + w[i];
    const std::uint32_t t2 = (Rotate(a, 2) ^ Rotate(a, 13) ^ Rotate(a, 22)) + majority;
    h = g;
    g = f;
    f = e;
    e = d + t1;
    d = c;
    c = b;
    b = a;
    a = t1 + t2;
  }
  const State add = {a, b, c, d, e, f, g, h};
  for (std::size_t i = 0; i < 8; ++i) state[i] += add[i];
}

#if defined(__x86_64__)

bool HasShaInstructions() {
  unsigned a = 0;
  unsigned b = 0;
  unsigned c = 0;
  unsigned d = 0;
  constexpr unsigned kSsse3 = 1U << 9U;
  constexpr unsigned kSse41 = 1U << 19U;
  constexpr unsigned kSha = 1U << 29U;
  if (__get_cpuid(1, &a, &b, &c, &d) == 0 || (c & kSsse3) == 0 || (c & kSse41) == 0) return false;
  return __get_cpuid_count(7, 0, &a, &b, &c, &d) != 0 && (b & kSha) != 0;
}

/// The same by the processor's own instructions, a fifth of the time. They keep the state as a, b, e, f and c, d, g, h,
/// the highest word first.
__attribute__((target("sha,sse4.1,ssse3"))) void CompressByInstruction(State& state, const std::uint8_t* block) {
  const __m128i swap = _mm_set_epi64x(0x0c0d0e0f08090a0b, 0x0405060700010203);
  const auto word = [&state](std::size_t i) { return static_cast<int>(state[i]); };
  const __m128i abef = _mm_set_epi32(word(0), word(1), word(4), word(5));
  const __m128i cdgh = _mm_set_epi32(word(2), word(3), word(6), word(7));
  __m128i one = abef;
  __m128i two = cdgh;
  __m128i w[16];  // four words each; std::array would lose the type's alignment
  for (std::size_t i = 0; i < 16; ++i) {
    if (i < 4) {
      w[i] = _mm_shuffle_epi8(_mm_loadu_si128(reinterpret_cast<const __m128i*>(block) + i), swap);
    } else {
      const __m128i early = _mm_sha256msg1_epu32(w[i - 4], w[i - 3]);
      w[i] = _mm_sha256msg2_epu32(_mm_add_epi32(early, _mm_alignr_epi8(w[i - 1], w[i - 2], 4)), w[i - 1]);
    }
    const __m128i round = _mm_loadu_si128(reinterpret_cast<const __m128i*>(kRound.data()) + i);
    const __m128i sum = _mm_add_epi32(w[i], round);
    two = _mm_sha256rnds2_epu32(two, one, sum);
    one = _mm_sha256rnds2_epu32(one, two, _mm_shuffle_epi32(sum, 0x0E));
  }
  std::array<std::uint32_t, 4> out{};
  _mm_storeu_si128(reinterpret_cast<__m128i*>(out.data()), _mm_add_epi32(one, abef));
  state[0] = out[3];
  state[1] = out[2];
  state[4] = out[1];
  state[5] = out[0];
  _mm_storeu_si128(reinterpret_cast<__m128i*>(out.data()), _mm_add_epi32(two, cdgh));
  state[2] = out[3];
  state[3] = out[2];
  state[6] = out[1];
  state[7] = out[0];
}

void Compress(State& state, const std::uint8_t* block) {
  static const bool by_instruction = HasShaInstructions();
  by_instruction ? CompressByInstruction(state, block) : CompressPortably(state, block);
}

#else

void Compress(State& state, const std::uint8_t* block) { CompressPortably(state, block); }

#endif

/// The rest of the message, one bit, zeros, and the length in bits: one block or two.
void CompressTail(State& state, const std::uint8_t* tail, std::size_t tail_size, std::uint64_t message_size) {
  std::array<std::uint8_t, 2 * kBlock> last{};
  std::copy_n(tail, tail_size, last.begin());
  last[tail_size] = 0x80;
  const std::size_t end = tail_size + 9 <= kBlock ? kBlock : 2 * kBlock;
  const std::uint64_t bits = message_size * 8;
  for (unsigned i = 0; i < 8; ++i) last[end - 1 - i] = static_cast<std::uint8_t>(bits >> (8U * i));
  for (std::size_t at = 0; at < end; at += kBlock) Compress(state, last.data() + at);
}

}  // namespace

std::string Sha256Hex(std::string_view bytes) {
  State state = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
  const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
  std::size_t at = 0;
  for (; bytes.size() - at >= kBlock; at += kBlock) Compress(state, data + at);
  CompressTail(state, data + at, bytes.size() - at, bytes.size());

  constexpr std::string_view kHex = "0123456789abcdef";
  std::string hex;
  hex.reserve(64);
  for (const std::uint32_t word : state) {
    for (unsigned shift = 32; shift > 0; shift -= 4) hex.push_back(kHex[(word >> (shift - 4U)) & 0xFU]);
  }
  return hex;
}

}  // namespace leitplanke
