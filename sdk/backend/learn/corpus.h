/// @file   corpus.h
/// @brief  The project's own labelled posts (core/assess/corpus), read as the assessor reads posts.
#ifndef LEITPLANKE_BACKEND_LEARN_CORPUS_H_
#define LEITPLANKE_BACKEND_LEARN_CORPUS_H_

#include <cstdint>
#include <string>
#include <vector>

#include "leitplanke/assess.h"
#include "leitplanke/policy.h"

namespace leitplanke::learn {

/// What a person said of a post.
struct Expected {
  bool relevant = true, needs_reply = true;
  std::vector<std::string> intents, signals;
  std::string sentiment, urgency;
};

struct CorpusPost {
  Post post;
  Expected expected;
  std::string language;     ///< of the folder: "de" or "en"
  std::uint64_t group = 0;  ///< of the text, for folds
  bool held_back = false;   ///< one of four: never trained on, never tuned on
};

/// Posts of one file, which share an industry, and a policy that knows their brands.
struct CorpusFile {
  std::string path;
  Policy policy;
  std::vector<CorpusPost> posts;
};

/// All files below `folder`, by name. Handles in the posts that look like a brand's name become that brand's.
/// An error names the file and line that is not as it should be.
Result<std::vector<CorpusFile>> ReadCorpus(const std::string& folder);

}  // namespace leitplanke::learn

#endif  // LEITPLANKE_BACKEND_LEARN_CORPUS_H_
