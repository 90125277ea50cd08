#include "sdk/cli/heads/make.h"

#include <iterator>
#include <utility>
#include <vector>

#include "core/heads/head.h"
#include "sdk/backend/learn/recipe.h"
#include "sdk/cli/heads/drafts.h"
#include "sdk/cli/heads/words.h"

namespace leitplanke::cli {

Result<std::string> MakeHeads(const Sources& sources) {
  const auto section = MakeThesaurus(sources.words);
  if (!section.ok()) return section.error();
  const auto words = heads::Thesaurus::Read(*section);
  if (!words.ok()) return words.error();
  const auto posts = learn::ReadCorpus(sources.posts);
  if (!posts.ok()) return posts.error();
  auto made = learn::TrainHeads(
      *posts, [](const learn::CorpusPost& p) { return !p.held_back; }, *words);
  if (!made.ok()) return made.error();
  const auto drafts = ReadDrafts(sources.drafts, sources.policies, *words);
  if (!drafts.ok()) return drafts.error();
  auto of_rules = TrainGuardHeads(*drafts, [](const CorpusDraft&) { return true; });
  if (!of_rules.ok()) return of_rules.error();
  std::move(of_rules->begin(), of_rules->end(), std::back_inserter(*made));
  return heads::WriteHeads(*made, *section);
}

}  // namespace leitplanke::cli
