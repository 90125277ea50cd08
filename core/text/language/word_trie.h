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

  /// `pattern`: `word`, `wor*`, `*ord` or `*or*`.
  void Add(std::string_view pattern, std::uint16_t symbol);
  /// Appends the symbols of `word`, each once, ascending.
  void Find(std::string_view word, std::vector<std::uint16_t>& out) const;

 private:
  static constexpr std::int32_t kNone = -1;

  struct Node {
    std::int32_t whole = kNone;  ///< head of the list of symbols that hold if the word ends here
    std::int32_t open = kNone;   ///< … and of those that hold wherever it ends
  };
  struct Link {
    std::uint16_t symbol;
    std::int32_t next;
  };
  /// The edges of all nodes stand in one hash table with open addressing: a step is one look-up, however many letters
  /// leave a node.
  class Trie {
   public:
    Node& Insert(std::string_view letters);
    const Node& node(std::int32_t at) const { return nodes_[static_cast<std::size_t>(at)]; }
    /// The node behind `letter`, or kNone.
    std::int32_t Step(std::int32_t at, char letter) const;

   private:
    struct Edge {
      std::uint32_t key = 0;  ///< of node and letter; 0: free
      std::int32_t to = kNone;
    };
    static std::uint32_t Key(std::int32_t at, char letter) {
      return (static_cast<std::uint32_t>(at) + 1) << 8 | static_cast<unsigned char>(letter);
    }
    std::size_t Slot(std::uint32_t key) const;
    void Grow();

    std::vector<Node> nodes_ = std::vector<Node>(1);
    std::vector<Edge> edges_ = std::vector<Edge>(64);  ///< a power of two, at most half full
  };

  void Collect(std::int32_t head, std::vector<std::uint16_t>& out) const;
  void Walk(const Trie& trie, std::string_view word, std::vector<std::uint16_t>& out) const;

  Trie front_, inner_;
  std::vector<Link> links_;
};

}  // namespace leitplanke

#endif  // LEITPLANKE_CORE_TEXT_LANGUAGE_WORD_TRIE_H_
