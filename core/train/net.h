/// @file   net.h
/// @brief  Trains a network (core/heads/net.h) on texts that have outputs to be met.
///
/// Stochastic gradient descent with Adam (Kingma and Ba 2015) on the logistic loss, with dropout; all outputs at once,
/// so that what one learns of words helps the others. One thread, basic operations and square roots only, one order of
/// everything: the same bits on every machine of a kind. About ten minutes for 70,000 short texts.
#ifndef LEITPLANKE_CORE_TRAIN_NET_H_
#define LEITPLANKE_CORE_TRAIN_NET_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "core/heads/net.h"
#include "core/heads/net_text.h"

namespace leitplanke::train {

/// A text and what outputs should say of it.
struct NetSample {
  heads::NetText text, other;  ///< `other`: the customer's post where the text is a reply
  struct Target {
    std::size_t output = 0;
    bool yes = false;
    float weight = 1;
  };
  std::vector<Target> targets;  ///< outputs that are not named may say what they like
  /// Every other time a text of a kind above 0 is read with one or two plain ones of its kind before or behind it: what
  /// else stands there changes nothing.
  std::size_t kind = 0;
  bool plain = false;
};

struct NetOptions {
  struct Output {
    std::string name;
    double share = 1;  ///< of its log odds that is added to a head's score
  };
  std::vector<Output> outputs;
  std::size_t dims = 16, filters = 128;
  bool other = false;  ///< samples have another text
  int fewest = 22;     ///< texts that a row is kept for
  int rounds = 20;     ///< over all samples
  std::uint64_t seed = 1;
};

heads::NetParts TrainNet(const std::vector<NetSample>& samples, const NetOptions& options);

}  // namespace leitplanke::train

#endif  // LEITPLANKE_CORE_TRAIN_NET_H_
