// 328 texts with and without personal data of known form, written from the contract alone, without a look at the
// finder, and held back: nobody reads them to change it. Each kind has look-alikes (prices, trains, masked values, the
// company's own). The table is printed (docs/quality.md, "Beside peers"); the sums may only rise.
#include <gtest/gtest.h>

#include <cstdio>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "leitplanke/assess.h"

namespace leitplanke {
namespace {

struct Marked {
  std::string text;
  std::vector<std::pair<std::size_t, std::size_t>> values;  ///< bytes
};

/// "… [[phone:0171 …]] …" without the marks, and where they were.
Marked ReadMarks(const std::string& line) {
  Marked marked;
  std::size_t at = 0;
  for (std::size_t open = line.find("[["); open != std::string::npos; open = line.find("[[", at)) {
    const std::size_t value = line.find(':', open) + 1;
    const std::size_t close = line.find("]]", value);
    marked.text += line.substr(at, open - at);
    marked.values.emplace_back(marked.text.size(), marked.text.size() + close - value);
    marked.text += line.substr(value, close - value);
    at = close + 2;
  }
  marked.text += line.substr(at);
  return marked;
}

Policy OwnContacts() {
  Policy policy;
  policy.own_phones = {"040 5550100"};
  policy.own_mails = {"service@nordbahn.example"};
  policy.own_addresses = {"Nordbahnstraße 1, 20099 Hamburg"};
  return policy;
}

struct Score {
  int found = 0, missed = 0, alarms = 0, exact = 0;
  double Precision() const { return found + alarms == 0 ? 1 : double(found) / (found + alarms); }
  double Recall() const { return found + missed == 0 ? 1 : double(found) / (found + missed); }
};

/// A value counts as found if something is found that overlaps it; what overlaps none is a false alarm.
Score CountOne(const Marked& marked, const Policy& policy) {
  Score score;
  const auto found = FindPii(marked.text, policy);
  const Utf16Map map(marked.text);
  std::vector<bool> used(found->size(), false);
  for (const auto& [begin, end] : marked.values) {
    bool hit = false;
    for (std::size_t i = 0; i < found->size(); ++i) {
      const std::size_t from = map.ToByte((*found)[i].span.start);
      const std::size_t to = map.ToByte((*found)[i].span.end);
      if (from >= end || begin >= to) continue;
      used[i] = hit = true;
      score.exact += from == begin && to == end ? 1 : 0;
    }
    ++(hit ? score.found : score.missed);
  }
  for (const bool was_used : used) score.alarms += was_used ? 0 : 1;
  return score;
}

TEST(PiiHeldBack, EveryKindOfForm) {
  std::ifstream file(LEITPLANKE_SOURCE_DIR "/tests/core/assess/pii_heldback.jsonl");
  const Policy policy = OwnContacts();
  std::map<std::string, Score> scores;
  int rows = 0;
  for (std::string line; std::getline(file, line); ++rows) {
    const nlohmann::json row = nlohmann::json::parse(line, nullptr, false);
    ASSERT_TRUE(row.is_object()) << line;
    const Score one = CountOne(ReadMarks(row.value("text", "")), policy);
    for (const std::string& name : {row.value("about", "") + " " + row.value("lang", ""), std::string("all")}) {
      Score& sum = scores[name];
      sum.found += one.found;
      sum.missed += one.missed;
      sum.alarms += one.alarms;
      sum.exact += one.exact;
    }
  }
  std::printf("%-16s %6s %6s %7s %10s %7s %6s\n", "about", "found", "missed", "alarms", "precision", "recall", "exact");
  for (const auto& [name, score] : scores) {
    std::printf("%-16s %6d %6d %7d %10.3f %7.3f %6d\n", name.c_str(), score.found, score.missed, score.alarms,
                score.Precision(), score.Recall(), score.exact);
  }
  EXPECT_EQ(rows, 328);
  EXPECT_GE(scores["all"].Precision(), 0.97);
  EXPECT_GE(scores["all"].Recall(), 0.97);
}

}  // namespace
}  // namespace leitplanke
