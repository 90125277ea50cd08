#include "core/text/links.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "core/text/fold.h"
#include "core/text/utf8.h"

namespace leitplanke {
namespace {

/// Generic and reserved top-level domains that turn up in service texts; country codes are any two letters of
/// kCountryDomains. Sorted.
constexpr std::array<std::string_view, 107> kGenericDomains = {
    "academy", "agency",  "app",      "art",     "bank",    "bayern",  "berlin",  "bet",   "bike",    "biz",
    "blog",    "build",   "business", "care",    "cat",     "center",  "chat",    "cheap", "click",   "cloud",
    "club",    "codes",   "com",      "company", "deals",   "dev",     "digital", "edu",   "email",   "energy",
    "eus",     "events",  "example",  "expert",  "finance", "food",    "fun",     "game",  "games",   "gifts",
    "gle",     "gmbh",    "gov",      "group",   "guide",   "hamburg", "help",    "host",  "icu",     "info",
    "int",     "invalid", "jobs",     "koeln",   "life",    "link",    "live",    "lol",   "ltd",     "ly",
    "media",   "mobi",    "money",    "name",    "net",     "network", "news",    "one",   "online",  "org",
    "page",    "plus",    "pro",      "promo",   "recipes", "review",  "reviews", "ruhr",  "sale",    "services",
    "shop",    "site",    "social",   "space",   "store",   "studio",  "support", "swiss", "team",    "tech",
    "test",    "tickets", "today",    "tools",   "top",     "travel",  "vip",     "web",   "website", "wien",
    "wiki",    "win",     "work",     "world",   "wtf",     "xyz",     "zone"};
constexpr std::array<std::string_view, 113> kCountryDomains = {
    "ac", "ad", "ae", "ag", "ai", "al", "am", "ar", "at", "au", "ba", "be", "bg", "br", "by", "ca", "cc", "ch", "cl",
    "cn", "co", "cx", "cy", "cz", "de", "dk", "ee", "eg", "es", "eu", "fi", "fm", "fr", "gd", "ge", "gg", "gl", "gr",
    "gy", "hk", "hr", "hu", "id", "ie", "il", "im", "in", "io", "ir", "is", "it", "je", "jp", "ke", "kr", "kz", "la",
    "lb", "li", "lk", "lt", "lu", "lv", "ly", "ma", "mc", "md", "me", "mk", "mt", "mx", "my", "ng", "nl", "no", "nu",
    "nz", "om", "pe", "ph", "pk", "pl", "pt", "py", "qa", "ro", "rs", "ru", "sa", "se", "sg", "sh", "si", "sk", "sm",
    "so", "st", "th", "tk", "tn", "to", "tr", "tv", "tw", "ua", "uk", "us", "va", "vc", "ve", "vn", "ws", "za"};

/// Country codes that are also words of German or English, or endings of files: a bare name needs a path, or a
/// third label, to count. Sorted.
constexpr std::array<std::string_view, 46> kDoubtful = {
    "ac", "ad", "ag", "ai", "al", "am", "as", "ba", "be", "by", "cc", "co", "do", "es", "ge", "id",
    "im", "in", "is", "it", "je", "la", "li", "lt", "ma", "md", "me", "my", "no", "nu", "om", "pe",
    "ph", "pl", "py", "rs", "sa", "se", "sh", "si", "so", "st", "to", "us", "va", "ws"};

/// Products that are spelled like a domain. Sorted.
constexpr std::array<std::string_view, 10> kProducts = {"ado.net",   "asp.net", "draw.io",   "ml.net", "node.io",
                                                        "paint.net", "p.m",     "socket.io", "u.a",    "vb.net"};

template <std::size_t N>
bool Sorted(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::binary_search(words.begin(), words.end(), word);
}

bool IsHostByte(unsigned char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c >= 0x80;
}

/// End of a run of host bytes that are letters, digits or hyphens of any script (no blanks, quotes or emoji).
std::size_t EndOfLabel(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const Character c = DecodeUtf8(text, at);
    const bool fits = c.code < 0x80 ? IsHostByte(static_cast<unsigned char>(c.code)) : IsLetter(c.code);
    if (!fits) break;
    at += c.bytes;
  }
  return at;
}

/// End of what stands there without a blank, a quotation mark or an emoji.
std::size_t EndOfUnbroken(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const Character c = DecodeUtf8(text, at);
    if (IsSpace(c.code) || c.code < 0x20 || c.code == '<' || c.code == '>' || c.code == '"' || c.code == 0x201C ||
        c.code == 0x201D || c.code == 0x201E || c.code >= 0x2190) {
      break;
    }
    at += c.bytes;
  }
  return at;
}

/// End of path, query and fragment: the same without the marks that end a sentence.
std::size_t EndOfPath(std::string_view text, std::size_t begin) {
  std::size_t at = EndOfUnbroken(text, begin);
  constexpr std::string_view kFinal = ".,;:!?')]}*";
  while (at > begin && kFinal.find(text[at - 1]) != std::string_view::npos) {
    // A closing bracket belongs to the link if it was opened inside ("wiki/Kiel_(Stadt)").
    if (text[at - 1] == ')' && text.substr(begin, at - begin).find('(') != std::string_view::npos) break;
    --at;
  }
  return at;
}

bool IsDottedQuad(std::string_view host) {
  int parts = 0;
  for (std::size_t at = 0; at <= host.size();) {
    std::size_t end = std::min(host.find('.', at), host.size());
    const std::string_view part = host.substr(at, end - at);
    if (part.empty() || part.size() > 3 ||
        !std::all_of(part.begin(), part.end(), [](char c) { return IsAsciiDigit(static_cast<unsigned char>(c)); }))
      return false;
    ++parts;
    at = end + 1;
  }
  return parts == 4;
}

std::string CleanHost(std::string_view raw) {
  std::string host = FoldCase(raw);
  while (!host.empty() && host.back() == '.') host.pop_back();
  return host;
}

/// Host of what stands behind `//`: user info and port cut off. Browsers read a backslash as a slash.
std::string HostOfAuthority(std::string_view rest) {
  std::string_view authority = rest.substr(0, rest.find_first_of("/?#\\"));
  if (const std::size_t at = authority.rfind('@'); at != std::string_view::npos) authority.remove_prefix(at + 1);
  if (!authority.empty() && authority[0] == '[') return CleanHost(authority.substr(0, authority.find(']') + 1));
  return CleanHost(authority.substr(0, authority.find(':')));
}

/// Length of "https://" or "http://" or "//" at `at`, or 0.
std::size_t SchemeAt(std::string_view text, std::size_t at) {
  if (StartsWithFolded(text.substr(at), "https://")) return 8;
  if (StartsWithFolded(text.substr(at), "http://")) return 7;
  return 0;
}

/// How a bare name is written, as far as it tells a domain from two words without a blank.
struct BareName {
  std::string_view raw;
  std::vector<std::string_view> labels;
  bool path = false;
  bool www = false;
};

bool IsCapital(char c) { return c >= 'A' && c <= 'Z'; }
bool IsSmall(char c) { return c >= 'a' && c <= 'z'; }

bool LooksLikeTwoSentences(const BareName& name) {
  // "bereit.Es", "Uhr.Bitte": the last part is written like the first word of a sentence.
  const std::string_view last = name.labels.back();
  const std::string_view before = name.labels[name.labels.size() - 2];
  return last.size() >= 2 && IsCapital(last[0]) && IsSmall(last[1]) && !before.empty() && !IsCapital(before.back()) &&
         !name.path && !name.www;
}

bool IsDomain(const BareName& name) {
  if (name.labels.size() < 2) return false;
  for (const std::string_view label : name.labels) {
    if (label.empty() || label.front() == '-' || label.back() == '-' || label.size() > 63) return false;
  }
  const std::string folded = FoldCase(name.raw);
  const std::string top = FoldCase(name.labels.back());
  if (Sorted(kProducts, std::string_view(folded))) return false;
  const bool known = Sorted(kGenericDomains, std::string_view(top)) || Sorted(kCountryDomains, std::string_view(top)) ||
                     top.starts_with("xn--");
  if (!known && top.size() == 2 && IsSmall(top[0]) && IsSmall(top[1])) return name.path || name.www;
  if (!known) return name.www && top.size() >= 2 && IsSmall(top[0]);
  if (LooksLikeTwoSentences(name)) return false;
  const std::string_view second = name.labels[name.labels.size() - 2];
  const bool numeric =
      std::all_of(second.begin(), second.end(), [](char c) { return IsAsciiDigit(static_cast<unsigned char>(c)); });
  if (numeric && !name.path && !name.www && name.labels.size() == 2) return false;  // "3.at", "2.de"
  if (!name.path && !name.www && second.size() == 1) return false;                  // "u.a", "d.h"
  if (!Sorted(kDoubtful, std::string_view(top))) return true;
  return name.path || name.www || name.labels.size() >= 3;
}

/// A mail address or handle right before, or a defanged dot right behind: no link.
bool IsPartOfMore(std::string_view text, std::size_t begin, std::size_t end) {
  if (begin > 0) {
    const char before = text[begin - 1];
    if (before == '@' || before == '.' || before == '_' || before == '/' || before == '\\' || before == '#')
      return true;
  }
  if (end >= text.size()) return false;
  const char next = text[end];
  return next == '@' || next == '_';
}

/// The bare name at `begin`, if it is a link; its end is in `link.range.end`.
bool BareLinkAt(std::string_view text, std::size_t begin, Link& link, std::size_t& scanned) {
  BareName name;
  std::size_t at = begin;
  for (;;) {
    const std::size_t end = EndOfLabel(text, at);
    name.labels.push_back(text.substr(at, end - at));
    at = end;
    if (at + 1 >= text.size() || text[at] != '.' || EndOfLabel(text, at + 1) == at + 1) break;
    ++at;
  }
  scanned = at;
  name.raw = text.substr(begin, at - begin);
  if (name.labels.size() < 2 || IsPartOfMore(text, begin, at)) return false;
  std::size_t path = at;
  if (path + 1 < text.size() && text[path] == ':' && IsAsciiDigit(static_cast<unsigned char>(text[path + 1]))) {
    while (path + 1 < text.size() && IsAsciiDigit(static_cast<unsigned char>(text[path + 1]))) ++path;
    ++path;
  }
  const bool has_path = path < text.size() && (text[path] == '/' || text[path] == '?' || text[path] == '#');
  name.path = has_path && path + 1 < text.size() && !IsSpace(static_cast<unsigned char>(text[path + 1]));
  name.www = name.labels.size() >= 3 && FoldCase(name.labels.front()) == "www";
  link.host = CleanHost(name.raw);
  link.address = IsDottedQuad(link.host);
  if (link.address ? !name.path : !IsDomain(name)) return false;
  link.range = {begin, name.path ? EndOfPath(text, path) : at};
  scanned = link.range.end;
  return true;
}

bool SchemeLinkAt(std::string_view text, std::size_t begin, std::size_t scheme, Link& link) {
  // The host first: what has none must not cost a look at the path each time ("https://https://https://…").
  const std::size_t from = begin + scheme;
  const std::string_view head = text.substr(0, text.find_first_of("/?#", from));
  const bool has_path = head.size() < text.size() && EndOfUnbroken(head, from) == head.size();
  const std::size_t authority = has_path ? head.size() : EndOfPath(head, from);
  link.host = HostOfAuthority(text.substr(from, authority - from));
  if (link.host.empty()) return false;
  const bool ipv6 = link.host.front() == '[';
  link.address = ipv6 || IsDottedQuad(link.host) || link.host.find_first_not_of("0123456789") == std::string::npos ||
                 link.host.starts_with("0x");
  if (!link.address && link.host.find('.') == std::string::npos && link.host != "localhost") return false;
  const std::size_t end = EndOfPath(text, from);
  const std::string_view rest = text.substr(from, end - from);
  const bool defanged = rest.find("[.]") != std::string_view::npos || rest.find("(.)") != std::string_view::npos;
  if (defanged) return false;
  link.range = {begin, end};
  return true;
}

}  // namespace

std::vector<Link> FindLinks(std::string_view text) {
  std::vector<Link> links;
  bool inside = false;
  for (std::size_t at = 0; at < text.size();) {
    const Character c = DecodeUtf8(text, at);
    const bool starts = c.code < 0x80 ? IsHostByte(static_cast<unsigned char>(c.code)) : IsLetter(c.code);
    if (inside || !starts) {
      inside = starts;
      at += c.bytes;
      continue;
    }
    Link link;
    const std::size_t scheme = SchemeAt(text, at);
    if (scheme > 0 && SchemeLinkAt(text, at, scheme, link)) {
      at = link.range.end;
      links.push_back(std::move(link));
      continue;
    }
    std::size_t scanned = at;
    if (BareLinkAt(text, at, link, scanned)) {
      at = link.range.end;
      links.push_back(std::move(link));
      continue;
    }
    // A mail address, a defanged link or plain words: nothing inside is looked at again.
    at = std::max(scanned, at + c.bytes);
    inside = at < text.size() && IsHostByte(static_cast<unsigned char>(text[at]));
  }
  return links;
}

std::string HostOf(std::string_view url) {
  url = Trim(url);
  const std::size_t scheme = SchemeAt(url, 0);
  return HostOfAuthority(url.substr(scheme));
}

bool IsUnder(std::string_view host, std::string_view domain) {
  if (domain.starts_with("www.")) domain.remove_prefix(4);
  if (domain.empty() || !host.ends_with(domain)) return false;
  return host.size() == domain.size() || host[host.size() - domain.size() - 1] == '.';
}

}  // namespace leitplanke
