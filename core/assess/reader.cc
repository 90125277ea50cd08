#include "core/assess/reader.h"

#include <utility>

namespace leitplanke::assess {

Reader::Reader(const Policy& policy) : policy_(policy), finder_(policy), cues_(Prepare()) {}

/// Fills the brands; returns their words as the grammar's class wants them.
std::vector<std::string> Reader::Prepare() {
  std::vector<std::string> grammar_words;
  for (const Brand& brand : policy_.brands) {
    brands_.emplace_back(brand);
    for (std::string& word : brands_.back().FirstWords()) {
      if (!word.starts_with("@")) brand_words_.push_back(word);
      grammar_words.push_back(word.size() >= 5 && !word.starts_with("@") ? word + "*" : word);
    }
  }
  return grammar_words;
}

/// The brand asked about, or the one that is named most; handles weigh most.
std::size_t Reader::BestBrand(const Doc& doc, BrandHits& best) const {
  std::size_t chosen = 0;
  std::size_t most = 0;
  for (std::size_t i = 0; i < brands_.size(); ++i) {
    const BrandHits hits = brands_[i].Match(doc);
    const std::size_t weight = 100 * hits.handles + 10 * hits.names + 5 * hits.hashtags;
    if (weight > most || i == 0) {
      best = hits;
      chosen = i;
      most = weight;
    }
  }
  return chosen;
}

/// The number of brands if there is none.
Result<std::size_t> Reader::BrandOf(const Post& post, const Doc& doc, BrandHits& hits) const {
  if (post.brand.empty()) return brands_.empty() ? brands_.size() : BestBrand(doc, hits);
  for (std::size_t i = 0; i < brands_.size(); ++i) {
    if (policy_.brands[i].id != post.brand) continue;
    hits = brands_[i].Match(doc);
    return i;
  }
  return Error{ErrorCode::kUnknownBrand, "The policy has no brand '" + post.brand + "'. Use one of its ids.", "/brand"};
}

Result<Reading> Reader::Read(const Post& post) const {
  if (post.text.size() > kMaxTextBytes) {
    return Error{ErrorCode::kTooLarge, "The post is longer than 64 KiB. Shorten it.", "/text"};
  }
  if (!IsValidUtf8(post.text)) return Error{ErrorCode::kInvalidArgument, "The post is not UTF-8.", "/text"};
  Reading reading{Doc(post.text), DetectLanguage(post.text), {}, {}, {}, {}};
  BrandHits hits;
  const Result<std::size_t> brand = BrandOf(post, reading.doc, hits);
  if (!brand.ok()) return brand.error();
  reading.personal = finder_.Find(post.text);
  if (!reading.personal.empty()) {
    const Utf16Map map(post.text);
    for (const pii::Hit& hit : reading.personal) {
      if (!hit.premises) reading.pii.push_back(Pii{hit.kind, map.ToSpan(hit.start, hit.end), hit.checked});
    }
  }
  reading.cues = cues_.Read(reading.doc, reading.language);
  const bool imitates = *brand < brands_.size() && brands_[*brand].Imitates(post.author_handle);
  reading.features = Extract(post, policy_, reading.doc, reading.language, reading.cues, hits, imitates, reading.pii);
  return reading;
}

}  // namespace leitplanke::assess
