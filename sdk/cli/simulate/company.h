/// @file   company.h
/// @brief  The people, posts and texts of every schedule, made once for all.
#ifndef LEITPLANKE_CLI_SIMULATE_COMPANY_H_
#define LEITPLANKE_CLI_SIMULATE_COMPANY_H_

#include <array>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "leitplanke/cases.h"

namespace leitplanke::simulate {

/// Stands in every customer's post as personal data: the backend's log must never show it.
inline constexpr std::string_view kCanary = "DE89 3704 0044 0532 0130 00";
inline constexpr std::string_view kTenant = "simulated";
inline constexpr std::string_view kPolicyVersion = "simulated";

struct Company : People {
  Company();
  static const Company& Get();

  /// Three of four have no rule that blocks: what a text says is the guard's business, which has its own tests.
  std::array<Policy, 4> policies;
  std::array<Guard, 2> guards;  ///< with the rule that blocks, and without
  Assessor assessor;            ///< all policies have the same brand
  std::vector<Person> people;   ///< the first three are two reviewers and an agent: enough for every path
  const std::set<std::string, std::less<>> grave{"2", "4"};  ///< ids of posts about somebody's safety, by hand
  std::vector<Post> posts;
  std::vector<std::string> case_ids;  ///< of `posts`
  std::vector<std::string>
      texts;  ///< replies; the last is longer than the platform allows, and blocked by the first policy

  const Person* Find(std::string_view id) const override;
};

}  // namespace leitplanke::simulate

#endif  // LEITPLANKE_CLI_SIMULATE_COMPANY_H_
