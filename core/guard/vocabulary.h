/// @file   vocabulary.h
/// @brief  Words that several rules share: persons, negation, channels, times. Grammar sources, see grammar.h.
#ifndef LEITPLANKE_CORE_GUARD_VOCABULARY_H_
#define LEITPLANKE_CORE_GUARD_VOCABULARY_H_

#include <string_view>

namespace leitplanke::guard {

extern const std::string_view kCommonWords;    ///< <we> <us> <you> <your> <neg> <please> <filler> <modal-you> …
extern const std::string_view kPersonalWords;  ///< <pii>: what counts as personal data when it is named
extern const std::string_view kTimeWords;      ///< <date>: a day, time or period; <vague>: soon, "umgehend" …

}  // namespace leitplanke::guard

#endif  // LEITPLANKE_CORE_GUARD_VOCABULARY_H_
