// The JSON parser's door: what comes in, what is refused, and with which words.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "leitplanke/json.h"
#include "leitplanke/text.h"

namespace leitplanke {
namespace {

TEST(ParseJson, ReadsEveryKindOfValue) {
  const Result<Json> json =
      ParseJson(R"( {"a":[1,-2,3.5,true,false,null,"ä\u00e4\ud83d\ude00"],"b":{"c":{}},"d":18446744073709551615} )");
  ASSERT_TRUE(json.ok()) << json.error().message;
  EXPECT_EQ(json->dump(), R"({"a":[1,-2,3.5,true,false,null,"ää😀"],"b":{"c":{}},"d":18446744073709551615})");
  EXPECT_TRUE(ParseJson("7").ok());
  EXPECT_TRUE(ParseJson("\xEF\xBB\xBF{}").ok()) << "a byte order mark";
}

TEST(ParseJson, TakesTheLastOfTwoEqualKeys) {
  const Result<Json> json = ParseJson(R"({"a":{"x":1},"a":[2],"b":1,"a":3})");
  ASSERT_TRUE(json.ok());
  EXPECT_EQ(json->dump(), R"({"a":3,"b":1})");
}

struct Broken {
  std::string bytes, part;
};

TEST(ParseJson, SaysWhereItBreaks) {
  const std::vector<Broken> rows = {
      {"", "at byte 1"},
      {"{", "at byte 2"},
      {"{\"a\":1,}", "at byte 8"},
      {"[1 2]", "at byte 4"},
      {"{} x", "at byte 4"},
      {"\"\\ud800\"", "surrogate"},
      {"\"\\udc00\"", "surrogate"},
      {"\"\\ud800\\u0041\"", "surrogate"},
      {"\"a\nb\"", "control character"},
      {"\"\\x\"", "at byte"},
      {"01", "at byte"},
      {"NaN", "at byte"},
      {"1e400", "at byte"},
      {std::string("{}\0", 3), "NUL"},
      {std::string("\"a\0b\"", 5), "NUL"},
      {"\"\xC3\"", "not UTF-8"},
      {"\"\xED\xA0\x80\"", "not UTF-8"},
      {"[ޤ]", "at byte 2"},
      {"\xFF\xFE{\x00}", "not UTF-8"},
  };
  for (const auto& [bytes, part] : rows) {
    const Result<Json> json = ParseJson(bytes);
    ASSERT_FALSE(json.ok()) << testing::PrintToString(bytes);
    EXPECT_EQ(json.error().code, ErrorCode::kInvalidJson);
    EXPECT_NE(json.error().message.find(part), std::string::npos) << json.error().message;
    EXPECT_TRUE(IsValidUtf8(json.error().message)) << "the message itself can be written as JSON";
    EXPECT_EQ(json.error().message.find("json.exception"), std::string::npos) << "words for people only";
  }
}

TEST(ParseJson, HoldsItsLimitsExactly) {
  const std::string text = "\"" + std::string(98, 'x') + "\"";
  EXPECT_TRUE(ParseJson(text, 100).ok());
  ASSERT_FALSE(ParseJson(text, 99).ok());
  EXPECT_EQ(ParseJson(text, 99).error().code, ErrorCode::kTooLarge);

  const auto nested = [](std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); };
  EXPECT_TRUE(ParseJson(nested(kMaxMessageDepth)).ok());
  ASSERT_FALSE(ParseJson(nested(kMaxMessageDepth + 1)).ok());
  EXPECT_EQ(ParseJson(nested(kMaxMessageDepth + 1)).error().code, ErrorCode::kInvalidJson);
  EXPECT_NE(ParseJson(nested(kMaxMessageDepth + 1)).error().message.find("32 levels"), std::string::npos);
  EXPECT_TRUE(ParseJson(R"([[],[],{"a":[]},[[]]])", 100, 3).ok()) << "siblings do not add up";
  EXPECT_FALSE(ParseJson(std::string(1000000, '[')).ok());
}

TEST(ErrorToJson, HasTheContractsKeys) {
  EXPECT_EQ(ToJson(Error{ErrorCode::kStale, "moved on", ""}).dump(), R"({"code":"stale","message":"moved on"})");
  EXPECT_EQ(ToJson(Error{ErrorCode::kInvalidArgument, "bad", "/a"}).dump(),
            R"({"code":"invalid_argument","message":"bad","where":"/a"})");
}

}  // namespace
}  // namespace leitplanke
