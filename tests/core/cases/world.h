/// @file   world.h
/// @brief  A small company for the tests of cases and sync: six people, one policy, helpers that make actions.
#ifndef LEITPLANKE_TESTS_CORE_CASES_WORLD_H_
#define LEITPLANKE_TESTS_CORE_CASES_WORLD_H_

#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/cases/canonical.h"
#include "leitplanke/cases.h"

namespace leitplanke::testing {

inline constexpr std::string_view kNow = "2026-03-02T10:00:00Z";
inline constexpr int kShort = 40;  ///< platform limit of "x" here: longer texts are blocked by `length.platform`

/// anna and ben: agent and reviewer; cem: agent; dora: reviewer; emil: admin only; fay: no role.
struct World : People {
  Policy policy;
  ReviewPolicy review;
  Signed is_signed = Signed::kNo;
  std::string last_writer;
  std::string now{kNow};
  std::optional<Guard> guard;
  std::optional<Assessor> assessor;  ///< where a test asks for it
  std::vector<Person> people = {
      {"anna", "Anna Vogel", "^AV", {"agent", "reviewer"}},
      {"ben", "Ben Oduya", "^BO", {"agent", "reviewer"}},
      {"cem", "Cem Aydin", "^CA", {"agent"}},
      {"dora", "Dora Lind", "^DL", {"reviewer"}},
      {"emil", "Emil Roth", "^ER", {"admin"}},
      {"fay", "Fay Hill", "^FH", {}},
  };

  World() {
    policy.tenant = "nordbahn";
    policy.languages = {"en"};
    policy.timezone = "Europe/Berlin";
    for (const RuleInfo& rule : AllRules()) policy.rules[std::string(rule.id)].severity = Severity::kOff;
    policy.rules["length.platform"] = RulePolicy{Severity::kBlock, OverrideBy::kReviewer};
    policy.platform_limits["x"] = kShort;
    Reload();
  }

  /// After a change of `policy`.
  void Reload() {
    auto made = Guard::Create(policy);
    EXPECT_TRUE(made.ok());
    if (made.ok()) guard.emplace(std::move(*made));
  }

  const Person* Find(std::string_view id) const override {
    for (const Person& person : people) {
      if (person.id == id) return &person;
    }
    return nullptr;
  }

  Moment At(std::string_view person) const {
    Moment moment;
    moment.policy = &policy;
    moment.guard = &*guard;
    if (assessor.has_value()) moment.assessor = &*assessor;
    moment.policy_version = "policy-1";
    moment.actor = Find(person);
    moment.people = this;
    moment.now = now;
    moment.review = &review;
    moment.is_signed = is_signed;
    moment.last_writer = last_writer;
    return moment;
  }

  Result<Case> Do(const Case* before, std::string_view person, const Action& action) const {
    return Apply(before, action, At(person));
  }
};

inline Post SomePost() {
  Post post;
  post.id = "1900000000000000001";
  post.platform = "x";
  post.text = "@nordbahn my train never came";
  post.author_handle = "@kim";
  post.url = "https://x.com/kim/status/1900000000000000001";
  return post;
}

inline Action Open(const Post& post = SomePost(), std::string_view tenant = "nordbahn") {
  Action action;
  action.type = ActionType::kOpen;
  action.case_id = CaseId(tenant, post.platform, post.id);
  action.post = post;
  return action;
}

inline Action On(const Case& c, ActionType type) {
  Action action;
  action.type = type;
  action.case_id = c.id;
  action.base = c.revision;
  return action;
}

inline Action WithText(const Case& c, ActionType type, std::string_view text) {
  Action action = On(c, type);
  action.text = text;
  return action;
}

inline Action Submit(const Case& c, std::string_view text) {
  Action action = WithText(c, ActionType::kSubmit, text);
  action.hash = TextHash(text);
  return action;
}

/// Agrees with whatever text the case has.
inline Action Approve(const Case& c) {
  Action action = On(c, ActionType::kApprove);
  action.hash = c.draft.has_value() ? c.draft->hash : "";
  action.checklist = {true, true, true};
  action.overrides_confirmed = true;
  return action;
}

/// An action of this type whose content is right for the case, so that only state and person can refuse it.
inline Action Proper(const Case& c, ActionType type) {
  switch (type) {
    case ActionType::kOpen:
      return Open(c.post);
    case ActionType::kKeep:
      return WithText(c, type, "Another idea.");
    case ActionType::kDraft:
      return WithText(c, type, "Another wording, changed.");
    case ActionType::kSubmit:
      return Submit(c, "We are sorry, a bus is on its way.");
    case ActionType::kApprove:
      return Approve(c);
    case ActionType::kChanges:
    case ActionType::kNote:
      return WithText(c, type, "Please look again.");
    case ActionType::kCorrect: {
      Action action = On(c, type);
      action.about = "urgency";
      action.value = "high";
      return action;
    }
    case ActionType::kIntent:
    case ActionType::kObserved: {
      Action action = On(c, type);
      if (c.draft.has_value()) action.hash = c.draft->hash;
      if (type == ActionType::kObserved && c.draft.has_value()) action.text = c.draft->text;
      action.permalink = type == ActionType::kObserved ? "https://x.com/nordbahn/status/2" : "";
      return action;
    }
    case ActionType::kBypass:
    case ActionType::kResolve: {
      Action action = On(c, type);
      action.permalink = "https://x.com/nordbahn/status/9";
      action.hash = type == ActionType::kBypass ? TextHash("Nobody approved this.") : "";
      action.reason = type == ActionType::kResolve ? "Deleted on the page." : "";
      return action;
    }
    default: {
      Action action = On(c, type);
      action.reason = "A reason.";
      return action;
    }
  }
}

/// The case after the action, which has to be accepted.
inline Case Must(const World& world, const Case* before, std::string_view person, const Action& action) {
  auto after = world.Do(before, person, action);
  EXPECT_TRUE(after.ok()) << ActionTypeName(action.type) << " by " << person << ": "
                          << (after.ok() ? "" : after.error().message);
  return after.ok() ? *after : (before != nullptr ? *before : Case{});
}

inline Case Must(const World& world, const Case& before, std::string_view person, ActionType type) {
  return Must(world, &before, person, Proper(before, type));
}

/// The error that the action has to get; `kUnsupported` (which the reducer never gives here) if it was accepted.
inline ErrorCode Refused(const World& world, const Case* before, std::string_view person, const Action& action) {
  const auto after = world.Do(before, person, action);
  EXPECT_FALSE(after.ok()) << ActionTypeName(action.type) << " by " << person << " was accepted";
  return after.ok() ? ErrorCode::kUnsupported : after.error().code;
}

/// A case in that state, made by real actions: anna claims, writes and submits; ben approves and posts.
inline Case Reach(const World& world, CaseState state) {
  Case c = Must(world, nullptr, "anna", Open());
  if (state == CaseState::kNew) return c;
  c = Must(world, c, "anna", ActionType::kClaim);
  if (state == CaseState::kClaimed) return c;
  c = Must(world, c, "anna", ActionType::kSubmit);
  if (state == CaseState::kInReview) return c;
  if (state == CaseState::kChangesWanted) return Must(world, c, "ben", ActionType::kChanges);
  c = Must(world, c, "ben", ActionType::kApprove);
  if (state == CaseState::kApproved) return c;
  c = Must(world, c, world.policy.posting == Posting::kAuthor ? "anna" : "ben", ActionType::kIntent);
  if (state == CaseState::kPosting) return c;
  const std::string poster = c.posting.has_value() ? c.posting->person : "";
  if (state == CaseState::kUnknown) return Must(world, c, poster, ActionType::kUnknown);
  c = Must(world, c, poster, ActionType::kObserved);
  if (state == CaseState::kAnswered) return c;
  return Must(world, c, "ben", ActionType::kClose);
}

}  // namespace leitplanke::testing

#endif  // LEITPLANKE_TESTS_CORE_CASES_WORLD_H_
