#include <algorithm>
#include <string>

#include "core/policy/read_policy.h"

namespace leitplanke {
namespace {

/// Line breaks and tabs are fine (an address has lines), other control characters are not.
bool HasControl(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\n' && c != '\r' && c != '\t') || byte == 0x7F;
  });
}

void CheckString(std::string_view text, const JsonPlace& place, JsonProblems& problems) {
  if (text.size() > kMaxPolicyStringBytes) {
    problems.Error(place,
                   "a string of " + std::to_string(text.size()) + " bytes; at most " +
                       std::to_string(kMaxPolicyStringBytes) + " are allowed",
                   ErrorCode::kTooLarge);
  }
  if (HasControl(text)) problems.Error(place, "a control character in a string; remove it");
}

}  // namespace

void CheckLimits(const nlohmann::json& value, const JsonPlace& place, JsonProblems& problems) {
  if (problems.full()) return;
  if (const auto* text = value.get_ptr<const std::string*>()) {
    CheckString(*text, place, problems);
    return;
  }
  if (!value.is_structured()) return;
  if (value.size() > kMaxPolicyItems) {
    problems.Error(
        place, std::to_string(value.size()) + " entries; at most " + std::to_string(kMaxPolicyItems) + " are allowed",
        ErrorCode::kTooLarge);
    return;
  }
  if (value.is_array()) {
    std::size_t index = 0;
    for (const nlohmann::json& item : value) CheckLimits(item, JsonPlace(place, index++), problems);
    return;
  }
  for (const auto& [key, member] : value.items()) {
    const JsonPlace member_place(place, key);
    if (key.size() > kMaxPolicyStringBytes || HasControl(key)) {
      problems.Error(place, "a key that is too long or has a control character");
    } else {
      CheckLimits(member, member_place, problems);
    }
  }
}

}  // namespace leitplanke
