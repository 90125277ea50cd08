#include "core/guard/learned.h"

#include <utility>

#include "core/guard/sources.h"
namespace leitplanke::guard {
namespace {

/// Makes the post's n-grams others than the draft's.
constexpr std::uint32_t kOfPost = 0x5BD1E995U;
/// What a word class or phrase of the grammar weighs, and what the grammar's own verdict does.
constexpr std::int32_t kNameValue = 48, kHitValue = 4 * heads::kOnce;
/// So far the head must be from its cut to overrule the grammar. In cross-validation over core/guard/corpus this found
/// .60 of what it should instead of .47, right in .83 instead of .82, with one alarm in a hundred ordinary drafts.
constexpr double kSure = 0.1;

Error Bad(std::string why) { return {ErrorCode::kInvalidArgument, std::move(why), ""}; }

bool IsLearned(std::string_view head) {
  for (const Rule* rule : Rules()) {
    if (rule->learned && (head == HeadName(rule->id, kGerman) || head == HeadName(rule->id, kEnglish))) return true;
  }
  return false;
}

/// The sentence that weighs most for the rule.
ByteRange Heaviest(const heads::Head& head, const DraftView& view) {
  ByteRange best = view.Whole();
  std::int64_t most = 0;
  bool found = false;
  for (const Sentence& sentence : view.doc.sentences()) {
    if (sentence.first == sentence.last) continue;
    const ByteRange range = view.Range({sentence.first, sentence.last});
    const std::int64_t weight = heads::Weight(head, heads::CountNgrams(range.In(view.draft.text)));
    if (found && weight <= most) continue;
    found = true;
    most = weight;
    best = range;
  }
  return best;
}

}  // namespace

std::string HeadName(std::string_view rule, Lang language) {
  return std::string(rule) + (language == kGerman ? ".de" : ".en");
}

bool Fires(const heads::Head& head, const heads::Input& input, bool grammar) {
  return heads::Scores(head, input).front() + head.planes.front().lift > (grammar ? -kSure : kSure);
}

LearnedInput::LearnedInput(const DraftView& view) : draft_(heads::CountNgrams(view.draft.text)), both_(draft_) {
  for (heads::Feature feature : heads::CountNgrams(view.draft.in_reply_to)) {
    feature.hash ^= kOfPost;
    both_.push_back(feature);
  }
  for (const std::string_view name : view.parse.Names()) names_.push_back({heads::HashName(name), kNameValue});
  for (const std::string_view name : view.post_parse.Names())
    post_names_.push_back({heads::HashName(name) ^ kOfPost, kNameValue});
}

heads::Input LearnedInput::For(const Rule& rule, const std::vector<RuleHit>& hits) const {
  heads::Input input;
  input.ngrams = rule.learned->with_post ? both_ : draft_;
  input.rules = names_;
  if (rule.learned->with_post) input.rules.insert(input.rules.end(), post_names_.begin(), post_names_.end());
  std::vector<char> said(rule.messages.size());
  for (const RuleHit& hit : hits) said[hit.message] = 1;
  for (std::size_t i = 0; i < said.size(); ++i) {
    if (said[i] != 0) input.rules.push_back({heads::HashName("hit:" + std::to_string(i)), kHitValue});
  }
  return input;
}

Status LearnedRules::Load(std::string_view bytes) {
  Result<std::vector<heads::Head>> read = heads::ReadHeads(bytes);
  if (!read.ok()) return read.error();
  std::erase_if(*read, [](const heads::Head& head) { return !heads::IsOfARule(head.name); });
  for (const heads::Head& head : *read) {
    if (!IsLearned(head.name)) return Bad("There is no rule that learns by the head \"" + head.name + "\".");
    if (head.multi || head.labels.size() != 2 || head.labels[0] != kQuiet || head.labels[1] != kFires) {
      return Bad("The head \"" + head.name + "\" must have the labels \"no\" and \"yes\".");
    }
  }
  for (heads::Head& head : *read) {
    std::string name = head.name;
    heads_.insert_or_assign(std::move(name), std::move(head));
  }
  return Done{};
}

void LearnedRules::Review(const Rule& rule, const DraftView& view, const LearnedInput& input,
                          std::vector<RuleHit>& hits) const {
  const Lang language = view.doc.language();
  if (!rule.learned || language == kBoth) return;
  const auto head = heads_.find(HeadName(rule.id, language));
  if (head == heads_.end()) return;
  const bool fires = Fires(head->second, input.For(rule, hits), !hits.empty());
  if (!fires) {
    hits.clear();
  } else if (hits.empty()) {
    const ByteRange range = rule.learned->whole ? view.Whole() : Heaviest(head->second, view);
    hits.push_back({range, true, rule.learned->message, {}, {}});
  }
}

}  // namespace leitplanke::guard
