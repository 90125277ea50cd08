/// @file   text_fields.h
/// @brief  Structures that are mostly texts, to and from JSON by a table: what would be a line of code each is one row,
///         which keeps the module that browsers load small.
#ifndef LEITPLANKE_CORE_CASES_TEXT_FIELDS_H_
#define LEITPLANKE_CORE_CASES_TEXT_FIELDS_H_

#include <initializer_list>
#include <nlohmann/json_fwd.hpp>
#include <string>

#include "core/text/json_reader.h"
#include "leitplanke/json.h"

namespace leitplanke {

struct TextToRead {
  const char* key;
  std::string* value;
};
/// All are required.
void ReadTexts(ObjectReader& reader, std::initializer_list<TextToRead> fields);

/// An object of these texts and nothing else.
bool ReadOnlyTexts(const nlohmann::json& value, const JsonPlace& place, JsonProblems& problems,
                   std::initializer_list<TextToRead> fields);

struct TextToWrite {
  const char* key;
  const std::string* value;
};
Json TextsToJson(std::initializer_list<TextToWrite> fields);
/// The same, into an object that is there; empty ones are left out.
void PutTexts(Json& json, std::initializer_list<TextToWrite> fields);

}  // namespace leitplanke

#endif  // LEITPLANKE_CORE_CASES_TEXT_FIELDS_H_
