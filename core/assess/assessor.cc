#include <utility>

#include "core/assess/decide.h"
#include "core/assess/learned.h"
#include "core/assess/location.h"
#include "core/assess/reader.h"
#include "leitplanke/assess.h"

namespace leitplanke {

struct Assessor::Impl {
  explicit Impl(const Policy& policy) : reader(policy) {}
  assess::Reader reader;
  assess::LearnedHeads learned;
};

Assessor::Assessor(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Assessor::Assessor(Assessor&&) noexcept = default;
Assessor& Assessor::operator=(Assessor&&) noexcept = default;
Assessor::~Assessor() = default;

Result<Assessor> Assessor::Create(const Policy& policy) { return Assessor(std::make_unique<Impl>(policy)); }

Status Assessor::LoadHeads(std::string_view bytes) { return impl_->learned.Load(bytes); }

Result<Assessment> Assessor::Assess(const Post& post) const {
  Result<assess::Reading> reading = impl_->reader.Read(post);
  if (!reading.ok()) return reading.error();
  const assess::Features& features = reading->features;
  Assessment result;
  result.id = post.id;
  result.language = reading->language;
  const Policy& policy = impl_->reader.policy();
  const double threshold = policy.relevance_threshold;
  const assess::LearnedHeads::Opinion opinion = impl_->learned.Ask(*reading);
  assess::DecideRelevance(features, threshold, result);
  assess::ApplyRelevance(opinion, features, threshold, result);
  if (result.relevant) {
    assess::DecideWants(features, result);
    assess::ApplyWants(opinion, *reading, policy, result);
  } else {
    assess::DecideIrrelevant(features, features.spam || assess::SaysSpam(opinion), result);
  }
  // What a scammer gives as his own is nobody's personal data.
  if (!features.spam) result.pii = std::move(reading->pii);
  if (result.relevant && result.needs_reply) {
    result.location = assess::FindLocation(reading->doc, result.language, reading->personal,
                                           impl_->reader.brand_words(), impl_->learned.words());
  }
  return result;
}

Result<std::vector<HeadReasons>> Assessor::Explain(const Post& post) const {
  const Result<assess::Reading> reading = impl_->reader.Read(post);
  if (!reading.ok()) return reading.error();
  return impl_->learned.Explain(*reading);
}

}  // namespace leitplanke
