#include "core/assess/rules/cues.h"

#include <algorithm>
#include <utility>

#include "core/text/language/grammar_source.h"

namespace leitplanke::assess {
namespace {

constexpr std::array<std::string_view, kCues> kCueNames = {
    "past",       "now",      "resolved", "hypo",       "partial",  "outage",    "safety",    "fraud",   "repeat",
    "contacting", "silence",  "promise",  "unkept",     "offline",  "ownletter", "legal",     "churn",   "cancel",
    "churnnot",   "islawyer", "staffed",  "stranded",   "deadline", "press",     "selfharm",  "trouble", "slight",
    "relief",     "praise",   "thanks",   "sarcasm",    "neg",      "you-brand", "community", "ask",     "rhetoric",
    "request",    "suggest",  "pricing",  "help-other", "jobad",    "news",      "spam",      "pose",    "bait"};

constexpr std::string_view kGermanSignals = kPackedGrammar<[] {
  return std::string_view(
#include "core/assess/rules/signals_de.inc"
  );
}>;
constexpr std::string_view kGermanTone = kPackedGrammar<[] {
  return std::string_view(
#include "core/assess/rules/tone_de.inc"
  );
}>;
constexpr std::string_view kEnglishSignals = kPackedGrammar<[] {
  return std::string_view(
#include "core/assess/rules/signals_en.inc"
  );
}>;
constexpr std::string_view kEnglishTone = kPackedGrammar<[] {
  return std::string_view(
#include "core/assess/rules/tone_en.inc"
  );
}>;

}  // namespace

std::string_view CueName(Cue cue) { return kCueNames[static_cast<std::size_t>(cue)]; }

void Cues::Add(const Evidence& evidence) {
  const Mask bit = Mask{1} << static_cast<unsigned>(evidence.cue);
  by_sentence_[evidence.sentence] |= bit;
  for (std::size_t i = evidence.first; i < evidence.last; ++i) by_word_[i] |= bit;
  if (!all_.empty() && all_.back().cue == evidence.cue && evidence.first < all_.back().last) {
    all_.back().last = std::max(all_.back().last, evidence.last);
    return;
  }
  all_.push_back(evidence);
  ++counts_[static_cast<std::size_t>(evidence.cue)];
}

struct CueReader::Language {
  explicit Language(const std::vector<std::string_view>& sources) : grammar(sources) {
    for (std::size_t i = 0; i < kCues; ++i) symbols[i] = grammar.Find(kCueNames[i]);
  }
  Grammar grammar;
  std::array<Symbol, kCues> symbols{};
};

CueReader::CueReader(const std::vector<std::string>& brand_words) : brand_source_("brandword =") {
  for (const std::string& word : brand_words) brand_source_ += " " + word;
  brand_source_ += "\n";
}
CueReader::CueReader(CueReader&&) noexcept = default;
CueReader& CueReader::operator=(CueReader&&) noexcept = default;
CueReader::~CueReader() = default;

const CueReader::Language& CueReader::German() const {
  if (german_ == nullptr) {
    german_ = std::make_unique<Language>(std::vector<std::string_view>{brand_source_, kGermanSignals, kGermanTone});
  }
  return *german_;
}

const CueReader::Language& CueReader::English() const {
  if (english_ == nullptr) {
    english_ = std::make_unique<Language>(std::vector<std::string_view>{brand_source_, kEnglishSignals, kEnglishTone});
  }
  return *english_;
}

Cues CueReader::Read(const Doc& doc, std::string_view language) const {
  Cues cues;
  cues.by_word_.resize(doc.words().size());
  cues.by_sentence_.resize(doc.sentences().size());
  const auto read = [&](const Language& rules) {
    const Parse parse(rules.grammar, doc);
    for (std::size_t i = 0; i < kCues; ++i) {
      for (const Chunk& chunk : parse.All(rules.symbols[i])) {
        cues.Add(Evidence{static_cast<Cue>(i), chunk.first, chunk.last, doc.words()[chunk.first].sentence});
      }
    }
  };
  if (language != "en") read(German());
  if (language != "de") read(English());
  return cues;
}

}  // namespace leitplanke::assess
