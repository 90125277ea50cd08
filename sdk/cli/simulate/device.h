/// @file   device.h
/// @brief  One person's browser: the product's outbox and replica, the storage behind them, and the loop that keeps
///         both in step with the backend. It can be stopped before and after every write.
///
/// The order of steps is the one that sync.h asks of every host; the extension's client does the same.
#ifndef LEITPLANKE_CLI_SIMULATE_DEVICE_H_
#define LEITPLANKE_CLI_SIMULATE_DEVICE_H_

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "leitplanke/sync.h"
#include "sdk/cli/simulate/keys.h"
#include "sdk/cli/simulate/network.h"

namespace leitplanke::simulate {

/// What the witness asks a device at the end.
struct Books {
  /// What came back to the person of an action.
  struct Back {
    std::string text, code;
  };
  std::map<std::string, std::string> promised;  ///< by id: the text of what the person saw to be kept
  std::map<std::string, Back> returned;         ///< by action id
  Acknowledgements acknowledged;
  std::map<std::uint64_t, std::string> served;  ///< version and action id of what was pulled
};

class Device {
 public:
  Device(Context& context, Network& network, std::size_t index, std::string id, const Person& person);

  /// The person does something with one of the first `cases` cases; with luck nothing is wrong with it.
  void Act(std::size_t cases);
  /// Approves the case if the person sees it in review and may. True: it was queued.
  bool ApproveNow(const std::string& case_id);

  void OnTick();
  void OnMessage(const Message& message);
  void OnUp(const Event& event);
  void Crash(Fault fault);
  void SkewClock();

  bool up() const { return outbox_.has_value(); }
  bool idle() const { return up() && outbox_->waiting().empty(); }
  const std::string& id() const { return id_; }
  const Person& person() const { return person_; }
  std::uint64_t cursor() const { return replica_.cursor(); }
  const Replica& replica() const { return replica_; }
  View Show(const std::string& case_id);
  const Books& books() const { return books_; }

 private:
  /// What survives.
  struct Storage {
    std::uint64_t next_seq = 1;
    std::uint64_t cursor = 0;
    std::map<std::uint64_t, Action> waiting;
    std::map<std::string, std::shared_ptr<const Case>> cases;  ///< shared with the log entry that brought them
  };
  /// A request that is under way; a new one starts when it is answered or late.
  struct Flight {
    std::uint64_t request = 0;
    std::uint64_t late_at = 0;
  };

  bool Queue(Action action);
  /// Runs `write` on the storage, unless the device dies just before; false if it died before or after.
  template <typename Write>
  bool Commit(const Write& write);
  void SendPush();
  void SendPull();
  void OnPushAnswer(const Message& message);
  void OnPullAnswer(const Message& message);
  void Boot();

  Context& context_;
  Network& network_;
  const std::size_t index_;
  const std::string id_;
  const Person& person_;
  const SigningKey key_;

  Storage storage_;
  std::optional<Outbox> outbox_;  ///< empty: the device is down
  Replica replica_;
  std::optional<Flight> push_, pull_;
  bool news_ = true;  ///< there may be something to pull
  std::uint64_t pulled_at_ = 0;
  std::uint64_t life_ = 0;
  std::uint64_t requests_ = 0;
  std::uint64_t made_ = 0;
  std::int64_t skew_ms_ = 0;
  Books books_;
};

}  // namespace leitplanke::simulate

#endif  // LEITPLANKE_CLI_SIMULATE_DEVICE_H_
