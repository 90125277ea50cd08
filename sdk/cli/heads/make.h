/// @file   make.h
/// @brief  The file of heads that ships: those of the assessment, those of the rules of open speech, and what stands
///         beside them.
#ifndef LEITPLANKE_SDK_CLI_HEADS_MAKE_H_
#define LEITPLANKE_SDK_CLI_HEADS_MAKE_H_

#include <string>
#include <vector>

#include "leitplanke/status.h"
#include "sdk/backend/learn/recipe.h"
#include "sdk/cli/heads/drafts.h"
#include "sdk/cli/heads/words.h"

namespace leitplanke::cli {

/// Folders: words (core/heads/words), posts (core/assess/corpus), drafts (core/guard/corpus) and the policies that the
/// drafts name.
struct Sources {
  std::string words, posts, drafts, policies;
};

/// The same sources and rules give the same bytes. Takes about twenty minutes, of two cores.
Result<std::string> MakeHeads(const Sources& sources);

/// The same from what was read of them; without drafts there are heads of the assessment only.
Result<std::string> MakeHeads(const std::vector<learn::CorpusFile>& posts, const learn::Pick& pick,
                              const std::vector<CorpusDraft>& drafts, const Words& words);

}  // namespace leitplanke::cli

#endif  // LEITPLANKE_SDK_CLI_HEADS_MAKE_H_
