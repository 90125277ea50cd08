// style.signature: does the agent sign in one of the policy's forms? Only those forms count; the signature may stand
// anywhere as a token of its own. Where the agent is not known, anybody's signature in such a form will do.
#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "core/guard/rule.h"
#include "core/text/language/normalize.h"
#include "core/text/utf8.h"

namespace leitplanke::guard {
namespace {

char32_t CharBefore(std::string_view text, std::size_t at) {
  if (at == 0) return 0;
  std::size_t begin = at - 1;
  while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U) --begin;
  return DecodeUtf8(text, begin).code;
}

char32_t CharAt(std::string_view text, std::size_t at) { return at < text.size() ? DecodeUtf8(text, at).code : 0; }

bool IsCapital(char32_t c) { return (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE); }

/// The name at `at`, inner hyphens included.
std::string_view NameAt(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size()) {
    const Character c = DecodeUtf8(text, end);
    const bool hyphen = c.code == '-' && end > at && IsLetter(CharAt(text, end + 1));
    if (!IsLetter(c.code) && !hyphen) break;
    end += c.bytes;
  }
  return text.substr(at, end - at);
}

/// `shown` is the agent's name, or, where that is not known, any name.
bool IsAgent(std::string_view shown, std::string_view name) {
  if (shown.empty()) return false;
  return name.empty() ? IsCapital(CharAt(shown, 0)) : FoldWord(shown) == FoldWord(name);
}

std::size_t SkipBlanks(std::string_view text, std::size_t at) {
  while (at < text.size() && IsSpace(CharAt(text, at))) at += DecodeUtf8(text, at).bytes;
  return at;
}

/// `^AV`, also `^ AV`, `^av`, glued to an emoji or a bracket.
bool HasInitials(std::string_view text, std::string_view initials) {
  for (std::size_t at = text.find('^'); at != std::string_view::npos; at = text.find('^', at + 1)) {
    const std::string_view shown = NameAt(text, SkipBlanks(text, at + 1));
    const std::size_t end = static_cast<std::size_t>(shown.data() - text.data()) + shown.size();
    const bool fits = initials.empty() ? shown.size() >= 2 && shown.size() <= 3 : FoldWord(shown) == FoldWord(initials);
    if (fits && !IsAsciiDigit(CharAt(text, end)) && !IsAsciiDigit(CharBefore(text, at))) return true;
  }
  return false;
}

bool IsDash(char32_t c) { return c == '-' || c == 0x2013 || c == 0x2014 || c == 0x2212; }

bool IsInsideLink(const DraftView& draft, std::size_t at) {
  return std::any_of(draft.links.begin(), draft.links.end(),
                     [&](const Link& link) { return at >= link.range.begin && at < link.range.end; });
}

/// "- Ben hat den Fehler behoben": behind the name the sentence goes on, so the dash marks no signature.
bool SentenceGoesOn(const DraftView& draft, std::size_t name_end) {
  const std::string_view text = draft.draft.text;
  const std::size_t next = SkipBlanks(text, name_end);
  const char32_t follows = CharAt(text, next);
  const bool new_line = text.substr(name_end, next - name_end).find('\n') != std::string_view::npos;
  return !new_line && IsLetter(follows) && !IsCapital(follows) && !IsInsideLink(draft, next);
}

/// A dash or slash of its own (not inside a word or a link) right before the name.
bool HasMarkedName(const DraftView& draft, bool slash) {
  const std::string_view text = draft.draft.text;
  for (std::size_t at = 0; at < text.size();) {
    const Character c = DecodeUtf8(text, at);
    const char32_t before = CharBefore(text, at);
    const std::size_t mark = at;
    at += c.bytes;
    if (!(slash ? c.code == '/' : IsDash(c.code))) continue;
    if (IsLetter(before) || IsAsciiDigit(before) || before == '/' || before == ':' || IsInsideLink(draft, mark))
      continue;
    const std::string_view shown = NameAt(text, SkipBlanks(text, at));
    const std::size_t end = static_cast<std::size_t>(shown.data() - text.data()) + shown.size();
    if (IsAgent(shown, draft.first_name) && !IsAsciiDigit(CharAt(text, end)) && !SentenceGoesOn(draft, end))
      return true;
  }
  return false;
}

/// "Viele Grüße" word by word; "Gruß", "Grüsse" and "Grüßen" are the same word in different endings.
struct Closing {
  std::vector<std::string> words;
  std::string letters;  ///< "vg"
};

std::string ClosingStem(std::string_view fold) {
  return fold.starts_with("gruess") || fold == "gruss" || fold.starts_with("gruse") ? "gruss" : std::string(fold);
}

std::vector<Closing> ClosingsOf(const Policy& policy) {
  std::vector<Closing> out;
  for (const std::string& text : policy.signature_closings) {
    Closing closing;
    for (const ByteRange& range : Words(text)) {
      const std::string fold = FoldWord(range.In(text));
      if (fold.empty()) continue;
      closing.letters += fold[0];
      closing.words.push_back(ClosingStem(fold));
    }
    if (!closing.words.empty()) out.push_back(std::move(closing));
  }
  return out;
}

/// Behind the closing that begins at word `i`; `i` if none does.
std::size_t EndOfClosing(const std::vector<Word>& words, std::size_t i, const Closing& closing) {
  if (closing.letters.size() >= 2 && words[i].fold == closing.letters) return i + 1;
  std::size_t k = 0;
  while (k < closing.words.size() && i + k < words.size() && ClosingStem(words[i + k].fold) == closing.words[k]) ++k;
  return k == closing.words.size() ? i + k : i;
}

/// What may stand between closing and name: "Ihre", "from Kiel".
bool IsBetween(const std::vector<Word>& words, std::size_t i) {
  constexpr std::array<std::string_view, 14> kSmall = {"ihr",   "ihre", "dein", "deine", "euer", "eure", "your",
                                                       "yours", "die",  "der",  "aus",   "from", "vom",  "of"};
  const auto is_small = [&](std::string_view fold) {
    return std::find(kSmall.begin(), kSmall.end(), fold) != kSmall.end();
  };
  // "from the kitchen", "aus dem Lager", "aus Kiel"
  for (std::size_t k = i > 2 ? i - 2 : 0; k < i; ++k) {
    if (words[k].fold == "aus" || words[k].fold == "from") return true;
  }
  const auto is_article = [&] { return words[i].fold == "the" || words[i].fold == "dem"; };
  return is_small(words[i].fold) || is_article();
}

bool HasClosing(const DraftView& draft, const Policy& policy) {
  const std::vector<Word>& words = draft.doc.words();
  for (const Closing& closing : ClosingsOf(policy)) {
    for (std::size_t i = 0; i < words.size(); ++i) {
      std::size_t name = EndOfClosing(words, i, closing);
      if (name == i) continue;
      const std::size_t last = name + 3;
      while (name < words.size() && name < last && IsBetween(words, name)) ++name;
      if (name < words.size() &&
          IsAgent(std::string_view(draft.draft.text).substr(words[name].begin, words[name].end - words[name].begin),
                  draft.first_name))
        return true;
    }
  }
  return false;
}

bool IsSigned(const DraftView& draft, const Policy& policy) {
  for (const SignatureForm form : policy.signature_forms) {
    switch (form) {
      case SignatureForm::kInitials:
        if (HasInitials(draft.draft.text, draft.initials)) return true;
        break;
      case SignatureForm::kDashName:
        if (HasMarkedName(draft, false)) return true;
        break;
      case SignatureForm::kSlashName:
        if (HasMarkedName(draft, true)) return true;
        break;
      case SignatureForm::kClosing:
        if (HasClosing(draft, policy)) return true;
        break;
    }
  }
  return false;
}

/// The first form of the policy, as this agent would write it.
std::string Example(const DraftView& draft, const Policy& policy) {
  const std::string name = draft.first_name.empty() ? "Anna" : draft.first_name;
  switch (policy.signature_forms.front()) {
    case SignatureForm::kInitials:
      return "^" + (draft.initials.empty() ? "AB" : draft.initials);
    case SignatureForm::kDashName:
      return "- " + name;
    case SignatureForm::kSlashName:
      return "/" + name;
    case SignatureForm::kClosing:
      break;
  }
  return (policy.signature_closings.empty() ? std::string() : policy.signature_closings.front() + ", ") + name;
}

std::vector<RuleHit> Check(const DraftView& draft, const PolicyView& view) {
  if (view.policy.signature_forms.empty() || IsSigned(draft, view.policy)) return {};
  const std::string example = Example(draft, view.policy);
  return {{draft.Whole(), true, 0, example, example}};
}

constexpr Message kMessages[] = {
    {"Ihr Kürzel fehlt. Kunden sollen sehen, wer ihnen schreibt. Unterschreiben Sie zum Beispiel mit „{}“.",
     "Your signature is missing. Customers should see who is writing to them. Sign, for example, with “{}”."}};

}  // namespace

const Rule kStyleSignature = {"style.signature", Check, {}, {}, kMessages};

}  // namespace leitplanke::guard
