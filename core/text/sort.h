/// @file   sort.h
/// @brief  Sorting that costs little code: `std::sort` is 2 to 3 KB in the browser's module for each type it sorts.
#ifndef LEITPLANKE_CORE_TEXT_SORT_H_
#define LEITPLANKE_CORE_TEXT_SORT_H_

#include <algorithm>
#include <functional>

namespace leitplanke {

/// Heap sort: O(n log n) whatever the order was, in place, not stable. For lists that are no inner loop.
template <typename List, typename Less = std::less<>>
void Sort(List& list, Less less = {}) {
  std::make_heap(list.begin(), list.end(), less);
  std::sort_heap(list.begin(), list.end(), less);
}

}  // namespace leitplanke

#endif  // LEITPLANKE_CORE_TEXT_SORT_H_
