/// @file   names.h
/// @brief  The words that policies, drafts and findings use for the library's enumerations.
#ifndef LEITPLANKE_CORE_POLICY_NAMES_H_
#define LEITPLANKE_CORE_POLICY_NAMES_H_

#include <optional>
#include <string_view>

#include "leitplanke/guard.h"
#include "leitplanke/policy.h"

namespace leitplanke {

/// "off" "hint" "warn" "block"
std::string_view SeverityName(Severity severity);
std::optional<Severity> SeverityFromName(std::string_view name);
/// "any" "du" "Sie"
std::optional<AddressForm> AddressFormFromName(std::string_view name);
/// "reviewer" "author" "either"
std::optional<Posting> PostingFromName(std::string_view name);
/// "off" "warn" "block"
std::optional<SendGuard> SendGuardFromName(std::string_view name);
/// "never" "reviewer"
std::optional<OverrideBy> OverrideByFromName(std::string_view name);
/// "initials" "dash-name" "slash-name" "closing"
std::optional<SignatureForm> SignatureFormFromName(std::string_view name);
/// "public" "direct"
std::string_view SurfaceName(Surface surface);
std::optional<Surface> SurfaceFromName(std::string_view name);
/// "own" "network" "third-party"
std::string_view TierName(Tier tier);
std::optional<Tier> TierFromName(std::string_view name);

}  // namespace leitplanke

#endif  // LEITPLANKE_CORE_POLICY_NAMES_H_
