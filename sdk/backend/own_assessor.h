/// @file   own_assessor.h
/// @brief  The assessment of one company with the heads that it uses at this moment: those that ship, and over them its
///         own.
#ifndef LEITPLANKE_BACKEND_OWN_ASSESSOR_H_
#define LEITPLANKE_BACKEND_OWN_ASSESSOR_H_

#include <cstdint>
#include <string>
#include <utility>

#include "leitplanke/assess.h"
#include "sdk/backend/store.h"

namespace leitplanke::backend {

/// For one thread.
class OwnAssessor {
 public:
  /// `shipped`: their file's bytes; empty: rules alone.
  OwnAssessor(Assessor assessor, std::string shipped) : assessor_(std::move(assessor)), shipped_(std::move(shipped)) {}

  /// As `transaction` sees it, whichever backend took other heads into use; one question where nothing changed.
  const Assessor& Now(Transaction& transaction, const std::string& tenant);

 private:
  Assessor assessor_;
  const std::string shipped_;
  std::uint64_t version_ = 0;
};

}  // namespace leitplanke::backend

#endif  // LEITPLANKE_BACKEND_OWN_ASSESSOR_H_
