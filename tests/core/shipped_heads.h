/// @file   shipped_heads.h
/// @brief  The learned heads that ship: browser and backend decide with them, and so do the tests.
#ifndef LEITPLANKE_TESTS_CORE_SHIPPED_HEADS_H_
#define LEITPLANKE_TESTS_CORE_SHIPPED_HEADS_H_

#include <fstream>
#include <iterator>
#include <string>

namespace leitplanke {

/// The bytes of the file; empty where it cannot be read.
inline const std::string& ShippedHeads() {
  static const std::string bytes = [] {
    std::ifstream in(LEITPLANKE_SOURCE_DIR "/core/heads/heads.lphs", std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(in), {});
  }();
  return bytes;
}

}  // namespace leitplanke

#endif  // LEITPLANKE_TESTS_CORE_SHIPPED_HEADS_H_
