// legal.claim: does the draft admit legal liability, guarantee an outcome, or give legal, medical or financial advice?
#include "core/guard/rule.h"
#include "core/guard/words/words.h"

namespace leitplanke::guard {
namespace {

std::vector<RuleHit> Check(const DraftView& draft, const PolicyView&) {
  const Parse& parse = draft.parse;
  const Doc& doc = draft.doc;
  std::vector<RuleHit> hits;
  for (const std::string_view kind : {"liability", "guarantees", "advises"}) {
    for (const Chunk& claim : parse.All(kind)) {
      const Sentence& sentence = doc.SentenceOf(claim.first);
      const std::size_t begin = doc.ClauseBegin(claim.first);
      const std::size_t end = doc.ClauseEnd(claim.last - 1);
      if (doc.words()[claim.first].quoted || sentence.question) continue;
      if (parse.Any(begin, end, "not-claimed") || parse.Any(sentence.first, sentence.last, "quotes-terms")) continue;
      // Advice often comes with a condition; a claim or a guarantee with one is none.
      if (kind != "advises" && parse.Any(begin, end, "conditional")) continue;
      const std::size_t message = kind == "liability" ? 0U : kind == "guarantees" ? 1U : 2U;
      hits.push_back({draft.Range({begin, end}), true, message, {}, {}});
    }
  }
  return hits;
}

constexpr Message kMessages[] = {
    {"Das liest sich wie ein Schuldanerkenntnis. Entschuldigen Sie sich gern, aber lassen Sie Haftung und Ansprüche "
     "die "
     "Fachabteilung klären.",
     "This reads as an admission of liability. Do apologise, but leave liability and claims to the legal team."},
    {"Das verspricht einen Ausgang, den wir nicht in der Hand haben. Sagen Sie, was Sie selbst tun und bis wann.",
     "This guarantees an outcome that is not in our hands. Say what you yourself will do, and by when."},
    {"Das ist rechtlicher, medizinischer oder finanzieller Rat. Nennen Sie die Fakten und verweisen Sie für den Rat an "
     "eine Fachperson.",
     "This is legal, medical or financial advice. Give the facts, and leave advice to a professional."},
    {"Das liest sich wie ein Schuldanerkenntnis, eine Garantie oder fachlicher Rat. Sagen Sie, was Sie selbst tun, und "
     "lassen Sie Haftung, Ausgang und Rat denen, die dafür einstehen können.",
     "This reads as an admission, a guarantee or professional advice. Say what you yourself will do, and leave "
     "liability, outcomes and advice to those who can answer for them."}};

}  // namespace

const Rule kLegalClaim = {"legal.claim", Check, kLegalGerman, kLegalEnglish, kMessages, Learned{3}};

}  // namespace leitplanke::guard
