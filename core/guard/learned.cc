#include "core/guard/learned.h"

#include <array>
#include <utility>

#include "core/guard/sources.h"
#include "core/guard/word_features.h"

namespace leitplanke::guard {
namespace {

/// Makes what is in the post other than what is in the draft.
constexpr std::uint32_t kOfPost = 0x5BD1E995U;
/// What a word class or phrase of the grammar weighs, two of them side by side, and the grammar's own verdict.
constexpr std::int32_t kNameValue = 48, kPairValue = 24, kHitValue = 4 * heads::kOnce;
/// What a class of the thesaurus weighs.
constexpr std::int32_t kClassValue = 96;
/// So far the head must be from its cut to find what the grammar did not, and to take back what it did. Both together
/// find half as much again as the grammar alone and are right more often (docs/quality.md has the figures, and what
/// other distances give).
constexpr double kSureToAdd = 0.2, kSureToTakeBack = 0.3;

Error Bad(std::string why) { return {ErrorCode::kInvalidArgument, std::move(why), ""}; }

bool IsLearned(std::string_view head) {
  for (const Rule* rule : Rules()) {
    if (rule->learned && head == rule->id) return true;
  }
  return false;
}

/// `scores`: of the head's only plane.
bool IsSure(const heads::Head& head, const std::vector<double>& scores, bool grammar) {
  return scores.front() + head.planes.front().lift > (grammar ? -kSureToTakeBack : kSureToAdd);
}

/// The sentence that weighs most for the rule.
ByteRange Heaviest(const heads::Head& head, const DraftView& view) {
  ByteRange best = view.Whole();
  std::int64_t most = 0;
  bool found = false;
  for (const Sentence& sentence : view.doc.sentences()) {
    if (sentence.first == sentence.last) continue;
    const std::int64_t weight = heads::Weight(head, heads::CountHashes(WordHashes(view.doc, sentence)));
    if (found && weight <= most) continue;
    found = true;
    most = weight;
    best = view.Range({sentence.first, sentence.last});
  }
  return best;
}

}  // namespace

const heads::Counted& PostView::Words() const {
  if (!words_) {
    std::vector<heads::Feature> features = heads::CountHashes(WordHashes(doc));
    for (heads::Feature& feature : features) feature.hash ^= kOfPost;
    words_.emplace(std::move(features));
  }
  return *words_;
}

const std::vector<heads::Feature>& PostView::Names(const heads::Thesaurus& words) const {
  if (!names_) {
    names_.emplace();
    for (const std::string_view name : parse.Names()) names_->push_back({heads::HashName(name), kNameValue});
    words.AddClasses(doc, kClassValue, *names_);
    for (heads::Feature& feature : *names_) feature.hash ^= kOfPost;
  }
  return *names_;
}

bool Fires(const heads::Head& head, const heads::Input& input, bool grammar) {
  return IsSure(head, heads::Scores(head, input), grammar);
}

LearnedInput::LearnedInput(const DraftView& view, const heads::Thesaurus& words)
    : post_(view.post),
      words_(words),
      draft_(heads::CountHashes(WordHashes(view.doc))),
      language_(heads::SaltOf(view.doc.language())) {
  for (const std::string_view name : view.parse.Names()) AddName(names_, heads::HashName(name), kNameValue);
  for (const heads::Feature& pair : heads::CountHashes(PairHashes(view.parse))) {
    names_.push_back({pair.hash, kPairValue});
  }
  words_.AddClasses(view.doc, kClassValue, names_);
}

void LearnedInput::AddName(std::vector<heads::Feature>& names, std::uint32_t hash, std::int32_t value) const {
  names.push_back({hash, value});
  names.push_back({hash ^ language_, value});
}

std::vector<heads::Feature> LearnedInput::HitsOf(const Rule& rule, const std::vector<RuleHit>& hits) const {
  std::vector<heads::Feature> names;
  std::vector<char> said(rule.messages.size());
  for (const RuleHit& hit : hits) said[hit.message] = 1;
  for (std::size_t i = 0; i < said.size(); ++i) {
    if (said[i] != 0) AddName(names, heads::HashName("hit:" + std::to_string(i)), kHitValue);
  }
  return names;
}

bool LearnedInput::Fires(const heads::Head& head, const Rule& rule, const std::vector<RuleHit>& hits) const {
  const std::array<const heads::Counted*, 2> texts = {&draft_, rule.learned->with_post ? &post_.Words() : nullptr};
  const std::vector<heads::Feature> said = HitsOf(rule, hits);
  using List = std::span<const heads::Feature>;
  const std::array<List, 3> names = {names_, said, rule.learned->with_post ? List(post_.Names(words_)) : List()};
  const std::size_t number = rule.learned->with_post ? 2 : 1;
  return IsSure(head, heads::Scores(head, std::span(texts).first(number), names), !hits.empty());
}

heads::Input LearnedInput::For(const Rule& rule, const std::vector<RuleHit>& hits) const {
  heads::Input input{draft_.ngrams, names_};
  const std::vector<heads::Feature> said = HitsOf(rule, hits);
  input.rules.insert(input.rules.end(), said.begin(), said.end());
  if (rule.learned->with_post) {
    const std::vector<heads::Feature>& names = post_.Names(words_);
    input.rules.insert(input.rules.end(), names.begin(), names.end());
    const std::vector<heads::Feature>& post = post_.Words().ngrams;
    input.ngrams.insert(input.ngrams.end(), post.begin(), post.end());
  }
  return input;
}

Status LearnedRules::Load(std::string_view bytes) {
  Result<heads::HeadsFile> read = heads::ReadHeads(bytes);
  if (!read.ok()) return read.error();
  std::erase_if(read->heads, [](const heads::Head& head) { return !heads::IsOfARule(head.name); });
  for (const heads::Head& head : read->heads) {
    if (!IsLearned(head.name)) return Bad("There is no rule that learns by the head \"" + head.name + "\".");
    if (head.multi || head.labels.size() != 2 || head.labels[0] != kQuiet || head.labels[1] != kFires) {
      return Bad("The head \"" + head.name + "\" must have the labels \"no\" and \"yes\".");
    }
  }
  for (heads::Head& head : read->heads) {
    std::string name = head.name;
    heads_.insert_or_assign(std::move(name), std::move(head));
  }
  if (!read->words.empty()) words_ = std::move(read->words);
  return Done{};
}

void LearnedRules::Review(const Rule& rule, const DraftView& view, const LearnedInput& input,
                          std::vector<RuleHit>& hits) const {
  if (!rule.learned) return;
  const auto head = heads_.find(rule.id);
  if (head == heads_.end()) return;
  if (!input.Fires(head->second, rule, hits)) {
    hits.clear();
  } else if (hits.empty()) {
    const ByteRange range = rule.learned->whole ? view.Whole() : Heaviest(head->second, view);
    hits.push_back({range, true, rule.learned->message, {}, {}});
  }
}

}  // namespace leitplanke::guard
