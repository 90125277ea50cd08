#include <utility>

#include "core/assess/brands.h"
#include "core/assess/decide.h"
#include "core/assess/location.h"
#include "core/assess/pii/pii.h"
#include "core/assess/rules/cues.h"
#include "leitplanke/assess.h"

namespace leitplanke {

struct Assessor::Impl {
  explicit Impl(const Policy& p) : policy(p), finder(p), cues(Prepare()) {}

  std::vector<std::string> Prepare() {
    for (const Brand& brand : policy.brands) {
      brands.emplace_back(brand);
      for (std::string& word : brands.back().FirstWords()) {
        if (!word.starts_with("@")) brand_words.push_back(word);
        grammar_words.push_back(word.size() >= 5 && !word.starts_with("@") ? word + "*" : word);
      }
    }
    return grammar_words;
  }

  /// The brand asked about, or the one that is named most; handles weigh most.
  std::size_t BestBrand(const Doc& doc, assess::BrandHits& best) const {
    std::size_t chosen = 0;
    std::size_t most = 0;
    for (std::size_t i = 0; i < brands.size(); ++i) {
      const assess::BrandHits hits = brands[i].Match(doc);
      const std::size_t weight = 100 * hits.handles + 10 * hits.names + 5 * hits.hashtags;
      if (weight > most || i == 0) {
        best = hits;
        chosen = i;
        most = weight;
      }
    }
    return chosen;
  }

  Policy policy;
  pii::Finder finder;
  std::vector<assess::BrandMatcher> brands;
  std::vector<std::string> brand_words;    ///< folded, no handles
  std::vector<std::string> grammar_words;  ///< as the grammar's class wants them
  assess::CueReader cues;
};

Assessor::Assessor(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Assessor::Assessor(Assessor&&) noexcept = default;
Assessor& Assessor::operator=(Assessor&&) noexcept = default;
Assessor::~Assessor() = default;

Result<Assessor> Assessor::Create(const Policy& policy) { return Assessor(std::make_unique<Impl>(policy)); }

Result<Assessment> Assessor::Assess(const Post& post) const {
  if (post.text.size() > kMaxTextBytes) {
    return Error{ErrorCode::kTooLarge, "The post is longer than 64 KiB. Shorten it.", "/text"};
  }
  if (!IsValidUtf8(post.text)) return Error{ErrorCode::kInvalidArgument, "The post is not UTF-8.", "/text"};
  std::size_t brand = impl_->brands.size();
  for (std::size_t i = 0; i < impl_->policy.brands.size(); ++i) {
    if (impl_->policy.brands[i].id == post.brand) brand = i;
  }
  if (!post.brand.empty() && brand == impl_->brands.size()) {
    return Error{ErrorCode::kUnknownBrand, "The policy has no brand '" + post.brand + "'. Use one of its ids.",
                 "/brand"};
  }
  const Doc doc(post.text);
  assess::BrandHits hits;
  if (!post.brand.empty()) {
    hits = impl_->brands[brand].Match(doc);
  } else if (!impl_->brands.empty()) {
    brand = impl_->BestBrand(doc, hits);
  }
  const std::vector<pii::Hit> personal = impl_->finder.Find(post.text);
  Assessment result;
  result.id = post.id;
  result.language = DetectLanguage(post.text);
  if (!personal.empty()) {
    const Utf16Map map(post.text);
    for (const pii::Hit& hit : personal) {
      if (!hit.premises) result.pii.push_back(Pii{hit.kind, map.ToSpan(hit.start, hit.end), hit.checked});
    }
  }
  const assess::Cues cues = impl_->cues.Read(doc, result.language);
  const bool imitates = brand < impl_->brands.size() && impl_->brands[brand].Imitates(post.author_handle);
  const assess::Features features =
      assess::Extract(post, impl_->policy, doc, result.language, cues, hits, imitates, result.pii);
  assess::Decide(features, impl_->policy.relevance_threshold, result);
  if (features.spam) result.pii.clear();  // what a scammer gives as his own is nobody's personal data
  if (result.relevant && result.needs_reply) {
    result.location = assess::FindLocation(doc, result.language, personal, impl_->brand_words);
  }
  return result;
}

}  // namespace leitplanke
