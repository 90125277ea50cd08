/// @file   learned.h
/// @brief  The rules of open speech by example: a second opinion beside each rule's grammar.
///
/// Word grammars know what they were told. Whether a sentence blames, promises or sends somebody away is also a matter
/// of what it sounds like; for each of those rules there is a head (core/heads), called as the rule is, that was
/// trained on drafts of either kind in both languages. It sees the draft's words and what the grammar found, and it
/// decides: a finding is added where the grammar was silent, or taken back where only the words were alike. Without
/// heads, or where the draft's language cannot be told, the grammar stands alone.
#ifndef LEITPLANKE_CORE_GUARD_LEARNED_H_
#define LEITPLANKE_CORE_GUARD_LEARNED_H_

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/guard/rule.h"
#include "core/heads/head.h"

namespace leitplanke::guard {

/// The label of a draft on which the rule fires, and of one on which it does not.
inline constexpr std::string_view kFires = "yes", kQuiet = "no";

/// What heads look at, counted once for all rules of a draft. The customer's post is part of it where the rule is about
/// both.
class LearnedInput {
 public:
  /// `view` and `words` must outlive it.
  LearnedInput(const DraftView& view, const heads::Thesaurus& words);

  /// Whether the rule fires on a draft in which its grammar found `hits`: the head must be sure to say otherwise.
  bool Fires(const heads::Head& head, const Rule& rule, const std::vector<RuleHit>& hits) const;
  /// The same input by itself: for training.
  heads::Input For(const Rule& rule, const std::vector<RuleHit>& hits) const;

 private:
  std::vector<heads::Feature> HitsOf(const Rule& rule, const std::vector<RuleHit>& hits) const;
  /// For both languages and for the draft's own.
  void AddName(std::vector<heads::Feature>& names, std::uint32_t hash, std::int32_t value) const;

  const PostView& post_;
  const heads::Thesaurus& words_;
  heads::Counted draft_;
  std::uint32_t language_;
  std::vector<heads::Feature> names_;
};

/// `LearnedInput::Fires` of an input by itself.
bool Fires(const heads::Head& head, const heads::Input& input, bool grammar);

class LearnedRules {
 public:
  /// Each of the rules' heads in `bytes` (`heads::WriteHeads`) replaces the one of its name; others are left alone.
  /// On an error nothing changes.
  Status Load(std::string_view bytes);
  /// Whether there can be a head for drafts in the language; not if it cannot be told.
  bool Knows(Lang language) const { return !heads_.empty() && language != kBoth; }
  const heads::Thesaurus& words() const { return words_; }

  /// Adds to `hits` or empties it. O(words).
  void Review(const Rule& rule, const DraftView& view, const LearnedInput& input, std::vector<RuleHit>& hits) const;

 private:
  std::map<std::string, heads::Head, std::less<>> heads_;
  heads::Thesaurus words_;
};

}  // namespace leitplanke::guard

#endif  // LEITPLANKE_CORE_GUARD_LEARNED_H_
