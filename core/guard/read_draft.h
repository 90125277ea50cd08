/// @file   read_draft.h
/// @brief  A draft as the heads of the rules see it: for training, which needs what the check never shows.
#ifndef LEITPLANKE_CORE_GUARD_READ_DRAFT_H_
#define LEITPLANKE_CORE_GUARD_READ_DRAFT_H_

#include <string_view>
#include <vector>

#include "core/guard/learned.h"

namespace leitplanke::guard {

class DraftReader {
 public:
  explicit DraftReader(const Policy& policy) : view_(policy) {}

  struct Reading {
    std::string_view rule;
    heads::Input input;
    bool fires = false;  ///< the rule's grammar by itself
  };
  /// One for each rule that is learned.
  std::vector<Reading> Read(const Draft& draft, const heads::Thesaurus& words) const;

 private:
  PolicyView view_;
};

}  // namespace leitplanke::guard

#endif  // LEITPLANKE_CORE_GUARD_READ_DRAFT_H_
