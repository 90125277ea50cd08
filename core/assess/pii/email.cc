// E-mail addresses, plain and disguised: `name@domain.de`, `name (at) domain.de`, `name [at] domain punkt de`,
// `name @ domain.de`, `name at gmail dot com`. Handles (`@name`, `@name@instance.social`) are none.
#include <algorithm>
#include <optional>
#include <string>

#include "core/assess/pii/scan.h"
#include "core/text/fold.h"
#include "core/text/tokens.h"
#include "core/text/utf8.h"

namespace leitplanke::pii {
namespace {

constexpr std::size_t kMaxLocal = 64;    // RFC 5321
constexpr std::size_t kMaxDomain = 253;  // RFC 1035, in text form

/// The sign between name and domain, in whatever disguise.
struct AtSign {
  std::size_t begin = 0, end = 0;
  bool bare_word = false;  ///< just the word "at": more proof is needed
  bool plain = false;      ///< `@` without blanks
};

bool IsLocalChar(char32_t c) {
  return IsLetter(c) || IsAsciiDigit(c) || c == '.' || c == '_' || c == '%' || c == '+' || c == '-';
}

/// Start of the character that ends at `end`.
std::size_t PreviousChar(std::string_view text, std::size_t end) {
  std::size_t at = end - 1;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
  return at;
}

std::size_t LocalStart(std::string_view text, std::size_t end) {
  std::size_t begin = end;
  while (begin > 0 && end - begin < kMaxLocal) {
    const std::size_t previous = PreviousChar(text, begin);
    const bool apostrophe =
        text[previous] == '\'' && previous > 0 && begin < end && text[previous - 1] > '@';  // o'brien
    if (!apostrophe && !IsLocalChar(DecodeUtf8(text, previous).code)) break;
    begin = previous;
  }
  while (begin < end && (text[begin] == '.' || text[begin] == '-' || text[begin] == '%')) ++begin;
  return begin;
}

std::size_t SkipBlanks(std::string_view text, std::size_t at) {
  while (const std::size_t blank = BlankAt(text, at)) at += blank;
  return at;
}

std::size_t SkipBlanksBack(std::string_view text, std::size_t end) {
  while (end > 0 && (text[end - 1] == ' ' || text[end - 1] == '\t')) --end;
  return end;
}

/// "(dot)", " punkt ", " . " and the like at `at`: where it ends, or 0.
std::size_t DotWordAt(std::string_view text, std::size_t at) {
  const std::size_t start = SkipBlanks(text, at);
  if (start >= text.size()) return 0;
  const char open = text[start];
  const bool bracket = open == '(' || open == '[' || open == '{' || open == '<';
  const std::size_t word = bracket ? start + 1 : start;
  for (const std::string_view name : {"punkt", "point", "dot", "."}) {
    if (!EqualsFolded(text.substr(word, name.size()), name)) continue;
    std::size_t end = word + name.size();
    if (bracket) {
      if (end >= text.size() || (text[end] != ')' && text[end] != ']' && text[end] != '}' && text[end] != '>'))
        continue;
      ++end;
    } else if (name == "." || start == at || SkipBlanks(text, end) == end) {
      continue;  // a plain dot is read as part of a label; a bare word needs blanks on both sides
    }
    return SkipBlanks(text, end);
  }
  return 0;
}

/// The disguised dot that ends at `end`: where it begins, or npos.
std::size_t DotWordBefore(std::string_view text, std::size_t end) {
  const std::size_t stop = SkipBlanksBack(text, end);
  const std::size_t from = stop > 8 ? stop - 8 : 0;
  for (std::size_t at = from; at < stop; ++at) {
    const std::size_t found = DotWordAt(text, at);
    if (found != 0 && found == end) return at;
  }
  return std::string_view::npos;
}

struct Domain {
  std::size_t end = 0;
  std::string plain;  ///< with real dots
  bool disguised = false;
};

bool IsLabelChar(char32_t c) { return IsLetter(c) || IsAsciiDigit(c) || c == '-'; }

bool IsTopLevel(std::string_view label) {
  constexpr std::string_view kFiles[] = {"png", "jpg", "jpeg", "gif", "svg", "webp", "css", "js", "pdf", "html"};
  if (label.size() < 2 || OneOf(kFiles, FoldCase(label))) return false;
  if (label.starts_with("xn--")) return true;
  for (std::size_t at = 0; at < label.size();) {
    const Character c = DecodeUtf8(label, at);
    if (!IsLetter(c.code)) return false;
    at += c.bytes;
  }
  return true;
}

/// The domain that begins at `begin`: labels with dots, plain or disguised, the last one a top-level domain.
std::optional<Domain> DomainAt(std::string_view text, std::size_t begin) {
  Domain domain;
  std::size_t at = begin;
  std::size_t labels = 0;
  std::optional<Domain> best;
  while (at < text.size() && at - begin < kMaxDomain) {
    std::size_t end = at;
    while (end < text.size()) {
      const Character c = DecodeUtf8(text, end);
      if (!c.valid || !IsLabelChar(c.code)) break;
      end += c.bytes;
    }
    while (end > at && text[end - 1] == '-') --end;
    if (end == at || text[at] == '-') break;
    const std::string_view label = text.substr(at, end - at);
    domain.plain += label;
    ++labels;
    if (labels > 1 && IsTopLevel(label)) {
      best = domain;
      best->end = end;
    }
    if (end < text.size() && text[end] == '.') {
      at = end + 1;
    } else if (const std::size_t next = DotWordAt(text, end)) {
      at = next;
      domain.disguised = true;
    } else {
      break;
    }
    domain.plain += '.';
  }
  return best;
}

/// Part of a link, or of a federated handle `@name@instance`.
bool InsideLinkOrHandle(std::string_view text, std::size_t begin) {
  if (begin > 0 && (text[begin - 1] == '@' || text[begin - 1] == '/')) return true;
  std::size_t start = begin;
  while (start > 0 && begin - start < 200 && text[start - 1] != ' ' && text[start - 1] != '\n') --start;
  return text.substr(start, begin - start).find("://") != std::string_view::npos;
}

bool IsFreeMail(std::string_view domain) {
  constexpr std::string_view kProviders[] = {"aol",     "bluewin", "freenet",    "gmail",    "gmx", "googlemail",
                                             "hotmail", "icloud",  "live",       "mailbox",  "me",  "outlook",
                                             "posteo",  "proton",  "protonmail", "t-online", "web", "yahoo"};
  return OneOf(kProviders, FoldCase(domain.substr(0, domain.find('.'))));
}

bool Try(Scan& scan, const OwnContacts& own, const AtSign& sign) {
  const std::string_view text = scan.text();
  const std::optional<Domain> domain = DomainAt(text, sign.end);
  if (!domain) return false;
  std::size_t begin = LocalStart(text, sign.begin);
  if (begin == sign.begin || InsideLinkOrHandle(text, begin)) return false;
  std::string local(text.substr(begin, sign.begin - begin));
  if (sign.bare_word && !domain->disguised &&
      (!IsFreeMail(domain->plain) || local.find_first_of("._0123456789") == std::string::npos)) {
    return false;
  }
  while (!sign.plain && local.size() < kMaxLocal) {  // "anna punkt vogel (at) …"
    const std::size_t dot = DotWordBefore(text, begin);
    if (dot == std::string_view::npos) break;
    const std::size_t word = LocalStart(text, dot);
    if (word == dot) break;
    local = std::string(text.substr(word, dot - word)) + "." + local;
    begin = word;
  }
  const bool hidden = scan.Masked(begin, domain->end) || local.find("xxx") != std::string::npos;
  if (own.IsMail(local + "@" + domain->plain)) {
    hidden ? scan.Block(begin, domain->end) : scan.ClaimOwn(PiiKind::kEmail, begin, domain->end);
  } else if (!hidden) {
    scan.Claim(PiiKind::kEmail, begin, domain->end, true);
  }
  return true;
}

/// "(at)", "[ät]", "{@}" … at an opening bracket.
std::optional<AtSign> BracketedAt(std::string_view text, std::size_t open) {
  const std::size_t word = SkipBlanks(text, open + 1);
  for (const std::string_view name : {"at", "ät", "@", "a", "et"}) {
    if (!EqualsFolded(text.substr(word, name.size()), name)) continue;
    const std::size_t close = SkipBlanks(text, word + name.size());
    if (close >= text.size()) return std::nullopt;
    if (text[close] != ')' && text[close] != ']' && text[close] != '}' && text[close] != '>') continue;
    return AtSign{SkipBlanksBack(text, open), SkipBlanks(text, close + 1), false, false};
  }
  return std::nullopt;
}

}  // namespace

void FindMails(Scan& scan, const OwnContacts& own) {
  const std::string_view text = scan.text();
  for (std::size_t at = text.find_first_of("@([{<"); at != std::string_view::npos;
       at = text.find_first_of("@([{<", at + 1)) {
    if (text[at] != '@') {
      if (const std::optional<AtSign> sign = BracketedAt(text, at)) Try(scan, own, *sign);
      continue;
    }
    const std::size_t left = SkipBlanksBack(text, at);
    const std::size_t right = SkipBlanks(text, at + 1);
    if (left != at && right == at + 1) continue;  // " @name" is a handle
    Try(scan, own, AtSign{left, right, false, left == at && right == at + 1});
  }
  for (const Run& run : scan.runs()) {
    if (run.number || (run.folded != "at" && run.folded != "aet") || run.begin == 0) continue;
    const std::size_t left = SkipBlanksBack(text, run.begin);
    const std::size_t right = SkipBlanks(text, run.end);
    if (left != run.begin && right != run.end) Try(scan, own, AtSign{left, right, true, false});
  }
}

void BlockLinks(Scan& scan) {
  const std::string_view text = scan.text();
  for (const Token& token : Tokenize(text)) {
    if (token.kind == TokenKind::kLink || token.kind == TokenKind::kHandle || token.kind == TokenKind::kHashtag) {
      // "#4711" is a number said as such, not a hashtag.
      const std::string_view tag = text.substr(token.range.begin, token.range.end - token.range.begin);
      const bool number =
          token.kind == TokenKind::kHashtag && tag.find_first_of("0123456789") != std::string_view::npos;
      if (!number) scan.Block(token.range.begin, token.range.end);
    }
  }
  // `nordbahn.example/kunde/4711`: a host and a path without a scheme.
  for (std::size_t slash = text.find('/'); slash != std::string_view::npos; slash = text.find('/', slash + 1)) {
    const std::size_t run = scan.RunAt(slash);
    if (run < 2 || scan.runs()[run - 1].end != slash || scan.runs()[run - 1].number) continue;
    if (scan.GapAfter(run - 2) != "." || scan.runs()[run - 1].folded.size() < 2 || scan.runs()[run - 2].number)
      continue;
    constexpr std::string_view kAbbreviations[] = {"str", "nr", "kd", "tel"};
    if (OneOf(kAbbreviations, scan.runs()[run - 2].folded)) continue;
    std::size_t end = slash;
    while (end < text.size() && static_cast<unsigned char>(text[end]) > ' ') ++end;
    scan.Block(slash, end);
    slash = end - 1;
  }
}

}  // namespace leitplanke::pii
