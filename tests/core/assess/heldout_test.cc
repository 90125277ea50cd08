// Posts labelled by the contract: posts_heldout.jsonl before the rules were written, posts_later.jsonl between two
// rounds of them. Prints a score for each field and fails below the committed marks.
#include <gtest/gtest.h>

#include <cstdlib>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "leitplanke/assess.h"
#include "tests/core/assess/labelled_posts.h"
#include "tests/core/assess/shared_data.h"

namespace leitplanke {
namespace {

using Json = nlohmann::json;

/// Counts of one label: true positives, false positives, misses.
struct Counts {
  int tp = 0, fp = 0, fn = 0;
  double F1() const { return tp == 0 ? 0.0 : 2.0 * tp / (2.0 * tp + fp + fn); }
};

std::string Name(Mention m) { return m == Mention::kDirect ? "direct" : m == Mention::kIndirect ? "indirect" : "none"; }
std::string Name(Sentiment s) {
  return s == Sentiment::kNegative ? "negative" : s == Sentiment::kPositive ? "positive" : "neutral";
}
std::string Name(Urgency u) {
  return u == Urgency::kCritical ? "critical" : u == Urgency::kHigh ? "high" : u == Urgency::kNormal ? "normal" : "low";
}

std::set<std::string> AsSet(const Json& list) { return list.get<std::set<std::string>>(); }

class Scores {
 public:
  void One(const std::string& field, const std::string& want, const std::string& got) {
    ++total_[field];
    if (want == got) {
      ++right_[field];
      ++labels_[field][want].tp;
      return;
    }
    ++labels_[field][got].fp;
    ++labels_[field][want].fn;
    missed_ += " " + field + ": want " + want + " got " + got + ";";
  }
  void Many(const std::string& field, const std::set<std::string>& want, const std::set<std::string>& got) {
    for (const std::string& w : want) got.count(w) != 0 ? ++labels_[field][w].tp : ++labels_[field][w].fn;
    for (const std::string& g : got) {
      if (want.count(g) == 0) ++labels_[field][g].fp;
    }
    ++total_[field];
    if (want == got) {
      ++right_[field];
    } else {
      missed_ += " " + field + ": want" + Join(want) + " got" + Join(got) + ";";
    }
  }
  double Accuracy(const std::string& field) { return 1.0 * right_[field] / total_[field]; }
  double Micro(const std::string& field) {
    Counts sum;
    for (const auto& [label, c] : labels_[field]) {
      sum.tp += c.tp;
      sum.fp += c.fp;
      sum.fn += c.fn;
    }
    return sum.F1();
  }
  double Macro(const std::string& field) {
    double sum = 0;
    for (const auto& [label, c] : labels_[field]) sum += c.F1();
    return sum / static_cast<double>(labels_[field].size());
  }
  double F1(const std::string& field, const std::string& label) { return labels_[field][label].F1(); }
  std::string TakeMisses() { return std::exchange(missed_, {}); }
  void Print() {
    for (const auto& [field, n] : total_) {
      std::printf("[ held out ] %-13s accuracy %.3f  micro-F1 %.3f  macro-F1 %.3f  n %d\n", field.c_str(),
                  Accuracy(field), Micro(field), Macro(field), n);
      if (field != "signals" && field != "intents") continue;
      for (const auto& [label, c] : labels_[field]) {
        std::printf("[ held out ]    %-16s F1 %.2f  tp %d fp %d fn %d\n", label.c_str(), c.F1(), c.tp, c.fp, c.fn);
      }
    }
  }

 private:
  static std::string Join(const std::set<std::string>& set) {
    std::string out;
    for (const std::string& s : set) out += " " + s;
    return out.empty() ? " nothing" : out;
  }
  std::map<std::string, std::map<std::string, Counts>> labels_;
  std::map<std::string, int> right_, total_;
  std::string missed_;
};

std::set<std::string> PiiSet(const std::vector<Pii>& list) {
  std::set<std::string> out;
  for (const Pii& p : list) {
    out.insert(std::string(PiiKindName(p.kind)) + "@" + std::to_string(p.span.start) + "-" +
               std::to_string(p.span.end));
  }
  return out;
}

std::set<std::string> PiiSet(const Json& list) {
  std::set<std::string> out;
  for (const Json& p : list) {
    out.insert(p["kind"].get<std::string>() + "@" + std::to_string(p["start"].get<int>()) + "-" +
               std::to_string(p["end"].get<int>()));
  }
  return out;
}

/// Assesses every post of a file and prints the scores. With LEITPLANKE_SHOW_MISSES=1 also every miss.
Scores Measure(const std::string& path, int& posts) {
  Scores scores;
  posts = 0;
  const auto assessor = Assessor::Create(TestPolicy());
  if (!assessor.ok()) return scores;
  for (const std::string& line : ReadLines(path)) {
    const Json row = Json::parse(line, nullptr, false);
    const auto got = assessor->Assess(ReadPost(row["post"]));
    if (!got.ok()) continue;
    const Json& want = row["expected"];
    ++posts;
    scores.One("language", want["language"], got->language);
    scores.One("mention", want["mention"], Name(got->mention));
    scores.One("relevant", want["relevant"] ? "yes" : "no", got->relevant ? "yes" : "no");
    scores.One("needs_reply", want["needs_reply"] ? "yes" : "no", got->needs_reply ? "yes" : "no");
    scores.Many("intents", AsSet(want["intents"]), {got->intents.begin(), got->intents.end()});
    scores.One("sentiment", want["sentiment"], Name(got->sentiment));
    scores.One("urgency", want["urgency"], Name(got->urgency));
    scores.Many("signals", AsSet(want["signals"]), {got->signals.begin(), got->signals.end()});
    scores.Many("pii", PiiSet(want["pii"]), PiiSet(got->pii));
    scores.One("impersonation", want["impersonation"] ? "yes" : "no", got->impersonation ? "yes" : "no");
    const std::string missed = scores.TakeMisses();
    if (!missed.empty() && std::getenv("LEITPLANKE_SHOW_MISSES") != nullptr) {
      std::printf("%s\n   %s\n", row["post"]["text"].get<std::string>().c_str(), missed.c_str());
    }
  }
  scores.Print();
  return scores;
}

std::string InRepository(const char* name) { return std::string(LEITPLANKE_SOURCE_DIR) + "/tests/core/assess/" + name; }

// The marks: a change that falls below one of them has made the rules worse. They are no forecast for posts that
// nobody has looked at. What the rules got at first sight of each file: posts_heldout intents .93 (micro-F1),
// needs_reply .97, sentiment .93, urgency .95, signals .91; posts_later, written to be harder, in two parts:
// intents .62 and .67, needs_reply .78 and .77, sentiment .64 and .67, urgency .58 and .64, signals .38 and .47.
// The misses were read and the rules widened, so today's figures flatter.
TEST(HeldOut, FirstPostsStayAboveTheMarks) {
  int posts = 0;
  Scores scores = Measure(InRepository("posts_heldout.jsonl"), posts);
  EXPECT_GE(posts, 120);
  EXPECT_GE(scores.Accuracy("language"), 0.99);
  EXPECT_GE(scores.Accuracy("mention"), 0.97);
  EXPECT_GE(scores.Accuracy("relevant"), 0.98);
  EXPECT_GE(scores.F1("needs_reply", "yes"), 0.96);
  EXPECT_GE(scores.Micro("intents"), 0.94);
  EXPECT_GE(scores.Macro("sentiment"), 0.95);
  EXPECT_GE(scores.Macro("urgency"), 0.95);
  EXPECT_GE(scores.Micro("signals"), 0.95);
  EXPECT_GE(scores.Micro("pii"), 0.90);
  EXPECT_GE(scores.Accuracy("impersonation"), 0.98);
}

TEST(HeldOut, LaterPostsStayAboveTheMarks) {
  int posts = 0;
  Scores scores = Measure(InRepository("posts_later.jsonl"), posts);
  EXPECT_GE(posts, 130);
  EXPECT_GE(scores.Accuracy("mention"), 0.97);
  EXPECT_GE(scores.Accuracy("relevant"), 0.98);
  EXPECT_GE(scores.F1("needs_reply", "yes"), 0.95);
  EXPECT_GE(scores.Micro("intents"), 0.90);
  EXPECT_GE(scores.Macro("sentiment"), 0.90);
  EXPECT_GE(scores.Macro("urgency"), 0.92);
  EXPECT_GE(scores.Micro("signals"), 0.93);
}

}  // namespace
}  // namespace leitplanke
