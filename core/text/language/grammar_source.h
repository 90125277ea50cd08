/// @file   grammar_source.h
/// @brief  A grammar's source as it ships: without comments, an indent of one blank (about 3 KiB of core.wasm after
/// gzip).
#ifndef LEITPLANKE_CORE_TEXT_LANGUAGE_GRAMMAR_SOURCE_H_
#define LEITPLANKE_CORE_TEXT_LANGUAGE_GRAMMAR_SOURCE_H_

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace leitplanke {

/// Writes `source` to `out` as it ships, and returns the number of bytes; counts only where `out` is null.
constexpr std::size_t PackGrammar(std::string_view source, char* out) {
  std::size_t size = 0;
  const auto put = [&](char c) {
    if (out != nullptr) out[size] = c;
    ++size;
  };
  while (!source.empty()) {
    const std::string_view line = source.substr(0, source.find('\n'));
    const std::size_t first = std::min(line.find_first_not_of(' '), line.size());
    if (first < line.size() && line[first] != '#') {
      if (first > 0) put(' ');
      for (const char c : line.substr(first)) put(c);
      put('\n');
    }
    source.remove_prefix(std::min(line.size() + 1, source.size()));
  }
  return size;
}

template <auto kWritten>
inline constexpr auto kPackedBytes = [] {
  std::array<char, PackGrammar(kWritten(), nullptr)> bytes{};
  PackGrammar(kWritten(), bytes.data());
  return bytes;
}();

/// The source that the function (a lambda, so that it is the compiler's work) returns, packed.
template <auto kWritten>
inline constexpr std::string_view kPackedGrammar{kPackedBytes<kWritten>.data(), kPackedBytes<kWritten>.size()};

}  // namespace leitplanke

#endif  // LEITPLANKE_CORE_TEXT_LANGUAGE_GRAMMAR_SOURCE_H_
