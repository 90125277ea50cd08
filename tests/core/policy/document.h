// A smallest valid policy, and ways to change one member of it.
#ifndef LEITPLANKE_TESTS_CORE_POLICY_DOCUMENT_H_
#define LEITPLANKE_TESTS_CORE_POLICY_DOCUMENT_H_

#include <nlohmann/json.hpp>
#include <string>

#include "leitplanke/policy.h"

namespace leitplanke {

inline nlohmann::json SmallestPolicy() {
  return {{"version", 1},
          {"tenant", "nordbahn"},
          {"languages", {"de"}},
          {"timezone", "Europe/Berlin"},
          {"brands", nlohmann::json::array({{{"id", "nordbahn"}, {"name", "Nordbahn"}}})}};
}

/// The smallest policy with the member at `pointer` set to the JSON text `value`; an empty value removes it.
inline std::string PolicyWith(const std::string& pointer, const std::string& value) {
  nlohmann::json document = SmallestPolicy();
  const nlohmann::json::json_pointer place(pointer);
  if (value.empty()) {
    document[place.parent_pointer()].erase(place.back());
  } else {
    document[place] = nlohmann::json::parse(value);
  }
  return document.dump();
}

}  // namespace leitplanke

#endif  // LEITPLANKE_TESTS_CORE_POLICY_DOCUMENT_H_
