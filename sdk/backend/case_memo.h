/// @file   case_memo.h
/// @brief  Cases that were read or written lately, parsed: what the store still has under the very same text is not
///         parsed again, which costs more than all else that the writer does.
///
/// A memo of a pure function, nothing else: the store's text decides, whoever wrote it, so that nothing can be stale.
#ifndef LEITPLANKE_BACKEND_CASE_MEMO_H_
#define LEITPLANKE_BACKEND_CASE_MEMO_H_

#include <cstddef>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "leitplanke/cases.h"

namespace leitplanke::backend {

/// On the writer's thread only.
class CaseMemo {
 public:
  using Shared = std::shared_ptr<const Case>;

  /// Keeps the texts and cases of the last `size` keys at least, twice as many at most.
  explicit CaseMemo(std::size_t size) : size_(size) {}

  /// Null if it does not know what this text says.
  Shared Find(std::string_view key, std::string_view text) {
    const auto young = young_.find(key);
    if (young != young_.end()) return young->second.text == text ? young->second.read : nullptr;
    const auto old = old_.find(key);
    if (old == old_.end() || old->second.text != text) return nullptr;
    Shared read = old->second.read;
    Put(std::string(key), std::move(old->second.text), read);
    return read;
  }

  void Put(std::string key, std::string text, Shared read) {
    if (young_.size() >= size_) {
      old_ = std::move(young_);
      young_.clear();
    }
    young_.insert_or_assign(std::move(key), Kept{std::move(text), std::move(read)});
  }

 private:
  struct Kept {
    std::string text;
    Shared read;
  };
  std::size_t size_;
  std::map<std::string, Kept, std::less<>> young_, old_;
};

}  // namespace leitplanke::backend

#endif  // LEITPLANKE_BACKEND_CASE_MEMO_H_
