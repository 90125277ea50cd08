/// @file   pattern.h
/// @brief  RE2 behind two small classes that compile at first use and say when the engine ran out of memory.
///
/// Compiling is what a cold service worker spends its time on, so a `Pattern` or `PatternSet` is cheap to make and
/// compiles when it is first asked. Afterwards every call is linear in the text. Patterns are UTF-8, case is
/// ignored unless told otherwise, and `^`/`$` mean the whole text unless the pattern says `(?m)`.
/// Not safe to share between threads while the first call runs.
///
/// @example
///   const Pattern kDate(R"(\b(\d{1,2})\.(\d{1,2})\.)");
///   for (const Match& m : kDate.FindAll(text)) Use(m.groups[1]);
#ifndef LEITPLANKE_CORE_TEXT_PATTERN_H_
#define LEITPLANKE_CORE_TEXT_PATTERN_H_

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/tokens.h"
#include "leitplanke/status.h"

namespace re2 {
class RE2;
}  // namespace re2

namespace leitplanke {

/// Budget of one pattern: RE2's own default. A single pattern falls back to a slower, correct engine beyond it.
inline constexpr std::int64_t kPatternMemory = std::int64_t{8} * 1024 * 1024;
/// Budget of one set. Below 32 MiB the state cache of a few hundred patterns thrashes (measured: 300 times slower).
inline constexpr std::int64_t kPatternSetMemory = std::int64_t{64} * 1024 * 1024;
/// Most patterns in one set; keep sets small and by family, each compiles as a whole.
inline constexpr std::size_t kMaxPatternsInSet = 4000;

enum class MatchCase : std::uint8_t { kIgnore, kExact };

/// One match: `groups[0]` is the whole, then the bracketed groups; a group that took no part is an empty range at 0.
struct Match {
  std::vector<ByteRange> groups;
  std::size_t begin() const { return groups[0].begin; }
  std::size_t end() const { return groups[0].end; }
};

/// `text` as a pattern that means just these characters.
std::string QuotePattern(std::string_view text);

class Pattern {
 public:
  /// `source` is copied. A source that is no pattern is a programming error and aborts at first use; patterns made
  /// of policy words go through `QuotePattern`.
  explicit Pattern(std::string_view source, MatchCase match_case = MatchCase::kIgnore);
  ~Pattern();
  Pattern(Pattern&&) noexcept;
  Pattern& operator=(Pattern&&) noexcept;

  /// Is there a match anywhere? The fastest question.
  bool Matches(std::string_view text) const;
  /// The leftmost match that begins at byte `from` or later. `^` and `\b` still see the whole text.
  std::optional<Match> Find(std::string_view text, std::size_t from = 0) const;
  /// All matches from left to right, not overlapping; empty ones advance by one character.
  std::vector<Match> FindAll(std::string_view text) const;

 private:
  const re2::RE2& Compiled() const;

  std::string source_;
  MatchCase match_case_;
  mutable std::unique_ptr<re2::RE2> compiled_;
};

class PatternSet {
 public:
  /// Errors come with the first `Match`: `kInvalidArgument` names a source that is no pattern, `kTooLarge` a set of
  /// more than `kMaxPatternsInSet`.
  explicit PatternSet(std::vector<std::string> sources, MatchCase match_case = MatchCase::kIgnore,
                      std::int64_t memory = kPatternSetMemory);
  ~PatternSet();
  PatternSet(PatternSet&&) noexcept;
  PatternSet& operator=(PatternSet&&) noexcept;

  /// Indices of the sources that match somewhere in `text`, ascending. `kExhausted` if the engine ran out of its
  /// budget: the answer would be incomplete. An empty set matches nothing.
  Result<std::vector<int>> Match(std::string_view text) const;
  std::size_t size() const { return sources_.size(); }
  bool compiled() const { return compiled_ != nullptr; }

 private:
  struct Compiled;
  Status Compile() const;

  std::vector<std::string> sources_;
  MatchCase match_case_;
  std::int64_t memory_;
  mutable std::unique_ptr<Compiled> compiled_;
};

}  // namespace leitplanke

#endif  // LEITPLANKE_CORE_TEXT_PATTERN_H_
