// Any bytes as a reply whose spelling is checked: the words and their parts lie in order inside it.
#include <string_view>

#include "sdk/spelling/src/words.h"
#include "tests/fuzz/fuzz.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  std::size_t last = 0;
  for (const spelling::Word& word : spelling::WordsOf(text)) {
    LEITPLANKE_HOLDS(!word.parts.empty());
    for (const spelling::Part& part : word.parts) {
      LEITPLANKE_HOLDS(part.start >= last && part.start < part.end && part.end <= size);
      LEITPLANKE_HOLDS(!part.letters.empty());
      static_cast<void>(spelling::IsMadeUp(part.letters) || spelling::IsCapitalised(part.letters));
      last = part.end;
    }
  }
  return 0;
}
