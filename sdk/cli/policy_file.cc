#include "sdk/cli/policy_file.h"

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>

#include "sdk/cli/command.h"

namespace leitplanke::cli {
namespace {

Error CannotRead(const std::string& path) {
  return {ErrorCode::kNotFound, "cannot read " + path + ": " + std::strerror(errno), ""};
}

}  // namespace

Result<std::string> ReadPolicyFile(const std::string& path) {
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "rb"), &std::fclose);
  if (file == nullptr) return CannotRead(path);
  std::string bytes;
  std::array<char, 64 * 1024> chunk;
  while (bytes.size() <= kMaxPolicyBytes) {
    const std::size_t count = std::fread(chunk.data(), 1, chunk.size(), file.get());
    bytes.append(chunk.data(), count);
    if (count == 0) break;
  }
  if (std::ferror(file.get()) != 0) return CannotRead(path);
  return bytes;
}

std::string ProblemLine(const std::string& path, const PolicyProblem& problem) {
  return path + ":" + problem.pointer + ": " + (problem.error ? "" : "warning: ") + problem.message + "\n";
}

std::optional<Policy> LoadPolicy(const std::string& path) {
  const Result<std::string> bytes = ReadPolicyFile(path);
  if (!bytes.ok()) {
    Unusable(bytes.error().message);
    return std::nullopt;
  }
  Result<Policy> policy = ParsePolicy(*bytes);
  if (policy.ok()) return std::move(*policy);
  for (const PolicyProblem& problem : LintPolicy(*bytes)) {
    if (problem.error) std::fputs(ProblemLine(path, problem).c_str(), stderr);
  }
  Unusable(path + " is no policy that can be used; `leitplanke policy lint` checks it");
  return std::nullopt;
}

}  // namespace leitplanke::cli
