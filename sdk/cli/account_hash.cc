#include <charconv>
#include <cstdio>
#include <string>

#include "sdk/backend/limits.h"
#include "sdk/backend/secret.h"
#include "sdk/cli/command.h"
#include "sdk/cli/options.h"

namespace leitplanke::cli {
namespace {

using backend::HashCost;

/// One line of standard input without its line break; a byte over the limit tells that it is too long.
std::string ReadPassword() {
  std::string password;
  for (int c = std::getchar(); c != EOF && c != '\n' && password.size() <= backend::kMaxPasswordBytes;
       c = std::getchar()) {
    password.push_back(static_cast<char>(c));
  }
  if (!password.empty() && password.back() == '\r') password.pop_back();
  return password;
}

/// The option as a number; `fallback` where it is not given, 0 where it is none in the range.
unsigned Number(const std::string& text, unsigned low, unsigned high, unsigned fallback) {
  if (text.empty()) return fallback;
  unsigned number = 0;
  const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool whole = failed == std::errc{} && end == text.data() + text.size();
  return whole && number >= low && number <= high ? number : 0;
}

int Run(const Arguments& arguments) {
  const Result<Options> options =
      ParseOptions(arguments, kAccountHash.name, {{"--memory", "MIB", false}, {"--passes", "N", false}});
  if (!options.ok()) return Unusable(options.error().message);
  if (!options->operands.empty()) {
    return Unusable("account hash: the password comes from standard input, so that no process list shows it");
  }
  HashCost cost;
  cost.memory_mib =
      Number(options->Get("--memory"), backend::kMinHashMemoryMib, backend::kMaxHashMemoryMib, cost.memory_mib);
  cost.passes = Number(options->Get("--passes"), backend::kMinHashPasses, backend::kMaxHashPasses, cost.passes);
  if (cost.memory_mib == 0) return Unusable("account hash: --memory is a number of MiB from 19 to 1024");
  if (cost.passes == 0) return Unusable("account hash: --passes is a number from 2 to 10");

  const std::string password = ReadPassword();
  if (password.empty()) return Unusable("account hash: standard input has no password; give it on one line");
  if (password.size() > backend::kMaxPasswordBytes) return Unusable("account hash: a password has at most 1024 bytes");
  const auto hash = backend::InitSecrets() ? backend::HashPassword(password, cost) : std::nullopt;
  if (!hash) return Unusable("account hash: not enough memory for a hash; lower --memory");
  std::printf("%s\n", hash->c_str());
  return kAllHandled;
}

}  // namespace

const Command kAccountHash = {
    "account hash", "hashes a password for accounts.json",
    "usage: leitplanke account hash [--memory MIB] [--passes N] < PASSWORD\n\n"
    "Reads one line from standard input and prints its argon2id hash, to be put into the backend's accounts file.\n\n"
    "  --memory MIB  memory of one check: 19 to 1024, default 64\n"
    "  --passes N    2 to 10, default 2\n",
    &Run};

}  // namespace leitplanke::cli
