#include "core/cases/text_fields.h"

#include <nlohmann/json.hpp>

namespace leitplanke {

void ReadTexts(ObjectReader& reader, std::initializer_list<TextToRead> fields) {
  for (const TextToRead& field : fields) reader.Required(field.key, *field.value);
}

bool ReadOnlyTexts(const nlohmann::json& value, const JsonPlace& place, JsonProblems& problems,
                   std::initializer_list<TextToRead> fields) {
  ObjectReader reader(value, place, problems, UnknownKeys::kError);
  ReadTexts(reader, fields);
  return reader.Finish();
}

Json TextsToJson(std::initializer_list<TextToWrite> fields) {
  Json json = Json::object();
  for (const TextToWrite& field : fields) json[field.key] = *field.value;
  return json;
}

void PutTexts(Json& json, std::initializer_list<TextToWrite> fields) {
  for (const TextToWrite& field : fields) {
    if (!field.value->empty()) json[field.key] = *field.value;
  }
}

}  // namespace leitplanke
