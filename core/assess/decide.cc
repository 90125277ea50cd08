#include "core/assess/decide.h"

#include <algorithm>
#include <array>

#include "core/text/fold.h"
#include "core/text/sort.h"

namespace leitplanke::assess {
namespace {

constexpr double kOwnPage = 0.97;
constexpr double kHandle = 0.95;
constexpr double kName = 0.85;
constexpr double kHashtag = 0.75;
constexpr double kNotMeant = 0.05;
constexpr double kNoService = 0.1;  // job ads, news, spam about the brand
constexpr int kClearTrouble = 2;
constexpr int kStory = 1;  // hints that make a report out of a remark

Mention MentionOf(const Features& f) {
  if (f.own_page || f.brand.handles > 0) return Mention::kDirect;
  const std::size_t named = f.brand.names + f.brand.hashtags;
  if (named == 0) return Mention::kNone;
  const bool spoken_to = f.speaks_to_brand && !f.asks_community && !f.answers_person && !f.spam && !f.job_ad;
  return spoken_to ? Mention::kDirect : Mention::kIndirect;
}

double RelevanceOf(const Features& f) {
  if (f.spam || f.job_ad || f.news_share) return kNoService;
  if (f.brand.handles > 0) return kHandle;
  if (f.own_page) return kOwnPage;
  if (f.brand.not_meant) return kNotMeant;
  if (f.brand.names > 0) return kName;
  return f.brand.hashtags > 0 ? kHashtag : 0.0;
}

bool HasAny(const std::vector<std::string>& signals, std::initializer_list<std::string_view> names) {
  return std::any_of(signals.begin(), signals.end(), [&](std::string_view signal) { return OneOf(names, signal); });
}

/// How much says that something failed. Signals that report a failure count as clear trouble.
int TroubleScore(const Features& f) {
  int score = 2 * f.trouble + f.slight + 2 * f.rhetoric;
  if (f.sarcasm) score += 1 + (f.trouble + f.slight > 0 ? 1 : 0);
  if (HasAny(f.signals,
             {"outage", "safety", "repeat-contact", "broken-promise", "offline-cause", "stranded", "self-harm"}))
    score += 2;
  if (HasAny(f.signals, {"legal-threat"})) score += 2;
  return score;
}

struct Wants {
  bool complaint = false, question = false, request = false, praise = false, feedback = false;
};

Wants WantsOf(const Features& f) {
  Wants w;
  const int trouble = TroubleScore(f);
  const bool asks = f.questions + f.requests + f.suggestions > 0 || f.pricing;
  w.complaint = trouble >= kClearTrouble || (trouble == 1 && !asks && f.praise == 0);
  // A report of fraud is a complaint unless it only asks whether a message is genuine.
  if (HasAny(f.signals, {"fraud"})) w.complaint = f.questions == 0 || f.trouble >= 2;
  // Going to the press is a complaint; asking as the press is not.
  if (HasAny(f.signals, {"press"}) && !asks) w.complaint = true;
  w.question = f.questions > 0 || (f.why > 0 && f.rhetoric == 0 && trouble <= 2 * kClearTrouble);
  const bool storms_out =
      HasAny(f.signals, {"churn"}) && !f.cancels;  // "die Karte könnt ihr behalten" asks for nothing
  if (storms_out) w.complaint = true;
  w.request = (f.requests > 0 && !storms_out) || (HasAny(f.signals, {"churn"}) && !w.complaint);
  w.feedback = f.suggestions > 0;
  const bool mixed = f.contrast || f.praise > f.trouble;
  w.praise = f.praise > 0 && !f.sarcasm && (!w.complaint || (mixed && f.praise >= 1 && f.trouble <= 2 * f.praise));
  if (f.why > 0 && f.trouble + f.slight > 0) w.complaint = true;
  // People rarely tell a company a story on its page that is neither praise nor a wish: most such posts complain.
  const bool story = (f.own_page || f.brand.handles > 0) && !f.laughs && !f.answers_person && !asks && !w.praise;
  if (story && f.hints + (f.contrast ? 1 : 0) >= kStory) w.complaint = true;
  return w;
}

}  // namespace

Urgency UrgencyOf(const std::vector<std::string>& signals, bool needs_reply) {
  if (HasAny(signals, {"safety", "stranded", "fraud", "self-harm"})) return Urgency::kCritical;
  if (HasAny(signals, {"deadline", "outage", "legal-threat", "churn", "repeat-contact", "press"})) {
    return Urgency::kHigh;
  }
  return needs_reply ? Urgency::kNormal : Urgency::kLow;
}

void DecideRelevance(const Features& f, double relevance_threshold, Assessment& a) {
  a.mention = MentionOf(f);
  a.relevance = RelevanceOf(f);
  a.relevant = a.relevance >= relevance_threshold;
}

void DecideIrrelevant(const Features& f, bool spam, Assessment& a) {
  a.intents = {spam ? "spam" : "other"};
  a.impersonation = f.poses_as_brand || (spam && f.lures_in_its_name);
}

void Decide(const Features& f, double relevance_threshold, Assessment& a) {
  DecideRelevance(f, relevance_threshold, a);
  if (a.relevant) {
    DecideWants(f, a);
  } else {
    DecideIrrelevant(f, f.spam, a);
  }
}

void DecideWants(const Features& f, Assessment& a) {
  const Wants wants = WantsOf(f);
  const bool only_jokes = f.laughs && f.trouble < kClearTrouble && f.signals.empty();
  const bool colleague = f.answers_person && f.helps_other && f.questions == 0;
  if (!colleague && !(only_jokes && f.questions + f.requests == 0)) {
    a.signals = f.signals;
    a.needs_reply = wants.complaint || wants.question || wants.request || f.pricing || !f.signals.empty() ||
                    (wants.feedback && a.mention == Mention::kDirect);
    if (wants.complaint) a.intents.emplace_back("complaint");
    if (wants.feedback) a.intents.emplace_back("feedback");
  }
  if (wants.praise) a.intents.emplace_back("praise");
  if (a.needs_reply || f.pricing) {
    if (f.pricing) a.intents.emplace_back("price");
    if (wants.question) a.intents.emplace_back("question");
    if (wants.request) a.intents.emplace_back("request");
  }
  if (a.intents.empty()) a.intents.emplace_back("other");
  Sort(a.intents);
  const bool complains = std::find(a.intents.begin(), a.intents.end(), "complaint") != a.intents.end();
  a.sentiment = complains ? Sentiment::kNegative : wants.praise ? Sentiment::kPositive : Sentiment::kNeutral;
  a.urgency = UrgencyOf(f.signals, a.needs_reply);
  if (a.signals.empty() && a.urgency != Urgency::kLow) a.urgency = a.needs_reply ? Urgency::kNormal : Urgency::kLow;
}

}  // namespace leitplanke::assess
