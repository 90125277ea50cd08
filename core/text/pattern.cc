#include "core/text/pattern.h"

#include <re2/re2.h>
#include <re2/set.h>

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "core/text/utf8.h"

namespace leitplanke {
namespace {

re2::StringPiece Piece(std::string_view text) { return {text.data(), text.size()}; }

re2::RE2::Options Options(MatchCase match_case, std::int64_t memory) {
  re2::RE2::Options options;
  options.set_case_sensitive(match_case == MatchCase::kExact);
  options.set_log_errors(false);  // the library does no I/O
  options.set_max_mem(memory);
  return options;
}

}  // namespace

std::string QuotePattern(std::string_view text) { return re2::RE2::QuoteMeta(Piece(text)); }

Pattern::Pattern(std::string_view source, MatchCase match_case) : source_(source), match_case_(match_case) {}
Pattern::~Pattern() = default;
Pattern::Pattern(Pattern&&) noexcept = default;
Pattern& Pattern::operator=(Pattern&&) noexcept = default;

const re2::RE2& Pattern::Compiled() const {
  if (compiled_ == nullptr) {
    compiled_ = std::make_unique<re2::RE2>(Piece(source_), Options(match_case_, kPatternMemory));
    if (!compiled_->ok()) std::abort();
  }
  return *compiled_;
}

bool Pattern::Matches(std::string_view text) const { return re2::RE2::PartialMatch(Piece(text), Compiled()); }

std::optional<Match> Pattern::Find(std::string_view text, std::size_t from) const {
  const re2::RE2& pattern = Compiled();
  if (from > text.size()) return std::nullopt;
  std::vector<re2::StringPiece> pieces(static_cast<std::size_t>(pattern.NumberOfCapturingGroups()) + 1);
  if (!pattern.Match(Piece(text), from, text.size(), re2::RE2::UNANCHORED, pieces.data(),
                     static_cast<int>(pieces.size()))) {
    return std::nullopt;
  }
  Match match;
  match.groups.reserve(pieces.size());
  for (const re2::StringPiece& piece : pieces) {
    if (piece.data() == nullptr) {
      match.groups.push_back({});
    } else {
      const auto begin = static_cast<std::size_t>(piece.data() - text.data());
      match.groups.push_back({begin, begin + piece.size()});
    }
  }
  return match;
}

std::vector<Match> Pattern::FindAll(std::string_view text) const {
  std::vector<Match> matches;
  std::size_t from = 0;
  while (auto match = Find(text, from)) {
    const std::size_t end = match->end();
    const bool empty = end == match->begin();
    matches.push_back(std::move(*match));
    if (!empty) {
      from = end;
    } else if (end < text.size()) {
      from = end + DecodeUtf8(text, end).bytes;
    } else {
      break;
    }
  }
  return matches;
}

struct PatternSet::Compiled {
  re2::RE2::Set set;
};

PatternSet::PatternSet(std::vector<std::string> sources, MatchCase match_case, std::int64_t memory)
    : sources_(std::move(sources)), match_case_(match_case), memory_(memory) {}
PatternSet::~PatternSet() = default;
PatternSet::PatternSet(PatternSet&&) noexcept = default;
PatternSet& PatternSet::operator=(PatternSet&&) noexcept = default;

Status PatternSet::Compile() const {
  if (sources_.size() > kMaxPatternsInSet) {
    return Error{ErrorCode::kTooLarge,
                 "a set of " + std::to_string(sources_.size()) + " patterns; at most " +
                     std::to_string(kMaxPatternsInSet) + " are allowed",
                 ""};
  }
  auto compiled =
      std::unique_ptr<Compiled>(new Compiled{re2::RE2::Set(Options(match_case_, memory_), re2::RE2::UNANCHORED)});
  for (const std::string& source : sources_) {
    std::string reason;
    if (compiled->set.Add(Piece(source), &reason) < 0) {
      return Error{ErrorCode::kInvalidArgument, "'" + source + "' is no pattern: " + reason, ""};
    }
  }
  if (!compiled->set.Compile()) {
    return Error{ErrorCode::kExhausted, "the pattern set needs more memory than its budget; use fewer words", ""};
  }
  compiled_ = std::move(compiled);
  return Done{};
}

Result<std::vector<int>> PatternSet::Match(std::string_view text) const {
  std::vector<int> hits;
  if (sources_.empty()) return hits;
  if (compiled_ == nullptr) {
    if (const Status status = Compile(); !status.ok()) return status.error();
  }
  re2::RE2::Set::ErrorInfo info{};
  if (!compiled_->set.Match(Piece(text), &hits, &info) && info.kind != re2::RE2::Set::kNoError) {
    return Error{ErrorCode::kExhausted, "the pattern engine ran out of its memory budget on this text", ""};
  }
  std::sort(hits.begin(), hits.end());
  return hits;
}

}  // namespace leitplanke
