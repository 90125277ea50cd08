// parity.special-treatment: does the draft promise more than other channels give, or more goodwill than the policy
// allows?
#include <algorithm>
#include <cstdint>

#include "core/guard/clause_span.h"
#include "core/guard/money.h"
#include "core/guard/rule.h"
#include "core/guard/words/words.h"

namespace leitplanke::guard {
namespace {

/// Goodwill of the whole draft; its places are added to `hits` where it is above the limit.
void FindGoodwill(const DraftView& draft, const Policy& policy, std::vector<RuleHit>& hits) {
  if (!policy.goodwill_cents) return;
  std::int64_t total = 0;
  std::vector<RuleHit> places;
  const std::vector<Amount> amounts = FindAmounts(draft.doc);
  for (const Sentence& sentence : draft.doc.sentences()) {
    const auto has = [&](std::string_view name) { return draft.parse.Any(sentence.first, sentence.last, name); };
    // A price is no gift, unless it is given up.
    const bool gives = has("goodwill") && !has("entitled") && (!has("priced") || has("gives-up"));
    if (!gives || sentence.question) continue;
    for (const Amount& amount : AmountsIn(amounts, sentence)) {
      if (draft.doc.words()[amount.words.first].quoted) continue;
      total += Convert(amount.cents, amount.currency, policy.goodwill_currency);
      places.push_back({amount.range, true, 1, {}, {}});
    }
  }
  if (total > *policy.goodwill_cents) hits.insert(hits.end(), places.begin(), places.end());
}

/// Tied to the channel: a reason that names it, or a comparison with another one, and a benefit nearby.
void FindChannelTies(const DraftView& draft, std::vector<RuleHit>& hits) {
  const Parse& parse = draft.parse;
  for (std::size_t s = 0; s < draft.doc.sentences().size(); ++s) {
    const Sentence& sentence = draft.doc.sentences()[s];
    const bool reason = parse.Any(sentence.first, sentence.last, "channel-reason");
    const bool better = parse.Any(sentence.first, sentence.last, "channel-better");
    if ((!reason && !better) || parse.Any(sentence.first, sentence.last, "equal-for-all")) continue;
    const std::size_t to = std::min(s + 1, draft.doc.sentences().size() - 1);
    const bool benefit = parse.Any(sentence.first, sentence.last, "benefit") ||
                         parse.Any(sentence.first, sentence.last, "goodwill") ||
                         parse.Any(sentence.first, sentence.last, "generosity") ||
                         (reason && parse.Any(sentence.first, draft.doc.sentences()[to].last, "benefit"));
    const bool here =
        parse.Any(sentence.first, sentence.last, "this-channel") || parse.Any(sentence.first, sentence.last, "here");
    if (!benefit && !(better && here)) continue;
    ClauseSpan span(draft, sentence);
    span.Add({"channel-reason", "channel-better", "benefit", "generosity", "goodwill"});
    hits.push_back({span.Range(), true, 0, {}, {}});
  }
}

std::vector<RuleHit> Check(const DraftView& draft, const PolicyView& policy) {
  std::vector<RuleHit> hits;
  FindChannelTies(draft, hits);
  FindGoodwill(draft, policy.policy, hits);
  return hits;
}

constexpr Message kMessages[] = {
    {"Wer öffentlich schreibt, darf nicht mehr bekommen als jemand am Telefon oder im Laden. Bieten Sie, was auf allen "
     "Wegen gilt, und nennen Sie den Grund im Fall, nicht im Kanal.",
     "Writing in public must not earn more than calling or visiting does. Offer what holds on every channel, and give "
     "the case as the reason, not the channel."},
    {"Das liegt über der Kulanzgrenze für einen Fall. Bleiben Sie darunter oder holen Sie vorher eine Freigabe ein.",
     "This is above the goodwill limit for one case. Stay below it, or get an approval first."}};

}  // namespace

const Rule kParitySpecialTreatment = {
    "parity.special-treatment", Check, kParityGerman, kParityEnglish, kMessages, Learned{}};

}  // namespace leitplanke::guard
