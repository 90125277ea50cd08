#include "core/guard/clause_span.h"

#include <algorithm>

namespace leitplanke::guard {

void ClauseSpan::Add(std::initializer_list<std::string_view> names) {
  for (const std::string_view name : names) {
    for (std::size_t i = sentence_.first; i < sentence_.last; ++i) {
      const std::size_t end = draft_.parse.EndOf(i, name);
      if (end > 0) AddWords(i, std::min(end, sentence_.last));
    }
  }
}

void ClauseSpan::AddAt(std::size_t byte) {
  for (std::size_t i = sentence_.first; i < sentence_.last; ++i) {
    if (byte < draft_.doc.words()[i].end) return AddWords(i, i + 1);
  }
}

void ClauseSpan::AddWords(std::size_t first, std::size_t last) {
  first_ = last_ == 0 ? first : std::min(first_, first);
  last_ = std::max(last_, last);
}

ByteRange ClauseSpan::Range() const {
  if (last_ == 0) return {sentence_.begin, sentence_.end};
  return draft_.Range({std::max(sentence_.first, draft_.doc.ClauseBegin(first_)),
                       std::min(sentence_.last, draft_.doc.ClauseEnd(last_ - 1))});
}

}  // namespace leitplanke::guard
