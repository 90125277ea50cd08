/// @file   handover_words.h
/// @brief  Grammar sources of handover.hotline: general channels, and how one is sent there.
#ifndef LEITPLANKE_CORE_GUARD_HANDOVER_WORDS_H_
#define LEITPLANKE_CORE_GUARD_HANDOVER_WORDS_H_

#include <string_view>

namespace leitplanke::guard {

extern const std::string_view kHandoverGerman, kHandoverEnglish;

}  // namespace leitplanke::guard

#endif  // LEITPLANKE_CORE_GUARD_HANDOVER_WORDS_H_
