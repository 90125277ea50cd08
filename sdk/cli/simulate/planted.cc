#include "sdk/cli/simulate/planted.h"

#include <optional>
#include <utility>

namespace leitplanke::simulate {

namespace {

/// Whoever is looked for.
struct Nobody final : People {
  const Person person{"nobody", "Nobody", "^NN", {}};
  const Person* Find(std::string_view) const override { return &person; }
};

/// The question as the buggy code sees it, and what it writes afterwards.
class Bug {
 public:
  Bug(Sabotage sabotage, const Question& question, const Moment& moment)
      : sabotage_(sabotage),
        real_(question),
        action_(*question.action),
        device_(*question.device),
        moment_(moment),
        review_(*moment.review),
        question_(question) {
    moment_.review = &review_;
    question_.action = &action_;
    question_.device = &device_;
    if (question.before != nullptr) {
      before_ = *question.before;
      question_.before = &*before_;
    }
    Numbers();
    Signatures();
    // A number that was decided before is answered by the authority alone.
    if (question_.earlier == nullptr && before_.has_value()) See(*before_);
  }

  Verdict Run(Batch& batch) {
    Verdict verdict = Decide(question_, moment_, batch);
    if (verdict.effects.has_value()) Write(*verdict.effects);
    return verdict;
  }

 private:
  void Numbers() {
    if (sabotage_ == Sabotage::kForgetsNumbers && action_.seq <= device_.last_seq) {
      question_.earlier = nullptr;
      device_.last_seq = action_.seq - 1;
    }
    if (sabotage_ == Sabotage::kNoBodyHash && question_.earlier != nullptr) {
      earlier_ = *question_.earlier;
      earlier_->body = BodyHash(action_);
      question_.earlier = &*earlier_;
    }
    if (sabotage_ == Sabotage::kAllowsGaps && action_.seq > device_.last_seq) device_.last_seq = action_.seq - 1;
    if (sabotage_ == Sabotage::kForeignDevice) {
      device_.person = moment_.actor->id;
      device_.device = action_.device;
    }
  }

  void Signatures() {
    SignatureEvidence& evidence = question_.evidence;
    // What the other bugs change in the action is not what was signed.
    const auto always = [](const SigningKey&, std::string_view, std::string_view) { return true; };
    const bool fits = action_.signature.given() && CheckSignature(*real_.action, moment_, evidence).ok();
    if (fits) evidence.verify = always;
    const bool to_sign = action_.type == ActionType::kSubmit || action_.type == ActionType::kApprove;
    if (sabotage_ == Sabotage::kUnsigned && to_sign && !action_.signature.given()) {
      review_.signatures = leitplanke::Signatures::kAccepted;
    }
    if (sabotage_ == Sabotage::kAnyKey && evidence.key != nullptr) {
      key_ = *evidence.key;
      key_.person = moment_.actor->id;
      key_.device = action_.device;
      evidence.key = &key_;
      evidence.verify = always;
    }
    if (sabotage_ == Sabotage::kNonceAgain) evidence.nonce_used = false;
    if (sabotage_ == Sabotage::kSignsLess) evidence.verify = always;
    if (sabotage_ == Sabotage::kOneApprover) review_.approvers = 1;
    if (sabotage_ == Sabotage::kNoTiers) review_.tiers.clear();
    if (sabotage_ == Sabotage::kOldApproval) review_.approval_minutes = 0;
  }

  void See(Case& before) {
    const ActionType type = action_.type;
    const bool judges = type == ActionType::kApprove || type == ActionType::kChanges;
    if (sabotage_ == Sabotage::kSelfApproval && judges && before.draft.has_value()) {
      before.submitted_by.clear();
      before.submitted_device.clear();
      before.draft->author = nobody_.id;
      moment_.people = &nobodies_;
    }
    if (sabotage_ == Sabotage::kAnyHash && type == ActionType::kApprove) action_.hash = before.submitted_hash;
    if (sabotage_ == Sabotage::kStaleAccepted) action_.base = before.revision;
    if (sabotage_ == Sabotage::kStolenWords && type != ActionType::kKeep) before.alternatives.clear();
    if (sabotage_ == Sabotage::kAnybodyPosts && type == ActionType::kIntent && before.approval.has_value()) {
      before.approval->person = moment_.actor->id;
      before.draft->author = moment_.actor->id;
    }
    const bool answers = type == ActionType::kObserved && before.draft.has_value();
    if (sabotage_ == Sabotage::kNoIntent && answers && before.state == CaseState::kApproved) {
      before.state = CaseState::kPosting;
      before.posting = PostingState{before.draft->hash, moment_.actor->id, moment_.now};
    }
    if (sabotage_ == Sabotage::kAnyReply && answers) {
      action_.text = before.draft->text;
      action_.hash = before.draft->hash;
    }
  }

  void Write(Effects& effects) {
    effects.decided.body = BodyHash(*real_.action);
    if (!effects.entry.has_value()) return;
    LogEntry& entry = *effects.entry;
    if (sabotage_ == Sabotage::kUnsigned && entry.action.type == ActionType::kSubmit) {
      entry.after.submitted_signed = true;
    }
    const Post masked = entry.action.post;
    entry.action = *real_.action;
    if (entry.action.type != ActionType::kOpen || sabotage_ != Sabotage::kNoMasking) entry.action.post = masked;
    if (sabotage_ == Sabotage::kNoMasking && entry.action.type == ActionType::kOpen) {
      entry.after.post = entry.action.post;
    }
    if (real_.before == nullptr) return;
    const Case& before = *real_.before;
    const bool corrects = entry.action.type == ActionType::kCorrect;
    if (sabotage_ == Sabotage::kLighterPost && corrects && entry.after.assessed.has_value()) {
      entry.after.assessed->urgency = entry.action.value;
    }
    if (sabotage_ == Sabotage::kFirstWord && corrects && !before.corrections.empty()) {
      entry.after.corrections = before.corrections;
    }
    if (sabotage_ == Sabotage::kSelfApproval && before.draft.has_value() && entry.after.draft->author == nobody_.id) {
      entry.after.draft->author = before.draft->author;
      entry.after.submitted_by = before.submitted_by;
      entry.after.submitted_device = before.submitted_device;
    }
    if (sabotage_ == Sabotage::kStolenWords && entry.action.type != ActionType::kKeep) {
      entry.after.alternatives = before.alternatives;
    }
    if (sabotage_ == Sabotage::kAnybodyPosts && entry.action.type == ActionType::kIntent) {
      entry.after.approval = before.approval;
      entry.after.draft = before.draft;
    }
    if (sabotage_ == Sabotage::kApprovalStays && entry.action.type == ActionType::kDraft && before.approval) {
      entry.after.approval = before.approval;
      entry.after.state = before.state;
    }
  }

  const Sabotage sabotage_;
  const Question& real_;
  const Nobody nobodies_{};
  const Person& nobody_ = nobodies_.person;
  SigningKey key_;
  Action action_;
  DeviceRecord device_;
  Moment moment_;
  ReviewPolicy review_;
  Question question_;
  std::optional<Case> before_;
  std::optional<Decided> earlier_;
};

}  // namespace

Verdict DecideSabotaged(Sabotage sabotage, const Question& question, const Moment& moment, Batch& batch) {
  return Bug(sabotage, question, moment).Run(batch);
}

}  // namespace leitplanke::simulate
