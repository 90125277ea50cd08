/// @file   cases.h
/// @brief  Case + Action -> Case: the four-eyes state machine. The one place where the rules of review stand.
///
/// The same function decides in the browser (optimistic) and in the backend (authority). Every entry (push,
/// batch, import, admin) goes through `Apply`; nothing else makes or changes a `Case`.
///
/// States (core/cases/transitions.cc has the whole table: state, action, who may, next state):
///
///   new -> claimed -> inReview -> approved -> posting -> answered -> closed
///             ^           |           |           \-> unknown -> answered | approved | claimed
///             \-- changesWanted <-----+ (a new draft withdraws review and approval)
///
/// Decisions worth knowing:
///  - A colleague who changes the text in review or after approval becomes its author and has the case; then any
///    other reviewer may approve, the first author included.
///  - `reply.observed` needs `reply.intent` first, in `approved` it is refused: an answer has a person who pressed
///    the button. A reply that differs from the approved text leads to `unknown` with `reply.matches` false.
///  - After `unknown` a person decides: `reply.observed` by hand (permalink, the approved hash, no text), or
///    `case.release` (it was not sent: back to approved), or `case.reopen` (write it anew: back to claimed).
///  - Submit and approval carry the device's signature over the very text (core/cases/signing.h). Who checked it says
///    so in the `Moment`; where the policy requires it, none is a refusal. Two devices, not only two people, have to
///    sign.
///  - With two approvers the first approval leaves the case in review (`first_approval`); the second completes it.
///    Whether one or two are needed may hang on the post, as the authority's own assessment sees it (`assessed`).
///  - An approval that is too old for the policy is refused at `reply.intent`; then a second person approves again.
///  - Whoever holds a case without a step longer than the policy's lease loses it to any writer who claims it.
///  - In an emergency, if the policy has one, a second person without role or certificate may approve with a reason
///    and a signature; `emergency` then stays open until a qualified reviewer has looked (`review.after`).
///  - `bypass.detected` records a reply by the brand's own account that nobody approved; it stays until a reviewer or
///    an admin has resolved it. Notes, bypasses and reviews afterwards are asides: they depend on no revision.
///  - Beside the draft that goes into review each colleague may keep one of their own (`draft.keep`, an aside that
///    nobody's review depends on). Whoever saves or submits just these words takes that draft: its keeper stays their
///    author, and the draft that stood there is kept in turn. What is reviewed is always `draft`.
///  - `case.correct` says what the assessment or a rule should have said: an aside that changes nothing else. How many
///    have to approve stays what the authority's own assessment made it.
///  - Reasons are kept as notes. Notes, comments and history lines beyond their limit push out the oldest.
///
/// Two promises hold in every reachable case, and a property test looks for a breach:
///  - `approval` stands only beside the very text that it names, and its person is neither the author nor the
///    last editor of that text;
///  - `answered` is reached only from an approved text, by the person whom the policy lets post.
#ifndef LEITPLANKE_CASES_H_
#define LEITPLANKE_CASES_H_

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "leitplanke/assess.h"
#include "leitplanke/guard.h"
#include "leitplanke/policy.h"
#include "leitplanke/review.h"
#include "leitplanke/status.h"

namespace leitplanke {

inline constexpr std::size_t kMaxNotes = 200;              ///< newest notes, and newest comments, kept in the case
inline constexpr std::size_t kMaxHistory = 1000;           ///< history lines kept in the case; the log has all
inline constexpr std::size_t kMaxOverrides = 20;           ///< findings called *not a case* in one submit
inline constexpr std::size_t kMaxReasonBytes = 2000;       ///< one reason, comment or note
inline constexpr std::size_t kMaxFieldBytes = 2048;        ///< a link, an id, any other short field of an action
inline constexpr std::size_t kMaxBypasses = 50;            ///< newest kept in the case
inline constexpr std::size_t kMaxPlaceComments = 20;       ///< comments at places of the text in one `review.changes`
inline constexpr std::size_t kMaxPlaceCommentBytes = 500;  ///< one of them
inline constexpr std::size_t kMaxQuoteBytes = 200;         ///< kept of the words that one of them is about
inline constexpr std::size_t kMaxPlaceRounds = 5;          ///< newest requests for changes that keep their places
inline constexpr std::size_t kMaxCorrections = 40;         ///< things of which somebody said what is right
inline constexpr std::size_t kMaxAboutBytes = 100;         ///< a rule's id in a correction
inline constexpr std::size_t kMaxAlternatives = 4;         ///< drafts kept beside the one that goes into review
inline constexpr std::size_t kMaxAlternativeBytes = 16 * 1024;  ///< one of them
inline constexpr std::size_t kCaseIdDigits = 32;                ///< hex digits of a case id
inline constexpr std::size_t kReadBytesPerSecond = 60;  ///< nobody reads faster: an approval before is marked hasty

enum class CaseState { kNew, kClaimed, kInReview, kChangesWanted, kApproved, kPosting, kAnswered, kUnknown, kClosed };
std::string_view CaseStateName(CaseState state);  ///< "new" "claimed" "inReview" "changesWanted" "approved" "posting"
                                                  ///< "answered" "unknown" "closed"

enum class ActionType {
  kOpen,
  kClaim,
  kRelease,
  kDraft,
  kSubmit,
  kChanges,
  kApprove,
  kIntent,
  kObserved,
  kUnknown,
  kClose,
  kReopen,
  kNote,
  kWithdraw,     ///< the author takes the text out of review, or an approved one back
  kAfterReview,  ///< a qualified reviewer has looked at an emergency approval
  kBypass,       ///< a reply of the brand that nobody approved was seen
  kResolve,      ///< somebody has dealt with it
  kKeep,         ///< a draft of one's own beside the one that goes into review; without words: dropped
  kCorrect,      ///< what the assessment or a rule should have said
  kErase         ///< the customer's data goes, the case is closed for good
};
/// On the wire: "case.open" "case.claim" "case.release" "draft.save" "review.submit" "review.changes"
/// "review.approve" "reply.intent" "reply.observed" "reply.unknown" "case.close" "case.reopen" "case.note"
/// "review.withdraw" "review.after" "bypass.detected" "bypass.resolve" "draft.keep" "case.correct" "case.erase".
std::string_view ActionTypeName(ActionType type);
std::optional<ActionType> ActionTypeFromName(std::string_view name);
/// Notes, bypasses, corrections, drafts kept aside and the like: they take no revision and fit any.
bool IsAside(ActionType type);

/// Somebody of the company. From the backend's accounts, never from the action.
struct Person {
  std::string id;                  ///< "anna"
  std::string name;                ///< "Anna Vogel"
  std::string signature;           ///< "^AV"
  std::vector<std::string> roles;  ///< "agent", "reviewer", "admin"
  std::string qualified_until{};   ///< end of the certificate, ISO 8601 UTC; empty: no end
  bool Has(std::string_view role) const;
};

/// The agent says of a `block` finding that it is not a case. Bound to rule and quoted text, so that it cannot
/// be carried over to another finding.
struct Override {
  std::string rule;
  std::string quote;  ///< exactly the text that the finding spans
  std::string reason;
};

struct Checklist {
  bool spelling = false, facts = false, empathy = false;
  bool complete() const { return spelling && facts && empathy; }
};

/// What the reviewer says about one place of the text under review.
struct PlaceComment {
  std::uint64_t start = 0, end = 0;  ///< UTF-16 code units of the text as it was reviewed, half-open
  std::string text;
  std::string quote;  ///< the words that stood there, at most `kMaxQuoteBytes`; by the authority, not in an action
};

/// A device's signature over `SigningBytes` (core/cases/signing.h).
struct ActionSignature {
  std::string key;     ///< id of the device's key, 32 hex digits
  std::string nonce;   ///< 32 hex digits, used once
  std::string policy;  ///< fingerprint of the policy that the person worked under
  std::string value;   ///< 128 hex digits; empty: not signed
  bool given() const { return !value.empty(); }
};

/// What somebody did. Fields that a type does not use are empty; `ActionFromJson` refuses unknown ones.
struct Action {
  std::string id;         ///< unique, made by the client
  std::string device;     ///< which device
  std::uint64_t seq = 0;  ///< 1, 2, 3 … for each device
  ActionType type = ActionType::kNote;
  std::string case_id;
  std::uint64_t base = 0;  ///< the case's revision that the person saw; 0 for `case.open`
  std::string at;          ///< ISO 8601 UTC, the client's clock; for display, never for decisions

  Post post;         ///< open
  std::string text;  ///< draft, submit, note, changes (may be empty beside `comments`), observed (what the page shows)
  Surface surface = Surface::kPublic;  ///< draft, submit
  std::string hash;                    ///< submit, approve, intent, observed: `TextHash` of the text meant
  std::vector<Override> overrides;     ///< submit
  bool overrides_confirmed = false;    ///< approve: the reviewer read and confirms every override
  Checklist checklist;                 ///< approve
  std::string permalink;               ///< observed, bypass, resolve
  std::string reason;                  ///< close, unknown, release, withdraw, after, resolve, erase
  std::string emergency;               ///< approve: why a person without the qualification approves; else empty
  std::vector<PlaceComment> comments;  ///< changes
  std::string about, value;            ///< correct: see `Correction`
  ActionSignature signature;           ///< submit, approve
};

struct DraftState {
  std::string text, hash, author;  ///< author: who changed it last
  Surface surface = Surface::kPublic;
  std::uint64_t revision = 0;  ///< 1, 2, … within the case
  std::vector<Override> overrides;
};
/// A draft that a colleague keeps beside the one that goes into review.
struct Alternative {
  std::string text, hash, author, at;
  Surface surface = Surface::kPublic;
};
struct Approval {
  std::string hash, person, at;
  Checklist checklist;
  std::string device;        ///< on which it was given; not the one that submitted
  bool hasty = false;        ///< given faster than the text can be read
  bool is_signed = false;    ///< the backend has checked its signature
  bool out_of_turn = false;  ///< of the two, the author wrote the last time as well, and the policy has them take turns
};
/// An approval by the emergency path.
struct Emergency {
  std::string person, reason, at;
  std::string reviewed_by, reviewed_at;  ///< empty: the review afterwards is open
};
/// A reply by the brand's own account that nobody approved.
struct Bypass {
  std::string permalink, hash, person, at;
  std::string resolved_by, resolved_at;  ///< empty: it stands in red
};
/// What the assessment ("relevance" "needs_reply" "intents" "sentiment" "urgency") should have said of the post, or
/// whether a rule's hint was right ("accept" "reject"; its id has a dot). Several intents stand sorted, a blank
/// between.
struct Correction {
  std::string about, value, person, at;
};
struct PostingState {
  std::string hash, person, at;
};
struct Reply {
  std::string permalink, hash, at;
  bool matches = false;
};
struct Note {
  std::string person, text, at;
};
/// A request for changes.
struct Comment {
  std::string person, text, at;
  std::string hash;  ///< of the text that it is about: the draft's while nobody has changed it, then `previous_text`'s
  std::vector<PlaceComment> places;
};
struct HistoryLine {
  std::string type, person, at;
  std::uint64_t revision = 0;
};

/// What the core's own assessment said of the post when the case was opened: how many have to approve may depend on it.
struct Assessed {
  std::string urgency;  ///< "low" "normal" "high" "critical"
  std::vector<std::string> intents, signals;
};

/// What happened, oldest first. Lines never change, so that copies of a case share them: of all that a case has, this
/// grows longest.
class History {
 public:
  std::size_t size() const { return lines_.size(); }
  bool empty() const { return lines_.empty(); }
  const HistoryLine& operator[](std::size_t i) const { return *lines_[i]; }
  const HistoryLine& back() const { return *lines_.back(); }
  /// Forgets the oldest beyond `kMaxHistory`.
  void Add(HistoryLine line) {
    if (lines_.size() >= kMaxHistory) lines_.erase(lines_.begin());
    lines_.push_back(std::make_shared<const HistoryLine>(std::move(line)));
  }

 private:
  std::vector<std::shared_ptr<const HistoryLine>> lines_;
};

struct Case {
  std::string id;
  Post post;                         ///< text with personal data masked
  std::optional<Assessed> assessed;  ///< where the policy had tiers then
  CaseState state = CaseState::kNew;
  std::uint64_t revision = 0;  ///< counts every accepted action but notes
  std::string opened_by, opened_at;
  std::string claimed_by;  ///< empty = nobody
  std::string claimed_at;  ///< their last step; the lease runs from here
  std::optional<DraftState> draft;
  std::vector<Alternative> alternatives;  ///< one a colleague, no words twice
  std::string previous_text;              ///< last submitted text before the draft's, for the diff
  std::string submitted_by;               ///< who signed the draft's present text last; empty once the text changes
  std::string submitted_hash;             ///< hash of that text: in review and later that of the draft
  std::string submitted_at, submitted_device;
  bool submitted_signed = false;           ///< the backend has checked its signature
  std::string policy_version;              ///< fingerprint of the policy at submit
  std::vector<Comment> comments;           ///< reviewers' requests for changes, oldest first
  std::optional<Approval> first_approval;  ///< of two
  std::optional<Approval> approval;        ///< stands when all have approved
  std::optional<Emergency> emergency;
  std::vector<Bypass> bypasses;
  std::vector<Correction> corrections;  ///< the last word about each thing
  bool erased = false;
  std::optional<PostingState> posting;
  std::optional<Reply> reply;
  std::vector<Note> notes;
  History history;
};

using Cases = std::map<std::string, Case, std::less<>>;  ///< by id

/// What the host knows about an action's signature.
enum class Signed {
  kNo,         ///< none
  kUnchecked,  ///< a device's own optimistic view: the backend will look
  kYes,        ///< checked: by the actor's device, over this very content, never used before
};

/// The company's people, as the host keeps them.
class People {
 public:
  virtual ~People() = default;
  /// Null if there is none of that id.
  virtual const Person* Find(std::string_view id) const = 0;
};

/// Everything about the moment that a decision needs; nothing is read from elsewhere.
struct Moment {
  const Policy* policy = nullptr;        ///< never null
  const ReviewPolicy* review = nullptr;  ///< never null: the policy's part about people
  const Guard* guard = nullptr;          ///< never null; decides whether a `block` finding stands at submit and approve
  const Assessor* assessor = nullptr;    ///< of the same policy; asked at `case.open` if the review has tiers
  std::string policy_version;
  const Person* actor = nullptr;   ///< never null: who acts, as the backend knows them
  const People* people = nullptr;  ///< never null: a draft's author is looked up here, for the signature rule
  std::string now;                 ///< ISO 8601 UTC
  Signed is_signed = Signed::kNo;  ///< of the action; `Decide` finds it out
  std::string last_writer;         ///< who wrote when actor and author last reviewed each other; empty: unknown
};

/// The id of the case of a post: the same on every device and for every person, so that two agents who open the
/// same post meet in one case. 32 hex digits.
std::string CaseId(std::string_view tenant, std::string_view platform, std::string_view post_id);

/// The case after the action, or why not. `before` null: no such case yet (only `case.open` fits).
/// Pure: the same arguments give the same result on every machine. Cost: one guard check at submit and
/// approve, else linear in the size of the case.
Result<Case> Apply(const Case* before, const Action& action, const Moment& moment);

/// How many people beside the author have to approve. A case that was never assessed counts for every tier: too many
/// eyes, not too few.
std::int64_t ApproversNeeded(const Case& c, const ReviewPolicy& review);

/// What `actor` may do next with this case, for buttons: the types that `Apply` would not refuse for who or
/// for state (content is not looked at).
std::vector<ActionType> Allowed(const Case& c, const Moment& moment);

/// Whether `actor` may approve the text by the policy's emergency path only: not by the usual one, for want of role or
/// certificate.
bool AllowedInEmergency(const Case& c, const Moment& moment);

/// Whether the approval that stands is older than the policy allows: it has to be given anew before the reply is
/// posted.
bool ApprovalExpired(const Case& c, const Moment& moment);

}  // namespace leitplanke

#endif  // LEITPLANKE_CASES_H_
