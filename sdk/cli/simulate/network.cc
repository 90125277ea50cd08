#include "sdk/cli/simulate/network.h"

#include <algorithm>
#include <utility>

namespace leitplanke::simulate {

void Network::After(std::uint64_t ms, Event event) {
  if (free_.empty()) {
    free_.push_back(events_.size());
    events_.emplace_back();
  }
  queue_.push_back({context_.now_ms + ms, order_++, free_.back()});
  std::push_heap(queue_.begin(), queue_.end(), Later);
  events_[free_.back()] = std::move(event);
  free_.pop_back();
}

Event Network::Take() {
  std::pop_heap(queue_.begin(), queue_.end(), Later);
  const Due due = queue_.back();
  queue_.pop_back();
  free_.push_back(due.place);
  context_.now_ms = std::max(context_.now_ms, due.at);
  return std::move(events_[due.place]);
}

void Network::Deliver(std::uint64_t ms, const std::shared_ptr<const Message>& message) {
  Event event;
  event.kind = EventKind::kDeliver;
  event.device = message->device;
  event.message = message;
  After(ms, std::move(event));
}

void Network::Send(Message message) {
  Dice& dice = context_.dice;
  std::uint64_t ms = dice.Between(5, 40);
  const auto sent = std::make_shared<const Message>(std::move(message));
  if (context_.Strikes(Fault::kLoss, context_.rates.loss)) return;
  if (context_.Strikes(Fault::kDuplicate, context_.rates.duplicate)) {
    // Half of them on the heels of the first, while what it wrote is not yet durable.
    Deliver(dice.Percent(50) ? ms + dice.Between(1, 20) : dice.Between(5, 3000), sent);
  }
  if (context_.Strikes(Fault::kReorder, context_.rates.reorder)) ms += dice.Between(40, 400);
  if (context_.Strikes(Fault::kDelay, context_.rates.delay)) ms += dice.Between(2000, 20000);
  Deliver(ms, sent);
}

}  // namespace leitplanke::simulate
