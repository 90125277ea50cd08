#include "core/policy/read_policy.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <string>
#include <utility>

#include "core/policy/names.h"
#include "core/text/similar.h"
#include "leitplanke/guard.h"

namespace leitplanke {
namespace {

/// A newer document is not looked at further: its other keys would only be reported as unknown.
bool VersionFits(ObjectReader& reader, Policy& policy) {
  std::int64_t version = 0;
  if (!reader.Required("version", version)) return true;
  const JsonPlace place(reader.place(), "version");
  if (version > kPolicyVersion) {
    reader.problems().Error(place,
                            "version " + std::to_string(version) + " is newer than this build reads (" +
                                std::to_string(kPolicyVersion) +
                                "); update Leitplanke, until then the last good policy holds",
                            ErrorCode::kUnsupported);
    return false;
  }
  if (version < 1) reader.problems().Error(place, "the version must be " + std::to_string(kPolicyVersion));
  policy.version = kPolicyVersion;
  return true;
}

/// A required string that is not blank and stands on one line.
void ReadName(ObjectReader& reader, std::string_view key, std::string& out) {
  if (!reader.Required(key, out)) return;
  const bool blank = out.find_first_not_of(" \t\r\n") == std::string::npos;
  if (blank || out.find_first_of("\r\n\t") != std::string::npos) {
    reader.problems().Error(JsonPlace(reader.place(), key), "must be one line of text, not empty");
  }
}

void ReadLanguages(ObjectReader& reader, Policy& policy) {
  if (!reader.Required("languages", policy.languages)) return;
  const JsonPlace list(reader.place(), "languages");
  if (policy.languages.empty()) reader.problems().Error(list, R"(name at least one language: "de" or "en")");
  std::set<std::string_view> seen;
  for (std::size_t i = 0; i < policy.languages.size(); ++i) {
    const std::string& language = policy.languages[i];
    if (language != "de" && language != "en") {
      reader.problems().Error(JsonPlace(list, i), Quoted(language) + R"( is not supported; use "de" or "en")");
    } else if (!seen.insert(language).second) {
      reader.problems().Error(JsonPlace(list, i), Quoted(language) + " is listed twice");
    }
  }
}

/// The form of an IANA name; whether the zone exists is for those to say who have the zone data.
bool IsZoneName(std::string_view name) {
  const auto fits = [](char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-' ||
           c == '+';
  };
  if (name == "UTC" || name == "GMT") return true;
  std::size_t parts = 0;
  while (!name.empty()) {
    const std::string_view part = name.substr(0, name.find('/'));
    if (part.empty() || !std::all_of(part.begin(), part.end(), fits)) return false;
    ++parts;
    if (part.size() == name.size()) return parts >= 2 && parts <= 3;
    name.remove_prefix(part.size() + 1);
  }
  return false;
}

void ReadZone(ObjectReader& reader, Policy& policy) {
  if (reader.Required("timezone", policy.timezone) && !IsZoneName(policy.timezone)) {
    reader.problems().Error(JsonPlace(reader.place(), "timezone"),
                            Quoted(policy.timezone) + " is no time zone; use an IANA name like \"Europe/Berlin\"");
  }
}

void ReadBrand(const nlohmann::json& value, const JsonPlace& place, JsonProblems& problems, Brand& brand) {
  ObjectReader reader(value, place, problems, UnknownKeys::kError);
  ReadName(reader, "id", brand.id);
  ReadName(reader, "name", brand.name);
  ReadList(reader, "handles", EntryForm::kHandle, brand.handles);
  ReadList(reader, "aliases", EntryForm::kWord, brand.aliases);
  ReadList(reader, "products", EntryForm::kWord, brand.products);
  ReadList(reader, "notMeant", EntryForm::kWord, brand.not_meant);
  reader.Finish();
}

void ReadBrands(ObjectReader& reader, Policy& policy) {
  const nlohmann::json* brands = reader.Need("brands");
  if (brands == nullptr) return;
  const JsonPlace list(reader.place(), "brands");
  JsonProblems& problems = reader.problems();
  if (!brands->is_array() || brands->empty()) {
    problems.Error(list, "expected a list of at least one brand");
    return;
  }
  std::set<std::string> ids;
  for (std::size_t i = 0; i < brands->size(); ++i) {
    const JsonPlace place(list, i);
    Brand brand;
    ReadBrand((*brands)[i], place, problems, brand);
    if (!brand.id.empty() && !ids.insert(brand.id).second) {
      problems.Error(JsonPlace(place, "id"), "the brand id " + Quoted(brand.id) + " is used twice");
    }
    policy.brands.push_back(std::move(brand));
  }
}

void ReadSignature(const nlohmann::json& value, const JsonPlace& place, JsonProblems& problems, Policy& policy) {
  ObjectReader reader(value, place, problems, UnknownKeys::kError);
  std::vector<std::string> forms;
  reader.Optional("forms", forms);
  for (std::size_t i = 0; i < forms.size(); ++i) {
    const JsonPlace list(place, "forms");
    const auto form = SignatureFormFromName(forms[i]);
    if (!form.has_value()) {
      problems.Error(JsonPlace(list, i), Quoted(forms[i]) +
                                             " is not allowed; use \"initials\", \"dash-name\", "
                                             "\"slash-name\" or \"closing\"");
    } else if (std::find(policy.signature_forms.begin(), policy.signature_forms.end(), *form) ==
               policy.signature_forms.end()) {
      policy.signature_forms.push_back(*form);
    }
  }
  ReadList(reader, "closings", EntryForm::kWord, policy.signature_closings);
  const bool closing = std::find(policy.signature_forms.begin(), policy.signature_forms.end(),
                                 SignatureForm::kClosing) != policy.signature_forms.end();
  if (closing && policy.signature_closings.empty()) {
    problems.Error(place, "the form \"closing\" needs at least one entry in \"closings\"");
  }
  reader.Finish();
}

void ReadGoodwill(const nlohmann::json& value, const JsonPlace& place, JsonProblems& problems, Policy& policy) {
  ObjectReader reader(value, place, problems, UnknownKeys::kError);
  double amount = 0;
  if (reader.Required("amount", amount)) {
    if (!(amount >= 0 && amount <= static_cast<double>(kMaxGoodwill))) {
      problems.Error(JsonPlace(place, "amount"), "must lie between 0 and " + std::to_string(kMaxGoodwill));
    } else {
      policy.goodwill_cents = std::llround(amount * 100);
    }
  }
  std::string& currency = policy.goodwill_currency;
  const bool given = reader.Optional("currency", currency);
  const bool fits = currency.size() == 3 &&
                    std::all_of(currency.begin(), currency.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  if (given && !fits) {
    problems.Error(JsonPlace(place, "currency"), Quoted(currency) + " is no currency; use three capitals like \"EUR\"");
  }
  reader.Finish();
}

void ReadPress(const nlohmann::json& value, const JsonPlace& place, JsonProblems& problems, Policy& policy) {
  ObjectReader reader(value, place, problems, UnknownKeys::kError);
  std::uint64_t followers = 0;
  if (reader.Optional("followers", followers)) {
    policy.press_followers = static_cast<std::int64_t>(std::min<std::uint64_t>(followers, INT64_MAX));
  }
  reader.Finish();
}

void ReadPlatformLimits(const nlohmann::json& value, const JsonPlace& place, JsonProblems& problems, Policy& policy) {
  if (!value.is_object()) {
    problems.Error(place, "expected an object of platforms, found " + std::string(JsonTypeName(value)));
    return;
  }
  for (const auto& [platform, limit] : value.items()) {
    const JsonPlace member(place, platform);
    std::int64_t characters = 0;
    if (!ReadJson(limit, member, problems, characters)) continue;
    if (characters < 0 || characters > kMaxPlatformLimit) {
      problems.Error(member, "must lie between 0 (no limit) and " + std::to_string(kMaxPlatformLimit));
    } else {
      policy.platform_limits[platform] = static_cast<int>(characters);
    }
  }
}

using PartReader = void (*)(const nlohmann::json&, const JsonPlace&, JsonProblems&, Policy&);

void ReadPart(ObjectReader& reader, std::string_view key, Policy& policy, PartReader read) {
  const nlohmann::json* value = reader.Find(key);
  if (value != nullptr) read(*value, JsonPlace(reader.place(), key), reader.problems(), policy);
}

void ReadOwnData(ObjectReader& reader, Policy& policy) {
  ReadList(reader, "ownDomains", EntryForm::kDomain, policy.own_domains);
  ReadList(reader, "ownPhones", EntryForm::kPhone, policy.own_phones);
  ReadList(reader, "ownMails", EntryForm::kMail, policy.own_mails);
  ReadList(reader, "ownAddresses", EntryForm::kText, policy.own_addresses);
  ReadList(reader, "secureForms", EntryForm::kText, policy.secure_forms);
  ReadList(reader, "contactForms", EntryForm::kText, policy.contact_forms);
}

void ReadHandling(ObjectReader& reader, Policy& policy) {
  ReadList(reader, "stockPhrases", EntryForm::kWord, policy.stock_phrases);
  reader.Choice("addressForm", policy.address_form, AddressFormFromName, R"("du", "Sie" or "any")");
  reader.Choice("posting", policy.posting, PostingFromName, R"("reviewer", "author" or "either")");
  reader.Choice("sendGuard", policy.send_guard, SendGuardFromName, R"("off", "warn" or "block")");
  reader.Optional("draftInPage", policy.draft_in_page);
  const std::pair<const char*, double*> thresholds[] = {{"relevanceThreshold", &policy.relevance_threshold},
                                                        {"needsReplyThreshold", &policy.needs_reply_threshold},
                                                        {"urgencyThreshold", &policy.urgency_threshold}};
  for (const auto& [name, value] : thresholds) {
    if (reader.Optional(name, *value) && !(*value >= 0 && *value <= 1)) {
      reader.problems().Error(JsonPlace(reader.place(), name), "must lie between 0 and 1");
    }
  }
}

}  // namespace

void ReadPolicy(const nlohmann::json& document, Policy& policy, JsonProblems& problems) {
  for (const RuleInfo& rule : AllRules()) {
    policy.rules.emplace(rule.id, RulePolicy{rule.default_severity, rule.default_override});
  }
  const JsonPlace root;
  ObjectReader reader(document, root, problems, UnknownKeys::kError);
  if (!reader.usable() || !VersionFits(reader, policy)) return;
  CheckLimits(document, root, problems);
  ReadName(reader, "tenant", policy.tenant);
  ReadLanguages(reader, policy);
  ReadZone(reader, policy);
  ReadBrands(reader, policy);
  ReadOwnData(reader, policy);
  ReadHandling(reader, policy);
  ReadPart(reader, "signature", policy, ReadSignature);
  ReadPart(reader, "goodwill", policy, ReadGoodwill);
  ReadPart(reader, "press", policy, ReadPress);
  ReadPart(reader, "rules", policy, ReadRules);
  ReadPart(reader, "platformLimits", policy, ReadPlatformLimits);
  if (const auto* hours = reader.Find("hours")) ReadHours(*hours, JsonPlace(root, "hours"), problems, policy.hours);
  ReviewPolicy review;  // whoever decides about people reads it by `ParseReviewPolicy`
  if (const auto* member = reader.Find("review")) ReadReview(*member, JsonPlace(root, "review"), problems, review);
  reader.Finish();
}

}  // namespace leitplanke
