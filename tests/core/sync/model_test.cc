// Outbox, replica and authority together over a bad network, against the naive truth: every action that was added ends
// in exactly one place, once in the log or once back with its person.
#include <map>
#include <random>
#include <set>

#include "core/sync/authority.h"
#include "tests/core/cases/world.h"

namespace leitplanke {
namespace {

using testing::On;
using testing::Open;
using testing::SomePost;
using testing::World;

/// The backend: applies every push in order, keeps everything.
struct Backend {
  const World& world;
  std::map<std::string, DeviceRecord> devices{};
  std::map<std::pair<std::string, std::uint64_t>, Decided> decided{};
  std::map<std::string, Case> cases{};
  std::vector<LogEntry> log{};

  std::vector<Receipt> Push(const std::string& person, const std::vector<Action>& actions) {
    DeviceRecord& device = devices.try_emplace(person, DeviceRecord{person, person, 0}).first->second;
    std::vector<Receipt> receipts;
    Batch batch;
    for (const Action& action : actions) {
      const auto earlier = decided.find({person, action.seq});
      const auto before = cases.find(action.case_id);
      const Case* c = before == cases.end() ? nullptr : &before->second;
      const Question question{&action, &device, earlier == decided.end() ? nullptr : &earlier->second, c, log.size()};
      Verdict verdict = Decide(question, world.At(person), batch);
      receipts.push_back(verdict.receipt);
      if (!verdict.effects.has_value()) continue;
      device = verdict.effects->device;
      decided.emplace(std::pair(person, action.seq), verdict.effects->decided);
      if (!verdict.effects->entry.has_value()) continue;
      cases[action.case_id] = verdict.effects->entry->after;
      log.push_back(*verdict.effects->entry);
    }
    return receipts;
  }
};

struct Client {
  const World& world;
  std::string person;
  Outbox outbox;
  Replica replica{};
  std::set<std::string> added{}, returned{};

  Client(const World& w, const std::string& who) : world(w), person(who), outbox(who, 1) {}

  View Show(const std::string& id) const { return Rebase(replica, outbox, id, world.At(person)); }

  /// Something that the view allows, built on the view's revision as hosts build it.
  void Act(const Post& post, std::mt19937& dice) {
    const Action open = Open(post);
    const View view = Show(open.case_id);
    Action action = open;
    if (view.exists) {
      Moment moment = world.At(person);
      const auto allowed = Allowed(view.shown, moment);
      if (allowed.empty()) return;
      action = testing::Proper(view.shown, allowed[dice() % allowed.size()]);
      if (action.type == ActionType::kDraft) action.text += std::to_string(dice() % 3);
      if (!Apply(&view.shown, action, moment).ok()) return;
    }
    action.id = person + "/" + std::to_string(outbox.next_seq());
    ASSERT_TRUE(outbox.Add(action).ok());
    ASSERT_TRUE(added.insert(action.id).second);
  }

  void Sync(Backend& backend, std::mt19937& dice) {
    const auto batch = outbox.Peek(1 + dice() % 4);
    if (!batch.empty() && dice() % 4 != 0) {
      const auto receipts = backend.Push(person, batch);
      if (dice() % 4 != 0) Settle(receipts);  // else the answer is lost
    }
    if (dice() % 3 != 0) Pull(backend, 1 + dice() % 5);
    if (dice() % 20 == 0) Restart();
  }

  void Settle(const std::vector<Receipt>& receipts) {
    for (const Returned& back : outbox.Settle(receipts).returned) {
      ASSERT_TRUE(returned.insert(back.action.id).second) << "returned twice: " << back.action.id;
    }
  }

  void Pull(const Backend& backend, std::size_t limit) {
    const std::size_t from = replica.cursor();
    const std::size_t to = std::min(backend.log.size(), from + limit);
    ASSERT_TRUE(
        replica.ApplyPage({backend.log.begin() + static_cast<long>(from), backend.log.begin() + static_cast<long>(to)})
            .ok());
    outbox.Pulled(replica.cursor());
  }

  /// The worker dies; what storage holds comes back.
  void Restart() {
    Outbox fresh(person, outbox.next_seq());
    ASSERT_TRUE(fresh.Restore(outbox.waiting()).ok());
    outbox = fresh;
    Replica again;
    std::vector<Case> cases;
    for (const auto& [id, c] : replica.all()) cases.push_back(c);
    again.Restore(replica.cursor(), std::move(cases));
    replica = again;
  }
};

void CheckBooks(const std::vector<Client>& clients, const Backend& backend) {
  std::set<std::string> logged;
  for (const LogEntry& entry : backend.log) {
    ASSERT_TRUE(logged.insert(entry.action.id).second) << "applied twice: " << entry.action.id;
  }
  for (const Client& client : clients) {
    ASSERT_TRUE(client.outbox.waiting().empty());
    for (const std::string& id : client.added) {
      ASSERT_NE(logged.contains(id), client.returned.contains(id)) << "lost, or in two places: " << id;
    }
    for (const auto& [id, c] : backend.cases) {
      ASSERT_EQ(CanonicalCase(*client.replica.Confirmed(id)), CanonicalCase(c));
      ASSERT_EQ(CanonicalCase(client.Show(id).shown), CanonicalCase(c)) << "the view of an empty outbox is the log's";
    }
  }
}

void Play(const World& world, unsigned seed, std::size_t& logged, std::size_t& returned) {
  std::mt19937 dice(seed);
  Backend backend{world};
  std::vector<Client> clients;
  for (const char* person : {"anna", "ben", "cem"}) clients.emplace_back(world, person);
  std::vector<Post> posts(2, SomePost());
  posts[1].id = "2";

  for (int step = 0; step < 120; ++step) {
    Client& client = clients[dice() % clients.size()];
    if (dice() % 2 == 0) client.Act(posts[dice() % posts.size()], dice);
    if (dice() % 2 == 0) client.Sync(backend, dice);
  }
  for (Client& client : clients) {
    for (int i = 0; i < 200 && !client.outbox.waiting().empty(); ++i) {
      client.Settle(backend.Push(client.person, client.outbox.Peek(kMaxBatch)));
    }
  }
  for (Client& client : clients) client.Pull(backend, backend.log.size());
  CheckBooks(clients, backend);
  logged += backend.log.size();
  for (const Client& client : clients) returned += client.returned.size();
}

TEST(Model, NothingIsLostNothingIsDoubled) {
  const World world;
  std::size_t logged = 0;
  std::size_t returned = 0;
  for (unsigned seed = 0; seed < 300 && !HasFailure(); ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    Play(world, seed, logged, returned);
  }
  EXPECT_GT(logged, 3000U);
  EXPECT_GT(returned, 1000U) << "without conflicts this test shows nothing";
}

}  // namespace
}  // namespace leitplanke
