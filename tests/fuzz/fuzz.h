// What every fuzz target shares: the entry that libFuzzer calls, and a check that stops with the place.
#ifndef LEITPLANKE_TESTS_FUZZ_FUZZ_H_
#define LEITPLANKE_TESTS_FUZZ_FUZZ_H_

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

#define LEITPLANKE_HOLDS(condition)                                                  \
  do {                                                                               \
    if (!(condition)) {                                                              \
      std::fprintf(stderr, "%s:%d: not true: %s\n", __FILE__, __LINE__, #condition); \
      std::abort();                                                                  \
    }                                                                                \
  } while (false)

#endif  // LEITPLANKE_TESTS_FUZZ_FUZZ_H_
