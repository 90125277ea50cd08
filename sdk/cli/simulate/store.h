/// @file   store.h
/// @brief  A database in memory as the backend's stores behave: a write-ahead log of whole transactions, a sync that
///         takes time, a synchronous standby, crashes that keep a prefix.
///
/// The decision for a push sees everything written before it, synced or not. Answers wait until standby and primary
/// have synced (`durable()`), and the log is served up to there only.
#ifndef LEITPLANKE_CLI_SIMULATE_STORE_H_
#define LEITPLANKE_CLI_SIMULATE_STORE_H_

#include <cstdint>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "core/sync/authority.h"
#include "sdk/cli/simulate/context.h"
#include "sdk/cli/simulate/keys.h"

namespace leitplanke::simulate {

/// One transaction: the effects of one push, and the lines of the audit chain that belong to its entries.
struct Record {
  std::vector<Effects> effects;
  std::vector<std::string> audit_lines;
  std::string link;  ///< of the chain, after this transaction
};

class Store {
 public:
  explicit Store(Context& context);

  // What the authority reads.
  void SignIn(const std::string& device, const std::string& person);
  const DeviceRecord& Device(const std::string& device) const { return devices_.at(device); }
  const SigningKey* Key(const std::string& id) const;
  bool NonceUsed(const std::string& device, const std::string& nonce) const {
    return nonces_.contains({device, nonce});
  }
  const Decided* Earlier(const std::string& device, std::uint64_t seq) const;
  const Case* FindCase(const std::string& id) const;
  std::uint64_t version() const { return log_.size(); }
  const std::string& link() const { return link_; }  ///< last of the audit chain

  // What it writes: `Begin`, `Write` for each action, `Commit`.
  void Begin(std::size_t actions);
  void Write(Effects&& effects);
  void Chain(std::string link, std::string audit_line);
  /// False: there was nothing to write.
  bool Commit();

  std::size_t records() const { return records_.size(); }
  std::size_t synced() const { return synced_; }    ///< of the primary
  std::size_t durable() const { return durable_; }  ///< on both
  void Synced(std::size_t records) { synced_ = std::max(synced_, std::min(records, records_.size())); }
  void Replicated(std::size_t records) { durable_ = std::max(durable_, std::min(records, synced_)); }

  /// The log up to `durable()`.
  std::uint64_t durable_version() const;
  const LogEntry& Entry(std::uint64_t version) const { return *log_[version - 1]; }
  /// Stays as it is, whatever becomes of the store: a crash forgets records, it does not change them.
  std::shared_ptr<const LogEntry> Shared(std::uint64_t version) const { return log_[version - 1]; }
  std::vector<std::string> AuditLines() const;
  const std::map<std::pair<std::string, std::uint64_t>, const Decided*>& decided() const { return decided_; }
  const std::map<std::string, const Case*>& cases() const { return cases_; }

  /// Power loss of the primary: all that was synced comes back, and perhaps some of the rest, never half a record.
  void Crash();
  /// The standby takes over with what it has, at least all that is durable.
  void FailOver();

 private:
  void Apply(const std::shared_ptr<Record>& record, const Effects& effects);
  void KeepFirst(std::size_t records);

  Context& context_;
  std::vector<std::shared_ptr<Record>> records_;
  std::shared_ptr<Record> open_;
  std::size_t synced_ = 0;
  std::size_t durable_ = 0;

  // The tables: rebuilt from the records after a crash. Pointers are into the records.
  std::map<std::string, std::string> owners_;
  std::map<std::string, DeviceRecord> devices_;
  std::map<std::string, SigningKey> keys_;                ///< by id
  std::set<std::pair<std::string, std::string>> nonces_;  ///< by device
  std::map<std::pair<std::string, std::uint64_t>, const Decided*> decided_;
  std::map<std::string, const Case*> cases_;
  std::vector<std::shared_ptr<const LogEntry>> log_;  ///< each keeps its record
  std::vector<std::uint64_t> version_after_;          ///< for each record
  std::string link_;
};

}  // namespace leitplanke::simulate

#endif  // LEITPLANKE_CLI_SIMULATE_STORE_H_
