#include <algorithm>
#include <map>
#include <utility>

#include "core/text/sort.h"
#include "leitplanke/sync.h"

namespace leitplanke {

namespace {

constexpr std::size_t kFieldOverhead = 1024;  ///< names, quotes and commas of one action

/// Bytes of `text` as a JSON string; what the body limit of a push is measured in.
std::size_t JsonBytes(std::string_view text) {
  std::size_t bytes = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    bytes += byte < 0x20 ? 6 : (c == '"' || c == '\\') ? 2 : 1;
  }
  return bytes;
}

std::size_t JsonBytes(const Action& action) {
  const Post& post = action.post;
  std::size_t bytes = kFieldOverhead;
  for (const std::string* field :
       {&action.id, &action.device, &action.case_id, &action.at, &action.text, &action.hash, &action.permalink,
        &action.reason, &action.emergency, &post.id, &post.text, &post.platform, &post.author_handle, &post.author_name,
        &post.brand, &post.url, &post.posted_at}) {
    bytes += JsonBytes(*field);
  }
  for (const Override& o : action.overrides) {
    bytes += kFieldOverhead / 16 + JsonBytes(o.rule) + JsonBytes(o.quote) + JsonBytes(o.reason);
  }
  for (const PlaceComment& place : action.comments) bytes += kFieldOverhead / 16 + JsonBytes(place.text);
  return bytes;
}

bool Withdrawn(const Action& action) { return action.base == kWithdrawnBase; }

bool IsNamed(const Receipt& receipt, ErrorCode code) { return receipt.code == ErrorCodeName(code); }

/// Whether later actions of the same case were made on top of this one.
bool DragsAlong(const Action& action, const Receipt& receipt) {
  return !IsAside(action.type) && !IsNamed(receipt, ErrorCode::kAlreadyOpen);
}

/// Cases with a rejected action, and the number from which on their actions depended on it.
using Broken = std::map<std::string, std::uint64_t, std::less<>>;

bool Depends(const Action& action, const Broken& broken) {
  if (IsAside(action.type)) return false;
  const auto it = broken.find(action.case_id);
  return it != broken.end() && it->second < action.seq;
}

}  // namespace

Outbox::Outbox(std::string device, std::uint64_t next_seq)
    : device_(std::move(device)), next_seq_(std::max<std::uint64_t>(next_seq, 1)) {}

Status Outbox::Restore(std::vector<Action> stored) {
  Sort(stored, [](const Action& a, const Action& b) { return a.seq < b.seq; });
  for (std::size_t i = 0; i < stored.size(); ++i) {
    const std::string where = "/waiting/" + std::to_string(i);
    if (stored[i].device != device_) {
      return Error{ErrorCode::kInvalidArgument, "A stored action belongs to another device: " + stored[i].device + ".",
                   where + "/device"};
    }
    if (stored[i].seq == 0 || (i > 0 && stored[i].seq == stored[i - 1].seq)) {
      return Error{ErrorCode::kSequence,
                   "Two stored actions share the number " + std::to_string(stored[i].seq) + ", or it is 0.",
                   where + "/seq"};
    }
  }
  waiting_ = std::move(stored);
  if (!waiting_.empty()) next_seq_ = std::max(next_seq_, waiting_.back().seq + 1);
  return Done{};
}

Result<Action> Outbox::Add(Action action) {
  if (waiting_.size() >= kMaxOutbox) {
    return Error{ErrorCode::kTooLarge,
                 std::to_string(kMaxOutbox) + " actions wait for the backend already. Connect before doing more.", ""};
  }
  action.device = device_;
  action.seq = next_seq_;
  if (JsonBytes(action) > kMaxActionBytes) {
    return Error{ErrorCode::kTooLarge,
                 "The action has more than " + std::to_string(kMaxActionBytes) + " bytes. Shorten its texts.", ""};
  }
  ++next_seq_;
  waiting_.push_back(action);
  return action;
}

std::vector<Action> Outbox::Peek(std::size_t max) const {
  std::vector<Action> batch;
  batch.reserve(std::min({max, kMaxBatch, waiting_.size()}));
  std::size_t bytes = 0;
  for (const Action& action : waiting_) {
    bytes += JsonBytes(action);
    if (batch.size() >= std::min(max, kMaxBatch) || (!batch.empty() && bytes > kMaxBatchBytes)) break;
    batch.push_back(action);
  }
  return batch;
}

SettleResult Outbox::Settle(const std::vector<Receipt>& receipts) {
  std::map<std::uint64_t, const Receipt*> by_seq;
  for (const Receipt& receipt : receipts) by_seq.emplace(receipt.seq, &receipt);

  SettleResult result;
  Broken broken;
  std::vector<Action> left;
  for (Action& action : waiting_) {
    const auto found = by_seq.find(action.seq);
    const Receipt* receipt = found == by_seq.end() ? nullptr : found->second;
    const bool rejected = receipt != nullptr && receipt->status == ReceiptStatus::kRejected;
    if (rejected && IsNamed(*receipt, ErrorCode::kSequence) && !left.empty()) receipt = nullptr;

    if (receipt == nullptr) {
      if (Depends(action, broken) && !Withdrawn(action)) {
        result.returned.push_back(
            Returned{action, "depends", "An earlier action that this one builds on was rejected."});
        action.base = kWithdrawnBase;
        result.replace.push_back(action);
      }
      left.push_back(std::move(action));
      continue;
    }
    result.remove.push_back(action.seq);
    if (!rejected) {
      acknowledged_.push_back(Acknowledged{receipt->version, std::move(action)});
      continue;
    }
    const bool dragged = Depends(action, broken) && IsNamed(*receipt, ErrorCode::kStale);
    if (DragsAlong(action, *receipt)) broken.emplace(action.case_id, action.seq);
    if (Withdrawn(action)) continue;  // the person has it back already
    result.returned.push_back(Returned{std::move(action), dragged ? "depends" : receipt->code, receipt->message});
  }
  waiting_ = std::move(left);
  return result;
}

void Outbox::Pulled(std::uint64_t cursor) {
  const auto pulled = [cursor](const Acknowledged& done) { return done.version <= cursor; };
  acknowledged_.erase(std::remove_if(acknowledged_.begin(), acknowledged_.end(), pulled), acknowledged_.end());
}

}  // namespace leitplanke
