#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "core/policy/read_policy.h"
#include "core/text/fold.h"
#include "core/text/similar.h"
#include "core/text/tokens.h"
#include "core/text/utf8.h"

namespace leitplanke {
namespace {

template <typename Predicate>
bool AnyCharacter(std::string_view text, Predicate fits) {
  for (std::size_t at = 0; at < text.size();) {
    const Character c = DecodeUtf8(text, at);
    if (fits(c.code)) return true;
    at += c.bytes;
  }
  return false;
}

bool IsBlank(std::string_view text) {
  return !AnyCharacter(text, [](char32_t c) { return !IsSpace(c); });
}

bool HasWordCharacter(std::string_view text) {
  return AnyCharacter(text, [](char32_t c) { return IsLetter(c) || IsAsciiDigit(c); });
}

std::size_t CountDigits(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }));
}

/// Without scheme, `*.`, path, port and final dot, in lower case.
std::string BareDomain(std::string_view text) {
  std::string domain = FoldCase(text);
  if (const std::size_t scheme = domain.find("://"); scheme != std::string::npos) domain.erase(0, scheme + 3);
  if (domain.rfind("*.", 0) == 0) domain.erase(0, 2);
  domain = domain.substr(0, domain.find_first_of("/?#:"));
  if (!domain.empty() && domain.back() == '.') domain.pop_back();
  return domain;
}

bool IsDomain(std::string_view domain) {
  if (domain.empty() || domain.front() == '.' || domain.find("..") != std::string_view::npos) return false;
  if (domain.find('.') == std::string_view::npos) return false;
  return !AnyCharacter(domain, [](char32_t c) { return !IsLetter(c) && !IsAsciiDigit(c) && c != '-' && c != '.'; });
}

bool ReadDomain(const JsonPlace& place, JsonProblems& problems, std::string& entry) {
  std::string domain = BareDomain(entry);
  if (!IsDomain(domain)) {
    problems.Error(place, Quoted(entry) + " is no domain; write it like \"nordbahn.example\"");
    return false;
  }
  if (domain != FoldCase(entry)) problems.Warn(place, "only the domain counts: write " + Quoted(domain));
  entry = std::move(domain);
  return true;
}

bool FormFits(EntryForm form, const JsonPlace& place, JsonProblems& problems, std::string& entry) {
  if (IsBlank(entry)) {
    problems.Error(place, "an empty entry; remove it");
    return false;
  }
  if ((form == EntryForm::kWord || form == EntryForm::kHandle) && !HasWordCharacter(entry)) {
    problems.Error(place, Quoted(entry) + " has no letter and no digit, so it cannot be searched for");
    return false;
  }
  if (form == EntryForm::kHandle && AnyCharacter(entry, IsSpace)) {
    problems.Error(place, Quoted(entry) + " is no handle: blanks are not allowed");
    return false;
  }
  if (form == EntryForm::kDomain) return ReadDomain(place, problems, entry);
  if (form == EntryForm::kPhone && CountDigits(entry) < 3) problems.Warn(place, "a phone number without digits");
  if (form == EntryForm::kMail && entry.find('@') == std::string::npos) {
    problems.Warn(place, "a mail address without \"@\"");
  }
  return true;
}

}  // namespace

void ReadList(ObjectReader& reader, std::string_view key, EntryForm form, std::vector<std::string>& out) {
  std::vector<std::string> entries;
  if (!reader.Optional(key, entries)) return;
  const JsonPlace list(reader.place(), key);
  std::set<std::string> seen;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const JsonPlace place(list, i);
    if (!FormFits(form, place, reader.problems(), entries[i])) continue;
    if (!seen.insert(FoldCase(entries[i])).second) {
      reader.problems().Warn(place, Quoted(entries[i]) + " is listed twice");
      continue;
    }
    out.push_back(std::move(entries[i]));
  }
}

}  // namespace leitplanke
