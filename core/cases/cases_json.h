/// @file   cases_json.h
/// @brief  Reading actions and cases inside of another document; `json.h` has the whole conversions.
///
/// Unlike in posts, a key that nobody knows is an error here: the other side might believe that it was signed.
#ifndef LEITPLANKE_CORE_CASES_CASES_JSON_H_
#define LEITPLANKE_CORE_CASES_CASES_JSON_H_

#include "core/text/json_reader.h"
#include "leitplanke/cases.h"
#include "leitplanke/json.h"

namespace leitplanke {

bool ReadJson(const nlohmann::json& value, const JsonPlace& place, JsonProblems& problems, Action& out);
bool ReadJson(const nlohmann::json& value, const JsonPlace& place, JsonProblems& problems, Case& out);
bool ReadJson(const nlohmann::json& value, const JsonPlace& place, JsonProblems& problems, Override& out);
bool ReadJson(const nlohmann::json& value, const JsonPlace& place, JsonProblems& problems, Checklist& out);
bool ReadJson(const nlohmann::json& value, const JsonPlace& place, JsonProblems& problems, PlaceComment& out);

Json ToJson(const std::vector<Override>& overrides);
Json ToJson(const std::vector<PlaceComment>& places);
Json ToJson(const Checklist& checklist);

}  // namespace leitplanke

#endif  // LEITPLANKE_CORE_CASES_CASES_JSON_H_
