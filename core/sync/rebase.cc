#include <optional>
#include <utility>

#include "leitplanke/sync.h"

namespace leitplanke {

namespace {

/// The case while the device's own actions are applied, one after the other.
class Rebasing {
 public:
  Rebasing(const Case* confirmed, const Moment& moment) : moment_(moment) {
    if (confirmed != nullptr) case_ = *confirmed;
  }

  void Try(const Action& action) {
    auto after = Apply(case_.has_value() ? &*case_ : nullptr, action, moment_);
    if (after.ok()) case_ = std::move(*after);
  }

  View Take(bool waiting) {
    View view;
    view.exists = case_.has_value();
    view.waiting = waiting;
    if (case_.has_value()) view.shown = std::move(*case_);
    return view;
  }

 private:
  const Moment& moment_;
  std::optional<Case> case_;
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
