// Any bytes as text: everything stays in bounds, and canonical forms are their own canonical forms.
#include <string>
#include <string_view>

#include "core/text/fold.h"
#include "core/text/tokens.h"
#include "core/text/utf8.h"
#include "leitplanke/text.h"
#include "tests/fuzz/fuzz.h"

namespace {

using namespace leitplanke;

void CheckOffsets(std::string_view text) {
  const Utf16Map map(text);
  std::size_t last = 0;
  for (std::size_t at = 0; at < text.size(); at += DecodeUtf8(text, at).bytes) {
    const std::size_t unit = map.ToUtf16(at);
    LEITPLANKE_HOLDS(at == 0 || unit > last);
    LEITPLANKE_HOLDS(map.ToByte(unit) == at);
    last = unit;
  }
  LEITPLANKE_HOLDS(map.ToUtf16(text.size()) == map.size() && map.ToByte(map.size()) == text.size());
}

void CheckTokens(std::string_view text) {
  std::size_t last = 0;
  for (const Token& token : Tokenize(text)) {
    LEITPLANKE_HOLDS(token.range.begin >= last && token.range.end > token.range.begin);
    last = token.range.end;
  }
  LEITPLANKE_HOLDS(last <= text.size());
  last = 0;
  for (const ByteRange& sentence : Sentences(text)) {
    LEITPLANKE_HOLDS(sentence.begin >= last && sentence.end > sentence.begin);
    last = sentence.end;
  }
  LEITPLANKE_HOLDS(last <= text.size());
}

void CheckForms(std::string_view text) {
  const std::string nfc = Nfc(text);
  LEITPLANKE_HOLDS(Nfc(nfc) == nfc);
  const std::string canonical = Canonical(text);
  LEITPLANKE_HOLDS(Canonical(canonical) == canonical);
  LEITPLANKE_HOLDS(IsValidUtf8(canonical));
  LEITPLANKE_HOLDS(TextHash(text) == Sha256Hex(canonical));
  LEITPLANKE_HOLDS(SameReply(text, canonical));
  LEITPLANKE_HOLDS(CountGraphemes(text) <= text.size());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  CheckOffsets(text);
  CheckTokens(text);
  CheckForms(text);
  LEITPLANKE_HOLDS(FoldCase(text).size() == text.size());
  LEITPLANKE_HOLDS(IsValidUtf8(FoldGerman(text)) == IsValidUtf8(text));
  // The part before the first line break as approved, the rest as shown.
  const std::size_t middle = text.find('\n');
  if (middle != std::string_view::npos) SameReply(text.substr(0, middle), text.substr(middle + 1));
  return 0;
}
