// The canonical bytes: every field counts, and no two different things share their bytes.
#include <functional>
#include <set>

#include "tests/core/cases/world.h"

namespace leitplanke {
namespace {

TEST(Canonical, EveryFieldOfAnActionCounts) {
  const std::vector<std::function<void(Action&)>> changes = {
      [](Action&) {},
      [](Action& a) { a.id = "a"; },
      [](Action& a) { a.device = "a"; },
      [](Action& a) { a.seq = 7; },
      [](Action& a) { a.type = ActionType::kClaim; },
      [](Action& a) { a.case_id = "a"; },
      [](Action& a) { a.base = 7; },
      [](Action& a) { a.at = "a"; },
      [](Action& a) { a.post.id = "a"; },
      [](Action& a) { a.post.text = "a"; },
      [](Action& a) { a.post.platform = "a"; },
      [](Action& a) { a.post.on_own_page = true; },
      [](Action& a) { a.post.author_handle = "a"; },
      [](Action& a) { a.post.author_name = "a"; },
      [](Action& a) { a.post.followers = 0; },
      [](Action& a) { a.post.brand = "a"; },
      [](Action& a) { a.post.url = "a"; },
      [](Action& a) { a.post.posted_at = "a"; },
      [](Action& a) { a.text = "a"; },
      [](Action& a) { a.surface = Surface::kDirect; },
      [](Action& a) { a.hash = "a"; },
      [](Action& a) { a.overrides.push_back({}); },
      [](Action& a) {
        a.overrides.push_back({"a", "", ""});
      },
      [](Action& a) {
        a.overrides.push_back({"", "a", ""});
      },
      [](Action& a) {
        a.overrides.push_back({"", "", "a"});
      },
      [](Action& a) { a.overrides_confirmed = true; },
      [](Action& a) { a.checklist.spelling = true; },
      [](Action& a) { a.checklist.facts = true; },
      [](Action& a) { a.checklist.empathy = true; },
      [](Action& a) { a.permalink = "a"; },
      [](Action& a) { a.reason = "a"; },
      [](Action& a) { a.emergency = "a"; },
      [](Action& a) { a.about = "a"; },
      [](Action& a) { a.value = "a"; },
      [](Action& a) {
        a.comments.push_back({1, 2, "a", ""});
      },
      [](Action& a) {
        a.comments.push_back({1, 2, "b", ""});
      },
      [](Action& a) { a.signature.key = "a"; },
      [](Action& a) { a.signature.nonce = "a"; },
      [](Action& a) { a.signature.policy = "a"; },
      [](Action& a) { a.signature.value = "a"; },
  };
  std::set<std::string> seen;
  for (const auto& change : changes) {
    Action action;
    change(action);
    seen.insert(CanonicalAction(action));
  }
  EXPECT_EQ(seen.size(), changes.size());
}

TEST(Canonical, AFieldCannotPassForAnother) {
  Action one;
  Action other;
  one.permalink = "a\nreason:1:b";
  other.permalink = "a";
  other.reason = "b";
  EXPECT_NE(CanonicalAction(one), CanonicalAction(other));
  EXPECT_NE(CanonicalContent(one), CanonicalContent(other));
}

TEST(Canonical, TheContentIsWhatPeopleWroteOnly) {
  Action one;
  Action other = one;
  other.id = "another";
  other.seq = 9;
  EXPECT_EQ(CanonicalContent(one), CanonicalContent(other));
  EXPECT_EQ(CanonicalContent(one).substr(0, 21), "leitplanke.content.1\n");
}

TEST(Canonical, EveryFieldOfACaseCounts) {
  const std::vector<std::function<void(Case&)>> changes = {
      [](Case&) {},
      [](Case& c) { c.id = "a"; },
      [](Case& c) { c.post.text = "a"; },
      [](Case& c) { c.state = CaseState::kClosed; },
      [](Case& c) { c.revision = 7; },
      [](Case& c) { c.opened_by = "a"; },
      [](Case& c) { c.opened_at = "a"; },
      [](Case& c) { c.claimed_by = "a"; },
      [](Case& c) { c.draft.emplace(); },
      [](Case& c) { c.draft.emplace().text = "a"; },
      [](Case& c) { c.draft.emplace().hash = "a"; },
      [](Case& c) { c.draft.emplace().author = "a"; },
      [](Case& c) { c.draft.emplace().surface = Surface::kDirect; },
      [](Case& c) { c.draft.emplace().revision = 7; },
      [](Case& c) {
        c.draft.emplace().overrides.push_back({"a", "b", "c"});
      },
      [](Case& c) {
        c.alternatives.push_back({"a", "b", "c", "d", Surface::kPublic});
      },
      [](Case& c) {
        c.alternatives.push_back({"a", "b", "c", "d", Surface::kDirect});
      },
      [](Case& c) {
        c.alternatives.push_back({"a", "b", "e", "d", Surface::kPublic});
      },
      [](Case& c) {
        c.corrections.push_back({"a", "b", "c", "d"});
      },
      [](Case& c) {
        c.corrections.push_back({"a", "b", "d", "d"});
      },
      [](Case& c) { c.previous_text = "a"; },
      [](Case& c) { c.submitted_by = "a"; },
      [](Case& c) { c.submitted_hash = "a"; },
      [](Case& c) { c.policy_version = "a"; },
      [](Case& c) {
        c.comments.push_back({"a", "b", "c", "", {}});
      },
      [](Case& c) {
        c.comments.push_back({"a", "b", "c", "d", {}});
      },
      [](Case& c) {
        c.comments.push_back({"a", "b", "c", "", {{1, 2, "d", "e"}}});
      },
      [](Case& c) {
        c.comments.push_back({"a", "b", "c", "", {{1, 3, "d", "e"}}});
      },
      [](Case& c) { c.assessed.emplace(); },
      [](Case& c) { c.assessed.emplace().urgency = "a"; },
      [](Case& c) { c.assessed.emplace().intents = {"a"}; },
      [](Case& c) { c.assessed.emplace().signals = {"a"}; },
      [](Case& c) { c.approval.emplace().out_of_turn = true; },
      [](Case& c) { c.approval.emplace(); },
      [](Case& c) { c.approval.emplace().hash = "a"; },
      [](Case& c) { c.approval.emplace().person = "a"; },
      [](Case& c) { c.approval.emplace().at = "a"; },
      [](Case& c) { c.approval.emplace().checklist.facts = true; },
      [](Case& c) { c.approval.emplace().device = "a"; },
      [](Case& c) { c.approval.emplace().hasty = true; },
      [](Case& c) { c.approval.emplace().is_signed = true; },
      [](Case& c) { c.first_approval.emplace(); },
      [](Case& c) { c.first_approval.emplace().person = "a"; },
      [](Case& c) { c.claimed_at = "a"; },
      [](Case& c) { c.submitted_at = "a"; },
      [](Case& c) { c.submitted_device = "a"; },
      [](Case& c) { c.submitted_signed = true; },
      [](Case& c) { c.emergency.emplace(); },
      [](Case& c) { c.emergency.emplace().reviewed_by = "a"; },
      [](Case& c) {
        c.bypasses.push_back({"a", "b", "c", "d", "", ""});
      },
      [](Case& c) {
        c.bypasses.push_back({"a", "b", "c", "d", "e", ""});
      },
      [](Case& c) { c.erased = true; },
      [](Case& c) { c.posting.emplace(); },
      [](Case& c) { c.posting.emplace().hash = "a"; },
      [](Case& c) { c.posting.emplace().person = "a"; },
      [](Case& c) { c.posting.emplace().at = "a"; },
      [](Case& c) { c.reply.emplace(); },
      [](Case& c) { c.reply.emplace().permalink = "a"; },
      [](Case& c) { c.reply.emplace().hash = "a"; },
      [](Case& c) { c.reply.emplace().at = "a"; },
      [](Case& c) { c.reply.emplace().matches = true; },
      [](Case& c) {
        c.notes.push_back({"a", "b", "c"});
      },
      [](Case& c) {
        c.history.Add({"a", "b", "c", 1});
      },
      [](Case& c) {
        c.history.Add({"a", "b", "c", 2});
      },
  };
  std::set<std::string> seen;
  for (const auto& change : changes) {
    Case c;
    change(c);
    seen.insert(CanonicalCase(c));
  }
  EXPECT_EQ(seen.size(), changes.size());
}

}  // namespace
}  // namespace leitplanke
