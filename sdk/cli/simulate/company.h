/// @file   company.h
/// @brief  The people, posts and texts of every schedule, made once for all.
#ifndef LEITPLANKE_CLI_SIMULATE_COMPANY_H_
#define LEITPLANKE_CLI_SIMULATE_COMPANY_H_

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "leitplanke/cases.h"

namespace leitplanke::simulate {

/// Stands in every customer's post as personal data: the backend's log must never show it.
inline constexpr std::string_view kCanary = "DE89 3704 0044 0532 0130 00";
inline constexpr std::string_view kTenant = "simulated";
inline constexpr std::string_view kPolicyVersion = "simulated";

struct Company {
  Company();
  static const Company& Get();

  std::array<Policy, 3> policies;  ///< the same but for `posting`
  Guard guard;
  std::vector<Person> people;  ///< the first three are two reviewers and an agent: enough for every path
  std::vector<Post> posts;
  std::vector<std::string> case_ids;  ///< of `posts`
  std::vector<std::string> texts;     ///< replies; the last is longer than the platform allows, and blocked

  const Person* Find(std::string_view id) const;
};

}  // namespace leitplanke::simulate

#endif  // LEITPLANKE_CLI_SIMULATE_COMPANY_H_
