#include "core/text/links.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace leitplanke {
namespace {

struct LinkRow {
  std::string text, links;  ///< "text>host", blanks between
};

std::string Shown(std::string_view text) {
  std::string out;
  for (const Link& link : FindLinks(text)) {
    out += (out.empty() ? "" : " ") + std::string(link.range.In(text)) + ">" + link.host + (link.address ? "!" : "");
  }
  return out;
}

TEST(FindLinks, FindsWhatAPlatformWouldLink) {
  const std::vector<LinkRow> rows = {
      {"Siehe https://a.example/b.", "https://a.example/b>a.example"},
      {"(siehe www.a-b.de)", "www.a-b.de>www.a-b.de"},
      {"auf nordbahn.example/sicher steht es", "nordbahn.example/sicher>nordbahn.example"},
      {"HTTPS://A.Example:8443/x", "HTTPS://A.Example:8443/x>a.example"},
      {"https://nordbahn.example@evil.example/x", "https://nordbahn.example@evil.example/x>evil.example"},
      {"https://evil.example/?u=nordbahn.example", "https://evil.example/?u=nordbahn.example>evil.example"},
      {"http://192.0.2.17/update", "http://192.0.2.17/update>192.0.2.17!"},
      {"192.0.2.17/update", "192.0.2.17/update>192.0.2.17!"},
      {"http://[2001:db8::1]/x", "http://[2001:db8::1]/x>[2001:db8::1]!"},
      {"forms.gle/aB3", "forms.gle/aB3>forms.gle"},
      {"youtu.be/dQx7 und t.me/x", "youtu.be/dQx7>youtu.be t.me/x>t.me"},
      {"Müller.example, recipes.cookpartner.co.uk!",
       "Müller.example>müller.example "
       "recipes.cookpartner.co.uk>recipes.cookpartner.co.uk"},
      {"https://a.example/wiki/Kiel_(Stadt)", "https://a.example/wiki/Kiel_(Stadt)>a.example"},
      {"[Text](https://a.example/b)", "https://a.example/b>a.example"},
  };
  for (const auto& [text, links] : rows) EXPECT_EQ(Shown(text), links) << text;
}

TEST(FindLinks, LeavesEverythingElse) {
  const std::vector<std::string> texts = {
      "um 14.30 Uhr",
      "Version 4.12.1",
      "setup.exe und config.json",
      "max.mueller@web.de",
      "@max.mueller",
      "um 9 Uhr.Bitte warten",
      "Super,danke.Wir freuen uns",
      "hxxps://evil[.]example",
      "Node.js und ASP.NET",
      "DNS 9.9.9.9",
      "z.B. u.a. d.h.",
      "Hallo...de",
      "done.It works",
      "fertig.Im Zug",
      "script.py, run.sh, a.md",
      "https://",
      "Nr.12 S.4",
      "1.Klasse",
      "3.2.at",
      "evil[.]example/x",
  };
  for (const std::string& text : texts) EXPECT_EQ(Shown(text), "") << text;
}

TEST(IsUnder, KnowsSubdomains) {
  EXPECT_TRUE(IsUnder("hilfe.nordbahn.example", "nordbahn.example"));
  EXPECT_TRUE(IsUnder("nordbahn.example", "www.nordbahn.example"));
  EXPECT_FALSE(IsUnder("evilnordbahn.example", "nordbahn.example"));
  EXPECT_FALSE(IsUnder("nordbahn.example.evil.example", "nordbahn.example"));
  EXPECT_FALSE(IsUnder("a.example", ""));
}

TEST(HostOf, ReadsPolicySpellings) {
  EXPECT_EQ(HostOf(" https://Nordbahn.example/sicher "), "nordbahn.example");
  EXPECT_EQ(HostOf("nordbahn.example"), "nordbahn.example");
}

}  // namespace
}  // namespace leitplanke
