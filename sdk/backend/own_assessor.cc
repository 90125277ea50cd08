#include "sdk/backend/own_assessor.h"

#include "sdk/backend/own_heads.h"

namespace leitplanke::backend {

const Assessor& OwnAssessor::Now(Transaction& transaction, const std::string& tenant) {
  const std::uint64_t version = shipped_.empty() ? 0 : HeadsInUse(transaction, tenant);
  if (version == version_) return assessor_;
  const std::string own = HeadsFile(transaction, tenant, version);
  for (const std::string* file : {&shipped_, &own}) {
    if (file->empty()) continue;
    const Status loaded = assessor_.LoadHeads(*file);
    if (!loaded.ok()) throw StoreError("stored heads cannot be used: " + loaded.error().message);
  }
  version_ = version;
  return assessor_;
}

}  // namespace leitplanke::backend
