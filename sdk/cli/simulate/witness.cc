#include "sdk/cli/simulate/witness.h"

#include <map>
#include <set>
#include <string_view>
#include <unordered_set>

#include "core/audit/audit.h"
#include "core/cases/canonical.h"

namespace leitplanke::simulate {

namespace {

std::string At(std::uint64_t version) { return "version " + std::to_string(version); }

/// Versions without gaps; every number of every device once, without gaps, accepted ones each with one log entry.
std::string NumbersBreach(const Store& store, const std::map<std::string, std::string>& owners) {
  std::map<std::string, std::uint64_t> last;
  std::size_t accepted = 0;
  for (const auto& [key, decided] : store.decided()) {
    const auto& [device, seq] = key;
    if (seq != ++last[device])
      return "device " + device + " has no decision for number " + std::to_string(last[device]);
    accepted += decided->receipt.status == ReceiptStatus::kAccepted ? 1 : 0;
  }
  std::set<std::pair<std::string, std::uint64_t>> logged;
  for (std::uint64_t v = 1; v <= store.version(); ++v) {
    const LogEntry& entry = store.Entry(v);
    if (entry.version != v) return At(v) + " of the log says that it is " + At(entry.version);
    const auto owner = owners.find(entry.action.device);
    if (owner == owners.end() || owner->second != entry.person) {
      return At(v) + ": " + entry.person + " acted on the device " + entry.action.device;
    }
    if (!logged.emplace(entry.action.device, entry.action.seq).second) {
      return At(v) + ": number " + std::to_string(entry.action.seq) + " of " + entry.action.device + " applied twice";
    }
  }
  if (accepted != logged.size()) return "the log has entries that were never decided, or the other way round";
  return "";
}

bool Stands(const Store& store, std::uint64_t version, const std::string& id) {
  return version >= 1 && version <= store.version() && store.Entry(version).action.id == id;
}

std::string AcknowledgedBreach(const Store& store, const Acknowledgements& acknowledged) {
  for (const auto& [version, id] : acknowledged) {
    if (!Stands(store, version, id)) return id + " was acknowledged and is not " + At(version);
  }
  return "";
}

/// What this device was told against what is there now.
std::string PromiseBreach(const Store& store, const Device& device) {
  std::unordered_set<std::string_view> logged;  // ids of its actions
  for (std::uint64_t v = 1; v <= store.version(); ++v) {
    const Action& action = store.Entry(v).action;
    if (action.device != device.id()) continue;
    if (!logged.insert(action.id).second) return action.id + " applied twice";
  }
  const Books& books = device.books();
  for (const auto& [id, text] : books.promised) {
    const auto back = books.returned.find(id);
    const bool returned = back != books.returned.end();
    if (!returned && !logged.contains(id)) return id + " was kept and is lost";
    if (returned && logged.contains(id)) return id + " came back and is applied as well";
    if (returned && back->second.text != text) return id + " came back with another text";
    if (returned && back->second.code == "sequence") return id + " was refused for its number";
  }
  for (const auto& [version, id] : books.served) {
    if (!Stands(store, version, id)) return At(version) + " was served as " + id + " and is not that any more";
  }
  return AcknowledgedBreach(store, books.acknowledged);
}

/// Canonical bytes of all cases, by id.
using Truth = std::map<std::string, std::string>;

/// `shown`: whether what the person sees is looked at as well, and not only what the replica holds.
std::string ReplicaBreach(const Store& store, const Truth& truth, Device& device, bool shown) {
  if (device.cursor() != store.version()) return device.id() + " does not reach the end of the log";
  for (const auto& [id, bytes] : truth) {
    const Case* confirmed = device.replica().Confirmed(id);
    if (confirmed == nullptr || CanonicalCase(*confirmed) != bytes) return device.id() + " holds another case " + id;
    if (shown && CanonicalCase(device.Show(id).shown) != bytes) return device.id() + " shows another case " + id;
  }
  return "";
}

std::string AuditBreach(const Store& store) {
  AuditVerifier verifier;
  for (const std::string& line : store.AuditLines()) {
    const Status status = verifier.Add(line);
    if (!status.ok()) return "audit link " + std::to_string(verifier.links() + 1) + ": " + status.error().message;
  }
  return verifier.links() == store.version() ? "" : "the audit chain is not as long as the log";
}

}  // namespace

std::string FindBreach(const Backend& backend, std::vector<Device>& devices, const Mallory& mallory, Context& context) {
  std::map<std::string, std::string> owners = {{mallory.id(), mallory.person().id}};
  for (const Device& device : devices) owners[device.id()] = device.person().id;
  const Store& store = backend.store();
  std::string breach = FindFourEyesBreach(store, context);
  if (breach.empty()) breach = NumbersBreach(store, owners);
  Truth truth;
  for (const auto& [id, c] : store.cases()) truth.emplace(id, CanonicalCase(*c));
  for (Device& device : devices) {
    if (breach.empty()) breach = PromiseBreach(store, device);
    if (breach.empty()) breach = ReplicaBreach(store, truth, device, backend.audited());
  }
  if (breach.empty()) breach = AcknowledgedBreach(store, mallory.acknowledged());
  if (breach.empty() && backend.audited()) breach = AuditBreach(store);
  return breach;
}

}  // namespace leitplanke::simulate
