#include "sdk/cli/heads/network.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "core/assess/reader.h"
#include "core/train/net.h"

namespace leitplanke::cli {
namespace {

/// A rule's quiet on an ordinary reply counts for so much of a draft written for the rule, and so does each label that
/// a post has or has not: both say something to all outputs.
constexpr float kOrdinaryWeight = 0.5F, kLabelWeight = 0.5F;
/// What the network says weighs so much beside the head, of the shares .1 to 1 on drafts and posts of other hands
/// (docs/quality.md). Signals are rare, and it knows less of them.
constexpr double kRuleShare = 0.3, kFieldShare = 0.25, kSignalShare = 0.125;

/// The labels that posts have, by head.
using AllLabels = std::map<std::string_view, std::set<std::string>>;

double ShareOf(const learn::Recipe& recipe) { return recipe.head == "signals" ? kSignalShare : kFieldShare; }

/// What drafts and posts say to the network's outputs, which are made as they are met.
class Samples {
 public:
  Samples() { options_.other = true; }

  void Add(const CorpusDraft& draft) {
    train::NetSample sample{draft.text, draft.post, {}, std::size_t{draft.language}, draft.rule.empty()};
    for (const CorpusDraft::AsSeen& seen : draft.seen) {
      if (!draft.rule.empty() && seen.rule != draft.rule) continue;
      const std::size_t output = OutputOf(std::string(seen.rule), kRuleShare);
      sample.targets.push_back({output, seen.fires, draft.rule.empty() ? kOrdinaryWeight : 1});
    }
    samples_.push_back(std::move(sample));
  }

  void Add(heads::NetText text, const learn::CorpusPost& post, const AllLabels& all) {
    train::NetSample sample{std::move(text), {}, {}};
    for (const learn::Recipe& recipe : learn::Recipes()) {
      if (!recipe.uses(post)) continue;
      const std::vector<std::string> has = recipe.labels(post.expected);
      const std::set<std::string>& labels = all.at(recipe.head);
      const bool one_plane = !recipe.multi && labels.size() == 2;
      for (auto label = one_plane ? std::next(labels.begin()) : labels.begin(); label != labels.end(); ++label) {
        const std::string name = std::string(recipe.head) + (one_plane ? "" : ":" + *label);
        const bool yes = std::find(has.begin(), has.end(), *label) != has.end();
        sample.targets.push_back({OutputOf(name, ShareOf(recipe)), yes, kLabelWeight});
      }
    }
    samples_.push_back(std::move(sample));
  }

  heads::NetParts Train() const { return train::TrainNet(samples_, options_); }

 private:
  std::size_t OutputOf(const std::string& name, double share) {
    const auto [found, made] = outputs_.try_emplace(name, options_.outputs.size());
    if (made) options_.outputs.push_back({name, share});
    return found->second;
  }

  train::NetOptions options_;
  std::map<std::string, std::size_t> outputs_;
  std::vector<train::NetSample> samples_;
};

}  // namespace

Result<heads::NetParts> TrainNetwork(const std::vector<learn::CorpusFile>& posts, const learn::Pick& pick_post,
                                     const std::vector<CorpusDraft>& drafts, const PickDraft& pick_draft,
                                     const heads::Thesaurus& words) {
  Samples samples;
  for (const CorpusDraft& draft : drafts) {
    if (pick_draft(draft) && !draft.beside) samples.Add(draft);
  }
  AllLabels labels;
  for (const learn::CorpusFile& file : posts) {
    for (const learn::CorpusPost& post : file.posts) {
      for (const learn::Recipe& recipe : learn::Recipes()) {
        const std::vector<std::string> has = recipe.labels(post.expected);
        if (recipe.uses(post)) labels[recipe.head].insert(has.begin(), has.end());
      }
    }
  }
  for (const learn::CorpusFile& file : posts) {
    const assess::Reader reader(file.policy);
    for (const learn::CorpusPost& post : file.posts) {
      if (!pick_post(post)) continue;
      const Result<assess::Reading> reading = reader.Read(post.post);
      if (!reading.ok()) return reading.error();
      samples.Add(heads::NetText(reading->doc, words), post, labels);
    }
  }
  return samples.Train();
}

}  // namespace leitplanke::cli
