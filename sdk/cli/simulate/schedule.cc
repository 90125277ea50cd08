#include <algorithm>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "core/cases/canonical.h"
#include "sdk/cli/simulate/backend.h"
#include "sdk/cli/simulate/device.h"
#include "sdk/cli/simulate/mallory.h"
#include "sdk/cli/simulate/simulation.h"
#include "sdk/cli/simulate/witness.h"

namespace leitplanke::simulate {

namespace {

constexpr std::uint64_t kMaxEvents = 60000;  // more, and something turns in circles
constexpr std::uint64_t kAuditEvery = 8;
constexpr std::uint64_t kMaxSettling = 20000;  // events after the faults have ended

/// One schedule: who is there, what happens next, when it is over.
class Schedule {
 public:
  Schedule(std::uint64_t seed, Sabotage sabotage)
      : context_(seed, sabotage),
        network_(context_),
        backend_(context_, network_, seed % kAuditEvery == 0),
        cases_(context_.dice.Between(2, context_.company.posts.size())) {
    const std::size_t count = context_.dice.Between(3, 6);
    const std::size_t people = context_.dice.Between(3, std::min<std::size_t>(count, context_.company.people.size()));
    devices_.reserve(count);
    for (std::size_t i = 0; i < count; ++i) AddDevice(i, context_.company.people[i % people]);
    const Person& person = context_.company.people[context_.dice.Below(people)];
    mallory_.emplace(context_, network_, backend_, count, "mallory", person);
    backend_.SignIn("mallory", person);
    Trouble();
  }

  Outcome Run() {
    for (std::uint64_t events = 0; !Enough(); ++events) {
      if (events >= kMaxEvents) return Close("the schedule does not get on");
      Handle(network_.Take());
    }
    context_.calm = true;
    for (std::uint64_t events = 0; !Settled(); ++events) {
      if (events >= kMaxSettling) return Close("the devices and the backend do not come to agree");
      Handle(network_.Take());
    }
    return Close(FindBreach(backend_, devices_, *mallory_, context_));
  }

 private:
  void AddDevice(std::size_t index, const Person& person) {
    const std::string id = person.id + "-" + std::to_string(index);
    backend_.SignIn(id, person);
    devices_.emplace_back(context_, network_, index, id, person);
    Again(EventKind::kActs, index, context_.dice.Between(1, 1500));
    Again(EventKind::kTick, index, context_.dice.Between(1, 200));
  }

  void Again(EventKind kind, std::size_t device, std::uint64_t ms) {
    Event event;
    event.kind = kind;
    event.device = device;
    network_.After(ms, std::move(event));
  }
  void Trouble() { Again(EventKind::kTrouble, 0, context_.dice.Between(300, 3000)); }

  bool Enough() const {
    return backend_.store().decided().size() >= kMinActions && context_.faults.total() >= kMinFaults;
  }

  /// Nothing waits anywhere, and everybody has everything.
  bool Settled() const {
    const Store& store = backend_.store();
    if (!backend_.up() || store.durable() != store.records()) return false;
    for (const Device& device : devices_) {
      if (!device.idle() || device.cursor() != store.version()) return false;
    }
    return true;
  }

  Outcome Close(std::string violation) const {
    const Store& store = backend_.store();
    Outcome outcome;
    outcome.actions = store.decided().size();
    outcome.accepted = store.version();
    outcome.virtual_ms = context_.now_ms;
    outcome.faults = context_.faults;
    outcome.violation = std::move(violation);
    std::string bytes;
    for (const auto& [id, c] : store.cases()) {
      outcome.answered += Answered(*c) ? 1U : 0U;
      bytes += CanonicalCase(*c);
    }
    outcome.digest = Sha256Hex(bytes);
    return outcome;
  }

  static bool Answered(const Case& c) {
    for (std::size_t i = 0; i < c.history.size(); ++i) {
      if (c.history[i].type == ActionTypeName(ActionType::kObserved)) return true;
    }
    return false;
  }

  void Handle(const Event& event) {
    switch (event.kind) {
      case EventKind::kActs:
        if (!context_.calm) devices_[event.device].Act(cases_);
        if (!context_.calm) Again(EventKind::kActs, event.device, context_.dice.Between(100, 1500));
        break;
      case EventKind::kTick:
        devices_[event.device].OnTick();
        Again(EventKind::kTick, event.device, context_.dice.Between(40, 200));
        break;
      case EventKind::kDeviceUp:
        devices_[event.device].OnUp(event);
        break;
      case EventKind::kDeliver:
        Deliver(*event.message);
        break;
      case EventKind::kSynced:
        backend_.OnSynced(event);
        break;
      case EventKind::kReplicated:
        backend_.OnReplicated(event);
        break;
      case EventKind::kBackendUp:
        backend_.OnUp(event);
        break;
      case EventKind::kTrouble:
        if (!context_.calm) Strike();
        if (!context_.calm) Trouble();
        break;
    }
  }

  void Deliver(const Message& message) {
    if (message.kind == MessageKind::kPush || message.kind == MessageKind::kPull) {
      backend_.Receive(message);
    } else if (message.device < devices_.size()) {
      devices_[message.device].OnMessage(message);
    } else if (message.kind == MessageKind::kPushAnswer) {
      mallory_->OnAnswer(message);
    }
  }

  void Strike() {
    const std::size_t kind = context_.dice.Below(10);
    if (kind == 0 && backend_.up()) {
      context_.faults.Count(Fault::kCrashBackend);
      backend_.Crash();
    } else if (kind == 1 && backend_.up()) {
      context_.faults.Count(Fault::kFailover);
      backend_.FailOver();
    } else if (kind < 4) {
      Race();
    } else {
      mallory_->Strike(cases_, context_.dice.Of(devices_).id());
    }
  }

  /// Every reviewer who sees a text in review approves it now; looked for where there is one.
  void Race() {
    const auto& cases = backend_.store().cases();
    for (const auto& [id, c] : cases) {
      if (c->state != CaseState::kInReview) continue;
      std::size_t racers = 0;
      for (Device& device : devices_) racers += device.ApproveNow(id) ? 1U : 0U;
      if (racers >= 2) context_.faults.Count(Fault::kApproveRace);
    }
  }

  Context context_;
  Network network_;
  Backend backend_;
  std::vector<Device> devices_;
  std::optional<Mallory> mallory_;
  const std::size_t cases_;
};

}  // namespace

Outcome RunSchedule(std::uint64_t seed, Sabotage sabotage) { return Schedule(seed, sabotage).Run(); }

Report Simulate(std::uint64_t seed, std::uint64_t schedules, const std::function<bool(const Report&)>& each,
                Sabotage sabotage) {
  Report report;
  for (std::uint64_t i = 0; i < schedules; ++i) {
    const Outcome outcome = RunSchedule(seed + i, sabotage);
    ++report.schedules;
    report.actions += outcome.actions;
    report.virtual_ms += outcome.virtual_ms;
    report.answered += outcome.answered;
    report.faults.Add(outcome.faults);
    if (!outcome.violation.empty() && report.violations++ == 0) {
      report.first_bad_seed = seed + i;
      report.first_violation = outcome.violation;
    }
    if (each && !each(report)) break;
  }
  return report;
}

}  // namespace leitplanke::simulate
