// `leitplanke audit verify` on whole and on broken chains.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "core/audit/audit.h"
#include "tests/sdk/cli/run.h"

namespace leitplanke::cli {
namespace {

std::vector<std::string> Chain(std::uint64_t links) {
  std::vector<std::string> lines;
  std::string link = GenesisLink("nordbahn");
  for (std::uint64_t v = 1; v <= links; ++v) {
    LogEntry entry;
    entry.version = v;
    entry.person = "anna";
    entry.action.text = "text " + std::to_string(v);
    const std::string record = AuditRecord("nordbahn", entry, "a salt of sixteen");
    link = NextLink(link, record);
    lines.push_back(AuditLine(link, record));
  }
  return lines;
}

std::string Joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + "\n";
  return text;
}

Outcome Verify(const std::string& bytes) { return RunCli({"audit", "verify", FileWith("audit.jsonl", bytes)}); }

TEST(AuditVerify, AWholeChain) {
  const Outcome outcome = Verify(Joined(Chain(5)));
  EXPECT_EQ(outcome.exit, 0) << outcome.err;
  EXPECT_EQ(outcome.out, "{\"links\":5,\"ok\":true}\n");
  EXPECT_EQ(RunCli({"audit", "verify", "-"}, Joined(Chain(2))).out, "{\"links\":2,\"ok\":true}\n");
  EXPECT_EQ(Verify("").out, "{\"links\":0,\"ok\":true}\n");
}

TEST(AuditVerify, TheFirstLineThatDoesNotFitIsNamed) {
  struct Row {
    const char* what;
    std::vector<std::string> lines;
    int line;
  };
  auto changed = Chain(4);
  changed[2].replace(changed[2].find("anna"), 4, "berd");
  auto missing = Chain(4);
  missing.erase(missing.begin() + 1);
  auto swapped = Chain(4);
  std::swap(swapped[1], swapped[2]);
  auto blank = Chain(4);
  blank.insert(blank.begin() + 3, "");
  auto huge = Chain(2);
  huge.push_back(std::string(kMaxAuditLineBytes + 1, 'a'));
  const std::vector<Row> rows = {{"changed", changed, 3}, {"missing", missing, 2}, {"swapped", swapped, 2},
                                 {"blank", blank, 4},     {"huge", huge, 3},       {"noise", {"\xff\xfe"}, 1}};
  for (const Row& row : rows) {
    const Outcome outcome = Verify(Joined(row.lines));
    EXPECT_EQ(outcome.exit, 1) << row.what;
    const auto lines = outcome.Lines();
    ASSERT_EQ(lines.size(), 1U) << row.what;
    EXPECT_EQ(lines[0]["ok"], false) << row.what;
    EXPECT_EQ(lines[0]["line"], row.line) << row.what;
    EXPECT_NE(lines[0]["reason"], "") << row.what;
  }
}

TEST(AuditVerify, BadArgumentsEndWithTwo) {
  EXPECT_EQ(RunCli({"audit", "verify"}).exit, 2);
  EXPECT_EQ(RunCli({"audit", "verify", "/no/such/file"}).exit, 2);
  EXPECT_EQ(RunCli({"audit", "verify", Source("examples")}).exit, 2);
  EXPECT_EQ(RunCli({"audit", "verify", "a", "b"}).exit, 2);
}

}  // namespace
}  // namespace leitplanke::cli
