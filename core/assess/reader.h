/// @file   reader.h
/// @brief  Everything that is seen in a post before anything is decided: what `Assessor` decides on, and what heads
///         are trained on.
#ifndef LEITPLANKE_CORE_ASSESS_READER_H_
#define LEITPLANKE_CORE_ASSESS_READER_H_

#include <string>
#include <vector>

#include "core/assess/brands.h"
#include "core/assess/decide.h"
#include "core/assess/pii/pii.h"
#include "core/assess/rules/cues.h"
#include "leitplanke/assess.h"

namespace leitplanke::assess {

struct Reading {
  Doc doc;
  std::string language;
  std::vector<pii::Hit> personal;  ///< bytes; with the company's own premises
  std::vector<Pii> pii;            ///< what is reported of it
  Cues cues;
  Features features;
};

/// Made once for a policy; see `Assessor`.
class Reader {
 public:
  explicit Reader(const Policy& policy);
  /// Errors as of `Assessor::Assess`.
  Result<Reading> Read(const Post& post) const;
  const Policy& policy() const { return policy_; }
  /// Folded words that are names of a brand, without handles.
  const std::vector<std::string>& brand_words() const { return brand_words_; }

 private:
  std::vector<std::string> Prepare();
  std::size_t BestBrand(const Doc& doc, BrandHits& best) const;
  Result<std::size_t> BrandOf(const Post& post, const Doc& doc, BrandHits& hits) const;

  Policy policy_;
  pii::Finder finder_;
  std::vector<BrandMatcher> brands_;
  std::vector<std::string> brand_words_;
  CueReader cues_;
};

}  // namespace leitplanke::assess

#endif  // LEITPLANKE_CORE_ASSESS_READER_H_
