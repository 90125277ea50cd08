/// @file   clause_span.h
/// @brief  The place a finding shows: the clauses of a sentence in which its evidence stands, not the whole sentence.
#ifndef LEITPLANKE_CORE_GUARD_CLAUSE_SPAN_H_
#define LEITPLANKE_CORE_GUARD_CLAUSE_SPAN_H_

#include <cstddef>
#include <initializer_list>
#include <string_view>

#include "core/guard/rule.h"

namespace leitplanke::guard {

class ClauseSpan {
 public:
  ClauseSpan(const DraftView& draft, const Sentence& sentence) : draft_(draft), sentence_(sentence) {}

  /// Evidence: all chunks of these labels in the sentence, or the word at a byte of it. O(words of the sentence).
  void Add(std::initializer_list<std::string_view> names);
  void AddAt(std::size_t byte);

  /// From the first clause with evidence to the last one; the whole sentence where there is none.
  ByteRange Range() const;

 private:
  void AddWords(std::size_t first, std::size_t last);

  const DraftView& draft_;
  const Sentence& sentence_;
  std::size_t first_ = 0, last_ = 0;  ///< words; last_ = 0: no evidence yet
};

}  // namespace leitplanke::guard

#endif  // LEITPLANKE_CORE_GUARD_CLAUSE_SPAN_H_
