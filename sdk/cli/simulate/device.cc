#include "sdk/cli/simulate/device.h"

#include <algorithm>

#include "sdk/cli/simulate/habits.h"

namespace leitplanke::simulate {

namespace {

constexpr std::uint64_t kPatienceMs = 1500;   // then a request counts as lost
constexpr std::uint64_t kPollEveryMs = 2000;  // without a poke
constexpr std::size_t kLargestPush = 6;       // small, so that several are needed

}  // namespace

Device::Device(Context& context, Network& network, std::size_t index, std::string id, const Person& person)
    : context_(context),
      network_(network),
      index_(index),
      id_(std::move(id)),
      person_(person),
      key_(KeyOf(id_, person.id)) {
  Boot();
}

// ---- what the person does ---------------------------------------------------------------------------------------

View Device::Show(const std::string& case_id) {
  return Rebase(replica_, *outbox_, case_id, context_.At(person_, skew_ms_));
}

void Device::Act(std::size_t cases) {
  if (!up()) return;
  const std::size_t which = context_.dice.Below(cases);
  const Company& company = context_.company;
  const View view = Show(company.case_ids[which]);
  const Case* before = view.exists ? &view.shown : nullptr;
  const Moment moment = context_.At(person_, skew_ms_);
  auto action = ChooseAction(before, company.case_ids[which], company.posts[which], moment, context_);
  if (!action.has_value()) return;
  const auto after = Apply(before, *action, moment);
  if (!after.ok()) return;                            // the panel says why; nothing is queued
  if (before == nullptr) action->post = after->post;  // only the masked text is stored and sent
  Queue(std::move(*action));
}

bool Device::ApproveNow(const std::string& case_id) {
  if (!up()) return false;
  const View view = Show(case_id);
  if (!view.exists || view.shown.state != CaseState::kInReview) return false;
  Action action = Approval(view.shown);
  if (!Apply(&view.shown, action, context_.At(person_, skew_ms_)).ok()) return false;
  return Queue(std::move(action));
}

bool Device::Queue(Action action) {
  action.id = id_ + "/" + std::to_string(++made_);
  action.at = context_.Iso(skew_ms_);
  const bool to_sign = action.type == ActionType::kSubmit || action.type == ActionType::kApprove;
  if (to_sign) Sign(action, key_, NonceOf(action.id));
  auto added = outbox_->Add(std::move(action));
  if (!added.ok()) return false;
  const bool kept = Commit([&](Storage& storage) {
    storage.waiting.insert_or_assign(added->seq, *added);
    if (!context_.Planted(Sabotage::kReusesNumbers)) storage.next_seq = added->seq + 1;
  });
  if (!kept) return false;
  books_.promised.emplace(added->id, added->text);
  return true;
}

// ---- storage ------------------------------------------------------------------------------------------------------

template <typename Write>
bool Device::Commit(const Write& write) {
  const bool client = context_.Strikes(Fault::kCrashClient, context_.rates.crash_client);
  const bool dies = client || context_.Strikes(Fault::kCrashWorker, context_.rates.crash_worker);
  if (dies && context_.dice.Percent(50)) {
    context_.faults.Count(Fault::kTornWrite);  // storage drops the unfinished transaction
  } else {
    write(storage_);
    if (!dies) return true;
  }
  Crash(client ? Fault::kCrashClient : Fault::kCrashWorker);
  return false;
}

void Device::Crash(Fault fault) {
  outbox_.reset();
  push_.reset();
  pull_.reset();
  ++life_;
  Event event;
  event.kind = EventKind::kDeviceUp;
  event.device = index_;
  event.life = life_;
  network_.After(fault == Fault::kCrashWorker ? context_.dice.Between(10, 200) : context_.dice.Between(500, 5000),
                 std::move(event));
}

void Device::OnUp(const Event& event) {
  if (event.life == life_ && !up()) Boot();
}

void Device::Boot() {
  outbox_.emplace(id_, storage_.next_seq);
  std::vector<Action> waiting;
  for (const auto& [seq, action] : storage_.waiting) waiting.push_back(action);
  (void)outbox_->Restore(std::move(waiting));
  std::vector<Case> cases;
  for (const auto& [id, c] : storage_.cases) cases.push_back(*c);
  replica_.Restore(storage_.cursor, std::move(cases));
  news_ = true;
}

void Device::SkewClock() { skew_ms_ = static_cast<std::int64_t>(context_.dice.Below(172800000)) - 86400000; }

// ---- the loop -------------------------------------------------------------------------------------------------------

void Device::OnTick() {
  if (!up()) return;
  if (context_.Strikes(Fault::kClockSkew, context_.rates.skew)) SkewClock();
  if (push_.has_value() && context_.now_ms >= push_->late_at) push_.reset();
  if (pull_.has_value() && context_.now_ms >= pull_->late_at) pull_.reset();
  if (!push_.has_value() && !outbox_->waiting().empty()) SendPush();
  if (!up()) return;
  if (!pull_.has_value() && (news_ || context_.now_ms >= pulled_at_ + kPollEveryMs)) SendPull();
}

void Device::SendPush() {
  Message message;
  message.kind = MessageKind::kPush;
  message.device = index_;
  message.person = &person_;
  message.life = life_;
  message.request = ++requests_;
  message.actions = outbox_->Peek(context_.dice.Between(1, kLargestPush));
  push_ = Flight{message.request, context_.now_ms + kPatienceMs};
  if (context_.Planted(Sabotage::kRemovesOnSend)) {
    for (const Action& action : message.actions) storage_.waiting.erase(action.seq);
    std::vector<Action> rest(outbox_->waiting().begin() + static_cast<std::ptrdiff_t>(message.actions.size()),
                             outbox_->waiting().end());
    (void)outbox_->Restore(std::move(rest));
  }
  network_.Send(std::move(message));
}

void Device::SendPull() {
  Message message;
  message.kind = MessageKind::kPull;
  message.device = index_;
  message.person = &person_;
  message.life = life_;
  message.request = ++requests_;
  message.after = replica_.cursor();
  pull_ = Flight{message.request, context_.now_ms + kPatienceMs};
  pulled_at_ = context_.now_ms;
  news_ = false;
  network_.Send(std::move(message));
}

void Device::OnMessage(const Message& message) {
  if (!up()) return;
  if (message.kind == MessageKind::kPoke) {
    news_ = true;
    return;
  }
  if (message.life != life_) return;  // the process that asked is dead
  if (message.kind == MessageKind::kPushAnswer) OnPushAnswer(message);
  if (message.kind == MessageKind::kPullAnswer) OnPullAnswer(message);
}

/// Late answers count as well: what they say has happened.
void Device::OnPushAnswer(const Message& message) {
  if (push_.has_value() && push_->request == message.request) push_.reset();
  for (const Receipt& receipt : message.receipts) {
    if (receipt.status == ReceiptStatus::kRejected) continue;
    for (const Action& action : outbox_->waiting()) {
      if (action.seq == receipt.seq) books_.acknowledged.emplace_back(receipt.version, action.id);
    }
  }
  SettleResult result = outbox_->Settle(message.receipts);
  if (context_.Planted(Sabotage::kDropsReturned)) result.returned.clear();
  if (context_.Planted(Sabotage::kKeepsBase) && !result.replace.empty()) {
    for (Action& action : result.replace) action = storage_.waiting.at(action.seq);
    std::vector<Action> waiting = outbox_->waiting();
    for (Action& action : waiting) action = storage_.waiting.at(action.seq);
    (void)outbox_->Restore(std::move(waiting));
  }
  if (result.remove.empty() && result.replace.empty() && result.returned.empty()) return;
  (void)Commit([&](Storage& storage) {
    for (const Action& action : result.replace) storage.waiting.insert_or_assign(action.seq, action);
    for (const std::uint64_t seq : result.remove) storage.waiting.erase(seq);
    for (const Returned& back : result.returned) {
      books_.returned.emplace(back.action.id, Books::Back{back.action.text, back.code});
    }
  });
}

void Device::OnPullAnswer(const Message& message) {
  if (pull_.has_value() && pull_->request == message.request) pull_.reset();
  std::vector<const LogEntry*> entries;
  entries.reserve(message.entries.size());
  for (const auto& entry : message.entries) entries.push_back(entry.get());
  const std::uint64_t before = replica_.cursor();
  const auto changed = replica_.ApplyPage(entries);
  if (!changed.ok()) {
    news_ = true;
    return;
  }
  for (const LogEntry* entry : entries) books_.served.emplace(entry->version, entry->action.id);
  outbox_->Pulled(replica_.cursor());
  news_ = news_ || message.more;
  if (changed->empty()) return;
  if (context_.Planted(Sabotage::kCursorFirst)) {
    if (!Commit([&](Storage& storage) { storage.cursor = replica_.cursor(); })) return;
  }
  (void)Commit([&](Storage& storage) {
    storage.cursor = replica_.cursor();
    for (const auto& entry : message.entries) {
      if (entry->version > before) storage.cases[entry->after.id] = {entry, &entry->after};
    }
  });
}

}  // namespace leitplanke::simulate
