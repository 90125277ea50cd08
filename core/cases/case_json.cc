#include "core/assess/assess_json.h"
#include "core/cases/cases_json.h"
#include "core/cases/text_fields.h"
#include "core/policy/names.h"

namespace leitplanke {

// Readers of a case's parts: found by the templates of json_reader.h, hence not in an unnamed namespace.

static bool ReadJson(const nlohmann::json& value, const JsonPlace& place, JsonProblems& problems, Assessed& out) {
  ObjectReader reader(value, place, problems, UnknownKeys::kError);
  reader.Required("urgency", out.urgency);
  reader.Required("intents", out.intents);
  reader.Required("signals", out.signals);
  return reader.Finish();
}

static bool ReadJson(const nlohmann::json& value, const JsonPlace& place, JsonProblems& problems, DraftState& out) {
  ObjectReader reader(value, place, problems, UnknownKeys::kError);
  reader.Required("text", out.text);
  reader.Required("hash", out.hash);
  reader.Required("author", out.author);
  reader.RequiredChoice("surface", out.surface, SurfaceFromName, R"("public" or "direct")");
  reader.Required("revision", out.revision);
  reader.Required("overrides", out.overrides);
  return reader.Finish();
}

static bool ReadJson(const nlohmann::json& value, const JsonPlace& place, JsonProblems& problems, Alternative& out) {
  ObjectReader reader(value, place, problems, UnknownKeys::kError);
  ReadTexts(reader, {{"text", &out.text}, {"hash", &out.hash}, {"author", &out.author}, {"at", &out.at}});
  reader.RequiredChoice("surface", out.surface, SurfaceFromName, R"("public" or "direct")");
  return reader.Finish();
}

static bool ReadJson(const nlohmann::json& value, const JsonPlace& place, JsonProblems& problems, Approval& out) {
  ObjectReader reader(value, place, problems, UnknownKeys::kError);
  ReadTexts(reader, {{"hash", &out.hash}, {"person", &out.person}, {"at", &out.at}});
  reader.Required("checklist", out.checklist);
  reader.Optional("device", out.device);
  reader.Optional("hasty", out.hasty);
  reader.Optional("signed", out.is_signed);
  reader.Optional("outOfTurn", out.out_of_turn);
  return reader.Finish();
}

static bool ReadJson(const nlohmann::json& value, const JsonPlace& place, JsonProblems& problems, Emergency& out) {
  return ReadOnlyTexts(value, place, problems,
                       {{"person", &out.person},
                        {"reason", &out.reason},
                        {"at", &out.at},
                        {"reviewedBy", &out.reviewed_by},
                        {"reviewedAt", &out.reviewed_at}});
}

static bool ReadJson(const nlohmann::json& value, const JsonPlace& place, JsonProblems& problems, Bypass& out) {
  return ReadOnlyTexts(value, place, problems,
                       {{"permalink", &out.permalink},
                        {"hash", &out.hash},
                        {"person", &out.person},
                        {"at", &out.at},
                        {"resolvedBy", &out.resolved_by},
                        {"resolvedAt", &out.resolved_at}});
}

static bool ReadJson(const nlohmann::json& value, const JsonPlace& place, JsonProblems& problems, Correction& out) {
  return ReadOnlyTexts(value, place, problems,
                       {{"about", &out.about}, {"value", &out.value}, {"person", &out.person}, {"at", &out.at}});
}

static bool ReadJson(const nlohmann::json& value, const JsonPlace& place, JsonProblems& problems, PostingState& out) {
  return ReadOnlyTexts(value, place, problems, {{"hash", &out.hash}, {"person", &out.person}, {"at", &out.at}});
}

static bool ReadJson(const nlohmann::json& value, const JsonPlace& place, JsonProblems& problems, Reply& out) {
  ObjectReader reader(value, place, problems, UnknownKeys::kError);
  ReadTexts(reader, {{"permalink", &out.permalink}, {"hash", &out.hash}, {"at", &out.at}});
  reader.Required("matches", out.matches);
  return reader.Finish();
}

static bool ReadJson(const nlohmann::json& value, const JsonPlace& place, JsonProblems& problems, Note& out) {
  return ReadOnlyTexts(value, place, problems, {{"person", &out.person}, {"text", &out.text}, {"at", &out.at}});
}

static bool ReadJson(const nlohmann::json& value, const JsonPlace& place, JsonProblems& problems, Comment& out) {
  ObjectReader reader(value, place, problems, UnknownKeys::kError);
  ReadTexts(reader, {{"person", &out.person}, {"text", &out.text}, {"at", &out.at}});
  reader.Optional("hash", out.hash);
  reader.Optional("places", out.places);
  return reader.Finish();
}

static bool ReadJson(const nlohmann::json& value, const JsonPlace& place, JsonProblems& problems, HistoryLine& out) {
  ObjectReader reader(value, place, problems, UnknownKeys::kError);
  ReadTexts(reader, {{"type", &out.type}, {"person", &out.person}, {"at", &out.at}});
  reader.Required("revision", out.revision);
  return reader.Finish();
}

static bool ReadJson(const nlohmann::json& value, const JsonPlace& place, JsonProblems& problems, History& out) {
  std::vector<HistoryLine> lines;
  if (!ReadJson(value, place, problems, lines)) return false;
  for (HistoryLine& line : lines) out.Add(std::move(line));
  return true;
}

namespace {

std::optional<CaseState> CaseStateFromName(std::string_view name) {
  for (int i = 0; i <= static_cast<int>(CaseState::kClosed); ++i) {
    if (CaseStateName(static_cast<CaseState>(i)) == name) return static_cast<CaseState>(i);
  }
  return std::nullopt;
}

Json ToJson(const Assessed& assessed) {
  Json json = TextsToJson({{"urgency", &assessed.urgency}});
  json["intents"] = assessed.intents;
  json["signals"] = assessed.signals;
  return json;
}

Json ToJson(const DraftState& draft) {
  Json json = TextsToJson({{"text", &draft.text}, {"hash", &draft.hash}, {"author", &draft.author}});
  json["surface"] = SurfaceName(draft.surface);
  json["revision"] = draft.revision;
  json["overrides"] = leitplanke::ToJson(draft.overrides);
  return json;
}

Json ToJson(const Alternative& one) {
  Json json = TextsToJson({{"text", &one.text}, {"hash", &one.hash}, {"author", &one.author}, {"at", &one.at}});
  json["surface"] = SurfaceName(one.surface);
  return json;
}

Json ToJson(const Approval& approval) {
  Json json = TextsToJson({{"hash", &approval.hash}, {"person", &approval.person}, {"at", &approval.at}});
  json["checklist"] = leitplanke::ToJson(approval.checklist);
  PutTexts(json, {{"device", &approval.device}});
  if (approval.hasty) json["hasty"] = true;
  if (approval.is_signed) json["signed"] = true;
  if (approval.out_of_turn) json["outOfTurn"] = true;
  return json;
}

Json ToJson(const Emergency& e) {
  return TextsToJson({{"person", &e.person},
                      {"reason", &e.reason},
                      {"at", &e.at},
                      {"reviewedBy", &e.reviewed_by},
                      {"reviewedAt", &e.reviewed_at}});
}

Json ToJson(const Bypass& b) {
  return TextsToJson({{"permalink", &b.permalink},
                      {"hash", &b.hash},
                      {"person", &b.person},
                      {"at", &b.at},
                      {"resolvedBy", &b.resolved_by},
                      {"resolvedAt", &b.resolved_at}});
}

Json ToJson(const Correction& c) {
  return TextsToJson({{"about", &c.about}, {"value", &c.value}, {"person", &c.person}, {"at", &c.at}});
}

Json ToJson(const PostingState& posting) {
  return TextsToJson({{"hash", &posting.hash}, {"person", &posting.person}, {"at", &posting.at}});
}

Json ToJson(const Reply& reply) {
  Json json = TextsToJson({{"permalink", &reply.permalink}, {"hash", &reply.hash}, {"at", &reply.at}});
  json["matches"] = reply.matches;
  return json;
}

Json ToJson(const Note& note) {
  return TextsToJson({{"person", &note.person}, {"text", &note.text}, {"at", &note.at}});
}

Json ToJson(const Comment& comment) {
  Json json = TextsToJson({{"person", &comment.person}, {"text", &comment.text}, {"at", &comment.at}});
  PutTexts(json, {{"hash", &comment.hash}});
  if (!comment.places.empty()) json["places"] = leitplanke::ToJson(comment.places);
  return json;
}

Json ToJson(const HistoryLine& line) {
  Json json = TextsToJson({{"type", &line.type}, {"person", &line.person}, {"at", &line.at}});
  json["revision"] = line.revision;
  return json;
}

Json ToJson(const History& history) {
  Json list = Json::array();
  for (std::size_t i = 0; i < history.size(); ++i) list.push_back(ToJson(history[i]));
  return list;
}

template <typename T>
Json ListToJson(const std::vector<T>& items) {
  Json list = Json::array();
  for (const T& item : items) list.push_back(ToJson(item));
  return list;
}

template <typename T>
Json OrNull(const std::optional<T>& value) {
  return value.has_value() ? ToJson(*value) : Json(nullptr);
}

}  // namespace

bool ReadJson(const nlohmann::json& value, const JsonPlace& place, JsonProblems& problems, Case& out) {
  ObjectReader reader(value, place, problems, UnknownKeys::kError);
  reader.Required("id", out.id);
  reader.Required("post", out.post);
  reader.Optional("assessed", out.assessed);
  reader.RequiredChoice("state", out.state, CaseStateFromName, "a state of the protocol");
  reader.Required("revision", out.revision);
  ReadTexts(reader, {{"openedBy", &out.opened_by},
                     {"openedAt", &out.opened_at},
                     {"claimedBy", &out.claimed_by},
                     {"previousText", &out.previous_text},
                     {"submittedBy", &out.submitted_by},
                     {"submittedHash", &out.submitted_hash},
                     {"policyVersion", &out.policy_version}});
  reader.Optional("claimedAt", out.claimed_at);
  reader.Required("draft", out.draft);
  reader.Optional("alternatives", out.alternatives);
  reader.Optional("submittedAt", out.submitted_at);
  reader.Optional("submittedDevice", out.submitted_device);
  reader.Optional("submittedSigned", out.submitted_signed);
  reader.Required("comments", out.comments);
  reader.Optional("firstApproval", out.first_approval);
  reader.Required("approval", out.approval);
  reader.Optional("emergency", out.emergency);
  reader.Optional("bypasses", out.bypasses);
  reader.Optional("corrections", out.corrections);
  reader.Optional("erased", out.erased);
  reader.Required("posting", out.posting);
  reader.Required("reply", out.reply);
  reader.Required("notes", out.notes);
  reader.Required("history", out.history);
  return reader.Finish();
}

Result<Case> CaseFromJson(const Json& json) { return FromJson<Case>(json); }

/// What a case seldom has stands there only if it has it.
static void PutRare(const Case& c, Json& json) {
  PutTexts(json,
           {{"claimedAt", &c.claimed_at}, {"submittedAt", &c.submitted_at}, {"submittedDevice", &c.submitted_device}});
  if (c.assessed.has_value()) json["assessed"] = ToJson(*c.assessed);
  if (c.submitted_signed) json["submittedSigned"] = true;
  if (c.first_approval.has_value()) json["firstApproval"] = ToJson(*c.first_approval);
  if (c.emergency.has_value()) json["emergency"] = ToJson(*c.emergency);
  if (!c.alternatives.empty()) json["alternatives"] = ListToJson(c.alternatives);
  if (!c.bypasses.empty()) json["bypasses"] = ListToJson(c.bypasses);
  if (!c.corrections.empty()) json["corrections"] = ListToJson(c.corrections);
  if (c.erased) json["erased"] = true;
}

Json ToJson(const Case& c) {
  Json json = TextsToJson({{"id", &c.id},
                           {"openedBy", &c.opened_by},
                           {"openedAt", &c.opened_at},
                           {"claimedBy", &c.claimed_by},
                           {"previousText", &c.previous_text},
                           {"submittedBy", &c.submitted_by},
                           {"submittedHash", &c.submitted_hash},
                           {"policyVersion", &c.policy_version}});
  json["post"] = leitplanke::ToJson(c.post);
  json["state"] = CaseStateName(c.state);
  json["revision"] = c.revision;
  json["draft"] = OrNull(c.draft);
  json["comments"] = ListToJson(c.comments);
  json["approval"] = OrNull(c.approval);
  json["posting"] = OrNull(c.posting);
  json["reply"] = OrNull(c.reply);
  json["notes"] = ListToJson(c.notes);
  json["history"] = ToJson(c.history);
  PutRare(c, json);
  return json;
}

}  // namespace leitplanke
