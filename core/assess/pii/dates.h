/// @file   dates.h
/// @brief  Dates as people write them in German and English, read from a `Scan`.
#ifndef LEITPLANKE_CORE_ASSESS_PII_DATES_H_
#define LEITPLANKE_CORE_ASSESS_PII_DATES_H_

#include <cstddef>
#include <optional>

#include "core/assess/pii/scan.h"

namespace leitplanke::pii {

struct Date {
  std::size_t begin = 0, end = 0;  ///< bytes
  std::size_t last_run = 0;
  int year = 0;  ///< four digits; 0 if the text names none
};

/// The date that begins at run `run`: `12.3.1985`, `12/03/85`, `1985-03-12`, `12. März 1985`, `March 12th, 1985`.
std::optional<Date> DateAt(const Scan& scan, std::size_t run);

}  // namespace leitplanke::pii

#endif  // LEITPLANKE_CORE_ASSESS_PII_DATES_H_
