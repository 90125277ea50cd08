/// @file   hex.h
/// @brief  Ids of the protocol are lower-case hex digits of a fixed length; nothing else is looked up.
#ifndef LEITPLANKE_BACKEND_HEX_H_
#define LEITPLANKE_BACKEND_HEX_H_

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace leitplanke::backend {

inline bool IsLowerHex(std::string_view text, std::size_t digits) {
  return text.size() == digits &&
         std::all_of(text.begin(), text.end(), [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

}  // namespace leitplanke::backend

#endif  // LEITPLANKE_BACKEND_HEX_H_
