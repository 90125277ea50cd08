/// @file   read_policy.h
/// @brief  The parts of a policy document, one reader each. All of them only add problems; none stops another.
#ifndef LEITPLANKE_CORE_POLICY_READ_POLICY_H_
#define LEITPLANKE_CORE_POLICY_READ_POLICY_H_

#include <cstdint>
#include <nlohmann/json.hpp>
#include <string_view>
#include <vector>

#include "core/text/json_reader.h"
#include "leitplanke/policy.h"
#include "leitplanke/review.h"

namespace leitplanke {

inline constexpr std::size_t kMaxPolicyProblems = 200;       ///< reported for one document
inline constexpr std::int64_t kMaxGoodwill = 1'000'000'000;  ///< in whole units of the currency
inline constexpr int kMaxPlatformLimit = 1'000'000;          ///< characters

/// The whole document. Defaults stay where a member is missing or wrong.
void ReadPolicy(const nlohmann::json& document, Policy& policy, JsonProblems& problems);

/// `hours`: weekly spans, holidays, closed days, extra days.
void ReadHours(const nlohmann::json& value, const JsonPlace& place, JsonProblems& problems, Hours& hours);

/// `rules`: a severity and who may override, by rule id.
void ReadRules(const nlohmann::json& value, const JsonPlace& place, JsonProblems& problems, Policy& policy);

/// `review`: people and signatures.
void ReadReview(const nlohmann::json& value, const JsonPlace& place, JsonProblems& problems, ReviewPolicy& review);

/// Strings too long, lists too long, control characters, anywhere in the document.
void CheckLimits(const nlohmann::json& value, const JsonPlace& place, JsonProblems& problems);

/// What one entry of a list must look like.
enum class EntryForm : std::uint8_t {
  kText,    ///< not blank
  kWord,    ///< has a letter or a digit: it is searched for in posts
  kHandle,  ///< a word without blanks
  kDomain,  ///< `nordbahn.example`; a scheme, a path or `*.` is taken off with a warning; lower case
  kPhone,   ///< warned of without digits
  kMail,    ///< warned of without `@`
};

/// A list of strings; bad entries are reported and left out, repeated ones warned of.
void ReadList(ObjectReader& reader, std::string_view key, EntryForm form, std::vector<std::string>& out);

}  // namespace leitplanke

#endif  // LEITPLANKE_CORE_POLICY_READ_POLICY_H_
