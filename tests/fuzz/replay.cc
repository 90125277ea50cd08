// Feeds a fuzz target the files of a folder; those that a person wrote also cut short at every length up to a limit.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "tests/fuzz/fuzz.h"

namespace {

constexpr std::size_t kCuts = 300;
constexpr std::string_view kGrown = "grown-";  // by the fuzzer, which has tried the others near it

void Feed(const std::string& bytes) {
  // A heap copy of exactly this size lets the address sanitizer see a read beyond the end.
  const std::vector<std::uint8_t> copy(bytes.begin(), bytes.end());
  LLVMFuzzerTestOneInput(copy.data(), copy.size());
}

}  // namespace

int main(int argc, char** argv) {
  std::size_t files = 0;
  for (int i = 1; i < argc; ++i) {
    for (const auto& entry : std::filesystem::directory_iterator(argv[i])) {
      std::ifstream file(entry.path(), std::ios::binary);
      const std::string bytes{std::istreambuf_iterator<char>(file), {}};
      Feed(bytes);
      ++files;
      if (entry.path().filename().string().starts_with(kGrown)) continue;
      const std::size_t step = std::max<std::size_t>(1, bytes.size() / kCuts);
      for (std::size_t size = 0; size < bytes.size(); size += step) Feed(bytes.substr(0, size));
    }
  }
  std::printf("%zu files\n", files);
  return files > 0 ? 0 : 1;
}
