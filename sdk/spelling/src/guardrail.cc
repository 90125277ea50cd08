/**
 * The spelling pack: says which words of a reply the dictionaries in the pack do not know. The dictionaries come from
 * the admin's own machine (scripts/spelling-pack); without them this is nothing.
 */
#include "judge.h"
#include "leitplanke_plugin.h"

namespace {

spelling::Judge& TheJudge() {
  static spelling::Judge judge;
  return judge;
}

bool Take(std::string_view name, std::string_view content) { return TheJudge().Take(name, content); }

std::string Sentence(std::string_view quote, const std::vector<std::string>& suggestions, bool german) {
  const std::string_view open = german ? "„" : "“";
  const std::string_view close = german ? "“" : "”";
  const auto quoted = [&](std::string_view word) { return std::string(open).append(word).append(close); };
  std::string sentence = quoted(quote) + (german ? " steht nicht im Wörterbuch." : " is not in the dictionary.");
  for (std::size_t i = 0; i < suggestions.size(); ++i) {
    if (i == 0) sentence += german ? " Gemeint: " : " Did you mean ";
    if (i > 0) sentence += i + 1 < suggestions.size() ? ", " : german ? " oder " : " or ";
    sentence += quoted(suggestions[i]);
  }
  return suggestions.empty() ? sentence : sentence + "?";
}

void Check(const leitplanke::Input& input, leitplanke::Findings& findings) {
  const std::string& text = input.Text();
  const auto hint = [&](std::string_view rule, std::size_t start, std::size_t end, std::string_view message) {
    findings.Add(rule, leitplanke::Severity::kHint, start, end, message);
  };
  const bool german = input.IsGerman();
  const spelling::Verdict verdict = TheJudge().Check({text, input.AnsweredText(), german, input.IsTyping()});
  if (!verdict.is_known_language) {
    hint("spelling-language", 0, text.size(),
         german ? "Die Rechtschreibung wurde nicht geprüft: Für diese Sprache ist kein Wörterbuch da."
                : "Spelling was not checked: there is no dictionary for this language.");
    return;
  }
  const bool has_room = verdict.mistakes.size() <= leitplanke::kMaxFindings;
  if (!verdict.is_whole || !has_room) {
    hint("spelling-part", 0, text.size(),
         german ? "Die Rechtschreibung wurde nur zum Teil geprüft: Der Text hat zu viele unbekannte oder verschiedene "
                  "Wörter."
                : "Only part of the spelling was checked: the text has too many unknown or different words.");
  }
  for (const spelling::Mistake& mistake : verdict.mistakes) {
    const std::string_view quote = std::string_view(text).substr(mistake.start, mistake.end - mistake.start);
    hint("spelling", mistake.start, mistake.end, Sentence(quote, mistake.suggestions, german));
  }
}

}  // namespace

LEITPLANKE_GUARDRAIL(Check)
LEITPLANKE_ASSETS(Take)
