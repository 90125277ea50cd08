/// @file   recipe.h
/// @brief  How the heads that ship are made from the corpus, and how well they do.
#ifndef LEITPLANKE_SDK_CLI_HEADS_RECIPE_H_
#define LEITPLANKE_SDK_CLI_HEADS_RECIPE_H_

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "core/heads/head.h"
#include "core/train/metrics.h"
#include "sdk/cli/heads/corpus.h"

namespace leitplanke::cli {

/// Which posts: `true` for those that count.
using Pick = std::function<bool(const CorpusPost&)>;

/// The five heads of the assessment, trained on the picked posts. The same posts give the same bytes.
Result<std::vector<heads::Head>> TrainHeads(const std::vector<CorpusFile>& corpus, const Pick& pick);

/// By field ("needs_reply", "intents", …): what the assessor says of the picked posts, with these heads or, if `heads`
/// is empty, by rules alone.
using Measured = std::map<std::string, train::Metrics>;
Result<Measured> Measure(const std::vector<CorpusFile>& corpus, const Pick& pick, const std::string& heads);

}  // namespace leitplanke::cli

#endif  // LEITPLANKE_SDK_CLI_HEADS_RECIPE_H_
