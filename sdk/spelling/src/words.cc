#include "words.h"

#include <cstdint>

namespace spelling {
namespace {

constexpr std::uint32_t kDiaeresis = 0x308;

enum class Kind { kBlank, kLetter, kForeign, kDigit, kHyphen, kApostrophe, kIgnored, kSign };

struct Character {
  std::uint32_t code = 0;
  std::size_t bytes = 1;
};

/** The host sends valid UTF-8; a stray byte counts as a sign of its own. */
Character At(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) -> std::uint32_t {
    return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0u;
  };
  const std::uint32_t first = byte(0);
  if (first < 0x80) return {first, 1};
  const std::size_t bytes = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1;
  if (bytes == 1 || at + bytes > text.size()) return {0xFFFD, 1};
  std::uint32_t code = first & (0xFFu >> (bytes + 1));
  for (std::size_t i = 1; i < bytes; ++i) code = (code << 6) | (byte(i) & 0x3F);
  return {code, bytes};
}

bool Between(std::uint32_t code, std::uint32_t from, std::uint32_t to) { return code >= from && code <= to; }

Kind KindOf(std::uint32_t c) {
  if (c <= ' ' || c == 0xA0 || c == 0x202F || Between(c, 0x2000, 0x200A)) return Kind::kBlank;
  if (Between(c | 0x20, 'a', 'z')) return Kind::kLetter;
  if (Between(c, '0', '9')) return Kind::kDigit;
  if (c == '-' || c == 0x2010 || c == 0x2011) return Kind::kHyphen;
  if (c == '\'' || c == 0x2019) return Kind::kApostrophe;
  if (c == 0xAD || Between(c, 0x200B, 0x200D) || c == 0xFEFF) return Kind::kIgnored;
  if (Between(c, 0xC0, 0x24F) && c != 0xD7 && c != 0xF7) return Kind::kLetter;
  if (Between(c, 0x300, 0x36F) || Between(c, 0x1E00, 0x1EFF)) return Kind::kLetter;
  const bool is_sign = c < 0x370 || Between(c, 0x2000, 0x2BFF) || Between(c, 0x3000, 0x303F) || c >= 0xFE00;
  return is_sign ? Kind::kSign : Kind::kForeign;
}

/** Some systems write an umlaut as a letter and two dots. */
bool Compose(std::string* letters) {
  constexpr std::string_view kPlain = "aouAOU";
  constexpr std::string_view kUmlauts[] = {"ä", "ö", "ü", "Ä", "Ö", "Ü"};
  const std::size_t found = letters->empty() ? kPlain.npos : kPlain.find(letters->back());
  if (found == kPlain.npos) return false;
  letters->pop_back();
  *letters += kUmlauts[found];
  return true;
}

bool IsWordByte(char c) {
  return static_cast<unsigned char>(c) >= 0x80 || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || (c >= '0' && c <= '9');
}

/** What stands between two blanks: a link, a handle, or words and punctuation. */
class Chunk {
 public:
  Chunk(std::string_view text, std::size_t start, std::size_t end) : text_(text), start_(start), end_(end) {}

  void AddTo(std::vector<Word>* words) {
    if (IsNoLanguage()) return;
    for (std::size_t at = start_; at < end_;) {
      const Character c = At(text_, at);
      const Kind kind = KindOf(c.code);
      if (kind == Kind::kSign || kind == Kind::kBlank) {
        Finish(words, at);
      } else {
        Take(kind, c, at);
      }
      at += c.bytes;
    }
    Finish(words, end_);
  }

 private:
  std::string_view Bytes() const { return text_.substr(start_, end_ - start_); }

  /** `@handle`, `#tag`, `^NF`, `/NF`, a link, a mail address, `z.B.`, `Kund:innen`, `snake_case`. */
  bool IsNoLanguage() const {
    const std::string_view bytes = Bytes();
    const std::size_t first = bytes.find_first_not_of("(\"'[{");
    if (first == bytes.npos) return true;
    if (std::string_view("@#^/").find(bytes[first]) != std::string_view::npos) return true;
    if (bytes.find("://") != bytes.npos || bytes.find('@') != bytes.npos) return true;
    for (std::size_t i = 1; i + 1 < bytes.size(); ++i) {
      const bool joins = std::string_view(".:*_").find(bytes[i]) != std::string_view::npos;
      if (joins && IsWordByte(bytes[i - 1]) && IsWordByte(bytes[i + 1])) return true;
    }
    return false;
  }

  void Take(Kind kind, const Character& c, std::size_t at) {
    if (kind == Kind::kIgnored) return;
    if (kind == Kind::kHyphen) {
      EndPart(at);
      word_.has_hyphen = true;
      word_.whole += word_.whole.empty() ? "" : "-";
      return;
    }
    if (kind == Kind::kForeign || kind == Kind::kDigit) is_language_ = false;
    if (part_.letters.empty() && kind == Kind::kApostrophe) return;
    if (part_.letters.empty()) part_.start = at;
    if (c.code == kDiaeresis && Compose(&part_.letters)) return;
    if (kind == Kind::kApostrophe) {
      part_.letters += '\'';
    } else {
      part_.letters += text_.substr(at, c.bytes);
    }
  }

  void EndPart(std::size_t at) {
    if (!part_.letters.empty()) {
      part_.end = at;
      // A closing quote is no apostrophe.
      while (!part_.letters.empty() && part_.letters.back() == '\'') {
        part_.letters.pop_back();
        while (part_.end > part_.start + 1 && (text_[part_.end - 1] & 0xC0) == 0x80) --part_.end;
        --part_.end;
      }
      word_.whole += part_.letters;
      word_.parts.push_back(part_);
    }
    part_ = {};
  }

  void Finish(std::vector<Word>* words, std::size_t at) {
    EndPart(at);
    while (!word_.whole.empty() && word_.whole.back() == '-') word_.whole.pop_back();
    word_.ends_text = at == text_.size();
    if (is_language_ && !word_.parts.empty()) words->push_back(word_);
    word_ = {};
    is_language_ = true;
  }

  std::string_view text_;
  std::size_t start_, end_;
  Word word_;
  Part part_;
  bool is_language_ = true;
};

bool IsTitle(const std::string& word) {
  constexpr std::string_view kTitles[] = {"Herr", "Herrn", "Frau",  "Familie", "Dr",   "Prof",   "Hallo",
                                          "Hi",   "Hey",   "Liebe", "Lieber",  "Moin", "Servus", "Grüezi",
                                          "Mr",   "Mrs",   "Ms",    "Miss",    "Dear", "Hello",  "Gruß"};
  for (const std::string_view title : kTitles) {
    if (word == title) return true;
  }
  return false;
}

bool IsCapital(std::uint32_t c) { return Between(c, 'A', 'Z') || (Between(c, 0xC0, 0xDE) && c != 0xD7); }

std::uint32_t CharacterBefore(std::string_view text, std::size_t end) {
  std::size_t at = end - 1;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
  return At(text, at).code;
}

bool EndsSentence(std::uint32_t c) {
  const Kind kind = KindOf(c);
  return (kind == Kind::kSign && c != ',') || kind == Kind::kHyphen || kind == Kind::kBlank;
}

/** `… noch heute. Jonas`, `… wieder. – Lea M`: nothing follows, and a sentence ends before. */
void FindSignature(std::string_view text, std::vector<Word>* words) {
  constexpr std::size_t kLongest = 2;
  if (words->empty() || !words->back().ends_text) return;
  for (std::size_t count = 1; count <= kLongest && count < words->size(); ++count) {
    Word& word = (*words)[words->size() - count];
    if (!IsCapitalised(word.whole)) return;
    const std::size_t before = text.find_last_not_of(' ', word.parts.front().start - 1);
    if (before == text.npos) return;
    if (EndsSentence(CharacterBefore(text, before + 1))) {
      for (std::size_t i = 1; i <= count; ++i) (*words)[words->size() - i].is_name = true;
      return;
    }
  }
}

}  // namespace

std::vector<Word> WordsOf(std::string_view text) {
  std::vector<Word> words;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && KindOf(At(text, end).code) != Kind::kBlank) end += At(text, end).bytes;
    if (end > at) Chunk(text, at, end).AddTo(&words);
    at = end < text.size() ? end + At(text, end).bytes : end;
  }
  bool in_name = false;
  for (Word& word : words) {
    word.is_name = in_name && IsCapitalised(word.whole);
    in_name = word.is_name || IsTitle(word.whole);
  }
  FindSignature(text, &words);
  return words;
}

bool IsCapitalised(std::string_view letters) { return !letters.empty() && IsCapital(At(letters, 0).code); }

bool IsMadeUp(std::string_view letters) {
  constexpr std::size_t kLongestAbbreviation = 5;
  std::size_t count = 0;
  std::size_t capitals = 0;
  bool has_inner = false;
  for (std::size_t at = 0; at < letters.size(); at += At(letters, at).bytes) {
    const bool is_capital = IsCapital(At(letters, at).code);
    has_inner |= is_capital && count > 0;
    capitals += is_capital ? 1 : 0;
    ++count;
  }
  return capitals == count ? count <= kLongestAbbreviation : has_inner;
}

}  // namespace spelling
