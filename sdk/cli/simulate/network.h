/// @file   network.h
/// @brief  Virtual time and everything that is under way: messages between devices and backend, and what is due.
///
/// Messages get lost, doubled, overtaken and held back here and nowhere else.
#ifndef LEITPLANKE_CLI_SIMULATE_NETWORK_H_
#define LEITPLANKE_CLI_SIMULATE_NETWORK_H_

#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "leitplanke/sync.h"
#include "sdk/cli/simulate/context.h"

namespace leitplanke::simulate {

enum class EventKind {
  kActs,        ///< a device's person does something
  kTick,        ///< a device looks whether there is something to send
  kDeviceUp,    ///< a device starts again
  kDeliver,     ///< a message arrives
  kSynced,      ///< the primary's write is durable
  kReplicated,  ///< and so is the standby's
  kBackendUp,
  kTrouble,  ///< the schedule's next crash, fail-over, race or hand-made request
};

enum class MessageKind { kPush, kPushAnswer, kPull, kPullAnswer, kPoke };

/// A page of the log: entries as the store has them.
using Page = std::vector<std::shared_ptr<const LogEntry>>;

/// Log version and action id of what a sender was told to be accepted.
using Acknowledgements = std::vector<std::pair<std::uint64_t, std::string>>;

struct Message {
  MessageKind kind = MessageKind::kPoke;
  std::size_t device = 0;          ///< the device that asks or is answered
  const Person* person = nullptr;  ///< who is signed in
  std::uint64_t life = 0;          ///< the asking process: an answer to a dead one reaches nobody
  std::uint64_t request = 0;       ///< echoed
  std::vector<Action> actions;     ///< push
  std::vector<Receipt> receipts;   ///< push answer
  std::uint64_t after = 0;         ///< pull
  Page entries;                    ///< pull answer
  bool more = false;               ///< pull answer
};

struct Event {
  EventKind kind = EventKind::kTick;
  std::size_t device = 0;
  std::uint64_t number = 0;  ///< kSynced, kReplicated: records; with `life` of the backend
  std::uint64_t life = 0;
  std::shared_ptr<const Message> message;  ///< kDeliver
};

class Network {
 public:
  explicit Network(Context& context) : context_(context) {}

  /// Events of the same moment come in the order in which they were scheduled.
  void After(std::uint64_t ms, Event event);
  void Send(Message message);

  /// The next event; virtual time moves to it.
  Event Take();

 private:
  void Deliver(std::uint64_t ms, const std::shared_ptr<const Message>& message);

  /// Where an event waits: a heap of these moves less than one of events.
  struct Due {
    std::uint64_t at, order;
    std::size_t place;
  };
  static bool Later(const Due& a, const Due& b) { return a.at != b.at ? a.at > b.at : a.order > b.order; }

  Context& context_;
  std::vector<Due> queue_;  ///< a heap, earliest first
  std::vector<Event> events_;
  std::vector<std::size_t> free_;  ///< places of `events_`
  std::uint64_t order_ = 0;
};

}  // namespace leitplanke::simulate

#endif  // LEITPLANKE_CLI_SIMULATE_NETWORK_H_
