/// @file   location.h
/// @brief  The branch, station, store or town that a post is about, as it stands in the text.
#ifndef LEITPLANKE_CORE_ASSESS_LOCATION_H_
#define LEITPLANKE_CORE_ASSESS_LOCATION_H_

#include <string>
#include <string_view>
#include <vector>

#include "core/assess/pii/pii.h"
#include "core/heads/thesaurus.h"
#include "core/text/language/doc.h"

namespace leitplanke::assess {

/// Empty if no place is named. A place is a name beside a word for a kind of place ("Filiale Kiel", "Leeds station"), a
/// name behind "in", "at" and the like that no other class of the thesaurus has, or a town of the thesaurus wherever it
/// stands ("Uelzen, Gleis 3: …"). Without a thesaurus only the first kind is found. Places inside `pii` (an
/// address) and of a trip ("von A nach B") do not count. `brand_words`: folded words that are names of the brand, never
/// a place. O(bytes).
std::string FindLocation(const Doc& doc, std::string_view language, const std::vector<pii::Hit>& pii,
                         const std::vector<std::string>& brand_words, const heads::Thesaurus& thesaurus);

}  // namespace leitplanke::assess

#endif  // LEITPLANKE_CORE_ASSESS_LOCATION_H_
