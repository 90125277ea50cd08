// Canonical composition as The Unicode Standard, 3.11 describes it: decompose, order the marks, compose.
#include <algorithm>
#include <utility>
#include <vector>

#include "core/text/unicode.h"
#include "core/text/utf8.h"
#include "leitplanke/text.h"

namespace leitplanke {
namespace {

/// Below it every character is a starter that neither decomposes in NFC nor composes with the one before.
constexpr char32_t kFirstThatMayChange = 0x300;

struct Marked {
  char32_t code;
  std::uint8_t combining;
};

/// Canonical decompositions nest at most three deep; the second part never decomposes further.
void AppendDecomposed(char32_t c, std::vector<Marked>& out) {
  const auto [first, second] = Decompose(c);
  if (first == 0) {
    out.push_back({c, CombiningClassOf(c)});
    return;
  }
  AppendDecomposed(first, out);
  if (second != 0) out.push_back({second, CombiningClassOf(second)});
}

void OrderMarks(std::vector<Marked>& text) {
  for (auto at = text.begin(); at != text.end();) {
    if (at->combining == 0) {
      ++at;
      continue;
    }
    const auto end = std::find_if(at, text.end(), [](const Marked& m) { return m.combining == 0; });
    std::stable_sort(at, end, [](const Marked& a, const Marked& b) { return a.combining < b.combining; });
    at = end;
  }
}

/// Composes in place: each mark that nothing blocks with the starter before it.
void ComposeMarks(std::vector<Marked>& text) {
  constexpr std::size_t kNone = static_cast<std::size_t>(-1);
  std::size_t starter = kNone;
  std::size_t kept = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const Marked mark = text[at];
    if (starter != kNone) {
      const bool adjacent = kept == starter + 1;
      const bool free = adjacent || (mark.combining != 0 && text[kept - 1].combining < mark.combining);
      const char32_t composite = free ? Compose(text[starter].code, mark.code) : 0;
      if (composite != 0) {
        text[starter].code = composite;
        continue;
      }
    }
    if (mark.combining == 0) starter = kept;
    text[kept++] = mark;
  }
  text.resize(kept);
}

bool NeedsWork(std::string_view utf8) {
  for (std::size_t at = 0; at < utf8.size();) {
    const Character c = DecodeUtf8(utf8, at);
    if (c.code >= kFirstThatMayChange) return true;
    at += c.bytes;
  }
  return false;
}

}  // namespace

std::string Nfc(std::string_view utf8) {
  if (!NeedsWork(utf8)) return std::string(utf8);
  std::vector<Marked> text;
  text.reserve(utf8.size());
  for (std::size_t at = 0; at < utf8.size();) {
    const Character c = DecodeUtf8(utf8, at);
    if (c.code < kFirstThatMayChange &&
        (at + c.bytes == utf8.size() || static_cast<unsigned char>(utf8[at + c.bytes]) < 0xCC)) {
      text.push_back({c.code, 0});  // no mark follows (they begin with byte CC): composed as it is
    } else {
      AppendDecomposed(c.code, text);
    }
    at += c.bytes;
  }
  OrderMarks(text);
  ComposeMarks(text);
  std::string out;
  out.reserve(utf8.size());
  for (const Marked& mark : text) AppendUtf8(out, mark.code);
  return out;
}

}  // namespace leitplanke
