/// @file   empathy_words.h
/// @brief  Grammar sources of style.empathy: <trouble> in a post, <acknowledges> in a reply.
#ifndef LEITPLANKE_CORE_GUARD_EMPATHY_WORDS_H_
#define LEITPLANKE_CORE_GUARD_EMPATHY_WORDS_H_

#include <string_view>

namespace leitplanke::guard {

extern const std::string_view kEmpathyGerman, kEmpathyEnglish;

}  // namespace leitplanke::guard

#endif  // LEITPLANKE_CORE_GUARD_EMPATHY_WORDS_H_
