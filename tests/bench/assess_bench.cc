// Microseconds for one post, native: making an assessor, the first post of each language, warm posts, and how the
// cost grows with length. One JSON line a figure.
#include <time.h>

#include <algorithm>
#include <cstdio>
#include <string>
#include <vector>

#include "core/assess/pii/pii.h"
#include "core/text/language/doc.h"
#include "leitplanke/assess.h"

namespace {

using namespace leitplanke;

/// Processor time, so that what else runs on the machine is not measured.
struct Clock {
  using time_point = double;
  static double now() {
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e6 + static_cast<double>(time.tv_nsec) / 1e3;
  }
};

constexpr int kRounds = 200;

const char* const kPosts[] = {
    "@nordbahn_hilfe RE 7 schon wieder 35 Minuten zu spät, kein Wort vom Personal. Was zahlt man hier eigentlich?",
    "Guten Tag, ich möchte mein Abo zum Monatsende kündigen. Meine Kundennummer: NB-448812. Danke für eine "
    "Bestätigung!",
    "Sitzen seit zwei Stunden in Wrist fest, letzter Zug ist weg und bei euch geht keiner ran. Wie kommen wir heim?",
    "Großes Lob an die Zugbegleiterin im RE 70 heute früh, hat meiner Oma den Koffer getragen. Danke, Nordbahn!",
    "@northlinehelp no broadband since 6am, whole street is down. Any idea when it will be back?",
    "Charged me £62 for a phone I returned in January. Sort it out. Call me on 07700 900461 or jo@mail.example.",
    "Moved house, new line live the same day. Couldn't be happier with Northline!",
    "I was told on the phone I'd get a call back within 48 hours. That was nine days ago.",
};

double Since(Clock::time_point start) { return Clock::now() - start; }

void Print(const char* name, double value, int n, const char* note) {
  std::printf("{\"name\":\"assess/%s\",\"value\":%.2f,\"unit\":\"us\",\"n\":%d,\"note\":\"%s\"}\n", name, value, n,
              note);
}

Policy BenchPolicy() {
  Policy policy;
  policy.brands = {{"nordbahn", "Nordbahn", {"@nordbahn_hilfe"}, {}, {"NordCard"}, {"Nordbahnstraße"}},
                   {"northline", "Northline", {"northlinehelp"}, {}, {"HomeHub"}, {"Northline Coffee"}}};
  policy.own_phones = {"040 5550100"};
  return policy;
}

/// Median of the rounds, for one call of `work`.
template <typename Work>
double Median(int rounds, Work work) {
  std::vector<double> times;
  for (int i = 0; i < rounds; ++i) {
    const auto start = Clock::now();
    work();
    times.push_back(Since(start));
  }
  std::nth_element(times.begin(), times.begin() + rounds / 2, times.end());
  return times[static_cast<std::size_t>(rounds / 2)];
}

std::size_t Use(const Result<Assessment>& result) { return result.ok() ? result->signals.size() : 0; }

}  // namespace

int main() {
  std::size_t sink = 0;
  auto start = Clock::now();
  const auto assessor = Assessor::Create(BenchPolicy());
  Print("create", Since(start), 1, "cold");
  std::vector<Post> posts;
  for (const char* text : kPosts) {
    Post post;
    post.text = text;
    posts.push_back(post);
  }
  start = Clock::now();
  sink += Use(assessor->Assess(posts[0]));
  Print("first-german", Since(start), 1, "the German lexicon is read");
  start = Clock::now();
  sink += Use(assessor->Assess(posts[4]));
  Print("first-english", Since(start), 1, "the English lexicon is read");
  const double batch = Median(kRounds, [&] {
    for (const Post& post : posts) sink += Use(assessor->Assess(post));
  });
  Print("post", batch / static_cast<double>(posts.size()), kRounds, "warm, posts of about 100 characters; goal 100");
  const pii::Finder finder(BenchPolicy());
  const double pii = Median(kRounds, [&] {
    for (const Post& post : posts) sink += finder.Find(post.text).size();
  });
  Print("pii", pii / static_cast<double>(posts.size()), kRounds, "part of a post: personal data");
  const double words = Median(kRounds, [&] {
    for (const Post& post : posts) sink += Doc(post.text).words().size();
  });
  Print("words", words / static_cast<double>(posts.size()), kRounds, "part of a post: sentences, clauses, words");
  for (const std::size_t length : {1000U, 5000U, 20000U}) {
    Post post;
    while (post.text.size() < length) post.text += std::string(kPosts[post.text.size() % 3]) + " ";
    const double time = Median(9, [&] { sink += Use(assessor->Assess(post)); });
    Print(("length-" + std::to_string(length)).c_str(), time * 1000.0 / static_cast<double>(post.text.size()), 9,
          "per 1,000 characters: linear if it stays the same");
  }
  return sink == 0 ? 1 : 0;
}
