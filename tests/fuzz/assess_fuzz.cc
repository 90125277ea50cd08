// Any bytes as a post: every range lies inside the text, none overlaps, and masking leaves nothing of a value behind.
#include <string>
#include <string_view>

#include "core/assess/pii/pii.h"
#include "leitplanke/assess.h"
#include "tests/fuzz/fuzz.h"

namespace {

using namespace leitplanke;

Policy FuzzPolicy() {
  Policy policy;
  policy.brands = {{"nordbahn", "Nordbahn", {"@nordbahn_hilfe"}, {"Nord Bahn"}, {"NordCard"}, {"Nordbahnstraße"}}};
  policy.own_phones = {"040 5550100"};
  policy.own_mails = {"service@nordbahn.example"};
  policy.own_addresses = {"Nordbahnstraße 1, 20099 Hamburg"};
  return policy;
}

void CheckPii(std::string_view text, const Policy& policy) {
  const auto found = FindPii(text, policy);
  LEITPLANKE_HOLDS(found.ok());
  const Utf16Map map(text);
  std::size_t last = 0;
  for (const Pii& pii : *found) {
    LEITPLANKE_HOLDS(pii.span.start >= last && pii.span.end > pii.span.start && pii.span.end <= map.size());
    last = pii.span.end;
  }
  const std::string masked = MaskPii(text, *found);
  LEITPLANKE_HOLDS(IsValidUtf8(masked));
  LEITPLANKE_HOLDS(found->empty() ? masked == text : masked != text);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const Policy& policy = *new Policy(FuzzPolicy());
  static const Assessor& assessor = *new Assessor(std::move(*Assessor::Create(policy)));
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  // The finder itself takes any bytes; the public functions refuse what is not UTF-8.
  for (const pii::Hit& hit : pii::Finder(policy).Find(text)) {
    LEITPLANKE_HOLDS(hit.start < hit.end && hit.end <= text.size());
  }
  Post post;
  post.text = text;
  post.on_own_page = size % 2 == 0;
  post.author_handle = text.substr(0, 12);
  const auto assessment = assessor.Assess(post);
  LEITPLANKE_HOLDS(assessment.ok() == (IsValidUtf8(text) && size <= kMaxTextBytes));
  if (!assessment.ok()) return 0;
  LEITPLANKE_HOLDS(!assessment->intents.empty() && !assessment->language.empty());
  LEITPLANKE_HOLDS(assessment->relevance >= 0 && assessment->relevance <= 1);
  LEITPLANKE_HOLDS(assessment->relevant || (assessment->signals.empty() && assessment->location.empty()));
  LEITPLANKE_HOLDS(text.find(assessment->location) != std::string_view::npos);
  CheckPii(text, policy);
  return 0;
}
