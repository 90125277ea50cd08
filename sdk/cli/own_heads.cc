#include "sdk/cli/own_heads.h"

#include <filesystem>

namespace leitplanke::cli {

std::string OwnHeads() {
  std::error_code problem;
  const std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe", problem);
  const std::filesystem::path heads = program.parent_path() / "heads.lphs";
  return !problem && std::filesystem::exists(heads, problem) ? heads.string() : "";
}

std::string ChosenHeads(const std::string& option) {
  if (option.empty()) return OwnHeads();
  return option == kNoHeads ? "" : option;
}

}  // namespace leitplanke::cli
