#include "core/assess/assess_json.h"

#include <array>
#include <cstddef>

#include "leitplanke/json.h"

namespace leitplanke {
namespace {

std::string_view MentionName(Mention mention) {
  constexpr std::array<std::string_view, 3> kNames = {"none", "indirect", "direct"};
  return kNames[static_cast<std::size_t>(mention)];
}

std::string_view SentimentName(Sentiment sentiment) {
  constexpr std::array<std::string_view, 3> kNames = {"negative", "neutral", "positive"};
  return kNames[static_cast<std::size_t>(sentiment)];
}

void ReadAuthor(const nlohmann::json& value, const JsonPlace& place, JsonProblems& problems, Post& out) {
  ObjectReader reader(value, place, problems, UnknownKeys::kIgnore);
  reader.Optional("handle", out.author_handle);
  reader.Optional("name", out.author_name);
}

void ReadReach(const nlohmann::json& value, const JsonPlace& place, JsonProblems& problems, Post& out) {
  ObjectReader reader(value, place, problems, UnknownKeys::kIgnore);
  std::int64_t followers = 0;
  if (!reader.Optional("followers", followers)) return;
  if (followers < 0) {
    problems.Error(JsonPlace(place, "followers"), "expected a number that is not negative");
  } else {
    out.followers = followers;
  }
}

}  // namespace

std::string_view UrgencyName(Urgency urgency) {
  constexpr std::array<std::string_view, 4> kNames = {"low", "normal", "high", "critical"};
  return kNames[static_cast<std::size_t>(urgency)];
}

bool ReadJson(const nlohmann::json& value, const JsonPlace& place, JsonProblems& problems, Post& out) {
  ObjectReader reader(value, place, problems, UnknownKeys::kIgnore);
  reader.Required("id", out.id);
  reader.Required("text", out.text);
  reader.Optional("platform", out.platform);
  reader.Optional("onOwnPage", out.on_own_page);
  if (const auto* author = reader.Find("author")) ReadAuthor(*author, JsonPlace(place, "author"), problems, out);
  if (const auto* reach = reader.Find("reach")) ReadReach(*reach, JsonPlace(place, "reach"), problems, out);
  reader.Optional("brand", out.brand);
  reader.Optional("url", out.url);
  reader.Optional("postedAt", out.posted_at);
  return reader.Finish();
}

Result<Post> PostFromJson(const Json& json) { return FromJson<Post>(json); }

Json ToJson(const Post& post) {
  Json json = {{"id", post.id},
               {"text", post.text},
               {"platform", post.platform},
               {"onOwnPage", post.on_own_page},
               {"author", {{"handle", post.author_handle}, {"name", post.author_name}}},
               {"brand", post.brand},
               {"url", post.url},
               {"postedAt", post.posted_at}};
  if (post.followers.has_value()) json["reach"] = {{"followers", *post.followers}};
  return json;
}

Json ToJson(const Assessment& assessment) {
  Json pii = Json::array();
  for (const Pii& found : assessment.pii) {
    pii.push_back({{"kind", PiiKindName(found.kind)}, {"start", found.span.start}, {"end", found.span.end}});
  }
  return {{"id", assessment.id},
          {"language", assessment.language},
          {"mention", MentionName(assessment.mention)},
          {"relevant", assessment.relevant},
          {"relevance", assessment.relevance},
          {"needs_reply", assessment.needs_reply},
          {"intents", assessment.intents},
          {"sentiment", SentimentName(assessment.sentiment)},
          {"urgency", UrgencyName(assessment.urgency)},
          {"signals", assessment.signals},
          {"pii", std::move(pii)},
          {"location", assessment.location},
          {"impersonation", assessment.impersonation}};
}

}  // namespace leitplanke
