/// @file   own_heads.h
/// @brief  What the store keeps of a company's learning: who corrected what, the versions of heads that came of it, and
///         which of them is in use.
///
/// In the store's words (`Transaction::Learned`): kind "correction", name `CASE.FIELD`, body the person; kind
/// "version", name the number, body what the list shows of it; kind "file", the bytes in base64; kind "posts", the ids
/// of the cases that it learned from; kind "use", name "heads", body the number in use.
///
/// A version whose posts were erased since says so. It is forgotten, its bytes and all, unless it is in use: then when
/// another takes its place.
#ifndef LEITPLANKE_BACKEND_OWN_HEADS_H_
#define LEITPLANKE_BACKEND_OWN_HEADS_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "leitplanke/json.h"
#include "leitplanke/sync.h"
#include "sdk/backend/clock.h"
#include "sdk/backend/learn/lesson.h"
#include "sdk/backend/store.h"

namespace leitplanke::backend {

inline constexpr std::size_t kMaxHeadsVersions =
    20;  ///< kept of one tenant; beyond it the oldest that is not in use goes

/// Keeps who corrected which field of the assessment; corrections of rules stand in their case only.
void NoteCorrection(Transaction& store, const std::string& tenant, const LogEntry& entry);

/// The case was erased: its corrections go, and versions that learned from it say so.
void ForgetCase(Transaction& store, const std::string& tenant, std::string_view case_id);

struct CorrectionCount {
  std::size_t posts = 0, people = 0;
};
CorrectionCount CountCorrections(Transaction& snapshot, const std::string& tenant);

/// The posts that were corrected, as their cases have them; at most `learn::kMostPosts`.
std::vector<learn::CorrectedPost> CorrectedPosts(Transaction& snapshot, const std::string& tenant);

/// The version in use; 0: the heads that ship.
std::uint64_t HeadsInUse(Transaction& snapshot, const std::string& tenant);
/// The file of a version; empty for 0 and for what is not there any more.
std::string HeadsFile(Transaction& snapshot, const std::string& tenant, std::uint64_t version);
/// As `GET /v1/heads` lists them, the newest first.
Json HeadsVersions(Transaction& snapshot, const std::string& tenant);

/// Keeps what a training made; its number. What was erased while it learned counts as erased.
std::uint64_t PutHeadsVersion(Transaction& store, const std::string& tenant, const learn::Learned& learned,
                              const std::vector<learn::CorrectedPost>& posts, const std::string& by, Millis now);

/// From now on these; the new log version. `key`: the admin's, empty where they are signed in. Throws `ApiError`: 404
/// if there is no such version, 409 if it cannot be used.
std::uint64_t UseHeads(Transaction& store, const std::string& tenant, std::uint64_t version, const std::string& by,
                       const std::string& key, Millis now);

}  // namespace leitplanke::backend

#endif  // LEITPLANKE_BACKEND_OWN_HEADS_H_
