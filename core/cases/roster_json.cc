#include <array>
#include <cstddef>

#include "core/cases/roster.h"
#include "core/cases/text_fields.h"
#include "core/text/json_reader.h"
#include "leitplanke/text.h"

namespace leitplanke {
namespace {

constexpr std::array<std::string_view, 4> kKindNames = {"person", "roles", "certificate", "leave"};

bool TooLong(const RosterAction& action) {
  for (const std::string* field : {&action.tenant, &action.person, &action.name, &action.signature, &action.until,
                                   &action.password, &action.at, &action.key, &action.value}) {
    if (field->size() > kMaxRosterFieldBytes) return true;
  }
  return action.roles.size() > kMaxPersonRoles;
}

}  // namespace

std::string_view RosterKindName(RosterKind kind) { return kKindNames[static_cast<std::size_t>(kind)]; }

std::optional<RosterKind> RosterKindFromName(std::string_view name) {
  for (std::size_t i = 0; i < kKindNames.size(); ++i) {
    if (kKindNames[i] == name) return static_cast<RosterKind>(i);
  }
  return std::nullopt;
}

Result<RosterAction> RosterActionFromJson(const Json& json) {
  JsonProblems problems(1);
  const JsonPlace root;
  RosterAction out;
  ObjectReader reader(json, root, problems, UnknownKeys::kError);
  ReadTexts(
      reader,
      {{"tenant", &out.tenant}, {"person", &out.person}, {"at", &out.at}, {"key", &out.key}, {"value", &out.value}});
  reader.Required("base", out.base);
  reader.RequiredChoice("kind", out.kind, RosterKindFromName, R"("person", "roles", "certificate" or "leave")");
  reader.Optional("name", out.name);
  reader.Optional("signature", out.signature);
  reader.Optional("roles", out.roles);
  reader.Optional("until", out.until);
  reader.Optional("password", out.password);
  reader.Finish();
  if (auto error = problems.first_error()) return std::move(*error);
  if (TooLong(out)) {
    return Error{ErrorCode::kTooLarge,
                 "A field has at most " + std::to_string(kMaxRosterFieldBytes) + " bytes, a person three roles.", ""};
  }
  return out;
}

Json PublicJson(const RosterAction& action) {
  Json json = TextsToJson({{"tenant", &action.tenant},
                           {"person", &action.person},
                           {"at", &action.at},
                           {"key", &action.key},
                           {"value", &action.value}});
  json["base"] = action.base;
  json["kind"] = RosterKindName(action.kind);
  PutTexts(json, {{"name", &action.name}, {"signature", &action.signature}, {"until", &action.until}});
  if (action.kind == RosterKind::kRoles) json["roles"] = action.roles;
  if (!action.password.empty()) json["passwordDigest"] = Sha256Hex(action.password);
  return json;
}

Json ToJson(const RosterAction& action) {
  Json json = PublicJson(action);
  json.erase("passwordDigest");
  PutTexts(json, {{"password", &action.password}});
  return json;
}

}  // namespace leitplanke
