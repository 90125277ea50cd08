#include "core/text/language/doc.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <iterator>

#include "core/text/fold.h"
#include "core/text/language/normalize.h"
#include "core/text/links.h"
#include "core/text/utf8.h"

namespace leitplanke {
namespace {

constexpr std::array<std::string_view, 84> kGermanWords = {
    "aber",  "als",   "am",     "an",   "auch",   "auf",   "aus",   "bei",   "bin",   "bis",   "bist",  "bitte",
    "da",    "damit", "dann",   "das",  "dass",   "dein",  "deine", "dem",   "den",   "denn",  "der",   "des",
    "dich",  "die",   "dir",    "du",   "ein",    "eine",  "einen", "er",    "es",    "etwas", "fuer",  "gern",
    "haben", "hast",  "hat",    "hier", "ich",    "ihnen", "ihr",   "ihre",  "im",    "ist",   "ja",    "kann",
    "kein",  "keine", "leider", "mal",  "mein",   "mich",  "mir",   "mit",   "nach",  "nicht", "noch",  "nur",
    "oder",  "ohne",  "schon",  "sein", "sich",   "sie",   "sind",  "ueber", "und",   "uns",   "unser", "unsere",
    "vom",   "von",   "was",    "wenn", "werden", "wie",   "wir",   "wird",  "wurde", "zu",    "zum",   "zur"};
static_assert(std::is_sorted(kGermanWords.begin(), kGermanWords.end()), "binary search needs it");
constexpr std::array<std::string_view, 84> kEnglishWords = {
    "a",     "about",  "after", "again",  "all",   "and",  "any",   "anyone", "are",   "as",     "at",   "be",
    "been",  "but",    "by",    "can",    "could", "did",  "do",    "for",    "from",  "get",    "had",  "has",
    "have",  "he",     "her",   "here",   "him",   "how",  "i",     "if",     "into",  "is",     "it",   "it's",
    "its",   "just",   "me",    "more",   "my",    "no",   "not",   "of",     "off",   "on",     "or",   "our",
    "out",   "please", "she",   "should", "so",    "some", "sorry", "still",  "thank", "thanks", "that", "the",
    "their", "them",   "then",  "there",  "they",  "this", "to",    "until",  "up",    "us",     "was",  "we",
    "were",  "what",   "when",  "where",  "which", "who",  "why",   "will",   "with",  "would",  "you",  "your"};
static_assert(std::is_sorted(kEnglishWords.begin(), kEnglishWords.end()), "binary search needs it");

bool IsClauseMark(char32_t c) {
  return c == ',' || c == ';' || c == ':' || c == '(' || c == ')' || c == '[' || c == ']' || c == '/' || c == '!' ||
         c == '?' || c == '\n' || c == '*' || c == 0x2026 || c == 0x2013 || c == 0x2014 || c >= 0x2190;
}

bool IsClauseGap(std::string_view gap) {
  for (std::size_t at = 0; at < gap.size();) {
    const Character c = DecodeUtf8(gap, at);
    if (IsClauseMark(c.code) && c.code != 0x202F && c.code != 0xFE0F) return true;
    at += c.bytes;
  }
  return gap.find(" - ") != std::string_view::npos || gap.find("--") != std::string_view::npos;
}

bool IsConjunction(std::string_view fold) {
  constexpr std::array<std::string_view, 9> kWords = {"und", "aber", "sondern", "denn", "doch",
                                                      "and", "but",  "so",      "then"};
  return OneOf(kWords, fold);
}

/// A word that begins a new clause behind "und"/"and": a subject, a modal verb, "please".
bool OpensClause(std::string_view fold) {
  constexpr std::array<std::string_view, 36> kWords = {
      "ich",  "wir",   "du",     "sie",      "er",     "es",      "i",      "we",    "you",    "he",    "she",  "it",
      "they", "bitte", "please", "kann",     "kannst", "koennen", "can",    "could", "will",   "would", "then", "dann",
      "hier", "here",  "schick", "schicken", "send",   "wird",    "werden", "melde", "melden", "if",    "wenn", "do"};
  return OneOf(kWords, fold);
}

bool IsShouted(std::string_view raw) {
  std::size_t letters = 0;
  for (std::size_t at = 0; at < raw.size();) {
    const Character c = DecodeUtf8(raw, at);
    at += c.bytes;
    if (!IsLetter(c.code)) continue;
    const bool capital = (c.code >= 'A' && c.code <= 'Z') || c.code == 0xC4 || c.code == 0xD6 || c.code == 0xDC;
    if (!capital && c.code != 0xDF) return false;
    ++letters;
  }
  return letters >= 3;
}

bool StartsWithCapital(std::string_view raw) {
  const Character c = DecodeUtf8(raw, 0);
  return (c.code >= 'A' && c.code <= 'Z') || (c.code >= 0xC0 && c.code <= 0xDE);
}

/// "Auftragsnr. kurz", "acc no. over": the dot does not end the sentence although the splitter thinks so.
bool EndsWithShortForm(std::string_view fold) {
  constexpr std::array<std::string_view, 14> kShort = {"nummer", "no",  "account", "adresse", "telefon", "ref",  "num",
                                                       "mobile", "ext", "number",  "geb",     "tel",     "bzgl", "lt"};
  return OneOf(kShort, fold) || fold.ends_with("nummer");
}

}  // namespace

Lang FunctionWordLanguage(std::string_view word) {
  int bits = 0;
  if (std::binary_search(kGermanWords.begin(), kGermanWords.end(), word)) bits |= kGerman;
  if (std::binary_search(kEnglishWords.begin(), kEnglishWords.end(), word)) bits |= kEnglish;
  return static_cast<Lang>(bits);
}

Doc::Doc(std::string_view text) : text_(text), links_(FindLinks(text)) {
  AddWords();
  MarkSentences();
  MarkQuotes();
  MarkClauses();
  GuessLanguages();
}

void Doc::AddWords() {
  std::size_t next_link = 0;
  const auto add_links_before = [&](std::size_t byte) {
    for (; next_link < links_.size() && links_[next_link].range.begin < byte; ++next_link) {
      const ByteRange range = links_[next_link].range;
      Word word;
      word.begin = range.begin;
      word.end = range.end;
      word.fold = FoldCase(range.In(text_));
      word.kind = TokenKind::kLink;
      words_.push_back(std::move(word));
    }
  };
  for (const Token& token : Tokenize(text_)) {
    add_links_before(token.range.end);
    if (!words_.empty() && token.range.begin < words_.back().end) continue;  // inside a link
    if (token.kind == TokenKind::kLink) continue;                            // said to be one, but is none
    const std::string_view raw = token.range.In(text_);
    const bool plain = token.kind == TokenKind::kWord;
    const std::vector<WordPart> parts = plain ? SplitWord(raw) : std::vector<WordPart>{{FoldCase(raw), raw.size()}};
    std::size_t at = token.range.begin;
    for (const WordPart& part : parts) {
      Word word;
      word.begin = at;
      word.end = at + part.bytes;
      word.fold = part.fold;
      word.kind = token.kind;
      word.capital = plain && StartsWithCapital(raw);
      word.shouted = plain && IsShouted(raw);
      at = word.end;
      words_.push_back(std::move(word));
    }
  }
  add_links_before(text_.size() + 1);
}

void Doc::MarkSentences() {
  std::size_t next = 0;
  for (const ByteRange& range : Sentences(text_)) {
    const std::size_t first = next;
    while (next < words_.size() && words_[next].begin < range.end) ++next;
    const std::string_view raw = range.In(text_);
    const std::string_view tail = raw.substr(first == next ? 0 : words_[next - 1].end - range.begin);
    if (first == next) continue;
    const bool goes_on = !sentences_.empty() && tail.find('\n') == std::string_view::npos && !words_[first].capital &&
                         !sentences_.back().question && !sentences_.back().exclaimed && sentences_.back().last > 0 &&
                         EndsWithShortForm(words_[sentences_.back().last - 1].fold);
    if (!goes_on) sentences_.push_back({first, next, range.begin, range.end, false, false, kBoth});
    Sentence& sentence = sentences_.back();
    sentence.last = next;
    sentence.end = range.end;
    sentence.question = tail.find('?') != std::string_view::npos;
    sentence.exclaimed = tail.find('!') != std::string_view::npos;
    for (std::size_t i = first; i < next; ++i) words_[i].sentence = static_cast<std::uint32_t>(sentences_.size() - 1);
  }
}

void Doc::MarkQuotes() {
  bool quoted = false;
  int depth = 0;
  std::size_t at = 0;
  for (Word& word : words_) {
    for (; at < word.begin;) {
      const Character c = DecodeUtf8(text_, at);
      at += c.bytes;
      if (c.code == '"' || c.code == 0x201C || c.code == 0xAB || c.code == 0xBB) quoted = !quoted;
      if (c.code == 0x201E) quoted = true;
      if (c.code == 0x201D) quoted = false;
      if (c.code == '\n') quoted = false;
      if (c.code == '(' || c.code == '[') ++depth;
      if ((c.code == ')' || c.code == ']') && depth > 0) --depth;
    }
    word.quoted = quoted;
    word.bracket = depth > 0;
    at = std::max(at, word.end);
  }
}

void Doc::MarkClauses() {
  std::uint32_t clause = 0;
  for (std::size_t i = 0; i < words_.size(); ++i) {
    const bool starts_sentence = i > 0 && words_[i].sentence != words_[i - 1].sentence;
    const bool joined = i + 1 < words_.size() && IsConjunction(words_[i].fold) && OpensClause(words_[i + 1].fold);
    if (i > 0 && (starts_sentence || joined || IsClauseGap(GapBefore(i)))) ++clause;
    if (i == 0 || words_[i - 1].clause != clause) clauses_.push_back(i);
    words_[i].clause = clause;
  }
  clauses_.push_back(words_.size());
}

void Doc::GuessLanguages() {
  int all_german = 0;
  int all_english = 0;
  for (Sentence& sentence : sentences_) {
    int german = 0;
    int english = 0;
    for (std::size_t i = sentence.first; i < sentence.last; ++i) {
      const Lang lang = FunctionWordLanguage(words_[i].fold);
      german += (lang & kGerman) != 0 ? 1 : 0;
      english += (lang & kEnglish) != 0 ? 1 : 0;
    }
    if (german > english) sentence.language = kGerman;
    if (english > german) sentence.language = kEnglish;
    all_german += german;
    all_english += english;
  }
  if (all_german > all_english) language_ = kGerman;
  if (all_english > all_german) language_ = kEnglish;
  for (Sentence& sentence : sentences_) {
    if (sentence.language == kBoth) sentence.language = language_;
  }
}

std::string_view Doc::GapBefore(std::size_t word) const {
  const std::size_t from = word == 0 ? 0 : words_[word - 1].end;
  return std::string_view(text_).substr(from, words_[word].begin - from);
}

}  // namespace leitplanke
