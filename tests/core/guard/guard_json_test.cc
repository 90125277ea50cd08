#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "leitplanke/json.h"

namespace leitplanke {
namespace {

TEST(DraftFromJson, ReadsAllFields) {
  const Result<Draft> draft = DraftFromJson(Json::parse(R"({"id":"d1","text":"Hallo","surface":"direct","platform":"x",
      "tier":"third-party","inReplyTo":{"text":"Hilfe!"},"agent":{"name":"Anna Vogel","signature":"^AV"},
      "recentReplies":["a","b"],"now":"2026-05-04T10:00:00Z","other":1})"));
  ASSERT_TRUE(draft.ok()) << draft.error().message;
  EXPECT_EQ(draft->surface, Surface::kDirect);
  EXPECT_EQ(draft->tier, Tier::kThirdParty);
  EXPECT_EQ(draft->in_reply_to, "Hilfe!");
  EXPECT_EQ(draft->agent_name, "Anna Vogel");
  EXPECT_EQ(draft->agent_signature, "^AV");
  EXPECT_EQ(draft->recent_replies.size(), 2U);
  EXPECT_EQ(draft->now, "2026-05-04T10:00:00Z");
}

TEST(DraftFromJson, HasDefaults) {
  const Result<Draft> draft = DraftFromJson(Json::parse(R"({"id":"d1","text":"","inReplyTo":null,"now":null})"));
  ASSERT_TRUE(draft.ok()) << draft.error().message;
  EXPECT_EQ(draft->surface, Surface::kPublic);
  EXPECT_EQ(draft->tier, Tier::kNetwork);
  EXPECT_TRUE(draft->recent_replies.empty());
}

struct BadDraft {
  std::string json, where;
};

TEST(DraftFromJson, NamesWhatIsWrong) {
  const std::vector<BadDraft> rows = {
      {R"({"text":"a"})", ""},
      {R"({"id":"a"})", ""},
      {R"({"id":"a","text":1})", "/text"},
      {R"({"id":"a","text":"b","surface":"loud"})", "/surface"},
      {R"({"id":"a","text":"b","tier":7})", "/tier"},
      {R"({"id":"a","text":"b","inReplyTo":"c"})", "/inReplyTo"},
      {R"({"id":"a","text":"b","inReplyTo":{"text":[]}})", "/inReplyTo/text"},
      {R"({"id":"a","text":"b","agent":{"name":3}})", "/agent/name"},
      {R"({"id":"a","text":"b","recentReplies":["x",2]})", "/recentReplies/1"},
      {R"([])", ""},
  };
  for (const auto& [json, where] : rows) {
    const Result<Draft> draft = DraftFromJson(Json::parse(json));
    ASSERT_FALSE(draft.ok()) << json;
    EXPECT_EQ(draft.error().where, where) << json;
  }
}

TEST(DraftFromJson, LimitsRecentReplies) {
  Json json = {{"id", "a"}, {"text", "b"}, {"recentReplies", Json::array()}};
  for (std::size_t i = 0; i < kMaxRecentReplies; ++i) json["recentReplies"].push_back("x");
  EXPECT_TRUE(DraftFromJson(json).ok());
  json["recentReplies"].push_back("x");
  const Result<Draft> draft = DraftFromJson(json);
  ASSERT_FALSE(draft.ok());
  EXPECT_EQ(draft.error().code, ErrorCode::kTooLarge);
}

TEST(FindingsToJson, WritesTheContract) {
  Finding finding;
  finding.rule = "style.signature";
  finding.severity = Severity::kWarn;
  finding.span = {0, 5};
  finding.message = "m";
  EXPECT_EQ(FindingsToJson("d1", {finding}), Json::parse(R"({"id":"d1","findings":[{"rule":"style.signature",
      "severity":"warn","start":0,"end":5,"message":"m","overridable":true}]})"));
}

}  // namespace
}  // namespace leitplanke
