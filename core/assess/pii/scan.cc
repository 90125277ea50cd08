#include "core/assess/pii/scan.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/text/fold.h"
#include "core/text/sort.h"
#include "core/text/tokens.h"
#include "core/text/utf8.h"

namespace leitplanke::pii {
namespace {

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

bool JoinsChunk(std::string_view gap) {
  return gap.empty() || gap == "-" || gap == "/" || gap == "." || gap == "_" || gap == "\xE2\x80\x91";
}

/// Bytes of a character that hides another one, or 0.
std::size_t MaskAt(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (c == '*' || c == 'x' || c == 'X' || c == '_' || c == '?') return 1;
  constexpr std::array<std::string_view, 6> kWide = {"•", "●", "█", "▒", "■", "×"};
  for (const std::string_view mask : kWide) {
    if (text.substr(at, mask.size()) == mask) return mask.size();
  }
  return 0;
}

bool IsSeparator(char c) { return c == ' ' || c == '-' || c == '/' || c == '.'; }

/// At least two mask characters begin at `at`.
bool MaskRunAt(std::string_view text, std::size_t at) {
  if (at >= text.size()) return false;
  const std::size_t first = MaskAt(text, at);
  return first != 0 && at + first < text.size() && text.substr(at + first, first) == text.substr(at, first);
}

/// At least two mask characters end at `end`.
bool MaskRunBefore(std::string_view text, std::size_t end) {
  for (const std::size_t width : {std::size_t{1}, std::size_t{2}, std::size_t{3}}) {
    if (end < 2 * width || MaskAt(text, end - width) != width) continue;
    if (text.substr(end - 2 * width, width) == text.substr(end - width, width)) return true;
  }
  return false;
}

// Quantities that follow a number. Folded, sorted.
constexpr std::string_view kUnits[] = {
    "cent",      "chf",     "cm",        "days",       "dollar",  "dollars", "euro",   "euros",   "eur",     "follower",
    "followers", "franken", "gb",        "gbit",       "grad",    "h",       "hours",  "hrs",     "jahre",   "jahren",
    "kb",        "kg",      "kilometer", "kilometern", "km",      "kunden",  "kwh",    "leute",   "leuten",  "likes",
    "liter",     "m",       "mal",       "mb",         "mbit",    "meter",   "metern", "miles",   "min",     "mins",
    "minute",    "minuten", "minutes",   "mm",         "monate",  "monaten", "months", "people",  "percent", "personen",
    "pfund",     "pounds",  "prozent",   "punkte",     "punkten", "std",     "stueck", "stunden", "tage",    "tagen",
    "tb",        "uhr",     "usd",       "views",      "volt",    "watt",    "weeks",  "wochen",  "years"};

// Words that announce an example. Folded, sorted.
constexpr std::string_view kSpecimenWords[] = {"beispiel", "beispielsweise", "bspw",   "example", "format",
                                               "muster",   "platzhalter",    "sample", "specimen"};

std::vector<Hit> InOrder(std::vector<Hit>& hits) {
  Sort(hits, [](const Hit& a, const Hit& b) { return a.start < b.start; });
  return std::move(hits);
}

}  // namespace

std::size_t BlankAt(std::string_view text, std::size_t at) {
  if (at >= text.size()) return 0;
  if (text[at] == ' ' || text[at] == '\t') return 1;
  if (text.substr(at, 2) == "\xC2\xA0") return 2;
  const std::string_view three = text.substr(at, 3);
  return three == "\xE2\x80\xAF" || three == "\xE2\x80\x89" ? 3 : 0;
}

bool IsBlank(std::string_view gap) {
  int lines = 0;
  for (std::size_t at = 0; at < gap.size();) {
    if (gap[at] == '\n') ++lines;
    const std::size_t blank = gap[at] == '\n' || gap[at] == '\r' ? 1 : BlankAt(gap, at);
    if (blank == 0) return false;
    at += blank;
  }
  return lines <= 1;
}

Scan::Scan(std::string_view text) : text_(text), taken_(text.size(), 0) {
  folded_.reserve(text.size() + 16);
  std::vector<std::pair<std::size_t, std::size_t>> folded_ranges;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const std::size_t folded_begin = folded_.size();
    const bool number = IsDigit(text[at]);
    while (at < text.size()) {
      const char c = text[at];
      if (static_cast<unsigned char>(c) < 0x80) {
        const bool capital = c >= 'A' && c <= 'Z';
        if (IsDigit(c) != number || !(number || capital || (c >= 'a' && c <= 'z'))) break;
        folded_ += capital ? static_cast<char>(c + 32) : c;
        ++at;
        continue;
      }
      const Character wide = DecodeUtf8(text, at);
      if (number || !wide.valid || !IsLetter(wide.code)) break;
      folded_ += FoldGerman(text.substr(at, wide.bytes));
      at += wide.bytes;
    }
    if (at == begin) {
      at += DecodeUtf8(text, at).bytes;
      continue;
    }
    runs_.push_back(Run{begin, at, number, {}});
    folded_ranges.emplace_back(folded_begin, folded_.size() - folded_begin);
    if (number) digits_ += at - begin;
  }
  for (std::size_t i = 0; i < runs_.size(); ++i) {
    runs_[i].folded = std::string_view(folded_).substr(folded_ranges[i].first, folded_ranges[i].second);
  }
}

std::string_view Scan::GapAfter(std::size_t run) const {
  const std::size_t next = run + 1 < runs_.size() ? runs_[run + 1].begin : text_.size();
  return text_.substr(runs_[run].end, next - runs_[run].end);
}

std::string_view Scan::GapBefore(std::size_t run) const {
  const std::size_t previous = run > 0 ? runs_[run - 1].end : 0;
  return text_.substr(previous, runs_[run].begin - previous);
}

Chunk Scan::ChunkAt(std::size_t run) const {
  Chunk chunk{run, run, runs_[run].begin, runs_[run].end, 0, 0};
  for (std::size_t i = run;; ++i) {
    (runs_[i].number ? chunk.digits : chunk.letters) += runs_[i].end - runs_[i].begin;
    chunk.last = i;
    chunk.end = runs_[i].end;
    if (i + 1 >= runs_.size() || i - run + 1 >= kMaxChunkRuns || !JoinsChunk(GapAfter(i))) return chunk;
  }
}

Chunk Scan::ChunkEndingAt(std::size_t run) const {
  std::size_t first = run;
  while (first > 0 && run - first + 1 < kMaxChunkRuns && JoinsChunk(GapAfter(first - 1))) --first;
  Chunk chunk{first, run, runs_[first].begin, runs_[run].end, 0, 0};
  for (std::size_t i = first; i <= run; ++i) {
    (runs_[i].number ? chunk.digits : chunk.letters) += runs_[i].end - runs_[i].begin;
  }
  return chunk;
}

std::size_t Scan::RunAt(std::size_t byte) const {
  const auto found = std::lower_bound(runs_.begin(), runs_.end(), byte,
                                      [](const Run& run, std::size_t key) { return run.begin < key; });
  return static_cast<std::size_t>(found - runs_.begin());
}

std::string Scan::DigitsIn(std::size_t begin, std::size_t end) const {
  std::string out;
  for (const char c : text_.substr(begin, end - begin)) {
    if (IsDigit(c)) out += c;
  }
  return out;
}

bool Scan::Free(std::size_t begin, std::size_t end) const {
  for (std::size_t i = begin; i < end; ++i) {
    if (taken_[i] != 0) return false;
  }
  return true;
}

void Scan::Claim(PiiKind kind, std::size_t begin, std::size_t end, bool checked, bool premises) {
  if (begin >= end || !Free(begin, end)) return;
  hits_.push_back(Hit{kind, begin, end, checked, premises});
  Block(begin, end);
}

void Scan::ClaimOwn(PiiKind kind, std::size_t begin, std::size_t end) {
  if (begin < end && Free(begin, end)) own_.push_back(Hit{kind, begin, end, false, false});
  Block(begin, end);
}

void Scan::Block(std::size_t begin, std::size_t end) {
  for (std::size_t i = begin; i < end; ++i) taken_[i] = 1;
}

bool Scan::Masked(std::size_t begin, std::size_t end) const {
  const bool bold = begin >= 2 && text_.substr(begin - 2, 2) == "**" && text_.substr(end, 2) == "**" &&
                    (begin == 2 || text_[begin - 3] != '*') && text_.substr(end, 3) != "***";
  if (bold) return false;
  const std::size_t before = begin > 0 && IsSeparator(text_[begin - 1]) ? begin - 1 : begin;
  const std::size_t behind = end < text_.size() && IsSeparator(text_[end]) ? end + 1 : end;
  if (MaskRunBefore(text_, begin)) return true;
  if (MaskRunBefore(text_, before) && text_[before - 1] != '?') return true;  // "Why?? 4711" asks
  if (MaskRunAt(text_, end) && text_[end] != '?') return true;
  if (MaskRunAt(text_, behind) && text_[behind] != '?' && text_[behind] != '_') return true;
  const std::string_view head = text_.substr(0, begin);
  return head.ends_with("…") || head.ends_with("...");
}

bool Scan::Specimen(std::size_t begin) const {
  std::size_t run = RunAt(begin);
  for (int words = 0; run > 0 && words < 3; ++words) {
    --run;
    if (begin - runs_[run].begin > 24) return false;
    if (OneOf(kSpecimenWords, runs_[run].folded)) return true;
    if (run > 0 && ((runs_[run].folded == "b" && runs_[run - 1].folded == "z") ||
                    (runs_[run].folded == "g" && runs_[run - 1].folded == "e"))) {
      return true;
    }
    if (runs_[run].folded == "zb" || runs_[run].folded == "eg") return true;
  }
  return false;
}

bool Scan::FollowedByUnit(std::size_t end) const {
  const std::size_t at = end + BlankAt(text_, end);
  if (at >= text_.size()) return false;
  const std::string_view rest = text_.substr(at);
  for (const std::string_view sign : {"€", "$", "£", "%", "°", "²"}) {
    if (rest.starts_with(sign)) return true;
  }
  const std::size_t run = RunAt(at);
  return run < runs_.size() && runs_[run].begin == at && !runs_[run].number && OneOf(kUnits, runs_[run].folded);
}

std::vector<Hit> Scan::TakeHits() { return InOrder(hits_); }

std::vector<Hit> Scan::TakeOwn() { return InOrder(own_); }

}  // namespace leitplanke::pii
