// Which texts count as the same reply.
#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "core/text/utf8.h"
#include "leitplanke/text.h"

namespace leitplanke {
namespace {

struct CanonicalCase {
  std::string in, out;
};

TEST(Canonical, FoldsWhatNobodySees) {
  const std::vector<CanonicalCase> cases = {
      {"", ""},
      {" \t\r\n\u00A0\u2003\u3000 ", ""},
      {"  Hallo \u00A0\n\n  Anna\u2028^BK ", "Hallo Anna ^BK"},
      {"Verspa\u0308tung", "Verspätung"},
      {"a\u200B\u0308", "ä"},
      {"Nord\u200Bbahn\uFEFF\u00AD \u202Eabc\u202C\u2066x\u2069", "Nordbahn abcx"},
      {"a \u200B b", "a b"},
      {"👩🏽‍🚒 ❤️ 1️⃣ 👨‍👩‍👧", "👩🏽‍🚒 ❤️ 1️⃣ 👨‍👩‍👧"},
      {"a\u200Db\uFE0F 1\uFE0Fx", "ab 1x"},
      {"👍\u200D", "👍"},
      {"\u200D👍", "👍"},
      {"🏴󠁧󠁢󠁥󠁮󠁧󠁿 x󠁧", "🏴󠁧󠁢󠁥󠁮󠁧󠁿 x"},
      {"❤\u200B\uFE0F", "❤\uFE0F"},
  };
  for (const auto& [in, out] : cases) EXPECT_EQ(Canonical(in), out) << in;
}

TEST(Canonical, IsItsOwnFixedPoint) {
  // Random strings over the characters that the rules speak of; a fixed seed makes a failure repeatable.
  const std::u32string alphabet =
      U"a1# \n\u00A0\u0308\u0323\u0338\u200B\u200C\u200D\u202E\uFE0F\uFE0E\u20E3\u2194\u2764\u00E4"
      U"\U0001F44D\U0001F3FD\U0001F3F4\U000E0067\U000E007F\U0001F1E9\u1112\u1161\u11AB\u212B";
  std::mt19937 random(20260701);
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    const std::size_t length = random() % 12;
    for (std::size_t i = 0; i < length; ++i) AppendUtf8(text, alphabet[random() % alphabet.size()]);
    const std::string once = Canonical(text);
    ASSERT_EQ(Canonical(once), once) << testing::PrintToString(text);
    ASSERT_EQ(TextHash(once), TextHash(text));
  }
}

TEST(TextHash, IsTheHashOfTheCanonicalText) {
  EXPECT_EQ(TextHash("  Verspa\u0308tung\u00A0 tut uns leid "), Sha256Hex("Verspätung tut uns leid"));
  EXPECT_NE(TextHash("a b"), TextHash("ab"));
}

struct ReplyCase {
  std::string approved, shown;
  bool same;
};

TEST(SameReply, ComparesAsAPersonWould) {
  const std::vector<ReplyCase> cases = {
      {"Hallo Anna ^BK", "Hallo  Anna\n^BK", true},
      {"Hallo Anna ^BK", "Hallo Anna ^BX", false},
      {"Hallo Anna", "Hallo Anna x", false},
      {"Danke ❤️", "Danke ❤", true},
      {"Danke 👍🏽", "Danke 👍", false},
      {"Siehe https://nordbahn.example/verspaetung/antrag ^BK", "Siehe nordbahn.example/verspae… ^BK", true},
      {"Siehe https://nordbahn.example/verspaetung ^BK", "Siehe https://nordbahn.example/verspaetung… ^BK", true},
      {"Siehe https://www.nordbahn.example/x ^BK", "Siehe nordbahn.example/x ^BK", true},
      {"Siehe nordbahn.example/verspaetung", "Siehe nordbahn.example/verspae…", true},
      {"(https://nordbahn.example/a).", "(nordbahn.example/a).", true},
      {"https://nordbahn.example/", "nordbahn.example", true},
      {"https://Nordbahn.example/a", "nordbahn.example/a", true},
      {"Siehe https://nordbahn.example/verspaetung", "Siehe nordbahn.example/geheim…", false},
      {"Siehe https://nordbahn.example/verspaetung", "Siehe nordbahn.example/verspae", false},
      {"Siehe https://nordbahn.example/verspaetung", "Siehe nordb…", false},
      {"Siehe https://nordbahn.example/verspaetung", "Siehe evil.example/verspae…", false},
      {"Siehe https://nordbahn.example/a", "Siehe https://nordbahn.example.evil.example/a", false},
      {"Siehe https://nordbahn.example/a", "Siehe https://nordbahn.example/a https://evil.example", false},
      {"Zu Ende.Danke", "Zu ende.danke", false},
      {"Zu Ende.Danke", "Zu Ende.Danke…", false},
      {"Ein Wort", "Ein Wor…", false},
      {"", " \u200B", true},
      {"x", "", false},
  };
  for (const auto& [approved, shown, same] : cases) EXPECT_EQ(SameReply(approved, shown), same) << shown;
}

}  // namespace
}  // namespace leitplanke
