#include <algorithm>

#include "core/guard/rule.h"
#include "core/text/fold.h"
#include "core/text/language/normalize.h"
#include "core/text/sort.h"
#include "core/text/utf8.h"

namespace leitplanke::guard {
namespace {

/// Host and path of a link, lower case, without scheme, `www.` and final slash: what two spellings share.
std::string Essence(std::string_view link) {
  std::string folded = FoldCase(Trim(link));
  for (const std::string_view prefix : {"https://", "http://", "www."}) {
    if (folded.starts_with(prefix)) folded.erase(0, prefix.size());
  }
  while (folded.ends_with('/')) folded.pop_back();
  return folded;
}

std::vector<std::string> Essences(const std::vector<std::string>& links) {
  std::vector<std::string> out;
  for (const std::string& link : links) {
    if (!Trim(link).empty()) out.push_back(Essence(link));
  }
  return out;
}

void AddHosts(const std::vector<std::string>& links, std::vector<std::string>& hosts) {
  for (const std::string& link : links) {
    if (std::string host = HostOf(link); !host.empty()) hosts.push_back(std::move(host));
  }
}

/// "Northline Telecom" -> "northline telecom", "@nordbahn" -> "nordbahn"
std::string FoldName(std::string_view name) {
  std::string out;
  for (const Token& token : Tokenize(name)) {
    std::string_view raw = token.range.In(name);
    if (token.kind == TokenKind::kHandle) raw.remove_prefix(1);
    if (!out.empty()) out += ' ';
    out += FoldWord(raw);
  }
  return out;
}

std::string Upper(std::string_view folded_initials) {
  std::string out(folded_initials);
  for (char& c : out) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 32);
  }
  return out;
}

/// First letters of the first and the last name; "^XY" of the signature wins.
std::string InitialsOf(const Draft& draft) {
  const std::string_view signature = Trim(draft.agent_signature);
  if (signature.size() > 1 && signature[0] == '^') return Upper(FoldWord(signature.substr(1)));
  const std::vector<ByteRange> names = Words(draft.agent_name);
  std::string out;
  for (const ByteRange& name : names) {
    if (&name != &names.front() && &name != &names.back()) continue;
    const std::string fold = FoldWord(name.In(draft.agent_name));
    if (!fold.empty()) out += fold[0];
  }
  return Upper(out);
}

std::string FirstNameOf(const Draft& draft) {
  const std::vector<ByteRange> names = Words(draft.agent_name);
  return names.empty() ? std::string() : std::string(names.front().In(draft.agent_name));
}

bool SaysExtension(std::string_view behind) {
  const std::string folded = FoldCase(behind.substr(0, 24));
  for (const std::string_view word : {"ext", "durchwahl", "dw", "apparat", "app.", "nebenstelle", "klappe", "x"}) {
    if (folded.find(word) <= 4) return true;
  }
  return false;
}

}  // namespace

PolicyView::PolicyView(const Policy& source)
    : policy(source),
      finder(source),
      own(source),
      secure_forms(Essences(source.secure_forms)),
      contact_forms(Essences(source.contact_forms)) {
  AddHosts(source.own_domains, own_hosts);
  AddHosts(source.secure_forms, own_hosts);
  AddHosts(source.contact_forms, own_hosts);
  for (const Brand& brand : source.brands) {
    for (const auto* names : {&brand.aliases, &brand.handles}) {
      for (const std::string& name : *names) brand_names.push_back(FoldName(name));
    }
    brand_names.push_back(FoldName(brand.name));
  }
  for (const std::string& phrase : source.stock_phrases) stock_phrases.push_back(FoldName(phrase));
  std::erase(stock_phrases, std::string());
  std::erase(brand_names, std::string());
  Sort(brand_names);
  brand_names.erase(std::unique(brand_names.begin(), brand_names.end()), brand_names.end());
}

bool PolicyView::IsOwnHost(std::string_view host) const {
  return std::any_of(own_hosts.begin(), own_hosts.end(),
                     [&](const std::string& own_host) { return IsUnder(host, own_host); });
}

bool PolicyView::IsOneOf(const std::vector<std::string>& forms, std::string_view link) {
  const std::string essence = Essence(link);
  return std::any_of(forms.begin(), forms.end(), [&](const std::string& form) {
    if (!essence.starts_with(form)) return false;
    return essence.size() == form.size() ||
           std::string_view("/?#").find(essence[form.size()]) != std::string_view::npos;
  });
}

ReadText::ReadText(std::string_view text, const PolicyView& view, const Grammar& grammar)
    : doc(text), parse(grammar, doc, FindGiven(doc, view)) {}

const PostView& PostCache::Get(std::string_view text, const PolicyView& view, const Grammar& grammar) {
  if (post_ == nullptr || post_->doc.text() != text) post_ = std::make_unique<PostView>(text, view, grammar);
  return *post_;
}

DraftView::DraftView(const Draft& source, const PolicyView& view, const Grammar& grammar, const RecentReplies& replies,
                     const PostView& answered)
    : draft(source),
      recent(replies),
      doc(source.text),
      parse(grammar, doc, FindGiven(doc, view)),
      post(answered),
      links(doc.links()),
      initials(InitialsOf(source)),
      first_name(FirstNameOf(source)) {
  const std::string_view text = source.text;
  std::vector<pii::Hit> own;
  values = view.finder.Find(text, &own);
  for (const pii::Hit& hit : own) {
    Contact contact{{hit.start, hit.end}, false};
    if (hit.kind == PiiKind::kEmail) {
      mails.push_back(contact);
      continue;
    }
    contact.extension =
        view.HasExtension(text.substr(hit.start, hit.end - hit.start)) || SaysExtension(text.substr(hit.end));
    phones.push_back(contact);
  }
}

bool PolicyView::HasExtension(std::string_view number) const {
  const auto digits_of = [](std::string_view text) {
    std::string digits;
    for (const char c : text) {
      if (c >= '0' && c <= '9') digits += c;
    }
    return digits;
  };
  const std::string shown = digits_of(number);
  for (const std::string& phone : policy.own_phones) {
    // Country code and trunk zero differ between spellings; the last seven digits do not.
    const std::string own_digits = digits_of(phone);
    if (own_digits.size() < 5) continue;
    const std::string tail = own_digits.substr(own_digits.size() - std::min<std::size_t>(7, own_digits.size()));
    const std::size_t at = shown.rfind(tail);
    if (at != std::string::npos && at + tail.size() < shown.size()) return true;
  }
  return false;
}

}  // namespace leitplanke::guard
