/// @file   make.h
/// @brief  The file of heads that ships: those of the assessment and those of the rules of open speech.
#ifndef LEITPLANKE_SDK_CLI_HEADS_MAKE_H_
#define LEITPLANKE_SDK_CLI_HEADS_MAKE_H_

#include <string>

#include "leitplanke/status.h"

namespace leitplanke::cli {

/// Folders: words (core/heads/words), posts (core/assess/corpus), drafts (core/guard/corpus) and the policies that the
/// drafts name.
struct Sources {
  std::string words, posts, drafts, policies;
};

/// The same sources and rules give the same bytes. Takes about half a minute.
Result<std::string> MakeHeads(const Sources& sources);

}  // namespace leitplanke::cli

#endif  // LEITPLANKE_SDK_CLI_HEADS_MAKE_H_
