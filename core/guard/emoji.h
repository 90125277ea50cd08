/// @file   emoji.h
/// @brief  Where an emoji sequence begins, and how long it is.
#ifndef LEITPLANKE_CORE_GUARD_EMOJI_H_
#define LEITPLANKE_CORE_GUARD_EMOJI_H_

#include <cstddef>
#include <string_view>

namespace leitplanke::guard {

/// Bytes of the emoji sequence (flag, keycap, skin tone, joined family, tag sequence) at byte `at`, or 0.
std::size_t EmojiLength(std::string_view text, std::size_t at);

}  // namespace leitplanke::guard

#endif  // LEITPLANKE_CORE_GUARD_EMOJI_H_
