// privacy.request: does the draft ask the customer for personal data, here on the platform?
//
// The grammar finds requests for a kind of data (<ask>); the code takes back those that are none: warnings, thanks,
// what belongs into the brand's own form or app, quoted speech. A request may also be spread over two sentences
// (<ask-it> beside a named kind) or be nothing but the kind itself ("Kundennummer?").
#include <algorithm>

#include "core/guard/rule.h"
#include "core/guard/words/words.h"

namespace leitplanke::guard {
namespace {

/// What the draft says about places that are not the platform.
struct Places {
  bool safe = false;      ///< the brand's own form, app, page, mailbox, or somebody else's counter
  bool platform = false;  ///< "per DM", "hier", "below"
};

Places PlacesIn(const DraftView& draft, const PolicyView& policy, const Sentence& sentence) {
  Places places;
  places.safe = draft.parse.Any(sentence.first, sentence.last, "in-safe-place");
  bool linked = false;
  for (const Link& link : draft.links) {
    if (link.range.begin >= sentence.begin && link.range.begin < sentence.end) linked |= policy.IsOwnHost(link.host);
  }
  places.safe |= linked;
  // "Gib sie hier ein: https://…": here is there.
  places.platform = draft.parse.Any(sentence.first, sentence.last, "dm") ||
                    (!linked && draft.parse.Any(sentence.first, sentence.last, "here"));
  places.safe |= DraftView::AnyIn(draft.mails, sentence);
  return places;
}

/// A link that keeps this agent as the contact, anywhere in the draft.
bool HasSecureLink(const DraftView& draft, const PolicyView& policy) {
  return std::any_of(draft.links.begin(), draft.links.end(), [&](const Link& link) {
    return PolicyView::IsOneOf(policy.secure_forms, link.range.In(draft.draft.text));
  });
}

class RequestFinder {
 public:
  RequestFinder(const DraftView& draft, const PolicyView& policy)
      : draft_(draft), policy_(policy), secure_(HasSecureLink(draft, policy)) {}

  std::vector<RuleHit> Find() {
    for (const Chunk& ask : draft_.parse.All("ask")) Consider(ask);
    for (const Sentence& sentence : draft_.doc.sentences()) {
      if (IsNothingButData(sentence) || ListsData(sentence) || LeansToAsking(sentence)) Consider(DataIn(sentence));
      if (ConfirmsValue(sentence)) Consider({sentence.first, sentence.last});
    }
    for (const Chunk& ask : draft_.parse.All("ask-it")) {
      if (NamedBeside(ask)) Consider(ask);
    }
    return std::move(hits_);
  }

 private:
  /// From the first kind of data in the sentence to the last one.
  Chunk DataIn(const Sentence& sentence) const {
    Chunk data{sentence.last, sentence.first};
    for (std::size_t i = sentence.first; i < sentence.last; ++i) {
      const std::size_t end = draft_.parse.EndOf(i, "pii");
      if (end == 0) continue;
      data = {std::min(data.first, i), std::max(data.last, end)};
    }
    return data.first < data.last ? data : Chunk{sentence.first, sentence.last};
  }

  void Consider(const Chunk& ask) {
    const Doc& doc = draft_.doc;
    const Sentence& sentence = doc.SentenceOf(ask.first);
    if (doc.words()[ask.first].quoted || IsTakenBack(ask)) return;
    const Places places = PlacesIn(draft_, policy_, sentence);
    if ((places.safe || secure_) && !places.platform) return;
    hits_.push_back({draft_.Range({doc.ClauseBegin(ask.first), doc.ClauseEnd(ask.last - 1)}), true, 0, {}, {}});
  }

  bool IsTakenBack(const Chunk& ask) const {
    const Doc& doc = draft_.doc;
    const std::size_t begin = doc.ClauseBegin(ask.first);
    const std::size_t end = doc.ClauseEnd(ask.last - 1);
    if (draft_.parse.Any(begin, end, "not-asked")) return true;
    // "Auf der Rechnung fehlt Ihre Hausnummer, das haben wir ergänzt."
    if (end < doc.words().size() && draft_.parse.Any(end, doc.ClauseEnd(end), "added-by-us")) return true;
    const Sentence& sentence = doc.SentenceOf(ask.first);
    // "Danke, die Postleitzahl genügt mir."
    const bool after_thanks = begin > sentence.first && draft_.parse.Any(doc.ClauseBegin(begin - 1), begin, "thanks");
    if ((after_thanks || draft_.parse.Any(sentence.first, std::min(sentence.first + 2, sentence.last), "thanks")) &&
        !sentence.question && !draft_.parse.Any(sentence.first, sentence.last, "please"))
      return true;
    return !sentence.question && draft_.parse.Any(begin, end, "where-it-is") && ask.last <= end &&
           draft_.parse.Any(ask.first, ask.last, "where-it-is");
  }

  /// "Kundennummer bitte!", "Postcode?", "Jetzt noch Geburtstag und PLZ, dann sind wir durch!"
  bool IsNothingButData(const Sentence& sentence) const {
    const std::size_t last = sentence.question ? sentence.last : draft_.doc.ClauseEnd(sentence.first);
    return AsksByNaming(sentence, last, 1) || AsksByNaming(sentence, sentence.last, 2);
  }

  /// Words from the sentence's first to `last` are kinds of data, `fewest` at least, and small words that ask.
  bool AsksByNaming(const Sentence& sentence, std::size_t last, std::size_t fewest) const {
    std::size_t kinds = 0;
    bool asked = sentence.question;
    std::size_t covered = sentence.first;
    for (std::size_t i = sentence.first; i < last; ++i) {
      asked |= draft_.parse.Is(i, "please") || draft_.parse.Is(i, "still-missing") || draft_.parse.Is(i, "thanks");
      const std::size_t chunk_end = draft_.parse.EndOf(i, "pii");
      if (chunk_end > 0) {
        covered = std::max(covered, chunk_end);
        ++kinds;
      }
      const bool small = draft_.parse.Is(i, "filler") || draft_.parse.Is(i, "plain-name");
      if (i >= covered && !small && draft_.doc.words()[i].kind == TokenKind::kWord) return false;
    }
    return kinds >= fewest && asked;
  }

  /// "Gerne per PN: Name, Geburtsdatum, Kundennummer.", "Ich bräuchte noch: PLZ und IBAN"
  bool ListsData(const Sentence& sentence) const {
    const Doc& doc = draft_.doc;
    std::size_t list = doc.ClauseEnd(sentence.first);
    while (list < sentence.last && doc.GapBefore(list).find(':') == std::string_view::npos) list = doc.ClauseEnd(list);
    if (list >= sentence.last || !draft_.parse.Any(sentence.first, list, "list-lead")) return false;
    for (std::size_t i = list; i < sentence.last; ++i) {
      if (draft_.parse.Is(i, "pii")) return true;
      if (!draft_.parse.Is(i, "filler") && !draft_.parse.Is(i, "plain-name") && !draft_.parse.Is(i, "own-your"))
        return false;
    }
    return false;
  }

  /// No known form of request, but the kind of data, whose it is, and several signs of one.
  bool LeansToAsking(const Sentence& sentence) const {
    const Doc& doc = draft_.doc;
    const Parse& parse = draft_.parse;
    std::size_t kinds = 0;
    for (std::size_t i = sentence.first; i < sentence.last; ++i) {
      kinds += parse.Is(i, "pii") || parse.Is(i, "plain-name") ? 1U : 0U;
    }
    for (std::size_t i = sentence.first; i < sentence.last; ++i) {
      if (!parse.Is(i, "pii") || doc.words()[i].quoted) continue;
      int signs = sentence.question ? 1 : 0;
      signs += kinds > 1 ? 1 : 0;
      for (const std::string_view sign : {"needed", "then-we"}) {
        signs += parse.Any(sentence.first, sentence.last, sign) ? 1 : 0;
      }
      const bool yours = parse.Is(i, "own-your") || (i > sentence.first && parse.Is(i - 1, "own-your")) ||
                         (i > sentence.first + 1 && parse.Is(i - 2, "own-your"));
      signs += yours ? 1 : 0;
      signs += parse.Any(sentence.first, sentence.last, "please") ? 1 : 0;
      signs += parse.Any(sentence.first, sentence.last, "kindness") ? 1 : 0;
      signs += parse.Any(sentence.first, sentence.last, "soft-ask") ? 1 : 0;
      if (parse.Any(sentence.first, sentence.last, "own-doing")) signs -= 2;
      return signs >= 2;
    }
    return false;
  }

  /// "Is 07700 900461 still right?": a value is shown and asked about.
  bool ConfirmsValue(const Sentence& sentence) const {
    if (!sentence.question || !draft_.parse.Any(sentence.first, sentence.last, "still-right")) return false;
    return std::any_of(draft_.values.begin(), draft_.values.end(), [&](const pii::Hit& value) {
      return value.start >= sentence.begin && value.start < sentence.end;
    });
  }

  /// The kind of data stands in the sentence before or behind, or earlier in this one.
  bool NamedBeside(const Chunk& ask) const {
    const std::vector<Sentence>& sentences = draft_.doc.sentences();
    const std::size_t at = draft_.doc.words()[ask.first].sentence;
    const std::size_t from = at > 0 ? at - 1 : at;
    const std::size_t to = std::min(at + 1, sentences.size() - 1);
    for (std::size_t s = from; s <= to; ++s) {
      const std::size_t end = s == at ? ask.first : sentences[s].last;
      if (draft_.parse.Any(sentences[s].first, end, "pii") && !draft_.parse.Any(sentences[s].first, end, "not-asked"))
        return true;
    }
    return false;
  }

  const DraftView& draft_;
  const PolicyView& policy_;
  const bool secure_;
  std::vector<RuleHit> hits_;
};

std::vector<RuleHit> Check(const DraftView& draft, const PolicyView& policy) {
  return RequestFinder(draft, policy).Find();
}

constexpr Message kMessages[] = {
    {"Hier wird nach persönlichen Daten gefragt. Was auf der Plattform steht, auch in ihrem Messenger, liest sie mit. "
     "Schicken Sie stattdessen den Link zum sicheren Formular; Sie bleiben dort Ansprechpartner.",
     "This asks for personal data. Whatever is typed here, even in the messenger, the platform reads along. "
     "Send the link to the secure form instead; you stay the contact there."}};

}  // namespace

const Rule kPrivacyRequest = {"privacy.request",      Check,     kPrivacyRequestGerman,
                              kPrivacyRequestEnglish, kMessages, Learned{}};

}  // namespace leitplanke::guard
