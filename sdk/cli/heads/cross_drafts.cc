#include "sdk/cli/heads/cross_drafts.h"

#include "core/guard/learned.h"
#include "core/train/train.h"
#include "sdk/cli/heads/network.h"

namespace leitplanke::cli {
namespace {

constexpr std::size_t kFolds = 5;
constexpr std::uint64_t kFoldSeed = 7;

void Count(const CorpusDraft& draft, const CorpusDraft::AsSeen& seen, bool said, DraftScore& score) {
  if (seen.rule != draft.rule) {
    ++score.ordinary;
    score.ordinary_alarms += said ? 1 : 0;
    return;
  }
  score.learned.Add(seen.fires, said);
  score.grammar.Add(seen.fires, seen.grammar_fires);
}

}  // namespace

void DraftCounts::Add(bool fires, bool said) {
  if (fires) {
    ++(said ? hits : misses);
  } else if (said) {
    ++false_alarms;
  }
}

double DraftCounts::Precision() const { return hits == 0 ? 0 : static_cast<double>(hits) / (hits + false_alarms); }
double DraftCounts::Recall() const { return hits == 0 ? 0 : static_cast<double>(hits) / (hits + misses); }

Result<std::map<std::string, DraftScore>> CrossDrafts(const std::vector<CorpusDraft>& drafts) {
  std::map<std::string, DraftScore> scores;
  for (std::size_t fold = 0; fold < kFolds; ++fold) {
    const auto in_fold = [fold](const CorpusDraft& d) { return train::FoldOf(d.group, kFoldSeed, kFolds) == fold; };
    const auto heads = TrainGuardHeads(drafts, [&](const CorpusDraft& d) { return !in_fold(d); });
    if (!heads.ok()) return heads.error();
    const auto parts = TrainNetwork({}, nullptr, drafts, [&](const CorpusDraft& d) { return !in_fold(d); }, {});
    if (!parts.ok()) return parts.error();
    const auto net = heads::Net::Read(heads::WriteNet(*parts));
    if (!net.ok()) return net.error();
    std::map<std::string, const heads::Head*> by_name;
    for (const heads::Head& head : *heads) by_name[head.name] = &head;
    for (const CorpusDraft& draft : drafts) {
      if (!in_fold(draft)) continue;
      const heads::Answers text = net->Ask(draft.text);
      const heads::Answers post = net->Ask(draft.post);
      for (const CorpusDraft::AsSeen& seen : draft.seen) {
        const std::string name = std::string(seen.rule) + (draft.language == kGerman ? ".de" : ".en");
        const bool said = guard::Fires(*by_name[std::string(seen.rule)], seen.input,
                                       net->Score(*net->Find(seen.rule), text, &post), seen.grammar_fires);
        if (!draft.beside) Count(draft, seen, said, scores[name]);
        Count(draft, seen, said, scores[draft.beside ? "all beside others" : "all"]);
      }
    }
  }
  return scores;
}

}  // namespace leitplanke::cli
