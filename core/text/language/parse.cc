#include <algorithm>
#include <bit>

#include "core/text/language/grammar.h"

namespace leitplanke {

Parse::Parse(const Grammar& grammar, const Doc& doc, std::span<const Given> given) : grammar_(grammar), doc_(doc) {
  const std::vector<Word>& words = doc.words();
  symbol_end_.reserve(words.size() + 1);
  symbol_end_.push_back(0);
  for (const Word& word : words) {
    grammar.words_.Find(word.fold, symbols_);
    symbol_end_.push_back(static_cast<std::uint32_t>(symbols_.size()));
  }
  chunk_head_.assign(words.size(), -1);
  for (const Given& known : given) {
    const Symbol label = grammar.Find(known.name);
    if (label == 0) continue;
    for (const Chunk& chunk : known.chunks) Add(label, chunk.first, chunk.last);
  }
  for (std::uint8_t level = 1; level < grammar.levels_; ++level) MatchLevel(level);
  MakeIndex();
}

void Parse::MatchLevel(std::uint8_t level) {
  const std::size_t row = level * grammar_.is_label_.size();
  const auto try_all = [&](Symbol symbol, std::size_t start) {
    const std::uint32_t end = grammar_.anchor_begin_[row + symbol + 1];
    for (std::uint32_t at = grammar_.anchor_begin_[row + symbol]; at < end; ++at) {
      Try(grammar_.patterns_by_anchor_[at], start);
    }
  };
  for (std::size_t i = 0; i < doc_.words().size(); ++i) {
    for (std::uint32_t s = symbol_end_[i]; s < symbol_end_[i + 1]; ++s) try_all(symbols_[s], i);
    // Chunks added on the way are of this level and start nothing on it.
    for (std::int32_t c = chunk_head_[i]; c >= 0; c = chunks_[static_cast<std::size_t>(c)].next) {
      const Symbol label = chunks_[static_cast<std::size_t>(c)].label;
      if (grammar_.level_[label] < level) try_all(label, i);
    }
  }
}

void Parse::Try(std::uint32_t index, std::size_t start) {
  const Grammar::Pattern& pattern = grammar_.patterns_[index];
  if ((pattern.lang & doc_.SentenceOf(start).language) == 0) return;
  Window at = 1;
  for (std::size_t e = pattern.first; e < pattern.first + std::size_t{pattern.size} && at != 0; ++e) {
    at = Step(grammar_.elements_[e], start, at);
  }
  at &= ~Window{1};  // a chunk has a word
  if (at == 0) return;
  const int length = pattern.greedy ? 63 - std::countl_zero(at) : std::countr_zero(at);
  Add(pattern.label, start, start + static_cast<std::size_t>(length));
}

Parse::Window Parse::Step(const Grammar::Element& element, std::size_t start, Window at) const {
  using Op = Grammar::Op;
  const Sentence& sentence = doc_.SentenceOf(start);
  switch (element.op) {
    case Op::kMatch:
      return Consume(element, start, at);
    case Op::kOptional:
      return at | Consume(element, start, at);
    case Op::kGap:
    case Op::kClauseGap:
      return Widen(element, start, at);
    case Op::kQuestion:
      return sentence.question ? at : 0;
    default:
      break;
  }
  Window kept = 0;
  for (Window rest = at; rest != 0; rest &= rest - 1) {
    const std::size_t word = start + static_cast<std::size_t>(std::countr_zero(rest));
    const bool inside = word < sentence.last;
    bool keep = false;
    if (element.op == Op::kNot) keep = !inside || !Matches(element, word);
    if (element.op == Op::kNotBefore) keep = word == sentence.first || !Matches(element, word - 1);
    if (element.op == Op::kClauseEdge) keep = !inside || doc_.ClauseBegin(word) == word;
    if (element.op == Op::kStart) keep = word == sentence.first;
    if (element.op == Op::kCapital) keep = inside && doc_.words()[word].capital;
    if (element.op == Op::kEnd) keep = !inside;
    if (keep) kept |= rest & (~rest + 1);
  }
  return kept;
}

Parse::Window Parse::Consume(const Grammar::Element& element, std::size_t start, Window at) const {
  const std::size_t end = doc_.SentenceOf(start).last;
  Window next = 0;
  for (Window rest = at; rest != 0; rest &= rest - 1) {
    const std::size_t offset = static_cast<std::size_t>(std::countr_zero(rest));
    const std::size_t word = start + offset;
    if (word >= end || offset >= kMaxChunkWords) continue;
    for (std::size_t a = element.first; a < element.first + std::size_t{element.size}; ++a) {
      const Symbol symbol = grammar_.alternatives_[a];
      if (HasWord(word, symbol)) next |= Window{1} << (offset + 1);
      if (!grammar_.is_label_[symbol]) continue;
      const Found* chunk = FindChunk(word, symbol);
      if (chunk != nullptr && chunk->last - start <= kMaxChunkWords) next |= Window{1} << (chunk->last - start);
    }
  }
  return next;
}

Parse::Window Parse::Widen(const Grammar::Element& element, std::size_t start, Window at) const {
  const std::size_t end = doc_.SentenceOf(start).last;
  Window wide = at;
  for (int i = 0; i < element.count; ++i) {
    Window further = wide << 1;
    for (Window rest = further & ~wide; rest != 0; rest &= rest - 1) {
      const std::size_t word = start + static_cast<std::size_t>(std::countr_zero(rest));
      const bool crosses = element.op == Grammar::Op::kClauseGap && word < end && doc_.ClauseBegin(word) == word;
      if (word > end || crosses) further &= ~(rest & (~rest + 1));
    }
    wide |= further;
  }
  return wide;
}

bool Parse::Matches(const Grammar::Element& element, std::size_t word) const {
  for (std::size_t a = element.first; a < element.first + std::size_t{element.size}; ++a) {
    const Symbol symbol = grammar_.alternatives_[a];
    if (HasWord(word, symbol) || (grammar_.is_label_[symbol] && FindChunk(word, symbol) != nullptr)) return true;
  }
  return false;
}

bool Parse::HasWord(std::size_t word, Symbol symbol) const {
  for (std::uint32_t s = symbol_end_[word]; s < symbol_end_[word + 1]; ++s) {
    if (symbols_[s] == symbol) return true;
  }
  return false;
}

const Parse::Found* Parse::FindChunk(std::size_t word, Symbol label) const {
  for (std::int32_t c = chunk_head_[word]; c >= 0; c = chunks_[static_cast<std::size_t>(c)].next) {
    const Found& chunk = chunks_[static_cast<std::size_t>(c)];
    if (chunk.label == label) return &chunk;
  }
  return nullptr;
}

void Parse::Add(Symbol label, std::size_t first, std::size_t last) {
  for (std::int32_t c = chunk_head_[first]; c >= 0; c = chunks_[static_cast<std::size_t>(c)].next) {
    Found& chunk = chunks_[static_cast<std::size_t>(c)];
    if (chunk.label != label) continue;
    chunk.last = std::max(chunk.last, static_cast<std::uint32_t>(last));
    return;
  }
  chunks_.push_back({label, static_cast<std::uint32_t>(last), chunk_head_[first]});
  chunk_head_[first] = static_cast<std::int32_t>(chunks_.size() - 1);
}

void Parse::MakeIndex() {
  for (std::uint32_t i = 0; i < doc_.words().size(); ++i) {
    for (std::uint32_t s = symbol_end_[i]; s < symbol_end_[i + 1]; ++s) {
      if (grammar_.is_named_[symbols_[s]]) index_.push_back({symbols_[s], i, i + 1});
    }
    for (std::int32_t c = chunk_head_[i]; c >= 0; c = chunks_[static_cast<std::size_t>(c)].next) {
      const Found& chunk = chunks_[static_cast<std::size_t>(c)];
      index_.push_back({chunk.label, i, chunk.last});
    }
  }
  // Of a word and a chunk with the same name the longer comes first.
  std::sort(index_.begin(), index_.end(), [](const Entry& a, const Entry& b) {
    if (a.symbol != b.symbol) return a.symbol < b.symbol;
    return a.first != b.first ? a.first < b.first : a.last > b.last;
  });
}

const Parse::Entry* Parse::Next(Symbol symbol, std::size_t from) const {
  const auto found = std::lower_bound(index_.begin(), index_.end(), from, [&](const Entry& entry, std::size_t word) {
    return entry.symbol != symbol ? entry.symbol < symbol : entry.first < word;
  });
  return found == index_.end() || found->symbol != symbol ? nullptr : &*found;
}

std::size_t Parse::EndOf(std::size_t word, std::string_view name) const {
  const Symbol symbol = grammar_.Find(name);
  if (const Found* chunk = grammar_.is_label_[symbol] ? FindChunk(word, symbol) : nullptr) return chunk->last;
  return symbol != 0 && HasWord(word, symbol) ? word + 1 : 0;
}

std::vector<Chunk> Parse::All(Symbol symbol) const {
  std::vector<Chunk> all;
  for (const Entry* entry = Next(symbol, 0); entry != nullptr; entry = Next(symbol, entry->first + 1)) {
    all.push_back({entry->first, entry->last});
  }
  return all;
}

bool Parse::Any(std::size_t first, std::size_t last, std::string_view name) const {
  const Entry* entry = Next(grammar_.Find(name), first);
  return entry != nullptr && entry->first < last;
}

std::vector<std::string_view> Parse::Names() const {
  std::vector<std::string_view> names;
  for (std::size_t i = 0; i < index_.size(); ++i) {
    if (i == 0 || index_[i].symbol != index_[i - 1].symbol) names.push_back(grammar_.NameOf(index_[i].symbol));
  }
  return names;
}

}  // namespace leitplanke
