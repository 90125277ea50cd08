#include <algorithm>
#include <vector>

#include "core/text/fold.h"
#include "core/text/utf8.h"
#include "leitplanke/text.h"

namespace leitplanke {
namespace {

constexpr std::string_view kEllipsis = "\u2026";

bool DropPrefix(std::string_view& text, std::string_view prefix) {
  if (!StartsWithFolded(text, prefix)) return false;
  text.remove_prefix(prefix.size());
  return true;
}

/// A link as sites show it: without scheme and `www.`.
struct Link {
  std::string_view shown_form;
  bool marked = false;  ///< it had one of both, so it is a link for certain
};

Link ReadLink(std::string_view text) {
  const std::size_t size = text.size();
  if (!DropPrefix(text, "https://")) DropPrefix(text, "http://");
  DropPrefix(text, "www.");
  return {text, text.size() < size};
}

std::string_view HostOf(std::string_view shown_form) { return shown_form.substr(0, shown_form.find_first_of("/?#:")); }

/// A name with a dot inside, of the characters that domains have (letters of other scripts included).
bool IsHost(std::string_view host) {
  const std::size_t dot = host.find('.');
  if (dot == std::string_view::npos || dot == 0 || host.back() == '.') return false;
  return std::all_of(host.begin(), host.end(), [](char c) {
    return static_cast<unsigned char>(c) >= 0x80 || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           (c >= '0' && c <= '9') || c == '-' || c == '.';
  });
}

/// `shown` is all of the approved link, or its beginning and an ellipsis; the host must be there in full. Without
/// scheme or `www.` it may as well be two words with a dot, so that only a real cut behind the host counts.
bool IsShownLink(std::string_view approved, std::string_view shown) {
  const Link link = ReadLink(approved);
  const bool cut = shown.size() > kEllipsis.size() && shown.substr(shown.size() - kEllipsis.size()) == kEllipsis;
  if (cut) shown.remove_suffix(kEllipsis.size());
  shown = ReadLink(shown).shown_form;

  const std::string_view host = HostOf(link.shown_form);
  const std::string_view shown_host = HostOf(shown);
  if (!IsHost(host) || !(link.marked ? EqualsFolded(shown_host, host) : shown_host == host)) return false;
  const std::string_view path = link.shown_form.substr(host.size());
  const std::string_view shown_path = shown.substr(host.size());
  if (cut && path.substr(0, shown_path.size()) == shown_path) return link.marked || shown_path.size() < path.size();
  return path == shown_path || (link.marked && path == "/" && shown_path.empty());
}

/// Takes what is equal punctuation around both, then compares as links.
bool SameWord(std::string_view approved, std::string_view shown) {
  if (approved == shown) return true;
  constexpr std::string_view kOpening = "([{<\"'*";
  constexpr std::string_view kClosing = ".,;:!?)]}>\"'*";
  while (!approved.empty() && !shown.empty() && approved[0] == shown[0] &&
         kOpening.find(approved[0]) != std::string_view::npos) {
    approved.remove_prefix(1);
    shown.remove_prefix(1);
  }
  while (!approved.empty() && !shown.empty() && approved.back() == shown.back() &&
         kClosing.find(approved.back()) != std::string_view::npos) {
    approved.remove_suffix(1);
    shown.remove_suffix(1);
  }
  return IsShownLink(approved, shown);
}

std::vector<std::string_view> SplitAtBlanks(std::string_view text) {
  std::vector<std::string_view> words;
  while (!text.empty()) {
    const std::size_t blank = text.find(' ');
    words.push_back(text.substr(0, blank));
    if (blank == std::string_view::npos) break;
    text.remove_prefix(blank + 1);
  }
  return words;
}

/// Sites write the same emoji with and without the selector that asks for the coloured form.
std::string WithoutSelectors(std::string_view utf8) {
  std::string out;
  for (std::size_t at = 0; at < utf8.size();) {
    const Character c = DecodeUtf8(utf8, at);
    if (c.code != 0xFE0E && c.code != 0xFE0F) out.append(utf8.substr(at, c.bytes));
    at += c.bytes;
  }
  return out;
}

}  // namespace

bool SameReply(std::string_view approved, std::string_view shown) {
  const std::string a = WithoutSelectors(Canonical(approved));
  const std::string b = WithoutSelectors(Canonical(shown));
  if (a == b) return true;
  const std::vector<std::string_view> words = SplitAtBlanks(a);
  const std::vector<std::string_view> shown_words = SplitAtBlanks(b);
  return std::equal(words.begin(), words.end(), shown_words.begin(), shown_words.end(), SameWord);
}

}  // namespace leitplanke
