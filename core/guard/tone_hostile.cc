// tone.hostile: does the draft insult, mock, blame, threaten or shout at the customer?
#include <algorithm>

#include "core/guard/rule.h"
#include "core/guard/words/words.h"

namespace leitplanke::guard {
namespace {

constexpr std::size_t kShoutedWords = 3;  ///< words in capitals, in a row, that are a shout

/// "BBBB", "CCCC" are letters of a form, no words.
bool IsSpoken(std::string_view fold) {
  return fold.find_first_of("aeiouy") != std::string_view::npos &&
         fold.find_first_not_of(fold[0]) != std::string_view::npos;
}

bool NamesCustomer(const Parse& parse, std::size_t first, std::size_t last) {
  return parse.Any(first, last, "you") || parse.Any(first, last, "own-your");
}

/// "DU", "I", "A" between shouted words.
bool IsShortCapitals(const DraftView& draft, std::size_t i) {
  const Word& word = draft.doc.words()[i];
  return word.capital && word.end - word.begin <= 2;
}

/// "STOP SPAMMING OUR PAGE": a run of words in capitals, none of them an abbreviation among plain words.
void FindShouts(const DraftView& draft, std::vector<RuleHit>& hits) {
  const std::vector<Word>& words = draft.doc.words();
  for (std::size_t i = 0; i < words.size();) {
    std::size_t end = i;
    std::size_t loud = 0;
    while (end < words.size() && words[end].sentence == words[i].sentence && words[end].kind == TokenKind::kWord &&
           (words[end].shouted || IsShortCapitals(draft, end))) {
      loud += words[end].shouted && IsSpoken(words[end].fold) && !draft.parse.Is(end, "brand") ? 1 : 0;
      ++end;
    }
    if (loud >= kShoutedWords && !words[i].quoted) hits.push_back({draft.Range({i, end}), true, 1, {}, {}});
    i = std::max(end, i + 1);
  }
}

std::vector<RuleHit> Check(const DraftView& draft, const PolicyView&) {
  const Parse& parse = draft.parse;
  const Doc& doc = draft.doc;
  std::vector<RuleHit> hits;
  for (const Chunk& chunk : parse.All("hostile")) {
    const std::size_t begin = doc.ClauseBegin(chunk.first);
    const std::size_t end = doc.ClauseEnd(chunk.last - 1);
    if (doc.words()[chunk.first].quoted || parse.Any(begin, end, "not-hostile")) continue;
    // "Der Automat ist offensichtlich überfordert": of a thing, to nobody.
    if (parse.Any(begin, chunk.first, "abused-noun") && !NamesCustomer(parse, begin, end)) continue;
    hits.push_back({draft.Range(chunk), true, 0, {}, {}});
  }
  for (const Chunk& chunk : parse.All("insult")) {
    const std::size_t begin = doc.ClauseBegin(chunk.first);
    const std::size_t end = doc.ClauseEnd(chunk.last - 1);
    if (parse.Any(begin, end, "about-us") && !NamesCustomer(parse, begin, end)) continue;
    // A word of abuse for a thing or for ourselves, denied, or quoted, insults nobody.
    if (doc.words()[chunk.first].quoted || parse.Any(begin, end, "neg") || parse.Any(begin, end, "not-hostile"))
      continue;
    if (parse.Any(NamesCustomer(parse, begin, end) && chunk.first > begin ? chunk.first - 1 : begin, end,
                  "abused-thing"))
      continue;
    const bool called = chunk.first == begin && chunk.last == end;  // "…, idiot, …"
    hits.push_back({draft.Range(chunk), true, 0, {}, {}, called || NamesCustomer(parse, begin, end)});
  }
  FindShouts(draft, hits);
  return hits;
}

constexpr Message kMessages[] = {{"Das klingt feindselig: Es beleidigt, verspottet, beschuldigt oder droht. Sagen Sie "
                                  "in der Sache Nein, mit dem Grund, "
                                  "und lassen Sie die Person aus dem Spiel.",
                                  "This sounds hostile: it insults, mocks, blames or threatens. Say no to the matter, "
                                  "with the reason, and leave the "
                                  "person out of it."},
                                 {"Großbuchstaben wirken wie Schreien. Schreiben Sie den Satz normal.",
                                  "Capitals read as shouting. Write the sentence normally."}};

}  // namespace

const Rule kToneHostile = {"tone.hostile", Check, kToneGerman, kToneEnglish, kMessages, Learned{}};

}  // namespace leitplanke::guard
