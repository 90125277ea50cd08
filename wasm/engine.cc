#include "wasm/engine.h"

#include <cstdint>
#include <utility>

#include "leitplanke/team_replies.h"

namespace leitplanke {

namespace {

/// Posts in one `assess` call; a page shows some fifty at a time.
constexpr std::size_t kMaxPosts = 500;

}  // namespace

Error Missing(const char* key, const char* type) {
  return Error{ErrorCode::kInvalidArgument, std::string("`") + key + "` must be " + type + ".", std::string("/") + key};
}

Json Object(const char* key, Json value) {
  Json json = Json::object();
  json[key] = std::move(value);
  return json;
}

Json Object(const char* key, Json value, const char* key2, Json value2) {
  Json json = Object(key, std::move(value));
  json[key2] = std::move(value2);
  return json;
}

Json Object(const char* key, Json value, const char* key2, Json value2, const char* key3, Json value3) {
  Json json = Object(key, std::move(value), key2, std::move(value2));
  json[key3] = std::move(value3);
  return json;
}

Result<std::string> TextField(const Json& request, const char* key) {
  const auto it = request.find(key);
  if (it == request.end() || !it->is_string()) return Missing(key, "a text");
  return it->get<std::string>();
}

Result<const Engine::Loaded*> Engine::Ready() const {
  if (loaded_ == nullptr) return Error{ErrorCode::kNotReady, "No policy is loaded yet: call `loadPolicy` first.", ""};
  return static_cast<const Loaded*>(loaded_.get());
}

Result<Json> Engine::Assess(const Json& request) const {
  const auto ready = Ready();
  if (!ready.ok()) return ready.error();
  const auto posts = request.find("posts");
  if (posts == request.end() || !posts->is_array()) return Missing("posts", "a list");
  if (posts->size() > kMaxPosts) {
    return Error{ErrorCode::kTooLarge, "At most " + std::to_string(kMaxPosts) + " posts in one call.", "/posts"};
  }
  Json out = Json::array();
  for (const Json& item : *posts) {
    const auto post = PostFromJson(item);
    const auto assessment = post.ok() ? (*ready)->assessor.Assess(*post) : Result<Assessment>(post.error());
    if (assessment.ok()) {
      out.push_back(ToJson(*assessment));
      continue;
    }
    const auto id = item.is_object() ? item.find("id") : item.end();
    const bool has_id = item.is_object() && id != item.end() && id->is_string();
    out.push_back(Object("id", has_id ? *id : Json(nullptr), "error", ToJson(assessment.error())));
  }
  return out;
}

Result<Json> Engine::Check(const Json& request) const {
  const auto ready = Ready();
  if (!ready.ok()) return ready.error();
  const auto field = request.find("draft");
  if (field == request.end() || !field->is_object()) return Missing("draft", "an object");
  auto draft = DraftFromJson(*field);
  if (!draft.ok()) return Error{draft.error().code, draft.error().message, "/draft" + draft.error().where};
  std::string language = (*ready)->policy.languages.front();
  if (request.contains("language")) {
    const auto given = TextField(request, "language");
    if (!given.ok()) return given.error();
    language = *given;
  }
  Device* const device = request.contains("besideTeam") ? device_.get() : nullptr;
  if (device != nullptr) {
    if (device->replies_at != device->replica.cursor()) {
      device->replies = TeamReplies(device->replica.all(), draft->now);
      device->replies_at = device->replica.cursor();
    }
    draft->recent_replies.swap(device->replies);  // lent, not copied: they are the same at each key press
  }
  const auto findings = (*ready)->guard.Check(*draft, language);
  if (device != nullptr) draft->recent_replies.swap(device->replies);
  if (!findings.ok()) return findings.error();
  return FindingsToJson(draft->id, *findings);
}

Result<Json> Engine::Mask(const Json& request) const {
  const auto ready = Ready();
  if (!ready.ok()) return ready.error();
  const auto text = TextField(request, "text");
  if (!text.ok()) return text.error();
  const auto pii = FindPii(*text, (*ready)->policy);
  if (!pii.ok()) return pii.error();
  Json spans = Json::array();
  for (const Pii& p : *pii) {
    spans.push_back(Object("kind", PiiKindName(p.kind), "start", p.span.start, "end", p.span.end));
  }
  return Object("text", MaskPii(*text, *pii), "pii", std::move(spans));
}

Result<Json> Engine::Compare(const Json& request) const {
  const auto approved = TextField(request, "approved");
  if (!approved.ok()) return approved.error();
  const auto shown = TextField(request, "shown");
  if (!shown.ok()) return shown.error();
  return Object("same", SameReply(*approved, *shown), "hash", TextHash(*shown));
}

Result<Json> Engine::Hash(const Json& request) const {
  const auto text = TextField(request, "text");
  if (!text.ok()) return text.error();
  return Object("hash", TextHash(*text));
}

Result<Json> Engine::CaseIdVerb(const Json& request) const {
  const auto ready = Ready();
  if (!ready.ok()) return ready.error();
  const auto platform = TextField(request, "platform");
  if (!platform.ok()) return platform.error();
  const auto post = TextField(request, "post");
  if (!post.ok()) return post.error();
  return Object("id", CaseId((*ready)->policy.tenant, *platform, *post));
}

}  // namespace leitplanke
