#include "sdk/cli/simulate/backend.h"

#include <algorithm>
#include <utility>

#include "core/audit/audit.h"
#include "sdk/cli/simulate/planted.h"

namespace leitplanke::simulate {

namespace {

constexpr std::size_t kDelicate = 20;  // so much likelier is a crash in a moment that is rare and matters
constexpr std::uint64_t kPage = 8;     // short, so that pulls need several

}  // namespace

void Backend::SignIn(const std::string& device, const Person& person) {
  devices_.push_back(device);
  store_.SignIn(device, person.id);
}

void Backend::Receive(const Message& message) {
  if (!up_) return;
  if (message.kind == MessageKind::kPush) Push(message);
  if (message.kind == MessageKind::kPull) Pull(message);
}

void Backend::Push(const Message& message) {
  Message answer;
  answer.kind = MessageKind::kPushAnswer;
  answer.device = message.device;
  answer.life = message.life;
  answer.request = message.request;
  store_.Begin(message.actions.size());
  Batch batch;
  for (const Action& action : message.actions) {
    Verdict verdict = DecideOne(message, action, batch);
    answer.receipts.push_back(verdict.receipt);
    if (verdict.effects.has_value()) Keep(std::move(*verdict.effects));
  }
  const bool wrote = store_.Commit();
  if (wrote) Due(EventKind::kSynced, store_.records());
  Answer(std::move(answer), wrote);
  const bool repeats_unsynced = !wrote && store_.synced() < store_.records();
  (void)DiesHere(repeats_unsynced ? kDelicate : 1);
}

/// What is written now will be durable, if the backend lives to see it.
void Backend::Due(EventKind kind, std::size_t records) {
  Event event;
  event.kind = kind;
  event.number = records;
  event.life = life_;
  const bool stalls = context_.dice.Permille(context_.rates.stall);
  network_.After(stalls ? context_.dice.Between(300, 3000) : context_.dice.Between(1, 15), std::move(event));
}

bool Backend::DiesHere(std::size_t likelier) {
  if (!context_.Strikes(Fault::kCrashBackend, context_.rates.crash_backend * likelier)) return false;
  Crash();
  return true;
}

Verdict Backend::DecideOne(const Message& message, const Action& action, Batch& batch) {
  const Case* before = store_.FindCase(action.case_id);
  const DeviceRecord& device = store_.Device(devices_[message.device]);
  SignatureEvidence evidence;
  if (action.signature.given()) {
    evidence = {store_.Key(action.signature.key), store_.NonceUsed(device.device, action.signature.nonce),
                VerifyKeyedHash};
  }
  const Question question{&action, &device,          store_.Earlier(device.device, action.seq),
                          before,  store_.version(), evidence};
  const Moment moment = context_.At(*message.person, skew_ms_);
  if (context_.Planted(Sabotage::kNone)) return Decide(question, moment, batch);
  return DecideSabotaged(context_.sabotage, question, moment, batch);
}

void Backend::Keep(Effects&& effects) {
  if (!effects.entry.has_value() || !audited_) {
    store_.Write(std::move(effects));
    return;
  }
  const std::string salt = "salt " + std::to_string(effects.entry->version);
  const std::string record = AuditRecord(kTenant, *effects.entry, salt);
  std::string link = NextLink(store_.link(), record);
  std::string line = AuditLine(link, record);
  store_.Write(std::move(effects));
  store_.Chain(std::move(link), std::move(line));
}

void Backend::Answer(Message answer, bool wrote) {
  const bool early =
      context_.Planted(Sabotage::kAnswersUnsynced) || (context_.Planted(Sabotage::kRepeatUnsynced) && !wrote);
  if (early) {
    network_.Send(std::move(answer));
    return;
  }
  // Also a repeat waits: what it repeats may not be durable yet.
  waiting_.push_back({store_.records(), std::move(answer)});
  Release();
}

void Backend::Release() {
  const std::size_t durable = store_.durable();
  std::vector<Waiting> left;
  for (Waiting& one : waiting_) {
    if (one.records <= durable) {
      network_.Send(std::move(one.answer));
    } else {
      left.push_back(std::move(one));
    }
  }
  waiting_ = std::move(left);
  const std::uint64_t version = store_.durable_version();
  if (version <= told_) return;
  told_ = version;
  for (std::size_t i = 0; i < devices_.size(); ++i) {
    Message poke;
    poke.kind = MessageKind::kPoke;
    poke.device = i;
    network_.Send(std::move(poke));
  }
}

void Backend::Pull(const Message& message) {
  Message answer;
  answer.kind = MessageKind::kPullAnswer;
  answer.device = message.device;
  answer.life = message.life;
  answer.request = message.request;
  const std::uint64_t newest = store_.durable_version();
  const std::uint64_t last = std::max(message.after, std::min(newest, message.after + kPage));
  answer.entries = PageOf(message.after, last);
  answer.more = last < newest;
  network_.Send(std::move(answer));
}

Page Backend::PageOf(std::uint64_t after, std::uint64_t last) const {
  Page page;
  page.reserve(last - after);
  for (std::uint64_t v = after + 1; v <= last; ++v) page.push_back(store_.Shared(v));
  const bool cut = context_.Planted(Sabotage::kLeavesOut) && page.size() > 2 && after % 5 == 0;
  if (cut) page.erase(page.begin() + 1);
  return page;
}

void Backend::OnSynced(const Event& event) {
  if (event.life != life_) return;
  store_.Synced(event.number);
  if (DiesHere()) return;
  Due(EventKind::kReplicated, event.number);
}

void Backend::OnReplicated(const Event& event) {
  if (event.life != life_) return;
  store_.Replicated(event.number);
  if (!DiesHere()) Release();
}

void Backend::Down(std::uint64_t ms) {
  up_ = false;
  ++life_;
  waiting_.clear();
  skew_ms_ = static_cast<std::int64_t>(context_.dice.Below(600000)) - 300000;
  Event event;
  event.kind = EventKind::kBackendUp;
  event.life = life_;
  network_.After(ms, std::move(event));
}

void Backend::Crash() {
  store_.Crash();
  Down(context_.dice.Between(200, 3000));
}

void Backend::FailOver() {
  store_.FailOver();
  Down(context_.dice.Between(500, 4000));
}

void Backend::OnUp(const Event& event) {
  if (event.life != life_) return;
  up_ = true;
  told_ = std::min(told_, store_.durable_version());
  Due(EventKind::kReplicated, store_.records());  // what the primary alone had is brought to the standby
}

}  // namespace leitplanke::simulate
