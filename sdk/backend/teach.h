/// @file   teach.h
/// @brief  One training of a company's heads: what it learns from is read, and it learns. Writes nothing.
#ifndef LEITPLANKE_BACKEND_TEACH_H_
#define LEITPLANKE_BACKEND_TEACH_H_

#include <string_view>
#include <vector>

#include "sdk/backend/config.h"
#include "sdk/backend/learn/lesson.h"
#include "sdk/backend/store.h"
#include "sdk/backend/tenant.h"

namespace leitplanke::backend {

/// Codes of the errors below, and of a training that ended otherwise, as `GET /v1/heads` tells them in `last`.
inline constexpr std::string_view kNoHeads = "no_heads", kTooFew = "too_few", kNoCorpus = "no_corpus",
                                  kCancelled = "cancelled", kTrainingFailed = "failed";

struct Taught {
  learn::Learned learned;
  std::vector<learn::CorrectedPost> posts;
};

/// Some seconds of one core, at lower priority than everything else. Throws `ApiError` with a sentence for the admin
/// and one of the codes above: there is too little to learn from, no shipped heads or posts, or `progress` ended it.
Taught TeachTenant(Store& store, const Tenant& tenant, const Config& config, const learn::Progress& progress);

}  // namespace leitplanke::backend

#endif  // LEITPLANKE_BACKEND_TEACH_H_
