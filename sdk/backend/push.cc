#include "sdk/backend/push.h"

#include <map>
#include <nlohmann/json.hpp>
#include <utility>

#include "core/sync/authority.h"
#include "sdk/backend/api_error.h"
#include "sdk/backend/chain.h"
#include "sdk/backend/own_heads.h"
#include "sdk/backend/signature.h"

namespace leitplanke::backend {
namespace {

std::string Dump(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

/// As `ToJson` has it, put together from texts that are there already.
std::string EntryText(const LogEntry& entry, const std::string& action, const std::string& after) {
  std::string text;
  text.reserve(action.size() + after.size() + 256);
  text.append(R"({"action":)").append(action).append(R"(,"after":)").append(after);
  text.append(R"(,"at":)").append(Dump(entry.at)).append(R"(,"person":)").append(Dump(entry.person));
  return text.append(R"(,"version":)").append(std::to_string(entry.version)).append("}");
}

/// One push on its way through the authority.
class Pass {
 public:
  Pass(Transaction& store, const Tenant& tenant, const Accounts& people, const Person& actor, std::string device,
       Millis now, CaseMemo& memo)
      : store_(store), tenant_(tenant), memo_(memo), now_(IsoTime(now)) {
    const auto row = store_.FindDevice(tenant_.id, device);
    if (!row) throw Unauthorized();
    device_ = {std::move(device), row->person, row->last_seq};
    moment_.policy = &tenant_.policy;
    moment_.guard = &tenant_.guard;
    moment_.policy_version = tenant_.fingerprint;
    moment_.review = &tenant_.review;
    moment_.actor = &actor;
    moment_.people = &people;
    moment_.now = now_;
    version_ = store_.Version(tenant_.id);
  }

  Receipt Take(const Pushed& pushed) {
    const std::optional<Decided> earlier = Earlier(pushed.seq);
    const Decided* known = earlier ? &*earlier : nullptr;
    Verdict verdict = pushed.action ? Ask(*pushed.action, known)
                                    : DecideUnreadable(pushed.seq, pushed.bytes, *pushed.why, device_, known, batch_);
    if (verdict.effects) Write(std::move(*verdict.effects), pushed.bytes);
    return verdict.receipt;
  }

  /// What is the same after every action, or overwritten by the next one, once for all of them.
  void Finish() {
    if (!wrote_) return;
    for (auto& [id, held] : held_) {
      if (held.text.empty()) continue;
      store_.PutCase(tenant_.id, id, held.now->revision, held.text);
      memo_.Put(Key(id), std::move(held.text), held.now);
    }
    store_.PutDevice(tenant_.id, device_.device, {device_.person, device_.last_seq});
  }

  std::uint64_t version() const { return version_; }

 private:
  Verdict Ask(const Action& action, const Decided* earlier) {
    const CaseMemo::Shared before = FindCase(action.case_id);
    const bool assessed = action.type == ActionType::kOpen && !before && !tenant_.review.tiers.empty();
    moment_.assessor = assessed ? &tenant_.assessor->Now(store_, tenant_.id) : nullptr;
    moment_.last_writer = TakesTurns(action, before) ? LastWriter(before->draft->author) : std::string();
    const std::optional<SigningKey> key = FindKey(action);
    const SignatureEvidence evidence{key ? &*key : nullptr,
                                     key && store_.NonceUsed(tenant_.id, device_.device, action.signature.nonce),
                                     VerifyDeviceSignature};
    const Question question{&action, &device_, earlier, before.get(), version_, evidence};
    return Decide(question, moment_, batch_);
  }

  bool TakesTurns(const Action& action, const CaseMemo::Shared& before) const {
    return tenant_.review.rotation != Rotation::kOff && action.type == ActionType::kApprove && before && before->draft;
  }
  std::string LastWriter(const std::string& author) const {
    return store_.LastWriter(tenant_.id, author, moment_.actor->id);
  }

  std::optional<SigningKey> FindKey(const Action& action) const {
    if (!action.signature.given()) return std::nullopt;
    const auto row = store_.FindKey(tenant_.id, action.signature.key);
    if (!row) return std::nullopt;
    return SigningKey{row->id, row->person, row->device, row->algorithm, row->public_key, row->revoked != 0};
  }

  std::optional<Decided> Earlier(std::uint64_t seq) const {
    // Above the highest number decided there is nothing to find, and that is nearly every action.
    if (seq > device_.last_seq) return std::nullopt;
    const auto row = store_.FindReceipt(tenant_.id, device_.device, seq);
    if (!row) return std::nullopt;
    const ReceiptStatus status = row->status == "accepted" ? ReceiptStatus::kAccepted : ReceiptStatus::kRejected;
    return Decided{device_.device, seq, row->body_hash, {seq, status, row->version, row->code, row->message}};
  }

  std::string Key(const std::string& id) const { return tenant_.id + "\n" + id; }

  /// As the actions before it in this push left it; null if there is none.
  CaseMemo::Shared FindCase(const std::string& id) {
    const auto held = held_.find(id);
    if (held != held_.end()) return held->second.now;
    CaseMemo::Shared read;
    if (auto body = store_.FindCase(tenant_.id, id)) {
      read = memo_.Find(Key(id), *body);
      if (!read) {
        read = Parse(*body);
        memo_.Put(Key(id), std::move(*body), read);
      }
    }
    held_[id].now = read;
    return read;
  }

  static CaseMemo::Shared Parse(const std::string& body) {
    const Result<Json> json = ParseJson(body, body.size());
    Result<Case> found = json.ok() ? CaseFromJson(*json) : Result<Case>(json.error());
    if (!found.ok()) throw StoreError("a stored case cannot be read: " + found.error().message);
    return std::make_shared<const Case>(std::move(*found));
  }

  /// `bytes`: the action as it was pushed.
  void Write(Effects effects, const std::string& bytes) {
    const Receipt& receipt = effects.decided.receipt;
    store_.PutReceipt(tenant_.id, device_.device, effects.decided.seq,
                      {effects.decided.body, receipt.status == ReceiptStatus::kAccepted ? "accepted" : "rejected",
                       receipt.version, receipt.code, receipt.message});
    if (effects.entry) {
      LogEntry& entry = *effects.entry;
      std::string after = Dump(ToJson(entry.after));
      // The post was masked: only there the log's action is not the pushed one.
      const bool masked = entry.action.type == ActionType::kOpen;
      const std::string text = EntryText(entry, masked ? Dump(ToJson(entry.action)) : bytes, after);
      store_.AppendLog(tenant_.id, entry.version, entry.after.id, text);
      AppendLink(store_, tenant_.id, entry);
      version_ = entry.version;
      Remember(entry);
      const std::string id = entry.after.id;
      held_[id] = {std::make_shared<const Case>(std::move(entry.after)), std::move(after)};
    }
    if (!effects.nonce.empty()) store_.PutNonce(tenant_.id, device_.device, effects.nonce);
    device_ = std::move(effects.device);
    wrote_ = true;
  }

  /// What an accepted action leaves beside the case.
  void Remember(const LogEntry& entry) {
    const Case& after = entry.after;
    if (entry.action.type == ActionType::kApprove && after.draft) {
      store_.PutLastWriter(tenant_.id, after.draft->author, entry.person);
    }
    if (entry.action.type == ActionType::kCorrect) NoteCorrection(store_, tenant_.id, entry);
    if (entry.action.type == ActionType::kErase) {
      EraseCaseFromLog(store_, tenant_.id, after);
      ForgetCase(store_, tenant_.id, after.id);
    }
  }

  /// A case of this push. `text`: as it is to be written, empty where it was only read.
  struct Held {
    CaseMemo::Shared now;
    std::string text;
  };

  Transaction& store_;
  const Tenant& tenant_;
  CaseMemo& memo_;
  std::map<std::string, Held, std::less<>> held_;
  bool wrote_ = false;
  std::string now_;
  DeviceRecord device_;
  Moment moment_;
  Batch batch_;
  std::uint64_t version_ = 0;
};

}  // namespace

PushResult Push(Transaction& store, const Tenant& tenant, const Accounts& people, const Person& actor,
                const std::string& device, const std::vector<Pushed>& pushed, Millis now, CaseMemo& memo) {
  Pass pass(store, tenant, people, actor, device, now, memo);
  PushResult result;
  const std::uint64_t before = pass.version();
  for (const Pushed& one : pushed) result.receipts.push_back(pass.Take(one));
  pass.Finish();
  result.version = pass.version();
  result.grew = result.version != before;
  return result;
}

}  // namespace leitplanke::backend
