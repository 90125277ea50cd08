/// @file   mallory.h
/// @brief  A hand-made client: signed in as a real person on a device of its own, it knows everything that the backend
///         holds and sends what no honest client would.
#ifndef LEITPLANKE_CLI_SIMULATE_MALLORY_H_
#define LEITPLANKE_CLI_SIMULATE_MALLORY_H_

#include <cstdint>
#include <string>
#include <vector>

#include "sdk/cli/simulate/backend.h"

namespace leitplanke::simulate {

class Mallory {
 public:
  Mallory(Context& context, Network& network, const Backend& backend, std::size_t index, std::string id,
          const Person& person);

  /// One hand-made push about one of the first `cases` cases; `victim` is somebody else's device.
  void Strike(std::size_t cases, const std::string& victim);

  void OnAnswer(const Message& message);

  const Acknowledgements& acknowledged() const { return acknowledged_; }
  const std::string& id() const { return id_; }
  const Person& person() const { return person_; }

 private:
  std::vector<Action> Craft(const Case& c, const std::string& victim);
  std::vector<Action> SelfApproval(const Case& c);
  std::vector<Action> Replay();
  std::vector<Action> OddNumber(const Case& c, const std::string& victim);
  std::vector<Action> OddReply(const Case& c);
  std::vector<Action> OddApproval(const Case& c);
  std::vector<Action> OddSignature(const Case& c, const std::string& victim);
  std::string UsedNonce() const;
  const Case* Approvable() const;
  Action Next(Action action);

  Context& context_;
  Network& network_;
  const Backend& backend_;
  const std::size_t index_;
  const std::string id_;
  const Person& person_;
  std::uint64_t seq_ = 0;
  std::uint64_t made_ = 0;
  std::vector<std::vector<std::string>> sent_;  ///< action ids, by request
  Acknowledgements acknowledged_;
};

}  // namespace leitplanke::simulate

#endif  // LEITPLANKE_CLI_SIMULATE_MALLORY_H_
