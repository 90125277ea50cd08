#include "leitplanke_plugin.h"

namespace {

/// This many capitals in a row shout; abbreviations are shorter.
constexpr std::size_t kShouted = 5;

/// Bytes of the capital letter at `at`, umlauts included; 0: there is none.
std::size_t CapitalAt(std::string_view text, std::size_t at) {
  if (text[at] >= 'A' && text[at] <= 'Z') return 1;
  for (const std::string_view umlaut : {"Ä", "Ö", "Ü"}) {
    if (text.substr(at, umlaut.size()) == umlaut) return umlaut.size();
  }
  return 0;
}

/// Called while the reply is typed, and again when it is submitted and approved. The same input gives the same output.
void Check(const leitplanke::Input& input, leitplanke::Findings& findings) {
  const std::string_view text = input.Text();
  const std::string_view message = input.IsGerman()
                                       ? "Großbuchstaben wirken wie Geschrei. Schreiben Sie das Wort normal."
                                       : "Capitals read like shouting. Write the word normally.";
  for (std::size_t start = 0; start < text.size();) {
    std::size_t end = start;
    std::size_t letters = 0;
    while (end < text.size() && CapitalAt(text, end) > 0) {
      end += CapitalAt(text, end);
      ++letters;
    }
    if (letters >= kShouted) findings.Add("shouting", leitplanke::Severity::kWarn, start, end, message);
    start = end > start ? end : start + 1;
  }
}

}  // namespace

LEITPLANKE_GUARDRAIL(Check)
