/// @file   limits.h
/// @brief  Every limit of the backend, by name. Each is met by a test in tests/sdk/backend.
///
/// What a company may want to change stands in the configuration (config.h) with its default from here; the rest
/// protects the process itself and is fixed.
#ifndef LEITPLANKE_BACKEND_LIMITS_H_
#define LEITPLANKE_BACKEND_LIMITS_H_

#include <chrono>
#include <cstddef>
#include <cstdint>

#include "leitplanke/json.h"
#include "leitplanke/sync.h"

namespace leitplanke::backend {

using std::chrono::milliseconds;
using std::chrono::seconds;

// ---- one request ------------------------------------------------------------------------------------------------
inline constexpr std::size_t kMaxBodyBytes = kMaxMessageBytes;  ///< over it: 413 `too_large`
inline constexpr std::size_t kMaxHeaderBytes = 16 * 1024;       ///< start line and headers; over it: 431 `too_large`
inline constexpr std::size_t kMaxTargetBytes = 2048;            ///< path and query; over it: 414 `too_large`
inline constexpr std::size_t kMaxPasswordBytes = 1024;          ///< longer ones are hashed by nobody
inline constexpr std::size_t kDeviceHexDigits = 32;             ///< a device id: exactly so many of 0-9 a-f
inline constexpr std::size_t kCaseHexDigits = 32;               ///< a case id, likewise

inline constexpr std::size_t kKeyHexDigits = 32;                  ///< a device key's id, likewise
inline constexpr std::size_t kMaxKeysListed = 1000;               ///< the newest; older ones are found by their id only
inline constexpr std::size_t kMaxExportBytes = 64 * 1024 * 1024;  ///< of a customer's data in one answer; over it: 413
inline constexpr std::size_t kMaxAuditPage = 1000;                ///< lines of one audit export; the rest by `after`

// ---- time -------------------------------------------------------------------------------------------------------
inline constexpr seconds kIdleConnection{75};      ///< a kept-alive connection without a request is closed
inline constexpr seconds kDefaultRequestRead{15};  ///< from a request's first byte to its last; over it: 408
inline constexpr seconds kResponseWrite{30};       ///< a client that does not read its answer is dropped
inline constexpr seconds kMaxWait{25};             ///< the longest long poll; more is cut to this
inline constexpr seconds kLinger{2};             ///< after a refusal: the rest of what the client sends is thrown away
inline constexpr seconds kPokeIdle{60};          ///< a WebSocket that answers no ping so long is closed
inline constexpr seconds kShutdownGrace{10};     ///< requests in flight have so long to end after SIGTERM
inline constexpr milliseconds kRelayAsk{2000};   ///< a poke of another backend that was lost is made up for by then
inline constexpr milliseconds kRelayRetry{500};  ///< a lost connection for pokes is tried again so often
inline constexpr seconds kRelayAskDevices{10};   ///< and a lost word that a device was signed out, by then
inline constexpr milliseconds kStoreBusy{2000};  ///< another process holds the database: wait so long, then 503

// ---- how much at once -------------------------------------------------------------------------------------------
inline constexpr std::size_t kDefaultConnections = 12000;          ///< one more is answered 503 and closed
inline constexpr std::size_t kMaxLingerBytes = 4 * kMaxBodyBytes;  ///< thrown away at most, then the connection is cut
inline constexpr std::size_t kMaxPokeMessageBytes = 125;  ///< a WebSocket's client has nothing to say but pongs
inline constexpr std::size_t kMaxQueuedReads = 1024;      ///< waiting for a reader; one more: 503
inline constexpr std::size_t kMaxQueuedWrites = 1024;     ///< waiting for the writer; one more: 503
inline constexpr std::size_t kMaxQueuedLessons = 16;      ///< trainings that run or wait, one a tenant; one more fails
inline constexpr std::size_t kMaxQueuedHashes = 32;       ///< waiting sign-ins; one more: 503
inline constexpr std::size_t kMaxWriteGroup = 64;         ///< requests that share one commit
inline constexpr int kMaxConflicts = 5;                   ///< a group that met another backend's is run again so often
inline constexpr std::size_t kReaders = 2;                ///< reader threads
inline constexpr std::size_t kMemoCases = 1024;           ///< kept parsed for the next action; twice as many at most
inline constexpr std::size_t kMaxLogPageBytes =
    kMaxBodyBytes * 3 / 4;  ///< a page ends before the entry that crosses it

// ---- rates (token buckets: `Burst` at once, then `PerMinute`); over it: 429 with Retry-After ---------------------
inline constexpr int kDefaultRequestsPerMinute = 1200;  ///< of one device
inline constexpr int kRequestBurst = 200;
inline constexpr int kDefaultSignInsPerMinute = 120;  ///< attempts of one tenant
inline constexpr int kSignInBurst = 60;
inline constexpr int kPersonSignInsPerMinute = 6;  ///< attempts for one name
inline constexpr int kPersonSignInBurst = 10;
inline constexpr int kPresencePerMinute = 60;  ///< words of one device about what its person looks at
inline constexpr int kPresenceBurst = 30;
inline constexpr std::size_t kMaxBuckets = 20000;  ///< remembered devices and names; refilled ones are forgotten first

// ---- presence ---------------------------------------------------------------------------------------------------
inline constexpr seconds kPresenceLife{15};              ///< a word about what one does is true so long
inline constexpr std::size_t kMaxPresentAtCase = 32;     ///< devices; one more sees the others and is not seen
inline constexpr std::size_t kMaxPresentCases = 20'000;  ///< of all tenants; at one more nobody is seen

// ---- sessions ---------------------------------------------------------------------------------------------------
inline constexpr std::size_t kTokenBytes = 32;  ///< random; 64 hex digits on the wire
inline constexpr seconds kDefaultTokenLife{15 * 60};
inline constexpr seconds kSessionLife{12 * 60 * 60};  ///< refreshed or not, then the password is asked for again

// ---- files at start ---------------------------------------------------------------------------------------------
inline constexpr std::size_t kMaxConfigBytes = 1024 * 1024;
inline constexpr std::size_t kMaxAccountsBytes = 16 * 1024 * 1024;
inline constexpr std::size_t kMaxCustomersBytes = 64 * 1024 * 1024;
inline constexpr std::size_t kMaxTenants = 1000;
inline constexpr std::size_t kMaxAdminKeys = 100;  ///< of one tenant

}  // namespace leitplanke::backend

#endif  // LEITPLANKE_BACKEND_LIMITS_H_
