// A head by hand, for tests: two labels or more, few buckets, weights that can be summed in one's head.
#ifndef LEITPLANKE_TESTS_CORE_HEADS_SMALL_HEAD_H_
#define LEITPLANKE_TESTS_CORE_HEADS_SMALL_HEAD_H_

#include <string>
#include <vector>

#include "core/heads/head.h"

namespace leitplanke::heads {

inline Head SmallHead(std::vector<std::string> labels, bool multi = false, std::uint32_t buckets = 64) {
  Head head;
  head.name = "small";
  head.multi = multi;
  head.buckets = buckets;
  head.planes.resize(!multi && labels.size() == 2 ? 1 : labels.size());
  head.labels = std::move(labels);
  for (Plane& plane : head.planes) plane.weights.assign(head.buckets, 0);
  return head;
}

}  // namespace leitplanke::heads

#endif  // LEITPLANKE_TESTS_CORE_HEADS_SMALL_HEAD_H_
