#include "sdk/cli/simulate/company.h"

#include <cstdlib>
#include <utility>

namespace leitplanke::simulate {

namespace {

constexpr int kLongestReply = 60;
constexpr std::string_view kUsual = "@nordbahn when does the next train leave?";
constexpr std::string_view kGrave = "@nordbahn smoke is coming from under the train, it smells of fire!";

Policy MakePolicy(Posting posting, bool guarded) {
  Policy policy;
  policy.tenant = kTenant;
  policy.languages = {"en"};
  policy.timezone = "Europe/Berlin";
  policy.posting = posting;
  policy.brands.push_back(Brand{"nordbahn", "Nordbahn", {"nordbahn"}, {}, {}, {}});
  for (const RuleInfo& rule : AllRules()) policy.rules[std::string(rule.id)].severity = Severity::kOff;
  if (guarded) policy.rules["length.platform"] = RulePolicy{Severity::kBlock, OverrideBy::kNever};
  policy.platform_limits["x"] = kLongestReply;
  return policy;
}

Assessor MakeAssessor(const Policy& policy) {
  auto assessor = Assessor::Create(policy);
  if (!assessor.ok()) std::abort();  // the policy is written above
  return std::move(*assessor);
}

Guard MakeGuard(const Policy& policy) {
  auto guard = Guard::Create(policy);
  if (!guard.ok()) std::abort();  // the policy is written above
  return std::move(*guard);
}

}  // namespace

Company::Company()
    : policies{MakePolicy(Posting::kReviewer, true), MakePolicy(Posting::kReviewer, false),
               MakePolicy(Posting::kAuthor, false), MakePolicy(Posting::kEither, false)},
      guards{MakeGuard(policies[0]), MakeGuard(policies[1])},
      assessor(MakeAssessor(policies[0])),
      people{{"anna", "Anna Vogel", "^AV", {"agent", "reviewer"}},
             {"ben", "Ben Oduya", "^BO", {"agent", "reviewer"}},
             {"cem", "Cem Aydin", "^CA", {"agent"}},
             {"dora", "Dora Lind", "^DL", {"reviewer"}},
             {"emil", "Emil Roth", "^ER", {"agent", "admin"}}},
      texts{"Sorry, a bus comes.", "Sorry,  a bus  comes.", "We refund it by Friday.", "Please use our form.",
            std::string(kLongestReply + 1, 'a')} {
  for (const char* id : {"1", "2", "3", "4"}) {
    Post post;
    post.id = id;
    post.platform = "x";
    const std::string_view words = grave.contains(id) ? kGrave : kUsual;
    post.text = std::string(words) + " Refund to " + std::string(kCanary);
    posts.push_back(post);
    case_ids.push_back(CaseId(kTenant, post.platform, post.id));
  }
}

const Company& Company::Get() {
  static const Company company;
  return company;
}

const Person* Company::Find(std::string_view id) const {
  for (const Person& person : people) {
    if (person.id == id) return &person;
  }
  return nullptr;
}

}  // namespace leitplanke::simulate
