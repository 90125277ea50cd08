/// @file   money.h
/// @brief  Amounts of money in a text: "20 €", "£12.50", "fünfzig Euro", "two hundred quid", "CHF 1'200.-".
#ifndef LEITPLANKE_CORE_GUARD_MONEY_H_
#define LEITPLANKE_CORE_GUARD_MONEY_H_

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/text/language/doc.h"
#include "core/text/language/grammar.h"

namespace leitplanke::guard {

struct Amount {
  Chunk words;      ///< number and currency, whichever of them are words
  ByteRange range;  ///< the sign included
  std::int64_t cents = 0;
  std::string_view currency;  ///< "EUR", "GBP", "CHF", "USD"
};

/// In order. O(words).
std::vector<Amount> FindAmounts(const Doc& doc);

/// Those of `amounts` (all of a text, in order) whose words begin in the sentence. O(log amounts).
std::span<const Amount> AmountsIn(const std::vector<Amount>& amounts, const Sentence& sentence);

/// `cents` of `from` in `to`, at fixed rough rates that are good enough for a limit; unknown currencies count as equal.
std::int64_t Convert(std::int64_t cents, std::string_view from, std::string_view to);

}  // namespace leitplanke::guard

#endif  // LEITPLANKE_CORE_GUARD_MONEY_H_
