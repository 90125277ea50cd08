#include "core/text/tokens.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace leitplanke {
namespace {

std::string Shown(std::string_view text) {
  constexpr std::string_view kKinds = "wn@#l";
  std::string out;
  for (const Token& token : Tokenize(text)) {
    if (!out.empty()) out += ' ';
    out += kKinds[static_cast<std::size_t>(token.kind)];
    out += '[';
    out += token.range.In(text);
    out += ']';
  }
  return out;
}

struct TokenCase {
  std::string text, tokens;
};

TEST(Tokenize, FindsWordsNumbersHandlesTagsAndLinks) {
  const std::vector<TokenCase> cases = {
      {"", ""},
      {"  …!? 😀 ", ""},
      {"Der Zug fährt nicht.", "w[Der] w[Zug] w[fährt] w[nicht]"},
      {"isn’t S-Bahn ICE-Ticket- ‚so‘", "w[isn’t] w[S-Bahn] w[ICE-Ticket] w[so]"},
      {"um 8:30 für 19,99 €, 2nd 24.12.", "w[um] n[8:30] w[für] n[19,99] n[2nd] n[24.12]"},
      {"@Nordbahn_Hilfe: hallo, (@a.b@c.example)", "@[@Nordbahn_Hilfe] w[hallo] @[@a.b@c.example]"},
      {"#Verspätung #1 a#b x@y", "#[#Verspätung] #[#1] w[a] w[b] w[x] w[y]"},
      {"siehe https://nordbahn.example/x?a=1, WWW.a.example.",
       "w[siehe] l[https://nordbahn.example/x?a=1] l[WWW.a.example]"},
      {"(http://a.example/b)", "l[http://a.example/b]"},
      {"ICE 73 RE7 4G", "w[ICE] n[73] w[RE7] n[4G]"},
      {"naïve Übung ÆON 東京 Москва", "w[naïve] w[Übung] w[ÆON] w[東京] w[Москва]"},
      {"bad\xFF\xFFword", "w[bad] w[word]"},
      {"@ # wwwx httpx", "w[wwwx] w[httpx]"},
  };
  for (const auto& [text, tokens] : cases) EXPECT_EQ(Shown(text), tokens) << text;
}

TEST(Words, AreWordsAndNumbersOnly) {
  const std::string text = "@Nordbahn Zug 73 https://a.example #x";
  std::vector<std::string> words;
  for (const ByteRange& range : Words(text)) words.emplace_back(range.In(text));
  EXPECT_EQ(words, (std::vector<std::string>{"Zug", "73"}));
}

struct SentenceCase {
  std::string text;
  std::vector<std::string> sentences;
};

TEST(Sentences, EndWhereAPersonWouldSay) {
  const std::vector<SentenceCase> cases = {
      {"", {}},
      {" \n ", {}},
      {"Nur eins", {"Nur eins"}},
      {"Hallo! Wo ist der Zug?? Keine Ahnung…", {"Hallo!", "Wo ist der Zug??", "Keine Ahnung…"}},
      {"Zeile eins\nZeile zwei\r\n\r\ndrei", {"Zeile eins", "Zeile zwei", "drei"}},
      {"Das gilt z. B. hier. Und z.B. dort.", {"Das gilt z. B. hier.", "Und z.B. dort."}},
      {"Am 24. Dezember fuhr Dr. Kern. Ende.", {"Am 24. Dezember fuhr Dr. Kern.", "Ende."}},
      {"Use e.g. the app. Thanks.", {"Use e.g. the app.", "Thanks."}},
      {"Er sagte „Nein.“ Dann ging er.", {"Er sagte „Nein.“", "Dann ging er."}},
      {"Siehe nordbahn.example. Danke", {"Siehe nordbahn.example.", "Danke"}},
      {"I said no. Then left.", {"I said no.", "Then left."}},
      {"\u00A0Blank.\u2028Neu", {"Blank.", "Neu"}},
  };
  for (const auto& [text, expected] : cases) {
    std::vector<std::string> found;
    for (const ByteRange& range : Sentences(text)) found.emplace_back(range.In(text));
    EXPECT_EQ(found, expected) << text;
  }
}

TEST(Tokens, StayInsideTheTextForAnyBytes) {
  for (int first = 0; first < 256; ++first) {
    for (const std::string_view tail : {"", "a", "\x80", "@", "9", ".", "http://"}) {
      std::string text = "x ";
      text.push_back(static_cast<char>(first));
      text += tail;
      std::size_t last = 0;
      for (const Token& token : Tokenize(text)) {
        EXPECT_GE(token.range.begin, last);
        EXPECT_GT(token.range.end, token.range.begin);
        EXPECT_LE(token.range.end, text.size());
        last = token.range.end;
      }
      for (const ByteRange& range : Sentences(text)) EXPECT_LE(range.end, text.size());
    }
  }
}

}  // namespace
}  // namespace leitplanke
