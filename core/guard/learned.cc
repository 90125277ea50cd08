#include "core/guard/learned.h"

#include <array>
#include <utility>

#include "core/guard/sources.h"
#include "core/guard/word_features.h"

namespace leitplanke::guard {
namespace {

/// Makes what is in the post other than what is in the draft.
constexpr std::uint32_t kOfPost = 0x5BD1E995U;
/// What a word class or phrase of the grammar weighs, and the grammar's own verdict.
constexpr std::int32_t kNameValue = 48, kHitValue = 4 * heads::kOnce;
/// What a class of the thesaurus weighs.
constexpr std::int32_t kClassValue = 96;
/// So far the head must be from its cut to find what the grammar did not, or to take back what it did. Both together
/// find half as much again as the grammar alone and are right more often (docs/quality.md has the figures, and what
/// other distances give).
constexpr double kSure = 0.35;

Error Bad(std::string why) { return {ErrorCode::kInvalidArgument, std::move(why), ""}; }

bool IsLearned(std::string_view head) {
  for (const Rule* rule : Rules()) {
    if (rule->learned && head == rule->id) return true;
  }
  return false;
}

/// `scores`: of the head's only plane.
bool IsSure(const heads::Head& head, const std::vector<double>& scores, bool grammar) {
  return scores.front() + head.planes.front().lift > (grammar ? -kSure : kSure);
}

bool IsIn(ByteRange range, std::size_t byte) { return byte >= range.begin && byte < range.end; }

bool AnyIn(const std::vector<RuleHit>& hits, ByteRange range) {
  for (const RuleHit& hit : hits) {
    if (IsIn(range, hit.range.begin)) return true;
  }
  return false;
}

/// The sentence of the passage that weighs most for the rule.
ByteRange Heaviest(const heads::Head& head, const DraftView& view, ByteRange passage) {
  ByteRange best = view.Whole();
  std::int64_t most = 0;
  bool found = false;
  for (const Sentence& sentence : view.doc.sentences()) {
    if (sentence.first == sentence.last || !IsIn(passage, sentence.begin)) continue;
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

const heads::Answers& PostView::Asked(const heads::Net& net, const heads::Thesaurus& words) const {
  if (!answers_) answers_.emplace(net.Ask(heads::NetText(doc, words)));
  return *answers_;
}

bool Fires(const heads::Head& head, const heads::Input& input, double score, bool grammar) {
  std::vector<double> scores = heads::Scores(head, input);
  scores.front() += score;
  return IsSure(head, scores, grammar);
}

LearnedInput::LearnedInput(const Doc& doc, const Parse& parse, Lang language, const PostView& post,
                           const heads::Thesaurus& words, const heads::Net& net)
    : post_(post),
      words_(words),
      net_(net),
      answers_(net.Ask(heads::NetText(doc, words))),
      draft_(heads::CountHashes(WordHashes(doc))),
      language_(heads::SaltOf(language)) {
  for (const std::string_view name : parse.Names()) AddName(names_, heads::HashName(name), kNameValue);
  words_.AddClasses(doc, kClassValue, names_);
}

void LearnedInput::AddName(std::vector<heads::Feature>& names, std::uint32_t hash, std::int32_t value) const {
  names.push_back({hash, value});
  names.push_back({hash ^ language_, value});
}

std::vector<heads::Feature> LearnedInput::HitsOf(const Rule& rule, const std::vector<RuleHit>& hits,
                                                 ByteRange range) const {
  std::vector<heads::Feature> names;
  std::vector<char> said(rule.messages.size());
  for (const RuleHit& hit : hits) {
    if (IsIn(range, hit.range.begin)) said[hit.message] = 1;
  }
  for (std::size_t i = 0; i < said.size(); ++i) {
    if (said[i] != 0) AddName(names, heads::HashName("hit:" + std::to_string(i)), kHitValue);
  }
  return names;
}

bool LearnedInput::Fires(const heads::Head& head, const Rule& rule, const std::vector<RuleHit>& hits,
                         ByteRange range) const {
  const std::array<const heads::Counted*, 2> texts = {&draft_, rule.learned->with_post ? &post_.Words() : nullptr};
  const std::vector<heads::Feature> said = HitsOf(rule, hits, range);
  using List = std::span<const heads::Feature>;
  const std::array<List, 3> names = {names_, said, rule.learned->with_post ? List(post_.Names(words_)) : List()};
  const std::size_t number = rule.learned->with_post ? 2 : 1;
  std::vector<double> scores = heads::Scores(head, std::span(texts).first(number), names);
  heads::AddScores(head, net_, answers_, &post_.Asked(net_, words_), scores);
  return IsSure(head, scores, AnyIn(hits, range));
}

heads::Input LearnedInput::For(const Rule& rule, const std::vector<RuleHit>& hits) const {
  heads::Input input{draft_.ngrams, names_};
  const std::vector<heads::Feature> said = HitsOf(rule, hits, {0, SIZE_MAX});
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
  if (!read->net.outputs().empty()) net_ = std::move(read->net);
  return Done{};
}

std::vector<Passage> LearnedRules::PassagesOf(const DraftView& view, const PolicyView& policy) const {
  std::vector<Passage> passages;
  const Lang language = view.doc.language();
  if (heads_.empty() || language == kBoth) return passages;
  std::vector<ByteRange> ranges = {view.Whole()};
  std::size_t words = 0;
  for (const Sentence& sentence : view.doc.sentences()) {
    const std::size_t more = sentence.last - sentence.first;
    if (words > 0 && words + more > kPassageWords) {
      ranges.back().end = sentence.begin;
      ranges.push_back({sentence.begin, view.Whole().end});
      words = 0;
    }
    words += more;
  }
  for (const ByteRange range : ranges) {
    if (ranges.size() == 1) {
      passages.push_back({range, {view.doc, view.parse, language, view.post, words_, net_}});
    } else {
      const ReadText alone(view.doc.text().substr(range.begin, range.end - range.begin), policy, TheGrammar());
      passages.push_back({range, {alone.doc, alone.parse, language, view.post, words_, net_}});
    }
  }
  return passages;
}

void LearnedRules::Review(const Rule& rule, const DraftView& view, const std::vector<Passage>& passages,
                          std::vector<RuleHit>& hits) const {
  if (!rule.learned || passages.empty()) return;
  const auto head = heads_.find(rule.id);
  if (head == heads_.end()) return;
  const bool whole = rule.learned->whole;
  const bool silent = hits.empty();
  for (const Passage& passage : passages) {
    const ByteRange range = whole ? view.Whole() : passage.range;
    const bool found = AnyIn(hits, range);
    const bool careless = found && passage.broken >= kCareless;
    if (!careless && !passage.input.Fires(head->second, rule, hits, range)) {
      std::erase_if(hits, [&](const RuleHit& hit) { return !hit.plain && IsIn(range, hit.range.begin); });
      if (whole) return;  // it is so of the whole if it is so of each part
    } else if (!found && !whole) {
      hits.push_back({Heaviest(head->second, view, range), true, rule.learned->message, {}, {}});
    }
  }
  if (whole && silent) hits.push_back({view.Whole(), true, rule.learned->message, {}, {}});
}

void Note(const Rule& rule, const std::vector<RuleHit>& hits, std::vector<Passage>& passages) {
  if (!rule.learned || rule.learned->whole) return;
  for (Passage& passage : passages) passage.broken += AnyIn(hits, passage.range) ? 1 : 0;
}

}  // namespace leitplanke::guard
