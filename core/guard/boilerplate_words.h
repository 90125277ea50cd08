/// @file   boilerplate_words.h
/// @brief  Grammar sources of style.boilerplate: <stock> phrases and the <generic> words of every service reply.
#ifndef LEITPLANKE_CORE_GUARD_BOILERPLATE_WORDS_H_
#define LEITPLANKE_CORE_GUARD_BOILERPLATE_WORDS_H_

#include <string_view>

namespace leitplanke::guard {

extern const std::string_view kBoilerplateGerman, kBoilerplateEnglish;

}  // namespace leitplanke::guard

#endif  // LEITPLANKE_CORE_GUARD_BOILERPLATE_WORDS_H_
