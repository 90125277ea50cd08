#include <string>
#include <string_view>

#include "core/policy/names.h"
#include "core/text/json_reader.h"
#include "leitplanke/guard.h"
#include "leitplanke/json.h"

namespace leitplanke {
namespace {

void ReadAgent(const Json& value, const JsonPlace& place, JsonProblems& problems, Draft& out) {
  ObjectReader reader(value, place, problems, UnknownKeys::kIgnore);
  reader.Optional("name", out.agent_name);
  reader.Optional("signature", out.agent_signature);
}

void ReadDraft(const Json& value, JsonProblems& problems, Draft& out) {
  const JsonPlace place;
  ObjectReader reader(value, place, problems, UnknownKeys::kIgnore);
  reader.Required("id", out.id);
  reader.Required("text", out.text);
  reader.Choice("surface", out.surface, SurfaceFromName, "public, direct");
  reader.Choice("tier", out.tier, TierFromName, "own, network, third-party");
  reader.Optional("platform", out.platform);
  if (const Json* post = reader.Find("inReplyTo")) {
    const JsonPlace inner(place, "inReplyTo");
    ObjectReader post_reader(*post, inner, problems, UnknownKeys::kIgnore);
    post_reader.Optional("text", out.in_reply_to);
  }
  if (const Json* agent = reader.Find("agent")) ReadAgent(*agent, JsonPlace(place, "agent"), problems, out);
  reader.Optional("recentReplies", out.recent_replies);
  reader.Optional("now", out.now);
  if (out.recent_replies.size() > kMaxRecentReplies) {
    problems.Error(JsonPlace(place, "recentReplies"), "more than 10000 replies; send the newest ones",
                   ErrorCode::kTooLarge);
  }
}

}  // namespace

Result<Draft> DraftFromJson(const Json& json) {
  JsonProblems problems(1);
  Draft draft;
  ReadDraft(json, problems, draft);
  if (auto error = problems.first_error()) return std::move(*error);
  return draft;
}

Json FindingsToJson(std::string_view id, const std::vector<Finding>& findings) {
  Json list = Json::array();
  for (const Finding& finding : findings) {
    list.push_back({{"rule", finding.rule},
                    {"severity", SeverityName(finding.severity)},
                    {"start", finding.span.start},
                    {"end", finding.span.end},
                    {"message", finding.message},
                    {"overridable", finding.overridable}});
  }
  return {{"id", id}, {"findings", std::move(list)}};
}

}  // namespace leitplanke
