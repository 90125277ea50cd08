// All sources in one place, German before English: what is alike lies side by side in the file that ships, which
// compresses better (2.5 KiB of core.wasm).
#include "core/guard/words/words.h"

#include "core/text/language/grammar_source.h"

namespace leitplanke::guard {

const std::string_view kCommonWords = kPackedGrammar<[] {
  return std::string_view(
#include "core/guard/words/common.inc"
  );
}>;
const std::string_view kPersonalWords = kPackedGrammar<[] {
  return std::string_view(
#include "core/guard/words/personal.inc"
  );
}>;
const std::string_view kTimeWords = kPackedGrammar<[] {
  return std::string_view(
#include "core/guard/words/time.inc"
  );
}>;

const std::string_view kBoilerplateGerman = kPackedGrammar<[] {
  return std::string_view(
#include "core/guard/words/boilerplate_de.inc"
  );
}>;
const std::string_view kDisclosureGerman = kPackedGrammar<[] {
  return std::string_view(
#include "core/guard/words/disclosure_de.inc"
  );
}>;
const std::string_view kEmpathyGerman = kPackedGrammar<[] {
  return std::string_view(
#include "core/guard/words/empathy_de.inc"
  );
}>;
const std::string_view kHandoverGerman = kPackedGrammar<[] {
  return std::string_view(
#include "core/guard/words/handover_de.inc"
  );
}>;
const std::string_view kLegalGerman = kPackedGrammar<[] {
  return std::string_view(
#include "core/guard/words/legal_de.inc"
  );
}>;
const std::string_view kParityGerman = kPackedGrammar<[] {
  return std::string_view(
#include "core/guard/words/parity_de.inc"
  );
}>;
const std::string_view kPrivacyRequestGerman = kPackedGrammar<[] {
  return std::string_view(
#include "core/guard/words/privacy_request_de.inc"
  );
}>;
const std::string_view kPromiseGerman = kPackedGrammar<[] {
  return std::string_view(
#include "core/guard/words/promise_de.inc"
  );
}>;
const std::string_view kReviewGerman = kPackedGrammar<[] {
  return std::string_view(
#include "core/guard/words/review_de.inc"
  );
}>;
const std::string_view kToneGerman = kPackedGrammar<[] {
  return std::string_view(
#include "core/guard/words/tone_de.inc"
  );
}>;

const std::string_view kBoilerplateEnglish = kPackedGrammar<[] {
  return std::string_view(
#include "core/guard/words/boilerplate_en.inc"
  );
}>;
const std::string_view kDisclosureEnglish = kPackedGrammar<[] {
  return std::string_view(
#include "core/guard/words/disclosure_en.inc"
  );
}>;
const std::string_view kEmpathyEnglish = kPackedGrammar<[] {
  return std::string_view(
#include "core/guard/words/empathy_en.inc"
  );
}>;
const std::string_view kHandoverEnglish = kPackedGrammar<[] {
  return std::string_view(
#include "core/guard/words/handover_en.inc"
  );
}>;
const std::string_view kLegalEnglish = kPackedGrammar<[] {
  return std::string_view(
#include "core/guard/words/legal_en.inc"
  );
}>;
const std::string_view kParityEnglish = kPackedGrammar<[] {
  return std::string_view(
#include "core/guard/words/parity_en.inc"
  );
}>;
const std::string_view kPrivacyRequestEnglish = kPackedGrammar<[] {
  return std::string_view(
#include "core/guard/words/privacy_request_en.inc"
  );
}>;
const std::string_view kPromiseEnglish = kPackedGrammar<[] {
  return std::string_view(
#include "core/guard/words/promise_en.inc"
  );
}>;
const std::string_view kReviewEnglish = kPackedGrammar<[] {
  return std::string_view(
#include "core/guard/words/review_en.inc"
  );
}>;
const std::string_view kToneEnglish = kPackedGrammar<[] {
  return std::string_view(
#include "core/guard/words/tone_en.inc"
  );
}>;

}  // namespace leitplanke::guard
