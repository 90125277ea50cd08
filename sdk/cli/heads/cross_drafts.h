/// @file   cross_drafts.h
/// @brief  How well the heads of the rules do on drafts that they were not trained on, beside the grammar alone.
#ifndef LEITPLANKE_SDK_CLI_HEADS_CROSS_DRAFTS_H_
#define LEITPLANKE_SDK_CLI_HEADS_CROSS_DRAFTS_H_

#include <map>
#include <string>
#include <vector>

#include "sdk/cli/heads/drafts.h"

namespace leitplanke::cli {

struct DraftCounts {
  int hits = 0, misses = 0, false_alarms = 0;
  void Add(bool fires, bool said);
  double Precision() const;
  double Recall() const;
};

struct DraftScore {
  DraftCounts learned, grammar;
  int ordinary = 0, ordinary_alarms = 0;  ///< drafts that were written for other rules
};

/// By rule and language ("tone.hostile.de"), and all together under "all". Five folds, grouped by text: for tuning.
Result<std::map<std::string, DraftScore>> CrossDrafts(const std::vector<CorpusDraft>& drafts);

}  // namespace leitplanke::cli

#endif  // LEITPLANKE_SDK_CLI_HEADS_CROSS_DRAFTS_H_
