// A guardrail as an author writes it; wasm.test.ts builds and runs it.
#include "leitplanke_plugin.h"

namespace {

void Check(const leitplanke::Input& input, leitplanke::Findings& findings) {
  constexpr std::string_view kWord = "Heilung";
  const std::string_view text = input.Text();
  for (std::size_t at = text.find(kWord); at != text.npos; at = text.find(kWord, at + 1)) {
    const char* message = input.IsGerman() ? "Kein \"Heilversprechen\"." : "No promise of a cure.";
    findings.Add("cure", leitplanke::Severity::kWarn, at, at + kWord.size(), message);
  }
}

}  // namespace

LEITPLANKE_GUARDRAIL(Check)
