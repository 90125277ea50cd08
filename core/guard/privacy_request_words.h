/// @file   privacy_request_words.h
/// @brief  Grammar sources of privacy.request: how people ask for personal data.
#ifndef LEITPLANKE_CORE_GUARD_PRIVACY_REQUEST_WORDS_H_
#define LEITPLANKE_CORE_GUARD_PRIVACY_REQUEST_WORDS_H_

#include <string_view>

namespace leitplanke::guard {

extern const std::string_view kPrivacyRequestGerman, kPrivacyRequestEnglish;

}  // namespace leitplanke::guard

#endif  // LEITPLANKE_CORE_GUARD_PRIVACY_REQUEST_WORDS_H_
