// A network by hand, for tests: a row for each of a few words, and filters that look for one word after another.
#ifndef LEITPLANKE_TESTS_CORE_HEADS_SMALL_NET_H_
#define LEITPLANKE_TESTS_CORE_HEADS_SMALL_NET_H_

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/heads/net.h"

namespace leitplanke::heads {

/// One number a word of `words`, in their order; one filter that answers 10 where the first is followed by the second
/// and nothing otherwise; an output for each name that weighs the highest answer by 1 and the sums by 2, and where
/// there is another text its highest answer by 3.
inline NetParts SmallNet(const std::vector<std::string_view>& words, const std::vector<std::string>& outputs,
                         bool other = false) {
  std::map<std::uint32_t, std::size_t> place;
  for (std::size_t i = 0; i < words.size(); ++i) {
    std::vector<std::uint32_t> hashes;
    const Doc doc(words[i]);
    AddParts(doc.words().front(), hashes);
    place[KeyFrom(hashes.front())] = i;
  }
  NetParts parts;
  parts.dims = words.size();
  parts.filters = 1;
  parts.other = other;
  for (const auto& [key, i] : place) {
    parts.keys.push_back(key);
    for (std::size_t d = 0; d < parts.dims; ++d) parts.rows.push_back(d == i ? 5 : 0);
  }
  parts.biases = {-40};
  parts.weights.assign(kSeenWords * parts.dims, 0);
  parts.weights[(kSeenWords / 2) * parts.dims] = 5;
  parts.weights[(kSeenWords / 2 + 1) * parts.dims + 1] = 5;
  for (const std::string& name : outputs) {
    parts.outputs.push_back(
        {name, 0.5, 0.25, other ? std::vector<std::int8_t>{1, 2, 3} : std::vector<std::int8_t>{1, 2}});
  }
  return parts;
}

inline Net ReadNet(const NetParts& parts) { return std::move(*Net::Read(WriteNet(parts))); }

}  // namespace leitplanke::heads

#endif  // LEITPLANKE_TESTS_CORE_HEADS_SMALL_NET_H_
