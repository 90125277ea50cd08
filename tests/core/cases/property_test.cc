// Random action sequences against the promises of cases.h. An oracle keeps, from the accepted actions alone, who wrote
// the present words, who submitted, approved and meant to post them; it shares no code with the reducer.
#include <cstdlib>
#include <map>
#include <random>
#include <set>

#include "tests/core/cases/world.h"

namespace leitplanke {
namespace {

using testing::On;
using testing::Proper;
using testing::World;

// All of them with LEITPLANKE_LONG=1: with sanitizers they take more than a minute.
const unsigned kSequences = std::getenv("LEITPLANKE_LONG") != nullptr ? 2000 : 400;
constexpr int kStepsEach = 60;

const std::vector<std::string> kTexts = {"Sorry, a bus is on its way.", "Sorry,  a bus is on its way. ",
                                         "Sorry, no bus today.", "We refund 12 EUR by Friday.",
                                         std::string(testing::kShort + 1, 'a')};

class Dice {
 public:
  explicit Dice(unsigned seed) : engine_(seed) {}
  std::size_t Below(std::size_t n) { return engine_() % n; }
  bool OneIn(std::size_t n) { return Below(n) == 0; }
  template <typename List>
  const auto& Of(const List& list) {
    return list[Below(list.size())];
  }

 private:
  std::mt19937 engine_;
};

/// What the accepted actions say, told by this test alone.
struct Oracle {
  std::string words, author, submitter, approver, approved, poster;
  std::map<std::string, std::pair<std::string, Surface>> kept;  ///< by who keeps it
  Surface surface = Surface::kPublic;
  bool drafted = false;

  void Write(const Action& action, const std::string& person) {
    const std::string hash = TextHash(action.text);
    if (!drafted || hash != words || action.surface != surface) author = Keeper(hash, action.surface, person);
    drafted = true;
    words = hash;
    surface = action.surface;
  }
  /// Whoever keeps just these words stays their author, and the words that stood there are kept for theirs.
  std::string Keeper(const std::string& hash, Surface on, const std::string& person) {
    for (const auto& [keeper, one] : kept) {
      if (one != std::pair(hash, on)) continue;
      const std::string found = keeper;
      kept.erase(found);
      if (drafted && words != TextHash("")) kept.try_emplace(author, words, surface);
      return found;
    }
    return person;
  }
  void Keep(const Action& action, const std::string& person) {
    kept.erase(person);
    if (!action.text.empty()) kept.emplace(person, std::pair(TextHash(action.text), action.surface));
  }
  void Withdraw() { approver = approved = poster = ""; }

  void Accepted(const Action& action, const std::string& person) {
    switch (action.type) {
      case ActionType::kDraft:
        Withdraw();
        submitter.clear();
        Write(action, person);
        break;
      case ActionType::kSubmit:
        Withdraw();
        Write(action, person);
        submitter = person;
        break;
      case ActionType::kApprove:
        approver = person;
        approved = words;
        break;
      case ActionType::kWithdraw:
        submitter.clear();
        Withdraw();
        break;
      case ActionType::kChanges:
      case ActionType::kReopen:
        Withdraw();
        break;
      case ActionType::kKeep:
        Keep(action, person);
        break;
      case ActionType::kIntent:
        poster = person;
        break;
      case ActionType::kRelease:
        poster.clear();
        break;
      default:
        break;
    }
  }
};

/// Mostly something that state and person allow, so that the far states are reached; else anything.
ActionType RandomType(const Case& c, const Moment& moment, Dice& dice) {
  static const std::vector<ActionType> kAny = {
      ActionType::kOpen,    ActionType::kClaim,   ActionType::kRelease, ActionType::kDraft,    ActionType::kSubmit,
      ActionType::kChanges, ActionType::kApprove, ActionType::kIntent,  ActionType::kObserved, ActionType::kUnknown,
      ActionType::kClose,   ActionType::kReopen,  ActionType::kNote,    ActionType::kWithdraw, ActionType::kAfterReview,
      ActionType::kBypass,  ActionType::kResolve, ActionType::kKeep,    ActionType::kCorrect};
  if (dice.OneIn(8)) return dice.Of(kAny);
  // What ends, gives back or only adds is rare, or hardly any case would ever come to an answer.
  std::vector<ActionType> types;
  for (const ActionType type : Allowed(c, moment)) {
    const bool rare = type == ActionType::kClose || type == ActionType::kRelease || type == ActionType::kNote ||
                      type == ActionType::kUnknown || type == ActionType::kDraft || type == ActionType::kWithdraw ||
                      IsAside(type);
    if (type == ActionType::kErase) continue;  // nothing can follow it
    if (!rare || dice.OneIn(15)) types.push_back(type);
  }
  return types.empty() ? ActionType::kIntent : dice.Of(types);
}

Action RandomAction(const Case& c, const Moment& moment, Dice& dice) {
  Action action = Proper(c, RandomType(c, moment, dice));
  if (action.type == ActionType::kKeep) action.text = dice.OneIn(6) ? "" : dice.Of(kTexts);
  if (action.type == ActionType::kDraft || action.type == ActionType::kSubmit) {
    action.text = dice.Of(kTexts);
    if (dice.OneIn(8)) action.surface = Surface::kDirect;
    if (action.type == ActionType::kSubmit) action.hash = TextHash(action.text);
  }
  if (action.type == ActionType::kObserved && dice.OneIn(3)) action.text = dice.OneIn(2) ? "" : dice.Of(kTexts);
  if (dice.OneIn(12)) action.hash = TextHash(dice.Of(kTexts));
  if (dice.OneIn(20)) action.base += dice.Below(3);
  if (dice.OneIn(20)) action.checklist.facts = false;
  if (dice.OneIn(20)) action.overrides.push_back({"length.platform", dice.Of(kTexts), "it fits"});
  if (dice.OneIn(20)) action.overrides_confirmed = false;
  return action;
}

bool MayPost(Posting posting, const Oracle& oracle, const std::string& person) {
  return (posting != Posting::kAuthor && person == oracle.approver) ||
         (posting != Posting::kReviewer && person == oracle.author);
}

/// Empty, or which promise the case breaks.
std::string Breach(const Case& c, const Oracle& oracle, const World& world) {
  const bool signed_state = c.state == CaseState::kApproved || c.state == CaseState::kPosting ||
                            c.state == CaseState::kUnknown || c.state == CaseState::kAnswered;
  if (signed_state && !c.approval.has_value()) return "a signed state without an approval";
  if (c.draft.has_value() != oracle.drafted) return "a draft from nowhere";
  if (c.draft.has_value() && TextHash(c.draft->text) != oracle.words) return "a draft that nobody wrote";
  if (c.draft.has_value() && c.draft->hash != oracle.words) return "a draft whose hash is of another text";
  if (c.draft.has_value() && c.draft->author != oracle.author) return "the wrong author";
  if (c.state == CaseState::kInReview && c.submitted_hash != oracle.words) return "a review of another text";
  if (c.alternatives.size() != oracle.kept.size()) return "a draft aside that nobody keeps, or one that was lost";
  for (const Alternative& one : c.alternatives) {
    const auto kept = oracle.kept.find(one.author);
    if (kept == oracle.kept.end() || kept->second != std::pair(one.hash, one.surface)) return "the wrong keeper";
  }
  if (!c.approval.has_value()) return "";
  if (c.approval->hash != oracle.words) return "an approval beside another text";
  if (c.approval->hash != oracle.approved) return "an approval that nobody gave";
  if (c.approval->person != oracle.approver) return "an approval by somebody else";
  if (c.approval->person == oracle.author) return "the author approved";
  if (c.approval->person == oracle.submitter) return "the submitter approved";
  if (!world.Find(c.approval->person)->Has("reviewer")) return "approved without the role";
  return "";
}

struct Coverage {
  std::map<std::string_view, int> accepted, states;
  int refused = 0;
};

class Sequence {
 public:
  Sequence(const World& world, unsigned seed) : world_(world), dice_(seed) {
    case_ = testing::Must(world_, nullptr, "anna", testing::Open());
  }

  void Run(Coverage& coverage) {
    for (int i = 0; i < kStepsEach && !::testing::Test::HasFailure(); ++i) Step(coverage);
  }

 private:
  void Step(Coverage& coverage) {
    const std::string person = dice_.Of(world_.people).id;
    const Action action = RandomAction(case_, world_.At(person), dice_);
    const std::string before = CanonicalCase(case_);
    const auto after = world_.Do(&case_, person, action);
    const auto again = world_.Do(&case_, person, action);
    ASSERT_EQ(CanonicalCase(case_), before) << "the input was changed";
    ASSERT_EQ(after.ok(), again.ok());
    if (!after.ok()) {
      ++coverage.refused;
      ASSERT_EQ(after.error().message, again.error().message);
      return;
    }
    ASSERT_EQ(CanonicalCase(*after), CanonicalCase(*again)) << "not deterministic";
    Accept(action, person, *after);
    ++coverage.accepted[ActionTypeName(action.type)];
    ++coverage.states[CaseStateName(after->state)];
  }

  void Accept(const Action& action, const std::string& person, const Case& after) {
    if (action.type == ActionType::kIntent) {
      ASSERT_TRUE(MayPost(world_.policy.posting, oracle_, person)) << person;
    }
    if (after.state == CaseState::kAnswered && case_.state != CaseState::kAnswered) {
      ASSERT_FALSE(oracle_.approver.empty()) << "answered without an approval";
      ASSERT_FALSE(oracle_.poster.empty()) << "answered without an intent";
      ASSERT_TRUE(action.text.empty() || SameReply(after.draft->text, action.text));
      ASSERT_TRUE(!action.text.empty() || case_.state == CaseState::kUnknown);
    }
    oracle_.Accepted(action, person);
    ASSERT_EQ(Breach(after, oracle_, world_), "") << ActionTypeName(action.type) << " by " << person;
    ASSERT_EQ(after.revision, case_.revision + (IsAside(action.type) ? 0 : 1));
    case_ = after;
  }

  const World& world_;
  Dice dice_;
  Case case_;
  Oracle oracle_;
};

TEST(Property, ThePromisesHoldInEveryReachableCase) {
  Coverage coverage;
  for (unsigned seed = 0; seed < kSequences && !HasFailure(); ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    World world;
    world.policy.posting = std::vector{Posting::kReviewer, Posting::kAuthor, Posting::kEither}[seed % 3];
    Sequence(world, seed).Run(coverage);
  }
  EXPECT_EQ(coverage.states.size(), 9U) << "not every state was reached";
  EXPECT_EQ(coverage.accepted.size(), 17U) << "not every action was accepted once";
  for (const auto& [name, count] : coverage.accepted) EXPECT_GE(count, static_cast<int>(kSequences / 20)) << name;
  EXPECT_GE(coverage.refused, static_cast<int>(kSequences * 5));
}

}  // namespace
}  // namespace leitplanke
