// Passwords and PINs said as such. "Passwort vergessen", "my password is wrong" name none.
#include <algorithm>
#include <iterator>
#include <string>

#include "core/assess/pii/scan.h"
#include "core/text/fold.h"

namespace leitplanke::pii {
namespace {

/// Or what such a word ends with: "Startpasswort", "wifipassword".
constexpr std::string_view kPasswordWords[] = {"passwort",    "password", "kennwort",   "passphrase",
                                               "passcode",    "passwd",   "pw",         "pwd",
                                               "losungswort", "codewort", "schluessel", "logindaten"};
constexpr std::string_view kPinWords[] = {"pin", "pincode",    "pinnummer",  "puk",  "geheimzahl", "tan",
                                          "ec",  "servicepin", "telefonpin", "pins", "kartenpin"};
constexpr std::string_view kPinLinks[] = {"code", "nummer", "nr", "number", "ist",    "is",   "lautet", "war", "was",
                                          "die",  "der",    "my", "meine",  "heisst", "also", "no",     "von", "mir"};
constexpr std::string_view kLinks[] = {"ist", "lautet", "is",  "war",   "was",    "heisst", "waere",        "fuer",
                                       "for", "das",    "the", "mein",  "my",     "konto",  "account",      "login",
                                       "app", "zum",    "den", "euren", "your",   "portal", "kundenportal", "lautete",
                                       "mit", "with",   "im",  "vom",   "router", "s"};
constexpr std::string_view kCopulas[] = {"ist", "lautet", "is", "war", "was", "heisst", "lautete", "s"};

constexpr std::size_t kMaxPassword = 64;
constexpr std::size_t kShortestPassword = 4;

bool IsQuote(std::string_view text, std::size_t at, std::size_t& bytes) {
  for (const std::string_view quote : {"\"", "'", "`", "„", "“", "”", "‚", "‘", "’", "»", "«"}) {
    if (text.substr(at, quote.size()) == quote) {
      bytes = quote.size();
      return true;
    }
  }
  return false;
}

bool IsPasswordWord(std::string_view word) {
  return std::any_of(std::begin(kPasswordWords), std::end(kPasswordWords), [&](std::string_view known) {
    return word == known || (known.size() > 3 && word.ends_with(known));
  });
}

/// Letters alone are mostly ordinary words; a digit, an inner capital or a sign makes a secret.
bool LooksSecret(std::string_view word) {
  bool digit = false;
  bool inner_capital = false;
  bool lower = false;
  bool sign = false;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const char c = word[i];
    digit = digit || (c >= '0' && c <= '9');
    lower = lower || (c >= 'a' && c <= 'z');
    inner_capital = inner_capital || (i > 0 && c >= 'A' && c <= 'Z');
    sign = sign || std::string_view("!$%&#@*+=_?^~").find(c) != std::string_view::npos;
  }
  return digit || (inner_capital && lower) || (sign && word.size() >= 6);
}

/// The token at `at`, without quotes and final punctuation.
bool TakeToken(Scan& scan, std::size_t at, bool announced) {
  const std::string_view text = scan.text();
  while (BlankAt(text, at) != 0) at += BlankAt(text, at);
  std::size_t quote = 0;
  const bool quoted = at < text.size() && IsQuote(text, at, quote);
  if (quoted) at += quote;
  std::size_t end = at;
  while (end < text.size() && end - at<kMaxPassword&& static_cast<unsigned char>(text[end])> ' ' &&
         BlankAt(text, end) == 0) {
    std::size_t closing = 0;
    if (quoted && IsQuote(text, end, closing)) break;
    ++end;
  }
  while (!quoted && end > at && std::string_view(".,;:)\"'?").find(text[end - 1]) != std::string_view::npos) --end;
  const bool sentence_mark = !quoted && end > at && text[end - 1] == '!' && end - at <= kShortestPassword;
  if (end - at < kShortestPassword || sentence_mark) return false;
  std::string_view word = text.substr(at, end - at);
  const bool closing_mark = word.back() == '!' && !LooksSecret(word.substr(0, word.size() - 1));
  if (closing_mark) word.remove_suffix(1);
  const bool masked = word.find_first_not_of("*xX•.-_") == std::string_view::npos ||
                      word.find("***") != std::string_view::npos || word.starts_with("<") || word.starts_with("[");
  if (masked || !(quoted || LooksSecret(word)) || !announced) return false;
  scan.Claim(PiiKind::kPassword, at, at + word.size(), false);
  return true;
}

void TryPassword(Scan& scan, std::size_t word) {
  const std::vector<Run>& runs = scan.runs();
  bool copula = false;
  for (std::size_t i = word; i < runs.size() && i < word + 6; ++i) {
    const std::string_view gap = scan.GapAfter(i);
    if (gap.find_first_of(":=") != std::string_view::npos) {
      TakeToken(scan, runs[i].end + gap.find_first_of(":=") + 1, true);
      return;
    }
    if (copula || gap.find_first_of(".,!?\n") != std::string_view::npos) {
      if (copula) TakeToken(scan, runs[i].end, true);
      return;
    }
    if (i + 1 >= runs.size()) return;
    const std::string_view next = runs[i + 1].folded;
    if (!OneOf(kLinks, next)) {
      // "Passwort Sommer2024!": only if it looks like one right here
      if (i == word && (runs[i + 1].number || !scan.GapAfter(i + 1).starts_with(" ")))
        TakeToken(scan, runs[i].end, true);
      return;
    }
    if (OneOf(kCopulas, next)) copula = true;
  }
}

void TryPin(Scan& scan, std::size_t word) {
  const std::vector<Run>& runs = scan.runs();
  for (std::size_t i = word + 1; i < runs.size() && i < word + 5; ++i) {
    if (scan.GapBefore(i).find_first_of("!?;\n") != std::string_view::npos) return;
    if (runs[i].number) {
      const std::size_t size = runs[i].end - runs[i].begin;
      const bool whole = runs[i - 1].end != runs[i].begin && (i + 1 >= runs.size() || runs[i + 1].begin != runs[i].end);
      if (size >= 4 && size <= 8 && whole && !scan.Masked(runs[i].begin, runs[i].end) &&
          !scan.FollowedByUnit(runs[i].end)) {
        scan.Claim(PiiKind::kPassword, runs[i].begin, runs[i].end, false);
      }
      return;
    }
    if (!OneOf(kPinLinks, runs[i].folded)) return;
  }
}

}  // namespace

void FindPasswords(Scan& scan) {
  for (std::size_t i = 0; i < scan.runs().size(); ++i) {
    const Run& run = scan.runs()[i];
    if (run.number) continue;
    if (IsPasswordWord(run.folded)) TryPassword(scan, i);
    if (OneOf(kPinWords, run.folded)) TryPin(scan, i);
  }
}

}  // namespace leitplanke::pii
