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
  if (auto error = problems.first_error()) return std::move(*error);
  return out;
}

Json ToJson(const Person& person) {
  return {{"id", person.id}, {"name", person.name}, {"signature", person.signature}, {"roles", person.roles}};
}

}  // namespace leitplanke
