// Every state, every action, every person: the whole transition table, written by hand a second time.
#include <array>
#include <map>

#include "tests/core/cases/world.h"

namespace leitplanke {
namespace {

using testing::Must;
using testing::Proper;
using testing::Reach;
using testing::World;

constexpr std::array<CaseState, 9> kStates = {CaseState::kNew,           CaseState::kClaimed,  CaseState::kInReview,
                                              CaseState::kChangesWanted, CaseState::kApproved, CaseState::kPosting,
                                              CaseState::kAnswered,      CaseState::kUnknown,  CaseState::kClosed};
constexpr std::array<std::string_view, 6> kPeople = {"anna", "ben", "cem", "dora", "emil", "fay"};

struct Row {
  ActionType action;
  std::array<std::string_view, 9> cells;  // one for each state, in each one letter for each person
};

// anna claimed, wrote and submitted; ben approved and posts. + accepted, W wrong state, Y not yours, Q not qualified,
// S self-approval, O already open, N not found (no such bypass was reported).
// clang-format off
constexpr std::array<Row, 20> kTable = {{
    //                      new      claimed   inReview  changesW. approved  posting   answered  unknown   closed
    {ActionType::kOpen,    {"OOOOQQ", "OOOOQQ", "OOOOQQ", "OOOOQQ", "OOOOQQ", "OOOOQQ", "OOOOQQ", "OOOOQQ", "OOOOQQ"}},
    {ActionType::kClaim,   {"++++QQ", "YYYYQQ", "WWWWWW", "YYYYQQ", "WWWWWW", "WWWWWW", "WWWWWW", "WWWWWW", "WWWWWW"}},
    {ActionType::kRelease, {"WWWWWW", "+YYY+Y", "WWWWWW", "+YYY+Y", "WWWWWW", "WWWWWW", "WWWWWW", "++Y++Y", "WWWWWW"}},
    {ActionType::kDraft,   {"WWWWWW", "+YYYQQ", "++++QQ", "+YYYQQ", "++++QQ", "WWWWWW", "WWWWWW", "WWWWWW", "WWWWWW"}},
    {ActionType::kSubmit,  {"WWWWWW", "+YYYQQ", "WWWWWW", "+YYYQQ", "WWWWWW", "WWWWWW", "WWWWWW", "WWWWWW", "WWWWWW"}},
    {ActionType::kChanges, {"WWWWWW", "WWWWWW", "S+Q+QQ", "WWWWWW", "S+Q+QQ", "WWWWWW", "WWWWWW", "WWWWWW", "WWWWWW"}},
    {ActionType::kApprove, {"WWWWWW", "WWWWWW", "S+Q+QQ", "WWWWWW", "WWWWWW", "WWWWWW", "WWWWWW", "WWWWWW", "WWWWWW"}},
    {ActionType::kIntent,  {"WWWWWW", "WWWWWW", "WWWWWW", "WWWWWW", "Y+YYYY", "WWWWWW", "WWWWWW", "WWWWWW", "WWWWWW"}},
    {ActionType::kObserved,{"WWWWWW", "WWWWWW", "WWWWWW", "WWWWWW", "WWWWWW", "Y+YYYY", "WWWWWW", "++Y++Y", "WWWWWW"}},
    {ActionType::kUnknown, {"WWWWWW", "WWWWWW", "WWWWWW", "WWWWWW", "WWWWWW", "++++QQ", "WWWWWW", "WWWWWW", "WWWWWW"}},
    {ActionType::kClose,   {"++Y++Y", "++Y++Y", "++Y++Y", "++Y++Y", "++Y++Y", "WWWWWW", "++Y++Y", "++Y++Y", "WWWWWW"}},
    {ActionType::kReopen,  {"WWWWWW", "WWWWWW", "WWWWWW", "WWWWWW", "WWWWWW", "WWWWWW", "++++QQ", "++Y++Y", "++++QQ"}},
    {ActionType::kNote,    {"++++++", "++++++", "++++++", "++++++", "++++++", "++++++", "++++++", "++++++", "++++++"}},
    {ActionType::kWithdraw,{"WWWWWW", "WWWWWW", "+YYYQQ", "WWWWWW", "+YYYQQ", "WWWWWW", "WWWWWW", "WWWWWW", "WWWWWW"}},
    {ActionType::kAfterReview,
                           {"WWWWWW", "WWWWWW", "WWWWWW", "WWWWWW", "WWWWWW", "WWWWWW", "WWWWWW", "WWWWWW", "WWWWWW"}},
    {ActionType::kBypass,  {"++++QQ", "++++QQ", "++++QQ", "++++QQ", "++++QQ", "++++QQ", "++++QQ", "++++QQ", "++++QQ"}},
    {ActionType::kResolve, {"NNQNNQ", "NNQNNQ", "NNQNNQ", "NNQNNQ", "NNQNNQ", "NNQNNQ", "NNQNNQ", "NNQNNQ", "NNQNNQ"}},
    {ActionType::kKeep,    {"++++QQ", "++++QQ", "++++QQ", "++++QQ", "++++QQ", "WWWWWW", "WWWWWW", "WWWWWW", "WWWWWW"}},
    {ActionType::kCorrect, {"++++QQ", "++++QQ", "++++QQ", "++++QQ", "++++QQ", "++++QQ", "++++QQ", "++++QQ", "++++QQ"}},
    {ActionType::kErase,   {"QQQQ+Q", "QQQQ+Q", "QQQQ+Q", "QQQQ+Q", "QQQQ+Q", "QQQQ+Q", "QQQQ+Q", "QQQQ+Q", "QQQQ+Q"}},
}};
// clang-format on
constexpr int kAccepted = 134 + 2 + 36 + 9 + 20 + 36;

// Where an accepted action leads, by hand as well.
CaseState Target(ActionType action, CaseState from) {
  switch (action) {
    case ActionType::kClaim:
      return from == CaseState::kNew ? CaseState::kClaimed : CaseState::kChangesWanted;
    case ActionType::kRelease:
      return from == CaseState::kClaimed         ? CaseState::kNew
             : from == CaseState::kChangesWanted ? CaseState::kChangesWanted
                                                 : CaseState::kApproved;
    case ActionType::kDraft:
    case ActionType::kReopen:
    case ActionType::kWithdraw:
      return CaseState::kClaimed;
    case ActionType::kSubmit:
      return CaseState::kInReview;
    case ActionType::kChanges:
      return CaseState::kChangesWanted;
    case ActionType::kApprove:
      return CaseState::kApproved;
    case ActionType::kIntent:
      return CaseState::kPosting;
    case ActionType::kObserved:
      return CaseState::kAnswered;
    case ActionType::kUnknown:
      return CaseState::kUnknown;
    case ActionType::kClose:
    case ActionType::kErase:
      return CaseState::kClosed;
    default:
      return from;
  }
}

char Letter(const Result<Case>& result) {
  if (result.ok()) return '+';
  switch (result.error().code) {
    case ErrorCode::kWrongState:
      return 'W';
    case ErrorCode::kNotYours:
      return 'Y';
    case ErrorCode::kNotQualified:
      return 'Q';
    case ErrorCode::kSelfApproval:
      return 'S';
    case ErrorCode::kAlreadyOpen:
      return 'O';
    case ErrorCode::kNotFound:
      return 'N';
    default:
      return '?';
  }
}

// What everybody gets who does the proper thing with this case: one letter for each person.
std::string Line(const World& world, const Case& c, ActionType type) {
  std::string line;
  for (const auto person : kPeople) line += Letter(world.Do(&c, person, Proper(c, type)));
  return line;
}

TEST(Table, EveryStateActionAndPerson) {
  const World world;
  for (std::size_t i = 0; i < kStates.size(); ++i) {
    const Case c = Reach(world, kStates[i]);
    ASSERT_EQ(c.state, kStates[i]);
    for (const Row& row : kTable) {
      EXPECT_EQ(Line(world, c, row.action), row.cells[i])
          << ActionTypeName(row.action) << " in " << CaseStateName(kStates[i]);
    }
  }
}

TEST(Table, WhereEachActionLeadsAndWhatItCounts) {
  const World world;
  int accepted = 0;
  for (const CaseState state : kStates) {
    const Case c = Reach(world, state);
    for (const Row& row : kTable) {
      for (const auto person : kPeople) {
        const auto after = world.Do(&c, person, Proper(c, row.action));
        if (!after.ok()) continue;
        ++accepted;
        EXPECT_EQ(after->state, Target(row.action, state))
            << ActionTypeName(row.action) << " in " << CaseStateName(state);
        EXPECT_EQ(after->revision, c.revision + (IsAside(row.action) ? 0 : 1));
        ASSERT_EQ(after->history.size(), c.history.size() + 1);
        EXPECT_EQ(after->history.back().type, ActionTypeName(row.action));
        EXPECT_EQ(after->history.back().person, person);
        EXPECT_EQ(after->history.back().at, testing::kNow);
        EXPECT_EQ(after->history.back().revision, after->revision);
      }
    }
  }
  EXPECT_EQ(accepted, kAccepted);
}

TEST(Table, AllowedSaysExactlyWhatApplyDoes) {
  const World world;
  for (const CaseState state : kStates) {
    const Case c = Reach(world, state);
    for (const auto person : kPeople) {
      std::vector<ActionType> expected;
      for (const Row& row : kTable) {
        // Whether there is something to resolve is content, which `Allowed` does not look at.
        const auto after = world.Do(&c, person, Proper(c, row.action));
        if (after.ok() || after.error().code == ErrorCode::kNotFound) expected.push_back(row.action);
      }
      EXPECT_EQ(Allowed(c, world.At(person)), expected) << person << " in " << CaseStateName(state);
    }
  }
}

TEST(Table, RefusalsNameTheStateAndSayWhatToDo) {
  const World world;
  int refused = 0;
  for (const CaseState state : kStates) {
    const Case c = Reach(world, state);
    for (const Row& row : kTable) {
      for (const auto person : kPeople) {
        const auto after = world.Do(&c, person, Proper(c, row.action));
        if (after.ok()) continue;
        ++refused;
        const std::string& message = after.error().message;
        const bool opening = (row.action == ActionType::kOpen && after.error().code == ErrorCode::kNotQualified) ||
                             after.error().code == ErrorCode::kNotFound;
        EXPECT_TRUE(opening || message.find(CaseStateName(state)) != std::string::npos) << message;
        EXPECT_GE(message.size(), 40U) << message;
        EXPECT_EQ(message.back(), '.') << message;
      }
    }
  }
  EXPECT_EQ(refused, 9 * 20 * 6 - kAccepted);
}

TEST(Table, ChangesWantedAndReleasedIsFreeForAnyWriter) {
  const World world;
  const Case c = Must(world, Reach(world, CaseState::kChangesWanted), "anna", ActionType::kRelease);
  EXPECT_EQ(c.state, CaseState::kChangesWanted);
  EXPECT_EQ(Line(world, c, ActionType::kClaim), "++++QQ");
  EXPECT_EQ(Line(world, c, ActionType::kDraft), "YYYYQQ");
  EXPECT_EQ(Line(world, c, ActionType::kSubmit), "YYYYQQ");
  EXPECT_EQ(Line(world, c, ActionType::kRelease), "YYYYYY");
}

// cem took over anna's text unchanged and submitted it: neither may approve, and he may close what he claimed.
TEST(Table, AuthorAndSubmitterAreBothExcludedFromApproving) {
  const World world;
  Case c = Reach(world, CaseState::kClaimed);
  c = Must(world, &c, "anna", testing::WithText(c, ActionType::kDraft, "We are sorry, a bus is on its way."));
  c = Must(world, c, "anna", ActionType::kRelease);
  c = Must(world, c, "cem", ActionType::kClaim);
  c = Must(world, c, "cem", ActionType::kSubmit);
  EXPECT_EQ(c.draft->author, "anna");
  EXPECT_EQ(c.submitted_by, "cem");
  EXPECT_EQ(Line(world, c, ActionType::kApprove), "S+S+QQ");
  EXPECT_EQ(Line(world, c, ActionType::kChanges), "S+S+QQ");
  EXPECT_EQ(Line(world, c, ActionType::kClose), "+++++Y");
}

TEST(Table, ThePolicySaysWhoPosts) {
  const std::map<Posting, std::string> expected = {
      {Posting::kReviewer, "Y+YYYY"}, {Posting::kAuthor, "+YYYYY"}, {Posting::kEither, "++YYYY"}};
  for (const auto& [posting, line] : expected) {
    World world;
    world.policy.posting = posting;
    EXPECT_EQ(Line(world, Reach(world, CaseState::kApproved), ActionType::kIntent), line);
  }
}

TEST(Table, WithoutACaseOnlyOpenFits) {
  const World world;
  const Case c = Reach(world, CaseState::kNew);
  for (const Row& row : kTable) {
    const auto after = world.Do(nullptr, "anna", Proper(c, row.action));
    if (row.action == ActionType::kOpen) {
      EXPECT_TRUE(after.ok());
    } else {
      ASSERT_FALSE(after.ok()) << ActionTypeName(row.action);
      EXPECT_EQ(after.error().code, ErrorCode::kNotFound);
    }
  }
}

TEST(Table, EveryActionButAnAsideIsRefusedOnAnotherRevision) {
  const World world;
  for (const CaseState state : kStates) {
    const Case c = Reach(world, state);
    for (const Row& row : kTable) {
      if (row.action == ActionType::kOpen) continue;
      for (const std::uint64_t base : {c.revision - 1, c.revision + 1, std::uint64_t{0}}) {
        Action action = Proper(c, row.action);
        action.base = base;
        const auto after = world.Do(&c, "ben", action);
        if (IsAside(row.action)) {
          EXPECT_TRUE(after.ok() || after.error().code != ErrorCode::kStale);
        } else {
          ASSERT_FALSE(after.ok());
          EXPECT_EQ(after.error().code, ErrorCode::kStale);
        }
      }
    }
  }
}

TEST(Table, SomebodyWithoutAnIdMayNothing) {
  World world;
  world.people.push_back({"", "Nobody", "", {"agent", "reviewer", "admin"}});
  const Case c = Reach(world, CaseState::kChangesWanted);
  for (const Row& row : kTable) EXPECT_FALSE(world.Do(&c, "", Proper(c, row.action)).ok());
  EXPECT_TRUE(Allowed(c, world.At("")).empty());
}

TEST(Names, GoThereAndBack) {
  for (const Row& row : kTable) {
    const auto type = ActionTypeFromName(ActionTypeName(row.action));
    ASSERT_TRUE(type.has_value());
    EXPECT_EQ(*type, row.action);
  }
  EXPECT_FALSE(ActionTypeFromName("").has_value());
  EXPECT_FALSE(ActionTypeFromName("review.Approve").has_value());
  EXPECT_EQ(CaseStateName(CaseState::kChangesWanted), "changesWanted");
}

}  // namespace
}  // namespace leitplanke
