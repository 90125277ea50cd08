#include "leitplanke_plugin.h"

/// A pharmacy's replies in public must not advise on medicines: no dose, no "you can safely take both". A sentence that
/// sends the customer to a doctor or to the counter is what is wanted instead, and passes.
namespace {

using std::string_view;

/// Beginnings of words, in lower case.
constexpr string_view kAmounts[] = {"mg",      "ml",     "µg",     "milligramm", "milliliter", "tablette",
                                    "tropfen", "kapsel", "tablet", "drops",      "capsule",    "spoon",
                                    "löffel",  "hübe",   "puffs",  "pill",       "zäpfchen"};
constexpr string_view kIntake[] = {"nehmen sie",  "nimm ",     "einnehmen", "geben sie", "gib ",  "tragen sie",
                                   "take ",       "give ",     "apply ",    "use ",      "dose",  "dosis",
                                   "mal täglich", "stündlich", "pro tag",   "am tag",    "a day", "every ",
                                   "daily",       "hourly",    "twice"};
constexpr string_view kSafe[] = {"bedenkenlos", "unbedenklich", "ohne risiko", "kein problem", "verträgt sich",
                                 "safe to",        "no risk",      "no problem",  "fine to",      "harmless"};
constexpr string_view kTogether[] = {"einnehmen", "nehmen", "zusammen", "kombinieren", "schwanger", "stillen",
                                     "take",      "taking", "together", "combine",     "pregnan",   "breastfeed"};
/// Who may say it.
constexpr string_view kReferrals[] = {"ärzt",   "arzt",   "apothek", "beipackzettel", "packungsbeilage",
                                      "116117", "doctor", "gp",      "pharmacist",    "leaflet",
                                      "nurse",  "111",    "counter"};

bool IsWordByte(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || (byte >= 'a' && byte <= 'z');
}

/// Whether one of `words` begins a word of `sentence`; a number may stand right before it ("5ml").
template <std::size_t N>
bool HasWord(string_view sentence, const string_view (&words)[N]) {
  for (const string_view word : words) {
    for (std::size_t at = sentence.find(word); at != sentence.npos; at = sentence.find(word, at + 1)) {
      if (at == 0 || !IsWordByte(sentence[at - 1])) return true;
    }
  }
  return false;
}

bool HasDigit(string_view sentence) { return sentence.find_first_of("0123456789") != sentence.npos; }

bool IsAdvice(string_view sentence) {
  if (HasWord(sentence, kReferrals)) return false;
  if (HasWord(sentence, kAmounts) && HasDigit(sentence) && HasWord(sentence, kIntake)) return true;
  return HasWord(sentence, kSafe) && HasWord(sentence, kTogether);
}

/// The same bytes with A-Z, Ä, Ö and Ü in lower case, so that places stay where they are.
std::string Lower(string_view text) {
  std::string out(text);
  for (std::size_t i = 0; i < out.size(); ++i) {
    if (out[i] >= 'A' && out[i] <= 'Z') out[i] = static_cast<char>(out[i] + ('a' - 'A'));
    const bool umlaut = i > 0 && out[i - 1] == '\xC3' && (out[i] == '\x84' || out[i] == '\x96' || out[i] == '\x9C');
    if (umlaut) out[i] = static_cast<char>(out[i] + 0x20);
  }
  return out;
}

/// Behind the sentence that begins at `start`: a full stop ends one only before a blank ("2.5 ml" goes on).
std::size_t SentenceEnd(string_view text, std::size_t start) {
  for (std::size_t at = start; at < text.size(); ++at) {
    if (text[at] == '\n') return at + 1;
    const bool mark = text[at] == '.' || text[at] == '!' || text[at] == '?';
    if (mark && (at + 1 == text.size() || text[at + 1] == ' ' || text[at + 1] == '\n')) return at + 1;
  }
  return text.size();
}

void Check(const leitplanke::Input& input, leitplanke::Findings& findings) {
  const string_view message =
      input.IsGerman()
          ? "Das ist medizinischer Rat. Verweisen Sie an Arztpraxis oder Apotheke, ohne Dosis und ohne Entwarnung."
          : "This is medical advice. Refer to a doctor or the pharmacist, without a dose and without an all-clear.";
  const std::string text = Lower(input.Text());
  for (std::size_t start = text.find_first_not_of(" \n"); start < text.size();) {
    const std::size_t end = SentenceEnd(text, start);
    if (IsAdvice(string_view(text).substr(start, end - start)))
      findings.Add("no-medical-advice", leitplanke::Severity::kBlock, start, end, message);
    start = text.find_first_not_of(" \n", end);
  }
}

}  // namespace

LEITPLANKE_GUARDRAIL(Check)
