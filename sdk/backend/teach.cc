#include "sdk/backend/teach.h"

#include <sys/resource.h>

#include <set>
#include <utility>

#include "core/heads/head.h"
#include "sdk/backend/api_error.h"
#include "sdk/backend/config_fields.h"
#include "sdk/backend/own_heads.h"

namespace leitplanke::backend {
namespace {

constexpr int kNice = 10;

ApiError Refusal(std::string_view code, const std::string& why) { return {409, std::string(code), why}; }

std::vector<learn::CorrectedPost> ReadPosts(Store& store, const std::string& tenant) {
  const auto snapshot = store.BeginRead();
  snapshot->Enter(tenant);
  return CorrectedPosts(*snapshot, tenant);
}

void RefuseTooFew(const std::vector<learn::CorrectedPost>& posts) {
  std::set<std::string> people;
  for (const learn::CorrectedPost& post : posts) {
    for (const Correction& one : post.corrections) people.insert(one.person);
  }
  const std::string why = learn::WhyNotYet(posts.size(), people.size());
  if (!why.empty()) throw Refusal(kTooFew, why);
}

}  // namespace

Taught TeachTenant(Store& store, const Tenant& tenant, const Config& config, const learn::Progress& progress) {
  // Of this thread alone, on Linux; where it is not allowed, it competes.
  static_cast<void>(setpriority(PRIO_PROCESS, 0, kNice));
  if (config.heads.empty())
    throw Refusal(kNoHeads, "This backend runs without learned heads: there is nothing to build on.");
  Taught taught;
  taught.posts = ReadPosts(store, tenant.id);
  RefuseTooFew(taught.posts);
  const auto corpus = learn::ReadCorpus(config.corpus);
  if (!corpus.ok() || corpus->empty()) {
    throw Refusal(kNoCorpus, "The posts that the shipped heads were made from are not at " + config.corpus +
                                 ": they belong to the installation.");
  }
  Result<learn::Learned> learned = learn::Learn(
      {&*corpus, ReadConfigFile(config.heads, heads::kMaxFileBytes), &tenant.policy, taught.posts}, progress);
  if (!learned.ok()) {
    const bool cancelled = learned.error().code == ErrorCode::kWrongState;
    throw Refusal(cancelled ? kCancelled : kTrainingFailed, learned.error().message);
  }
  taught.learned = std::move(*learned);
  return taught;
}

}  // namespace leitplanke::backend
