#include "sdk/backend/learn/lesson.h"

#include <algorithm>
#include <map>
#include <memory>
#include <string_view>
#include <tuple>
#include <utility>

#include "core/assess/rule_features.h"
#include "core/train/train.h"
#include "sdk/backend/learn/recipe.h"

namespace leitplanke::learn {
namespace {

constexpr std::uint64_t kHeldOutSeed = 11;  // never to be changed: what judged once must never teach
constexpr std::uint64_t kPersonSeed = 12;
constexpr std::size_t kManyPlaces = std::size_t{1} << 62U;

using Labels = std::vector<std::string>;

/// What one head can learn from, or be judged by.
struct Row {
  train::Sample sample;
  Labels labels;
  std::string person;
};
using Rows = std::vector<Row>;

Labels Words(std::string_view value) {
  Labels words;
  while (!value.empty()) {
    const std::size_t end = std::min(value.find(' '), value.size());
    words.emplace_back(value.substr(0, end));
    value.remove_prefix(std::min(end + 1, value.size()));
  }
  return words;
}

const Correction* About(const CorrectedPost& post, std::string_view field) {
  for (const Correction& one : post.corrections) {
    if (one.about == field) return &one;
  }
  return nullptr;
}

/// As the recipe has it for the shipped posts.
bool Uses(const Recipe& recipe, const CorrectedPost& post) {
  CorpusPost as_labelled;
  as_labelled.post = post.post;
  const Correction* relevance = About(post, "relevance");
  as_labelled.expected.relevant = relevance == nullptr || relevance->value == "true";
  return recipe.uses(as_labelled);
}

bool IsHeldOut(const Row& row) { return train::FoldOf(row.sample.group, kHeldOutSeed, kHeldOutOneOf) == 0; }

/// The same rows in the same order, whatever order they came in: of people who made more than all others together, as
/// many as those made.
void Balance(Rows& rows) {
  const auto place = [](const Row& row) { return train::FoldOf(row.sample.group, kPersonSeed, kManyPlaces); };
  std::sort(rows.begin(), rows.end(), [&](const Row& a, const Row& b) {
    return std::make_tuple(place(a), std::tie(a.person, a.labels)) <
           std::make_tuple(place(b), std::tie(b.person, b.labels));
  });
  std::map<std::string, std::size_t> made;
  for (const Row& row : rows) ++made[row.person];
  const std::size_t all = rows.size();
  std::map<std::string, std::size_t> kept;
  std::erase_if(rows, [&](const Row& row) { return ++kept[row.person] > all - made[row.person]; });
}

class Teacher {
 public:
  Teacher(const Lessons& lessons, const Progress& progress) : lessons_(lessons), progress_(progress) {}

  Result<Learned> Run() {
    Result<heads::HeadsFile> file = heads::ReadHeads(lessons_.shipped);
    if (!file.ok()) return file.error();
    const std::vector<heads::Head>& shipped = file->heads;
    words_ = std::move(file->words);
    net_ = std::move(file->net);
    const std::vector<const Recipe*> recipes = Chosen();
    steps_ = recipes.size() + 1;
    if (!Step()) return Ended();
    if (const Status read = ReadCorpusRows(recipes); !read.ok()) return read.error();
    Learned learned;
    std::vector<heads::Head> taken;
    for (const Recipe* recipe : recipes) {
      const auto before = std::find_if(shipped.begin(), shipped.end(),
                                       [&](const heads::Head& head) { return head.name == recipe->head; });
      if (before == shipped.end()) continue;
      if (!Step()) return Ended();
      Result<heads::Head> after = Train(*recipe, *before);
      if (!after.ok()) return after.error();
      learned.heads.push_back(Judge(*recipe, *before, *after));
      if (learned.heads.back().taken) taken.push_back(std::move(*after));
    }
    if (!taken.empty()) learned.bytes = heads::WriteHeads(taken);
    SayWhy(learned);
    return learned;
  }

 private:
  static Error Ended() { return {ErrorCode::kWrongState, "The training was cancelled.", ""}; }
  bool Step() { return progress_(step_++, steps_); }

  /// Heads with enough corrections, whose rows are kept.
  std::vector<const Recipe*> Chosen() {
    const assess::Reader reader(*lessons_.policy);
    std::map<std::string_view, Rows> rows;
    for (const CorrectedPost& post : lessons_.posts) {
      const Result<assess::Reading> reading = reader.Read(post.post);
      if (!reading.ok()) continue;
      train::Sample sample = train::FromText(post.post.text);
      sample.input = assess::InputOf(*reading, true, words_);
      sample.answers = Ask(*reading);
      for (const Recipe& recipe : Recipes()) {
        const Correction* said = About(post, recipe.head);
        if (said == nullptr || !Uses(recipe, post)) continue;
        rows[recipe.head].push_back({sample, Words(said->value), said->person});
      }
    }
    std::vector<const Recipe*> chosen;
    for (const Recipe& recipe : Recipes()) {
      Rows& own = rows[recipe.head];
      Balance(own);
      if (own.size() < kLeastOfAHead) continue;
      corrected_[recipe.head] = std::move(own);
      chosen.push_back(&recipe);
    }
    return chosen;
  }

  Status ReadCorpusRows(const std::vector<const Recipe*>& recipes) {
    for (const CorpusFile& file : *lessons_.corpus) {
      const assess::Reader reader(file.policy);
      for (const CorpusPost& post : file.posts) {
        const Result<assess::Reading> reading = reader.Read(post.post);
        if (!reading.ok()) return reading.error();
        train::Sample sample{assess::InputOf(*reading, true, words_), post.group};
        if (post.held_back) sample.answers = Ask(*reading);
        for (const Recipe* recipe : recipes) {
          if (!recipe->uses(post)) continue;
          Rows& rows = (post.held_back ? held_back_ : known_)[recipe->head];
          rows.push_back({sample, recipe->labels(post.expected), ""});
        }
      }
    }
    return Done{};
  }

  std::shared_ptr<const heads::Answers> Ask(const assess::Reading& reading) const {
    return std::make_shared<heads::Answers>(net_.Ask(heads::NetText(reading.doc, words_)));
  }

  /// The network has learned from the shipped posts: beside it they would say nothing about where to cut.
  Result<heads::Head> Train(const Recipe& recipe, const heads::Head& shipped) {
    train::Dataset data;
    for (const Row& row : known_[recipe.head]) data.Add(row.sample, row.labels);
    for (const Row& row : corrected_[recipe.head]) {
      if (IsHeldOut(row)) continue;
      for (std::size_t copy = 0; copy < kCopies; ++copy) data.Add(row.sample, row.labels);
    }
    train::Options options = OptionsFor(recipe);
    options.net = shipped.net;
    options.like = shipped.net ? &shipped : nullptr;
    return train::Train(data, options);
  }

  bool IsRight(const heads::Head& head, const Row& row) const {
    std::vector<double> scores = heads::Scores(head, row.sample.input);
    heads::AddScores(head, net_, *row.sample.answers, nullptr, scores);
    return train::LabelsOf(head, heads::Judge(head, scores)) == row.labels;
  }
  void Count(const heads::Head& before, const heads::Head& after, const Row& row, Score& score) const {
    ++score.rows;
    if (IsRight(before, row)) ++score.before;
    if (IsRight(after, row)) ++score.after;
  }

  HeadReport Judge(const Recipe& recipe, const heads::Head& before, const heads::Head& after) {
    HeadReport report;
    report.head = recipe.head;
    report.corrections = corrected_[recipe.head].size();
    for (const Row& row : corrected_[recipe.head]) {
      if (IsHeldOut(row)) Count(before, after, row, report.held_out);
    }
    for (const Row& row : held_back_[recipe.head]) Count(before, after, row, report.shipped);
    const std::size_t gain = std::max(kLeastGain, report.held_out.rows / kLeastGainOneOf);
    const std::size_t loss = std::max<std::size_t>(1, report.shipped.rows / kMostLostOneOf);
    report.taken =
        report.held_out.after >= report.held_out.before + gain && report.shipped.after + loss >= report.shipped.before;
    return report;
  }

  static void SayWhy(Learned& learned) {
    if (!learned.bytes.empty()) return;
    if (learned.heads.empty()) {
      learned.reason = "too_few_of_a_field";
      learned.why =
          "No field has " + std::to_string(kLeastOfAHead) + " corrections that count, of two people at least.";
      return;
    }
    learned.reason = "not_better";
    learned.why =
        "On corrections that they had not seen the new heads do no better, or they forget too much of what the shipped "
        "ones know.";
  }

  const Lessons& lessons_;
  heads::Thesaurus words_;  ///< that the shipped heads were trained with
  heads::Net net_;          ///< that stands beside them
  const Progress& progress_;
  std::size_t step_ = 0, steps_ = 1;
  std::map<std::string_view, Rows> corrected_, known_, held_back_;  ///< by head
};

}  // namespace

std::string WhyNotYet(std::size_t posts, std::size_t people) {
  if (posts < kLeastPosts) {
    return std::to_string(posts) + " corrected posts; " + std::to_string(kLeastPosts) + " are needed.";
  }
  if (people < kLeastPeople) return "All corrections are by one person; two people at least have to agree.";
  return "";
}

Result<Learned> Learn(const Lessons& lessons, const Progress& progress) { return Teacher(lessons, progress).Run(); }

}  // namespace leitplanke::learn
