#include "sdk/cli/simulate/network.h"

#include <algorithm>
#include <utility>

namespace leitplanke::simulate {

namespace {

bool Later(const Event& a, const Event& b) { return a.at != b.at ? a.at > b.at : a.order > b.order; }

}  // namespace

void Network::After(std::uint64_t ms, Event event) {
  event.at = context_.now_ms + ms;
  event.order = order_++;
  queue_.push_back(std::move(event));
  std::push_heap(queue_.begin(), queue_.end(), Later);
}

Event Network::Take() {
  std::pop_heap(queue_.begin(), queue_.end(), Later);
  Event event = std::move(queue_.back());
  queue_.pop_back();
  context_.now_ms = std::max(context_.now_ms, event.at);
  return event;
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
