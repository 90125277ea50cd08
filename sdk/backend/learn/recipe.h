/// @file   recipe.h
/// @brief  How heads of the assessment are made from labelled posts, and how well they do.
#ifndef LEITPLANKE_BACKEND_LEARN_RECIPE_H_
#define LEITPLANKE_BACKEND_LEARN_RECIPE_H_

#include <cstdint>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/heads/head.h"
#include "core/train/metrics.h"
#include "core/train/train.h"
#include "sdk/backend/learn/corpus.h"

namespace leitplanke::learn {

/// What is particular about one head.
struct Recipe {
  std::string_view head;
  std::size_t planes;
  bool multi;
  bool (*uses)(const CorpusPost&);  ///< whether the post says anything to this head
  std::vector<std::string> (*labels)(const Expected&);
};
/// Of the six heads, in the order of the file.
std::span<const Recipe> Recipes();
train::Options OptionsFor(const Recipe& recipe);

/// Which posts: `true` for those that count.
using Pick = std::function<bool(const CorpusPost&)>;

/// A network that learned from some of the posts, and from which not: those say where to cut (`train::Options`).
struct Unseen {
  const heads::Net* net = nullptr;
  Pick posts;
};

/// The six heads of the assessment, trained on the picked posts. The same posts and words give the same bytes.
/// `unseen`: for heads beside a network.
Result<std::vector<heads::Head>> TrainHeads(const std::vector<CorpusFile>& corpus, const Pick& pick,
                                            const heads::Thesaurus& words, const Unseen& unseen = {});

/// By field ("needs_reply", "intents", …): what the assessor says of the picked posts, with these heads or, if `heads`
/// is empty, by rules alone.
using Measured = std::map<std::string, train::Metrics>;
Result<Measured> Measure(const std::vector<CorpusFile>& corpus, const Pick& pick, const std::string& heads);

}  // namespace leitplanke::learn

#endif  // LEITPLANKE_BACKEND_LEARN_RECIPE_H_
