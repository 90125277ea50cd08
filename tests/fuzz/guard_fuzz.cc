// Any bytes as a draft (before the first line break: the customer's post, and the recent reply): every finding lies
// inside the text, in the order of the contract, none of a rule overlaps another, and a guard that has seen other
// drafts says the same as a new one.
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "leitplanke/guard.h"
#include "leitplanke/text.h"
#include "tests/fuzz/fuzz.h"

namespace {

using namespace leitplanke;

Policy FuzzPolicy() {
  Policy policy;
  policy.brands = {{"nordbahn", "Nordbahn", {"@nordbahn_hilfe"}, {"Nord Bahn"}, {"NordCard"}, {}}};
  policy.own_domains = {"nordbahn.example"};
  policy.own_phones = {"040 5550100"};
  policy.own_mails = {"service@nordbahn.example"};
  policy.secure_forms = {"https://nordbahn.example/sicher"};
  policy.contact_forms = {"https://nordbahn.example/kontakt"};
  policy.stock_phrases = {"Wir bitten um Verständnis"};
  for (const RuleInfo& rule : AllRules())
    policy.rules[std::string(rule.id)] = {rule.default_severity, rule.default_override};
  return policy;
}

void CheckFindings(std::string_view text, const std::vector<Finding>& findings) {
  const Utf16Map map(text);
  std::map<std::string, std::size_t> last;  // end of the rule's finding before
  std::size_t start = 0;
  for (const Finding& finding : findings) {
    LEITPLANKE_HOLDS(finding.span.start >= start && finding.span.start <= finding.span.end);
    LEITPLANKE_HOLDS(finding.span.end <= map.size());
    LEITPLANKE_HOLDS(finding.span.start >= last[finding.rule]);
    LEITPLANKE_HOLDS(!finding.message.empty() && finding.message.find("{}") == std::string::npos);
    // A place between two characters, never inside one.
    for (const std::size_t unit : {finding.span.start, finding.span.end}) {
      LEITPLANKE_HOLDS(map.ToUtf16(map.ToByte(unit)) == unit);
    }
    last[finding.rule] = finding.span.end;
    start = finding.span.start;
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const Policy& policy = *new Policy(FuzzPolicy());
  static const Guard& seasoned = *new Guard(std::move(*Guard::Create(policy)));
  const std::string_view all(reinterpret_cast<const char*>(data), size);
  const std::string_view post = all.substr(0, all.find('\n'));
  Draft draft;
  draft.text = all.substr(std::min(post.size() + 1, all.size()));
  draft.in_reply_to = post;
  draft.recent_replies = {std::string(post)};
  draft.agent_name = "Anna Vogel";
  draft.platform = size % 3 == 0 ? "x" : "facebook";
  draft.surface = size % 2 == 0 ? Surface::kPublic : Surface::kDirect;
  const char* const language = size % 5 == 0 ? "en" : "de";
  const auto findings = seasoned.Check(draft, language);
  const bool fits = IsValidUtf8(all) && draft.text.size() <= kMaxTextBytes && post.size() <= kMaxTextBytes;
  LEITPLANKE_HOLDS(findings.ok() || !fits);
  if (!findings.ok()) return 0;
  CheckFindings(draft.text, *findings);
  const auto anew = Guard::Create(policy)->Check(draft, language);
  LEITPLANKE_HOLDS(anew.ok() && anew->size() == findings->size());
  for (std::size_t i = 0; i < findings->size(); ++i) {
    const Finding& a = (*anew)[i];
    const Finding& b = (*findings)[i];
    LEITPLANKE_HOLDS(a.rule == b.rule && a.span.start == b.span.start && a.span.end == b.span.end &&
                     a.message == b.message && a.overridable == b.overridable);
  }
  return 0;
}
