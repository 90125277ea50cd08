#include "sdk/cli/files.h"

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>

namespace leitplanke::cli {
namespace {

using File = std::unique_ptr<std::FILE, int (*)(std::FILE*)>;

}  // namespace

Error CannotRead(const std::string& path) {
  return {ErrorCode::kNotFound, "cannot read " + path + ": " + std::strerror(errno), ""};
}

Result<std::string> ReadUpTo(const std::string& path, std::size_t limit) {
  const File file(std::fopen(path.c_str(), "rb"), &std::fclose);
  if (file == nullptr) return CannotRead(path);
  std::string bytes;
  std::array<char, 64 * 1024> chunk;
  while (bytes.size() <= limit) {
    const std::size_t count = std::fread(chunk.data(), 1, chunk.size(), file.get());
    bytes.append(chunk.data(), count);
    if (count == 0) break;
  }
  if (std::ferror(file.get()) != 0) return CannotRead(path);
  return bytes;
}

Status WriteWhole(const std::string& path, std::string_view bytes) {
  std::FILE* file = std::fopen(path.c_str(), "wb");
  const bool written = file != nullptr && std::fwrite(bytes.data(), 1, bytes.size(), file) == bytes.size();
  const bool closed = file != nullptr && std::fclose(file) == 0;
  if (written && closed) return Done{};
  return Error{ErrorCode::kNotFound, "cannot write " + path + ": " + std::strerror(errno), ""};
}

}  // namespace leitplanke::cli
