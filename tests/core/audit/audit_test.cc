#include "core/audit/audit.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

namespace leitplanke {
namespace {

constexpr char kTenant[] = "nordbahn";

LogEntry Entry(std::uint64_t version, std::string text) {
  LogEntry entry;
  entry.version = version;
  entry.person = "anna";
  entry.at = "2026-03-02T10:00:00Z";
  entry.action.id = "a" + std::to_string(version);
  entry.action.device = "00112233445566778899aabbccddeeff";
  entry.action.seq = version;
  entry.action.type = ActionType::kSubmit;
  entry.action.case_id = "5f0c";
  entry.action.text = std::move(text);
  return entry;
}

std::string Salt(std::uint64_t version) { return std::string(kMinSaltBytes, static_cast<char>('a' + version)); }

std::vector<std::string> Export(std::uint64_t links) {
  std::vector<std::string> lines;
  std::string link = GenesisLink(kTenant);
  for (std::uint64_t v = 1; v <= links; ++v) {
    const std::string record = AuditRecord(kTenant, Entry(v, "text " + std::to_string(v)), Salt(v));
    link = NextLink(link, record);
    lines.push_back(AuditLine(link, record));
  }
  return lines;
}

/// The line at which the chain breaks, 0 if it does not; and why.
struct Outcome {
  std::uint64_t line = 0;
  std::string why;
};
Outcome Verify(const std::vector<std::string>& lines) {
  AuditVerifier verifier;
  for (const std::string& line : lines) {
    const Status status = verifier.Add(line);
    if (!status.ok()) return {verifier.links() + 1, status.error().message};
  }
  return {};
}

TEST(Audit, AChainVerifies) {
  const auto lines = Export(5);
  AuditVerifier verifier;
  EXPECT_EQ(verifier.last_link(), "");
  for (const std::string& line : lines) ASSERT_TRUE(verifier.Add(line).ok());
  EXPECT_EQ(verifier.links(), 5U);
  EXPECT_EQ(lines.back().substr(9, 64), verifier.last_link());
}

TEST(Audit, TheRecordSaysWhoDidWhatWhenAndNothingOfWhatWasWritten) {
  LogEntry entry = Entry(1, "My IBAN is secret");
  entry.action.post.text = "posted text";
  entry.action.reason = "secret reason";
  entry.action.permalink = "https://x.com/kim/status/1";
  entry.action.hash = TextHash("My IBAN is secret");
  const std::string record = AuditRecord(kTenant, entry, Salt(1));
  for (const char* hidden : {"secret", "posted", "kim", entry.action.hash.c_str()}) {
    EXPECT_EQ(record.find(hidden), std::string::npos) << record;
  }
  EXPECT_EQ(record.substr(0, record.find("\"content\"")),
            "{\"action\":{\"at\":\"\",\"base\":0,\"case\":\"5f0c\",\"checklist\":{\"empathy\":false,\"facts\":false,"
            "\"spelling\":false},");
  EXPECT_NE(record.find("\"type\":\"review.submit\""), std::string::npos);
  EXPECT_NE(record.find("\"person\":\"anna\",\"tenant\":\"nordbahn\",\"version\":1}"), std::string::npos) << record;
}

TEST(Audit, TheRecordIsJsonInSortedKeysWithoutBlanksWhateverStandsInIt) {
  for (const std::string odd : {"", "a\"b\\", "ü\n\x01\x7f", "\xff\xc3", "\xf0\x9f\x99\x82"}) {
    LogEntry entry = Entry(7, "text");
    entry.person = entry.at = entry.action.id = entry.action.device = entry.action.case_id = entry.action.at = odd;
    const AdminEntry admin{7, odd, odd, odd, odd, odd};
    for (const std::string& record : {AuditRecord(odd, entry, Salt(1)), AuditRecord(odd, admin, Salt(1))}) {
      const auto json = nlohmann::json::parse(record, nullptr, false);
      ASSERT_TRUE(json.is_object()) << record;
      EXPECT_EQ(json.dump(), record);
      EXPECT_EQ(json["person"].dump(),
                nlohmann::json(odd).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
    }
  }
}

TEST(Audit, TheContentIsBoundByTheSalt) {
  const std::string record = AuditRecord(kTenant, Entry(1, "text"), Salt(1));
  EXPECT_EQ(AuditRecord(kTenant, Entry(1, "text"), Salt(1)), record);
  EXPECT_NE(AuditRecord(kTenant, Entry(1, "texu"), Salt(1)), record);
  EXPECT_NE(AuditRecord(kTenant, Entry(1, "text"), Salt(2)), record);
}

TEST(Audit, EveryChangedByteIsFound) {
  const auto lines = Export(3);
  for (std::size_t line = 0; line < lines.size(); ++line) {
    for (std::size_t i = 0; i < lines[line].size(); ++i) {
      auto changed = lines;
      changed[line][i] = static_cast<char>(changed[line][i] ^ 1);
      const Outcome outcome = Verify(changed);
      ASSERT_EQ(outcome.line, line + 1) << "byte " << i;
    }
  }
}

TEST(Audit, EveryRemovedRepeatedOrSwappedLineIsFound) {
  const auto lines = Export(6);
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    auto removed = lines;
    removed.erase(removed.begin() + static_cast<long>(i));
    EXPECT_EQ(Verify(removed).line, i + 1);
    EXPECT_NE(Verify(removed).why.find("missing"), std::string::npos);

    auto repeated = lines;
    repeated.insert(repeated.begin() + static_cast<long>(i), lines[i]);
    EXPECT_EQ(Verify(repeated).line, i + 2);
    EXPECT_NE(Verify(repeated).why.find("repeated"), std::string::npos);

    auto swapped = lines;
    std::swap(swapped[i], swapped[i + 1]);
    EXPECT_EQ(Verify(swapped).line, i + 1);
  }
}

TEST(Audit, ARenumberedForgeryIsFound) {
  // One entry taken out, and the rest renumbered with honest-looking records but the old links.
  auto lines = Export(4);
  lines.erase(lines.begin() + 1);
  for (std::uint64_t v = 2; v <= 3; ++v) {
    const std::string record = AuditRecord(kTenant, Entry(v, "text " + std::to_string(v + 1)), Salt(v + 1));
    lines[v - 1] = AuditLine(lines[v - 1].substr(9, 64), record);
  }
  EXPECT_EQ(Verify(lines).line, 2U);
}

TEST(Audit, AnotherTenantsChainIsAnother) {
  EXPECT_NE(GenesisLink("a"), GenesisLink("b"));
  auto lines = Export(2);
  const std::string record = AuditRecord("other", Entry(3, "text"), Salt(3));
  lines.push_back(AuditLine(NextLink(lines[1].substr(9, 64), record), record));
  const Outcome outcome = Verify(lines);
  EXPECT_EQ(outcome.line, 3U);
  EXPECT_NE(outcome.why.find("tenant"), std::string::npos);
}

TEST(Audit, WhatIsNoExportIsRefusedAndNeverCrashes) {
  const std::string link(64, 'a');
  for (const std::string& line :
       {std::string(), std::string("{}"), std::string("{\"link\":\""), std::string(200, '{'), std::string(200, '\xff'),
        AuditLine(link, ""), AuditLine(link, "[]"), AuditLine(link, "{\"tenant\":1,\"version\":1}"),
        AuditLine(link, "{\"tenant\":\"a\",\"version\":-1}"), AuditLine(link, "{\"tenant\":\"a\",\"version\":1.5}"),
        AuditLine(link, std::string(30000, '[')), std::string(kMaxAuditLineBytes + 1, 'a')}) {
    AuditVerifier verifier;
    const Status status = verifier.Add(line);
    ASSERT_FALSE(status.ok()) << line.substr(0, 40);
    EXPECT_FALSE(status.error().message.empty());
    EXPECT_EQ(verifier.links(), 0U);
  }
}

TEST(Audit, AfterAnErrorTheVerifierStaysWhereItWas) {
  const auto lines = Export(2);
  AuditVerifier verifier;
  ASSERT_TRUE(verifier.Add(lines[0]).ok());
  ASSERT_FALSE(verifier.Add("{}").ok());
  EXPECT_EQ(verifier.links(), 1U);
  EXPECT_TRUE(verifier.Add(lines[1]).ok());
}

}  // namespace
}  // namespace leitplanke
