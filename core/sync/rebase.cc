#include <utility>

#include "leitplanke/sync.h"

namespace leitplanke {

namespace {

/// The case while the device's own actions are applied, one after the other.
class Rebasing {
 public:
  Rebasing(const Case* confirmed, const Moment& moment) : moment_(moment), now_(confirmed) {}

  void Try(const Action& action) {
    auto after = Apply(now_, action, moment_);
    if (!after.ok()) return;
    view_.shown = std::move(*after);
    now_ = &view_.shown;
  }

  View Take(bool waiting) {
    view_.exists = now_ != nullptr;
    view_.waiting = waiting;
    if (now_ != nullptr && now_ != &view_.shown) view_.shown = *now_;
    return std::move(view_);
  }

 private:
  const Moment& moment_;
  const Case* now_;  ///< the confirmed case until an action has changed it
  View view_;
};

}  // namespace

View Rebase(const Replica& replica, const Outbox& outbox, std::string_view case_id, const Moment& moment) {
  Rebasing rebasing(replica.Confirmed(case_id), moment);
  for (const Acknowledged& done : outbox.acknowledged()) {
    if (done.action.case_id == case_id && done.version > replica.cursor()) rebasing.Try(done.action);
  }
  bool waiting = false;
  for (const Action& action : outbox.waiting()) {
    if (action.case_id != case_id || action.base == kWithdrawnBase) continue;
    waiting = true;
    rebasing.Try(action);
  }
  return rebasing.Take(waiting);
}

}  // namespace leitplanke
