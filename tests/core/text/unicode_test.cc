// NFC and grapheme clusters against the Unicode Consortium's own test files, where the system has them
// (Debian: package unicode-data), and against a table of our own everywhere.
#include "core/text/unicode.h"

#include <gtest/gtest.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "core/text/utf8.h"
#include "leitplanke/text.h"

namespace leitplanke {
namespace {

constexpr const char* kNormalizationTest = "/usr/share/unicode/NormalizationTest.txt.bz2";
constexpr const char* kGraphemeTest = "/usr/share/unicode/auxiliary/GraphemeBreakTest.txt";

std::string FromHex(std::istream& codes) {
  std::string text;
  for (std::string code; codes >> code;) AppendUtf8(text, static_cast<char32_t>(std::stoul(code, nullptr, 16)));
  return text;
}

std::vector<std::string> CompressedLines(const std::string& path) {
  std::vector<std::string> lines;
  if (!std::ifstream(path).good()) return lines;
  FILE* pipe = popen(("bzip2 -dc " + path + " 2>/dev/null").c_str(), "r");
  if (pipe == nullptr) return lines;
  std::array<char, 4096> line{};
  while (std::fgets(line.data(), static_cast<int>(line.size()), pipe) != nullptr) lines.emplace_back(line.data());
  pclose(pipe);
  return lines;
}

TEST(Nfc, AgreesWithTheUcd) {
  const std::vector<std::string> lines = CompressedLines(kNormalizationTest);
  if (lines.empty()) GTEST_SKIP() << "needs " << kNormalizationTest << " and bzip2";
  int rows = 0;
  for (const std::string& line : lines) {
    if (line.empty() || line[0] == '#' || line[0] == '@') continue;
    std::array<std::string, 5> column;
    std::istringstream fields(line);
    for (std::string& text : column) {
      std::string field;
      std::getline(fields, field, ';');
      std::istringstream codes(field);
      text = FromHex(codes);
    }
    // c2 == NFC(c1) == NFC(c2) == NFC(c3); c4 == NFC(c4) == NFC(c5)
    for (const int i : {0, 1, 2}) ASSERT_EQ(Nfc(column[static_cast<std::size_t>(i)]), column[1]) << line;
    for (const int i : {3, 4}) ASSERT_EQ(Nfc(column[static_cast<std::size_t>(i)]), column[3]) << line;
    ++rows;
  }
  EXPECT_GT(rows, 18000);
}

TEST(CountGraphemes, AgreesWithTheUcd) {
  std::ifstream file(kGraphemeTest);
  if (!file.good()) GTEST_SKIP() << "needs " << kGraphemeTest;
  int rows = 0;
  for (std::string line; std::getline(file, line);) {
    const std::string rule = line.substr(0, line.find('#'));
    if (rule.find_first_not_of(" \t") == std::string::npos) continue;
    std::istringstream parts(rule);
    std::string text;
    std::size_t boundaries = 0;
    for (std::string part; parts >> part;) {
      if (part == "÷") {
        ++boundaries;
      } else if (part != "×") {
        AppendUtf8(text, static_cast<char32_t>(std::stoul(part, nullptr, 16)));
      }
    }
    EXPECT_EQ(CountGraphemes(text), boundaries - 1) << line;
    ++rows;
  }
  EXPECT_GT(rows, 600);
}

struct NfcCase {
  std::string in, out;
};

TEST(Nfc, ComposesWhatPeopleType) {
  const std::vector<NfcCase> cases = {
      {"", ""},
      {"plain ASCII", "plain ASCII"},
      {"Verspätung – „ok“ 😀", "Verspätung – „ok“ 😀"},
      {"Verspa\u0308tung", "Verspätung"},
      {"A\u030A \u212B", "Å Å"},
      {"a\u0323\u0302", "ậ"},
      {"a\u0302\u0323", "ậ"},
      {"\u1112\u1161\u11AB", "한"},
      {"\u0958", "\u0915\u093C"},
      {"\uF951", "陋"},
      {"\U0002F800", "丽"},
      {"\U00011099\U000110BA", "\U0001109A"},
      {"\u0308leading mark", "\u0308leading mark"},
      {"ä\u0301", "ä\u0301"},
      {"ﬁ ² ½", "ﬁ ² ½"},
  };
  for (const auto& [in, out] : cases) EXPECT_EQ(Nfc(in), out);
}

TEST(Nfc, IsStableForEveryCharacter) {
  for (char32_t c = 1; c <= 0x10FFFF; c += c < 0x3100 ? 1 : 7) {
    std::string text;
    AppendUtf8(text, c);
    text += "\u0301";
    const std::string once = Nfc(text);
    ASSERT_EQ(Nfc(once), once) << std::hex << static_cast<unsigned>(c);
  }
}

TEST(Nfc, SortsAHugePileOfMarks) {
  std::string text = "a";
  for (int i = 0; i < 15000; ++i) text += i % 2 == 0 ? "\u0301" : "\u0323";
  const std::string once = Nfc(text);
  EXPECT_EQ(once.substr(0, 3), "\u1EA1") << "the dot below comes first";
  EXPECT_EQ(Nfc(once), once);
}

struct GraphemeCase {
  std::string text;
  std::size_t count;
};

TEST(CountGraphemes, CountsAsPeopleDo) {
  const std::vector<GraphemeCase> cases = {
      {"", 0},
      {"abc", 3},
      {"ä a\u0308", 3},
      {"\r\n", 1},
      {"\n\r", 2},
      {"👩🏽‍🚒", 1},
      {"🇩🇪🇦🇹🇨🇭", 3},
      {"🇩🇪🇦", 2},
      {"1️⃣#️⃣", 2},
      {"❤️👍🏿", 2},
      {"👨‍👩‍👧‍👦!", 2},
      {"한\u1112\u1161\u11AB", 2},
      {"a\u200Db", 2},
      {"नि", 1},
      {"🏴󠁧󠁢󠁥󠁮󠁧󠁿", 1},
  };
  for (const auto& [text, count] : cases) EXPECT_EQ(CountGraphemes(text), count) << text;
}

TEST(Unicode, DecomposeAndComposeAreInverse) {
  int pairs = 0;
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    const auto [first, second] = Decompose(c);
    if (second == 0) continue;
    const char32_t back = Compose(first, second);
    if (back != 0) {
      EXPECT_EQ(back, c);
      ++pairs;
    }
  }
  EXPECT_EQ(pairs, 941 + 11172) << "primary composites and Hangul syllables of Unicode 15";
}

}  // namespace
}  // namespace leitplanke
