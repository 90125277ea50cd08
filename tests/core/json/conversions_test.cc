// Every field of the contract in its own name, every missing or mistyped one with its pointer.
#include <gtest/gtest.h>

#include <functional>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "leitplanke/json.h"

namespace leitplanke {
namespace {

Json Parsed(const std::string& text) { return Json::parse(text); }

TEST(PostJson, ReadsAndWritesTheContractsNames) {
  const std::string text =
      R"({"author":{"handle":"@k","name":"K"},"brand":"b","id":"1","onOwnPage":true,"platform":"x",)"
      R"("postedAt":"2026-07-01T08:00:00Z","reach":{"followers":12},"text":"Hallo","url":"https://x.example/1"})";
  const Result<Post> post = PostFromJson(Parsed(text));
  ASSERT_TRUE(post.ok());
  EXPECT_EQ(post->author_handle, "@k");
  EXPECT_EQ(post->followers, 12);
  EXPECT_TRUE(post->on_own_page);
  EXPECT_EQ(ToJson(*post).dump(), text);
}

TEST(PostJson, NeedsOnlyIdAndText) {
  const Result<Post> post = PostFromJson(Parsed(R"({"id":"1","text":"","other":[1],"brand":null,"author":null})"));
  ASSERT_TRUE(post.ok());
  EXPECT_FALSE(post->followers.has_value());
  EXPECT_FALSE(ToJson(*post).contains("reach"));
}

TEST(AssessmentJson, WritesEveryField) {
  Assessment a;
  a.id = "1";
  a.language = "de";
  a.mention = Mention::kDirect;
  a.relevant = true;
  a.relevance = 0.75;
  a.needs_reply = true;
  a.intents = {"complaint", "question"};
  a.sentiment = Sentiment::kNegative;
  a.urgency = Urgency::kCritical;
  a.signals = {"stranded"};
  a.pii = {{PiiKind::kIban, {3, 25}, true}, {PiiKind::kTaxId, {30, 41}, false}};
  a.location = "Elmshorn";
  EXPECT_EQ(
      ToJson(a).dump(),
      R"({"id":"1","impersonation":false,"intents":["complaint","question"],"language":"de","location":"Elmshorn",)"
      R"("mention":"direct","needs_reply":true,"pii":[{"end":25,"kind":"iban","start":3},)"
      R"({"end":41,"kind":"tax-id","start":30}],"relevance":0.75,"relevant":true,"sentiment":"negative",)"
      R"("signals":["stranded"],"urgency":"critical"})");
}

TEST(DraftJson, ReadsTheContractsNamesAndDefaults) {
  const Result<Draft> full = DraftFromJson(Parsed(
      R"({"id":"d","text":"t","surface":"direct","platform":"x","tier":"third-party","inReplyTo":{"text":"p","id":"1"},
          "agent":{"name":"Anna Vogel","signature":"^AV"},"recentReplies":["a","b"],"now":"2026-07-01T08:00:00Z"})"));
  ASSERT_TRUE(full.ok());
  EXPECT_EQ(full->surface, Surface::kDirect);
  EXPECT_EQ(full->tier, Tier::kThirdParty);
  EXPECT_EQ(full->in_reply_to, "p");
  EXPECT_EQ(full->agent_signature, "^AV");
  EXPECT_EQ(full->recent_replies.size(), 2U);
  EXPECT_EQ(full->now, "2026-07-01T08:00:00Z");

  const Result<Draft> small = DraftFromJson(Parsed(R"({"id":"d","text":"t"})"));
  ASSERT_TRUE(small.ok());
  EXPECT_EQ(small->surface, Surface::kPublic);
  EXPECT_EQ(small->tier, Tier::kNetwork);
}

TEST(FindingsJson, WritesTheContractsNames) {
  EXPECT_EQ(FindingsToJson("d", {}).dump(), R"({"findings":[],"id":"d"})");
  EXPECT_EQ(FindingsToJson("d", {{"privacy.leak", Severity::kBlock, {1, 2}, "why", false}}).dump(),
            R"({"findings":[{"end":2,"message":"why","overridable":false,"rule":"privacy.leak","severity":"block",)"
            R"("start":1}],"id":"d"})");
}

TEST(ReceiptJson, WritesWhatTheStatusHas) {
  EXPECT_EQ(ToJson(Receipt{3, ReceiptStatus::kAccepted, 9, "", ""}).dump(),
            R"({"seq":3,"status":"accepted","version":9})");
  EXPECT_EQ(ToJson(Receipt{3, ReceiptStatus::kRejected, 0, "stale", "moved on"}).dump(),
            R"({"code":"stale","message":"moved on","seq":3,"status":"rejected"})");
}

TEST(ActionJson, HasOnlyTheFieldsOfItsType) {
  const Result<Action> claim =
      ActionFromJson(Parsed(R"({"id":"a","device":"d","seq":1,"type":"case.claim","case":"c","base":2,"at":"t"})"));
  ASSERT_TRUE(claim.ok());
  EXPECT_EQ(ToJson(*claim).dump(),
            R"({"at":"t","base":2,"case":"c","device":"d","id":"a","seq":1,"type":"case.claim"})");
}

/// One bad document: which reader, the document, where the error must stand, a part of its message.
struct Bad {
  std::string reader, json, where, part;
};

ErrorCode CodeAndCheck(const Bad& row, const Error& error) {
  EXPECT_EQ(error.where, row.where) << row.json;
  EXPECT_NE(error.message.find(row.part), std::string::npos) << row.json << " -> " << error.message;
  return error.code;
}

std::optional<Error> ErrorOf(const std::string& reader, const Json& json) {
  const auto error_of = [](const auto& result) -> std::optional<Error> {
    if (result.ok()) return std::nullopt;
    return result.error();
  };
  if (reader == "post") return error_of(PostFromJson(json));
  if (reader == "draft") return error_of(DraftFromJson(json));
  if (reader == "person") return error_of(PersonFromJson(json));
  if (reader == "action") return error_of(ActionFromJson(json));
  if (reader == "receipt") return error_of(ReceiptFromJson(json));
  if (reader == "entry") return error_of(LogEntryFromJson(json));
  return error_of(CaseFromJson(json));
}

TEST(FromJson, NamesWhatIsMissingOrOfTheWrongType) {
  const std::string common = R"("id":"a","device":"d","seq":1,"case":"c","base":2,"at":"t")";
  const std::vector<Bad> rows = {
      {"post", "[]", "", "expected an object, found a list"},
      {"post", R"({"text":"x"})", "", "\"id\" is missing"},
      {"post", R"({"id":1,"text":"x"})", "/id", "expected a string, found a number"},
      {"post", R"({"id":"1","text":null})", "/text", "expected a string, found null"},
      {"post", R"({"id":"1","text":"x","author":"@k"})", "/author", "expected an object"},
      {"post", R"({"id":"1","text":"x","author":{"handle":{}}})", "/author/handle", "expected a string"},
      {"post", R"({"id":"1","text":"x","reach":{"followers":"many"}})", "/reach/followers", "whole number"},
      {"post", R"({"id":"1","text":"x","reach":{"followers":-1}})", "/reach/followers", "not negative"},
      {"post", R"({"id":"1","text":"x","onOwnPage":"yes"})", "/onOwnPage", "true or false"},
      {"draft", R"({"id":"d"})", "", "\"text\" is missing"},
      {"draft", R"({"id":"d","text":"t","surface":"private"})", "/surface", "is not allowed; use"},
      {"draft", R"({"id":"d","text":"t","tier":3})", "/tier", "expected a string"},
      {"draft", R"({"id":"d","text":"t","recentReplies":["a",2]})", "/recentReplies/1", "expected a string"},
      {"draft", R"({"id":"d","text":"t","inReplyTo":"p"})", "/inReplyTo", "expected an object"},
      {"person", R"({"id":"p","roles":"agent"})", "/roles", "a list of strings"},
      {"receipt", R"({"seq":1})", "", "\"status\" is missing"},
      {"receipt", R"({"seq":-1,"status":"accepted"})", "/seq", "not negative"},
      {"receipt", R"({"seq":1.5,"status":"accepted"})", "/seq", "whole number"},
      {"receipt", R"({"seq":1,"status":"ok"})", "/status", "\"rejected\""},
      {"receipt", R"({"seq":1,"status":"accepted","extra":1})", "/extra", "unknown key"},
      {"action", "{}", "", "\"type\" is missing"},
      {"action", "{\"type\":\"case.claim\",\"seq\":1}", "", "\"id\" is missing"},
      {"action", "{" + common + R"(,"type":"case.claim","text":"x"})", "/text", "unknown key"},
      {"action", "{" + common + R"(,"type":"case.claim","extra":1})", "/extra", "unknown key"},
      {"action", "{" + common + R"(,"type":"case.open"})", "", "\"post\" is missing"},
      {"action", "{" + common + R"(,"type":"case.open","post":{"id":"1"}})", "/post", "\"text\" is missing"},
      {"action", "{" + common + R"(,"type":"draft.save"})", "", "\"text\" is missing"},
      {"action", "{" + common + R"(,"type":"review.submit","text":"x"})", "", "\"hash\" is missing"},
      {"action", "{" + common + R"(,"type":"review.submit","text":"x","hash":"h","overrides":[{"rule":"r"}]})",
       "/overrides/0", "\"quote\" is missing"},
      {"action", "{" + common + R"(,"type":"review.approve","hash":"h"})", "", "\"checklist\" is missing"},
      {"action", "{" + common + R"(,"type":"review.approve","hash":"h","checklist":{"spelling":true,"facts":true}})",
       "/checklist", "\"empathy\" is missing"},
      {"action", R"({"id":"a","device":"d","seq":1,"case":"c","at":"t","type":"case.claim"})", "",
       "\"base\" is missing"},
      {"entry", R"({"version":1,"person":"p","at":"t","action":{},"after":{}})", "/action", "\"type\" is missing"},
      {"case", R"({"id":"c"})", "", "\"post\" is missing"},
  };
  for (const Bad& row : rows) {
    const auto error = ErrorOf(row.reader, Parsed(row.json));
    ASSERT_TRUE(error.has_value()) << row.reader << " " << row.json;
    EXPECT_EQ(CodeAndCheck(row, *error), ErrorCode::kInvalidArgument);
  }
}

TEST(FromJson, CallsAnUnknownActionUnsupported) {
  const auto error = ErrorOf("action", Parsed(R"({"type":"case.explode"})"));
  ASSERT_TRUE(error.has_value());
  EXPECT_EQ(error->code, ErrorCode::kUnsupported);
  EXPECT_EQ(error->where, "/type");
}

}  // namespace
}  // namespace leitplanke
