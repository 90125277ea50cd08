#include "core/heads/ngrams.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/text/fold.h"
#include "core/text/sort.h"
#include "core/text/tokens.h"
#include "core/text/utf8.h"

namespace leitplanke::heads {
namespace {

constexpr std::uint32_t kFnvStart = 2166136261U;
constexpr std::uint32_t kFnvPrime = 16777619U;
constexpr std::uint32_t kWordStart = 0x9E3779B9U;
constexpr std::uint32_t kNameStart = 0x85EBCA6BU;

std::uint32_t Add(std::uint32_t hash, std::string_view bytes) {
  for (const char byte : bytes) hash = (hash ^ static_cast<unsigned char>(byte)) * kFnvPrime;
  return hash;
}

/// All bits depend on all bits (the finaliser of MurmurHash3): buckets are taken from the upper ones.
std::uint32_t Mix(std::uint32_t h) {
  h = (h ^ (h >> 16U)) * 0x85EBCA6BU;
  h = (h ^ (h >> 13U)) * 0xC2B2AE35U;
  return h ^ (h >> 16U);
}

/// 64 * (1 + ln c), rounded; later counts are rounded down to the last one.
constexpr std::array<std::int32_t, 17> kValues = {0,   64,  108, 134, 153, 167, 179, 189, 197,
                                                  205, 211, 217, 223, 228, 233, 237, 241};

std::int32_t ValueOf(std::size_t count) { return kValues[std::min(count, kValues.size() - 1)]; }

void AppendBlank(std::string& out) {
  if (out.empty() || out.back() != ' ') out += ' ';
}

/// What stands between tokens: signs and emoji as they are, blanks as one blank.
void AppendGap(std::string& out, std::string_view gap) {
  for (std::size_t at = 0; at < gap.size();) {
    const Character c = DecodeUtf8(gap, at);
    if (IsSpace(c.code) || !c.valid) {
      AppendBlank(out);
    } else if (IsAsciiDigit(c.code)) {
      out += '0';
    } else {
      out.append(gap.substr(at, c.bytes));
    }
    at += c.bytes;
  }
}

void AppendWord(std::string& out, std::string_view word) {
  for (const char c : FoldGerman(word)) out += c >= '0' && c <= '9' ? '0' : c;
}

bool IsWordByte(unsigned char byte) {
  return (byte >= 'a' && byte <= 'z') || byte == '0' || byte == '\'' || byte == '-' || byte == '_';
}

/// The word that begins at `at`: letters, or one sign.
std::size_t WordEnd(std::string_view masked, std::size_t at) {
  std::size_t end = at;
  while (end < masked.size()) {
    const Character c = DecodeUtf8(masked, end);
    const bool part = c.code < 0x80 ? IsWordByte(static_cast<unsigned char>(c.code)) : IsLetter(c.code);
    if (!part) break;
    end += c.bytes;
  }
  return end > at ? end : at + DecodeUtf8(masked, at).bytes;
}

void ListWords(std::string_view masked, std::vector<Ngram>& out) {
  std::uint32_t before = kWordStart;
  std::size_t before_at = 0;
  for (std::size_t at = 0; at < masked.size();) {
    if (masked[at] == ' ') {
      ++at;
      continue;
    }
    const std::size_t end = WordEnd(masked, at);
    const std::string_view word = masked.substr(at, end - at);
    const auto place = [](std::size_t byte) { return static_cast<std::uint32_t>(byte); };
    out.push_back({Mix(Add(kWordStart, word)), place(at), place(end)});
    out.push_back({Mix(Add(Add(before, " "), word)), place(before_at), place(end)});
    before = Add(kWordStart, word);
    before_at = at;
    at = end;
  }
}

void ListChars(std::string_view masked, std::vector<Ngram>& out) {
  for (std::size_t at = 0; at < masked.size();) {
    const std::size_t first = DecodeUtf8(masked, at).bytes;
    std::uint32_t hash = kFnvStart;
    std::size_t end = at;
    for (std::size_t chars = 1; chars <= kMaxChars && end < masked.size(); ++chars) {
      const std::size_t bytes = DecodeUtf8(masked, end).bytes;
      hash = Add(hash, masked.substr(end, bytes));
      end += bytes;
      if (chars < kMinChars) continue;
      out.push_back({Mix(hash), static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)});
    }
    at += first;
  }
}

/// By value, in three passes of 11 bits: linear whatever the text is. At each key press there are some thousand
/// n-grams, and comparing them took most of the time.
void SortHashes(std::vector<std::uint32_t>& hashes) {
  constexpr std::uint32_t kBits = 11, kPlaces = 1U << kBits;
  std::vector<std::uint32_t> sorted(hashes.size());
  for (std::uint32_t shift = 0; shift < 32; shift += kBits) {
    std::array<std::uint32_t, kPlaces + 1> begin{};
    for (const std::uint32_t hash : hashes) ++begin[((hash >> shift) & (kPlaces - 1)) + 1];
    for (std::uint32_t i = 0; i < kPlaces; ++i) begin[i + 1] += begin[i];
    for (const std::uint32_t hash : hashes) sorted[begin[(hash >> shift) & (kPlaces - 1)]++] = hash;
    hashes.swap(sorted);
  }
}

}  // namespace

std::string Masked(std::string_view text) {
  std::string out = " ";
  std::size_t done = 0;
  for (const Token& token : Tokenize(text)) {
    AppendGap(out, text.substr(done, token.range.begin - done));
    done = token.range.end;
    switch (token.kind) {
      case TokenKind::kHandle:
        out += '@';
        break;
      case TokenKind::kLink:
        out += '^';
        break;
      default:
        AppendWord(out, token.range.In(text));
    }
  }
  AppendGap(out, text.substr(done));
  AppendBlank(out);
  return out;
}

std::vector<Ngram> ListNgrams(std::string_view masked) {
  std::vector<Ngram> out;
  out.reserve(masked.size() * 5);
  ListWords(masked, out);
  ListChars(masked, out);
  return out;
}

std::vector<Feature> CountNgrams(std::string_view text) {
  std::vector<std::uint32_t> hashes;
  const std::string masked = Masked(text);
  for (const Ngram& ngram : ListNgrams(masked)) hashes.push_back(ngram.hash);
  return CountHashes(std::move(hashes));
}

std::vector<Feature> CountHashes(std::vector<std::uint32_t> hashes) {
  SortHashes(hashes);
  std::vector<Feature> out;
  for (std::size_t i = 0; i < hashes.size();) {
    std::size_t next = i;
    while (next < hashes.size() && hashes[next] == hashes[i]) ++next;
    out.push_back({hashes[i], ValueOf(next - i)});
    i = next;
  }
  return out;
}

std::uint32_t HashName(std::string_view name) { return Mix(Add(kNameStart, name)); }

std::uint32_t HashPair(std::uint32_t first, std::uint32_t second) { return Mix(first * kFnvPrime + second); }

std::int64_t SquareSum(const std::vector<Feature>& features) {
  std::int64_t sum = 0;
  for (const Feature& f : features) sum += static_cast<std::int64_t>(f.value) * f.value;
  return sum;
}

}  // namespace leitplanke::heads
