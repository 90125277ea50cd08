#include "core/sync/authority.h"

#include <utility>

#include "core/cases/canonical.h"

namespace leitplanke {

namespace {

Receipt Reject(std::uint64_t seq, std::string_view code, std::string message) {
  Receipt receipt;
  receipt.seq = seq;
  receipt.status = ReceiptStatus::kRejected;
  receipt.code = code;
  receipt.message = std::move(message);
  return receipt;
}

Receipt RejectSequence(std::uint64_t seq, std::string message) {
  return Reject(seq, ErrorCodeName(ErrorCode::kSequence), std::move(message));
}

/// The first answer once more.
Receipt Repeat(const Decided& earlier) {
  Receipt receipt = earlier.receipt;
  if (receipt.status == ReceiptStatus::kAccepted) receipt.status = ReceiptStatus::kDuplicate;
  return receipt;
}

/// The answer if the number alone decides: repeated, skipped or used for something else. Empty: it is the next one.
std::optional<Receipt> AnswerByNumber(std::uint64_t seq, std::string_view body, const DeviceRecord& device,
                                      const Decided* earlier, Batch& batch) {
  if (batch.stopped) return RejectSequence(seq, "Not looked at: an action before it in this push skips a number.");
  const std::string number = "Number " + std::to_string(seq) + " of device " + device.device;
  if (earlier != nullptr) {
    if (earlier->body == body) return Repeat(*earlier);
    return RejectSequence(seq, number + " was used for another action already. Queue this one anew.");
  }
  if (seq <= device.last_seq) {
    return RejectSequence(seq, number + " was used already; what became of it is not known any more.");
  }
  if (seq != device.last_seq + 1) {
    batch.stopped = true;
    return RejectSequence(seq, number + " skips a number: " + std::to_string(device.last_seq + 1) +
                                   " comes next. Send the missing actions first.");
  }
  return std::nullopt;
}

void MarkBroken(const Action& action, const Receipt& receipt, Batch& batch) {
  const bool drags = !IsAside(action.type) && receipt.status == ReceiptStatus::kRejected &&
                     receipt.code != ErrorCodeName(ErrorCode::kAlreadyOpen);
  if (drags) batch.broken.insert(action.case_id);
}

Verdict Final(const DeviceRecord& device, std::string body, Receipt receipt) {
  Effects effects;
  effects.device = device;
  effects.device.last_seq = receipt.seq;
  effects.decided = Decided{device.device, receipt.seq, std::move(body), receipt};
  return Verdict{std::move(receipt), std::move(effects)};
}

/// Whether the action is signed as it says. `kNo` where it is not signed at all: whether it must be is the policy's.
Result<Signed> Seal(const Question& question, const Moment& moment) {
  if (!question.action->signature.given()) return Signed::kNo;
  const Status fits = CheckSignature(*question.action, moment, question.evidence);
  if (!fits.ok()) return fits.error();
  return Signed::kYes;
}

Verdict FinalReject(const DeviceRecord& device, std::string body, std::uint64_t seq, const Error& error) {
  return Final(device, std::move(body), Reject(seq, ErrorCodeName(error.code), error.message));
}

Verdict Accept(const Question& question, std::string body, Case&& after, const Moment& moment) {
  Receipt receipt;
  receipt.seq = question.action->seq;
  receipt.status = ReceiptStatus::kAccepted;
  receipt.version = question.version + 1;

  Verdict verdict = Final(*question.device, std::move(body), std::move(receipt));
  LogEntry& entry = verdict.effects->entry.emplace();
  entry.version = question.version + 1;
  entry.person = moment.actor->id;
  entry.at = moment.now;
  entry.action = *question.action;
  if (entry.action.type == ActionType::kOpen) entry.action.post = after.post;  // the log holds the masked text only
  entry.after = std::move(after);
  return verdict;
}

}  // namespace

std::string BodyHash(const Action& action) { return Sha256Hex(CanonicalAction(action)); }

Verdict Decide(const Question& question, const Moment& moment, Batch& batch) {
  const Action& action = *question.action;
  const DeviceRecord& device = *question.device;
  if (action.device != device.device || device.person != moment.actor->id) {
    return Verdict{Reject(action.seq, ErrorCodeName(ErrorCode::kNotYours),
                          "The action names device " + action.device + "; signed in is " + moment.actor->id +
                              " on device " + device.device + "."),
                   std::nullopt};
  }
  std::string body = BodyHash(action);
  if (auto answer = AnswerByNumber(action.seq, body, device, question.earlier, batch); answer.has_value()) {
    if (!batch.stopped) MarkBroken(action, *answer, batch);
    return Verdict{std::move(*answer), std::nullopt};
  }
  if (!IsAside(action.type) && batch.broken.contains(action.case_id)) {
    return FinalReject(device, std::move(body), action.seq,
                       Error{ErrorCode::kStale, "An earlier action that this one builds on was rejected.", "/base"});
  }
  const auto seal = Seal(question, moment);
  Moment sealed = moment;
  if (seal.ok()) sealed.is_signed = *seal;
  auto after = seal.ok() ? Apply(question.before, action, sealed) : Result<Case>(seal.error());
  Verdict verdict = after.ok() ? Accept(question, std::move(body), std::move(*after), moment)
                               : FinalReject(device, std::move(body), action.seq, after.error());
  if (seal.ok() && *seal == Signed::kYes) verdict.effects->nonce = action.signature.nonce;
  MarkBroken(action, verdict.receipt, batch);
  return verdict;
}

Verdict DecideUnreadable(std::uint64_t seq, std::string_view bytes, const Error& why, const DeviceRecord& device,
                         const Decided* earlier, Batch& batch) {
  std::string body = Sha256Hex(bytes);
  if (auto answer = AnswerByNumber(seq, body, device, earlier, batch); answer.has_value()) {
    return Verdict{std::move(*answer), std::nullopt};
  }
  return FinalReject(device, std::move(body), seq, why);
}

}  // namespace leitplanke
