// Any bytes as a key, a signature or a password's hash: `ALGORITHM KEY SIGNATURE` in the first line, what was signed
// behind it. A signature that holds stops to hold when what was signed is another.
#include <algorithm>
#include <string>
#include <string_view>

#include "sdk/backend/secret.h"
#include "sdk/backend/signature.h"
#include "tests/fuzz/fuzz.h"

namespace {

std::string_view Take(std::string_view& rest, char mark) {
  const std::string_view part = rest.substr(0, rest.find(mark));
  rest.remove_prefix(std::min(rest.size(), part.size() + 1));
  return part;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace leitplanke;
  using namespace leitplanke::backend;
  static const bool ready = InitSecrets();
  LEITPLANKE_HOLDS(ready);
  std::string_view rest(reinterpret_cast<const char*>(data), size);
  static_cast<void>(IsUsableHash(rest));
  std::string_view line = Take(rest, '\n');
  SigningKey key;
  key.algorithm = Take(line, ' ');
  key.public_key = Take(line, ' ');
  if (!VerifyDeviceSignature(key, rest, line)) return 0;
  LEITPLANKE_HOLDS(IsPublicKey(key.algorithm, key.public_key));
  LEITPLANKE_HOLDS(!VerifyDeviceSignature(key, std::string(rest) + "!", line));
  return 0;
}
