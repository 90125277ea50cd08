/// @file   labelled_posts.h
/// @brief  The committed posts with labels (`posts_*.jsonl`): how one is read, and the policy that knows their brands.
#ifndef LEITPLANKE_TESTS_CORE_ASSESS_LABELLED_POSTS_H_
#define LEITPLANKE_TESTS_CORE_ASSESS_LABELLED_POSTS_H_

#include <cstdint>
#include <nlohmann/json.hpp>

#include "leitplanke/assess.h"
#include "leitplanke/policy.h"

namespace leitplanke {

inline Policy TestPolicy() {
  Policy policy;
  policy.brands = {
      {"nordbahn", "Nordbahn", {"@nordbahn_hilfe"}, {}, {"NordCard"}, {"Nordbahnstraße", "Ferdinands-Nordbahn"}},
      {"northline",
       "Northline",
       {"northlinehelp"},
       {},
       {"HomeHub", "FibreMax"},
       {"Northline Coffee", "northline trail"}},
      {"alpenstrom", "Alpenstrom", {"alpenstrom"}, {}, {}, {}},
  };
  return policy;
}

inline Post ReadPost(const nlohmann::json& json) {
  Post post;
  post.id = json["id"];
  post.text = json["text"];
  post.platform = json.value("platform", "");
  post.on_own_page = json.value("onOwnPage", false);
  post.brand = json.value("brand", "");
  if (json.contains("author")) post.author_handle = json["author"].value("handle", "");
  if (json.contains("reach")) post.followers = json["reach"]["followers"].get<std::int64_t>();
  return post;
}

}  // namespace leitplanke

#endif  // LEITPLANKE_TESTS_CORE_ASSESS_LABELLED_POSTS_H_
