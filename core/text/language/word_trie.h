/// @file   word_trie.h
/// @brief  Many words and parts of words at once: which symbols does this word have?
#ifndef LEITPLANKE_CORE_TEXT_LANGUAGE_WORD_TRIE_H_
#define LEITPLANKE_CORE_TEXT_LANGUAGE_WORD_TRIE_H_

#include <cstdint>
#include <string_view>
#include <vector>

namespace leitplanke {

/// Two tries: one read from the start of a word (whole words and beginnings), one from every place in it (endings
/// and inner parts). A look-up costs O(length · depth of what matches); words are short, `kMaxWordBytes` at most.
class WordTrie {
 public:
  static constexpr std::size_t kMaxWordBytes = 64;  ///< longer words have no symbols but those of their beginning

  WordTrie() : front_(1), inner_(1) {}
  /// `pattern`: `word`, `wor*`, `*ord` or `*or*`.
  void Add(std::string_view pattern, std::uint16_t symbol);
  /// Appends the symbols of `word`, each once, ascending.
  void Find(std::string_view word, std::vector<std::uint16_t>& out) const;

 private:
  struct Node {
    std::int32_t child = -1, sibling = -1;
    std::int32_t whole = -1;  ///< head of the list of symbols that hold if the word ends here
    std::int32_t open = -1;   ///< … and of those that hold wherever it ends
    char letter = 0;
  };
  struct Link {
    std::uint16_t symbol;
    std::int32_t next;
  };

  std::int32_t Insert(std::vector<Node>& trie, std::string_view letters);
  void Collect(std::int32_t head, std::vector<std::uint16_t>& out) const;
  void Walk(const std::vector<Node>& trie, std::string_view word, std::vector<std::uint16_t>& out) const;

  std::vector<Node> front_, inner_;
  std::vector<Link> links_;
};

}  // namespace leitplanke

#endif  // LEITPLANKE_CORE_TEXT_LANGUAGE_WORD_TRIE_H_
