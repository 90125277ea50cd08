// The header of C++ plugins, through the ABI that its macro fills in, as the host calls it.
#include <cstdint>
#include <cstring>
#include <memory>
#include <random>
#include <string>
#include <string_view>

#include "gtest/gtest.h"
#include "sdk/plugin/include/leitplanke_plugin.h"

namespace {

void Check(const leitplanke::Input& input, leitplanke::Findings& findings) {
  constexpr std::string_view kWord = "cure";
  const std::string_view text = input.Text();
  for (std::size_t at = text.find(kWord); at != text.npos; at = text.find(kWord, at + 1)) {
    const char* message = input.IsGerman() ? "Kein \"Heilversprechen\".\n" : "No promise of a cure.";
    findings.Add("cure", leitplanke::Severity::kBlock, at, at + kWord.size(), message);
  }
  if (!input.AnsweredText().empty()) findings.Add("answers", leitplanke::Severity::kHint, 0, 0, input.AnsweredText());
}

std::string& Given() {
  static std::string given;
  return given;
}

bool Take(std::string_view name, std::string_view content) {
  Given() += std::string(name) + "=" + std::string(content) + ";";
  return name != "useless";
}

}  // namespace

LEITPLANKE_GUARDRAIL(Check)
LEITPLANKE_ASSETS(Take)

namespace {

std::string Answer(std::string_view json) {
  // No byte behind the input: a sanitizer sees what is read past its end.
  const std::unique_ptr<char[]> exact(new char[json.size()]);
  std::memcpy(exact.get(), json.data(), json.size());
  const std::int32_t length = leitplanke_run(exact.get(), static_cast<std::int32_t>(json.size()));
  return std::string(leitplanke_output(), static_cast<std::size_t>(length));
}

std::string Draft(std::string_view text, std::string_view language = "en", std::string_view post = "null") {
  return "{\"api\":\"1.0.0\",\"slot\":\"guardrail\",\"language\":\"" + std::string(language) +
         "\",\"now\":\"2026-01-15T09:00:00.000Z\",\"draft\":{\"text\":\"" + std::string(text) +
         "\",\"surface\":\"public\",\"platform\":\"x\"},\"post\":" + std::string(post) + "}";
}

TEST(PluginHeader, SpeaksTheAbi) {
  EXPECT_EQ(leitplanke_abi(), 1);
  char* const room = leitplanke_input(100);
  ASSERT_NE(room, nullptr);
  std::memset(room, 'x', 100);
}

TEST(PluginHeader, FindsNothingInAnEmptyDraft) { EXPECT_EQ(Answer(Draft("")), "{\"findings\":[]}"); }

TEST(PluginHeader, PlacesAreInUtf16Units) {
  // One unit for a-umlaut, two for an emoji, written as such or escaped.
  const std::string expected =
      "{\"findings\":[{\"rule\":\"cure\",\"severity\":\"block\",\"start\":4,\"end\":8,"
      "\"message\":\"No promise of a cure.\"}]}";
  EXPECT_EQ(Answer(Draft("\xC3\xA4\xF0\x9F\x91\x8D cure")), expected);
  EXPECT_EQ(Answer(Draft("\\u00e4\\ud83d\\udc4d cure")), expected);
  EXPECT_EQ(Answer(Draft("\\u00E4\\uD83D\\uDC4D cure")), expected);
}

TEST(PluginHeader, AHalfOfAPairStillCountsOneUnit) {
  EXPECT_NE(Answer(Draft("\\ud83d cure")).find("\"start\":2,"), std::string::npos);
  EXPECT_NE(Answer(Draft("\\udc4d cure")).find("\"start\":2,"), std::string::npos);
}

TEST(PluginHeader, ReadsEscapesAndWritesThem) {
  const std::string output = Answer(Draft("\\\"\\\\\\/\\b\\f\\n\\r\\t cure", "de"));
  EXPECT_NE(output.find("\"start\":9,"), std::string::npos) << output;
  EXPECT_NE(output.find("Kein \\\"Heilversprechen\\\".\\u000a"), std::string::npos) << output;
}

TEST(PluginHeader, ReadsKeysAtTheirPlaceOnly) {
  const std::string output = Answer(Draft("\\\"text\\\":\\\"cure", "en", "{\"text\":\"a \\\"post\\\"\"}"));
  EXPECT_NE(output.find("\"message\":\"a \\\"post\\\"\""), std::string::npos) << output;
}

TEST(PluginHeader, KeepsFiftyFindings) {
  std::string text;
  for (int i = 0; i < 80; ++i) text += "cure ";
  const std::string output = Answer(Draft(text));
  std::size_t count = 0;
  for (std::size_t at = output.find("\"rule\""); at != output.npos; at = output.find("\"rule\"", at + 1)) ++count;
  EXPECT_EQ(count, leitplanke::kMaxFindings);
}

TEST(PluginHeader, SignalsOfAnAssessor) {
  const leitplanke::Input input("{\"post\":{\"text\":\"x\",\"platform\":\"facebook\"},\"language\":\"de\"}");
  EXPECT_EQ(input.Text(), "x");
  EXPECT_EQ(input.Platform(), "facebook");
  leitplanke::Signals signals(input);
  signals.Add("delay", leitplanke::Level::kWarn, "Versp\xC3\xA4tung");
  EXPECT_EQ(signals.Json(), "{\"signals\":[{\"id\":\"delay\",\"level\":\"warn\",\"label\":\"Versp\xC3\xA4tung\"}]}");
  for (int i = 0; i < 20; ++i) signals.Add("more", leitplanke::Level::kInfo, "m");
  EXPECT_LT(signals.Json().size(), 500U);
}

TEST(PluginHeader, AssetsComeWithTheirNames) {
  const auto give = [](std::string_view name, std::string_view content) {
    char* room = leitplanke_input(static_cast<std::int32_t>(name.size() + content.size()));
    std::memcpy(room, name.data(), name.size());
    std::memcpy(room + name.size(), content.data(), content.size());
    return leitplanke_asset(room, static_cast<std::int32_t>(name.size()), static_cast<std::int32_t>(content.size()));
  };
  EXPECT_EQ(give("de.dic", std::string_view("1\0b", 3)), 0);
  EXPECT_EQ(give("empty", ""), 0);
  EXPECT_EQ(give("useless", "x"), -1);
  EXPECT_EQ(Given(), std::string("de.dic=1\0b;empty=;useless=x;", 28));
}

TEST(PluginHeader, KnowsWhetherTheDraftStillGrows) {
  EXPECT_TRUE(leitplanke::Input("{\"draft\":{\"text\":\"x\",\"typing\":true}}").IsTyping());
  EXPECT_FALSE(leitplanke::Input("{\"draft\":{\"text\":\"x\",\"typing\":false}}").IsTyping());
  EXPECT_FALSE(leitplanke::Input("{\"draft\":{\"text\":\"true\"}}").IsTyping());
}

TEST(PluginHeader, ReadsNothingPastTheEnd) {
  const std::string whole = Draft("\\ud83d\\udc4d \\u00e4 cure", "de", "{\"text\":\"p\"}");
  for (std::size_t length = 0; length <= whole.size(); ++length) Answer(std::string_view(whole).substr(0, length));
  std::mt19937 random(20261122);
  for (int round = 0; round < 20000; ++round) {
    std::string spoilt = whole;
    for (int change = 0; change < 3; ++change) spoilt[random() % spoilt.size()] = "\\\"{}[]:,u\xFF\0x"[random() % 12];
    Answer(spoilt);
  }
}

}  // namespace
