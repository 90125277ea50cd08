#include "sdk/cli/heads/drafts.h"

#include <array>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <utility>

#include "core/guard/learned.h"
#include "core/guard/read_draft.h"
#include "core/train/train.h"
#include "leitplanke/json.h"
#include "sdk/cli/files.h"

namespace leitplanke::cli {
namespace {

constexpr std::size_t kMaxPolicyBytes = 1'000'000;
/// Eight heads of this size leave room for those of the assessment below 300 KB gzip.
constexpr std::size_t kBytesAHead = 16'384;
/// What fewer drafts have is left out: it says more about them than about the rule.
constexpr int kFewestDrafts = 3;
constexpr double kCost = 1000;
constexpr std::size_t kOrdinaryOneOf = 4;
constexpr std::uint64_t kOrdinarySeed = 11;

class Policies {
 public:
  explicit Policies(std::string folder) : folder_(std::move(folder)) {}

  Result<const guard::DraftReader*> Get(const std::string& name) {
    const auto found = readers_.find(name);
    if (found != readers_.end()) return static_cast<const guard::DraftReader*>(&found->second);
    const auto text = ReadUpTo(folder_ + "/" + name + ".json", kMaxPolicyBytes);
    if (!text.ok()) return text.error();
    const auto policy = ParsePolicy(*text);
    if (!policy.ok()) return policy.error();
    return static_cast<const guard::DraftReader*>(&readers_.try_emplace(name, *policy).first->second);
  }

 private:
  std::string folder_;
  std::map<std::string, guard::DraftReader> readers_;
};

/// Whether a draft is an example of what is ordinary to a rule: written for no rule at all, or for another one while
/// the grammar finds nothing; of those only some, so that the rule's own drafts are not drowned.
bool IsOrdinary(const guard::DraftReader::Reading& reading, const CorpusDraft& draft) {
  if (draft.rule.empty()) return true;
  return !reading.fires &&
         train::FoldOf(draft.group ^ heads::HashName(reading.rule), kOrdinarySeed, kOrdinaryOneOf) == 0;
}

Result<CorpusDraft> ReadLine(const std::string& line, Policies& policies) {
  const Result<Json> json = ParseJson(line);
  if (!json.ok()) return json.error();
  Json draft_json = *json;
  draft_json["id"] = "corpus";
  const Result<Draft> draft = DraftFromJson(draft_json);
  if (!draft.ok()) return draft.error();
  const auto reader = policies.Get(json->value("policy", ""));
  if (!reader.ok()) return reader.error();
  CorpusDraft out;
  out.rule = json->value("rule", "");
  out.group = train::FromText(draft->text).group;
  for (guard::DraftReader::Reading& reading : (*reader)->Read(*draft)) {
    const bool own = reading.rule == out.rule;
    if (!own && !IsOrdinary(reading, out)) continue;
    CorpusDraft::AsSeen seen{reading.rule, std::move(reading.input), own && json->value("fires", false), reading.fires};
    out.seen.insert(own ? out.seen.begin() : out.seen.end(), std::move(seen));
  }
  if (!out.rule.empty() && (out.seen.empty() || out.seen.front().rule != out.rule)) {
    return Error{ErrorCode::kInvalidArgument, "no rule that is learned is called " + out.rule, "/rule"};
  }
  return out;
}

using FeaturesOf = std::vector<heads::Feature> heads::Input::*;

void DropRare(train::Dataset& data, FeaturesOf features) {
  std::map<std::uint32_t, int> drafts;
  for (const train::Sample& sample : data.samples) {
    for (const heads::Feature& feature : sample.input.*features) ++drafts[feature.hash];
  }
  for (train::Sample& sample : data.samples) {
    std::erase_if(sample.input.*features, [&](const heads::Feature& f) { return drafts[f.hash] < kFewestDrafts; });
  }
}

}  // namespace

Result<std::vector<CorpusDraft>> ReadDrafts(const std::string& corpus, const std::string& policies_folder) {
  Policies policies(policies_folder);
  std::vector<CorpusDraft> drafts;
  for (const auto& [name, language] : {std::pair("de", kGerman), std::pair("en", kEnglish),
                                       std::pair("ordinary_de", kGerman), std::pair("ordinary_en", kEnglish)}) {
    const std::string path = corpus + "/" + name + ".jsonl";
    std::ifstream in(path);
    if (!in) return Error{ErrorCode::kNotFound, "cannot read " + path, ""};
    std::size_t number = 0;
    for (std::string line; std::getline(in, line);) {
      ++number;
      Result<CorpusDraft> draft = ReadLine(line, policies);
      if (!draft.ok()) {
        return Error{draft.error().code, path + ":" + std::to_string(number) + ": " + draft.error().message, ""};
      }
      draft->language = language;
      drafts.push_back(std::move(*draft));
    }
  }
  return drafts;
}

Result<std::vector<heads::Head>> TrainGuardHeads(const std::vector<CorpusDraft>& drafts, const PickDraft& pick) {
  std::map<std::string, train::Dataset> data;
  for (const CorpusDraft& draft : drafts) {
    if (!pick(draft)) continue;
    for (const CorpusDraft::AsSeen& seen : draft.seen) {
      data[std::string(seen.rule)].Add(train::Sample{seen.input, draft.group},
                                       {std::string(seen.fires ? guard::kFires : guard::kQuiet)});
    }
  }
  std::vector<heads::Head> made;
  for (auto& [name, set] : data) {
    DropRare(set, &heads::Input::ngrams);
    DropRare(set, &heads::Input::rules);
    train::Options options;
    options.name = name;
    options.rules = true;
    options.cost = kCost;
    options.max_bytes = kBytesAHead;
    Result<heads::Head> head = train::Train(set, options);
    if (!head.ok()) return head.error();
    made.push_back(std::move(*head));
  }
  return made;
}

}  // namespace leitplanke::cli
