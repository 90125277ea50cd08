#include "sdk/cli/line_reader.h"

#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>

namespace leitplanke::cli {
namespace {

constexpr std::size_t kChunk = 64 * 1024;

}  // namespace

bool LineReader::Fill() {
  if (ended_) return false;
  buffer_.erase(0, begin_);
  begin_ = 0;
  std::array<char, kChunk> chunk;
  ssize_t count = 0;
  do {
    count = read(descriptor_, chunk.data(), chunk.size());
  } while (count < 0 && errno == EINTR);
  if (count < 0) problem_ = std::strerror(errno);
  if (count <= 0) {
    ended_ = true;
    return false;
  }
  buffer_.append(chunk.data(), static_cast<std::size_t>(count));
  return true;
}

bool LineReader::Next(Line& line) {
  line = Line{"", number_ + 1, false};
  std::size_t searched = begin_;
  for (;;) {
    const std::size_t end = buffer_.find('\n', searched);
    const bool complete = end != std::string::npos;
    if (!complete && buffer_.size() - begin_ > max_bytes_ + 1) {  // one more for a carriage return
      line.too_long = true;
      begin_ = buffer_.size();
    }
    if (!complete) {
      const std::size_t held = buffer_.size() - begin_;
      if (Fill()) {
        searched = begin_ + held;
        continue;
      }
      if (held == 0 && !line.too_long) return false;
    }
    const std::size_t stop = complete ? end : buffer_.size();
    line.text.assign(buffer_, begin_, stop - begin_);
    begin_ = complete ? end + 1 : buffer_.size();
    break;
  }
  number_ = line.number;
  if (!line.text.empty() && line.text.back() == '\r') line.text.pop_back();
  line.too_long = line.too_long || line.text.size() > max_bytes_;
  if (line.too_long) line.text.clear();
  return true;
}

}  // namespace leitplanke::cli
