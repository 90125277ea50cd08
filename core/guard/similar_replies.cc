#include "core/guard/similar_replies.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

#include "core/text/fold.h"
#include "core/text/language/normalize.h"
#include "core/text/tokens.h"

namespace leitplanke::guard {
namespace {

/// Words of one reply that are compared; longer replies are judged by their beginning.
constexpr std::size_t kMaxComparedWords = 400;
/// Replies that share the most pairs and are compared in full.
constexpr std::size_t kCandidates = 12;
/// Pairs of this many replies say nothing ("es tut uns"): they are passed over where rarer ones exist.
constexpr std::size_t kCommonPair = 2000;

std::uint32_t Hash(std::string_view word) {
  std::uint32_t hash = 2166136261U;  // FNV-1a
  for (const char c : word) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
  return hash;
}

constexpr std::uint32_t kNumber = 1;
constexpr std::uint32_t kTag = 2;

bool IsGreeting(std::string_view fold) {
  constexpr std::array<std::string_view, 22> kWords = {
      "hallo", "hi",    "hey",  "moin",    "servus", "gruezi", "grueezi", "guten",  "liebe",     "lieber",  "sehr",
      "dear",  "hello", "good", "morning", "hoi",    "salue",  "tach",    "gruess", "afternoon", "evening", "hiya"};
  return OneOf(kWords, fold);
}

bool IsClosing(std::string_view fold) {
  constexpr std::array<std::string_view, 20> kWords = {
      "gruesse",     "gruss",        "gruessen",  "lg",        "vg",    "mfg",   "regards",
      "wishes",      "cheers",       "best",      "kind",      "viele", "beste", "liebe",
      "freundliche", "freundlichen", "herzliche", "sincerely", "yours", "warm"};
  return OneOf(kWords, fold);
}

/// The word at `i` and one of the next two are of a closing: "Viele Grüße", "Kind regards".
bool StartsClosing(const std::vector<std::string>& folds, std::size_t i) {
  constexpr std::array<std::string_view, 9> kHeart = {"gruesse", "gruss",   "gruessen", "lg",       "vg",
                                                      "mfg",     "regards", "wishes",   "sincerely"};
  if (!IsClosing(folds[i])) return false;
  for (std::size_t k = i; k < folds.size() && k < i + 3; ++k) {
    if (OneOf(kHeart, folds[k])) return true;
  }
  return false;
}

}  // namespace

std::vector<std::uint32_t> MaskedWords(std::string_view reply) {
  std::vector<std::uint32_t> hashes;
  std::vector<std::string> folds;
  std::size_t greeting_end = 0;  // words of "Hallo Kim," at the start
  std::size_t last_end = 0;
  for (const Token& token : Tokenize(reply)) {
    const std::string_view gap = reply.substr(last_end, token.range.begin - last_end);
    if (gap.find('^') != std::string_view::npos || gap.find(" - ") != std::string_view::npos ||
        gap.find(" /") != std::string_view::npos) {
      // A signature: the rest of the reply, if it is short.
      if (reply.size() - token.range.begin <= 24) break;
    }
    const bool ends_greeting = gap.find_first_of(",!\n") != std::string_view::npos;
    if (ends_greeting && greeting_end == 0 && !folds.empty() && folds.size() <= 5 && IsGreeting(folds[0])) {
      greeting_end = folds.size();
    }
    last_end = token.range.end;
    folds.push_back(FoldWord(token.range.In(reply)));
    hashes.push_back(token.kind == TokenKind::kNumber ? kNumber
                     : token.kind == TokenKind::kWord ? Hash(folds.back()) | 4U
                                                      : kTag);
    if (hashes.size() == kMaxComparedWords) break;
  }
  std::size_t end = hashes.size();
  for (std::size_t i = end > 8 ? end - 8 : greeting_end; i < end; ++i) {
    if (StartsClosing(folds, i)) end = i;
  }
  hashes.resize(end);
  hashes.erase(hashes.begin(), hashes.begin() + static_cast<std::ptrdiff_t>(std::min(greeting_end, end)));
  return hashes;
}

double Likeness(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
  if (a.empty() || b.empty()) return 0;
  std::vector<std::uint16_t> row(b.size() + 1, 0);
  for (const std::uint32_t word : a) {
    std::uint16_t diagonal = 0;
    for (std::size_t k = 0; k < b.size(); ++k) {
      const std::uint16_t above = row[k + 1];
      row[k + 1] = word == b[k] ? static_cast<std::uint16_t>(diagonal + 1) : std::max(above, row[k]);
      diagonal = above;
    }
  }
  return 2.0 * row.back() / static_cast<double>(a.size() + b.size());
}

RecentReplies::RecentReplies(const std::vector<std::string>& replies) {
  replies_.reserve(replies.size());
  for (const std::string& reply : replies) {
    const auto id = static_cast<std::uint32_t>(replies_.size());
    replies_.push_back(MaskedWords(reply));
    const std::vector<std::uint32_t>& words = replies_.back();
    for (std::size_t i = 0; i + 1 < words.size(); ++i) pairs_.emplace_back(words[i] * 31 + words[i + 1], id);
  }
  // Not `Sort` (core/text/sort.h): ten thousand replies have a million of them.
  std::sort(pairs_.begin(), pairs_.end());
  pairs_.erase(std::unique(pairs_.begin(), pairs_.end()), pairs_.end());
}

double RecentReplies::Nearest(const std::vector<std::uint32_t>& words) const {
  std::vector<std::uint16_t> shared(replies_.size(), 0);
  std::vector<std::uint32_t> seen;
  for (const bool common : {false, true}) {
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
      const std::uint32_t hash = words[i] * 31 + words[i + 1];
      const auto range =
          std::equal_range(pairs_.begin(), pairs_.end(), std::pair<std::uint32_t, std::uint32_t>(hash, 0),
                           [](const auto& x, const auto& y) { return x.first < y.first; });
      const bool is_common = static_cast<std::size_t>(range.second - range.first) > kCommonPair;
      if (is_common != common) continue;
      for (auto at = range.first; at != range.second; ++at) {
        if (shared[at->second]++ == 0) seen.push_back(at->second);
      }
    }
    if (!seen.empty()) break;
  }
  const std::size_t count = std::min(kCandidates, seen.size());
  std::partial_sort(
      seen.begin(), seen.begin() + static_cast<std::ptrdiff_t>(count), seen.end(),
      [&](std::uint32_t a, std::uint32_t b) { return shared[a] != shared[b] ? shared[a] > shared[b] : a < b; });
  double nearest = 0;
  for (std::size_t i = 0; i < count; ++i) nearest = std::max(nearest, Likeness(words, replies_[seen[i]]));
  return nearest;
}

double RecentReplies::NearestOfAll(const std::vector<std::uint32_t>& words) const {
  double nearest = 0;
  for (const std::vector<std::uint32_t>& reply : replies_) nearest = std::max(nearest, Likeness(words, reply));
  return nearest;
}

const RecentReplies& RepliesCache::Get(const std::vector<std::string>& replies) {
  if (replies.empty()) return none_;
  std::uint64_t key = replies.size() * 0x9E3779B97F4A7C15ULL;
  for (const std::string& reply : replies) {
    std::size_t at = 0;
    for (; at + 8 <= reply.size(); at += 8) {
      std::uint64_t block = 0;
      std::memcpy(&block, reply.data() + at, 8);
      key = (std::rotl(key, 23) ^ block) * 0x9E3779B97F4A7C15ULL;
    }
    std::uint64_t rest = reply.size();
    for (; at < reply.size(); ++at) rest = rest << 8 | static_cast<unsigned char>(reply[at]);
    key = (std::rotl(key, 23) ^ rest) * 0x9E3779B97F4A7C15ULL;
  }
  if (!filled_ || key != key_) {
    replies_ = RecentReplies(replies);
    key_ = key;
    filled_ = true;
  }
  return replies_;
}

}  // namespace leitplanke::guard
