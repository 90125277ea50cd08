#include <algorithm>
#include <span>

#include "core/assess/decide.h"
#include "core/text/fold.h"

namespace leitplanke::assess {
namespace {

class Extractor {
 public:
  Extractor(const Doc& doc, const Cues& cues, std::string_view language)
      : doc_(doc),
        words_(doc.words()),
        cues_(cues),
        german_(language == "de"),
        foreign_(language != "de" && language != "en" && language != "und") {}

  void Tone(Features& f) const {
    std::size_t trouble_end = 0;
    bool only_asked = false;
    for (const Evidence& e : cues_.all()) {
      const bool trouble = e.cue == Cue::kTrouble && !Relieved(e) && e.first >= trouble_end;
      const bool slight = e.cue == Cue::kSlight && !Relieved(e) && !Covered(e, Cue::kTrouble);
      if (trouble) trouble_end = e.last;
      if ((trouble || slight) && OnlyAsked(e.sentence)) {
        only_asked = true;
      } else if (trouble || slight) {
        ++(trouble ? f.trouble : f.slight);
      }
      if (e.cue == Cue::kPraise && !Negated(e) && !Covered(e, Cue::kTrouble) && !Covered(e, Cue::kSarcasm) &&
          !Covered(e, Cue::kSuggest) && !IsPoliteWord(e)) {
        ++f.praise;
      }
      if (e.cue == Cue::kRelief) ++f.praise;
    }
    if (only_asked) ++f.slight;
    f.thanks = static_cast<int>(cues_.Count(Cue::kThanks));
    f.sarcasm = cues_.Has(Cue::kSarcasm);
    for (const std::string_view sign : {"😂", "🤣", "😹", "😅", "haha", "Haha", "HAHA"}) {
      f.laughs = f.laughs || doc_.text().find(sign) != std::string::npos;
    }
    for (const Word& word : words_) {
      f.contrast = f.contrast || OneOf({{"aber", "but", "leider", "jedoch", "allerdings", "however", "although",
                                         "though", "unfortunately", "nur", "except", "trotzdem", "obwohl", "dafuer"}},
                                       word.fold);
    }
  }

  void Wants(Features& f) const {
    for (std::uint32_t s = 0; s < doc_.sentences().size(); ++s) {
      const bool request = cues_.HasIn(Cue::kRequest, s);
      const bool suggestion = cues_.HasIn(Cue::kSuggest, s) && !cues_.HasIn(Cue::kPricing, s);
      const bool rhetoric = cues_.HasIn(Cue::kRhetoric, s);
      const bool ask = cues_.HasIn(Cue::kAsk, s);
      if (suggestion && !(request && f.gives_data)) {
        ++f.suggestions;
        continue;
      }
      if (request) ++f.requests;
      if (rhetoric) {
        ++(AsksWhy(s) ? f.why : f.rhetoric);
      } else if (ask && !request) {
        if (f.gives_data && doc_.sentences()[s].question && CanIGet(s)) {
          ++f.requests;
        } else {
          ++f.questions;
        }
      } else if (!ask && !request && !suggestion && doc_.sentences()[s].question && LooksLikeQuestion(s)) {
        ++f.questions;
      }
    }
    f.pricing = cues_.Has(Cue::kPricing);
  }

  /// Evidence that holds now: not hypothetical, not over, not denied.
  bool Holds(Cue cue, bool must_be_now) const {
    for (const Evidence& e : cues_.all()) {
      if (e.cue != cue || cues_.HasIn(Cue::kHypothetical, e.sentence) || Negated(e)) continue;
      const bool past = cues_.HasIn(Cue::kPast, e.sentence) && !cues_.HasIn(Cue::kNow, e.sentence);
      if (must_be_now && (past || cues_.Has(Cue::kResolved))) continue;
      return true;
    }
    return false;
  }

  /// Trouble is told in the sentence of the cue or in the one beside it.
  bool InSentenceWithTrouble(Cue cue) const {
    for (const Evidence& e : cues_.all()) {
      if (e.cue != cue) continue;
      for (std::uint32_t s = e.sentence > 0 ? e.sentence - 1 : 0; s <= e.sentence + 1; ++s) {
        if (cues_.HasIn(Cue::kTrouble, s) || cues_.HasIn(Cue::kSlight, s) || cues_.HasIn(Cue::kRepeat, s)) return true;
      }
    }
    return false;
  }

  /// The company's word is quoted, and something says that it was not kept. "Wie versprochen" alone praises.
  bool PromiseBroken() const {
    for (const Evidence& e : cues_.all()) {
      if (e.cue != Cue::kPromise || !cues_.Has(Cue::kUnkept) || cues_.HasIn(Cue::kHypothetical, e.sentence)) continue;
      const std::string_view before = e.first > 0 ? std::string_view(words_[e.first - 1].fold) : std::string_view();
      const bool as_promised = before == "wie" || before == "as";
      if (!as_promised || Negated(e)) return true;
    }
    return QuotedPromise();
  }

  /// „Morgen haben Sie Ihr Geld“ – das war vor drei Wochen: a promise in quotation marks and time that has passed.
  bool QuotedPromise() const {
    bool future = false;
    bool passed = false;
    for (const Word& word : words_) {
      if (word.quoted) {
        future =
            future || OneOf({{"morgen",   "werden",    "wird",    "innerhalb", "spaetestens", "bald",     "sofort",
                              "umgehend", "bis",       "binnen",  "will",      "ll",          "tomorrow", "within",
                              "by",       "soon",      "shortly", "today",     "heute",       "thursday", "monday",
                              "tuesday",  "wednesday", "friday",  "montag",    "dienstag",    "mittwoch", "donnerstag",
                              "freitag",  "stunden",   "hours",   "days",      "tagen",       "werktage", "werktagen"}},
                            word.fold);
      } else {
        passed = passed || OneOf({{"vor",    "ago",    "seitdem", "since", "later", "nichts", "nothing",
                                   "nie",    "never",  "wochen",  "weeks", "still", "immer",  "after",
                                   "monate", "months", "tage",    "days",  "noch",  "now",    "spaeter"}},
                                 word.fold);
      }
    }
    return future && passed;
  }

  bool HasFirstPerson() const {
    // "im" is read as "i am": in German only the German words count.
    return std::any_of(words_.begin(), words_.end(), [&](const Word& word) {
      return OneOf({{"ich", "wir", "mir", "mich", "uns", "mein", "meine", "meinen", "meinem", "meiner", "unser",
                     "unsere"}},
                   word.fold) ||
             (!german_ && OneOf({{"i", "we", "me", "my", "our"}}, word.fold));
    });
  }

  bool HasLink() const {
    return std::any_of(words_.begin(), words_.end(), [](const Word& word) { return word.kind == TokenKind::kLink; });
  }

  bool BeginsWithForeignHandle(const BrandHits& brand) const {
    return !words_.empty() && words_[0].kind == TokenKind::kHandle && brand.handles == 0;
  }

  /// What a complaint without any word of trouble still has: negations, contrasts, money, times, exclamations.
  int Hints() const {
    int hints = HasFirstPerson() ? 1 : 0;
    bool number = false;
    bool you = false;
    for (const Word& word : words_) {
      number = number || word.kind == TokenKind::kNumber;
      you = you ||
            OneOf({{"ihr", "euch", "euer", "eure", "euren", "eurem", "eurer", "sie", "ihnen", "ihre", "you", "your"}},
                  word.fold);
    }
    hints += (number ? 1 : 0) + (you ? 1 : 0) + (cues_.Has(Cue::kNegation) ? 2 : 0);
    hints += doc_.text().find('!') != std::string::npos ? 1 : 0;
    return words_.size() >= 5 ? hints : 0;
  }

  /// The brand's name is called: "Nordbahn: …", "…, Nordbahn!", "Nordbahn, wann …".
  bool CallsBrand(const BrandHits& brand) const {
    if (brand.names == 0 || !HasFirstPerson()) return false;
    const std::size_t word = brand.first_word;
    const std::string_view text = doc_.text();
    const std::string_view behind = text.substr(words_[word].end, 1);
    const bool starts = doc_.SentenceOf(word).first == word;
    const bool called = behind == "," || behind == ":" || behind == "!";
    const std::string_view gap = doc_.GapBefore(word);
    const bool ends = (behind.empty() || behind == "!" || behind == "?" || behind == ".") && gap.starts_with(",");
    return (starts && called) || ends;
  }

  bool AnyQuestion() const {
    return std::any_of(doc_.sentences().begin(), doc_.sentences().end(), [](const auto& s) { return s.question; });
  }

 private:
  /// A sentence of praise such as "keine Probleme" lies over it.
  bool Relieved(const Evidence& e) const { return Covered(e, Cue::kRelief); }

  bool Covered(const Evidence& e, Cue by) const {
    for (std::size_t i = e.first; i < e.last; ++i) {
      if (cues_.Covers(by, i)) return true;
    }
    return false;
  }

  /// A negation stands within the three words before it in the same clause.
  bool Negated(const Evidence& e) const {
    for (std::size_t back = 1; back <= 3 && back <= e.first; ++back) {
      const std::size_t word = e.first - back;
      if (cues_.Covers(Cue::kNegation, word) && words_[word].clause == words_[e.first].clause) return true;
    }
    return false;
  }

  /// A question about how things are handled ("Bekomme ich bei Verspätung Geld zurück?") reports no failure; one that
  /// insists ("schon wieder", "still") or calls a thing one's own does.
  bool OnlyAsked(std::uint32_t sentence) const {
    const Sentence& s = doc_.sentences()[sentence];
    if (!s.question || cues_.HasIn(Cue::kRhetoric, sentence)) return false;
    for (std::size_t i = s.first; i < s.last; ++i) {
      if (OneOf({{"mein",     "meine",   "meinen", "meiner", "meinem", "unser", "unsere",
                  "unseren",  "my",      "our",    "wieder", "schon",  "noch",  "endlich",
                  "staendig", "dauernd", "again",  "still",  "always", "keeps", "scho"}},
                words_[i].fold)) {
        return false;
      }
    }
    return true;
  }

  /// Greetings and set phrases: "guten Tag", "gut, dann …", "liebes Team", "Thanks" before a request.
  bool IsPoliteWord(const Evidence& e) const {
    const std::string& word = words_[e.first].fold;
    const std::string_view next =
        e.first + 1 < words_.size() ? std::string_view(words_[e.first + 1].fold) : std::string_view();
    if (OneOf({{"guten", "good", "gute", "schoenen", "schoenes"}}, word) &&
        OneOf({{"tag", "morgen", "abend", "tach", "morning", "day", "evening", "afternoon", "nacht", "mittag"}},
              next)) {
      return true;
    }
    if (OneOf({{"thanks", "thank", "danke", "dank", "dankeschoen", "merci", "cheers", "ta"}}, word)) {
      return !ThanksForSomething(e.first);
    }
    if (word == "happy" && OneOf({{"birthday", "new", "christmas", "easter", "to"}}, next)) return true;
    return OneOf({{"gern", "gerne", "lieb", "kind", "love"}}, word) && e.last == e.first + 1 &&
           OneOf({{"regards", "wissen", "haben", "eine", "einen", "ein", "auch", "to", "the", "of", "mal"}}, next);
  }

  /// "Danke für die schnelle Hilfe" praises; "danke für eine Antwort", "thanks in advance" do not.
  bool ThanksForSomething(std::size_t word) const {
    const std::size_t end = std::min(words_.size(), word + 7);
    bool reason = false;
    for (std::size_t i = word + 1; i < end; ++i) {
      const std::string& fold = words_[i].fold;
      if (OneOf({{"voraus", "vorab", "advance", "antwort", "rueckmeldung", "info", "auskunft", "nichts", "nothing"}},
                fold) &&
          !(i > 0 && OneOf({{"schnelle", "gute", "nette", "tolle", "quick", "super"}}, words_[i - 1].fold))) {
        return false;
      }
      reason = reason || OneOf({{"fuer", "for", "dass", "an"}}, fold);
    }
    return reason || !AnyQuestion();
  }

  bool AsksWhy(std::uint32_t sentence) const {
    const Sentence& s = doc_.sentences()[sentence];
    for (std::size_t i = s.first; i < s.last; ++i) {
      if (OneOf({{"warum", "wieso", "weshalb", "why"}}, words_[i].fold)) return s.question;
    }
    return false;
  }

  bool CanIGet(std::uint32_t sentence) const {
    const Sentence& s = doc_.sentences()[sentence];
    bool modal = false;
    bool get = false;
    for (std::size_t i = s.first; i < s.last; ++i) {
      modal = modal || OneOf({{"kann", "koennte", "can", "could", "may", "darf"}}, words_[i].fold);
      get = get || OneOf({{"bekommen", "haben", "erhalten", "get", "have", "kriegen"}}, words_[i].fold);
    }
    return modal && get;
  }

  /// A few words and a question mark: "Ersatzverkehr ab Kiel?" asks; one word ("Oder?") and a whole story do not.
  bool LooksLikeQuestion(std::uint32_t sentence) const {
    const Sentence& s = doc_.sentences()[sentence];
    const std::size_t words = s.last - s.first;
    if (foreign_) return true;
    return words >= 2 && words <= 4 && !cues_.HasIn(Cue::kTrouble, sentence);
  }

  const Doc& doc_;
  const std::vector<Word>& words_;
  const Cues& cues_;
  bool german_;
  bool foreign_;  ///< no lexicon for this language
};

void AddSignals(const Post& post, const Policy& policy, const Cues& cues, const Extractor& read, Features& f) {
  const auto add = [&](const char* name) { f.signals.emplace_back(name); };
  // In the order of their names, so that the list is sorted.
  if (read.PromiseBroken()) add("broken-promise");
  if (read.Holds(Cue::kChurn, false) && !cues.Has(Cue::kChurnNot)) add("churn");
  const bool wants = f.trouble + f.slight + f.requests + f.questions > 0;
  if (wants && read.Holds(Cue::kDeadline, true)) add("deadline");
  if (read.Holds(Cue::kFraud, false)) add("fraud");
  if (read.Holds(Cue::kLegal, false) && !cues.Has(Cue::kIsLawyer)) add("legal-threat");
  const bool channel = cues.Has(Cue::kOffline) && !cues.Has(Cue::kOwnLetter);
  const bool blamed = f.trouble > 0 && (read.InSentenceWithTrouble(Cue::kOffline) || cues.Has(Cue::kStaffed));
  const bool told = cues.Has(Cue::kStaffed) && f.praise == 0 && f.questions == 0;
  if ((channel && blamed) || told) add("offline-cause");
  if (!cues.Has(Cue::kPartial) && read.Holds(Cue::kOutage, true)) add("outage");
  f.wide_reach = post.followers.has_value() && *post.followers >= policy.press_followers;
  if (f.wide_reach || read.Holds(Cue::kPress, false)) add("press");
  const bool again_and_again =
      cues.Count(Cue::kContacting) >= 3 || (cues.Count(Cue::kContacting) >= 2 && cues.Has(Cue::kSilence));
  if (cues.Has(Cue::kRepeat) || again_and_again) add("repeat-contact");
  if (read.Holds(Cue::kSafety, false)) add("safety");
  if (cues.Has(Cue::kSelfHarm)) add("self-harm");
  if (read.Holds(Cue::kStranded, true)) add("stranded");
}

}  // namespace

Features Extract(const Post& post, const Policy& policy, const Doc& doc, std::string_view language, const Cues& cues,
                 const BrandHits& brand, bool imitates_brand, const std::vector<Pii>& pii) {
  Features f;
  const Extractor read(doc, cues, language);
  f.own_page = post.on_own_page;
  f.brand = brand;
  f.imitates_brand = imitates_brand;
  f.speaks_to_brand = cues.Has(Cue::kYouBrand) || read.CallsBrand(brand);
  f.asks_community = cues.Has(Cue::kCommunity);
  f.answers_person = read.BeginsWithForeignHandle(brand);
  f.cancels = cues.Has(Cue::kCancel);
  f.gives_data = std::any_of(pii.begin(), pii.end(), [](const Pii& p) {
    return p.kind == PiiKind::kCustomerNumber || p.kind == PiiKind::kContractNumber || p.kind == PiiKind::kOrderNumber;
  });
  read.Tone(f);
  read.Wants(f);
  AddSignals(post, policy, cues, read, f);
  const bool first_person = read.HasFirstPerson();
  f.hints = read.Hints();
  f.helps_other = cues.Has(Cue::kHelpOther);
  f.job_ad = cues.Has(Cue::kJobAd) && !f.own_page && f.trouble == 0;
  const bool dry = !first_person && !f.speaks_to_brand && f.brand.handles == 0 && !read.AnyQuestion();
  f.news_share = !f.own_page && dry && (cues.Has(Cue::kNews) || f.trouble == 0) &&
                 (read.HasLink() || cues.Has(Cue::kNews)) && (f.trouble == 0 || read.HasLink());
  f.lures_in_its_name = (cues.Has(Cue::kPose) || cues.Has(Cue::kBait)) && f.brand.names + f.brand.handles > 0;
  f.poses_as_brand =
      (cues.Has(Cue::kPose) || imitates_brand) && cues.Has(Cue::kBait) && f.trouble <= 1 && !read.AnyQuestion();
  f.spam = f.poses_as_brand || (cues.Has(Cue::kSpam) && f.trouble == 0 && f.questions == 0);
  return f;
}

}  // namespace leitplanke::assess
