/// @file   backend.h
/// @brief  The backend around the product's `Decide`: takes pushes, waits for the disk, answers, serves the log.
#ifndef LEITPLANKE_CLI_SIMULATE_BACKEND_H_
#define LEITPLANKE_CLI_SIMULATE_BACKEND_H_

#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "sdk/cli/simulate/network.h"
#include "sdk/cli/simulate/store.h"

namespace leitplanke::simulate {

class Backend {
 public:
  /// `audited`: whether the audit chain is kept; it costs as much as all the rest, so only some schedules have it.
  Backend(Context& context, Network& network, bool audited)
      : context_(context), network_(network), store_(context), audited_(audited) {}

  /// Devices are told of news in the order in which they signed in.
  void SignIn(const std::string& device, const Person& person);

  void Receive(const Message& message);
  void OnSynced(const Event& event);
  void OnReplicated(const Event& event);
  void OnUp(const Event& event);

  /// Goes down now and comes back later: the same machine, or the standby.
  void Crash();
  void FailOver();

  bool up() const { return up_; }
  bool audited() const { return audited_; }
  const Store& store() const { return store_; }

 private:
  struct Waiting {
    std::size_t records;  ///< durable before the answer may leave
    Message answer;
  };

  void Push(const Message& message);
  void Pull(const Message& message);
  Page PageOf(std::uint64_t after, std::uint64_t last) const;
  Verdict DecideOne(const Message& message, const Action& action, Batch& batch);
  void Keep(Effects&& effects);
  void Answer(Message answer, bool wrote);
  void Release();
  void Down(std::uint64_t ms);
  bool DiesHere(std::size_t likelier = 1);
  void Due(EventKind kind, std::size_t records);

  Context& context_;
  Network& network_;
  Store store_;
  std::vector<std::string> devices_;
  std::vector<Waiting> waiting_;
  const bool audited_;
  bool up_ = true;
  std::uint64_t life_ = 0;
  std::int64_t skew_ms_ = 0;  ///< machines differ: each start has its own clock
  std::uint64_t told_ = 0;    ///< version of the last poke
};

}  // namespace leitplanke::simulate

#endif  // LEITPLANKE_CLI_SIMULATE_BACKEND_H_
