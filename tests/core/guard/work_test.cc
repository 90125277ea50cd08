// A whole check grows with the text and not faster, however hostile the text is. What is counted is work, not time: the
// compiler calls us at every comparison of whole numbers in the files of text, guard and personal data (see
// core/CMakeLists.txt), so the figures are the same on every machine and at every load.
#include <cstdint>
#include <cstdio>

#include "tests/core/guard/drafts.h"

namespace {
std::uint64_t comparisons = 0;
}  // namespace

extern "C" {
// NOLINTBEGIN(bugprone-reserved-identifier): the compiler's names
void __sanitizer_cov_trace_cmp1(std::uint8_t, std::uint8_t) { ++comparisons; }
void __sanitizer_cov_trace_cmp2(std::uint16_t, std::uint16_t) { ++comparisons; }
void __sanitizer_cov_trace_cmp4(std::uint32_t, std::uint32_t) { ++comparisons; }
void __sanitizer_cov_trace_cmp8(std::uint64_t, std::uint64_t) { ++comparisons; }
void __sanitizer_cov_trace_const_cmp1(std::uint8_t, std::uint8_t) { ++comparisons; }
void __sanitizer_cov_trace_const_cmp2(std::uint16_t, std::uint16_t) { ++comparisons; }
void __sanitizer_cov_trace_const_cmp4(std::uint32_t, std::uint32_t) { ++comparisons; }
void __sanitizer_cov_trace_const_cmp8(std::uint64_t, std::uint64_t) { ++comparisons; }
void __sanitizer_cov_trace_switch(std::uint64_t, void*) { ++comparisons; }
// NOLINTEND(bugprone-reserved-identifier)
}

namespace leitplanke {
namespace {

constexpr std::size_t kShort = 2500;
constexpr std::size_t kLong = 20000;
/// Eight times the text may cost this many times the work: sorting has a logarithm, a window its edges.
constexpr double kMost = 8 * 1.35;

std::string Repeated(std::string_view part, std::size_t characters) {
  const Utf16Map one(part);
  std::string text;
  for (std::size_t units = 0; units < characters; units += one.size()) text += part;
  return text;
}

std::uint64_t Work(const std::string& text, const std::string& post) {
  LabelledDraft labelled;
  labelled.policy = "northline";
  labelled.draft.id = "work";
  labelled.draft.text = text;
  labelled.draft.in_reply_to = post;
  labelled.draft.agent_name = "Anna Vogel";
  labelled.draft.recent_replies = {Repeated("your train is late again today ", 1000), post};
  const std::uint64_t before = comparisons;
  Check(labelled);
  return comparisons - before;
}

TEST(Work, GrowsWithTheTextAndNotFaster) {
  const std::vector<std::string_view> parts = {
      // Ordinary text, in both languages.
      "Das tut mir leid, Frau Kranz: Wagen 5 fehlte wegen eines Schadens. Ich erstatte das bis Freitag. ",
      "Sorry to hear that, we are on it and will check with the crew by 5pm today. ",
      // One long sentence, one long clause, one long word; sentences and clauses of one word.
      "wir pruefen das und ", "we are we will we have ", "because you tweeted we will ", "please ", "x", "ja. ",
      "und, ", "? ", "\n",
      // What begins many patterns and ends none; words of many classes; short forms and contractions.
      "schick uns bitte deine ", "could you please send me your ", "don't ", "'s ", "kd.nr. ", "wenn du die Bewertung ",
      "Ihre Zufriedenheit ist uns wichtig ",
      // Quotes, brackets and greetings that nobody closes.
      "\"", "(", "„", "Hallo Kim, ", "^AV ", " - ",
      // Numbers, dates, sums, links, mails, phones, addresses, and what looks like their beginning.
      "1", "1.", "12.5. ", "14:30 ", "20 euro ", "Gutschein 20 euro. ", "review 5 euro. ", "0171 ", "a@", "a.b",
      "bit.ly/", "https://", "@a ", "#a ", "DE89 ", "4111 ", "Str. 1 ", "Kundennummer ", "geb. ", "12 High ",
      // Many units for few characters, and the other way round.
      "👨‍👩‍👧", "e\u0301", "ß", "漢", "\u200b", "🇩🇪"};
  for (const std::string_view part : parts) {
    Work("warm up", "warm up");
    const std::uint64_t little = Work(Repeated(part, kShort), "Where is my train?");
    const std::uint64_t much = Work(Repeated(part, kLong), "Where is my train?");
    EXPECT_GT(little, kShort) << "nothing was counted for: " << part;
    EXPECT_LT(double(much), double(little) * kMost) << "repeated: " << part;
    std::printf("%7.1f comparisons a character, %5.2f times for 8 times of: %.40s\n", double(much) / kLong,
                double(much) / double(little), std::string(part).c_str());
  }
}

TEST(Work, APostCostsNoMoreThanADraft) {
  for (const std::string_view part : {"wo bleibt mein Zug? ", "never again, why is it late ", "warum ", "!"}) {
    const std::uint64_t little = Work("Ok.", Repeated(part, kShort));
    const std::uint64_t much = Work("Ok.", Repeated(part, kLong));
    EXPECT_LT(double(much), double(little) * kMost) << "repeated: " << part;
  }
}

}  // namespace
}  // namespace leitplanke
