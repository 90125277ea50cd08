#include "core/text/tokens.h"

#include <algorithm>
#include <array>

#include "core/text/fold.h"
#include "core/text/utf8.h"

namespace leitplanke {
namespace {

struct CodeRange {
  char32_t first, last;
};

/// What above ASCII is no letter: punctuation, signs, arrows, private use, presentation, emoji. Sorted.
constexpr std::array<CodeRange, 17> kNotLetters = {{{0x80, 0xA9},
                                                    {0xAB, 0xB4},
                                                    {0xB6, 0xB9},
                                                    {0xBB, 0xBF},
                                                    {0xD7, 0xD7},
                                                    {0xF7, 0xF7},
                                                    {0x1680, 0x1680},
                                                    {0x2000, 0x2070},
                                                    {0x2074, 0x207E},
                                                    {0x2080, 0x20CF},
                                                    {0x2190, 0x2BFF},
                                                    {0x3000, 0x3004},
                                                    {0x3008, 0x3020},
                                                    {0xD800, 0xF8FF},
                                                    {0xFE00, 0xFE6F},
                                                    {0xFEFF, 0xFF20},
                                                    {0xFFF0, 0xFFFF}}};
constexpr char32_t kFirstPictograph = 0x1F000;
constexpr char32_t kLastPictograph = 0x1FFFF;
constexpr char32_t kFirstTag = 0xE0000;

Character At(std::string_view text, std::size_t at) {
  return at < text.size() ? DecodeUtf8(text, at) : Character{0, 0, false};
}

bool IsWordPart(char32_t c) { return IsLetter(c) || IsAsciiDigit(c) || c == '_'; }

bool IsLinkStart(std::string_view text) {
  return StartsWithFolded(text, "https://") || StartsWithFolded(text, "http://") || StartsWithFolded(text, "www.");
}

/// One character further while `fits(character)`.
template <typename Predicate>
std::size_t SkipWhile(std::string_view text, std::size_t at, Predicate fits) {
  while (at < text.size()) {
    const Character c = DecodeUtf8(text, at);
    if (!fits(c.code)) break;
    at += c.bytes;
  }
  return at;
}

std::size_t EndOfLink(std::string_view text, std::size_t begin) {
  std::size_t end = SkipWhile(text, begin, [](char32_t c) {
    return !IsSpace(c) && c != '<' && c != '>' && c != '"' && c != 0x201C && c != 0x201D && c != 0x201E;
  });
  constexpr std::string_view kFinal = ".,;:!?')]}*";
  while (end > begin && kFinal.find(text[end - 1]) != std::string_view::npos) --end;
  return end;
}

/// Word characters, and single joiners of `joiners` with a word character on both sides.
std::size_t EndOfRun(std::string_view text, std::size_t begin, std::u32string_view joiners) {
  std::size_t end = SkipWhile(text, begin, IsWordPart);
  for (;;) {
    const Character joiner = At(text, end);
    if (joiner.bytes == 0 || joiners.find(joiner.code) == std::u32string_view::npos) return end;
    const Character next = At(text, end + joiner.bytes);
    if (next.bytes == 0 || !IsWordPart(next.code)) return end;
    end = SkipWhile(text, end + joiner.bytes, IsWordPart);
  }
}

constexpr std::u32string_view kWordJoiners = U"'-\u2019\u2010\u2011\u00AD\u200D";
constexpr std::u32string_view kNumberJoiners = U".,:/-'\u2019\u2013";
constexpr std::u32string_view kHandleJoiners = U".-@";

/// Ends of sentence-like dots that end none. Folded, without the dot itself.
constexpr std::array<std::string_view, 40> kAbbreviations = {
    "abs",  "allg", "approx", "bsp", "bspw", "bzgl", "bzw", "ca",  "dept", "dr", "eigtl", "evtl", "excl", "exkl",
    "fam",  "ggf",  "ggfs",   "hr",  "inc",  "inkl", "jr",  "kd",  "mind", "mr", "mrs",   "mtl",  "mwst", "nr",
    "prof", "sog",  "sr",     "st",  "std",  "str",  "tel", "tgl", "vgl",  "vs", "zzgl",  "zzt"};

/// The dot at `dot` does not end a sentence: it belongs to an abbreviation, an initial or an ordinal.
bool IsInnerDot(std::string_view text, std::size_t dot) {
  std::size_t begin = dot;
  while (begin > 0 && !IsSpace(static_cast<unsigned char>(text[begin - 1])) && text[begin - 1] != '.' &&
         text[begin - 1] != '(' && dot - begin < 12) {
    --begin;
  }
  const std::string word = FoldCase(text.substr(begin, dot - begin));
  if (word.empty()) return false;
  if (word.size() <= 2 && std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; }))
    return true;
  if (word.size() == 1 && word[0] >= 'a' && word[0] <= 'z') return true;
  return std::binary_search(kAbbreviations.begin(), kAbbreviations.end(), std::string_view(word));
}

bool IsClosing(char32_t c) {
  return c == '"' || c == '\'' || c == ')' || c == ']' || c == 0x201C || c == 0x201D || c == 0x2019 || c == 0xBB ||
         c == 0xAB;
}

bool IsTerminator(char32_t c) { return c == '.' || c == '!' || c == '?' || c == 0x2026; }

/// If a sentence ends at or right behind `at`, where the next one may begin; else 0.
std::size_t SentenceEnd(std::string_view text, std::size_t at) {
  const Character c = DecodeUtf8(text, at);
  if (c.code == '\n' || c.code == '\r' || c.code == 0x2028 || c.code == 0x2029) return at + c.bytes;
  if (!IsTerminator(c.code)) return 0;
  std::size_t end = SkipWhile(text, at, IsTerminator);
  if (end == at + 1 && c.code == '.' && IsInnerDot(text, at)) return 0;
  end = SkipWhile(text, end, IsClosing);
  return end == text.size() || IsSpace(DecodeUtf8(text, end).code) ? end : 0;
}

void AddTrimmed(std::string_view text, std::size_t begin, std::size_t end, std::vector<ByteRange>& out) {
  begin = SkipWhile(text.substr(0, end), begin, IsSpace);
  std::size_t last = begin;
  for (std::size_t at = begin; at < end;) {
    const Character c = DecodeUtf8(text, at);
    at += c.bytes;
    if (!IsSpace(c.code)) last = at;
  }
  if (last > begin) out.push_back({begin, last});
}

}  // namespace

bool IsAsciiDigit(char32_t c) { return c >= '0' && c <= '9'; }

bool IsSpace(char32_t c) {
  return c == ' ' || (c >= '\t' && c <= '\r') || c == 0x85 || c == 0xA0 || c == 0x1680 ||
         (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

bool IsLetter(char32_t c) {
  if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  if ((c >= kFirstPictograph && c <= kLastPictograph) || c >= kFirstTag) return false;
  const auto after = std::upper_bound(kNotLetters.begin(), kNotLetters.end(), c,
                                      [](char32_t value, const CodeRange& range) { return value < range.first; });
  return after == kNotLetters.begin() || c > std::prev(after)->last;
}

std::vector<Token> Tokenize(std::string_view utf8) {
  std::vector<Token> tokens;
  bool inside = false;  // the character before is part of a word: no handle, hashtag or link begins here
  for (std::size_t at = 0; at < utf8.size();) {
    const Character c = DecodeUtf8(utf8, at);
    const Character next = At(utf8, at + c.bytes);
    Token token{TokenKind::kWord, {at, at}};
    if (!inside && (c.code == '@' || c.code == '#') && next.bytes > 0 && IsWordPart(next.code)) {
      token.kind = c.code == '@' ? TokenKind::kHandle : TokenKind::kHashtag;
      token.range.end = EndOfRun(utf8, at + 1, c.code == '@' ? kHandleJoiners : std::u32string_view());
    } else if (!inside && (c.code | 0x20U) >= 'a' && IsLinkStart(utf8.substr(at))) {
      token.kind = TokenKind::kLink;
      token.range.end = EndOfLink(utf8, at);
    } else if (IsAsciiDigit(c.code)) {
      token.kind = TokenKind::kNumber;
      token.range.end = EndOfRun(utf8, at, kNumberJoiners);
    } else if (IsLetter(c.code)) {
      token.range.end = EndOfRun(utf8, at, kWordJoiners);
    }
    inside = token.range.end > at;
    if (inside) tokens.push_back(token);
    at = inside ? token.range.end : at + c.bytes;
  }
  return tokens;
}

std::vector<ByteRange> Words(std::string_view utf8) {
  std::vector<ByteRange> words;
  for (const Token& token : Tokenize(utf8)) {
    if (token.kind == TokenKind::kWord || token.kind == TokenKind::kNumber) words.push_back(token.range);
  }
  return words;
}

std::vector<ByteRange> Sentences(std::string_view utf8) {
  std::vector<ByteRange> sentences;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < utf8.size();) {
    const std::size_t end = SentenceEnd(utf8, at);
    if (end == 0) {
      at += DecodeUtf8(utf8, at).bytes;
      continue;
    }
    AddTrimmed(utf8, begin, end, sentences);
    begin = at = end;
  }
  AddTrimmed(utf8, begin, utf8.size(), sentences);
  return sentences;
}

}  // namespace leitplanke
