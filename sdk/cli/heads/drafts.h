/// @file   drafts.h
/// @brief  The project's own drafts for the rules of open speech (core/guard/corpus): read, turned into heads, judged.
///
/// A line is {"rule","fires","policy","text","quote"?,"inReplyTo"?,…}: a draft as the command line takes it, the rule
/// that it was written for, and whether that rule must fire; it says nothing about the other rules. A line without
/// "rule" is an ordinary reply: no rule fires.
#ifndef LEITPLANKE_SDK_CLI_HEADS_DRAFTS_H_
#define LEITPLANKE_SDK_CLI_HEADS_DRAFTS_H_

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/heads/head.h"
#include "core/heads/net_text.h"
#include "core/text/language/doc.h"
#include "leitplanke/guard.h"

namespace leitplanke::cli {

struct CorpusDraft {
  std::string rule;  ///< that it was written for; empty: an ordinary reply, on which all are quiet
  Lang language = kGerman;
  std::uint64_t group = 0;    ///< of the text, for folds
  heads::NetText text, post;  ///< as the network reads them; empty of a draft beside another one
  bool beside = false;        ///< a draft that is there by itself, too, with one for another rule beside it

  /// The draft as the head of a rule sees it.
  struct AsSeen {
    std::string_view rule;
    heads::Input input;
    bool fires = false;          ///< what it must say
    bool grammar_fires = false;  ///< the rule without a head
  };
  /// First by the rule that it was written for, then by some of the others: on what is ordinary to them they are quiet.
  std::vector<AsSeen> seen;
};

/// `de.jsonl`, `en.jsonl`, `ordinary_de.jsonl` and `ordinary_en.jsonl` of `corpus`, read through the grammar of the
/// rules with the policies `NAME.json` of `policies`, and through the thesaurus. An error names the file and line.
Result<std::vector<CorpusDraft>> ReadDrafts(const std::string& corpus, const std::string& policies,
                                            const heads::Thesaurus& words);

using PickDraft = std::function<bool(const CorpusDraft&)>;

/// One head for each rule that has drafts among those picked.
Result<std::vector<heads::Head>> TrainGuardHeads(const std::vector<CorpusDraft>& drafts, const PickDraft& pick);

}  // namespace leitplanke::cli

#endif  // LEITPLANKE_SDK_CLI_HEADS_DRAFTS_H_
