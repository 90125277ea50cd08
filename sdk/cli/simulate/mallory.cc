#include "sdk/cli/simulate/mallory.h"

#include <algorithm>
#include <utility>

#include "sdk/cli/simulate/habits.h"

namespace leitplanke::simulate {

namespace {

Action Numbered(Action action, const Action& as) {
  action.id = as.id;
  action.device = as.device;
  action.seq = as.seq;
  return action;
}

}  // namespace

Mallory::Mallory(Context& context, Network& network, const Backend& backend, std::size_t index, std::string id,
                 const Person& person)
    : context_(context), network_(network), backend_(backend), index_(index), id_(std::move(id)), person_(person) {}

/// Numbered as the backend expects it, whatever was sent before.
Action Mallory::Next(Action action) {
  action.id = id_ + "/" + std::to_string(++made_);
  action.device = id_;
  action.seq = ++seq_;
  const bool to_sign = action.type == ActionType::kSubmit || action.type == ActionType::kApprove;
  if (to_sign) Sign(action, KeyOf(id_, person_.id), NonceOf(action.id));
  return action;
}

void Mallory::Strike(std::size_t cases, const std::string& victim) {
  if (!backend_.up()) return;
  seq_ = backend_.store().Device(id_).last_seq;
  const std::size_t which = context_.dice.Below(cases);
  const Case* c = backend_.store().FindCase(context_.company.case_ids[which]);
  std::vector<Action> actions;
  if (c != nullptr) {
    actions = Craft(*c, victim);
  } else {
    Action open;
    const std::size_t named = context_.dice.Percent(50) ? which : (which + 1) % cases;  // or another post's
    open.case_id = context_.company.case_ids[named];
    open.type = ActionType::kOpen;
    open.post = context_.company.posts[which];
    actions.push_back(Next(std::move(open)));
  }
  if (actions.empty()) return;
  context_.faults.Count(Fault::kTamperedClient);
  Message message;
  message.kind = MessageKind::kPush;
  message.device = index_;
  message.person = &person_;
  message.request = sent_.size();
  message.actions = std::move(actions);
  std::vector<std::string> ids;
  for (const Action& action : message.actions) ids.push_back(action.id);
  sent_.push_back(std::move(ids));
  network_.Send(std::move(message));
}

void Mallory::OnAnswer(const Message& message) {
  const std::vector<std::string>& ids = sent_[message.request];
  for (std::size_t i = 0; i < message.receipts.size(); ++i) {
    const Receipt& receipt = message.receipts[i];
    if (receipt.status != ReceiptStatus::kRejected) acknowledged_.emplace_back(receipt.version, ids[i]);
  }
}

std::vector<Action> Mallory::Craft(const Case& c, const std::string& victim) {
  switch (context_.dice.Below(8)) {
    case 0:
      return SelfApproval(c);
    case 1:
      return Replay();
    case 2:
      return OddNumber(c, victim);
    case 3:
      return OddReply(c);
    case 4:
      return OddApproval(c);
    case 5:
    case 6:
      return OddSignature(c, victim);
    default:
      break;
  }
  // Any action at all, seen at whatever revision.
  constexpr std::size_t kTypes = static_cast<std::size_t>(ActionType::kErase) + 1;
  Action any = WithContent(c, static_cast<ActionType>(context_.dice.Below(kTypes)), context_);
  any.base = c.revision - context_.dice.Below(std::min<std::size_t>(c.revision, 4));
  return {Next(std::move(any))};
}

/// Writes, submits and approves in one breath, or approves what the same person has submitted on another device.
std::vector<Action> Mallory::SelfApproval(const Case& c) {
  if (c.state == CaseState::kInReview) return {Next(Approval(c))};
  Action submit = WithContent(c, ActionType::kSubmit, context_);
  Action approve = Approval(c);
  approve.hash = submit.hash;
  approve.base = submit.base + 1;
  return {Next(std::move(submit)), Next(std::move(approve))};
}

/// Somebody's accepted action once more, as one's own.
std::vector<Action> Mallory::Replay() {
  const std::uint64_t version = backend_.store().version();
  if (version == 0) return {};
  Action copy = backend_.store().Entry(1 + context_.dice.Below(version)).action;
  if (context_.dice.Percent(50)) {
    const Case* now = backend_.store().FindCase(copy.case_id);
    if (now != nullptr) copy.base = now->revision;
  }
  return {Next(std::move(copy))};
}

/// A used number with another body, a skipped number, somebody else's device.
std::vector<Action> Mallory::OddNumber(const Case& c, const std::string& victim) {
  Action note = Next(WithContent(c, ActionType::kNote, context_));
  switch (context_.dice.Below(3)) {
    case 0:
      note.seq = std::max<std::uint64_t>(1, note.seq - 1);
      break;
    case 1:
      note.seq += 1 + context_.dice.Below(3);
      break;
    default:
      note.device = victim;
      note.seq = backend_.store().Device(victim).last_seq + 1;
      break;
  }
  return {std::move(note)};
}

/// Posts what is not one's to post, or claims to have seen what nobody posted.
std::vector<Action> Mallory::OddReply(const Case& c) {
  if (!c.draft.has_value()) return {};
  Action action = WithContent(c, context_.dice.Percent(50) ? ActionType::kIntent : ActionType::kObserved, context_);
  action.hash = c.draft->hash;
  if (action.type == ActionType::kObserved && context_.dice.Percent(50)) {
    action.text = "Something else.";
    action.hash = context_.dice.Percent(50) ? c.draft->hash : TextHash(action.text);
  }
  return {Next(std::move(action))};
}

/// Approves another text, an older revision, or without the ticks.
std::vector<Action> Mallory::OddApproval(const Case& c) {
  Action action = Approval(c);
  switch (context_.dice.Below(3)) {
    case 0:
      action.hash = TextHash(context_.dice.Of(context_.company.texts));
      break;
    case 1:
      action.base = c.revision - 1;
      break;
    default:
      action.checklist.facts = false;
      break;
  }
  return {Next(std::move(action))};
}

/// Of the last action that this device signed and the backend took.
std::string Mallory::UsedNonce() const {
  const Store& store = backend_.store();
  for (std::uint64_t v = store.version(); v > 0; --v) {
    const Action& action = store.Entry(v).action;
    if (action.device == id_ && action.signature.given()) return action.signature.nonce;
  }
  return NonceOf(id_ + "/1");
}

/// A case that this person may approve.
const Case* Mallory::Approvable() const {
  for (const auto& [id, c] : backend_.store().cases()) {
    const bool own = c->submitted_by == person_.id || (c->draft.has_value() && c->draft->author == person_.id);
    if (c->state == CaseState::kInReview && !own && person_.Has("reviewer")) return c;
  }
  return nullptr;
}

/// Submits or approves without a signature, with an old one, with somebody else's, or changes what was signed.
std::vector<Action> Mallory::OddSignature(const Case& c, const std::string& victim) {
  const bool approves = c.state == CaseState::kInReview;
  Action action = Next(approves ? Approval(c) : WithContent(c, ActionType::kSubmit, context_));
  switch (context_.dice.Below(5)) {
    case 0:
      action.signature = {};
      break;
    case 1:  // signed by nobody's key, or by a key that is enrolled for another device
      action.signature.key = KeyOf(context_.dice.Percent(50) ? "nobody" : victim, "").id;
      break;
    case 2:  // another text than the one that was signed
      action.text = context_.dice.Of(context_.company.texts);
      action.hash = approves ? c.submitted_hash : TextHash(action.text);
      action.base = c.revision;
      action.signature.value.front() = action.signature.value.front() == 'a' ? 'b' : 'a';
      break;
    case 3:  // a nonce that was used, where all else is right
      if (const Case* other = Approvable()) action = Numbered(Approval(*other), action);
      Sign(action, KeyOf(id_, person_.id), UsedNonce());
      break;
    default: {  // the signature of an earlier state of the case
      Action older = action;
      older.base -= std::min<std::uint64_t>(older.base, 1);
      Sign(older, KeyOf(id_, person_.id), action.signature.nonce);
      action.signature = older.signature;
      break;
    }
  }
  return {std::move(action)};
}

}  // namespace leitplanke::simulate
