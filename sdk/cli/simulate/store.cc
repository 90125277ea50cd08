#include "sdk/cli/simulate/store.h"

#include <algorithm>

#include "core/audit/audit.h"

namespace leitplanke::simulate {

Store::Store(Context& context) : context_(context), link_(GenesisLink(kTenant)) {}

void Store::SignIn(const std::string& device, const std::string& person) {
  owners_[device] = person;
  devices_[device] = DeviceRecord{device, person, 0};
  SigningKey key = KeyOf(device, person);
  keys_.emplace(key.id, std::move(key));
}

const SigningKey* Store::Key(const std::string& id) const {
  const auto it = keys_.find(id);
  return it == keys_.end() ? nullptr : &it->second;
}

const Decided* Store::Earlier(const std::string& device, std::uint64_t seq) const {
  const auto it = decided_.find({device, seq});
  return it == decided_.end() ? nullptr : it->second;
}

const Case* Store::FindCase(const std::string& id) const {
  const auto it = cases_.find(id);
  return it == cases_.end() ? nullptr : it->second;
}

void Store::Begin(std::size_t actions) {
  open_ = std::make_shared<Record>();
  open_->effects.reserve(actions);  // the tables point into it
}

void Store::Write(Effects&& effects) {
  open_->effects.push_back(std::move(effects));
  Apply(open_, open_->effects.back());
}

void Store::Chain(std::string link, std::string audit_line) {
  link_ = std::move(link);
  open_->audit_lines.push_back(std::move(audit_line));
}

bool Store::Commit() {
  if (open_->effects.empty()) {
    open_.reset();
    return false;
  }
  open_->link = link_;
  records_.push_back(std::move(open_));
  open_.reset();
  version_after_.push_back(log_.size());
  return true;
}

void Store::Apply(const std::shared_ptr<Record>& record, const Effects& effects) {
  devices_[effects.device.device] = effects.device;
  decided_[{effects.decided.device, effects.decided.seq}] = &effects.decided;
  if (!effects.nonce.empty()) nonces_.emplace(effects.device.device, effects.nonce);
  if (!effects.entry.has_value()) return;
  cases_[effects.entry->after.id] = &effects.entry->after;
  log_.emplace_back(record, &*effects.entry);
}

std::uint64_t Store::durable_version() const {
  if (context_.Planted(Sabotage::kServesUnsynced)) return log_.size();
  return durable_ == 0 ? 0 : version_after_[durable_ - 1];
}

std::vector<std::string> Store::AuditLines() const {
  std::vector<std::string> lines;
  for (const auto& record : records_) lines.insert(lines.end(), record->audit_lines.begin(), record->audit_lines.end());
  return lines;
}

void Store::Crash() {
  const std::size_t unsynced = records_.size() - synced_;
  std::size_t keep = synced_;
  if (unsynced > 0) {
    keep += context_.dice.Below(unsynced + 1);
    if (keep < records_.size()) context_.faults.Count(Fault::kTornWrite);  // the next one is cut off in the middle
  }
  const bool torn = keep < records_.size();
  const std::shared_ptr<Record> half = torn ? records_[keep] : nullptr;
  KeepFirst(keep);
  synced_ = keep;
  if (!torn || !context_.Planted(Sabotage::kTornRecovery)) return;
  // The planted bug: cases and log of the torn record come back, its numbers do not.
  Begin(half->effects.size());
  for (const Effects& effects : half->effects) {
    if (!effects.entry.has_value()) continue;
    Effects part = effects;
    part.decided.device = "lost";
    part.device = DeviceRecord{"lost", "nobody", 0};
    Write(std::move(part));
  }
  if (Commit()) synced_ = records_.size();
}

void Store::FailOver() {
  std::size_t keep = durable_ + context_.dice.Below(synced_ - durable_ + 1);
  if (context_.Planted(Sabotage::kLossyFailover) && durable_ > 0) keep = durable_ - 1;
  KeepFirst(keep);
  synced_ = keep;
  durable_ = keep;
}

void Store::KeepFirst(std::size_t records) {
  open_.reset();
  records_.resize(records);
  durable_ = std::min(durable_, records);
  version_after_.resize(records);
  decided_.clear();
  nonces_.clear();
  cases_.clear();
  log_.clear();
  link_ = records == 0 ? GenesisLink(kTenant) : records_.back()->link;
  for (auto& [device, record] : devices_) record = DeviceRecord{device, owners_[device], 0};
  for (const auto& record : records_) {
    for (const Effects& effects : record->effects) Apply(record, effects);
  }
}

}  // namespace leitplanke::simulate
