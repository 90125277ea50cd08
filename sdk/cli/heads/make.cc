#include "sdk/cli/heads/make.h"

#include <future>
#include <iterator>
#include <utility>

#include "core/heads/head.h"
#include "core/train/train.h"
#include "sdk/cli/heads/network.h"

namespace leitplanke::cli {
namespace {

/// One of so many posts is kept from a second network, which says where beside a network to cut.
constexpr std::size_t kUnseenOneOf = 4;
constexpr std::uint64_t kUnseenSeed = 17;

bool IsUnseen(const learn::CorpusPost& post) { return train::FoldOf(post.group, kUnseenSeed, kUnseenOneOf) == 0; }

bool All(const CorpusDraft& /*draft*/) { return true; }

}  // namespace

Result<std::string> MakeHeads(const std::vector<learn::CorpusFile>& posts, const learn::Pick& pick,
                              const std::vector<CorpusDraft>& drafts, const Words& words) {
  auto shipped = std::async(std::launch::async, [&] { return TrainNetwork(posts, pick, drafts, &All, words.read); });
  const auto partial = TrainNetwork(
      posts, [&](const learn::CorpusPost& p) { return pick(p) && !IsUnseen(p); }, drafts, &All, words.read);
  if (!partial.ok()) return partial.error();
  const auto net = heads::Net::Read(heads::WriteNet(*partial));
  if (!net.ok()) return net.error();
  auto made = learn::TrainHeads(posts, pick, words.read, {&*net, &IsUnseen});
  if (!made.ok()) return made.error();
  auto of_rules = TrainGuardHeads(drafts, &All);
  if (!of_rules.ok()) return of_rules.error();
  std::move(of_rules->begin(), of_rules->end(), std::back_inserter(*made));
  const auto whole = shipped.get();
  if (!whole.ok()) return whole.error();
  return heads::WriteHeads(*made, {words.section, heads::WriteNet(*whole)});
}

Result<std::string> MakeHeads(const Sources& sources) {
  const auto words = ReadWords(sources.words);
  if (!words.ok()) return words.error();
  const auto posts = learn::ReadCorpus(sources.posts);
  if (!posts.ok()) return posts.error();
  const auto drafts = ReadDrafts(sources.drafts, sources.policies, words->read);
  if (!drafts.ok()) return drafts.error();
  return MakeHeads(
      *posts, [](const learn::CorpusPost& p) { return !p.held_back; }, *drafts, *words);
}

}  // namespace leitplanke::cli
