/// @file   cues.h
/// @brief  What the rules see in a post: cues with the words where they stand, read by a grammar for each language.
///
/// The lexicons are the `.inc` files beside this: `signals_*` (why a post is urgent) and `tone_*` (trouble, praise,
/// and what the writer wants). Their form is explained in core/text/language/grammar.h. A grammar is made at the
/// first post in its language.
#ifndef LEITPLANKE_CORE_ASSESS_RULES_CUES_H_
#define LEITPLANKE_CORE_ASSESS_RULES_CUES_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/language/doc.h"
#include "core/text/language/grammar.h"

namespace leitplanke::assess {

/// Order is that of `kCueNames`, the labels' names in the lexicons.
enum class Cue : std::uint8_t {
  kPast,
  kNow,
  kResolved,
  kHypothetical,
  kPartial,
  kOutage,
  kSafety,
  kFraud,
  kRepeat,
  kContacting,
  kSilence,
  kPromise,
  kUnkept,
  kOffline,
  kOwnLetter,
  kLegal,
  kChurn,
  kCancel,
  kChurnNot,
  kIsLawyer,
  kStaffed,
  kStranded,
  kDeadline,
  kPress,
  kSelfHarm,
  kTrouble,
  kSlight,
  kRelief,
  kPraise,
  kThanks,
  kSarcasm,
  kNegation,
  kYouBrand,
  kCommunity,
  kAsk,
  kRhetoric,
  kRequest,
  kSuggest,
  kPricing,
  kHelpOther,
  kJobAd,
  kNews,
  kSpam,
  kPose,
  kBait,
  kCount,
};
inline constexpr std::size_t kCues = static_cast<std::size_t>(Cue::kCount);
/// As the lexicons write it.
std::string_view CueName(Cue cue);

/// Words `first` to `last` (excluded) of the doc say `cue`.
struct Evidence {
  Cue cue;
  std::size_t first = 0, last = 0;
  std::uint32_t sentence = 0;
};

/// All cues of one post. Every question costs O(1).
class Cues {
 public:
  bool Has(Cue cue) const { return Count(cue) > 0; }
  std::size_t Count(Cue cue) const { return counts_[static_cast<std::size_t>(cue)]; }
  bool HasIn(Cue cue, std::uint32_t sentence) const { return Test(by_sentence_, sentence, cue); }
  /// The word is part of a chunk that says `cue`.
  bool Covers(Cue cue, std::size_t word) const { return Test(by_word_, word, cue); }
  /// By cue, then by place. Chunks of one cue that overlap are merged.
  const std::vector<Evidence>& all() const { return all_; }

 private:
  friend class CueReader;
  using Mask = std::uint64_t;  ///< one bit for each cue
  static_assert(kCues <= 64, "a mask has a bit for each cue");
  static bool Test(const std::vector<Mask>& masks, std::size_t at, Cue cue) {
    return at < masks.size() && (masks[at] >> static_cast<unsigned>(cue) & 1U) != 0;
  }
  void Add(const Evidence& evidence);
  std::vector<Evidence> all_;
  std::vector<Mask> by_word_, by_sentence_;
  std::array<std::size_t, kCues> counts_{};
};

/// The grammars of one policy: brand words are part of them.
class CueReader {
 public:
  /// `brand_words`: folded words that begin a brand's or product's name.
  explicit CueReader(const std::vector<std::string>& brand_words);
  CueReader(CueReader&&) noexcept;
  CueReader& operator=(CueReader&&) noexcept;
  ~CueReader();

  /// `language`: "de", "en"; any other asks both grammars. O(words).
  Cues Read(const Doc& doc, std::string_view language) const;

 private:
  struct Language;
  const Language& German() const;
  const Language& English() const;
  std::string brand_source_;
  mutable std::unique_ptr<Language> german_, english_;
};

}  // namespace leitplanke::assess

#endif  // LEITPLANKE_CORE_ASSESS_RULES_CUES_H_
