#include "core/guard/sources.h"

#include <array>

#include "core/guard/words/words.h"

namespace leitplanke::guard {
namespace {

constexpr std::array<const Rule*, 16> kRules = {
    &kPrivacyRequest,         &kPrivacyLeak,    &kHandoverHotline,  &kStyleBoilerplate,
    &kStyleSignature,         &kStyleEmpathy,   &kStyleAddressForm, &kToneHostile,
    &kParitySpecialTreatment, &kPromiseUndated, &kLegalClaim,       &kDisclosureAffiliation,
    &kLanguageMismatch,       &kLinkUntrusted,  &kReviewIncentive,  &kLengthPlatform};

}  // namespace

std::span<const Rule* const> Rules() { return kRules; }

std::vector<std::string_view> GrammarSources() {
  std::vector<std::string_view> sources = {kCommonWords, kPersonalWords, kTimeWords};
  for (const Rule* rule : kRules) {
    for (const std::string_view source : {rule->german, rule->english}) {
      if (!source.empty()) sources.push_back(source);
    }
  }
  return sources;
}

}  // namespace leitplanke::guard
