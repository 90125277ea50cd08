#include "core/text/similar.h"

#include <algorithm>
#include <numeric>

#include "core/text/fold.h"

namespace leitplanke {
namespace {

constexpr std::size_t kMaxQuotedBytes = 60;

/// Edits from `a` to `b`: insertions, deletions, replacements. One row of the table at a time.
std::size_t Distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({replaced, row[j] + 1, row[j - 1] + 1});
    }
  }
  return row.back();
}

/// One begins with the other: "mon" and "monday".
bool IsShortForm(std::string_view a, std::string_view b) {
  constexpr std::size_t kShortest = 3;
  const std::size_t size = std::min(a.size(), b.size());
  return size >= kShortest && a.substr(0, size) == b.substr(0, size);
}

}  // namespace

std::string_view MostSimilar(std::string_view name, const std::vector<std::string_view>& known) {
  if (name.empty() || name.size() > kMaxComparedName) return {};
  const std::string folded = FoldCase(name);
  std::string_view best;
  std::size_t best_distance = std::max<std::size_t>(1, name.size() / 3) + 1;
  for (const std::string_view candidate : known) {
    if (candidate.size() > kMaxComparedName) continue;
    const std::string known_folded = FoldCase(candidate);
    const std::size_t distance = IsShortForm(folded, known_folded) ? 1 : Distance(folded, known_folded);
    if (distance < best_distance) {
      best_distance = distance;
      best = candidate;
    }
  }
  return best;
}

std::string DidYouMean(std::string_view name, const std::vector<std::string_view>& known) {
  const std::string_view similar = MostSimilar(name, known);
  return similar.empty() ? "" : "; did you mean \"" + std::string(similar) + "\"?";
}

std::string Quoted(std::string_view text) {
  bool cut = false;
  if (text.size() > kMaxQuotedBytes) {
    std::size_t end = kMaxQuotedBytes;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
    text = text.substr(0, end);
    cut = true;
  }
  std::string out = "\"";
  for (const char c : text) out.push_back(static_cast<unsigned char>(c) < 0x20 || c == 0x7F ? '?' : c);
  out += cut ? "…\"" : "\"";
  return out;
}

}  // namespace leitplanke
