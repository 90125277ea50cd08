// The table of pii_cases.txt: every marked value is found with its exact range, and nothing else is.
#include <gtest/gtest.h>

#include <fstream>
#include <string>
#include <vector>

#include "leitplanke/assess.h"

namespace leitplanke {
namespace {

struct Expected {
  std::string kind;
  std::string value;
  std::size_t start;  // bytes in the plain text
};

struct Case {
  std::string text;
  std::vector<Expected> expected;
};

Case ParseCase(std::string line) {
  for (std::size_t at = line.find("\\n"); at != std::string::npos; at = line.find("\\n")) line.replace(at, 2, "\n");
  Case result;
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t open = line.find("[[", at);
    const std::size_t colon = open == std::string::npos ? open : line.find(':', open);
    if (open == std::string::npos) {
      result.text += line.substr(at);
      break;
    }
    result.text += line.substr(at, open - at);
    const std::size_t close = line.find("]]", colon);
    std::string value = line.substr(colon + 1, close - colon - 1);
    result.expected.push_back({line.substr(open + 2, colon - open - 2), value, result.text.size()});
    result.text += value;
    at = close + 2;
  }
  return result;
}

Policy PolicyWithContacts() {
  Policy policy;
  policy.own_phones = {"040 5550100"};
  policy.own_mails = {"service@nordbahn.example"};
  policy.own_addresses = {"Nordbahnstraße 1, 20099 Hamburg"};
  return policy;
}

std::string Describe(const std::string& text, const std::vector<Pii>& found) {
  const Utf16Map map(text);
  std::string out;
  for (const Pii& hit : found) {
    const std::size_t begin = map.ToByte(hit.span.start);
    out += " [" + std::string(PiiKindName(hit.kind)) + ":" + text.substr(begin, map.ToByte(hit.span.end) - begin) + "]";
  }
  return out.empty() ? " nothing" : out;
}

TEST(PiiCases, EveryLineOfTheTable) {
  std::ifstream file(std::string(LEITPLANKE_SOURCE_DIR) + "/tests/core/assess/pii_cases.txt");
  ASSERT_TRUE(file) << "pii_cases.txt is missing";
  const Policy policy = PolicyWithContacts();
  int lines = 0;
  std::string line;
  while (std::getline(file, line)) {
    if (line.empty() || line.rfind("# ", 0) == 0) continue;
    ++lines;
    const Case one = ParseCase(line);
    const auto found = FindPii(one.text, policy);
    ASSERT_TRUE(found.ok());
    const Utf16Map map(one.text);
    std::vector<Pii> rest = *found;
    bool right = rest.size() == one.expected.size();
    for (std::size_t i = 0; right && i < rest.size(); ++i) {
      right = PiiKindName(rest[i].kind) == one.expected[i].kind &&
              rest[i].span.start == map.ToUtf16(one.expected[i].start) &&
              rest[i].span.end == map.ToUtf16(one.expected[i].start + one.expected[i].value.size());
    }
    EXPECT_TRUE(right) << line << "\n  found:" << Describe(one.text, *found);
  }
  EXPECT_GT(lines, 400);
}

}  // namespace
}  // namespace leitplanke
