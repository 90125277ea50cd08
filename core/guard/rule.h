/// @file   rule.h
/// @brief  What a guardrail is to the engine: a pure function from a read draft to places in it, with its messages.
///
/// One file a family; each defines one `Rule` and the list in guard.cc names it. A rule that knows words brings them
/// as a grammar source; all sources become one grammar, so that a text is read once.
#ifndef LEITPLANKE_CORE_GUARD_RULE_H_
#define LEITPLANKE_CORE_GUARD_RULE_H_

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/assess/pii/pii.h"
#include "core/guard/similar_replies.h"
#include "core/heads/head.h"
#include "core/text/language/doc.h"
#include "core/text/language/grammar.h"
#include "core/text/links.h"
#include "core/text/tokens.h"
#include "leitplanke/guard.h"
#include "leitplanke/policy.h"

namespace leitplanke::guard {

/// The policy in the form that rules ask it.
struct PolicyView {
  explicit PolicyView(const Policy& source);

  Policy policy;
  pii::Finder finder;
  pii::OwnContacts own;
  std::vector<std::string> own_hosts;     ///< lower case; subdomains are own, too
  std::vector<std::string> secure_forms;  ///< host and path, lower case, without scheme and `www.`
  std::vector<std::string> contact_forms;
  std::vector<std::string> brand_names;    ///< names, aliases and handles, folded word by word ("northline telecom")
  std::vector<std::string> stock_phrases;  ///< folded word by word

  bool IsOwnHost(std::string_view host) const;
  /// `number`, which is the company's own, goes on behind the listed number.
  bool HasExtension(std::string_view number) const;
  /// `link` as it stands in the text is one of `forms`, or below it.
  static bool IsOneOf(const std::vector<std::string>& forms, std::string_view link);
};

/// A mail address or phone number of the company that the draft names.
struct Contact {
  ByteRange range;
  bool extension = false;  ///< of an own number: digits follow it, so it leads to one person
};

/// What a grammar of words cannot say: <brand> (a name of the policy), <brand-thing> (a compound, "Nordbahn-App"),
/// <stock> (the policy's own phrases), <num>, <num-date> ("12.5.", "3/4/26", "4th"), <num-clock> ("14:30", "9am"),
/// <link>.
std::vector<Parse::Given> FindGiven(const Doc& doc, const PolicyView& policy);

/// A text and what the grammar knows of it. Stays where it is: the parse refers to the doc.
struct ReadText {
  ReadText(std::string_view text, const PolicyView& view, const Grammar& grammar);
  ReadText(const ReadText&) = delete;
  ReadText& operator=(const ReadText&) = delete;

  Doc doc;
  Parse parse;
};

/// The customer's post that a draft answers; empty if it is not known.
struct PostView : ReadText {
  using ReadText::ReadText;

  /// What heads look at, counted when first asked for. The hashes are others than a draft's.
  const heads::Counted& Words() const;
  /// Word classes and phrases that the grammar knows, and the classes of `words`: the same at each call.
  const std::vector<heads::Feature>& Names(const heads::Thesaurus& words) const;
  /// What the network's filters answer: the same at each call.
  const heads::Answers& Asked(const heads::Net& net, const heads::Thesaurus& words) const;

 private:
  mutable std::optional<heads::Counted> words_;
  mutable std::optional<std::vector<heads::Feature>> names_;
  mutable std::optional<heads::Answers> answers_;
};

/// The last post is kept: while a reply is typed, it is the same at each key press. Not for two threads at once.
class PostCache {
 public:
  const PostView& Get(std::string_view text, const PolicyView& view, const Grammar& grammar);

 private:
  std::unique_ptr<PostView> post_;
};

/// One draft, read once for all rules.
struct DraftView {
  /// All arguments must outlive the view.
  DraftView(const Draft& source, const PolicyView& view, const Grammar& grammar, const RecentReplies& replies,
            const PostView& answered);

  const Draft& draft;
  const RecentReplies& recent;
  Doc doc;
  Parse parse;
  const PostView& post;
  const std::vector<Link>& links;
  std::vector<pii::Hit> values;        ///< personal data in the draft, the company's own left out
  std::vector<Contact> mails, phones;  ///< the company's own
  std::string initials;                ///< of the agent, "AV"; empty if not known
  std::string first_name;              ///< "Anna"

  /// Bytes of words [first, last).
  ByteRange Range(Chunk chunk) const { return {doc.words()[chunk.first].begin, doc.words()[chunk.last - 1].end}; }
  ByteRange Whole() const { return {0, draft.text.size()}; }
  /// Does a link, mail or phone of `list` begin in the sentence?
  template <typename T>
  static bool AnyIn(const std::vector<T>& list, const Sentence& sentence) {
    for (const T& item : list) {
      if (item.range.begin >= sentence.begin && item.range.begin < sentence.end) return true;
    }
    return false;
  }
};

struct RuleHit {
  ByteRange range;
  bool overridable = true;
  std::size_t message = 0;      ///< which of the rule's messages
  std::string german, english;  ///< what stands for `{}` in it
  bool plain = false;           ///< said outright: no head takes it back (learned.h)
};

struct Message {
  std::string_view german, english;  ///< what, why, what to do instead
};

/// How a rule is learned from examples, too (learned.h).
struct Learned {
  std::size_t message = 0;  ///< of a finding that the examples alone speak for
  bool whole = false;       ///< such a finding is about the whole draft, not about its weightiest sentence
  bool with_post = false;   ///< the customer's post counts as well
};

struct Rule {
  std::string_view id;
  std::vector<RuleHit> (*check)(const DraftView&, const PolicyView&);
  std::string_view german, english;  ///< grammar sources; either may be empty or hold both
  std::span<const Message> messages;
  std::optional<Learned> learned = {};
};

extern const Rule kPrivacyRequest, kPrivacyLeak, kHandoverHotline, kStyleBoilerplate, kStyleSignature, kStyleEmpathy,
    kStyleAddressForm, kToneHostile, kParitySpecialTreatment, kPromiseUndated, kLegalClaim, kDisclosureAffiliation,
    kLanguageMismatch, kLinkUntrusted, kReviewIncentive, kLengthPlatform;

}  // namespace leitplanke::guard

#endif  // LEITPLANKE_CORE_GUARD_RULE_H_
