/// @file   words.h
/// @brief  What the rules know of German and English: grammar sources, see grammar.h. A `.inc` file here is one of
/// them.
#ifndef LEITPLANKE_CORE_GUARD_WORDS_WORDS_H_
#define LEITPLANKE_CORE_GUARD_WORDS_WORDS_H_

#include <string_view>

namespace leitplanke::guard {

// What several rules share.
extern const std::string_view kCommonWords;    ///< <we> <us> <you> <your> <neg> <please> <filler> <modal-you> …
extern const std::string_view kPersonalWords;  ///< <pii>: what counts as personal data when it is named
extern const std::string_view kTimeWords;      ///< <date>: a day, time or period; <vague>: soon, "umgehend" …

extern const std::string_view kBoilerplateGerman, kBoilerplateEnglish;  ///< <stock> phrases, <generic> words
extern const std::string_view kDisclosureGerman,
    kDisclosureEnglish;                                           ///< who speaks for the company as a private person
extern const std::string_view kEmpathyGerman, kEmpathyEnglish;    ///< <trouble> in a post, <acknowledges>
extern const std::string_view kHandoverGerman, kHandoverEnglish;  ///< general channels, how one is sent there
extern const std::string_view kLegalGerman, kLegalEnglish;        ///< <liability> <guarantees> <advises>
extern const std::string_view kParityGerman, kParityEnglish;      ///< benefits, and whom they are kept from
extern const std::string_view kPrivacyRequestGerman, kPrivacyRequestEnglish;  ///< <ask> <ask-it> <not-asked>
extern const std::string_view kPromiseGerman, kPromiseEnglish;                ///< who will do what
extern const std::string_view kReviewGerman, kReviewEnglish;                  ///< reviews, and what is given for them
extern const std::string_view kToneGerman, kToneEnglish;                      ///< <insult> words, <hostile> phrases

}  // namespace leitplanke::guard

#endif  // LEITPLANKE_CORE_GUARD_WORDS_WORDS_H_
