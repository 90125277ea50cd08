// A finding shows the clause or phrase that offends, not the sentence around it.
#include "tests/core/guard/drafts.h"

namespace leitplanke {
namespace {

struct RangeCase {
  std::string rule, policy, text, shown;
};

/// What the rule's findings show, joined with " | ".
std::string ShownBy(const RangeCase& example) {
  LabelledDraft labelled;
  labelled.policy = example.policy;
  labelled.draft.id = "range";
  labelled.draft.text = example.text;
  std::string all;
  for (const Finding& finding : Check(labelled)) {
    if (finding.rule != example.rule) continue;
    all += (all.empty() ? "" : " | ") + Shown(example.text, finding);
  }
  return all;
}

TEST(Ranges, ShowTheClauseThatOffends) {
  const std::vector<RangeCase> cases = {
      {"privacy.request", "sonnstrom", "Das klingt ärgerlich, schick uns bitte deine Kundennummer, danke dir.",
       "schick uns bitte deine Kundennummer"},
      {"privacy.request", "harbour", "Happy to help, but we need your sort code, sorry about that.",
       "but we need your sort code"},
      {"handover.hotline", "sonnstrom", "Das tut mir leid, ruf bitte die Hotline an, schönen Abend.",
       "ruf bitte die Hotline an"},
      {"handover.hotline", "harbour", "That shouldn't happen, please contact customer services, have a nice day.",
       "please contact customer services"},
      {"promise.undated", "sonnstrom", "Danke fürs Melden, ich frage in der Technik nach, schönen Tag noch.",
       "ich frage in der Technik nach"},
      {"promise.undated", "harbour", "Thanks for the photo, I'll ask the branch, enjoy your evening.",
       "I'll ask the branch"},
      {"legal.claim", "harbour", "What a nuisance, we are liable for the damage, kind regards.",
       "we are liable for the damage"},
      {"review.incentive", "harbour", "Glad it works, could you delete the bad review, thanks a lot.",
       "could you delete the bad review"},
      {"parity.special-treatment", "sonnstrom", "Hallo Kim, weil du uns öffentlich schreibst, entfällt die Gebühr.",
       "weil du uns öffentlich schreibst, entfällt die Gebühr"},
      {"tone.hostile", "harbour", "The date is on the lid, you idiot, and it says May.", "idiot"},
      {"privacy.leak", "harbour", "We paid it to GB29 NWBK 6016 1331 9268 19 this morning.",
       "GB29 NWBK 6016 1331 9268 19"},
      {"link.untrusted", "harbour", "All about it is on bit.ly/3abc today.", "bit.ly/3abc"},
  };
  for (const RangeCase& example : cases) EXPECT_EQ(ShownBy(example), example.shown) << example.text;
}

TEST(Ranges, CountUtf16) {
  const std::string text = "🚆 Grüße, schick uns deine Kundennummer!";
  LabelledDraft labelled;
  labelled.policy = "sonnstrom";
  labelled.draft.id = "range";
  labelled.draft.text = text;
  const std::vector<Finding> findings = Check(labelled);
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].span.start, 10U);  // the emoji is two units
  EXPECT_EQ(Shown(text, findings[0]), "schick uns deine Kundennummer");
}

}  // namespace
}  // namespace leitplanke
