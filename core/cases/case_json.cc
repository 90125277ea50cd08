#include "core/assess/assess_json.h"
#include "core/cases/cases_json.h"
#include "core/policy/names.h"

namespace leitplanke {

// Readers of a case's parts: found by the templates of json_reader.h, hence not in an unnamed namespace.

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

static bool ReadJson(const nlohmann::json& value, const JsonPlace& place, JsonProblems& problems, Approval& out) {
  ObjectReader reader(value, place, problems, UnknownKeys::kError);
  reader.Required("hash", out.hash);
  reader.Required("person", out.person);
  reader.Required("at", out.at);
  reader.Required("checklist", out.checklist);
  return reader.Finish();
}

static bool ReadJson(const nlohmann::json& value, const JsonPlace& place, JsonProblems& problems, PostingState& out) {
  ObjectReader reader(value, place, problems, UnknownKeys::kError);
  reader.Required("hash", out.hash);
  reader.Required("person", out.person);
  reader.Required("at", out.at);
  return reader.Finish();
}

static bool ReadJson(const nlohmann::json& value, const JsonPlace& place, JsonProblems& problems, Reply& out) {
  ObjectReader reader(value, place, problems, UnknownKeys::kError);
  reader.Required("permalink", out.permalink);
  reader.Required("hash", out.hash);
  reader.Required("at", out.at);
  reader.Required("matches", out.matches);
  return reader.Finish();
}

static bool ReadJson(const nlohmann::json& value, const JsonPlace& place, JsonProblems& problems, Note& out) {
  ObjectReader reader(value, place, problems, UnknownKeys::kError);
  reader.Required("person", out.person);
  reader.Required("text", out.text);
  reader.Required("at", out.at);
  return reader.Finish();
}

static bool ReadJson(const nlohmann::json& value, const JsonPlace& place, JsonProblems& problems, HistoryLine& out) {
  ObjectReader reader(value, place, problems, UnknownKeys::kError);
  reader.Required("type", out.type);
  reader.Required("person", out.person);
  reader.Required("at", out.at);
  reader.Required("revision", out.revision);
  return reader.Finish();
}

namespace {

std::optional<CaseState> CaseStateFromName(std::string_view name) {
  for (int i = 0; i <= static_cast<int>(CaseState::kClosed); ++i) {
    if (CaseStateName(static_cast<CaseState>(i)) == name) return static_cast<CaseState>(i);
  }
  return std::nullopt;
}

Json ToJson(const DraftState& draft) {
  return {{"text", draft.text},         {"hash", draft.hash},
          {"author", draft.author},     {"surface", SurfaceName(draft.surface)},
          {"revision", draft.revision}, {"overrides", leitplanke::ToJson(draft.overrides)}};
}

Json ToJson(const Approval& approval) {
  return {{"hash", approval.hash},
          {"person", approval.person},
          {"at", approval.at},
          {"checklist", leitplanke::ToJson(approval.checklist)}};
}

Json ToJson(const PostingState& posting) {
  return {{"hash", posting.hash}, {"person", posting.person}, {"at", posting.at}};
}

Json ToJson(const Reply& reply) {
  return {{"permalink", reply.permalink}, {"hash", reply.hash}, {"at", reply.at}, {"matches", reply.matches}};
}

Json ToJson(const std::vector<Note>& notes) {
  Json list = Json::array();
  for (const Note& note : notes) list.push_back({{"person", note.person}, {"text", note.text}, {"at", note.at}});
  return list;
}

Json ToJson(const std::vector<HistoryLine>& history) {
  Json list = Json::array();
  for (const HistoryLine& line : history) {
    list.push_back({{"type", line.type}, {"person", line.person}, {"at", line.at}, {"revision", line.revision}});
  }
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
  reader.RequiredChoice("state", out.state, CaseStateFromName, "a state of the protocol");
  reader.Required("revision", out.revision);
  reader.Required("openedBy", out.opened_by);
  reader.Required("openedAt", out.opened_at);
  reader.Required("claimedBy", out.claimed_by);
  reader.Required("draft", out.draft);
  reader.Required("previousText", out.previous_text);
  reader.Required("submittedBy", out.submitted_by);
  reader.Required("submittedHash", out.submitted_hash);
  reader.Required("policyVersion", out.policy_version);
  reader.Required("comments", out.comments);
  reader.Required("approval", out.approval);
  reader.Required("posting", out.posting);
  reader.Required("reply", out.reply);
  reader.Required("notes", out.notes);
  reader.Required("history", out.history);
  return reader.Finish();
}

Result<Case> CaseFromJson(const Json& json) { return FromJson<Case>(json); }

Json ToJson(const Case& c) {
  return {{"id", c.id},
          {"post", leitplanke::ToJson(c.post)},
          {"state", CaseStateName(c.state)},
          {"revision", c.revision},
          {"openedBy", c.opened_by},
          {"openedAt", c.opened_at},
          {"claimedBy", c.claimed_by},
          {"draft", OrNull(c.draft)},
          {"previousText", c.previous_text},
          {"submittedBy", c.submitted_by},
          {"submittedHash", c.submitted_hash},
          {"policyVersion", c.policy_version},
          {"comments", ToJson(c.comments)},
          {"approval", OrNull(c.approval)},
          {"posting", OrNull(c.posting)},
          {"reply", OrNull(c.reply)},
          {"notes", ToJson(c.notes)},
          {"history", ToJson(c.history)}};
}

}  // namespace leitplanke
