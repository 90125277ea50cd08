/// @file   api.h
/// @brief  Every address of docs/protocol.md: a request in, an answer out, nothing about sockets.
///
/// `Handle` is the only entry and the only place where exceptions end. It runs on the network thread; what needs the
/// store or burns time goes to a lane (lanes.h) and comes back.
#ifndef LEITPLANKE_BACKEND_API_H_
#define LEITPLANKE_BACKEND_API_H_

#include <boost/asio/awaitable.hpp>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "sdk/backend/case_memo.h"
#include "sdk/backend/config.h"
#include "sdk/backend/http_message.h"
#include "sdk/backend/hub.h"
#include "sdk/backend/lanes.h"
#include "sdk/backend/metrics.h"
#include "sdk/backend/presence.h"
#include "sdk/backend/rate_limit.h"
#include "sdk/backend/store.h"
#include "sdk/backend/tenant.h"
#include "sdk/backend/trainings.h"

namespace leitplanke::backend {

inline constexpr std::string_view kProtocol = "1";

/// Who asks. From the token only; nothing in a body can change it.
struct Caller {
  const Tenant* tenant = nullptr;
  std::shared_ptr<const Accounts> people;  ///< of the tenant, as they were when the token was looked at
  const Person* person = nullptr;          ///< one of them
  SessionRow session;
  std::string token_hash;
};

inline Listener ListenerOf(const Caller& caller) {
  return {caller.session.tenant, caller.session.person, caller.session.device, caller.session.roster};
}

class Api {
 public:
  /// All must outlive it.
  Api(const Config& config, const Tenants& tenants, Store& store, Hub& hub);

  /// Never throws.
  net::awaitable<Response> Handle(Request request);

  /// Who opens the WebSocket. Throws `ApiError`.
  net::awaitable<Caller> AdmitPoke(const Request& request);

  /// How many connections there are is the server's to know.
  void SetConnections(std::function<std::size_t()> connections) { connections_ = std::move(connections); }

  /// Ends the lanes: queued writes are finished first.
  void Join();

 private:
  friend struct Routes;
  net::awaitable<Response> Dispatch(Request& request, std::string& route);

  // api_session.cc
  net::awaitable<Response> SignIn(const Request& request);
  net::awaitable<Response> Refresh(const Request& request);
  net::awaitable<Response> SignOut(const Request& request);
  void LimitSignIns(const std::string& tenant, const std::string& person);
  Response SessionResponse(const Caller& caller, std::string_view token, std::uint64_t last_seq,
                           const std::string& key) const;
  // api_operate.cc
  net::awaitable<Response> Health(const Request& request);
  net::awaitable<Response> Ready(const Request& request);
  net::awaitable<Response> ReadMetrics(const Request& request);
  void CountPush(const Tenant& tenant, const std::vector<Receipt>& receipts);
  // api_read.cc
  net::awaitable<Response> ReadPolicy(const Request& request);
  net::awaitable<Response> ReadPeople(const Request& request);
  net::awaitable<Response> ReadCase(const Request& request);
  net::awaitable<Response> ReadCustomer(const Request& request);
  net::awaitable<Response> PokeWithoutSocket(const Request& request);
  // api_keys.cc
  net::awaitable<Response> ListKeys(const Request& request);
  net::awaitable<Response> RevokeKey(const Request& request);
  net::awaitable<Response> ExportAudit(const Request& request);
  // api_admin.cc
  net::awaitable<Response> ChangePeople(const Request& request);
  net::awaitable<Response> ExportCustomerData(const Request& request);
  // api_learn.cc
  net::awaitable<Response> ListHeads(const Request& request);
  net::awaitable<Response> TrainHeads(const Request& request);
  net::awaitable<Response> CancelTraining(const Request& request);
  net::awaitable<Response> ChooseHeads(const Request& request);
  net::awaitable<Response> ReadHeads(const Request& request);
  /// A training to its end, beside the requests.
  net::awaitable<void> Teach(const Tenant& tenant, std::shared_ptr<Training> training);
  // api_presence.cc
  net::awaitable<Response> NotePresence(const Request& request);
  // api_log.cc
  net::awaitable<Response> PushActions(const Request& request);
  net::awaitable<Response> ReadLog(const Request& request);
  net::awaitable<Response> ReadSnapshot(const Request& request);

  /// The signed-in person of a token, inside a transaction. Throws 401 `ApiError`.
  Caller Authenticate(Transaction& transaction, std::string_view token) const;
  /// The same by itself, counted against the device's rate.
  net::awaitable<Caller> Admit(std::string_view token);
  /// A snapshot of the caller's tenant. On a reader's thread.
  std::unique_ptr<Transaction> Snapshot(const Caller& caller) const;

  const Config& config_;
  const Tenants& tenants_;
  Store& store_;
  Hub& hub_;
  Metrics metrics_;
  std::function<std::size_t()> connections_ = [] { return std::size_t{0}; };
  RateLimit device_rate_, tenant_sign_ins_, person_sign_ins_, presence_rate_;
  Presence presence_;
  Trainings trainings_;
  WorkerLane reads_, hashes_, lessons_;
  CaseMemo memo_{kMemoCases};  ///< the writer's
  WriteLane writes_;           ///< last: its thread ends before what it uses
};

}  // namespace leitplanke::backend

#endif  // LEITPLANKE_BACKEND_API_H_
