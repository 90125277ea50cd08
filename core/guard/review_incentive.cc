// review.incentive: does the draft offer something for a review, ask only happy customers for one, or ask to change
// one?
#include "core/guard/clause_span.h"
#include "core/guard/money.h"
#include "core/guard/rule.h"
#include "core/guard/words/words.h"

namespace leitplanke::guard {
namespace {

/// "Enjoyed the ride? We'd love some stars.": the condition stands in a sentence of its own.
bool AsksTheHappy(const DraftView& draft, std::size_t s) {
  if (s == 0) return false;
  const Sentence& before = draft.doc.sentences()[s - 1];
  const Sentence& here = draft.doc.sentences()[s];
  return (before.question || draft.parse.Any(before.first, before.last, "condition")) &&
         draft.parse.Any(before.first, before.last, "happy-word") && draft.parse.Any(here.first, here.last, "review");
}

/// Money that is offered in a sentence about reviews: "We give £5 for each review."
bool PaysForReview(const DraftView& draft, const Sentence& sentence, const std::vector<Amount>& amounts) {
  if (!draft.parse.Any(sentence.first, sentence.last, "review") &&
      !draft.parse.Any(sentence.first, sentence.last, "praise-act"))
    return false;
  return !AmountsIn(amounts, sentence).empty();
}

std::vector<RuleHit> Check(const DraftView& draft, const PolicyView&) {
  const Parse& parse = draft.parse;
  const Doc& doc = draft.doc;
  std::vector<RuleHit> hits;
  const std::vector<Amount> amounts = FindAmounts(doc);
  for (std::size_t s = 0; s < doc.sentences().size(); ++s) {
    const Sentence& sentence = doc.sentences()[s];
    if (doc.words()[sentence.first].quoted || parse.Any(sentence.first, sentence.last, "no-request")) continue;
    if (AsksTheHappy(draft, s) || PaysForReview(draft, sentence, amounts)) {
      ClauseSpan span(draft, sentence);
      span.Add({"review", "praise-act"});
      hits.push_back({span.Range(), true, 0, {}, {}});
      continue;
    }
    for (const std::string_view kind : {"offers-reward", "ask-change", "asks-happy"}) {
      if (!parse.Any(sentence.first, sentence.last, kind)) continue;
      ClauseSpan span(draft, sentence);
      span.Add({kind});
      hits.push_back({span.Range(), true, kind == "ask-change" ? 1U : 0U, {}, {}});
      break;
    }
  }
  return hits;
}

constexpr Message kMessages[] = {
    {"Für Bewertungen darf es nichts geben, und gefragt werden dürfen nicht nur die Zufriedenen; das gilt als "
     "Manipulation. Bitten Sie, wenn überhaupt, alle um eine ehrliche Bewertung.",
     "Nothing may be given for reviews, and not only happy customers may be asked; that counts as manipulation. If at "
     "all, ask everybody for an honest review."},
    {"Bitten Sie niemanden, eine Bewertung zu ändern oder zu löschen. Lösen Sie das Problem; was der Kunde daraus "
     "macht, "
     "entscheidet er selbst.",
     "Do not ask anybody to change or delete a review. Solve the problem; what the customer makes of it is up to "
     "them."},
    {"Das klingt, als hinge an der Bewertung etwas oder als solle nur loben, wer zufrieden ist. Bitten Sie, wenn "
     "überhaupt, alle um eine ehrliche Bewertung, ohne etwas dafür zu geben.",
     "This sounds as if something hung on the review, or as if only the happy were asked. If at all, ask everybody for "
     "an honest review, and give nothing for it."}};

}  // namespace

const Rule kReviewIncentive = {"review.incentive", Check, kReviewGerman, kReviewEnglish, kMessages, Learned{2}};

}  // namespace leitplanke::guard
