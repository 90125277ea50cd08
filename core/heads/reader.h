/// @file   reader.h
/// @brief  Numbers and texts out of the bytes of a heads' file, which may be anybody's.
#ifndef LEITPLANKE_CORE_HEADS_READER_H_
#define LEITPLANKE_CORE_HEADS_READER_H_

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

#include "leitplanke/status.h"

namespace leitplanke::heads {

/// Of what stands behind the heads.
inline Error BadSection() {
  return {ErrorCode::kInvalidArgument, "What stands behind the heads is cut off or damaged.", ""};
}

/// Reads what is there; past the end everything is 0 and `ok` turns false.
class Reader {
 public:
  explicit Reader(std::string_view bytes) : bytes_(bytes) {}
  std::string_view Bytes(std::size_t count) {
    if (bytes_.size() < count) {
      ok_ = false;
      bytes_ = {};
      return {};
    }
    const std::string_view part = bytes_.substr(0, count);
    bytes_.remove_prefix(count);
    return part;
  }
  std::uint64_t Number(std::size_t bytes) {
    const std::string_view part = Bytes(bytes);
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < part.size(); ++i)
      value |= std::uint64_t{static_cast<unsigned char>(part[i])} << (8 * i);
    return value;
  }
  /// A number of things: at most four bytes, so that it fits everywhere.
  std::size_t Count(std::size_t bytes) { return static_cast<std::size_t>(Number(bytes)); }
  double Double() {
    const std::uint64_t bits = Number(8);
    double value = 0;
    std::memcpy(&value, &bits, sizeof value);
    if (!(std::fabs(value) < 1e9)) ok_ = false;
    return value;
  }
  std::string Text() { return std::string(Bytes(Count(1))); }
  bool ok() const { return ok_; }
  std::size_t left() const { return bytes_.size(); }

 private:
  std::string_view bytes_;
  bool ok_ = true;
};

}  // namespace leitplanke::heads

#endif  // LEITPLANKE_CORE_HEADS_READER_H_
