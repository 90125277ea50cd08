#include "core/text/language/word_trie.h"

#include <algorithm>

namespace leitplanke {

std::int32_t WordTrie::Insert(std::vector<Node>& trie, std::string_view letters) {
  std::int32_t at = 0;
  for (const char letter : letters) {
    std::int32_t child = trie[static_cast<std::size_t>(at)].child;
    while (child >= 0 && trie[static_cast<std::size_t>(child)].letter != letter) {
      child = trie[static_cast<std::size_t>(child)].sibling;
    }
    if (child < 0) {
      Node node;
      node.letter = letter;
      node.sibling = trie[static_cast<std::size_t>(at)].child;
      child = static_cast<std::int32_t>(trie.size());
      trie.push_back(node);
      trie[static_cast<std::size_t>(at)].child = child;
    }
    at = child;
  }
  return at;
}

void WordTrie::Add(std::string_view pattern, std::uint16_t symbol) {
  const bool open_front = pattern.starts_with('*');
  if (open_front) pattern.remove_prefix(1);
  const bool open_end = pattern.ends_with('*');
  if (open_end) pattern.remove_suffix(1);
  std::vector<Node>& trie = open_front ? inner_ : front_;
  Node& node = trie[static_cast<std::size_t>(Insert(trie, pattern))];
  std::int32_t& head = open_end ? node.open : node.whole;
  links_.push_back({symbol, head});
  head = static_cast<std::int32_t>(links_.size() - 1);
}

void WordTrie::Collect(std::int32_t head, std::vector<std::uint16_t>& out) const {
  for (; head >= 0; head = links_[static_cast<std::size_t>(head)].next) {
    out.push_back(links_[static_cast<std::size_t>(head)].symbol);
  }
}

void WordTrie::Walk(const std::vector<Node>& trie, std::string_view word, std::vector<std::uint16_t>& out) const {
  std::int32_t at = 0;
  for (std::size_t i = 0;; ++i) {
    const Node& node = trie[static_cast<std::size_t>(at)];
    Collect(node.open, out);
    if (i == word.size()) {
      Collect(node.whole, out);
      return;
    }
    at = node.child;
    while (at >= 0 && trie[static_cast<std::size_t>(at)].letter != word[i])
      at = trie[static_cast<std::size_t>(at)].sibling;
    if (at < 0) return;
  }
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
