#include "sdk/backend/learn/recipe.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "core/assess/rule_features.h"
#include "core/text/fold.h"
#include "core/train/train.h"

namespace leitplanke::learn {
namespace {

/// Of each head's file: 29 planes, of whose bytes more than half compress away.
constexpr std::size_t kBytesAPlane = 8'000;
/// Of the values between 400 and 3200 that cross-validation was asked for; more gains nothing.
constexpr double kCost = 1600;

std::string YesNo(bool yes) { return yes ? "true" : "false"; }

std::string NameOf(Sentiment s) {
  constexpr std::array<const char*, 3> kNames = {"negative", "neutral", "positive"};
  return kNames[static_cast<std::size_t>(s)];
}

std::string NameOf(Urgency u) {
  constexpr std::array<const char*, 4> kNames = {"low", "normal", "high", "critical"};
  return kNames[static_cast<std::size_t>(u)];
}

bool IsRelevant(const CorpusPost& p) { return p.expected.relevant; }

/// Posts on the brand's own page say nothing about relevance: nearly all of them are, whatever they say. Nor do those
/// that are about the brand and do not name it: it is the place that says so.
bool TellsRelevance(const CorpusPost& p) {
  if (!p.expected.relevant) return true;
  if (p.post.on_own_page) return false;
  const std::string begin = FoldGerman(p.post.brand).substr(0, 4);  // of the name, so that handles count as well
  return p.post.text.find('@') != std::string::npos || FoldGerman(p.post.text).find(begin) != std::string::npos;
}

const std::array<Recipe, 6> kRecipes = {{
    {"relevance", 1, false, &TellsRelevance,
     [](const Expected& e) { return std::vector<std::string>{YesNo(e.relevant)}; }},
    {"needs_reply", 1, false, &IsRelevant,
     [](const Expected& e) { return std::vector<std::string>{YesNo(e.needs_reply)}; }},
    {"intents", 8, true, [](const CorpusPost&) { return true; }, [](const Expected& e) { return e.intents; }},
    {"sentiment", 3, false, &IsRelevant, [](const Expected& e) { return std::vector<std::string>{e.sentiment}; }},
    {"urgency", 4, false, &IsRelevant, [](const Expected& e) { return std::vector<std::string>{e.urgency}; }},
    {"signals", 12, true, &IsRelevant, [](const Expected& e) { return e.signals; }},
}};

}  // namespace

std::span<const Recipe> Recipes() { return kRecipes; }

train::Options OptionsFor(const Recipe& recipe) {
  train::Options options;
  options.name = recipe.head;
  options.multi = recipe.multi;
  options.rules = true;
  options.cost = kCost;
  options.max_bytes = std::min(recipe.planes * kBytesAPlane, heads::kMaxHeadBytes);
  return options;
}

Result<std::vector<heads::Head>> TrainHeads(const std::vector<CorpusFile>& corpus, const Pick& pick,
                                            const heads::Thesaurus& words, const Unseen& unseen) {
  std::array<train::Dataset, kRecipes.size()> data;
  for (const CorpusFile& file : corpus) {
    const assess::Reader reader(file.policy);
    for (const CorpusPost& post : file.posts) {
      if (!pick(post)) continue;
      const Result<assess::Reading> reading = reader.Read(post.post);
      if (!reading.ok()) return reading.error();
      train::Sample sample{assess::InputOf(*reading, true, words), post.group};
      if (unseen.net != nullptr && unseen.posts(post)) {
        sample.answers = std::make_shared<heads::Answers>(unseen.net->Ask(heads::NetText(reading->doc, words)));
      }
      for (std::size_t i = 0; i < kRecipes.size(); ++i) {
        if (kRecipes[i].uses(post)) data[i].Add(sample, kRecipes[i].labels(post.expected));
      }
    }
  }
  std::vector<heads::Head> made;
  for (std::size_t i = 0; i < kRecipes.size(); ++i) {
    train::Options options = OptionsFor(kRecipes[i]);
    options.net = unseen.net != nullptr;
    options.unseen = unseen.net;
    Result<heads::Head> head = train::Train(data[i], options);
    if (!head.ok()) return head.error();
    made.push_back(std::move(*head));
  }
  return made;
}

Result<Measured> Measure(const std::vector<CorpusFile>& corpus, const Pick& pick, const std::string& heads) {
  Measured out;
  for (const CorpusFile& file : corpus) {
    Result<Assessor> assessor = Assessor::Create(file.policy);
    if (!assessor.ok()) return assessor.error();
    if (!heads.empty()) {
      const Status loaded = assessor->LoadHeads(heads);
      if (!loaded.ok()) return loaded.error();
    }
    for (const CorpusPost& post : file.posts) {
      if (!pick(post)) continue;
      const Result<Assessment> a = assessor->Assess(post.post);
      if (!a.ok()) return a.error();
      const Expected& e = post.expected;
      out["relevant"].Add({YesNo(e.relevant)}, {YesNo(a->relevant)});
      out["needs_reply"].Add({YesNo(e.needs_reply)}, {YesNo(a->needs_reply)});
      out["intents"].Add(e.intents, a->intents);
      out["sentiment"].Add({e.sentiment}, {NameOf(a->sentiment)});
      out["urgency"].Add({e.urgency}, {NameOf(a->urgency)});
      out["signals"].Add(e.signals, a->signals);
    }
  }
  return out;
}

}  // namespace leitplanke::learn
