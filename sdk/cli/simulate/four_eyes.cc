#include <map>
#include <optional>

#include "sdk/cli/simulate/witness.h"

namespace leitplanke::simulate {

namespace {

/// One case as the accepted actions tell it. Shares no code with the reducer.
class Told {
 public:
  explicit Told(const Context& context) : context_(context) {}

  std::string Hear(const LogEntry& entry) {
    const Action& action = entry.action;
    if ((action.type == ActionType::kOpen) == opened_) return "opened twice, or acted on before it was opened";
    opened_ = true;
    if (action.post.text.find(kCanary) != std::string::npos) return "personal data of the post in the log";
    if (entry.after.post.text.find(kCanary) != std::string::npos) return "personal data of the post in the case";
    const bool counts = action.type != ActionType::kNote;
    if (counts && action.base != revision_) return "decided on another revision than the person saw";
    revision_ += counts ? 1 : 0;
    if (entry.after.revision != revision_) return "a revision that skips or repeats";
    std::string breach = Judge(action, entry.person);
    if (breach.empty()) breach = Look(entry.after, action);
    before_ = entry.after.state;
    return breach;
  }

 private:
  void Write(const Action& action, const std::string& person) {
    const bool changed =
        !text_.has_value() || Canonical(*text_) != Canonical(action.text) || surface_ != action.surface;
    if (changed) author_ = person;
    text_ = action.text;
    surface_ = action.surface;
    approver_.clear();
    approved_.clear();
    poster_.clear();
  }

  std::string Judge(const Action& action, const std::string& person) {
    switch (action.type) {
      case ActionType::kDraft:
        Write(action, person);
        submitter_.clear();
        break;
      case ActionType::kSubmit:
        Write(action, person);
        submitter_ = person;
        break;
      case ActionType::kApprove:
        return Approve(action, person);
      case ActionType::kIntent:
        return Intend(person);
      case ActionType::kChanges:
      case ActionType::kReopen:
        approver_.clear();
        approved_.clear();
        poster_.clear();
        break;
      case ActionType::kRelease:
        poster_.clear();
        break;
      default:
        break;
    }
    return "";
  }

  std::string Approve(const Action& action, const std::string& person) {
    if (person == author_) return "approved by its author";
    if (person == submitter_) return "approved by who submitted it";
    const Person* reviewer = context_.company.Find(person);
    if (reviewer == nullptr || !reviewer->Has("reviewer")) return "approved without the role";
    if (!text_.has_value() || action.hash != TextHash(*text_)) return "approved another text";
    if (!action.checklist.complete()) return "approved without the checklist";
    approver_ = person;
    approved_ = action.hash;
    return "";
  }

  std::string Intend(const std::string& person) {
    const Posting posting = context_.policy->posting;
    const bool may =
        (posting != Posting::kAuthor && person == approver_) || (posting != Posting::kReviewer && person == author_);
    if (approver_.empty()) return "to be posted without an approval";
    if (!may) return "to be posted by somebody whom the policy does not name";
    poster_ = person;
    return "";
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
    if (c.approval.has_value() && c.draft->text != *text_) return "an approval beside another text";
    if (c.state != CaseState::kAnswered || before_ == CaseState::kAnswered) return "";
    if (poster_.empty()) return "answered without an intent";
    const bool by_hand = action.text.empty() && before_ == CaseState::kUnknown;
    if (!by_hand && !SameReply(*text_, action.text)) return "answered by another text than the approved one";
    return "";
  }

  const Context& context_;
  bool opened_ = false;
  std::uint64_t revision_ = 0;
  CaseState before_ = CaseState::kNew;
  std::optional<std::string> text_;
  Surface surface_ = Surface::kPublic;
  std::string author_, submitter_, approver_, approved_, poster_;
};

}  // namespace

std::string FindFourEyesBreach(const Store& store, const Context& context) {
  std::map<std::string, Told> cases;
  for (std::uint64_t v = 1; v <= store.version(); ++v) {
    const LogEntry& entry = store.Entry(v);
    Told& told = cases.try_emplace(entry.action.case_id, context).first->second;
    const std::string breach = told.Hear(entry);
    if (!breach.empty()) {
      return "version " + std::to_string(v) + " (" + std::string(ActionTypeName(entry.action.type)) + " by " +
             entry.person + "): " + breach;
    }
  }
  return "";
}

}  // namespace leitplanke::simulate
