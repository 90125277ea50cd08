#include "core/cases/text_fields.h"
#include "core/text/json_reader.h"
#include "leitplanke/json.h"

namespace leitplanke {

Result<Person> PersonFromJson(const Json& json) {
  JsonProblems problems(1);
  const JsonPlace root;
  Person out;
  ObjectReader reader(json, root, problems, UnknownKeys::kIgnore);
  reader.Required("id", out.id);
  reader.Optional("name", out.name);
  reader.Optional("signature", out.signature);
  reader.Optional("roles", out.roles);
  reader.Optional("qualifiedUntil", out.qualified_until);
  if (auto error = problems.first_error()) return std::move(*error);
  return out;
}

Json ToJson(const Person& person) {
  Json json = TextsToJson({{"id", &person.id}, {"name", &person.name}, {"signature", &person.signature}});
  json["roles"] = person.roles;
  PutTexts(json, {{"qualifiedUntil", &person.qualified_until}});
  return json;
}

}  // namespace leitplanke
