#include "sdk/cli/heads/drafts.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <tuple>
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
constexpr std::size_t kBytesAHead = 8'192;
/// What fewer drafts have is left out: it says more about them than about the rule.
constexpr int kFewestDrafts = 3;
constexpr double kCost = 2000;
constexpr std::size_t kOrdinaryOneOf = 4;
constexpr std::uint64_t kOrdinarySeed = 11;
constexpr std::size_t kBesideOneOf = 4;
constexpr std::uint64_t kBesideSeed = 13;

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

/// A line of the corpus, before the grammar reads it.
struct Line {
  Draft draft;
  std::string rule;
  bool fires = false;
  const guard::DraftReader* reader = nullptr;  ///< of its policy
};

Result<Line> ReadLine(const std::string& line, Policies& policies) {
  const Result<Json> json = ParseJson(line);
  if (!json.ok()) return json.error();
  Json draft_json = *json;
  draft_json["id"] = "corpus";
  const Result<Draft> draft = DraftFromJson(draft_json);
  if (!draft.ok()) return draft.error();
  const auto reader = policies.Get(json->value("policy", ""));
  if (!reader.ok()) return reader.error();
  return Line{*draft, json->value("rule", ""), json->value("fires", false), *reader};
}

Result<CorpusDraft> Read(const Line& line, const heads::Thesaurus& words) {
  CorpusDraft out;
  out.rule = line.rule;
  out.group = train::FromText(line.draft.text).group;
  std::tie(out.text, out.post) = guard::DraftReader::ReadInOrder(line.draft, words);
  for (guard::DraftReader::Reading& reading : line.reader->Read(line.draft, words)) {
    const bool own = reading.rule == out.rule;
    if (!own && !IsOrdinary(reading, out)) continue;
    CorpusDraft::AsSeen seen{reading.rule, std::move(reading.input), own && line.fires, reading.fires};
    out.seen.insert(own ? out.seen.begin() : out.seen.end(), std::move(seen));
  }
  if (!out.rule.empty() && (out.seen.empty() || out.seen.front().rule != out.rule)) {
    return Error{ErrorCode::kInvalidArgument, "no rule that is learned is called " + out.rule, "/rule"};
  }
  return out;
}

/// What else a draft says must not hide what its rule is about: `line` once more, before or after a draft for another
/// rule in which the grammar sees nothing of this one. `own`: the line by itself. Nothing if the two do not go
/// together.
std::optional<CorpusDraft> ReadBeside(const Line& line, const Line& other, const CorpusDraft& own,
                                      const heads::Thesaurus& words) {
  const auto of_rule = [&](const Draft& draft) {
    std::vector<guard::DraftReader::Reading> readings = line.reader->Read(draft, words);
    return std::move(
        *std::find_if(readings.begin(), readings.end(), [&](const auto& r) { return r.rule == line.rule; }));
  };
  if (other.rule == line.rule || of_rule(other.draft).fires) return std::nullopt;
  Draft both = line.draft;
  both.text = own.group % 2 == 0 ? both.text + " " + other.draft.text : other.draft.text + " " + both.text;
  guard::DraftReader::Reading reading = of_rule(both);
  CorpusDraft out;
  out.rule = line.rule;
  out.group = own.group;
  out.beside = true;
  out.seen.push_back({own.seen.front().rule, std::move(reading.input), line.fires, reading.fires});
  return out;
}

Status ReadFile(const std::string& path, Lang language, Policies& policies, const heads::Thesaurus& words,
                std::vector<CorpusDraft>& drafts) {
  std::ifstream in(path);
  if (!in) return Error{ErrorCode::kNotFound, "cannot read " + path, ""};
  const auto at = [&](const Error& error, std::size_t number) {
    return Error{error.code, path + ":" + std::to_string(number) + ": " + error.message, ""};
  };
  std::vector<Line> lines;
  for (std::string text; std::getline(in, text);) {
    Result<Line> line = ReadLine(text, policies);
    if (!line.ok()) return at(line.error(), lines.size() + 1);
    lines.push_back(std::move(*line));
  }
  for (std::size_t i = 0; i < lines.size(); ++i) {
    Result<CorpusDraft> draft = Read(lines[i], words);
    if (!draft.ok()) return at(draft.error(), i + 1);
    draft->language = language;
    drafts.push_back(*draft);
    if (draft->rule.empty() || train::FoldOf(draft->group, kBesideSeed, kBesideOneOf) != 0) continue;
    std::optional<CorpusDraft> beside = ReadBeside(lines[i], lines[draft->group % lines.size()], *draft, words);
    if (!beside) continue;
    beside->language = language;
    drafts.push_back(std::move(*beside));
  }
  return Done{};
}

}  // namespace

Result<std::vector<CorpusDraft>> ReadDrafts(const std::string& corpus, const std::string& policies_folder,
                                            const heads::Thesaurus& words) {
  Policies policies(policies_folder);
  std::vector<CorpusDraft> drafts;
  for (const auto& [name, language] : {std::pair("de", kGerman), std::pair("en", kEnglish),
                                       std::pair("ordinary_de", kGerman), std::pair("ordinary_en", kEnglish)}) {
    const Status read = ReadFile(corpus + "/" + name + ".jsonl", language, policies, words, drafts);
    if (!read.ok()) return read.error();
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
    train::Options options;
    options.name = name;
    options.rules = options.net = true;
    options.cost = kCost;
    options.fewest = kFewestDrafts;
    options.max_bytes = kBytesAHead;
    Result<heads::Head> head = train::Train(set, options);
    if (!head.ok()) return head.error();
    made.push_back(std::move(*head));
  }
  return made;
}

}  // namespace leitplanke::cli
