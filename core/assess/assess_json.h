/// @file   assess_json.h
/// @brief  Reading a post inside of another document; `json.h` has the whole conversions.
#ifndef LEITPLANKE_CORE_ASSESS_ASSESS_JSON_H_
#define LEITPLANKE_CORE_ASSESS_ASSESS_JSON_H_

#include "core/text/json_reader.h"
#include "leitplanke/assess.h"

namespace leitplanke {

bool ReadJson(const nlohmann::json& value, const JsonPlace& place, JsonProblems& problems, Post& out);

}  // namespace leitplanke

#endif  // LEITPLANKE_CORE_ASSESS_ASSESS_JSON_H_
