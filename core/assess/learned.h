/// @file   learned.h
/// @brief  Learned heads beside the rules: relevance, needs_reply, intents, sentiment, urgency, signals.
#ifndef LEITPLANKE_CORE_ASSESS_LEARNED_H_
#define LEITPLANKE_CORE_ASSESS_LEARNED_H_

#include <array>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "core/assess/reader.h"
#include "core/heads/head.h"
#include "leitplanke/assess.h"

namespace leitplanke::assess {

enum class HeadKind : std::uint8_t { kRelevance, kNeedsReply, kIntents, kSentiment, kUrgency, kSignals };
inline constexpr std::array<std::string_view, 6> kHeadNames = {"relevance", "needs_reply", "intents",
                                                               "sentiment", "urgency",     "signals"};

/// Whether a person may say that this is right for the field of that name, "urgency" or another head's but
/// signals: those follow from the text, and nobody is asked for twelve of them.
bool IsLabel(std::string_view field, std::string_view label);

class LearnedHeads {
 public:
  /// See `Assessor::LoadHeads`.
  Status Load(std::string_view bytes);
  bool empty() const;
  /// The words that the heads were trained with.
  const heads::Thesaurus& words() const { return words_; }

  /// What the heads say of one post. A pointer is null where there is no such head.
  struct Opinion {
    std::array<const heads::Head*, kHeadNames.size()> heads{};
    std::array<heads::Verdict, kHeadNames.size()> verdicts;
  };
  Opinion Ask(const Reading& reading) const;

  std::vector<HeadReasons> Explain(const Reading& reading) const;

 private:
  std::array<std::unique_ptr<heads::Head>, kHeadNames.size()> heads_;
  heads::Thesaurus words_;
  heads::Net net_;
};

/// Changes what the rules said of relevance to what the head says, if there is one.
void ApplyRelevance(const LearnedHeads::Opinion& opinion, const Features& features, double threshold, Assessment& a);

/// The same for all other fields, of a post that is relevant; `a` is as the rules have it. The fields agree with each
/// other afterwards: a complaint is negative, what needs no reply is not of normal urgency, and so on. The policy's
/// thresholds come first.
void ApplyWants(const LearnedHeads::Opinion& opinion, const Reading& reading, const Policy& policy, Assessment& a);

/// A post that is not relevant is spam rather than just something else.
bool SaysSpam(const LearnedHeads::Opinion& opinion);

}  // namespace leitplanke::assess

#endif  // LEITPLANKE_CORE_ASSESS_LEARNED_H_
