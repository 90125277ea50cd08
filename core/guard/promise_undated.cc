// promise.undated: does the company promise to do something without saying when?
//
// <promise> is an act that we, a colleague or the money will do; it counts where its clause is no question, offer or
// refusal and neither the clause nor a small addition beside it names a day, a time or a period.
#include <algorithm>
#include <iterator>

#include "core/guard/rule.h"
#include "core/guard/words/words.h"

namespace leitplanke::guard {
namespace {

constexpr std::size_t kAdditionWords = 6;  ///< "bis Freitag, versprochen", "Spätestens am 4. Mai."

/// The first place at word `from` or later; `none` if there is none.
std::size_t FirstFrom(const std::vector<std::size_t>& places, std::size_t from, std::size_t none) {
  const auto found = std::lower_bound(places.begin(), places.end(), from);
  return found == places.end() ? none : *found;
}

/// A sentence can be one clause of a thousand promises: what each asks about its clause is looked up, never walked.
class PromiseFinder {
 public:
  explicit PromiseFinder(const DraftView& draft) : doc_(draft.doc), parse_(draft.parse), draft_(draft) {
    for (const Chunk& joint : parse_.All("and")) joints_.push_back(joint.first);
    for (const Chunk& date : parse_.All("date")) {
      if (!parse_.Is(date.first, "vague-date")) dates_.push_back(date.first);
    }
  }

  std::vector<RuleHit> Find() {
    std::vector<RuleHit> hits;
    for (const Chunk& promise : parse_.All("promise")) {
      if (IsNone(promise) || IsDated(promise)) continue;
      hits.push_back({draft_.Range({Begin(promise), End(promise)}), true, 0, {}, {}});
    }
    return hits;
  }

 private:
  bool Any(std::size_t first, std::size_t last, std::string_view name) const { return parse_.Any(first, last, name); }

  /// Where the half of the clause begins that holds the promise: "I'll check today | and they will write at some
  /// point". If nothing is promised before the nearest "and", nothing is before an earlier one.
  std::size_t Begin(const Chunk& promise) const {
    const std::size_t begin = doc_.ClauseBegin(promise.first);
    const auto behind = std::lower_bound(joints_.begin(), joints_.end(), promise.first);
    if (behind == joints_.begin() || *std::prev(behind) <= begin) return begin;
    return Any(begin, *std::prev(behind), "promise") ? *std::prev(behind) : begin;
  }

  std::size_t End(const Chunk& promise) const {
    const std::size_t end = doc_.ClauseEnd(promise.last - 1);
    const std::size_t joint = FirstFrom(joints_, promise.last, end);
    // A date behind both halves is the date of both: "I'll ask them and let you know by five".
    return joint < end && Any(joint, end, "promise") && !HasDate(joint, end) ? joint : end;
  }

  /// Denied, asked, offered, or done already.
  bool IsNone(const Chunk& promise) const {
    const Sentence& sentence = doc_.SentenceOf(promise.first);
    if (sentence.question || doc_.words()[promise.first].quoted) return true;
    const std::size_t begin = Begin(promise);
    const std::size_t end = End(promise);
    // "Wir können nicht zusagen, dass der Fahrer noch einmal kommt."
    const bool depends = parse_.Is(doc_.ClauseBegin(promise.first), "that") && begin > sentence.first;
    if (depends && Any(doc_.ClauseBegin(begin - 1), begin, "neg")) return true;
    return Any(begin, end, "neg") || Any(begin, end, "no-promise") || Any(sentence.first, sentence.last, "offer");
  }

  /// A date in this part of the sentence; "sobald", "soon" beside it takes nothing away.
  bool HasDate(std::size_t first, std::size_t last) const { return FirstFrom(dates_, first, last) < last; }

  /// The clause that begins at `first` only adds a time to its neighbour.
  bool IsDatedAddition(std::size_t first, std::size_t last) const {
    return last - first <= kAdditionWords && HasDate(first, last) && !Any(first, last, "promise") &&
           !Any(first, last, "done-verb");
  }

  bool IsDated(const Chunk& promise) const {
    const Sentence& sentence = doc_.SentenceOf(promise.first);
    const std::size_t begin = Begin(promise);
    const std::size_t end = End(promise);
    if (HasDate(begin, end)) return true;
    if (begin > sentence.first && IsDatedAddition(doc_.ClauseBegin(begin - 1), begin)) return true;
    if (end < sentence.last) return IsDatedAddition(end, doc_.ClauseEnd(end));
    const std::size_t next = doc_.words()[promise.first].sentence + 1;
    if (next >= doc_.sentences().size()) return false;
    return IsDatedAddition(doc_.sentences()[next].first, doc_.sentences()[next].last);
  }

  const Doc& doc_;
  const Parse& parse_;
  const DraftView& draft_;
  std::vector<std::size_t> joints_, dates_;  ///< words where an "and" or a date begins, by place
};

std::vector<RuleHit> Check(const DraftView& draft, const PolicyView&) { return PromiseFinder(draft).Find(); }

constexpr Message kMessages[] = {
    {"Hier wird etwas versprochen, aber nicht, bis wann. Nennen Sie einen Tag oder eine Uhrzeit; dann kann der Kunde "
     "sich "
     "darauf verlassen, und wir können es nachhalten.",
     "This promises something without saying by when. Name a day or a time, so that the customer can rely on it and we "
     "can keep track."}};

}  // namespace

const Rule kPromiseUndated = {"promise.undated", Check, kPromiseGerman, kPromiseEnglish, kMessages, Learned{}};

}  // namespace leitplanke::guard
