/// @file   legal_words.h
/// @brief  Grammar sources of legal.claim: <liability>, <guarantees>, <advises>, and what takes them back.
#ifndef LEITPLANKE_CORE_GUARD_LEGAL_WORDS_H_
#define LEITPLANKE_CORE_GUARD_LEGAL_WORDS_H_

#include <string_view>

namespace leitplanke::guard {

extern const std::string_view kLegalGerman, kLegalEnglish;

}  // namespace leitplanke::guard

#endif  // LEITPLANKE_CORE_GUARD_LEGAL_WORDS_H_
