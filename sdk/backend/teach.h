/// @file   teach.h
/// @brief  One training of a company's heads: what it learns from is read, and it learns. Writes nothing.
#ifndef LEITPLANKE_BACKEND_TEACH_H_
#define LEITPLANKE_BACKEND_TEACH_H_

#include <vector>

#include "sdk/backend/config.h"
#include "sdk/backend/learn/lesson.h"
#include "sdk/backend/store.h"
#include "sdk/backend/tenant.h"

namespace leitplanke::backend {

struct Taught {
  learn::Learned learned;
  std::vector<learn::CorrectedPost> posts;
};

/// Some seconds of one core, at lower priority than everything else. Throws `ApiError` with a sentence for the admin:
/// 409 where there is too little to learn from, no shipped heads or posts, or `progress` ended it.
Taught TeachTenant(Store& store, const Tenant& tenant, const Config& config, const learn::Progress& progress);

}  // namespace leitplanke::backend

#endif  // LEITPLANKE_BACKEND_TEACH_H_
