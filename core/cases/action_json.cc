#include <array>
#include <cstdint>

#include "core/assess/assess_json.h"
#include "core/cases/cases_json.h"
#include "core/cases/text_fields.h"
#include "core/policy/names.h"

namespace leitplanke {

// Found by the templates of json_reader.h, hence not in an unnamed namespace.
static bool ReadJson(const nlohmann::json& value, const JsonPlace& place, JsonProblems& problems,
                     ActionSignature& out) {
  return ReadOnlyTexts(value, place, problems,
                       {{"key", &out.key}, {"nonce", &out.nonce}, {"policy", &out.policy}, {"value", &out.value}});
}

namespace {

/// The members beside the common ones; a type has some of them.
enum Member : std::uint16_t {
  kPost = 1U << 0U,
  kText = 1U << 1U,
  kSurface = 1U << 2U,
  kHash = 1U << 3U,
  kOverrides = 1U << 4U,
  kConfirmed = 1U << 5U,
  kChecklist = 1U << 6U,
  kPermalink = 1U << 7U,
  kReason = 1U << 8U,
  kSignature = 1U << 9U,
  kEmergency = 1U << 10U,
  kComments = 1U << 11U,
  kAbout = 1U << 12U,
  kValue = 1U << 13U,
};

struct Shape {
  unsigned required;
  unsigned optional;
};

/// The table of the protocol: which members an action of this type has.
Shape ShapeOf(ActionType type) {
  switch (type) {
    case ActionType::kOpen:
      return {kPost, 0};
    case ActionType::kClaim:
    case ActionType::kReopen:
      return {0, 0};
    case ActionType::kRelease:
    case ActionType::kClose:
    case ActionType::kUnknown:
    case ActionType::kWithdraw:
    case ActionType::kAfterReview:
    case ActionType::kErase:
      return {0, kReason};
    case ActionType::kDraft:
    case ActionType::kKeep:
      return {kText, kSurface};
    case ActionType::kSubmit:
      return {kText | kHash, kSurface | kOverrides | kSignature};
    case ActionType::kChanges:
      return {kText, kComments};
    case ActionType::kNote:
      return {kText, 0};
    case ActionType::kApprove:
      return {kHash | kChecklist, kConfirmed | kEmergency | kSignature};
    case ActionType::kIntent:
      return {kHash, 0};
    case ActionType::kObserved:
      return {kHash, kPermalink | kText};
    case ActionType::kBypass:
      return {kPermalink | kHash, 0};
    case ActionType::kResolve:
      return {kPermalink | kReason, 0};
    case ActionType::kCorrect:
      return {kAbout | kValue, 0};
  }
  return {0, 0};
}

/// Reads a member if the type has it. Those that it does not have stay unknown, and `Finish` refuses them.
template <typename T>
void ReadMember(ObjectReader& reader, const Shape& shape, Member member, std::string_view key, T& out) {
  if ((shape.required & member) != 0) {
    reader.Required(key, out);
  } else if ((shape.optional & member) != 0) {
    reader.Optional(key, out);
  }
}

void ReadMembers(ObjectReader& reader, const Shape& shape, Action& out) {
  ReadMember(reader, shape, kPost, "post", out.post);
  ReadMember(reader, shape, kText, "text", out.text);
  ReadMember(reader, shape, kHash, "hash", out.hash);
  ReadMember(reader, shape, kOverrides, "overrides", out.overrides);
  ReadMember(reader, shape, kConfirmed, "overridesConfirmed", out.overrides_confirmed);
  ReadMember(reader, shape, kChecklist, "checklist", out.checklist);
  ReadMember(reader, shape, kPermalink, "permalink", out.permalink);
  ReadMember(reader, shape, kReason, "reason", out.reason);
  ReadMember(reader, shape, kEmergency, "emergency", out.emergency);
  ReadMember(reader, shape, kComments, "comments", out.comments);
  ReadMember(reader, shape, kAbout, "about", out.about);
  ReadMember(reader, shape, kValue, "value", out.value);
  ReadMember(reader, shape, kSignature, "signature", out.signature);
  if ((shape.optional & kSurface) != 0) {
    reader.Choice("surface", out.surface, SurfaceFromName, R"("public" or "direct")");
  }
}

}  // namespace

bool ReadJson(const nlohmann::json& value, const JsonPlace& place, JsonProblems& problems, Override& out) {
  return ReadOnlyTexts(value, place, problems, {{"rule", &out.rule}, {"quote", &out.quote}, {"reason", &out.reason}});
}

bool ReadJson(const nlohmann::json& value, const JsonPlace& place, JsonProblems& problems, Checklist& out) {
  ObjectReader reader(value, place, problems, UnknownKeys::kError);
  reader.Required("spelling", out.spelling);
  reader.Required("facts", out.facts);
  reader.Required("empathy", out.empathy);
  return reader.Finish();
}

bool ReadJson(const nlohmann::json& value, const JsonPlace& place, JsonProblems& problems, PlaceComment& out) {
  ObjectReader reader(value, place, problems, UnknownKeys::kError);
  reader.Required("start", out.start);
  reader.Required("end", out.end);
  reader.Required("text", out.text);
  reader.Optional("quote", out.quote);
  return reader.Finish();
}

bool ReadJson(const nlohmann::json& value, const JsonPlace& place, JsonProblems& problems, Action& out) {
  ObjectReader reader(value, place, problems, UnknownKeys::kError);
  std::string type_name;
  if (!reader.Required("type", type_name)) return false;
  const std::optional<ActionType> type = ActionTypeFromName(type_name);
  if (!type.has_value()) {
    problems.Error(JsonPlace(place, "type"), "no such action; the protocol has twenty types", ErrorCode::kUnsupported);
    return false;
  }
  out.type = *type;
  reader.Required("id", out.id);
  reader.Required("device", out.device);
  reader.Required("seq", out.seq);
  reader.Required("case", out.case_id);
  reader.Required("at", out.at);
  // A note and its like depend on no revision, and before `case.open` there is none.
  const bool has_base = !IsAside(*type) && *type != ActionType::kOpen;
  if (has_base) {
    reader.Required("base", out.base);
  } else {
    reader.Optional("base", out.base);
  }
  ReadMembers(reader, ShapeOf(*type), out);
  return reader.Finish();
}

Result<Action> ActionFromJson(const Json& json) { return FromJson<Action>(json); }

Json ToJson(const std::vector<Override>& overrides) {
  Json list = Json::array();
  for (const Override& o : overrides)
    list.push_back(TextsToJson({{"rule", &o.rule}, {"quote", &o.quote}, {"reason", &o.reason}}));
  return list;
}

Json ToJson(const Checklist& checklist) {
  return {{"spelling", checklist.spelling}, {"facts", checklist.facts}, {"empathy", checklist.empathy}};
}

Json ToJson(const std::vector<PlaceComment>& places) {
  Json list = Json::array();
  for (const PlaceComment& place : places) {
    Json json = TextsToJson({{"text", &place.text}});
    json["start"] = place.start;
    json["end"] = place.end;
    PutTexts(json, {{"quote", &place.quote}});
    list.push_back(std::move(json));
  }
  return list;
}

static Json ToJson(const ActionSignature& s) {
  return TextsToJson({{"key", &s.key}, {"nonce", &s.nonce}, {"policy", &s.policy}, {"value", &s.value}});
}

Json ToJson(const Action& action) {
  Json json =
      TextsToJson({{"id", &action.id}, {"device", &action.device}, {"case", &action.case_id}, {"at", &action.at}});
  json["seq"] = action.seq;
  json["base"] = action.base;
  json["type"] = ActionTypeName(action.type);
  const Shape shape = ShapeOf(action.type);
  const unsigned members = shape.required | shape.optional;
  if ((members & kPost) != 0) json["post"] = ToJson(action.post);
  if ((members & kText) != 0) json["text"] = action.text;
  if ((members & kSurface) != 0) json["surface"] = SurfaceName(action.surface);
  if ((members & kHash) != 0) json["hash"] = action.hash;
  if ((members & kOverrides) != 0) json["overrides"] = ToJson(action.overrides);
  if ((members & kConfirmed) != 0) json["overridesConfirmed"] = action.overrides_confirmed;
  if ((members & kChecklist) != 0) json["checklist"] = ToJson(action.checklist);
  if ((members & kPermalink) != 0) json["permalink"] = action.permalink;
  if ((members & kAbout) != 0) json["about"] = action.about;
  if ((members & kValue) != 0) json["value"] = action.value;
  if ((members & kReason) != 0) json["reason"] = action.reason;
  if (!action.comments.empty()) json["comments"] = ToJson(action.comments);
  if (!action.emergency.empty()) json["emergency"] = action.emergency;
  if (action.signature.given()) json["signature"] = ToJson(action.signature);
  return json;
}

}  // namespace leitplanke
