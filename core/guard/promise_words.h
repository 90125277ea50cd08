/// @file   promise_words.h
/// @brief  Grammar sources of promise.undated: who will do what.
#ifndef LEITPLANKE_CORE_GUARD_PROMISE_WORDS_H_
#define LEITPLANKE_CORE_GUARD_PROMISE_WORDS_H_

#include <string_view>

namespace leitplanke::guard {

extern const std::string_view kPromiseGerman, kPromiseEnglish;

}  // namespace leitplanke::guard

#endif  // LEITPLANKE_CORE_GUARD_PROMISE_WORDS_H_
