// style.boilerplate: is the draft a canned text: nearly one of the team's recent replies, or made mostly of stock
// phrases?
//
// Stock phrases are judged clause by clause. A clause with a stock phrase and nothing concrete is stock; one that names
// something (a number, a thing, a place) is concrete; "Ich kümmere mich" is neither. A draft is canned if its stock
// clauses outweigh the concrete ones.
#include <algorithm>

#include "core/guard/rule.h"
#include "core/guard/similar_replies.h"
#include "core/guard/words/words.h"

namespace leitplanke::guard {
namespace {

constexpr double kNearlyTheSame = 0.66;
/// Shorter replies ("Gern geschehen, Kim!") repeat by nature.
constexpr std::size_t kFewestComparedWords = 6;
constexpr std::size_t kFewestStockWords = 6;
constexpr double kMostlyStock = 0.6;

/// Says something about this case: a number, a thing, a place; not what stands in every reply.
bool IsConcrete(const DraftView& draft, std::size_t i) {
  const Word& word = draft.doc.words()[i];
  if (word.kind == TokenKind::kNumber) return true;
  if (word.kind != TokenKind::kWord || word.fold.size() < 3) return false;
  const bool known = draft.parse.Is(i, "generic") || draft.parse.Is(i, "brand") || FunctionWordLanguage(word.fold) != 0;
  if (known) return false;
  // German writes things with a capital; at the start of a sentence it says nothing.
  const Sentence& sentence = draft.doc.SentenceOf(i);
  return sentence.language == kEnglish || (word.capital && i != sentence.first);
}

bool IsPoliteEdge(const DraftView& draft, const Sentence& sentence) {
  return draft.parse.Any(sentence.first, sentence.last, "letter-edge") && sentence.last - sentence.first <= 6;
}

bool IsMostlyStock(const DraftView& draft) {
  const Doc& doc = draft.doc;
  std::size_t stock = 0;
  std::size_t concrete = 0;
  for (const Sentence& sentence : doc.sentences()) {
    if (IsPoliteEdge(draft, sentence)) continue;
    for (std::size_t begin = sentence.first; begin < sentence.last; begin = doc.ClauseEnd(begin)) {
      const std::size_t end = std::min(doc.ClauseEnd(begin), sentence.last);
      std::size_t things = 0;
      for (std::size_t i = begin; i < end; ++i) things += IsConcrete(draft, i) ? 1 : 0;
      const bool phrase = draft.parse.Any(begin, end, "stock");
      if (phrase && things <= (end - begin) / 6) {
        stock += end - begin;
      } else if (things > 0) {
        concrete += end - begin;
      }
    }
  }
  return stock >= kFewestStockWords &&
         static_cast<double>(stock) >= kMostlyStock * static_cast<double>(stock + concrete);
}

bool IsNearlyARecentReply(const DraftView& draft) {
  if (draft.draft.recent_replies.empty()) return false;
  const std::vector<std::uint32_t> words = MaskedWords(draft.draft.text);
  return words.size() >= kFewestComparedWords && draft.recent.Nearest(words) >= kNearlyTheSame;
}

std::vector<RuleHit> Check(const DraftView& draft, const PolicyView&) {
  if (IsNearlyARecentReply(draft)) return {{draft.Whole(), true, 0, {}, {}}};
  if (IsMostlyStock(draft)) return {{draft.Whole(), true, 1, {}, {}}};
  return {};
}

constexpr Message kMessages[] = {
    {"Fast dieselbe Antwort hat das Team gerade schon einmal gegeben, und wer beide liest, merkt es. Gehen Sie auf "
     "diesen "
     "Fall ein: was genau ist hier passiert?",
     "The team has just given nearly the same reply, and whoever reads both will notice. Speak to this case: what "
     "exactly "
     "happened here?"},
    {"Das sind vor allem Floskeln; sie wirken wie ein Textbaustein. Sagen Sie konkret, was Sie für diesen Kunden tun.",
     "These are mostly stock phrases; they read like a template. Say concretely what you are doing for this "
     "customer."}};

}  // namespace

const Rule kStyleBoilerplate = {"style.boilerplate", Check, kBoilerplateGerman, kBoilerplateEnglish, kMessages};

}  // namespace leitplanke::guard
