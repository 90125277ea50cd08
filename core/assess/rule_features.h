/// @file   rule_features.h
/// @brief  What the rules saw in a post, as names that a learned head can weigh.
///
/// Whether the post stands on the brand's own page is left out on purpose: who collects posts for training takes few
/// from there that have nothing to do with the brand, and a head would learn the collector's habit.
#ifndef LEITPLANKE_CORE_ASSESS_RULE_FEATURES_H_
#define LEITPLANKE_CORE_ASSESS_RULE_FEATURES_H_

#include <string>
#include <vector>

#include "core/assess/reader.h"
#include "core/heads/head.h"

namespace leitplanke::assess {

/// "cue:trouble", "two:trouble", "signal:outage", "says:complaint" (what the rules alone would decide), …
std::vector<std::string> RuleNames(const Reading& reading);

/// What a head looks at: the text's n-grams and, with `rules`, the hashed names and the classes of its words.
heads::Input InputOf(const Reading& reading, bool rules, const heads::Thesaurus& words);

}  // namespace leitplanke::assess

#endif  // LEITPLANKE_CORE_ASSESS_RULE_FEATURES_H_
