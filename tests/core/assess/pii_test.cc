#include "core/assess/pii/pii.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <ctime>
#include <map>
#include <string>
#include <utility>

#include "leitplanke/assess.h"
#include "tests/core/assess/shared_data.h"

namespace leitplanke {
namespace {

TEST(Pii, RangesAreUtf16CodeUnits) {
  const auto found = FindPii("😀😀 Grüße, IBAN DE89370400440532013000 😀", Policy{});
  ASSERT_TRUE(found.ok());
  ASSERT_EQ(found->size(), 1u);
  EXPECT_EQ((*found)[0].kind, PiiKind::kIban);
  EXPECT_TRUE((*found)[0].checked);
  EXPECT_EQ((*found)[0].span.start, 17u);
  EXPECT_EQ((*found)[0].span.end, 39u);
}

TEST(Pii, RefusesWhatIsTooLongOrNotUtf8) {
  EXPECT_EQ(FindPii(std::string(kMaxTextBytes + 1, 'a'), Policy{}).error().code, ErrorCode::kTooLarge);
  EXPECT_EQ(FindPii("\xFF", Policy{}).error().code, ErrorCode::kInvalidArgument);
  EXPECT_TRUE(FindPii(std::string(kMaxTextBytes, '1'), Policy{}).ok());
}

TEST(Pii, OwnContactsInEverySpelling) {
  Policy policy;
  policy.own_phones = {"040 5550100", "+44 20 7946 0999", "0800 111222-0"};
  policy.own_mails = {"Service@Nordbahn.example"};
  policy.own_addresses = {"Nordbahnstraße 1, 20099 Hamburg", "5 Harbour Street, London"};
  for (const char* text : {"040 5550100",
                           "040/5550100-12",
                           "(040) 555 01 00 - 12",
                           "+49 40 5550100",
                           "+49 (0)40 5550100-12",
                           "0049 40 5550100",
                           "0049 (0) 40 / 55 50 100",
                           "+4940555010012",
                           "Tel. 5550100",
                           "020 7946 0999",
                           "+442079460999",
                           "0044 20 7946 0999",
                           "0800 111222-34",
                           "0800111222",
                           "service@nordbahn.example",
                           "SERVICE (at) nordbahn punkt example",
                           "Nordbahnstr. 1, 20099 Hamburg",
                           "Nordbahnstrasse 1",
                           "20099 Hamburg, Nordbahnstr. 1",
                           "5 Harbour Street"}) {
    EXPECT_TRUE(FindPii(text, policy)->empty()) << text;
  }
  for (const char* text : {"040 5550200", "+49 171 5550100", "020 7946 0998", "anna@nordbahn.example",
                           "Nordbahnstr. 12", "0800 222111", "15 Harbour Street"}) {
    EXPECT_EQ(FindPii(text, policy)->size(), 1u) << text;
  }
}

TEST(Pii, AShopIsNoHome) {
  const pii::Finder finder{Policy{}};
  const auto hits = finder.Find("Eure Filiale in der Hauptstraße 5 war zu");
  ASSERT_EQ(hits.size(), 1u);
  EXPECT_TRUE(hits[0].premises);
  EXPECT_TRUE(FindPii("Eure Filiale in der Hauptstraße 5 war zu", Policy{})->empty());
}

TEST(Pii, NeverOverlapsAndIsSorted) {
  const std::string text =
      "Kundennummer 0171 1234567, IBAN DE89370400440532013000, BIC COBADEFFXXX, geb. am 12.03.1985, max@web.de, "
      "Musterstr. 12a, 20095 Hamburg, Karte 4111 1111 1111 1111, 0171 7654321, PIN 4711";
  const auto found = FindPii(text, Policy{});
  ASSERT_TRUE(found.ok());
  EXPECT_EQ(found->size(), 9u);
  for (std::size_t i = 1; i < found->size(); ++i) EXPECT_LE((*found)[i - 1].span.end, (*found)[i].span.start);
}

TEST(Pii, MaskKeepsTheEndOfNumbersOnly) {
  const std::string text = "IBAN DE89370400440532013000, mail max@web.de, Passwort: Sommer2024! äöü";
  EXPECT_EQ(MaskPii(text, *FindPii(text, Policy{})), "IBAN [iban ••00], mail [email], Passwort: [password] äöü");
  EXPECT_EQ(MaskPii("nichts", {}), "nichts");
  // Ranges that do not fit the text are ignored, not followed.
  EXPECT_EQ(MaskPii("kurz", {Pii{PiiKind::kIban, {2, 90}, false}}), "ku[iban]");
  EXPECT_EQ(MaskPii("kurz", {Pii{PiiKind::kIban, {3, 1}, false}}), "kurz");
}

TEST(Pii, FewFalseAlarmsInOrdinaryPosts) {
  if (!HasShared("clean/potts.jsonl")) GTEST_SKIP() << "potts.jsonl is not beside the repository";
  const pii::Finder finder{Policy{}};
  std::size_t posts = 0, alarms = 0;
  for (const std::string& text : ReadTexts(SharedPath("clean/potts.jsonl"))) {
    ++posts;
    if (!finder.Find(text).empty()) ++alarms;
  }
  RecordProperty("alarms", static_cast<int>(alarms));
  std::printf("[   pii    ] %zu of %zu ordinary posts have a hit (some of them real addresses)\n", alarms, posts);
  EXPECT_LE(alarms * 100, posts);
}

TEST(Pii, FindsStructuredKindsInDocuments) {
  if (!HasShared("clean/presidio_documents.jsonl"))
    GTEST_SKIP() << "presidio_documents.jsonl is not beside the repository";
  std::map<std::string, std::pair<int, int>> seen;  // kind -> found, all
  for (const std::string& line : ReadLines(SharedPath("clean/presidio_documents.jsonl"))) {
    const nlohmann::json row = nlohmann::json::parse(line, nullptr, false);
    const std::string text = row["text"];
    const auto found = FindPii(text, Policy{});
    for (const auto& label : row["label"]) {
      const std::string kind = label["kind"];
      if (kind != "iban" && kind != "card" && kind != "email" && kind != "phone") continue;
      auto& [hits, all] = seen[kind];
      ++all;
      for (const Pii& pii : *found) {
        if (PiiKindName(pii.kind) == kind && pii.span.start < label["end"] && pii.span.end > label["start"]) {
          ++hits;
          break;
        }
      }
    }
  }
  for (const auto& [kind, count] : seen) {
    std::printf("[   pii    ] %s: %d of %d\n", kind.c_str(), count.first, count.second);
    EXPECT_GE(count.first, count.second * 96 / 100) << kind;
  }
  EXPECT_EQ(seen.size(), 4u);
}

/// Microseconds of processor time for one text, best of three: what else runs on the machine does not count.
double Cost(const pii::Finder& finder, const std::string& text) {
  double best = 1e18;
  for (int i = 0; i < 3; ++i) {
    const std::clock_t start = std::clock();
    static_cast<void>(finder.Find(text));
    best = std::min(best, static_cast<double>(std::clock() - start) * 1e6 / CLOCKS_PER_SEC);
  }
  return best;
}

std::string Repeat(std::string_view part, std::size_t size) {
  std::string text;
  while (text.size() < size) text += part;
  return text;
}

TEST(Pii, LinearInHostileTexts) {
  const pii::Finder finder{Policy{}};
  for (const std::string_view part : {"1",
                                      "1-",
                                      "0171 ",
                                      "0-0",
                                      "(",
                                      "@",
                                      "a@",
                                      "a.",
                                      "a@b.c ",
                                      "Str. 1 ",
                                      "Kundennummer ",
                                      "DE89 ",
                                      "Kd-Nr.: ",
                                      "x1",
                                      "1.2.",
                                      "(at)",
                                      " at ",
                                      " punkt ",
                                      "A1 ",
                                      "PIN ",
                                      "Flat 1 ",
                                      "Am Alten ",
                                      "12 High ",
                                      "4111 ",
                                      "-",
                                      "*",
                                      "xx",
                                      "geb. ",
                                      "a-",
                                      "Straße-",
                                      "#1",
                                      "/a.b"}) {
    const double small = Cost(finder, Repeat(part, 5000));
    const double large = Cost(finder, Repeat(part, 40000));
    EXPECT_LT(large, small * 8 * 3 + 4000) << "repeated: " << part;
  }
}

}  // namespace
}  // namespace leitplanke
