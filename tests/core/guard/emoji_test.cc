#include "core/guard/emoji.h"

#include <gtest/gtest.h>

#include <string>

namespace leitplanke::guard {
namespace {

TEST(EmojiLength, TakesWholeSequences) {
  for (const std::string emoji : {"😀", "👍🏽", "👨‍👩‍👧‍👦", "🇩🇪", "1️⃣", "❤️", "❤",
                                  "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "™️", "🏳️‍🌈"}) {
    EXPECT_EQ(EmojiLength(emoji + "x", 0), emoji.size()) << emoji;
  }
}

TEST(EmojiLength, IsZeroForText) {
  for (const std::string text : {"a", "1", "#", "™", "©", "ü", "€", "\u200D", "🇩"}) {
    EXPECT_EQ(EmojiLength(text, 0), 0U) << text;
  }
}

TEST(EmojiLength, DoesNotSwallowCombiningMarks) { EXPECT_EQ(EmojiLength("😀\u0301\u0301", 0), 4U); }

}  // namespace
}  // namespace leitplanke::guard
