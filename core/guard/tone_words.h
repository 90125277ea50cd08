/// @file   tone_words.h
/// @brief  Grammar sources of tone.hostile: <insult> (words of abuse), <hostile> (turns of phrase).
#ifndef LEITPLANKE_CORE_GUARD_TONE_WORDS_H_
#define LEITPLANKE_CORE_GUARD_TONE_WORDS_H_

#include <string_view>

namespace leitplanke::guard {

extern const std::string_view kToneGerman, kToneEnglish;

}  // namespace leitplanke::guard

#endif  // LEITPLANKE_CORE_GUARD_TONE_WORDS_H_
