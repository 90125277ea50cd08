/// @file   decide.h
/// @brief  From what the rules saw to the fields of an assessment.
///
/// `Features` is everything that the decision knows of a post, as numbers and flags: rules decide on it today, and a
/// linear model can be trained on the same struct.
#ifndef LEITPLANKE_CORE_ASSESS_DECIDE_H_
#define LEITPLANKE_CORE_ASSESS_DECIDE_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/assess/brands.h"
#include "core/assess/rules/cues.h"
#include "core/text/language/doc.h"
#include "leitplanke/assess.h"

namespace leitplanke::assess {

struct Features {
  // The brand
  bool own_page = false;
  BrandHits brand;
  bool imitates_brand = false;   ///< the author's handle looks like the brand's
  bool speaks_to_brand = false;  ///< "ihr", "your", "Hallo Nordbahn"
  bool asks_community = false;   ///< "Weiß jemand …", "Anyone know …"
  bool answers_person = false;   ///< begins with somebody else's handle
  // Tone
  int trouble = 0;  ///< places that say that something failed or that the writer is angry
  int slight = 0;   ///< words that may only be the subject of a question
  int praise = 0;
  int thanks = 0;
  bool sarcasm = false;
  bool laughs = false;    ///< 😂, "haha"
  int hints = 0;          ///< negations, contrasts, times: what a report has that names no trouble
  bool contrast = false;  ///< "aber", "but", "leider" between praise and trouble
  // What is wanted
  int questions = 0;  ///< sentences that ask for information
  int rhetoric = 0;   ///< questions that are none
  int why = 0;        ///< "warum …?", which asks and complains
  int requests = 0;
  int suggestions = 0;
  bool cancels = false;  ///< says "kündigen", "cancel": leaves by the book, not in anger
  bool pricing = false;
  bool helps_other = false;
  bool gives_data = false;  ///< a customer, contract or order number to act on
  // What it may be instead
  bool job_ad = false;
  bool news_share = false;
  bool spam = false;
  bool poses_as_brand = false;
  bool lures_in_its_name = false;  ///< if it is spam, it poses as the brand
  // Why it may be urgent; sorted names of the contract
  std::vector<std::string> signals;
  bool wide_reach = false;
};

/// Reads the features from the cues. O(words + cues).
Features Extract(const Post& post, const Policy& policy, const Doc& doc, std::string_view language, const Cues& cues,
                 const BrandHits& brand, bool imitates_brand, const std::vector<Pii>& pii);

/// Fills `mention`, `relevance` and `relevant`.
void DecideRelevance(const Features& features, double relevance_threshold, Assessment& assessment);

/// Of a relevant post: needs_reply, intents, sentiment, urgency and signals.
void DecideWants(const Features& features, Assessment& assessment);

/// As the contract has it: from the signals, or else from whether an answer is needed.
Urgency UrgencyOf(const std::vector<std::string>& signals, bool needs_reply);

/// Of one that is not: intents and impersonation.
void DecideIrrelevant(const Features& features, bool spam, Assessment& assessment);

/// All of it: every field but language, pii and location.
void Decide(const Features& features, double relevance_threshold, Assessment& assessment);

}  // namespace leitplanke::assess

#endif  // LEITPLANKE_CORE_ASSESS_DECIDE_H_
