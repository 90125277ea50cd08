// style.empathy: the customer complains or reports trouble; does any word of the draft acknowledge it?
#include "core/guard/rule.h"
#include "core/guard/words/words.h"

namespace leitplanke::guard {
namespace {

constexpr std::size_t kFewestWords = 3;

/// Complaints often have no word of complaint ("ordered vegan, got chicken soup"): a statement that neither praises,
/// asks, plans nor greets counts if it has a weak sign, such as a denial, a wait, or something that came instead. Words
/// of trouble beat thanks and praise in the same post; a question that only asks how something works is none.
bool ReportsTrouble(const DraftView& draft) {
  const Parse& post = draft.post.parse;
  const std::size_t words = draft.post.doc.words().size();
  if (words == 0) return false;
  const bool friendly = post.Any(0, words, "praise-word");
  for (const Sentence& sentence : draft.post.doc.sentences()) {
    if (post.Any(sentence.first, sentence.last, "no-trouble")) continue;
    if (post.Any(sentence.first, sentence.last, "trouble")) return true;
    if (sentence.question) {
      if (sentence.exclaimed || post.Any(sentence.first, sentence.last, "rhetorical")) return true;
    } else if (!friendly && !post.Any(sentence.first, sentence.last, "neutral") &&
               !post.Any(sentence.first, sentence.last, "asks") && post.Any(sentence.first, sentence.last, "weak") &&
               sentence.last - sentence.first >= kFewestWords) {
      return true;
    }
  }
  return false;
}

bool Acknowledges(const DraftView& draft) {
  for (const Chunk& chunk : draft.parse.All("acknowledges")) {
    if (draft.doc.words()[chunk.first].quoted) continue;
    if (!draft.parse.Any(draft.doc.ClauseBegin(chunk.first), draft.doc.ClauseEnd(chunk.last - 1), "no-acknowledgement"))
      return true;
  }
  return false;
}

std::vector<RuleHit> Check(const DraftView& draft, const PolicyView&) {
  if (!ReportsTrouble(draft) || Acknowledges(draft)) return {};
  return {{draft.Whole(), true, 0, {}, {}}};
}

constexpr Message kMessages[] = {
    {"Der Kunde berichtet von Ärger, und die Antwort geht darauf nicht ein. Ein Satz genügt: eine Entschuldigung, "
     "Verständnis oder ein Dank für den Hinweis.",
     "The customer reports trouble, and the reply does not acknowledge it. One sentence will do: an apology, "
     "understanding, or thanks for telling us."}};

}  // namespace

const Rule kStyleEmpathy = {"style.empathy", Check, kEmpathyGerman, kEmpathyEnglish, kMessages, Learned{0, true, true}};

}  // namespace leitplanke::guard
