// handover.hotline: is the customer sent somewhere else to begin again?
//
// A sentence fires when it names a general channel (<desk>, an own phone or mail, a contact form) and sends the
// customer there (<go-there>), or says that they help there; it does not when it tells what happened, when the company
// calls, when somebody who knows the case is named, or when it answers the customer's question about a shop.
#include <algorithm>

#include "core/guard/clause_span.h"
#include "core/guard/rule.h"
#include "core/guard/words/words.h"
#include "core/text/language/normalize.h"

namespace leitplanke::guard {
namespace {

class HandoverFinder {
 public:
  HandoverFinder(const DraftView& draft, const PolicyView& policy)
      : draft_(draft), policy_(policy), known_contact_(Anywhere("knows-case") || Anywhere("stays-mine")) {}

  std::vector<RuleHit> Find() {
    if (AnswersAboutShop()) return {};
    std::vector<RuleHit> hits;
    for (const Sentence& sentence : draft_.doc.sentences()) {
      if (SendsAway(sentence)) hits.push_back({Place(sentence), true, 0, {}, {}});
    }
    return hits;
  }

 private:
  bool Has(const Sentence& sentence, std::string_view name) const {
    return draft_.parse.Any(sentence.first, sentence.last, name);
  }
  bool Anywhere(std::string_view name) const { return draft_.parse.Any(0, draft_.doc.words().size(), name); }

  bool HasContactForm(const Sentence& sentence) const {
    return std::any_of(draft_.links.begin(), draft_.links.end(), [&](const Link& link) {
      return link.range.begin >= sentence.begin && link.range.begin < sentence.end &&
             PolicyView::IsOneOf(policy_.contact_forms, link.range.In(draft_.draft.text));
    });
  }

  /// An own phone or mail without an extension.
  bool HasGeneralContact(const Sentence& sentence) const {
    const auto general = [&](const Contact& contact) {
      return !contact.extension && contact.range.begin >= sentence.begin && contact.range.begin < sentence.end;
    };
    return std::any_of(draft_.phones.begin(), draft_.phones.end(), general) ||
           std::any_of(draft_.mails.begin(), draft_.mails.end(), general);
  }

  bool HasExtension(const Sentence& sentence) const {
    return Has(sentence, "extension") ||
           std::any_of(draft_.phones.begin(), draft_.phones.end(), [&](const Contact& contact) {
             return contact.extension && contact.range.begin >= sentence.begin && contact.range.begin < sentence.end;
           });
  }

  bool HasSecureLink(const Sentence& sentence) const {
    return std::any_of(draft_.links.begin(), draft_.links.end(), [&](const Link& link) {
      return link.range.begin >= sentence.begin && link.range.begin < sentence.end &&
             PolicyView::IsOneOf(policy_.secure_forms, link.range.In(draft_.draft.text));
    });
  }

  /// "Ben, Kundenbetreuung Northline"
  bool IntroducesAgent(const Sentence& sentence) const {
    const std::string name = FoldWord(draft_.first_name);
    for (std::size_t i = sentence.first; i + 1 < sentence.last; ++i) {
      if (draft_.doc.words()[i].fold == name && draft_.parse.Any(i + 1, std::min(i + 3, sentence.last), "desk"))
        return true;
    }
    return false;
  }

  bool SendsAway(const Sentence& sentence) const {
    if (draft_.doc.words()[sentence.first].quoted) return false;
    // "Have you tried the helpline?" sends there although the words are those of a report.
    if (Has(sentence, "no-handover") && !(sentence.question && Has(sentence, "handover"))) return false;
    if (HasSecureLink(sentence) || IntroducesAgent(sentence)) return false;
    const bool general = HasGeneralContact(sentence) || HasContactForm(sentence);
    if (HasExtension(sentence) || (known_contact_ && !Has(sentence, "general-line"))) return false;
    if (Has(sentence, "handover")) return true;
    if (general) return true;
    if (Has(sentence, "tells-only")) return false;
    return Has(sentence, "desk") && Has(sentence, "go-there");
  }

  /// The clauses that name the channel and send there.
  ByteRange Place(const Sentence& sentence) const {
    ClauseSpan span(draft_, sentence);
    span.Add({"handover", "desk"});
    if (Has(sentence, "desk")) span.Add({"go-there"});
    for (const auto* contacts : {&draft_.phones, &draft_.mails}) {
      for (const Contact& contact : *contacts) {
        if (contact.range.begin >= sentence.begin && contact.range.begin < sentence.end)
          span.AddAt(contact.range.begin);
      }
    }
    for (const Link& link : draft_.links) {
      if (link.range.begin >= sentence.begin && link.range.begin < sentence.end) span.AddAt(link.range.begin);
    }
    return span.Range();
  }

  /// The post asks when or where a shop or line is open, and the draft says it.
  bool AnswersAboutShop() const { return draft_.post.parse.Any(0, draft_.post.doc.words().size(), "asks-about-shop"); }

  const DraftView& draft_;
  const PolicyView& policy_;
  const bool known_contact_;
};

std::vector<RuleHit> Check(const DraftView& draft, const PolicyView& policy) {
  return HandoverFinder(draft, policy).Find();
}

constexpr Message kMessages[] = {
    {"Hier wird der Kunde weggeschickt und müsste von vorn anfangen. Nennen Sie jemanden, der den Fall kennt "
     "(Durchwahl), "
     "oder den 1:1-Link, unter dem Sie Ansprechpartner bleiben.",
     "This sends the customer away to begin again. Name somebody who knows the case (with an extension), or give the "
     "1:1 link where you stay the contact."}};

}  // namespace

const Rule kHandoverHotline = {"handover.hotline", Check, kHandoverGerman, kHandoverEnglish, kMessages, Learned{}};

}  // namespace leitplanke::guard
