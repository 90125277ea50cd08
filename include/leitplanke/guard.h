/// @file   guard.h
/// @brief  Draft + context -> Findings. The meaning of each rule is the contract "guardrails".
///
/// The guard never rewrites a text. A finding says what, why and what to do instead, in German and English,
/// and where: UTF-16 offsets that a DOM `Range` can show. A finding about the whole draft (a missing
/// signature) spans the whole text.
#ifndef LEITPLANKE_GUARD_H_
#define LEITPLANKE_GUARD_H_

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "leitplanke/policy.h"
#include "leitplanke/status.h"
#include "leitplanke/text.h"

namespace leitplanke {

/// A rule as the policy and the reports name it. Order is the order of the contract.
struct RuleInfo {
  std::string_view id;
  Severity default_severity;
  OverrideBy default_override;
};
/// All rules that exist, whether this build implements them or not: the policy may set each.
const std::vector<RuleInfo>& AllRules();

/// Recent replies of one draft that `style.boilerplate` compares with; more are an error (`kTooLarge`).
inline constexpr std::size_t kMaxRecentReplies = 10000;

enum class Surface { kPublic, kDirect };
enum class Tier { kOwn, kNetwork, kThirdParty };

struct Draft {
  std::string id;
  std::string text;
  Surface surface = Surface::kPublic;
  std::string platform;
  Tier tier = Tier::kNetwork;
  std::string in_reply_to;                  ///< the customer's post; empty = not known
  std::string agent_name, agent_signature;  ///< "Anna Vogel", "^AV"
  std::vector<std::string> recent_replies;
  std::string now;  ///< ISO 8601, empty = none
};

struct Finding {
  std::string rule;  ///< "privacy.leak"
  Severity severity = Severity::kHint;
  Span span;                ///< never empty unless the text is
  std::string message;      ///< what, why, what to do instead
  bool overridable = true;  ///< may the agent say *not a case* (to be confirmed by the reviewer)
};

class Guard {
 public:
  static Result<Guard> Create(const Policy& policy);
  Guard(Guard&&) noexcept;
  Guard& operator=(Guard&&) noexcept;
  ~Guard();

  /// What the rules of open speech learned from examples: the file of `scripts/train-heads`, the same that
  /// `Assessor::LoadHeads` takes; each part takes its own heads. Without any, grammars alone decide. Browser and
  /// backend must load the same file. Errors: `kInvalidArgument`, `kTooLarge`, `kUnsupported`; then nothing has
  /// changed.
  Status LoadHeads(std::string_view bytes);

  /// Findings by start, then by rule. `language`: "de" or "en", the language of the messages, not of the draft.
  /// Errors: `kTooLarge`, `kInvalidArgument` (not UTF-8), `kExhausted`. Linear in the text.
  Result<std::vector<Finding>> Check(const Draft& draft, std::string_view language) const;

 private:
  struct Impl;
  explicit Guard(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace leitplanke

#endif  // LEITPLANKE_GUARD_H_
