/// @file   read_draft.h
/// @brief  A draft as the heads of the rules see it: for training, which needs what the check never shows.
#ifndef LEITPLANKE_CORE_GUARD_READ_DRAFT_H_
#define LEITPLANKE_CORE_GUARD_READ_DRAFT_H_

#include <string_view>
#include <utility>
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
  /// The draft, and the post that it answers, as the network reads them.
  static std::pair<heads::NetText, heads::NetText> ReadInOrder(const Draft& draft, const heads::Thesaurus& words);

 private:
  PolicyView view_;
};

}  // namespace leitplanke::guard

#endif  // LEITPLANKE_CORE_GUARD_READ_DRAFT_H_
