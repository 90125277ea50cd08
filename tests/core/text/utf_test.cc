// UTF-8 validation, decoding and the map to UTF-16 offsets.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "core/text/utf8.h"
#include "leitplanke/status.h"
#include "leitplanke/text.h"

namespace leitplanke {
namespace {

TEST(Utf8, AcceptsWhatIsWellFormed) {
  const std::vector<std::string> texts = {
      "",       "plain",        "\x7F",       std::string("a\0b", 3), "Verspätung",      "\u07FF\u0800",
      "\uD7FF", "\uE000\uFFFD", "\U00010000", "\U0010FFFF",           "👩🏽‍🚒",
  };
  for (const std::string& text : texts) EXPECT_TRUE(IsValidUtf8(text)) << text;
}

TEST(Utf8, RefusesWhatIsNot) {
  const std::vector<std::string> texts = {
      "\x80",
      "\xBF",
      "\xC0\x80",
      "\xC1\xBF",
      "\xC3",
      "\xC3(",
      "\xE0\x80\x80",
      "\xE0\x9F\xBF",
      "\xE2\x82",
      "\xED\xA0\x80",
      "\xED\xBF\xBF",
      "\xF0\x80\x80\x80",
      "\xF0\x8F\xBF\xBF",
      "\xF0\x9F\x98",
      "\xF4\x90\x80\x80",
      "\xF5\x80\x80\x80",
      "\xFE",
      "\xFF",
      "ok\xE2\x28\xA1",
  };
  for (const std::string& text : texts) EXPECT_FALSE(IsValidUtf8(text)) << testing::PrintToString(text);
}

TEST(Utf8, DecodesAndEncodesEveryBorder) {
  for (const char32_t code : {0x0U, 0x7FU, 0x80U, 0x7FFU, 0x800U, 0xD7FFU, 0xE000U, 0xFFFFU, 0x10000U, 0x10FFFFU}) {
    std::string text;
    AppendUtf8(text, code);
    const Character c = DecodeUtf8(text, 0);
    EXPECT_TRUE(c.valid);
    EXPECT_EQ(c.code, code);
    EXPECT_EQ(c.bytes, text.size());
  }
}

TEST(Utf8, WritesTheReplacementForWhatIsNoCharacter) {
  for (const char32_t code : {0xD800U, 0xDFFFU, 0x110000U, 0xFFFFFFFFU}) {
    std::string text;
    AppendUtf8(text, code);
    EXPECT_EQ(text, "\uFFFD");
  }
}

TEST(Utf8, ReadsMalformedBytesOneByOne) {
  const std::string text = "\xE2\x82";
  EXPECT_FALSE(DecodeUtf8(text, 0).valid);
  EXPECT_EQ(DecodeUtf8(text, 0).bytes, 1U);
  EXPECT_EQ(DecodeUtf8(text, 1).code, kReplacement);
}

struct OffsetCase {
  std::size_t byte, utf16;
};

TEST(Utf16Map, TranslatesBothWays) {
  // a (1/1) ä (2/1) € (3/1) 😀 (4/2) z (1/1)
  const Utf16Map map("aä€😀z");
  EXPECT_EQ(map.size(), 6U);
  for (const auto& [byte, utf16] : std::vector<OffsetCase>{{0, 0}, {1, 1}, {3, 2}, {6, 3}, {10, 5}, {11, 6}}) {
    EXPECT_EQ(map.ToUtf16(byte), utf16) << byte;
    EXPECT_EQ(map.ToByte(utf16), byte) << utf16;
  }
}

TEST(Utf16Map, InsideACharacterMeansItsStart) {
  const Utf16Map map("aä€😀z");
  for (const auto& [byte, utf16] : std::vector<OffsetCase>{{2, 1}, {4, 2}, {5, 2}, {7, 3}, {8, 3}, {9, 3}}) {
    EXPECT_EQ(map.ToUtf16(byte), utf16) << byte;
  }
  EXPECT_EQ(map.ToByte(4), 6U) << "between the two halves of the surrogate pair";
}

TEST(Utf16Map, BehindTheEndMeansTheEnd) {
  const Utf16Map map("ä");
  EXPECT_EQ(map.ToUtf16(2), 1U);
  EXPECT_EQ(map.ToUtf16(99), 1U);
  EXPECT_EQ(map.ToByte(99), 2U);
  EXPECT_EQ(Utf16Map("").ToUtf16(0), 0U);
  EXPECT_EQ(Utf16Map("").ToByte(7), 0U);
}

TEST(Utf16Map, MakesSpans) {
  const Span span = Utf16Map("😀 Hallo").ToSpan(5, 10);
  EXPECT_EQ(span.start, 3U);
  EXPECT_EQ(span.end, 8U);
}

TEST(Utf16Map, CountsAMalformedByteAsOneUnit) { EXPECT_EQ(Utf16Map("a\xFF\xE2\x82z").size(), 5U); }

TEST(ErrorCodeName, IsDistinctForEveryCode) {
  std::vector<std::string_view> seen;
  for (int code = 0; code <= static_cast<int>(ErrorCode::kSequence); ++code) {
    const std::string_view name = ErrorCodeName(static_cast<ErrorCode>(code));
    EXPECT_NE(name, "unknown");
    for (const std::string_view other : seen) EXPECT_NE(name, other);
    seen.push_back(name);
  }
  EXPECT_EQ(ErrorCodeName(ErrorCode::kSelfApproval), "self_approval");
}

}  // namespace
}  // namespace leitplanke
