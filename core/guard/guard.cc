#include "leitplanke/guard.h"

#include <algorithm>
#include <utility>

#include "core/guard/learned.h"
#include "core/guard/rule.h"
#include "core/guard/sources.h"
#include "core/text/sort.h"

namespace leitplanke {
namespace guard {

const Grammar& TheGrammar() {
  static const Grammar grammar(GrammarSources());
  return grammar;
}

}  // namespace guard

namespace {

/// What a rule found, and what the policy says of the rule.
struct Found {
  const guard::Rule* rule;
  const RulePolicy& set;
  std::vector<guard::RuleHit> hits;
};

std::string WithDetail(std::string_view message, std::string_view detail) {
  std::string out(message);
  if (const std::size_t at = out.find("{}"); at != std::string::npos) out.replace(at, 2, detail);
  return out;
}

/// By start; what overlaps becomes one.
void Merge(std::vector<guard::RuleHit>& hits) {
  Sort(hits, [](const guard::RuleHit& a, const guard::RuleHit& b) {
    if (a.range.begin != b.range.begin) return a.range.begin < b.range.begin;
    return a.range.end != b.range.end ? a.range.end < b.range.end : a.message < b.message;
  });
  std::vector<guard::RuleHit> merged;
  for (guard::RuleHit& hit : hits) {
    if (!merged.empty() && hit.range.begin < merged.back().range.end) {
      merged.back().range.end = std::max(merged.back().range.end, hit.range.end);
      merged.back().overridable &= hit.overridable;
    } else {
      merged.push_back(std::move(hit));
    }
  }
  hits = std::move(merged);
}

}  // namespace

struct Guard::Impl {
  explicit Impl(const Policy& policy) : view(policy) {}
  guard::PolicyView view;
  guard::RepliesCache replies;
  guard::PostCache post;
  guard::LearnedRules learned;
};

Guard::Guard(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Guard::Guard(Guard&&) noexcept = default;
Guard& Guard::operator=(Guard&&) noexcept = default;
Guard::~Guard() = default;

Result<Guard> Guard::Create(const Policy& policy) { return Guard(std::make_unique<Impl>(policy)); }

Status Guard::LoadHeads(std::string_view bytes) { return impl_->learned.Load(bytes); }

Result<std::vector<Finding>> Guard::Check(const Draft& draft, std::string_view language) const {
  if (draft.text.size() > kMaxTextBytes || draft.in_reply_to.size() > kMaxTextBytes)
    return Error{ErrorCode::kTooLarge, "The text is longer than 65536 bytes; shorten it.", "/text"};
  if (!IsValidUtf8(draft.text) || !IsValidUtf8(draft.in_reply_to))
    return Error{ErrorCode::kInvalidArgument, "The text is not valid UTF-8.", "/text"};
  const bool german = language == "de";
  const guard::PolicyView& policy = impl_->view;
  const guard::DraftView view(draft, policy, guard::TheGrammar(), impl_->replies.Get(draft.recent_replies),
                              impl_->post.Get(draft.in_reply_to, policy, guard::TheGrammar()));
  const Utf16Map map(draft.text);
  std::vector<guard::Passage> passages = impl_->learned.PassagesOf(view, policy);
  std::vector<Found> all;
  for (const guard::Rule* rule : guard::Rules()) {
    const auto set = policy.policy.rules.find(rule->id);
    if (set == policy.policy.rules.end() || set->second.severity == Severity::kOff) continue;
    all.push_back({rule, set->second, rule->check(view, policy)});
    guard::Note(*rule, all.back().hits, passages);
  }
  std::vector<Finding> findings;
  for (auto& [rule, set, hits] : all) {
    impl_->learned.Review(*rule, view, passages, hits);
    Merge(hits);
    for (const guard::RuleHit& hit : hits) {
      const guard::Message& message = rule->messages[hit.message];
      findings.push_back({std::string(rule->id), set.severity, map.ToSpan(hit.range.begin, hit.range.end),
                          german ? WithDetail(message.german, hit.german) : WithDetail(message.english, hit.english),
                          hit.overridable && set.override_by != OverrideBy::kNever});
    }
  }
  // No two findings of a rule begin at the same place: the order is complete.
  Sort(findings, [](const Finding& a, const Finding& b) {
    return a.span.start != b.span.start ? a.span.start < b.span.start : a.rule < b.rule;
  });
  return findings;
}

}  // namespace leitplanke
