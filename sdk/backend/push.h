/// @file   push.h
/// @brief  A push of actions inside one transaction: asks core/sync's authority about each and writes what it says.
///
/// No rule stands here. What may happen to a case is `Apply`'s business, what a number of a device means is
/// `Decide`'s; this file reads what they need from the store and writes their effects.
#ifndef LEITPLANKE_BACKEND_PUSH_H_
#define LEITPLANKE_BACKEND_PUSH_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "leitplanke/cases.h"
#include "leitplanke/json.h"
#include "leitplanke/sync.h"
#include "sdk/backend/case_memo.h"
#include "sdk/backend/clock.h"
#include "sdk/backend/store.h"
#include "sdk/backend/tenant.h"

namespace leitplanke::backend {

/// One entry of a push: an action, or why it is none. Its number could be read in either case.
struct Pushed {
  std::uint64_t seq = 0;
  std::optional<Action> action;
  std::string bytes;  ///< as JSON, as `ToJson` has it; an unreadable one as it came
  std::optional<Error> why;
};

/// `{"actions":[…]}`, at most `kMaxBatch`. Throws `ApiError` where the body has another shape, or an entry has no
/// `seq`: without it nobody could say which receipt is whose.
std::vector<Pushed> ReadPush(const Json& body);

struct PushResult {
  std::vector<Receipt> receipts;  ///< one for each entry, same order
  std::uint64_t version = 0;      ///< the tenant's newest behind the push
  bool grew = false;              ///< the log is longer than before
};

/// `people` as this transaction sees them, `device` is the signed-in one. Throws `StoreError`; then nothing of the push
/// is kept. Only on the writer's thread.
PushResult Push(Transaction& store, const Tenant& tenant, const Accounts& people, const Person& actor,
                const std::string& device, const std::vector<Pushed>& pushed, Millis now, CaseMemo& memo);

}  // namespace leitplanke::backend

#endif  // LEITPLANKE_BACKEND_PUSH_H_
