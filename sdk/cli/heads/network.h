/// @file   network.h
/// @brief  The network beside the heads (core/heads/net.h), from the same posts and drafts as they.
///
/// One network reads both: what it learns of words from customers' posts helps it with replies and the other way round,
/// and each word has one row. An output is called like the head that it is added to ("tone.hostile"), and where the
/// head has several planes like "intents:praise".
#ifndef LEITPLANKE_SDK_CLI_HEADS_NETWORK_H_
#define LEITPLANKE_SDK_CLI_HEADS_NETWORK_H_

#include <vector>

#include "core/heads/net.h"
#include "sdk/backend/learn/recipe.h"
#include "sdk/cli/heads/drafts.h"

namespace leitplanke::cli {

/// From the picked posts and drafts. About ten minutes for the whole corpus.
Result<heads::NetParts> TrainNetwork(const std::vector<learn::CorpusFile>& posts, const learn::Pick& pick_post,
                                     const std::vector<CorpusDraft>& drafts, const PickDraft& pick_draft,
                                     const heads::Thesaurus& words);

}  // namespace leitplanke::cli

#endif  // LEITPLANKE_SDK_CLI_HEADS_NETWORK_H_
