#include <map>
#include <optional>
#include <set>
#include <vector>

#include "core/cases/clock.h"
#include "sdk/cli/simulate/keys.h"
#include "sdk/cli/simulate/witness.h"

namespace leitplanke::simulate {

namespace {

/// One case as the accepted actions tell it. Shares no code with the reducer.
class Told {
 public:
  using Nonces = std::set<std::string>;

  Told(const Context& context, Nonces& nonces) : context_(context), nonces_(nonces) {}

  std::string Hear(const LogEntry& entry) {
    const Action& action = entry.action;
    if ((action.type == ActionType::kOpen) == opened_) return "opened twice, or acted on before it was opened";
    opened_ = true;
    if (action.type == ActionType::kOpen) grave_ = context_.company.grave.contains(action.post.id);
    if (action.post.text.find(kCanary) != std::string::npos) return "personal data of the post in the log";
    if (entry.after.post.text.find(kCanary) != std::string::npos) return "personal data of the post in the case";
    const bool counts = !IsAside(action.type);
    if (counts && action.base != revision_) return "decided on another revision than the person saw";
    revision_ += counts ? 1 : 0;
    if (entry.after.revision != revision_) return "a revision that skips or repeats";
    if (std::string fault = Seal(entry); !fault.empty()) return fault;
    if (action.type == ActionType::kErase) return Forget(entry.after);
    std::string breach = Judge(entry);
    if (breach.empty()) breach = Look(entry.after, action);
    before_ = entry.after.state;
    return breach;
  }

 private:
  /// Each submit and each approval is signed by the device that sent it, over what it says, with a nonce of its own.
  std::string Seal(const LogEntry& entry) {
    const Action& action = entry.action;
    if (action.type != ActionType::kSubmit && action.type != ActionType::kApprove) return "";
    const SigningKey key = KeyOf(action.device, entry.person);
    if (action.signature.key != key.id) return "not signed by the device that sent it";
    if (!VerifyKeyedHash(key, SigningBytes(kTenant, action), action.signature.value)) return "signed something else";
    const bool fresh = nonces_.insert(action.device + "/" + action.signature.nonce).second;
    if (!fresh) return "signed with a nonce for the second time";
    return "";
  }

  /// After an erasure nothing more may happen, and nothing of it is left.
  std::string Forget(const Case& after) {
    before_ = after.state;
    const bool left =
        after.draft.has_value() || after.approval.has_value() || !after.post.text.empty() || !after.corrections.empty();
    return left ? "erased, and still there" : "";
  }

  void Write(const Action& action, const std::string& person) {
    const bool changed =
        !text_.has_value() || Canonical(*text_) != Canonical(action.text) || surface_ != action.surface;
    if (changed) author_ = Keeper(action, person);
    text_ = action.text;
    surface_ = action.surface;
    Withdraw();
  }

  /// A correction's value, and whose it is.
  using Word = std::pair<std::string, std::string>;

  /// A draft that somebody keeps aside, in a form that tells whether its words are the same.
  using Words = std::pair<std::string, Surface>;

  void Keep(const Action& action, const std::string& person) {
    kept_.erase(person);
    const std::string words = Canonical(action.text);
    if (!words.empty()) kept_[person] = {words, action.surface};
  }

  /// Who is the author of words that are new in the draft: whoever kept them. What stood there is then kept, if its
  /// author has nothing else aside.
  std::string Keeper(const Action& action, const std::string& person) {
    const Words words{Canonical(action.text), action.surface};
    for (const auto& [keeper, kept] : kept_) {
      if (kept != words) continue;
      const std::string author = keeper;
      kept_.erase(author);
      if (text_.has_value()) kept_.try_emplace(author_, Canonical(*text_), surface_);
      return author;
    }
    return person;
  }

  void Withdraw() {
    first_.clear();
    approver_.clear();
    approved_.clear();
    poster_.clear();
  }

  std::string Judge(const LogEntry& entry) {
    const Action& action = entry.action;
    const std::string& person = entry.person;
    switch (action.type) {
      case ActionType::kDraft:
        Write(action, person);
        submitter_.clear();
        break;
      case ActionType::kSubmit:
        Write(action, person);
        submitter_ = person;
        device_ = action.device;
        break;
      case ActionType::kKeep:
        Keep(action, person);
        break;
      case ActionType::kCorrect:
        right_[action.about] = {action.value, person};
        break;
      case ActionType::kApprove:
        return Approve(entry);
      case ActionType::kIntent:
        return Intend(entry);
      case ActionType::kWithdraw:
        submitter_.clear();
        Withdraw();
        break;
      case ActionType::kChanges:
      case ActionType::kReopen:
        Withdraw();
        break;
      case ActionType::kRelease:
        poster_.clear();
        break;
      default:
        break;
    }
    return "";
  }

  std::string Approve(const LogEntry& entry) {
    const Action& action = entry.action;
    const std::string& person = entry.person;
    if (person == author_) return "approved by its author";
    if (person == submitter_) return "approved by who submitted it";
    const Person* reviewer = context_.company.Find(person);
    if (reviewer == nullptr || !reviewer->Has("reviewer")) return "approved without the role";
    if (!text_.has_value() || action.hash != TextHash(*text_)) return "approved another text";
    if (!action.checklist.complete()) return "approved without the checklist";
    if (action.device == device_) return "approved on the device that submitted it";
    if (person == first_) return "approved twice by the same person";
    const bool two = context_.review.approvers == 2 || (grave_ && !context_.review.tiers.empty());
    if (two && first_.empty() && approver_.empty()) {
      first_ = person;
      return "";
    }
    approver_ = person;
    approved_ = action.hash;
    approved_at_ = entry.at;
    return "";
  }

  std::string Intend(const LogEntry& entry) {
    const std::string& person = entry.person;
    const Posting posting = context_.policy->posting;
    const bool may =
        (posting != Posting::kAuthor && person == approver_) || (posting != Posting::kReviewer && person == author_);
    if (approver_.empty()) return "to be posted without an approval";
    const auto age = SecondsBetween(approved_at_, entry.at);
    if (age.value_or(0) > context_.review.approval_minutes * 60) return "to be posted on an approval that is too old";
    if (!may) return "to be posted by somebody whom the policy does not name";
    poster_ = person;
    return "";
  }

  /// The last word about each thing, and nothing else.
  bool Corrected(const std::vector<Correction>& corrections) const {
    std::map<std::string, Word> shown;
    for (const Correction& one : corrections) shown[one.about] = {one.value, one.person};
    return shown.size() == corrections.size() && shown == right_;
  }

  /// What the case shows against what was told.
  std::string Look(const Case& c, const Action& action) const {
    const bool is_signed = c.state == CaseState::kApproved || c.state == CaseState::kPosting ||
                           c.state == CaseState::kUnknown || c.state == CaseState::kAnswered;
    if (is_signed && approver_.empty()) return std::string(CaseStateName(c.state)) + " without an approval";
    if (c.approval.has_value() != !approver_.empty()) return "an approval that nobody gave, or that was lost";
    if (c.approval.has_value() && (c.approval->person != approver_ || c.approval->hash != approved_)) {
      return "an approval by somebody else or of another text";
    }
    if (c.draft.has_value() && c.draft->author != author_) return "a draft of somebody else's words";
    if (c.approval.has_value() && c.draft->text != *text_) return "an approval beside another text";
    if (!Corrected(c.corrections)) return "another correction than the last one";
    if (c.state != CaseState::kAnswered || before_ == CaseState::kAnswered) return "";
    if (poster_.empty()) return "answered without an intent";
    const bool by_hand = action.text.empty() && before_ == CaseState::kUnknown;
    if (!by_hand && !SameReply(*text_, action.text)) return "answered by another text than the approved one";
    return "";
  }

  const Context& context_;
  bool opened_ = false;
  bool grave_ = false;
  std::uint64_t revision_ = 0;
  CaseState before_ = CaseState::kNew;
  std::optional<std::string> text_;
  Surface surface_ = Surface::kPublic;
  std::string author_, submitter_, device_, first_, approver_, approved_, approved_at_, poster_;
  std::map<std::string, Words> kept_;  ///< by who keeps it
  std::map<std::string, Word> right_;  ///< what people say is right, by what it is about
  Nonces& nonces_;                     ///< of all cases
};

}  // namespace

std::string FindFourEyesBreach(const Store& store, const Context& context) {
  std::map<std::string, Told> cases;
  Told::Nonces nonces;
  for (std::uint64_t v = 1; v <= store.version(); ++v) {
    const LogEntry& entry = store.Entry(v);
    Told& told = cases.try_emplace(entry.action.case_id, context, nonces).first->second;
    const std::string breach = told.Hear(entry);
    if (!breach.empty()) {
      return "version " + std::to_string(v) + " (" + std::string(ActionTypeName(entry.action.type)) + " by " +
             entry.person + "): " + breach;
    }
  }
  return "";
}

}  // namespace leitplanke::simulate
