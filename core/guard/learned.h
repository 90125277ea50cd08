/// @file   learned.h
/// @brief  The rules of open speech by example: a second opinion beside each rule's grammar.
///
/// Word grammars know what they were told. Whether a sentence blames, promises or sends somebody away is also a matter
/// of what it sounds like; for each of those rules there is a head (core/heads), called as the rule is, that was
/// trained on drafts of either kind in both languages. It sees the draft's words and what the grammar found, a network
/// that sees the words in their order adds to its score, and it decides: a finding is added where the grammar was
/// silent, or taken back where only the words were alike and nothing was said outright (`RuleHit::plain`). Without
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
  /// The last three must outlive it. `language`: the draft's.
  LearnedInput(const Doc& doc, const Parse& parse, Lang language, const PostView& post, const heads::Thesaurus& words,
               const heads::Net& net);

  /// Whether the rule fires on a text in which its grammar found those of `hits` that begin in `range`: the head must
  /// be sure to say otherwise.
  bool Fires(const heads::Head& head, const Rule& rule, const std::vector<RuleHit>& hits, ByteRange range) const;
  /// The same input by itself: for training.
  heads::Input For(const Rule& rule, const std::vector<RuleHit>& hits) const;

 private:
  std::vector<heads::Feature> HitsOf(const Rule& rule, const std::vector<RuleHit>& hits, ByteRange range) const;
  /// For both languages and for the draft's own.
  void AddName(std::vector<heads::Feature>& names, std::uint32_t hash, std::int32_t value) const;

  const PostView& post_;
  const heads::Thesaurus& words_;
  const heads::Net& net_;
  heads::Answers answers_;
  heads::Counted draft_;
  std::uint32_t language_;
  std::vector<heads::Feature> names_;
};

/// `LearnedInput::Fires` of an input by itself, of which the network said `score`.
bool Fires(const heads::Head& head, const heads::Input& input, double score, bool grammar);

/// Sentences of a draft that stand together and have at most `kPassageWords` words, if it is not one alone that has
/// more. Heads have learned from replies of about that length; what else a long one says would hide from them what one
/// sentence does.
struct Passage {
  ByteRange range;
  LearnedInput input;
  std::size_t broken = 0;  ///< rules about single sentences that the grammar finds broken in it
};
inline constexpr std::size_t kPassageWords = 60;
/// Heads have learned from drafts that break one rule. Where the grammar finds so many broken at once, nothing that it
/// found is taken back.
inline constexpr std::size_t kCareless = 3;

class LearnedRules {
 public:
  /// Each of the rules' heads in `bytes` (`heads::WriteHeads`) replaces the one of its name; others are left alone.
  /// On an error nothing changes.
  Status Load(std::string_view bytes);
  /// The draft as heads read it; nothing without heads, or if its language cannot be told. O(words).
  std::vector<Passage> PassagesOf(const DraftView& view, const PolicyView& policy) const;

  /// Adds to `hits` or takes from it. O(words).
  void Review(const Rule& rule, const DraftView& view, const std::vector<Passage>& passages,
              std::vector<RuleHit>& hits) const;

 private:
  std::map<std::string, heads::Head, std::less<>> heads_;
  heads::Thesaurus words_;
  heads::Net net_;
};

/// Counts what the grammar found of a rule in `Passage::broken`.
void Note(const Rule& rule, const std::vector<RuleHit>& hits, std::vector<Passage>& passages);

}  // namespace leitplanke::guard

#endif  // LEITPLANKE_CORE_GUARD_LEARNED_H_
