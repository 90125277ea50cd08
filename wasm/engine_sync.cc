#include <cstdint>
#include <utility>

#include "core/cases/signing.h"
#include "leitplanke/reviewers.h"
#include "wasm/engine.h"

namespace leitplanke {

namespace {

Result<std::uint64_t> NumberField(const Json& request, const char* key) {
  const auto it = request.find(key);
  if (it == request.end() || !it->is_number_unsigned()) return Missing(key, "a whole number, not negative");
  return it->get<std::uint64_t>();
}

/// Reads a list of `T`; an error names the entry: `/cases/3/state`.
template <typename T>
Result<std::vector<T>> ListField(const Json& request, const char* key, Result<T> (*read)(const Json&)) {
  const auto it = request.find(key);
  if (it == request.end() || !it->is_array()) return Missing(key, "a list");
  std::vector<T> out;
  out.reserve(it->size());
  for (const Json& item : *it) {
    auto value = read(item);
    if (!value.ok()) {
      const std::string at = std::string("/") + key + "/" + std::to_string(out.size());
      return Error{value.error().code, value.error().message, at + value.error().where};
    }
    out.push_back(std::move(*value));
  }
  return out;
}

Result<std::string> ReadText(const Json& json) {
  if (json.is_string()) return json.get<std::string>();
  return Error{ErrorCode::kInvalidArgument, "Expected a text.", ""};
}

/// Why somebody stands where they stand in the list.
Json ReasonsJson(const Suggestion& one) {
  Json out = Json::array();
  out.push_back(one.online ? "online" : "offline");
  out.push_back(one.last_paired.empty() ? "neverPaired" : "paired");
  if (one.out_of_turn) out.push_back("outOfTurn");
  return out;
}

Json AllowedJson(const Case& c, const Moment& moment) {
  Json out = Json::array();
  for (const ActionType type : Allowed(c, moment)) out.push_back(ActionTypeName(type));
  return out;
}

}  // namespace

Result<const Engine::Device*> Engine::Signed() const {
  const auto ready = Ready();
  if (!ready.ok()) return ready.error();
  if (device_ == nullptr) {
    return Error{ErrorCode::kNotReady, "No device yet: call `restore` with the signed-in person first.", ""};
  }
  return static_cast<const Device*>(device_.get());
}

const Person* Engine::Colleagues::Find(std::string_view id) const {
  for (const Person& person : all) {
    if (person.id == id) return &person;
  }
  return nullptr;
}

Moment Engine::MomentNow(std::string now) const {
  Moment moment;
  moment.policy = &loaded_->policy;
  moment.review = &loaded_->review;
  moment.guard = &loaded_->guard;
  moment.assessor = &loaded_->assessor;
  moment.policy_version = loaded_->fingerprint;
  moment.actor = &device_->person;
  moment.people = &device_->people;
  moment.now = std::move(now);
  moment.is_signed = leitplanke::Signed::kUnchecked;
  return moment;
}

Result<Json> Engine::Restore(const Json& request) {
  const auto ready = Ready();
  if (!ready.ok()) return ready.error();
  const auto device = TextField(request, "device");
  if (!device.ok()) return device.error();
  const auto next_seq = NumberField(request, "nextSeq");
  if (!next_seq.ok()) return next_seq.error();
  const auto cursor = NumberField(request, "cursor");
  if (!cursor.ok()) return cursor.error();
  const auto person_field = request.find("person");
  if (person_field == request.end()) return Missing("person", "an object");
  auto person = PersonFromJson(*person_field);
  if (!person.ok()) return person.error();
  auto people = ListField<Person>(request, "people", PersonFromJson);
  if (!people.ok()) return people.error();
  auto cases = ListField<Case>(request, "cases", CaseFromJson);
  if (!cases.ok()) return cases.error();
  auto waiting = ListField<Action>(request, "waiting", ActionFromJson);
  if (!waiting.ok()) return waiting.error();

  auto fresh = std::make_unique<Device>(Device{std::move(*person), {}, Outbox(*device, *next_seq), Replica(), {}, 0});
  fresh->people.all = std::move(*people);
  const auto restored = fresh->outbox.Restore(std::move(*waiting));
  if (!restored.ok()) return restored.error();
  fresh->replica.Restore(*cursor, std::move(*cases));
  device_ = std::move(fresh);
  return Object("waiting", device_->outbox.waiting().size());
}

Json Engine::ViewJson(std::string_view case_id, const std::string& now) const {
  const Moment moment = MomentNow(now);
  const View view = Rebase(device_->replica, device_->outbox, case_id, moment);
  Json json = Json::object();
  json["exists"] = view.exists;
  json["waiting"] = view.waiting;
  json["case"] = view.exists ? ToJson(view.shown) : Json(nullptr);
  if (view.exists) json["approvers"] = ApproversNeeded(view.shown, loaded_->review);
  const bool takes_turns = view.exists && view.shown.draft.has_value() && loaded_->review.rotation != Rotation::kOff;
  if (takes_turns) {
    const std::string& author = view.shown.draft->author;
    const Pairing last = LastPairing(device_->replica.all(), author, device_->person.id);
    if (last.writer == author) json["outOfTurn"] = true;
  }
  json["allowed"] = view.exists ? AllowedJson(view.shown, moment) : Json::array();
  json["emergency"] = view.exists && AllowedInEmergency(view.shown, moment);
  json["expired"] = view.exists && ApprovalExpired(view.shown, moment);
  return json;
}

Result<Json> Engine::SigningText(const Json& request) const {
  const auto ready = Signed();
  if (!ready.ok()) return ready.error();
  const auto field = request.find("action");
  if (field == request.end() || !field->is_object()) return Missing("action", "an object");
  Json filled = *field;
  filled["device"] = device_->outbox.device();
  filled["seq"] = 0;
  const auto action = ActionFromJson(filled);
  if (!action.ok()) return Error{action.error().code, action.error().message, "/action" + action.error().where};
  return Object("text", SigningBytes(loaded_->policy.tenant, *action));
}

Result<Json> Engine::Act(const Json& request) {
  const auto ready = Signed();
  if (!ready.ok()) return ready.error();
  const auto now = TextField(request, "now");
  if (!now.ok()) return now.error();
  const auto field = request.find("action");
  if (field == request.end() || !field->is_object()) return Missing("action", "an object");
  Json filled = *field;
  filled["device"] = "";
  filled["seq"] = 0;
  auto action = ActionFromJson(filled);
  if (!action.ok()) return Error{action.error().code, action.error().message, "/action" + action.error().where};

  // Decided on what the person sees, waiting actions included; then the outbox gives it its number.
  const Moment moment = MomentNow(*now);
  const View view = Rebase(device_->replica, device_->outbox, action->case_id, moment);
  const Case* before = view.exists ? &view.shown : nullptr;
  const auto after = Apply(before, *action, moment);
  if (!after.ok()) return after.error();
  if (action->type == ActionType::kOpen) action->post = after->post;  // only the masked text is stored and sent
  auto added = device_->outbox.Add(std::move(*action));
  if (!added.ok()) return added.error();
  return Object("action", ToJson(*added), "view", ViewJson(added->case_id, *now));
}

Result<Json> Engine::Peek(const Json& request) const {
  const auto ready = Signed();
  if (!ready.ok()) return ready.error();
  const auto max = NumberField(request, "max");
  if (!max.ok()) return max.error();
  Json out = Json::array();
  for (const Action& action : device_->outbox.Peek(static_cast<std::size_t>(*max))) out.push_back(ToJson(action));
  return Object("actions", std::move(out));
}

Result<Json> Engine::Settle(const Json& request) {
  const auto ready = Signed();
  if (!ready.ok()) return ready.error();
  const auto receipts = ListField<Receipt>(request, "receipts", ReceiptFromJson);
  if (!receipts.ok()) return receipts.error();
  const SettleResult result = device_->outbox.Settle(*receipts);
  Json returned = Json::array();
  for (const Returned& back : result.returned) {
    returned.push_back(Object("action", ToJson(back.action), "code", back.code, "message", back.message));
  }
  Json replace = Json::array();
  for (const Action& withdrawn : result.replace) replace.push_back(ToJson(withdrawn));
  return Object("remove", result.remove, "replace", std::move(replace), "returned", std::move(returned));
}

Result<Json> Engine::Pull(const Json& request) {
  const auto ready = Signed();
  if (!ready.ok()) return ready.error();
  const auto entries = ListField<LogEntry>(request, "entries", LogEntryFromJson);
  if (!entries.ok()) return entries.error();
  const auto changed = device_->replica.ApplyPage(*entries);
  if (!changed.ok()) return changed.error();
  device_->outbox.Pulled(device_->replica.cursor());
  Json cases = Json::array();
  for (const std::string& id : *changed) {
    if (const Case* c = device_->replica.Confirmed(id)) cases.push_back(ToJson(*c));
  }
  return Object("cursor", device_->replica.cursor(), "changed", std::move(cases));
}

Result<Json> Engine::ViewVerb(const Json& request) const {
  const auto ready = Signed();
  if (!ready.ok()) return ready.error();
  const auto id = TextField(request, "case");
  if (!id.ok()) return id.error();
  const auto now = TextField(request, "now");
  if (!now.ok()) return now.error();
  return ViewJson(*id, *now);
}

Result<Json> Engine::Cases(const Json& request) const {
  const auto ready = Signed();
  if (!ready.ok()) return ready.error();
  const auto now = TextField(request, "now");
  if (!now.ok()) return now.error();
  // Confirmed ones, and those that so far only a waiting `case.open` knows.
  std::vector<std::string> ids;
  for (const auto& [id, c] : device_->replica.all()) ids.push_back(id);
  for (const Action& action : device_->outbox.waiting()) {
    const bool fresh = action.type == ActionType::kOpen && device_->replica.Confirmed(action.case_id) == nullptr;
    if (fresh) ids.push_back(action.case_id);
  }
  Json out = Json::array();
  const Moment moment = MomentNow(*now);
  for (const std::string& id : ids) {
    const View view = Rebase(device_->replica, device_->outbox, id, moment);
    if (view.exists) out.push_back(Object("id", id, "waiting", view.waiting, "case", ToJson(view.shown)));
  }
  return out;
}

Result<Json> Engine::Reviewers(const Json& request) const {
  const auto ready = Signed();
  if (!ready.ok()) return ready.error();
  const auto id = TextField(request, "case");
  if (!id.ok()) return id.error();
  const auto now = TextField(request, "now");
  if (!now.ok()) return now.error();
  const auto online = ListField<std::string>(request, "online", ReadText);
  if (!online.ok()) return online.error();
  const Moment moment = MomentNow(*now);
  const View view = Rebase(device_->replica, device_->outbox, *id, moment);
  Json out = Json::array();
  if (!view.exists) return out;
  for (const Suggestion& one :
       SuggestReviewers(view.shown, device_->people.all, *online, device_->replica.all(), moment)) {
    Json json = Object("person", one.person->id, "name", one.person->name, "reasons", ReasonsJson(one));
    if (!one.last_paired.empty()) json["lastPaired"] = one.last_paired;
    out.push_back(std::move(json));
  }
  return out;
}

}  // namespace leitplanke
