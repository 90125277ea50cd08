// What opening, drafting and submitting must carry, and what they leave in the case.
#include "tests/core/cases/world.h"

namespace leitplanke {
namespace {

using testing::Approve;
using testing::Must;
using testing::Open;
using testing::Reach;
using testing::Refused;
using testing::SomePost;
using testing::Submit;
using testing::WithText;
using testing::World;

const std::string kBad = "\xff\xfe";  // not UTF-8

// ---- open ---------------------------------------------------------------------------------------------------------

TEST(OpenCase, MakesACaseOfThePost) {
  const World world;
  const Case c = Must(world, nullptr, "anna", Open());
  EXPECT_EQ(c.id, CaseId("nordbahn", "x", SomePost().id));
  EXPECT_EQ(c.id.size(), kCaseIdDigits);
  EXPECT_EQ(c.post.text, SomePost().text);
  EXPECT_EQ(c.state, CaseState::kNew);
  EXPECT_EQ(c.revision, 1U);
  EXPECT_EQ(c.opened_by, "anna");
  EXPECT_EQ(c.opened_at, testing::kNow);
  EXPECT_TRUE(c.claimed_by.empty());
}

TEST(OpenCase, MasksPersonalDataWhateverTheClientDid) {
  const World world;
  Post post = SomePost();
  post.text = "Refund please: DE89 3704 0044 0532 0130 00, mail max.muster@mailbox.example";
  const Case c = Must(world, nullptr, "anna", Open(post));
  EXPECT_EQ(c.post.text.find("3704"), std::string::npos) << c.post.text;
  EXPECT_EQ(c.post.text.find("max.muster"), std::string::npos) << c.post.text;
  EXPECT_NE(c.post.text.find("Refund please"), std::string::npos) << c.post.text;

  Post masked = post;
  masked.text = c.post.text;
  EXPECT_EQ(Must(world, nullptr, "anna", Open(masked)).post.text, c.post.text) << "masked text must stay as it is";
}

TEST(OpenCase, RefusesWhatIsNoPost) {
  const World world;
  struct Wrong {
    const char* what;
    void (*change)(Action&);
    ErrorCode code;
    const char* where;
  };
  const Wrong table[] = {
      {"case id of another post", [](Action& a) { a.case_id = CaseId("nordbahn", "x", "2"); },
       ErrorCode::kInvalidArgument, "/case"},
      {"case id of another tenant", [](Action& a) { a.case_id = CaseId("other", "x", a.post.id); },
       ErrorCode::kInvalidArgument, "/case"},
      {"a base", [](Action& a) { a.base = 1; }, ErrorCode::kInvalidArgument, "/base"},
      {"no post id", [](Action& a) { a.post.id.clear(); }, ErrorCode::kInvalidArgument, "/post/id"},
      {"line feed in the id", [](Action& a) { a.post.id = "1\n2"; }, ErrorCode::kInvalidArgument, "/post/id"},
      {"line feed in the platform", [](Action& a) { a.post.platform = "x\n1"; }, ErrorCode::kInvalidArgument,
       "/post/platform"},
      {"long author", [](Action& a) { a.post.author_name.assign(kMaxFieldBytes + 1, 'a'); }, ErrorCode::kTooLarge,
       "/post/author/name"},
      {"script as link", [](Action& a) { a.post.url = "javascript:alert(1)"; }, ErrorCode::kInvalidArgument,
       "/post/url"},
      {"text that is not UTF-8", [](Action& a) { a.post.text = kBad; }, ErrorCode::kInvalidArgument, "/post/text"},
      {"long text", [](Action& a) { a.post.text.assign(kMaxTextBytes + 1, 'a'); }, ErrorCode::kTooLarge, "/post/text"},
  };
  for (const Wrong& wrong : table) {
    Action action = Open();
    wrong.change(action);
    const auto opened = world.Do(nullptr, "anna", action);
    ASSERT_FALSE(opened.ok()) << wrong.what;
    EXPECT_EQ(opened.error().code, wrong.code) << wrong.what << ": " << opened.error().message;
    EXPECT_EQ(opened.error().where, wrong.where) << wrong.what;
  }
}

TEST(OpenCase, TheIdIsOfTenantPlatformAndPost) {
  EXPECT_EQ(CaseId("a", "b", "c"), Sha256Hex("a\nb\nc").substr(0, 32));
  EXPECT_NE(CaseId("a", "b", "c"), CaseId("ab", "", "c"));
}

// ---- draft ----------------------------------------------------------------------------------------------------------

TEST(SaveDraft, KeepsTextSurfaceAndAuthor) {
  const World world;
  Case c = Reach(world, CaseState::kClaimed);
  Action action = WithText(c, ActionType::kDraft, "Hello, we look into it.");
  action.surface = Surface::kDirect;
  c = Must(world, &c, "anna", action);
  ASSERT_TRUE(c.draft.has_value());
  EXPECT_EQ(c.draft->text, "Hello, we look into it.");
  EXPECT_EQ(c.draft->hash, TextHash("Hello, we look into it."));
  EXPECT_EQ(c.draft->surface, Surface::kDirect);
  EXPECT_EQ(c.draft->author, "anna");
  EXPECT_EQ(c.draft->revision, 1U);
  c = Must(world, &c, "anna", WithText(c, ActionType::kDraft, ""));
  EXPECT_EQ(c.draft->revision, 2U) << "an emptied draft is a draft";
}

TEST(SaveDraft, InReviewTheEditorBecomesAuthorAndTheFirstAuthorMayApprove) {
  const World world;
  Case c = Reach(world, CaseState::kInReview);
  const std::string first = c.draft->text;
  c = Must(world, c, "ben", ActionType::kDraft);
  EXPECT_EQ(c.state, CaseState::kClaimed);
  EXPECT_EQ(c.claimed_by, "ben");
  EXPECT_EQ(c.draft->author, "ben");
  EXPECT_EQ(c.previous_text, first);
  EXPECT_TRUE(c.submitted_by.empty());
  EXPECT_TRUE(c.submitted_hash.empty());
  c = Must(world, &c, "ben", Submit(c, c.draft->text));
  EXPECT_EQ(Refused(world, &c, "ben", Approve(c)), ErrorCode::kSelfApproval);
  c = Must(world, &c, "anna", Approve(c));
  EXPECT_EQ(c.approval->person, "anna");
}

TEST(SaveDraft, AfterApprovalWithdrawsIt) {
  const World world;
  const Case c = Must(world, Reach(world, CaseState::kApproved), "cem", ActionType::kDraft);
  EXPECT_EQ(c.state, CaseState::kClaimed);
  EXPECT_FALSE(c.approval.has_value());
  EXPECT_EQ(c.claimed_by, "cem");
  EXPECT_EQ(c.draft->author, "cem");
}

TEST(SaveDraft, TheSameWordsChangeNobodyAndWithdrawNothing) {
  const World world;
  for (const CaseState state : {CaseState::kInReview, CaseState::kApproved}) {
    const Case c = Reach(world, state);
    const Action same = WithText(c, ActionType::kDraft, "  " + c.draft->text + " \n");
    EXPECT_EQ(Refused(world, &c, "ben", same), ErrorCode::kInvalidArgument);
  }
  Case c = Must(world, Reach(world, CaseState::kInReview), "ben", ActionType::kChanges);
  c = Must(world, c, "anna", ActionType::kRelease);
  c = Must(world, c, "cem", ActionType::kClaim);
  c = Must(world, &c, "cem", WithText(c, ActionType::kDraft, c.draft->text + "\u200b"));
  EXPECT_EQ(c.draft->author, "anna") << "an invisible character does not make cem the author of anna's words";
}

TEST(SaveDraft, AnotherSurfaceIsAnotherDraft) {
  const World world;
  Case c = Reach(world, CaseState::kInReview);
  Action action = WithText(c, ActionType::kDraft, c.draft->text);
  action.surface = Surface::kDirect;
  c = Must(world, &c, "ben", action);
  EXPECT_EQ(c.draft->author, "ben");
  EXPECT_EQ(c.state, CaseState::kClaimed);
}

TEST(SaveDraft, Limits) {
  const World world;
  const Case c = Reach(world, CaseState::kClaimed);
  const std::string longest(kMaxTextBytes, 'a');
  Must(world, &c, "anna", WithText(c, ActionType::kDraft, longest));
  EXPECT_EQ(Refused(world, &c, "anna", WithText(c, ActionType::kDraft, longest + "a")), ErrorCode::kTooLarge);
  EXPECT_EQ(Refused(world, &c, "anna", WithText(c, ActionType::kDraft, kBad)), ErrorCode::kInvalidArgument);
}

// ---- submit
// -----------------------------------------------------------------------------------------------------------

TEST(SubmitDraft, PutsTheTextUnderReview) {
  const World world;
  Case c = Reach(world, CaseState::kClaimed);
  c = Must(world, &c, "anna", Submit(c, "We are sorry."));
  EXPECT_EQ(c.draft->text, "We are sorry.");
  EXPECT_EQ(c.submitted_by, "anna");
  EXPECT_EQ(c.submitted_hash, TextHash("We are sorry."));
  EXPECT_EQ(c.policy_version, "policy-1");
}

TEST(SubmitDraft, TheHashIsThatOfTheText) {
  const World world;
  const Case c = Reach(world, CaseState::kClaimed);
  Action action = Submit(c, "We are sorry.");
  action.text = "We are not sorry.";
  EXPECT_EQ(Refused(world, &c, "anna", action), ErrorCode::kTextDiffers);
}

TEST(SubmitDraft, NeedsWords) {
  const World world;
  const Case c = Reach(world, CaseState::kClaimed);
  for (const char* empty : {"", "  \n ", "\u200b"}) {
    EXPECT_EQ(Refused(world, &c, "anna", Submit(c, empty)), ErrorCode::kInvalidArgument);
  }
}

TEST(SubmitDraft, ThePreviousSubmittedTextStaysForTheDiff) {
  const World world;
  Case c = Reach(world, CaseState::kClaimed);
  c = Must(world, &c, "anna", Submit(c, "First."));
  EXPECT_EQ(c.previous_text, "");
  c = Must(world, c, "ben", ActionType::kChanges);
  c = Must(world, &c, "anna", WithText(c, ActionType::kDraft, "Sec"));
  EXPECT_EQ(c.previous_text, "First.");
  c = Must(world, &c, "anna", Submit(c, "Second."));
  EXPECT_EQ(c.previous_text, "First.") << "a saved draft in between was never submitted";
  c = Must(world, c, "ben", ActionType::kChanges);
  c = Must(world, &c, "anna", Submit(c, "Third."));
  EXPECT_EQ(c.previous_text, "Second.");
}

// ---- blocking findings
// ------------------------------------------------------------------------------------------------

const std::string kLong(testing::kShort + 10, 'a');

// Overrides for exactly what the guard finds in the text.
std::vector<Override> OverridesFor(const World& world, const std::string& text) {
  Draft draft;
  draft.text = text;
  draft.platform = "x";
  std::vector<Override> out;
  const auto findings = world.guard->Check(draft, "en");
  const Utf16Map map(text);
  if (!findings.ok()) return out;
  for (const Finding& f : *findings) {
    const std::size_t start = map.ToByte(f.span.start);
    out.push_back({f.rule, text.substr(start, map.ToByte(f.span.end) - start), "the platform shortens it"});
  }
  return out;
}

TEST(Blocks, ABlockedTextCannotBeSubmitted) {
  const World world;
  const Case c = Reach(world, CaseState::kClaimed);
  const auto after = world.Do(&c, "anna", Submit(c, kLong));
  ASSERT_FALSE(after.ok());
  EXPECT_EQ(after.error().code, ErrorCode::kBlocked);
  EXPECT_NE(after.error().message.find("length.platform"), std::string::npos) << after.error().message;
}

TEST(Blocks, AnOverrideIsBoundToRuleQuoteAndReason) {
  const World world;
  const Case c = Reach(world, CaseState::kClaimed);
  const auto right = OverridesFor(world, kLong);
  ASSERT_EQ(right.size(), 1U);
  Action action = Submit(c, kLong);

  action.overrides = right;
  action.overrides[0].rule = "privacy.leak";
  EXPECT_EQ(Refused(world, &c, "anna", action), ErrorCode::kBlocked);
  action.overrides = right;
  action.overrides[0].quote += "b";
  EXPECT_EQ(Refused(world, &c, "anna", action), ErrorCode::kBlocked);
  action.overrides = right;
  action.overrides[0].reason = "  ";
  EXPECT_EQ(Refused(world, &c, "anna", action), ErrorCode::kInvalidArgument);
  action.overrides = right;
  const Case submitted = Must(world, &c, "anna", action);
  EXPECT_EQ(submitted.draft->overrides.size(), 1U);
}

TEST(Blocks, TheReviewerConfirmsOverrides) {
  const World world;
  Case c = Reach(world, CaseState::kClaimed);
  Action submit = Submit(c, kLong);
  submit.overrides = OverridesFor(world, kLong);
  c = Must(world, &c, "anna", submit);
  Action approve = Approve(c);
  approve.overrides_confirmed = false;
  EXPECT_EQ(Refused(world, &c, "ben", approve), ErrorCode::kBlocked);
  Must(world, &c, "ben", Approve(c));
}

TEST(Blocks, WhatThePolicyNeverLetsBeOverriddenStaysBlocked) {
  World world;
  world.policy.rules["length.platform"].override_by = OverrideBy::kNever;
  world.Reload();
  const Case c = Reach(world, CaseState::kClaimed);
  Action action = Submit(c, kLong);
  action.overrides = OverridesFor(world, kLong);
  const auto after = world.Do(&c, "anna", action);
  ASSERT_FALSE(after.ok());
  EXPECT_EQ(after.error().code, ErrorCode::kBlocked);
  EXPECT_NE(after.error().message.find("cannot be overridden"), std::string::npos);
}

TEST(Blocks, ApprovalChecksWithTheCurrentPolicy) {
  World world;
  Case c = Reach(world, CaseState::kClaimed);
  c = Must(world, &c, "anna", Submit(c, "Long enough to be too long soon."));
  world.policy.platform_limits["x"] = 10;
  world.Reload();
  EXPECT_EQ(Refused(world, &c, "ben", Approve(c)), ErrorCode::kBlocked);
}

TEST(Blocks, WarningsDoNotBlock) {
  World world;
  world.policy.rules["length.platform"].severity = Severity::kWarn;
  world.Reload();
  const Case c = Reach(world, CaseState::kClaimed);
  Must(world, &c, "anna", Submit(c, kLong));
}

TEST(Blocks, TooManyOverrides) {
  const World world;
  const Case c = Reach(world, CaseState::kClaimed);
  Action action = Submit(c, "Fine.");
  action.overrides.assign(kMaxOverrides, Override{"style.empathy", "Fine.", "it is fine"});
  Must(world, &c, "anna", action);
  action.overrides.push_back(action.overrides[0]);
  EXPECT_EQ(Refused(world, &c, "anna", action), ErrorCode::kTooLarge);
}

TEST(Blocks, TheSignatureIsTheAuthorsNotTheReviewers) {
  World world;
  world.policy.rules["style.signature"] = RulePolicy{Severity::kBlock, OverrideBy::kNever};
  world.policy.signature_forms = {SignatureForm::kInitials};
  world.Reload();
  Case c = Must(world, nullptr, "anna", Open());
  c = Must(world, c, "anna", ActionType::kClaim);
  EXPECT_EQ(Refused(world, &c, "anna", Submit(c, "We are sorry. ^BO")), ErrorCode::kBlocked);
  c = Must(world, &c, "anna", Submit(c, "We are sorry. ^AV"));
  Must(world, &c, "ben", Approve(c));
}

}  // namespace
}  // namespace leitplanke
