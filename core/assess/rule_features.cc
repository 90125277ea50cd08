#include "core/assess/rule_features.h"

#include <array>
#include <string_view>
#include <utility>

namespace leitplanke::assess {
namespace {

using Names = std::vector<std::string>;

/// What a class of words weighs beside a name; half and twice as much did a little worse in cross-validation.
constexpr std::int32_t kClassValue = heads::kOnce * 3 / 4;

void AddCues(const Cues& cues, Names& names) {
  for (std::size_t i = 0; i < kCues; ++i) {
    const Cue cue = static_cast<Cue>(i);
    if (!cues.Has(cue)) continue;
    names.push_back("cue:" + std::string(CueName(cue)));
    if (cues.Count(cue) > 1) names.push_back("two:" + std::string(CueName(cue)));
  }
}

void AddFlags(const Features& f, Names& names) {
  const std::pair<bool, const char*> flags[] = {
      {f.brand.names > 0, "brand:name"},
      {f.brand.hashtags > 0, "brand:hashtag"},
      {f.brand.handles > 0, "brand:handle"},
      {f.brand.names + f.brand.hashtags + f.brand.handles == 0, "brand:none"},
      {f.brand.not_meant, "brand:not-meant"},
      {f.speaks_to_brand, "speaks-to-brand"},
      {f.asks_community, "asks-community"},
      {f.answers_person, "answers-person"},
      {f.sarcasm, "sarcasm"},
      {f.laughs, "laughs"},
      {f.contrast, "contrast"},
      {f.cancels, "cancels"},
      {f.pricing, "pricing"},
      {f.helps_other, "helps-other"},
      {f.gives_data, "gives-data"},
      {f.job_ad, "job-ad"},
      {f.news_share, "news-share"},
      {f.spam, "spam"},
      {f.poses_as_brand, "poses-as-brand"},
      {f.wide_reach, "wide-reach"},
  };
  for (const auto& [holds, name] : flags) {
    if (holds) names.emplace_back(name);
  }
}

void AddCounts(const Features& f, Names& names) {
  const std::pair<int, const char*> counts[] = {
      {f.trouble, "trouble"},   {f.slight, "slight"},           {f.praise, "praise"},     {f.thanks, "thanks"},
      {f.hints, "hints"},       {f.questions, "questions"},     {f.rhetoric, "rhetoric"}, {f.why, "why"},
      {f.requests, "requests"}, {f.suggestions, "suggestions"},
  };
  for (const auto& [count, name] : counts) {
    for (int i = 1; i <= count && i <= 3; ++i) names.push_back(std::string(name) + std::to_string(i));
  }
}

/// What the rules would decide if the post were surely about the brand, wherever it stands.
void AddDecision(const Features& features, Names& names) {
  Features f = features;
  f.own_page = f.spam = f.job_ad = f.news_share = f.brand.not_meant = false;
  f.brand.handles = 1;
  Assessment a;
  Decide(f, 0.5, a);
  for (const std::string& intent : a.intents) names.push_back("says:" + intent);
  for (const std::string& signal : a.signals) names.push_back("signal:" + signal);
  names.emplace_back(a.needs_reply ? "says:reply" : "says:no-reply");
  constexpr std::array<const char*, 4> kUrgency = {"says:low", "says:normal", "says:high", "says:critical"};
  names.emplace_back(kUrgency[static_cast<std::size_t>(a.urgency)]);
}

}  // namespace

Names RuleNames(const Reading& reading) {
  Names names = {"any", "language:" + reading.language};
  AddCues(reading.cues, names);
  AddFlags(reading.features, names);
  AddCounts(reading.features, names);
  AddDecision(reading.features, names);
  return names;
}

heads::Input InputOf(const Reading& reading, bool rules, const heads::Thesaurus& words) {
  heads::Input input{heads::CountNgrams(reading.doc.text()), {}};
  if (!rules) return input;
  for (const std::string& name : RuleNames(reading)) input.rules.push_back({heads::HashName(name), heads::kOnce});
  words.AddClasses(reading.doc, kClassValue, input.rules);
  return input;
}

}  // namespace leitplanke::assess
