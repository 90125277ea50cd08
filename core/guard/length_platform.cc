// length.platform: does the draft fit, counted as the platform counts?
#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "core/guard/emoji.h"
#include "core/guard/rule.h"
#include "core/text/utf8.h"
#include "leitplanke/text.h"

namespace leitplanke::guard {
namespace {

enum class Unit { kWeighted, kGraphemes, kCodePoints };

struct Limit {
  std::string_view platform;
  int characters;  ///< 0 = none
  Unit unit;
  std::size_t link = 0;  ///< every link counts as this many; 0 = as it is written
};

/// Defaults; the policy's `platformLimits` replace the number. A platform that is not here has no limit.
constexpr std::array<Limit, 10> kLimits = {{{"x", 280, Unit::kWeighted, 23},
                                            {"mastodon", 500, Unit::kGraphemes, 23},
                                            {"threads", 500, Unit::kGraphemes},
                                            {"bluesky", 300, Unit::kGraphemes},
                                            {"playstore", 350, Unit::kCodePoints},
                                            {"linkedin", 1250, Unit::kCodePoints},
                                            {"instagram", 2200, Unit::kCodePoints},
                                            {"google", 4096, Unit::kCodePoints},
                                            {"facebook", 8000, Unit::kCodePoints},
                                            {"youtube", 10000, Unit::kCodePoints}}};
constexpr int kDirectMessageOnX = 10000;

/// X's own table: what weighs 1; everything else weighs 2.
bool IsLight(char32_t c) {
  return c <= 4351 || (c >= 8192 && c <= 8205) || (c >= 8208 && c <= 8223) || (c >= 8242 && c <= 8247);
}

std::size_t CountCodePoints(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::size_t Weigh(std::string_view text) {
  std::size_t weight = 0;
  for (std::size_t at = 0; at < text.size();) {
    if (const std::size_t emoji = EmojiLength(text, at); emoji > 0) {
      weight += 2;
      at += emoji;
      continue;
    }
    const Character c = DecodeUtf8(text, at);
    weight += IsLight(c.code) ? 1 : 2;
    at += c.bytes;
  }
  return weight;
}

std::size_t Count(std::string_view text, Unit unit) {
  switch (unit) {
    case Unit::kWeighted:
      return Weigh(text);
    case Unit::kGraphemes:
      return CountGraphemes(text);
    case Unit::kCodePoints:
      break;
  }
  return CountCodePoints(text);
}

/// `text` up to byte `end`, links at their fixed length.
std::size_t CountAll(std::string_view text, const Limit& limit) {
  if (limit.link == 0) return Count(text, limit.unit);
  std::size_t total = 0;
  std::size_t from = 0;
  for (const Link& link : FindLinks(text)) {
    total += Count(text.substr(from, link.range.begin - from), limit.unit) + limit.link;
    from = link.range.end;
  }
  return total + Count(text.substr(from), limit.unit);
}

std::optional<Limit> LimitFor(const Draft& draft, const Policy& policy) {
  Limit limit{draft.platform, 0, Unit::kCodePoints};
  for (const Limit& known : kLimits) {
    if (known.platform == draft.platform) limit = known;
  }
  const bool message_on_x = draft.platform == "x" && draft.surface == Surface::kDirect;
  if (message_on_x) limit.characters = kDirectMessageOnX;
  const auto set = policy.platform_limits.find(draft.platform);
  if (set != policy.platform_limits.end() && !message_on_x) limit.characters = set->second;
  if (limit.characters <= 0) return std::nullopt;
  return limit;
}

/// First byte that does not fit any more: where the text must be cut.
std::size_t FirstOver(std::string_view text, const Limit& limit) {
  std::size_t fits = 0;
  std::size_t over = text.size();
  while (over - fits > 1) {
    std::size_t middle = fits + (over - fits) / 2;
    while (middle > fits && (static_cast<unsigned char>(text[middle]) & 0xC0U) == 0x80U) --middle;
    if (middle == fits) break;
    const bool ok = CountAll(Nfc(text.substr(0, middle)), limit) <= static_cast<std::size_t>(limit.characters);
    (ok ? fits : over) = middle;
  }
  return fits;
}

std::vector<RuleHit> Check(const DraftView& draft, const PolicyView& view) {
  const std::optional<Limit> limit = LimitFor(draft.draft, view.policy);
  if (!limit) return {};
  const std::string text = Nfc(draft.draft.text);
  const std::size_t length = CountAll(text, *limit);
  const std::size_t most = static_cast<std::size_t>(limit->characters);
  if (length <= most) return {};
  const std::string numbers = std::to_string(length) + "/" + std::to_string(most);
  return {{{FirstOver(draft.draft.text, *limit), draft.draft.text.size()}, true, 0, numbers, numbers}};
}

constexpr Message kMessages[] = {
    {"Zu lang für diese Plattform ({} Zeichen); sie würde den Text abweisen. Kürzen Sie ihn oder verteilen Sie ihn auf "
     "zwei Antworten (1/2).",
     "Too long for this platform ({} characters); it would refuse the text. Shorten it, or spread it over two replies "
     "(1/2)."}};

}  // namespace

const Rule kLengthPlatform = {"length.platform", Check, {}, {}, kMessages};

}  // namespace leitplanke::guard
