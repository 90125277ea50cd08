#include "core/policy/names.h"

#include <array>
#include <cstddef>

namespace leitplanke {
namespace {

// Each in the order of its enumeration.
constexpr std::array<std::string_view, 4> kSeverities = {"off", "hint", "warn", "block"};
constexpr std::array<std::string_view, 3> kAddressForms = {"any", "du", "Sie"};
constexpr std::array<std::string_view, 3> kPostings = {"reviewer", "author", "either"};
constexpr std::array<std::string_view, 3> kSendGuards = {"off", "warn", "block"};
constexpr std::array<std::string_view, 2> kOverrides = {"never", "reviewer"};
constexpr std::array<std::string_view, 4> kSignatureForms = {"initials", "dash-name", "slash-name", "closing"};
constexpr std::array<std::string_view, 2> kSurfaces = {"public", "direct"};
constexpr std::array<std::string_view, 3> kTiers = {"own", "network", "third-party"};

template <typename Enum, std::size_t kSize>
std::optional<Enum> FromName(const std::array<std::string_view, kSize>& names, std::string_view name) {
  for (std::size_t i = 0; i < kSize; ++i) {
    if (names[i] == name) return static_cast<Enum>(i);
  }
  return std::nullopt;
}

}  // namespace

std::string_view SeverityName(Severity severity) { return kSeverities[static_cast<std::size_t>(severity)]; }
std::optional<Severity> SeverityFromName(std::string_view name) { return FromName<Severity>(kSeverities, name); }
std::optional<AddressForm> AddressFormFromName(std::string_view name) {
  return FromName<AddressForm>(kAddressForms, name);
}
std::optional<Posting> PostingFromName(std::string_view name) { return FromName<Posting>(kPostings, name); }
std::optional<SendGuard> SendGuardFromName(std::string_view name) { return FromName<SendGuard>(kSendGuards, name); }
std::optional<OverrideBy> OverrideByFromName(std::string_view name) { return FromName<OverrideBy>(kOverrides, name); }
std::optional<SignatureForm> SignatureFormFromName(std::string_view name) {
  return FromName<SignatureForm>(kSignatureForms, name);
}
std::string_view SurfaceName(Surface surface) { return kSurfaces[static_cast<std::size_t>(surface)]; }
std::optional<Surface> SurfaceFromName(std::string_view name) { return FromName<Surface>(kSurfaces, name); }
std::string_view TierName(Tier tier) { return kTiers[static_cast<std::size_t>(tier)]; }
std::optional<Tier> TierFromName(std::string_view name) { return FromName<Tier>(kTiers, name); }

}  // namespace leitplanke
