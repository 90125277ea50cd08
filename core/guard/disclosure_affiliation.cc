// disclosure.affiliation: on somebody else's site, does the draft say that its writer works for the brand? A sentence
// or addition must tie the writer to the brand; the brand here and a "we" there do not.
#include <algorithm>

#include "core/guard/rule.h"
#include "core/guard/words/words.h"
#include "core/text/language/normalize.h"

namespace leitplanke::guard {
namespace {

/// "– Ben (Northline)", "Ben, Northline", "Anna | Nordbahn": the name, then the brand, and no verb between them.
bool NameWithBrand(const DraftView& draft) {
  const std::string name = FoldWord(draft.first_name);
  if (name.empty()) return false;
  const std::vector<Word>& words = draft.doc.words();
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i].fold != name) continue;
    for (std::size_t k = i + 1; k < words.size() && k <= i + 4; ++k) {
      const bool brand = draft.parse.Is(k, "any-brand");
      if (brand && (k == i + 1 || words[k].bracket || words[k].clause != words[i].clause ||
                    draft.parse.Any(i + 1, k, "from-word")))
        return true;
      if (words[k].sentence != words[i].sentence && !words[k].capital) break;
    }
  }
  return false;
}

std::vector<RuleHit> Check(const DraftView& draft, const PolicyView&) {
  if (draft.draft.tier != Tier::kThirdParty) return {};
  for (const Chunk& chunk : draft.parse.All("discloses")) {
    const std::size_t from = std::max(draft.doc.ClauseBegin(chunk.first), chunk.first > 2 ? chunk.first - 2 : 0);
    if (!draft.doc.words()[chunk.first].quoted && !draft.parse.Any(from, chunk.last, "neg")) return {};
  }
  if (NameWithBrand(draft)) return {};
  return {{draft.Whole(), true, 0, {}, {}}};
}

constexpr Message kMessages[] = {
    {"Auf fremden Seiten muss erkennbar sein, dass Sie für das Unternehmen schreiben; sonst gilt es als verdeckte "
     "Werbung. Ergänzen Sie es, etwa „Anna vom Kundenservice von …“.",
     "On somebody else's site readers must see that you write for the company; otherwise it counts as hidden "
     "advertising. Say so, for example “Anna from … customer care here”."}};

}  // namespace

const Rule kDisclosureAffiliation = {"disclosure.affiliation", Check, kDisclosureGerman, kDisclosureEnglish, kMessages};

}  // namespace leitplanke::guard
