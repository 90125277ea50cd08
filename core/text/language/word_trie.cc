#include "core/text/language/word_trie.h"

#include <algorithm>

namespace leitplanke {

std::size_t WordTrie::Trie::Slot(std::uint32_t key) const {
  constexpr std::uint32_t kFibonacci = 2654435769U;  // 2^32 / golden ratio, odd: spreads neighbouring keys
  const std::size_t mask = edges_.size() - 1;
  std::size_t slot = (key * kFibonacci >> 8) & mask;
  while (edges_[slot].key != 0 && edges_[slot].key != key) slot = (slot + 1) & mask;
  return slot;
}

std::int32_t WordTrie::Trie::Step(std::int32_t at, char letter) const { return edges_[Slot(Key(at, letter))].to; }

void WordTrie::Trie::Grow() {
  std::vector<Edge> old(edges_.size() * 2);
  old.swap(edges_);
  for (const Edge& edge : old) {
    if (edge.key != 0) edges_[Slot(edge.key)] = edge;
  }
}

WordTrie::Node& WordTrie::Trie::Insert(std::string_view letters) {
  std::int32_t at = 0;
  for (const char letter : letters) {
    std::int32_t next = Step(at, letter);
    if (next == kNone) {
      if (nodes_.size() * 2 >= edges_.size()) Grow();
      next = static_cast<std::int32_t>(nodes_.size());
      nodes_.emplace_back();
      const std::uint32_t key = Key(at, letter);
      edges_[Slot(key)] = {key, next};
    }
    at = next;
  }
  return nodes_[static_cast<std::size_t>(at)];
}

void WordTrie::Add(std::string_view pattern, std::uint16_t symbol) {
  const bool open_front = pattern.starts_with('*');
  if (open_front) pattern.remove_prefix(1);
  const bool open_end = pattern.ends_with('*');
  if (open_end) pattern.remove_suffix(1);
  Node& node = (open_front ? inner_ : front_).Insert(pattern);
  std::int32_t& head = open_end ? node.open : node.whole;
  links_.push_back({symbol, head});
  head = static_cast<std::int32_t>(links_.size() - 1);
}

void WordTrie::Collect(std::int32_t head, std::vector<std::uint16_t>& out) const {
  for (; head >= 0; head = links_[static_cast<std::size_t>(head)].next) {
    out.push_back(links_[static_cast<std::size_t>(head)].symbol);
  }
}

void WordTrie::Walk(const Trie& trie, std::string_view word, std::vector<std::uint16_t>& out) const {
  std::int32_t at = 0;
  for (const char letter : word) {
    Collect(trie.node(at).open, out);
    at = trie.Step(at, letter);
    if (at == kNone) return;
  }
  Collect(trie.node(at).open, out);
  Collect(trie.node(at).whole, out);
}

void WordTrie::Find(std::string_view word, std::vector<std::uint16_t>& out) const {
  const std::size_t before = out.size();
  Walk(front_, word, out);
  if (word.size() <= kMaxWordBytes) {
    for (std::size_t from = 0; from < word.size(); ++from) Walk(inner_, word.substr(from), out);
  }
  const auto begin = out.begin() + static_cast<std::ptrdiff_t>(before);
  std::make_heap(begin, out.end());
  std::sort_heap(begin, out.end());
  out.erase(std::unique(begin, out.end()), out.end());
}

}  // namespace leitplanke
